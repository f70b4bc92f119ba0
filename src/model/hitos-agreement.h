/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-enums.h"
#include "hitos-record.h"
#include "hitos-types.h"

G_BEGIN_DECLS

/* A formal act with a key: an acuerdo. Approving an acta or a plan is an outcome, never this.
 * The verbs are vocabulary ("crear", "integrar"); the objects are what follows the verb, in full
 * and in short. */
#define HITOS_AGREEMENT_FIELDS(F, R, E, T, p) \
  R (T, p, sitting, HitosSitting, hitos_sitting, REQUIRED, N_("Session")) \
  R (T, p, document, HitosDocument, hitos_document, REQUIRED, N_("Document")) \
  F (T, p, ordinal, INTEGER, OPTIONAL, N_("Order")) \
  F (T, p, verbs, LIST, OPTIONAL, N_("Verbs")) \
  F (T, p, object, TEXT, REQUIRED, N_("Object in full")) \
  F (T, p, short_object, TEXT, OPTIONAL, N_("Object in short")) \
  E (T, p, effect, HitosAgreementEffect, hitos_agreement_effect, N_("Effect")) \
  R (T, p, body, HitosBody, hitos_body, OPTIONAL, N_("Body created or designated")) \
  R (T, p, milestone, HitosMilestone, hitos_milestone, OPTIONAL, N_("Deliverable approved")) \
  F (T, p, notes, TEXT, OPTIONAL, N_("Notes")) \
  F (T, p, voided, TEXT, OPTIONAL, N_("Voided because"))

#define HITOS_TYPE_AGREEMENT (hitos_agreement_get_type ())
HITOS_DECLARE_RECORD (HitosAgreement, hitos_agreement, AGREEMENT, HITOS_AGREEMENT_FIELDS)

G_END_DECLS
