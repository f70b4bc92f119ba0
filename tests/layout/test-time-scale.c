/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-time-scale.h"

#include <math.h>

static const double widths[] = { 1, 90, 333, 1000, 1919.5, 3840 };

static double
random_day_width (double width)
{
  double most = log (HITOS_TIME_SCALE_MOST_DAYS);

  return width / exp (g_test_rand_double_range (0, most));
}

static HitosTimeScale
random_scale (void)
{
  double width = widths[g_test_rand_int_range (0, G_N_ELEMENTS (widths))];
  HitosTimeScale scale = hitos_time_scale (hitos_when_day (hitos_date_parse ("2027-06-06")), width,
                                           g_test_rand_bit ());

  hitos_time_scale_zoom (&scale, random_day_width (width) / scale.day_width, 0);
  hitos_time_scale_set_origin (&scale, g_test_rand_double_range (1, 3652059));
  return scale;
}

static void
test_every_day_comes_back (void)
{
  for (int round = 0; round < 2000; round++)
    {
      HitosTimeScale scale = random_scale ();

      for (int i = 0; i < 50; i++)
        {
          HitosDate day = g_test_rand_int_range (1, 3652060);
          double x = hitos_time_scale_get_x (&scale, day);

          g_assert_cmpint (hitos_time_scale_get_day (&scale, x), ==, day);
        }
    }
}

static void
test_within_a_day (void)
{
  for (int round = 0; round < 1000; round++)
    {
      HitosTimeScale scale = random_scale ();
      HitosDate day = (HitosDate) scale.origin + g_test_rand_int_range (0, 4000);
      double left, right;

      hitos_time_scale_get_span (&scale, hitos_when_day (MIN (day, 3652059)), &left, &right);
      g_assert_cmpfloat (left, <, right);
      g_assert_cmpint (hitos_time_scale_get_day (&scale, (left + right) / 2), ==, MIN (day, 3652059));
    }
}

static void
test_zoom_stays_under_the_pointer (void)
{
  for (int round = 0; round < 1000; round++)
    {
      HitosTimeScale scale = random_scale ();
      double x = g_test_rand_double_range (0, scale.width);
      double along = scale.mirrored ? scale.width - x : x;
      double factor = exp (g_test_rand_double_range (-3, 3)), instant;

      hitos_time_scale_set_origin (&scale, g_test_rand_double_range (400000, 3000000));
      instant = scale.origin + along / scale.day_width;
      hitos_time_scale_zoom (&scale, factor, x);
      g_assert_cmpfloat (fabs (scale.origin + along / scale.day_width - instant), <, 1e-6);
      g_assert_cmpfloat (scale.width / scale.day_width, >, HITOS_TIME_SCALE_FEWEST_DAYS - 1e-6);
      g_assert_cmpfloat (scale.width / scale.day_width, <, HITOS_TIME_SCALE_MOST_DAYS + 1e-6);
    }
}

static void
test_never_leaves_the_years_1_to_9999 (void)
{
  for (int round = 0; round < 1000; round++)
    {
      HitosTimeScale scale = random_scale ();
      HitosWhen visible;

      hitos_time_scale_set_origin (&scale, g_test_rand_double_range (-1e9, 1e9));
      hitos_time_scale_zoom (&scale, exp (g_test_rand_double_range (-9, 9)), 0);
      hitos_time_scale_resize (&scale, widths[round % G_N_ELEMENTS (widths)]);
      visible = hitos_time_scale_get_visible (&scale);
      g_assert_cmpint (visible.start, >=, 1);
      g_assert_cmpint (visible.end, <=, 3652060);
      g_assert_cmpint (visible.start, <, visible.end);
    }
}

static void
test_fit (void)
{
  HitosWhen range = { hitos_date_parse ("2026-09-01"), hitos_date_parse ("2027-07-31") };
  HitosTimeScale scale = hitos_time_scale (range, 1000, FALSE);
  HitosTimeScale mirrored = hitos_time_scale (range, 1000, TRUE);
  HitosWhen day = hitos_when_day (range.start);
  HitosTimeScale narrow = hitos_time_scale (day, 300, FALSE);
  HitosWhen visible = hitos_time_scale_get_visible (&scale);

  g_assert_cmpint (visible.start, ==, range.start);
  g_assert_cmpint (visible.end, ==, range.end);
  g_assert_cmpfloat_with_epsilon (hitos_time_scale_get_x (&mirrored, range.start), 1000, 1e-6);
  g_assert_cmpfloat_with_epsilon (hitos_time_scale_get_x (&mirrored, range.end), 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (narrow.day_width, 300, 1e-6);
  hitos_time_scale_fit (&scale, range, 100);
  g_assert_cmpfloat_with_epsilon (hitos_time_scale_get_x (&scale, range.start), 100, 1e-6);
  g_assert_cmpfloat_with_epsilon (hitos_time_scale_get_x (&scale, range.end), 900, 1e-6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-scale/every-day-comes-back", test_every_day_comes_back);
  g_test_add_func ("/time-scale/within-a-day", test_within_a_day);
  g_test_add_func ("/time-scale/zoom", test_zoom_stays_under_the_pointer);
  g_test_add_func ("/time-scale/years", test_never_leaves_the_years_1_to_9999);
  g_test_add_func ("/time-scale/fit", test_fit);
  return g_test_run ();
}
