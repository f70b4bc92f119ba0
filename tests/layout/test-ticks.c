/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-ticks.h"

#include <math.h>

/* A fixed width a letter: what a font does not change. */
static double
measure (const char *label, gpointer data)
{
  return g_utf8_strlen (label, -1) * 7.0;
}

static void
assert_level (GArray *ticks, const HitosTimeScale *scale, HitosTickUnit unit)
{
  double last = -1;

  g_assert_cmpuint (ticks->len, >, 0);
  for (guint i = 0; i < ticks->len; i++)
    {
      HitosTick *tick = &g_array_index (ticks, HitosTick, scale->mirrored ? ticks->len - 1 - i : i);

      g_assert_cmpint (hitos_tick_unit_get_start (unit, tick->start), ==, tick->start);
      g_assert_cmpfloat (tick->left, <=, tick->right);
      if (tick->label == NULL)
        continue;
      g_assert_cmpfloat (tick->label_x, >, last);  /* labels never overlap */
      g_assert_cmpfloat (tick->label_x, >=, tick->left);
      g_assert_cmpfloat (tick->label_x + tick->label->width, <=, tick->right + 1e-6);
      last = tick->label_x + tick->label->width;
    }
  for (guint i = 0; i + 1 < ticks->len; i++)
    g_assert_cmpint (g_array_index (ticks, HitosTick, i).end, ==, g_array_index (ticks, HitosTick, i + 1).start);
}

/* Rulers share their labels, as those of a band do. */
static HitosTicks *
create_ticks (const HitosTimeScale *scale)
{
  static HitosTickLabels *labels;

  if (labels == NULL)
    labels = hitos_tick_labels_new (measure, NULL, NULL);
  return hitos_ticks_new (scale, 4, labels);
}

/* Whatever the zoom: the levels cover the band without a hole, and no two labels touch. */
static void
test_labels_never_overlap (void)
{
  for (int round = 0; round < 3000; round++)
    {
      double width = g_test_rand_double_range (60, 4000);
      HitosTimeScale scale = hitos_time_scale (hitos_when_day (hitos_date_parse ("2027-06-06")), width,
                                               g_test_rand_bit ());
      g_autoptr (HitosTicks) ticks = NULL;
      HitosWhen visible;

      hitos_time_scale_zoom (&scale, exp (-g_test_rand_double_range (0, 8.2)), 0);
      hitos_time_scale_set_origin (&scale, g_test_rand_double_range (-10, 3652080));
      visible = hitos_time_scale_get_visible (&scale);
      ticks = create_ticks (&scale);
      assert_level (ticks->lower, &scale, ticks->lower_unit);
      g_assert_cmpint (g_array_index (ticks->lower, HitosTick, 0).start, <=, visible.start);
      g_assert_cmpint (g_array_index (ticks->lower, HitosTick, ticks->lower->len - 1).end, >=, visible.end);
      g_assert_cmpuint (ticks->lower->len, <=, width / 8 + 12);
      if (ticks->upper_unit != HITOS_TICK_NONE)
        assert_level (ticks->upper, &scale, ticks->upper_unit);
    }
}

static void
assert_units (const char *start, const char *end, double width, HitosTickUnit lower,
              const char *lower_label, const char *upper_label)
{
  HitosWhen range = { hitos_date_parse (start), hitos_date_parse (end) };
  HitosTimeScale scale = hitos_time_scale (range, width, FALSE);
  g_autoptr (HitosTicks) ticks = create_ticks (&scale);

  g_assert_cmpint (ticks->lower_unit, ==, lower);
  g_assert_cmpstr (g_array_index (ticks->lower, HitosTick, 0).label->text, ==, lower_label);
  if (upper_label)
    g_assert_cmpstr (g_array_index (ticks->upper, HitosTick, 0).label->text, ==, upper_label);
}

