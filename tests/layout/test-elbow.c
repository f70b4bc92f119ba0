/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-elbow.h"

/* Wherever the bars are: the way ends at both of them, leaves and reaches them as time runs, turns at
 * right angles and never more than four times. */
static void
test_random_elbows (void)
{
  for (int round = 0; round < 5000; round++)
    {
      HitosPoint from = { g_test_rand_int_range (-2000, 2000), 30 * g_test_rand_int_range (0, 20) };
      HitosPoint to = { from.x + g_test_rand_int_range (-300, 300), 30 * g_test_rand_int_range (0, 20) };
      gboolean mirrored = g_test_rand_bit ();
      double ahead = mirrored ? -1 : 1;
      HitosElbow elbow = hitos_elbow (from, to, 8, 15, mirrored);
      HitosPoint *last = &elbow.points[elbow.n_points - 1];

      g_assert_cmpuint (elbow.n_points, >=, 2);
      g_assert_true (elbow.points[0].x == from.x && elbow.points[0].y == from.y);
      g_assert_true (last->x == to.x && last->y == to.y);
      g_assert_cmpfloat ((elbow.points[1].x - from.x) * ahead, >=, 0);
      g_assert_cmpfloat ((to.x - last[-1].x) * ahead, >=, 0);
      g_assert_true (elbow.points[1].y == from.y && last[-1].y == to.y);
      for (guint i = 0; i + 1 < elbow.n_points; i++)
        g_assert_true (elbow.points[i].x == elbow.points[i + 1].x || elbow.points[i].y == elbow.points[i + 1].y);
    }
}

static void
test_few_bends (void)
{
  HitosPoint from = { 100, 15 }, after = { 200, 75 }, before = { 50, 75 }, beside = { 200, 15 };

  g_assert_cmpuint (hitos_elbow (from, beside, 8, 15, FALSE).n_points, ==, 2);
  g_assert_cmpuint (hitos_elbow (from, after, 8, 15, FALSE).n_points, ==, 4);
  g_assert_cmpuint (hitos_elbow (from, before, 8, 15, FALSE).n_points, ==, 6);
}

static void
test_distance (void)
{
  HitosElbow elbow = hitos_elbow ((HitosPoint) { 100, 15 }, (HitosPoint) { 200, 75 }, 8, 15, FALSE);

  g_assert_cmpfloat (hitos_elbow_get_distance (&elbow, (HitosPoint) { 100, 15 }), ==, 0);
  g_assert_cmpfloat (hitos_elbow_get_distance (&elbow, (HitosPoint) { 108, 40 }), ==, 0);
  g_assert_cmpfloat (hitos_elbow_get_distance (&elbow, (HitosPoint) { 113, 40 }), ==, 5);
  g_assert_cmpfloat (hitos_elbow_get_distance (&elbow, (HitosPoint) { 203, 79 }), ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/elbow/random", test_random_elbows);
  g_test_add_func ("/elbow/few-bends", test_few_bends);
  g_test_add_func ("/elbow/distance", test_distance);
  return g_test_run ();
}
