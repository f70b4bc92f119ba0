/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-calendar-palette.h"
#include "hitos-month-grid.h"
#include "hitos-occurrence.h"

G_BEGIN_DECLS

/* The bars of a month: what takes several days, painted over the weeks. They are no widgets; the
 * cells that they run over speak of them. */
#define HITOS_TYPE_MONTH_BARS (hitos_month_bars_get_type ())
G_DECLARE_FINAL_TYPE (HitosMonthBars, hitos_month_bars, HITOS, MONTH_BARS, GObject)

/* Where the cells are, in pixels of the month's widget. */
typedef struct {
  int top;     /* of the first week */
  int width;   /* of the seven columns */
  int height;  /* of a week */
  int header;  /* from a week's top to its first lane */
  int lane;
  gboolean mirrored;  /* the first column is at the right */
} HitosMonthGeometry;

HitosMonthBars *hitos_month_bars_new (void);

/* Places @occurrences (kept) in at most @n_lanes. Then @depth[day] tells how many lanes are taken on
 * a day, and @hidden[day] how many bars have no room there. */
void hitos_month_bars_place (HitosMonthBars *self, const HitosMonthGrid *grid, GPtrArray *occurrences,
                             guint n_lanes, guint depth[HITOS_MONTH_DAYS], guint hidden[HITOS_MONTH_DAYS]);

/* Their number of painted stretches. */
guint hitos_month_bars_get_n_stretches (HitosMonthBars *self);

void hitos_month_bars_snapshot (HitosMonthBars *self, GtkSnapshot *snapshot, GtkWidget *widget,
                                HitosCalendarPalette *palette, const HitosMonthGeometry *geometry,
                                gpointer chosen_record);

/* The one painted at the point. Borrowed, NULL where there is none. */
HitosOccurrence *hitos_month_bars_pick (HitosMonthBars *self, const HitosMonthGeometry *geometry,
                                        double x, double y);

/* Forgets the shaped texts: the font has changed. */
void hitos_month_bars_restyle (HitosMonthBars *self);

/* The edges of what goes from the column @first to the column @last, which is included. */
void hitos_month_geometry_get_edges (const HitosMonthGeometry *self, guint first, guint last, int *left, int *right);

G_END_DECLS
