/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-sitting.h"

#include <glib/gi18n-lib.h>

#include "hitos-body.h"
#include "hitos-document.h"
#include "hitos-milestone.h"

HITOS_DEFINE_RECORD (HitosSitting, hitos_sitting, "sitting", HITOS_SITTING_FIELDS, "date", "ordinal")
HITOS_DEFINE_RECORD (HitosSittingBody, hitos_sitting_body, "sitting_body", HITOS_SITTING_BODY_FIELDS, "role", "ordinal")
HITOS_DEFINE_RECORD (HitosSittingDocument, hitos_sitting_document, "sitting_document", HITOS_SITTING_DOCUMENT_FIELDS, "role", "ordinal")
