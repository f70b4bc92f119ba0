/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-month-grid.h"

static void
test_first_cell (void)
{
  static const struct { int year, month, first_weekday; const char *first; } cases[] = {
    { 2021, 11, 1, "2021-11-01" },  /* a month that begins on the first column */
    { 2021, 11, 7, "2021-10-31" },
    { 2026, 2, 7, "2026-02-01" },
    { 2027, 6, 1, "2027-05-31" },
    { 2028, 2, 6, "2028-01-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HitosMonthGrid grid = hitos_month_grid (cases[i].year, cases[i].month, cases[i].first_weekday);
      g_autofree char *first = hitos_date_format (grid.first);

      g_assert_cmpstr (first, ==, cases[i].first);
      g_assert_cmpint (hitos_date_get_weekday (grid.first), ==, cases[i].first_weekday);
    }
}

static void
test_find (void)
{
  HitosMonthGrid grid = hitos_month_grid (2021, 11, 1);
  guint week, column;

  g_assert_true (hitos_month_grid_find (&grid, hitos_date_parse ("2021-11-17"), &week, &column));
  g_assert_cmpuint (week, ==, 2);
  g_assert_cmpuint (column, ==, 2);
  g_assert_false (hitos_month_grid_find (&grid, hitos_date_parse ("2021-10-31"), &week, &column));
  g_assert_false (hitos_month_grid_find (&grid, hitos_date_parse ("2021-12-13"), &week, &column));
}

static void
test_bar_continues_over_weeks (void)
{
  HitosMonthGrid grid = hitos_month_grid (2021, 11, 1);
  HitosWhen range = { hitos_date_parse ("2021-11-05"), hitos_date_parse ("2021-11-17") };
  guint hidden[HITOS_MONTH_DAYS];
  g_autoptr (GArray) placed = hitos_month_grid_place (&grid, &range, 1, 3, hidden);
  HitosMonthSegment *segment = (HitosMonthSegment *) placed->data;

  g_assert_cmpuint (placed->len, ==, 3);
  g_assert_cmpuint (segment[0].first_column, ==, 4);
  g_assert_cmpuint (segment[0].last_column, ==, 6);
  g_assert_true (!segment[0].continues_before && segment[0].continues_after);
  g_assert_true (segment[1].continues_before && segment[1].continues_after);
  g_assert_cmpuint (segment[2].last_column, ==, 1);
  g_assert_true (segment[2].continues_before && !segment[2].continues_after);
}

static void
test_overflow_leaves_room_to_say_so (void)
{
  HitosMonthGrid grid = hitos_month_grid (2021, 11, 1);
  HitosWhen ranges[5];
  guint hidden[HITOS_MONTH_DAYS];
  g_autoptr (GArray) three = NULL;
  g_autoptr (GArray) five = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    ranges[i] = hitos_when_day (hitos_date_parse ("2021-11-05"));
  three = hitos_month_grid_place (&grid, ranges, 3, 3, hidden);
  g_assert_cmpuint (three->len, ==, 3);
  g_assert_cmpuint (hidden[4], ==, 0);
  five = hitos_month_grid_place (&grid, ranges, 5, 3, hidden);
  g_assert_cmpuint (five->len, ==, 2);
  g_assert_cmpuint (hidden[4], ==, 3);
}

/* Whatever the ranges: nothing overlaps, nothing is lost, and the overflow leaves its lane free. */
static void
test_random_ranges (void)
{
  for (int round = 0; round < 300; round++)
    {
      HitosMonthGrid grid = hitos_month_grid (g_test_rand_int_range (2000, 2040),
                                              g_test_rand_int_range (1, 13), g_test_rand_int_range (1, 8));
      guint n = g_test_rand_int_range (0, 60), n_lanes = g_test_rand_int_range (1, 6);
      HitosWhen ranges[60];
      guint hidden[HITOS_MONTH_DAYS];
      guint shown[HITOS_MONTH_DAYS] = { 0 }, expected[HITOS_MONTH_DAYS] = { 0 };
      gboolean taken[HITOS_MONTH_DAYS][6] = { { FALSE } };
      g_autoptr (GArray) placed = NULL;

      for (guint i = 0; i < n; i++)
        {
          ranges[i].start = grid.first + g_test_rand_int_range (-10, HITOS_MONTH_DAYS + 10);
          ranges[i].end = ranges[i].start + g_test_rand_int_range (1, 20);
          for (int day = 0; day < HITOS_MONTH_DAYS; day++)
            expected[day] += ranges[i].start <= grid.first + day && grid.first + day < ranges[i].end;
        }
      placed = hitos_month_grid_place (&grid, ranges, n, n_lanes, hidden);
      for (guint i = 0; i < placed->len; i++)
        {
          HitosMonthSegment *segment = &g_array_index (placed, HitosMonthSegment, i);

          for (guint column = segment->first_column; column <= segment->last_column; column++)
            {
              guint day = segment->week * HITOS_MONTH_COLUMNS + column;

              g_assert_cmpuint (segment->lane, <, n_lanes);
              g_assert_false (taken[day][segment->lane]);
              taken[day][segment->lane] = TRUE;
              shown[day]++;
            }
        }
      for (guint day = 0; day < HITOS_MONTH_DAYS; day++)
        {
          g_assert_cmpuint (shown[day] + hidden[day], ==, expected[day]);
          g_assert_false (hidden[day] > 0 && taken[day][n_lanes - 1]);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/month-grid/first-cell", test_first_cell);
  g_test_add_func ("/month-grid/find", test_find);
  g_test_add_func ("/month-grid/bar-continues-over-weeks", test_bar_continues_over_weeks);
  g_test_add_func ("/month-grid/overflow-leaves-room", test_overflow_leaves_room_to_say_so);
  g_test_add_func ("/month-grid/random-ranges", test_random_ranges);
  return g_test_run ();
}
