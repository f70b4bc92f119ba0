/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-timeline-rows.h"

G_BEGIN_DECLS

/* The left side of a timeline: its rows as a list that has the focus and can be heard. Beside the band it shows the
 * names, and the slack where there is room; whole, it is a table of all columns that can be sorted and copied.
 *
 * Signals: "selected" (another row is chosen); "activated" (a row is to be opened). */
#define HITOS_TYPE_TIMELINE_TABLE (hitos_timeline_table_get_type ())
G_DECLARE_FINAL_TYPE (HitosTimelineTable, hitos_timeline_table, HITOS, TIMELINE_TABLE, GtkWidget)

GtkWidget *hitos_timeline_table_new (HitosTimelineRows *rows);

/* Borrowed. */
GtkColumnView *hitos_timeline_table_get_view (HitosTimelineTable *self);
GtkAdjustment *hitos_timeline_table_get_vadjustment (HitosTimelineTable *self);

/* All columns, sorted as one likes; else the plan's order. */
void hitos_timeline_table_set_whole (HitosTimelineTable *self, gboolean whole);
/* Whether the slack stands beside the names. */
void hitos_timeline_table_set_slack (HitosTimelineTable *self, gboolean slack);
/* Whether the names have so little room beside the band that they need two lines. */
void hitos_timeline_table_set_narrow (HitosTimelineTable *self, gboolean narrow);
/* The row of the titles, which is as high as the ruler beside it; transfer none. */
GtkWidget *hitos_timeline_table_get_header (HitosTimelineTable *self);

/* The item that is chosen, a milestone or a group: borrowed, NULL for none. */
gpointer hitos_timeline_table_get_item (HitosTimelineTable *self);
/* Its row, HITOS_TIMELINE_NO_ROW for none. */
guint hitos_timeline_table_get_row (HitosTimelineTable *self);
/* Chooses a row and scrolls to it, once there is room where it has just come; HITOS_TIMELINE_NO_ROW chooses none. */
void hitos_timeline_table_choose (HitosTimelineTable *self, guint row);
/* Scrolls to it and gives it the focus, as soon as it is there. */
void hitos_timeline_table_focus (HitosTimelineTable *self, guint row);

/* Where the rows are, in @widget's pixels: the top of row 0, and the height of each. FALSE while nobody knows. */
gboolean hitos_timeline_table_place (HitosTimelineTable *self, GtkWidget *widget, double *top, double *height);

/* All rows and columns in the order that is shown, as lines of fields with tabs between; @n_rows without the head.
 * Newly allocated. */
char *hitos_timeline_table_copy (HitosTimelineTable *self, guint *n_rows);

G_END_DECLS
