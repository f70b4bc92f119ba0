/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-enums.h"
#include "hitos-record.h"
#include "hitos-types.h"

G_BEGIN_DECLS

/* A deliverable, block or task of the plan, up to three levels. Its two clocks (the act, and the
 * remission to INE) are rules copied from the catalogue; limits are computed from them, never
 * stored, unless overridden with a reason. */
#define HITOS_MILESTONE_FIELDS(F, R, E, T, p) \
  F (T, p, code, TEXT, OPTIONAL, N_("Code")) \
  R (T, p, parent, HitosMilestone, hitos_milestone, PARENT, N_("Part of")) \
  F (T, p, ordinal, INTEGER, OPTIONAL, N_("Order")) \
  F (T, p, number, TEXT, OPTIONAL, N_("Number")) \
  F (T, p, name, TEXT, REQUIRED, N_("Activity")) \
  F (T, p, document, TEXT, OPTIONAL, N_("Document")) \
  F (T, p, legal_basis, TEXT, OPTIONAL, N_("Legal basis")) \
  R (T, p, body, HitosBody, hitos_body, OPTIONAL, N_("Approving body")) \
  F (T, p, body_role, TEXT, OPTIONAL, N_("Body that acts, by the catalogue")) \
  F (T, p, action, TEXT, OPTIONAL, N_("What it does, by the catalogue")) \
  F (T, p, responsible, TEXT, OPTIONAL, N_("Responsible area")) \
  F (T, p, involved, LIST, OPTIONAL, N_("Areas involved")) \
  F (T, p, phase, TEXT, OPTIONAL, N_("Phase")) \
  F (T, p, month, WHEN, OPTIONAL, N_("Month of the informe")) \
  F (T, p, act_rule, TEXT, OPTIONAL, N_("Rule of the act")) \
  F (T, p, remission_rule, TEXT, OPTIONAL, N_("Rule of the remission")) \
  F (T, p, source, TEXT, OPTIONAL, N_("Source of the rule")) \
  F (T, p, mark, TEXT, OPTIONAL, N_("Mark of the source")) \
  F (T, p, condition, TEXT, OPTIONAL, N_("Condition")) \
  F (T, p, limit_override, DATE, OPTIONAL, N_("Limit set by hand")) \
  F (T, p, override_reason, TEXT, OPTIONAL, N_("Reason of the limit set by hand")) \
  F (T, p, planned_start, DATE, OPTIONAL, N_("Planned start")) \
  F (T, p, planned_end, DATE, OPTIONAL, N_("Planned end")) \
  F (T, p, real_start, DATE, OPTIONAL, N_("Real start")) \
  F (T, p, real_end, DATE, OPTIONAL, N_("Done on")) \
  F (T, p, remitted_on, DATE, OPTIONAL, N_("Sent to INE on")) \
  F (T, p, internal_target, DATE, OPTIONAL, N_("Internal target")) \
  F (T, p, notice_activity, TEXT, OPTIONAL, N_("Activity number of INE's calendar")) \
  F (T, p, noticed_on, DATE, OPTIONAL, N_("Notice of conclusion on")) \
  E (T, p, status, HitosMilestoneStatus, hitos_milestone_status, N_("Status")) \
  F (T, p, critical_situation, TEXT, OPTIONAL, N_("Critical situation")) \
  F (T, p, evidence, TEXT, OPTIONAL, N_("Evidence")) \
  F (T, p, repeats, TEXT, OPTIONAL, N_("Repeats as")) \
  F (T, p, notes, TEXT, OPTIONAL, N_("Notes")) \
  F (T, p, dropped, TEXT, OPTIONAL, N_("Dropped because"))

#define HITOS_TYPE_MILESTONE (hitos_milestone_get_type ())
HITOS_DECLARE_RECORD (HitosMilestone, hitos_milestone, MILESTONE, HITOS_MILESTONE_FIELDS)

/* What a sentence calls it: its code, else its name. Borrowed. */
const char *hitos_milestone_get_title (HitosMilestone *self);

/* What a list calls it: "E05 · Plan de trabajo", else its name. Newly allocated. */
char *hitos_milestone_dup_full_title (HitosMilestone *self);

G_END_DECLS
