/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-attachment.h"

#include <glib/gi18n-lib.h>

#include "hitos-document.h"
#include "hitos-entry.h"
#include "hitos-milestone.h"
#include "hitos-report.h"

HITOS_DEFINE_RECORD (HitosAttachment, hitos_attachment, "attachment", HITOS_ATTACHMENT_FIELDS, "name")
