/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-enums.h"
#include "hitos-record.h"
#include "hitos-types.h"

G_BEGIN_DECLS

/* What a session did with a document, in order. The minutes approved are another session's. */
#define HITOS_OUTCOME_FIELDS(F, R, E, T, p) \
  R (T, p, sitting, HitosSitting, hitos_sitting, OWNER, N_("Session")) \
  F (T, p, ordinal, INTEGER, OPTIONAL, N_("Order")) \
  E (T, p, kind, HitosOutcomeKind, hitos_outcome_kind, N_("Outcome")) \
  R (T, p, document, HitosDocument, hitos_document, OPTIONAL, N_("Document")) \
  R (T, p, minutes_of, HitosSitting, hitos_sitting, OPTIONAL, N_("Session whose minutes are approved")) \
  F (T, p, subject, TEXT, OPTIONAL, N_("Subject")) \
  R (T, p, milestone, HitosMilestone, hitos_milestone, OPTIONAL, N_("Milestone"))

#define HITOS_TYPE_OUTCOME (hitos_outcome_get_type ())
HITOS_DECLARE_RECORD (HitosOutcome, hitos_outcome, OUTCOME, HITOS_OUTCOME_FIELDS)

G_END_DECLS
