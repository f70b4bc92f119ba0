/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-baseline.h"
#include "hitos-change.h"
#include "hitos-process.h"
#include "hitos-timeline-band.h"

G_BEGIN_DECLS

/* A process on a band of time: at the left its milestones as a tree, whose rows have the focus and can be
 * heard; at the right their bars. As a table all columns are shown and the band is folded away.
 *
 * Properties "record": the chosen milestone; "names-width": where a person has left the divider, in pixels, 0 by
 * itself. Signals: "change" (a HitosChange to be made true, and the sentence that
 * tells what it did); "message" (a text for the person); "activated" (a milestone to be opened). */
#define HITOS_TYPE_TIMELINE (hitos_timeline_get_type ())
G_DECLARE_FINAL_TYPE (HitosTimeline, hitos_timeline, HITOS, TIMELINE, GtkWidget)

GtkWidget *hitos_timeline_new (void);

/* Shows @process (NULL: nothing) as it stands on @today, and follows its changes. */
void hitos_timeline_set_process (HitosTimeline *self, HitosProcess *process, HitosDate today);

/* From how many days before its limit a task is due soon: 7 unless told. */
void hitos_timeline_set_soon_days (HitosTimeline *self, int soon_days);

/* Beside which sealed plan it is shown: NULL none. At first it is the one that was sealed last, and so again after
 * hitos_timeline_follow_baseline (). */
void hitos_timeline_set_baseline (HitosTimeline *self, HitosBaseline *baseline);
void hitos_timeline_follow_baseline (HitosTimeline *self);
/* Borrowed, NULL for none. */
HitosBaseline *hitos_timeline_get_baseline (HitosTimeline *self);

/* All borrowed. */
HitosTimelineRows *hitos_timeline_get_rows (HitosTimeline *self);
HitosTimelineBand *hitos_timeline_get_band (HitosTimeline *self);
GtkColumnView *hitos_timeline_get_view (HitosTimeline *self);

/* The chosen milestone, NULL for none; a row that is folded away is shown. */
gpointer hitos_timeline_get_record (HitosTimeline *self);
void hitos_timeline_set_record (HitosTimeline *self, gpointer record);

gboolean hitos_timeline_is_table (HitosTimeline *self);
void hitos_timeline_set_table (HitosTimeline *self, gboolean table);

/* Each asks for one change, or says why there is nothing to do. The chosen milestone moves, and what waits for it; it
 * starts (@start) or ends @days later. */
void hitos_timeline_move (HitosTimeline *self, int days);
void hitos_timeline_resize (HitosTimeline *self, gboolean start, int days);

/* A new task after the chosen one, or as its part; without a choice, a milestone of its own. */
void hitos_timeline_add_task (HitosTimeline *self, gboolean part);

/* What the chosen milestone waits for, and what waits for it, in a popover. */
void hitos_timeline_show_links (HitosTimeline *self);
/* FALSE where no link is chosen. */
gboolean hitos_timeline_remove_link (HitosTimeline *self);

/* The whole table goes to the clipboard. */
void hitos_timeline_copy (HitosTimeline *self);

G_END_DECLS
