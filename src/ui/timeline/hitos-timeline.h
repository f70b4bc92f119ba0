/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-change.h"
#include "hitos-process.h"
#include "hitos-timeline-band.h"

G_BEGIN_DECLS

/* A process on a band of time: at the left its milestones as a tree, whose rows have the focus and can be
 * heard; at the right their bars. As a table all columns are shown and the band is folded away.
 *
 * Property "record": the chosen milestone. Signals: "change" (a HitosChange to be made true); "message" (a
 * text for the person); "activated" (a milestone to be opened). */
#define HITOS_TYPE_TIMELINE (hitos_timeline_get_type ())
G_DECLARE_FINAL_TYPE (HitosTimeline, hitos_timeline, HITOS, TIMELINE, GtkWidget)

GtkWidget *hitos_timeline_new (void);

/* Shows @process (NULL: nothing) as it stands on @today, and follows its changes. */
void hitos_timeline_set_process (HitosTimeline *self, HitosProcess *process, HitosDate today);

/* From how many days before its limit a task is due soon: 7 unless told. */
void hitos_timeline_set_soon_days (HitosTimeline *self, int soon_days);

/* All borrowed. */
HitosTimelineRows *hitos_timeline_get_rows (HitosTimeline *self);
HitosTimelineBand *hitos_timeline_get_band (HitosTimeline *self);
GtkColumnView *hitos_timeline_get_view (HitosTimeline *self);

/* The chosen milestone, NULL for none; a row that is folded away is shown. */
gpointer hitos_timeline_get_record (HitosTimeline *self);
void hitos_timeline_set_record (HitosTimeline *self, gpointer record);

gboolean hitos_timeline_is_table (HitosTimeline *self);
void hitos_timeline_set_table (HitosTimeline *self, gboolean table);

/* Moves the chosen milestone, and what waits for it. */
void hitos_timeline_move (HitosTimeline *self, int days);

G_END_DECLS
