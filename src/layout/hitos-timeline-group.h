/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-timeline-plan.h"

G_BEGIN_DECLS

typedef enum {
  HITOS_TIMELINE_GROUP_NONE,
  HITOS_TIMELINE_GROUP_BODY,
  HITOS_TIMELINE_GROUP_RESPONSIBLE,
  HITOS_TIMELINE_GROUP_PHASE,
  HITOS_TIMELINE_GROUP_STATE,
} HitosTimelineGrouping;

/* Which group @task stands in: "Others" where it says nothing. Borrowed. */
const char *hitos_timeline_grouping_get_name (HitosTimelineGrouping self, const HitosTimelineTask *task);

/* What a timeline groups its tasks by: the row of one body, one area, one phase or one state. */
#define HITOS_TYPE_TIMELINE_GROUP (hitos_timeline_group_get_type ())
G_DECLARE_FINAL_TYPE (HitosTimelineGroup, hitos_timeline_group, HITOS, TIMELINE_GROUP, GObject)

HitosTimelineGroup *hitos_timeline_group_new (const char *name);

/* Borrowed. */
const char *hitos_timeline_group_get_name (HitosTimelineGroup *self);

/* Borrowed: the tasks (guint) under it, for the rows to fill. */
GArray *hitos_timeline_group_get_tasks (HitosTimelineGroup *self);

G_END_DECLS