static void
test_units (void)
{
  assert_units ("2027-06-06", "2027-06-07", 1000, HITOS_TICK_DAY, "Sunday 6", "June 2027");
  assert_units ("2027-06-01", "2027-07-01", 1000, HITOS_TICK_DAY, "1", "June 2027");
  assert_units ("2027-06-01", "2027-06-15", 1000, HITOS_TICK_DAY, "Tue 1", "June 2027");
  assert_units ("2027-03-01", "2027-07-01", 1000, HITOS_TICK_WEEK, "1 Mar", "March 2027");
  assert_units ("2026-09-01", "2027-09-01", 600, HITOS_TICK_MONTH, "Sep", "2026");
  assert_units ("2026-09-01", "2027-09-01", 300, HITOS_TICK_TWO_MONTHS, "Sep", "2026");
  assert_units ("2026-07-01", "2027-07-01", 400, HITOS_TICK_MONTH, "Jul", "2026");
  assert_units ("2026-07-01", "2028-07-01", 600, HITOS_TICK_TWO_MONTHS, "Jul", "2026");
  assert_units ("2021-01-01", "2031-01-01", 1300, HITOS_TICK_QUARTER, "Jan", "2021");
  assert_units ("2021-01-01", "2031-01-01", 400, HITOS_TICK_YEAR, "2021", NULL);
}

/* A label that names the day on which its unit begins stands there, and not where that day is out of sight. */
static void
test_beginnings (void)
{
  HitosWhen range = { hitos_date_parse ("2027-03-03"), hitos_date_parse ("2027-06-30") };

  for (int mirrored = 0; mirrored < 2; mirrored++)
    {
      HitosTimeScale scale = hitos_time_scale (range, 600, mirrored);
      g_autoptr (HitosTicks) ticks = create_ticks (&scale);

      g_assert_cmpint (ticks->lower_unit, ==, HITOS_TICK_WEEK);
      g_assert_null (g_array_index (ticks->lower, HitosTick, 0).label);
      for (guint i = 1; i < ticks->lower->len; i++)
        {
          HitosTick *tick = &g_array_index (ticks->lower, HitosTick, i);

          if (tick->label && !mirrored)
            g_assert_cmpfloat_with_epsilon (tick->label_x, tick->left + 4, 1e-6);
          else if (tick->label)
            g_assert_cmpfloat_with_epsilon (tick->label_x + tick->label->width, tick->right - 4, 1e-6);
        }
      g_assert_nonnull (g_array_index (ticks->upper, HitosTick, 0).label);
    }
}

static double
count_measures (const char *label, gpointer count)
{
  ++*(guint *) count;
  return measure (label, NULL);
}

/* A band that is moved by a little writes nothing anew. */
static void
test_labels_are_kept (void)
{
  HitosTimeScale scale = hitos_time_scale (hitos_when_day (hitos_date_parse ("2027-06-06")), 1000, FALSE);
  guint count = 0, before;
  g_autoptr (HitosTickLabels) labels = hitos_tick_labels_new (count_measures, &count, NULL);
  g_autoptr (HitosTicks) first = NULL, next = NULL;

  hitos_time_scale_zoom (&scale, 1.0 / 40, 0);
  first = hitos_ticks_new (&scale, 4, labels);
  before = count;
  g_assert_cmpuint (before, >, 0);
  hitos_time_scale_set_origin (&scale, scale.origin - 0.25);
  next = hitos_ticks_new (&scale, 4, labels);
  g_assert_cmpuint (count, <=, before + 3);
  g_assert_cmpuint (hitos_tick_labels_get_n (labels), ==, count);
}

static void
assert_same_level (const GArray *level, const GArray *fresh)
{
  g_assert_cmpuint (level->len, ==, fresh->len);
  for (guint i = 0; i < level->len; i++)
    {
      const HitosTick *one = &g_array_index (level, HitosTick, i), *other = &g_array_index (fresh, HitosTick, i);

      g_assert_cmpint (one->start, ==, other->start);
      g_assert_cmpint (one->end, ==, other->end);
      g_assert_cmpfloat (one->left, ==, other->left);
      g_assert_cmpfloat (one->right, ==, other->right);
      g_assert_cmpstr (one->label ? one->label->text : NULL, ==, other->label ? other->label->text : NULL);
      if (one->label)
        g_assert_cmpfloat (one->label_x, ==, other->label_x);
    }
}

