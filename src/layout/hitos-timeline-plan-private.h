/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-timeline-plan.h"

G_BEGIN_DECLS

struct _HitosTimelinePlan {
  HitosTimelineTask *tasks;  /* owned */
  guint n_tasks;
  guint first;
  guint last;
  GHashTable *positions;     /* owned; milestone → task + 1 */
  GArray *links;             /* owned, of HitosTimelineLink */
  HitosNetwork *network;     /* owned */
  GArray *marks;             /* owned, by date */
  GArray *task_marks;        /* owned, by task */
  HitosDate today;
  HitosDate election_day;
  HitosWhen range;
};

/* Once its tasks are there. */
void hitos_timeline_plan_list_marks (HitosTimelinePlan *self, HitosProcess *process);

G_END_DECLS
