/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-acts.h"
#include "hitos-deadline.h"
#include "hitos-plan.h"

G_BEGIN_DECLS

/* The deadlines of an open process on a day: for every milestone its two clocks, computed from its
 * rules, from the other milestones' dates and from what the register says was done. Nothing of it
 * is stored. Made for the process as it stands; make another after a change or at midnight. */
typedef struct _HitosSchedule HitosSchedule;

/* Read only, owned by its schedule. A milestone without a rule has no limit, HITOS_DATE_NONE. */
typedef struct {
  HitosDate act_limit;
  HitosDate remission_ceiling;
  HitosExplanation *act_explanation;        /* NULL where set by hand, or without a rule */
  HitosExplanation *remission_explanation;
  HitosAct act;                             /* what was done, and by which records */
  HitosRemission remission;                 /* when it is to be sent, as things stand */
  HitosDeadlineState act_state;
  HitosDeadlineState remission_state;
  char *problem;                            /* why there is no limit, in the reader's language; else NULL */
} HitosSchedulePoint;

/* @process must outlive it. @soon_days: from how many days before its due day a thing is due soon. */
HitosSchedule *hitos_schedule_new (HitosProcess *process, HitosDate today, int soon_days);
void hitos_schedule_free (HitosSchedule *self);

/* Borrowed, never NULL for a milestone of the process. */
const HitosSchedulePoint *hitos_schedule_get (HitosSchedule *self, HitosMilestone *milestone);

/* Whether either of its clocks has run out without being done. */
gboolean hitos_schedule_point_is_overdue (const HitosSchedulePoint *point);

/* The holidays that the process works by: article 74 and the institute's own days. Borrowed. */
HitosWorkdays *hitos_schedule_get_workdays (HitosSchedule *self);

/* The milestones that @plan calls for, as rows to be inserted in its order: rule, source and mark
 * are copied, so that a later catalogue changes nothing by itself. New array that owns its rows. */
GPtrArray *hitos_schedule_create_milestones (const HitosPlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosSchedule, hitos_schedule_free)

G_END_DECLS
