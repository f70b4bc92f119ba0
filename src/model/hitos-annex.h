/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-enums.h"
#include "hitos-record.h"
#include "hitos-types.h"

G_BEGIN_DECLS

/* That one document is annexed to another. The label is how the annex is called there ("anexo
 * 1", "Anexo Único"). */
#define HITOS_ANNEX_FIELDS(F, R, E, T, p) \
  R (T, p, document, HitosDocument, hitos_document, OWNER, N_("Document")) \
  R (T, p, annex, HitosDocument, hitos_document, REQUIRED, N_("Annex")) \
  F (T, p, label, TEXT, OPTIONAL, N_("Label")) \
  F (T, p, ordinal, INTEGER, OPTIONAL, N_("Order"))

#define HITOS_TYPE_ANNEX (hitos_annex_get_type ())
HITOS_DECLARE_RECORD (HitosAnnex, hitos_annex, ANNEX, HITOS_ANNEX_FIELDS)

G_END_DECLS
