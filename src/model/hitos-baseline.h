/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-enums.h"
#include "hitos-record.h"
#include "hitos-types.h"

G_BEGIN_DECLS

/* The plan as it was approved. */
#define HITOS_BASELINE_FIELDS(F, R, E, T, p) \
  F (T, p, name, TEXT, REQUIRED, N_("Name")) \
  F (T, p, sealed_on, DATE, REQUIRED, N_("Sealed on")) \
  R (T, p, agreement, HitosAgreement, hitos_agreement, OPTIONAL, N_("Approved by")) \
  F (T, p, notes, TEXT, OPTIONAL, N_("Notes"))

#define HITOS_TYPE_BASELINE (hitos_baseline_get_type ())
HITOS_DECLARE_RECORD (HitosBaseline, hitos_baseline, BASELINE, HITOS_BASELINE_FIELDS)

/* One milestone of a sealed plan. */
#define HITOS_BASELINE_ROW_FIELDS(F, R, E, T, p) \
  R (T, p, baseline, HitosBaseline, hitos_baseline, OWNER, N_("Baseline")) \
  R (T, p, milestone, HitosMilestone, hitos_milestone, REQUIRED, N_("Milestone")) \
  F (T, p, planned_start, DATE, OPTIONAL, N_("Planned start")) \
  F (T, p, planned_end, DATE, OPTIONAL, N_("Planned end")) \
  F (T, p, act_limit, DATE, OPTIONAL, N_("Limit"))

#define HITOS_TYPE_BASELINE_ROW (hitos_baseline_row_get_type ())
HITOS_DECLARE_RECORD (HitosBaselineRow, hitos_baseline_row, BASELINE_ROW, HITOS_BASELINE_ROW_FIELDS)

G_END_DECLS
