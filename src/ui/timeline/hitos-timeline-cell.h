/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-timeline-rows.h"

G_BEGIN_DECLS

typedef enum {
  HITOS_TIMELINE_COLUMN_NAME,  /* the tree */
  HITOS_TIMELINE_COLUMN_SLACK,
  HITOS_TIMELINE_COLUMN_START,
  HITOS_TIMELINE_COLUMN_END,
  HITOS_TIMELINE_COLUMN_LIMIT,
  HITOS_TIMELINE_COLUMN_DONE,
  HITOS_TIMELINE_COLUMN_PROGRESS,
  HITOS_TIMELINE_COLUMN_STATE,
  HITOS_TIMELINE_COLUMN_BODY,
  HITOS_TIMELINE_COLUMN_RESPONSIBLE,
  HITOS_TIMELINE_N_COLUMNS,
} HitosTimelineColumn;

/* What a column is called. */
const char *hitos_timeline_column_get_title (HitosTimelineColumn column);

/* What it shows of a row's item; newly allocated. */
char *hitos_timeline_column_format (HitosTimelineColumn column, HitosTimelineRows *rows, gpointer item);

/* Whose place is first, by the values and not by their texts; what has none comes last. */
int hitos_timeline_column_compare (HitosTimelineColumn column, HitosTimelineRows *rows, gpointer a, gpointer b);

/* One cell of the timeline's table. That of the first column carries the tree, and names its whole row
 * for those who hear it. */
#define HITOS_TYPE_TIMELINE_CELL (hitos_timeline_cell_get_type ())
G_DECLARE_FINAL_TYPE (HitosTimelineCell, hitos_timeline_cell, HITOS, TIMELINE_CELL, GtkWidget)

GtkWidget *hitos_timeline_cell_new (HitosTimelineRows *rows, HitosTimelineColumn column);

/* The row at @position of the rows; @item is kept, NULL empties the cell. */
void hitos_timeline_cell_bind (HitosTimelineCell *self, guint position, gpointer item);

/* In few pixels a text has two lines of small letters, so that what tells it from its neighbours is read. */
void hitos_timeline_cell_set_narrow (HitosTimelineCell *self, gboolean narrow);

/* The widget of its whole row, NULL while it is in none; borrowed. */
GtkWidget *hitos_timeline_cell_get_row (HitosTimelineCell *self);
guint hitos_timeline_cell_get_position (HitosTimelineCell *self);

G_END_DECLS
