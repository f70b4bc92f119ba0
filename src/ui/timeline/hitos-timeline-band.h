/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-ticks.h"
#include "hitos-timeline-ink.h"
#include "hitos-timeline-rows.h"
#include "hitos-workdays.h"

G_BEGIN_DECLS

/* The right side of a timeline: the days, and in each row its bars. It paints only the rows and the
 * days that can be seen. Scrolls sideways by its own adjustment, up and down with the rows' list, whose
 * adjustment it shares.
 *
 * Signals: "scale-changed"; "row-pressed" (row, how many times); "link-pressed" (the plan's link, how many times,
 * where); "moved" (a GArray of HitosNetworkMove, what they push included, and how many those are); "linked"
 * (predecessor, successor: tasks). */
#define HITOS_TYPE_TIMELINE_BAND (hitos_timeline_band_get_type ())
G_DECLARE_FINAL_TYPE (HitosTimelineBand, hitos_timeline_band, HITOS, TIMELINE_BAND, GtkWidget)

/* Where the rows are, in the band's pixels: the top of row 0, and the height of each. FALSE while
 * nobody knows. */
typedef gboolean (*HitosTimelinePlace) (GtkWidget *band, gpointer data, double *top, double *height);

GtkWidget *hitos_timeline_band_new (HitosTimelineRows *rows);

void hitos_timeline_band_set_place (HitosTimelineBand *self, HitosTimelinePlace place, gpointer data);
void hitos_timeline_band_set_workdays (HitosTimelineBand *self, HitosWorkdays *workdays);
void hitos_timeline_band_set_selected (HitosTimelineBand *self, guint row);

/* Borrowed. */
const HitosTimeScale *hitos_timeline_band_get_scale (HitosTimelineBand *self);
const HitosTicks *hitos_timeline_band_get_ticks (HitosTimelineBand *self);
HitosTimelineInk *hitos_timeline_band_get_ink (HitosTimelineBand *self);
HitosTimelineRows *hitos_timeline_band_get_rows (HitosTimelineBand *self);

/* @x: the place that stays, the middle where it is negative. */
void hitos_timeline_band_zoom (HitosTimelineBand *self, double factor, double x);
/* The whole plan. */
void hitos_timeline_band_fit (HitosTimelineBand *self);
/* Whether the whole process is shown at any width. */
gboolean hitos_timeline_band_is_fitted (HitosTimelineBand *self);
/* Scrolls until @days can be seen, in the middle where they could not. */
void hitos_timeline_band_show_days (HitosTimelineBand *self, HitosWhen days);
/* @n_days across the width, around @day. */
void hitos_timeline_band_show_span (HitosTimelineBand *self, HitosDate day, double n_days);

/* The id of the dependency whose link is chosen, NULL for none; borrowed. */
const char *hitos_timeline_band_get_link (HitosTimelineBand *self);

/* Gives up a drag, and the link that is chosen; FALSE where there was neither. */
gboolean hitos_timeline_band_cancel (HitosTimelineBand *self);

G_END_DECLS