static void
move_at_random (HitosTimeScale *scale)
{
  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      hitos_time_scale_set_origin (scale, g_test_rand_double_range (-10, 3652080));
      break;
    case 1:
      hitos_time_scale_resize (scale, g_test_rand_double_range (60, 4000));
      break;
    case 2:
      scale->mirrored = !scale->mirrored;
      break;
    case 3:
      hitos_time_scale_zoom (scale, exp (g_test_rand_double_range (-3, 3)), g_test_rand_double_range (0, scale->width));
      break;
    case 4:
      hitos_time_scale_zoom (scale, g_test_rand_bit () ? 1.01 : 1 / 1.01, g_test_rand_double_range (0, scale->width));
      break;
    default:
      hitos_time_scale_set_origin (scale, scale->origin + g_test_rand_double_range (-20, 20) / scale->day_width);
    }
}

/* Those that are moved from frame to frame are what they would be made anew, also once their labels were so
 * many that they were forgotten. */
static void
test_updated_is_as_new (void)
{
  HitosTimeScale scale = hitos_time_scale (hitos_when_day (hitos_date_parse ("2027-06-06")), 1000, FALSE);
  g_autoptr (HitosTickLabels) labels = hitos_tick_labels_new (measure, NULL, NULL);
  g_autoptr (HitosTicks) ticks = hitos_ticks_new (&scale, 4, labels);
  guint most = 0, n_forgotten = 0;

  for (int round = 0; round < 20000; round++)
    {
      g_autoptr (HitosTicks) fresh = NULL;

      move_at_random (&scale);
      hitos_ticks_update (ticks, &scale, 4, labels);
      fresh = create_ticks (&scale);
      g_assert_cmpint (ticks->lower_unit, ==, fresh->lower_unit);
      g_assert_cmpint (ticks->upper_unit, ==, fresh->upper_unit);
      assert_same_level (ticks->lower, fresh->lower);
      assert_same_level (ticks->upper, fresh->upper);
      n_forgotten += hitos_tick_labels_get_n (labels) < most;
      most = hitos_tick_labels_get_n (labels) < most ? 0 : hitos_tick_labels_get_n (labels);
    }
  g_assert_cmpuint (n_forgotten, >, 0);
}

static void
count_freed (gpointer count)
{
  ++*(guint *) count;
}

/* What was drawn goes with its label. */
static void
test_drawn_is_freed (void)
{
  guint count = 0;
  HitosTickLabels *labels = hitos_tick_labels_new (measure, NULL, count_freed);
  HitosDate day = hitos_date_parse ("2027-06-06");

  hitos_tick_labels_get (labels, HITOS_TICK_DAY, day, 0, FALSE)->drawn = &count;
  hitos_tick_labels_get (labels, HITOS_TICK_DAY, day + 1, 0, FALSE);
  g_assert_true (hitos_tick_labels_get (labels, HITOS_TICK_DAY, day, 0, FALSE)->drawn == &count);
  g_assert_null (hitos_tick_labels_get (labels, HITOS_TICK_DAY, day, 1, FALSE)->drawn);
  hitos_tick_labels_free (labels);
  g_assert_cmpuint (count, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ticks/labels-never-overlap", test_labels_never_overlap);
  g_test_add_func ("/ticks/units", test_units);
  g_test_add_func ("/ticks/beginnings", test_beginnings);
  g_test_add_func ("/ticks/kept", test_labels_are_kept);
  g_test_add_func ("/ticks/updated", test_updated_is_as_new);
  g_test_add_func ("/ticks/drawn", test_drawn_is_freed);
  return g_test_run ();
}
