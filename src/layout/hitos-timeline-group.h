/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What a timeline groups its tasks by: the row of one body, one area, one phase or one state. */
#define HITOS_TYPE_TIMELINE_GROUP (hitos_timeline_group_get_type ())
G_DECLARE_FINAL_TYPE (HitosTimelineGroup, hitos_timeline_group, HITOS, TIMELINE_GROUP, GObject)

HitosTimelineGroup *hitos_timeline_group_new (const char *name);

/* Borrowed. */
const char *hitos_timeline_group_get_name (HitosTimelineGroup *self);

/* Borrowed: the tasks (guint) under it, for the rows to fill. */
GArray *hitos_timeline_group_get_tasks (HitosTimelineGroup *self);

G_END_DECLS
