/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-line-breaker.h"

/* Pieces of the given widths with a word space of 3 after each. */
static void
fill (HitosPiece *pieces, const double *widths, guint n)
{
  for (guint i = 0; i < n; i++)
    pieces[i] = (HitosPiece) { widths[i], 0, i + 1 < n ? 3 : 0, 0, 0 };
}

/* The factor of the word spaces of the line from @first to @last. */
static double
get_stretch (const HitosPiece *pieces, guint first, guint last, double width)
{
  double natural = 0, spaces = 0;

  for (guint i = first; i <= last; i++)
    {
      natural += pieces[i].width + (i < last ? pieces[i].after : pieces[i].hyphen);
      spaces += pieces[i].spaces + (i < last ? pieces[i].after : 0);
    }
  return spaces > 0 ? (spaces + width - natural) / spaces : 1;
}

static void
test_one_line (void)
{
  static const double widths[] = { 10, 20, 30 };
  HitosPiece pieces[3];
  guint ends[3];

  fill (pieces, widths, 3);
  g_assert_cmpuint (hitos_line_breaker_break (pieces, 3, 100, FALSE, ends), ==, 1);
  g_assert_cmpuint (ends[0], ==, 2);
}

/* Filling line after line gapes to four times the natural space; the paragraph as a whole can be set
 * without a gap above twice. */
static void
test_looks_ahead (void)
{
  static const double widths[] = { 9, 15, 11, 16, 30, 35, 24, 9, 22, 35, 16 };
  HitosPiece pieces[11];
  guint ends[11];

  fill (pieces, widths, 11);
  for (guint i = 0; i < 10; i++)
    pieces[i].after = 4;
  g_assert_cmpfloat (get_stretch (pieces, 5, 7, 100), >, 3.9);
  g_assert_cmpuint (hitos_line_breaker_break (pieces, 11, 100, FALSE, ends), ==, 3);
  g_assert_cmpuint (ends[0], ==, 4);
  g_assert_cmpuint (ends[1], ==, 8);
  g_assert_cmpfloat (get_stretch (pieces, 0, 4, 100), <, 2);
  g_assert_cmpfloat (get_stretch (pieces, 5, 8, 100), <, 2);
}

static void
test_too_wide (void)
{
  static const double widths[] = { 10, 500, 10 };
  HitosPiece pieces[3];
  guint ends[3];

  fill (pieces, widths, 3);
  g_assert_cmpuint (hitos_line_breaker_break (pieces, 3, 100, FALSE, ends), ==, 3);
  g_assert_cmpuint (hitos_line_breaker_break (pieces, 3, 100, TRUE, ends), ==, 3);
}

static void
test_balanced (void)
{
  static const double widths[] = { 30, 30, 30, 30 };
  HitosPiece pieces[4];
  guint ends[4];

  fill (pieces, widths, 4);
  g_assert_cmpuint (hitos_line_breaker_break (pieces, 4, 100, TRUE, ends), ==, 2);
  g_assert_cmpuint (ends[0], ==, 1);
}

/* Words of random widths with hyphens: no line is too wide, none gapes, every piece is set once. */
static void
test_random (void)
{
  for (int round = 0; round < 200; round++)
    {
      guint n = (guint) g_test_rand_int_range (1, 300);
      g_autofree HitosPiece *pieces = g_new0 (HitosPiece, n);
      g_autofree guint *ends = g_new (guint, n);
      guint lines, first = 0;

      for (guint i = 0; i < n; i++)
        {
          gboolean hyphen = i + 1 < n && i % 3 < 2 && g_test_rand_bit ();

          pieces[i].width = g_test_rand_double_range (8, 22);
          pieces[i].after = hyphen || i + 1 == n ? 0 : 3;
          pieces[i].hyphen = hyphen ? 4 : 0;
          pieces[i].penalty = hyphen ? 60 : 0;
        }
      lines = hitos_line_breaker_break (pieces, n, 420, FALSE, ends);
      for (guint i = 0; i < lines; i++)
        {
          double stretch = get_stretch (pieces, first, ends[i], 420);

          g_assert_cmpfloat (stretch, >=, HITOS_NARROWEST_SPACE - 1e-9);
          if (i + 1 < lines)
            g_assert_cmpfloat (stretch, <=, HITOS_WIDEST_SPACE);
          first = ends[i] + 1;
        }
      g_assert_cmpuint (first, ==, n);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line-breaker/one-line", test_one_line);
  g_test_add_func ("/line-breaker/looks-ahead", test_looks_ahead);
  g_test_add_func ("/line-breaker/too-wide", test_too_wide);
  g_test_add_func ("/line-breaker/balanced", test_balanced);
  g_test_add_func ("/line-breaker/random", test_random);
  return g_test_run ();
}
