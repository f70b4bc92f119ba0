/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-document.h"

#include <glib/gi18n-lib.h>

#include "hitos-body.h"
#include "hitos-milestone.h"

HITOS_DEFINE_RECORD (HitosDocument, hitos_document, "document", HITOS_DOCUMENT_FIELDS, "date", "ordinal")
