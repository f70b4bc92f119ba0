/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-span-index.h"

static int
compare_items (gconstpointer a, gconstpointer b)
{
  return (*(const guint *) a > *(const guint *) b) - (*(const guint *) a < *(const guint *) b);
}

static void
test_finds_what_touches (void)
{
  for (int round = 0; round < 300; round++)
    {
      guint n = (guint) g_test_rand_int_range (0, 80);
      GArray *spans = g_array_new (FALSE, TRUE, sizeof (HitosSpan));
      g_autoptr (HitosSpanIndex) index = NULL;
      HitosSpan copy[80];

      for (guint i = 0; i < n; i++)
        {
          copy[i].top = (guint) g_test_rand_int_range (0, 100);
          copy[i].bottom = copy[i].top + (guint) g_test_rand_int_range (0, 30);
          copy[i].item = i;
          copy[i].furthest = 0;
        }
      g_array_append_vals (spans, copy, n);
      index = hitos_span_index_new (spans);
      for (guint top = 0; top < 130; top += 7)
        {
          g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (guint));
          guint found = 0;

          hitos_span_index_find (index, top, top + 10, items);
          g_array_sort (items, compare_items);
          for (guint i = 0; i < n; i++)
            if (copy[i].top <= top + 10 && copy[i].bottom >= top)
              g_assert_cmpuint (g_array_index (items, guint, found++), ==, i);
          g_assert_cmpuint (found, ==, items->len);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/span-index/finds-what-touches", test_finds_what_touches);
  return g_test_run ();
}
