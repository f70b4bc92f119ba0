/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-baseline.h"
#include "hitos-schedule.h"

G_BEGIN_DECLS

typedef enum {
  HITOS_SLIP_LATER,    /* it ends later than was sealed */
  HITOS_SLIP_EARLIER,
  HITOS_SLIP_STARTS,   /* it ends when it was to, and starts on another day */
  HITOS_SLIP_ADDED,    /* it was not in the sealed plan, or had no day there */
  HITOS_SLIP_DROPPED,  /* it is no longer in the plan, or has no day any more */
} HitosSlipKind;

/* How one milestone differs from the sealed plan. Ranges are half-open and empty where there is none. */
typedef struct {
  HitosMilestone *milestone;  /* borrowed */
  HitosSlipKind kind;
  HitosWhen was;
  HitosWhen is;    /* when it was done, else as it is planned, else on its limit */
  int days;        /* that it ends later; earlier where negative */
  gboolean done;
} HitosSlip;

/* What differs from @baseline, in the order of the milestones: a new array of HitosSlip. @n_kept is set to how many
 * are as they were sealed; may be NULL. */
GArray *hitos_slips_list (HitosProcess *process, HitosSchedule *schedule, HitosBaseline *baseline, guint *n_kept);

/* The days that a milestone has in a plan: those planned, else its limit. */
HitosWhen hitos_slips_get_planned (HitosMilestone *milestone, const HitosSchedulePoint *point);

/* The baselines of a process, the one sealed last first: a new array of borrowed HitosBaseline. */
GPtrArray *hitos_slips_list_baselines (HitosProcess *process);

G_END_DECLS
