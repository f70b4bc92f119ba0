/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-body.h"

#include <glib/gi18n-lib.h>

#include "hitos-agreement.h"

HITOS_DEFINE_RECORD (HitosBody, hitos_body, "body", HITOS_BODY_FIELDS, "ordinal")
