/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-informe.h"
#include "sample-pages.h"

/* What stands last on a page before the number, and first after the header. */
static void
assert_page_ends_well (HitosPages *pages, guint page)
{
  const HitosSheet *sheet = hitos_stylesheet_get_sheet ();
  guint n;
  const HitosPlaced *placed = hitos_pages_get_placed (pages, page, &n);
  const HitosPlaced *last = NULL;
  double bottom = 0;

  for (guint i = 0; i < n; i++)
    {
      guint lines = hitos_paragraph_get_n_lines (placed[i].paragraph);
      double leading = sample_pages_get_style (&placed[i])->leading;

      if (placed[i].role == HITOS_PLACED_HEADER || placed[i].role == HITOS_PLACED_FOOTER)
        continue;
      g_assert_cmpfloat (placed[i].y + placed[i].n_lines * leading, <=,
                         sheet->height - sheet->bottom + 0.01);
      if (last && placed[i].role != HITOS_PLACED_CONTENTS_NUMBER
          && last->role != HITOS_PLACED_LABEL)
        g_assert_cmpfloat (placed[i].y, >=, bottom - 0.01);
      if (placed[i].n_lines < lines)
        g_assert_cmpuint (placed[i].n_lines, >=, 2);
      last = &placed[i];
      bottom = last->y + last->n_lines * leading;
    }
  g_assert_nonnull (last);
  g_assert_false (sample_pages_get_style (last)->keep_with_next);
}

static void
test_page_ends (void)
{
  for (guint times = 1; times < 12; times += 5)
    {
      g_autoptr (HitosInforme) informe = sample_informe_new (times);
      g_autoptr (HitosPages) pages = sample_pages_new (informe);

      for (guint page = 0; page < hitos_pages_get_n_pages (pages); page++)
        assert_page_ends_well (pages, page);
    }
}

static void
test_complete (void)
{
  g_autoptr (HitosInforme) informe = sample_informe_new (4);
  g_autoptr (HitosPages) pages = sample_pages_new (informe);

  sample_pages_assert_complete (pages);
}

/* Blocks in any order and length, with up to four headings in a row. */
static HitosInforme *
new_random_informe (void)
{
  GPtrArray *blocks = sample_blocks_new ();
  guint headings = 0;

  for (int i = g_test_rand_int_range (0, 120); i > 0; i--)
    {
      HitosBlockKind kind = headings < 4 && g_test_rand_bit ()
        ? (HitosBlockKind) g_test_rand_int_range (HITOS_BLOCK_SECTION, HITOS_BLOCK_PARAGRAPH)
        : (HitosBlockKind) g_test_rand_int_range (HITOS_BLOCK_PARAGRAPH, HITOS_BLOCK_BULLET + 1);
      g_autofree char *text = sample_text_new_random (kind < HITOS_BLOCK_PARAGRAPH ? 15 : 160);

      headings = kind < HITOS_BLOCK_PARAGRAPH ? headings + 1 : 0;
      sample_blocks_add (blocks, kind, text);
    }
  sample_blocks_add (blocks, HITOS_BLOCK_PARAGRAPH, "Fin.");
  return sample_informe_new_for_blocks (blocks);
}

static void
test_any_order (void)
{
  for (int round = 0; round < 30; round++)
    {
      g_autoptr (HitosInforme) informe = new_random_informe ();
      g_autoptr (HitosPages) pages = sample_pages_new (informe);

      sample_pages_assert_complete (pages);
      for (guint page = 0; page < hitos_pages_get_n_pages (pages); page++)
        assert_page_ends_well (pages, page);
    }
}

/* A paragraph that ends in a colon never stands last on a page. */
static void
test_lead_in (void)
{
  for (guint before = 20; before < 40; before++)
    {
      GPtrArray *blocks = sample_blocks_new ();
      g_autoptr (HitosInforme) informe = NULL;
      g_autoptr (HitosPages) pages = NULL;
      g_autoptr (GArray) lead = NULL;
      g_autoptr (GArray) item = NULL;

      for (guint i = 0; i < before; i++)
        sample_blocks_add (blocks, HITOS_BLOCK_BULLET, "Una línea.");
      sample_blocks_add (blocks, HITOS_BLOCK_PARAGRAPH, "En dicha sesión se presentaron:");
      sample_blocks_add (blocks, HITOS_BLOCK_BULLET, "El Dictamen.");
      informe = sample_informe_new_for_blocks (blocks);
      pages = sample_pages_new (informe);
      lead = hitos_pages_get_areas (pages, before);
      item = hitos_pages_get_areas (pages, before + 1);
      g_assert_cmpuint (g_array_index (lead, HitosArea, 0).page, ==,
                        g_array_index (item, HitosArea, 0).page);
      sample_pages_assert_complete (pages);
    }
}

