/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-timeline-view.h"
#include "hitos-window.h"

G_BEGIN_DECLS

/* What the view, its actions and its sealed plans share; nobody else includes it. */

struct _HitosTimelineView {
  AdwBin parent_instance;

  HitosWorkspace *workspace;  /* owned, NULL before it is set */
  GSettings *settings;        /* owned, NULL where the schema is not installed */
  GSimpleActionGroup *actions;  /* owned */
  double day_width;           /* as remembered: in pixels, 0 where the whole process is fitted */
  gboolean is_zoomed;         /* as it was left, once there is room */
  gboolean from_rows;         /* the menu was opened by a key in a row */
  HitosTimeline *timeline;    /* template children */
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkMenuButton *menu;
  GtkMenuButton *legend;
  GtkStack *stack;
};

/* NULL outside of the program's window. */
HitosWindow *hitos_timeline_view_get_window (HitosTimelineView *self);
HitosProcess *hitos_timeline_view_get_process (HitosTimelineView *self);
HitosDate hitos_timeline_view_get_today (HitosTimelineView *self);

/* A message for a moment. */
void hitos_timeline_view_tell (HitosTimelineView *self, const char *message);

/* One step, told with its undo. */
gboolean hitos_timeline_view_apply (HitosTimelineView *self, HitosChange *change, const char *sentence);

/* One goes on where one was, whatever was done meanwhile. */
void hitos_timeline_view_return_to_rows (HitosTimelineView *self);

/* The group "timeline"; then each state as it was left. */
void hitos_timeline_view_add_actions (HitosTimelineView *self);
void hitos_timeline_view_restore_actions (HitosTimelineView *self);

/* Asks for what a new sealed plan is called; shows what slipped since one. */
void hitos_timeline_view_seal (HitosTimelineView *self);
void hitos_timeline_view_show_slips (HitosTimelineView *self);

G_END_DECLS
