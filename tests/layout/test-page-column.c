/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-page-column.h"

/* Letter, in points. */
#define WIDTH 612
#define HEIGHT 792

static HitosPageColumn
create_random_column (void)
{
  return (HitosPageColumn) { g_test_rand_int_range (1, 400), WIDTH, HEIGHT, g_test_rand_double_range (0.25, 4) };
}

/* A page is found wherever it stands, pages never overlap, and the last ends where the content does. */
static void
test_pages (void)
{
  for (int round = 0; round < 500; round++)
    {
      HitosPageColumn column = create_random_column ();
      guint page = (guint) g_test_rand_int_range (0, (int) column.n_pages);
      double width, height, all_width, all_height, top;

      hitos_page_column_get_page_size (&column, &width, &height);
      hitos_page_column_get_size (&column, &all_width, &all_height);
      top = hitos_page_column_get_top (&column, page);
      g_assert_cmpuint (hitos_page_column_find_page (&column, top), ==, page);
      g_assert_cmpuint (hitos_page_column_find_page (&column, top + height - 1), ==, page);
      g_assert_cmpfloat (top + height, <, hitos_page_column_get_top (&column, page + 1));
      g_assert_cmpfloat (all_width, ==, width + 2 * HITOS_PAGE_COLUMN_MARGIN);
      g_assert_cmpfloat (all_height, ==, hitos_page_column_get_top (&column, column.n_pages - 1) + height
                                         + HITOS_PAGE_COLUMN_MARGIN);
    }
}

static void
test_outside (void)
{
  HitosPageColumn column = { 3, WIDTH, HEIGHT, 1 };
  HitosPageColumn none = { 0, WIDTH, HEIGHT, 1 };
  double width, height;

  g_assert_cmpuint (hitos_page_column_find_page (&column, -1e6), ==, 0);
  g_assert_cmpuint (hitos_page_column_find_page (&column, 1e6), ==, 2);
  g_assert_cmpuint (hitos_page_column_find_page (&none, 1e6), ==, 0);
  hitos_page_column_get_size (&none, &width, &height);
  g_assert_cmpfloat (height, ==, 0);
}

/* In the middle of a wide desk, at the margin of a narrow one, always on a whole pixel. */
static void
test_desk (void)
{
  HitosPageColumn column = { 3, WIDTH, HEIGHT, 1 };

  g_assert_cmpfloat (hitos_page_column_get_left (&column, 1017), ==, 100);
  g_assert_cmpfloat (hitos_page_column_get_left (&column, 300), ==, HITOS_PAGE_COLUMN_MARGIN);
}

/* At the scale that is found, a page and its margins fill the desk and no more. */
static void
test_fit (void)
{
  for (int round = 0; round < 500; round++)
    {
      HitosPageColumn column = create_random_column ();
      double desk_width = g_test_rand_int_range (360, 3000), desk_height = g_test_rand_int_range (300, 2000);
      double width, height;

      column.scale = hitos_page_column_find_scale (&column, desk_width, 0);
      hitos_page_column_get_page_size (&column, &width, &height);
      g_assert_cmpfloat_with_epsilon (width, desk_width - 2 * HITOS_PAGE_COLUMN_MARGIN, 1);

      column.scale = hitos_page_column_find_scale (&column, desk_width, desk_height);
      hitos_page_column_get_page_size (&column, &width, &height);
      g_assert_cmpfloat (width, <=, desk_width - 2 * HITOS_PAGE_COLUMN_MARGIN + 1);
      g_assert_cmpfloat (height, <=, desk_height - 2 * HITOS_PAGE_COLUMN_MARGIN + 1);
      g_assert_true (width > desk_width - 2 * HITOS_PAGE_COLUMN_MARGIN - 1
                     || height > desk_height - 2 * HITOS_PAGE_COLUMN_MARGIN - 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-column/pages", test_pages);
  g_test_add_func ("/page-column/outside", test_outside);
  g_test_add_func ("/page-column/desk", test_desk);
  g_test_add_func ("/page-column/fit", test_fit);
  return g_test_run ();
}
