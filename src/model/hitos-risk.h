/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-enums.h"
#include "hitos-record.h"
#include "hitos-types.h"

G_BEGIN_DECLS

/* Something that may stop a milestone. */
#define HITOS_RISK_FIELDS(F, R, E, T, p) \
  R (T, p, milestone, HitosMilestone, hitos_milestone, OPTIONAL, N_("Milestone")) \
  F (T, p, title, TEXT, REQUIRED, N_("Risk")) \
  F (T, p, probability, INTEGER, OPTIONAL, N_("Probability, 1 to 5")) \
  F (T, p, impact, INTEGER, OPTIONAL, N_("Impact, 1 to 5")) \
  F (T, p, mitigation, TEXT, OPTIONAL, N_("Mitigation")) \
  F (T, p, found_on, DATE, OPTIONAL, N_("Found on")) \
  F (T, p, closed_on, DATE, OPTIONAL, N_("Closed on")) \
  E (T, p, state, HitosRiskState, hitos_risk_state, N_("State")) \
  F (T, p, notes, TEXT, OPTIONAL, N_("Notes"))

#define HITOS_TYPE_RISK (hitos_risk_get_type ())
HITOS_DECLARE_RECORD (HitosRisk, hitos_risk, RISK, HITOS_RISK_FIELDS)

G_END_DECLS
