/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-when.h"

G_BEGIN_DECLS

#define HITOS_MONTH_WEEKS 6
#define HITOS_MONTH_COLUMNS 7
#define HITOS_MONTH_DAYS (HITOS_MONTH_WEEKS * HITOS_MONTH_COLUMNS)

/* Where the days of a month and what happens on them go: six weeks of seven columns, and in each
 * week lanes, the top one first. Pure geometry in cells and lanes: the screen and the wall sheet
 * give them their size. A value; owned by the caller. */
typedef struct {
  HitosDate first;  /* the day in the top left cell */
  int year;
  int month;
} HitosMonthGrid;

/* One item's stretch within one week. */
typedef struct {
  guint item;  /* its position in the ranges given */
  guint week;
  guint first_column;
  guint last_column;  /* included */
  guint lane;
  gboolean continues_before;  /* from an earlier week or before the grid */
  gboolean continues_after;
} HitosMonthSegment;

/* @first_weekday: 1 = Monday … 7 = Sunday, the weekday of the first column. The month must lie in
 * the years 2 to 9998, so that its neighbours exist. */
HitosMonthGrid hitos_month_grid (int year, int month, int first_weekday);

/* The cell of a day, FALSE where the grid does not show it. */
gboolean hitos_month_grid_find (const HitosMonthGrid *self, HitosDate day, guint *week, guint *column);

/* Gives each of @n_ranges (half-open) its stretches in the weeks that it touches. Longer ones go
 * above, nothing overlaps, and where a day has more than @n_lanes its last lane is left free for
 * "+n more": @hidden[day] counts what is not shown there. Returns a new array of HitosMonthSegment,
 * by week, then lane, then column; what is hidden is not in it. */
GArray *hitos_month_grid_place (const HitosMonthGrid *self, const HitosWhen *ranges, guint n_ranges,
                                guint n_lanes, guint hidden[HITOS_MONTH_DAYS]);

G_END_DECLS