/* Long names in the running header take more lines, above the text all the same. */
static void
test_long_header (void)
{
  g_autofree char *name = g_strnfill (170, 'o');
  const char *header[] = { name, name, name, name, NULL };
  GPtrArray *blocks = sample_blocks_new ();
  g_autoptr (HitosInforme) informe = NULL;
  g_autoptr (HitosPages) pages = NULL;
  const HitosPlaced *placed;
  guint n, lines = 0;

  sample_blocks_add (blocks, HITOS_BLOCK_PARAGRAPH, "Texto.");
  informe = hitos_informe_new ("Informe", "", "", header, 0, blocks);
  pages = sample_pages_new (informe);
  placed = hitos_pages_get_placed (pages, 0, &n);
  for (guint i = 0; i < n; i++)
    if (placed[i].role == HITOS_PLACED_HEADER)
      {
        g_assert_cmpfloat (placed[i].y, >, 18);
        g_assert_cmpfloat (placed[i].y + placed[i].n_lines
                           * sample_pages_get_style (&placed[i])->leading, <,
                           hitos_stylesheet_get_sheet ()->header_rule_y);
        lines += placed[i].n_lines;
      }
  g_assert_cmpuint (lines, ==, hitos_stylesheet_get_sheet ()->header_lines);
}

/* More headings in a row than a page holds. */
static void
test_headings_alone (void)
{
  GPtrArray *blocks = sample_blocks_new ();
  g_autoptr (HitosInforme) informe = NULL;
  g_autoptr (HitosPages) pages = NULL;

  for (guint i = 0; i < 2000; i++)
    sample_blocks_add (blocks, HITOS_BLOCK_SECTION, "Una sección sin texto");
  sample_blocks_add (blocks, HITOS_BLOCK_PARAGRAPH, "Fin.");
  informe = sample_informe_new_for_blocks (blocks);
  pages = sample_pages_new (informe);
  sample_pages_assert_complete (pages);
  g_assert_cmpuint (hitos_pages_get_n_pages (pages), <, 300);
}

static guint
find_page (HitosPages *pages, guint block)
{
  g_autoptr (GArray) areas = hitos_pages_get_areas (pages, block);

  g_assert_cmpuint (areas->len, >, 0);
  return g_array_index (areas, HitosArea, 0).page;
}

static void
test_contents (void)
{
  g_autoptr (HitosInforme) informe = sample_informe_new (12);
  g_autoptr (HitosPages) pages = sample_pages_new (informe);
  guint n_entries = 0;

  for (guint page = 0; page < hitos_pages_get_n_pages (pages); page++)
    {
      guint n;
      const HitosPlaced *placed = hitos_pages_get_placed (pages, page, &n);

      for (guint i = 0; i < n; i++)
        if (placed[i].role == HITOS_PLACED_CONTENTS_NUMBER)
          {
            g_autofree char *label = hitos_pages_dup_label (pages, find_page (pages,
                                                                              placed[i].target));

            g_assert_cmpstr (hitos_paragraph_get_text (placed[i].paragraph), ==, label);
            n_entries++;
          }
    }
  g_assert_cmpuint (n_entries, ==, hitos_pages_get_headings (pages)->len);
  g_assert_cmpuint (n_entries, ==, 72);
}

static void
test_cover (void)
{
  g_autoptr (HitosInforme) informe = sample_informe_new (1);
  g_autoptr (HitosPages) pages = sample_pages_new (informe);
  guint n;
  const HitosPlaced *placed = hitos_pages_get_placed (pages, 0, &n);

  g_assert_cmpuint (n, ==, 4);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (placed[i].role, ==, HITOS_PLACED_TEXT);
  placed = hitos_pages_get_placed (pages, 2, &n);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (placed[i].role, ==, HITOS_PLACED_HEADER);
  g_assert_cmpint (placed[n - 1].role, ==, HITOS_PLACED_FOOTER);
  g_assert_cmpstr (hitos_paragraph_get_text (placed[n - 1].paragraph), ==, "3");
}

static void
test_hits (void)
{
  g_autoptr (HitosInforme) informe = sample_informe_new (1);
  g_autoptr (HitosPages) pages = sample_pages_new (informe);

  for (guint block = 0; block < hitos_informe_get_n_blocks (informe); block++)
    {
      g_autoptr (GArray) areas = hitos_pages_get_areas (pages, block);

      for (guint i = 0; i < areas->len; i++)
        {
          const HitosArea *area = &g_array_index (areas, HitosArea, i);

          g_assert_cmpuint (hitos_pages_get_block_at (pages, area->page, area->x + 30,
                                                      area->y + 3), ==, block);
        }
    }
  g_assert_cmpuint (hitos_pages_get_block_at (pages, 0, 2, 2), ==, HITOS_NO_BLOCK);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paginator/page-ends", test_page_ends);
  g_test_add_func ("/paginator/complete", test_complete);
  g_test_add_func ("/paginator/any-order", test_any_order);
  g_test_add_func ("/paginator/lead-in", test_lead_in);
  g_test_add_func ("/paginator/long-header", test_long_header);
  g_test_add_func ("/paginator/headings-alone", test_headings_alone);
  g_test_add_func ("/paginator/contents", test_contents);
  g_test_add_func ("/paginator/cover", test_cover);
  g_test_add_func ("/paginator/hits", test_hits);
  return g_test_run ();
}
