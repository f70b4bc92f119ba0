/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-month-grid.h"

#include <string.h>

HitosMonthGrid
hitos_month_grid (int year, int month, int first_weekday)
{
  HitosMonthGrid self = { hitos_date_new (year, month, 1), year, month };

  g_return_val_if_fail (year >= 2 && year <= 9998 && month >= 1 && month <= 12, self);

  self.first -= (hitos_date_get_weekday (self.first) - first_weekday + 7) % 7;
  return self;
}

gboolean
hitos_month_grid_find (const HitosMonthGrid *self, HitosDate day, guint *week, guint *column)
{
  if (day < self->first || day >= self->first + HITOS_MONTH_DAYS)
    return FALSE;
  *week = (day - self->first) / HITOS_MONTH_COLUMNS;
  *column = (day - self->first) % HITOS_MONTH_COLUMNS;
  return TRUE;
}

/* A range cut to one week. FALSE where it does not touch it. */
static gboolean
cut_to_week (const HitosMonthGrid *self, const HitosWhen *range, guint item, guint week,
             HitosMonthSegment *segment)
{
  HitosDate monday = self->first + (int) week * HITOS_MONTH_COLUMNS;
  HitosDate start = MAX (range->start, monday);
  HitosDate end = MIN (range->end, monday + HITOS_MONTH_COLUMNS);

  if (range->start == HITOS_DATE_NONE || start >= end)
    return FALSE;
  segment->item = item;
  segment->week = week;
  segment->first_column = start - monday;
  segment->last_column = end - 1 - monday;
  segment->lane = 0;
  segment->continues_before = range->start < start;
  segment->continues_after = range->end > end;
  return TRUE;
}

static int
compare_segments (gconstpointer a, gconstpointer b)
{
  const HitosMonthSegment *left = a;
  const HitosMonthSegment *right = b;

  if (left->first_column != right->first_column)
    return left->first_column < right->first_column ? -1 : 1;
  if (left->last_column != right->last_column)
    return left->last_column > right->last_column ? -1 : 1;
  return (left->item > right->item) - (left->item < right->item);
}

static int
compare_lanes (gconstpointer a, gconstpointer b)
{
  const HitosMonthSegment *left = a;
  const HitosMonthSegment *right = b;

  if (left->lane != right->lane)
    return left->lane < right->lane ? -1 : 1;
  return (left->first_column > right->first_column) - (left->first_column < right->first_column);
}

/* Each goes to the highest lane that is free; @depth tells how many lanes each column then has. Below the last lane
 * nothing is shown, and one more is all that has to be told apart. */
static void
assign_lanes (GArray *segments, guint n_lanes, guint depth[HITOS_MONTH_COLUMNS])
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));  /* first free column, a lane */

  memset (depth, 0, HITOS_MONTH_COLUMNS * sizeof *depth);
  g_array_sort (segments, compare_segments);
  for (guint i = 0; i < segments->len; i++)
    {
      HitosMonthSegment *segment = &g_array_index (segments, HitosMonthSegment, i);
      guint end = segment->last_column + 1;

      while (segment->lane < ends->len && segment->lane <= n_lanes
             && g_array_index (ends, guint, segment->lane) > segment->first_column)
        segment->lane++;
      if (segment->lane == ends->len)
        g_array_append_val (ends, end);
      else if (segment->lane <= n_lanes)
        g_array_index (ends, guint, segment->lane) = end;
      for (guint column = segment->first_column; column < end; column++)
        depth[column] = MAX (depth[column], segment->lane + 1);
    }
}

static gboolean
is_shown (const HitosMonthSegment *segment, const guint depth[HITOS_MONTH_COLUMNS], guint n_lanes)
{
  for (guint column = segment->first_column; column <= segment->last_column; column++)
    if (segment->lane + (depth[column] > n_lanes ? 1 : 0) >= n_lanes)
      return FALSE;
  return TRUE;
}

static void
place_week (GArray *segments, guint n_lanes, guint *hidden, GArray *placed)
{
  guint depth[HITOS_MONTH_COLUMNS];

  assign_lanes (segments, n_lanes, depth);
  g_array_sort (segments, compare_lanes);
  for (guint i = 0; i < segments->len; i++)
    {
      const HitosMonthSegment *segment = &g_array_index (segments, HitosMonthSegment, i);

      if (is_shown (segment, depth, n_lanes))
        g_array_append_val (placed, *segment);
      else
        for (guint column = segment->first_column; column <= segment->last_column; column++)
          hidden[column]++;
    }
}

GArray *
hitos_month_grid_place (const HitosMonthGrid *self, const HitosWhen *ranges, guint n_ranges,
                        guint n_lanes, guint hidden[HITOS_MONTH_DAYS])
{
  GArray *placed = g_array_new (FALSE, FALSE, sizeof (HitosMonthSegment));
  g_autoptr (GArray) segments = g_array_new (FALSE, FALSE, sizeof (HitosMonthSegment));

  memset (hidden, 0, HITOS_MONTH_DAYS * sizeof *hidden);
  for (guint week = 0; week < HITOS_MONTH_WEEKS; week++)
    {
      g_array_set_size (segments, 0);
      for (guint i = 0; i < n_ranges; i++)
        {
          HitosMonthSegment segment;

          if (cut_to_week (self, &ranges[i], i, week, &segment))
            g_array_append_val (segments, segment);
        }
      place_week (segments, n_lanes, hidden + week * HITOS_MONTH_COLUMNS, placed);
    }
  return placed;
}
