/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-timeline.h"
#include "hitos-workspace.h"

G_BEGIN_DECLS

/* The window's timeline: a bar to search, group, filter and zoom, over the process of a workspace. */
#define HITOS_TYPE_TIMELINE_VIEW (hitos_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (HitosTimelineView, hitos_timeline_view, HITOS, TIMELINE_VIEW, AdwBin)

/* Once. */
void hitos_timeline_view_set_workspace (HitosTimelineView *self, HitosWorkspace *workspace);

void hitos_timeline_view_search (HitosTimelineView *self);
/* Nearer where @steps is positive, further away where it is negative. */
void hitos_timeline_view_zoom (HitosTimelineView *self, int steps);

/* Borrowed. */
HitosTimeline *hitos_timeline_view_get_timeline (HitosTimelineView *self);

G_END_DECLS
