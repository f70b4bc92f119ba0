/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "hitos-line-breaker.h"
#include "hitos-paper-error.h"
#include "hitos-typesetter.h"
#include "sample-informe.h"

static HitosTypesetter *
new_typesetter (void)
{
  g_autoptr (GError) error = NULL;
  HitosTypesetter *typesetter = hitos_typesetter_new (&error);

  g_assert_no_error (error);
  return typesetter;
}

static HitosPages *
lay_out (HitosInforme *informe)
{
  g_autoptr (HitosTypesetter) typesetter = new_typesetter ();

  return hitos_typesetter_lay_out (typesetter, informe);
}

static HitosPages *
lay_out_one (HitosBlockKind kind, const char *text)
{
  GPtrArray *blocks = sample_blocks_new ();
  g_autoptr (HitosInforme) informe = NULL;

  sample_blocks_add (blocks, kind, text);
  informe = sample_informe_new_for_blocks (blocks);
  return lay_out (informe);
}

static const HitosTextStyle *
get_style (const HitosPlaced *placed)
{
  return hitos_stylesheet_get_text (hitos_paragraph_get_style (placed->paragraph));
}

/* No line gapes and none sticks out; and every line but the last ones reaches both margins, unless
 * @ragged allows what a word wider than a line forces. */
static void
assert_lines (HitosPages *pages, gboolean ragged)
{
  double widest = 0;

  for (guint page = 0; page < hitos_pages_get_n_pages (pages); page++)
    {
      guint n;
      const HitosPlaced *placed = hitos_pages_get_placed (pages, page, &n);

      for (guint i = 0; i < n; i++)
        for (guint l = placed[i].first_line; l < placed[i].first_line + placed[i].n_lines; l++)
          {
            const HitosLine *line = hitos_paragraph_get_line (placed[i].paragraph, l);
            HitosText text = hitos_paragraph_get_style (placed[i].paragraph);

            g_assert_cmpfloat (line->width, <=, hitos_stylesheet_get_line_width (text) + 0.01);
            g_assert_cmpfloat (line->stretch, <=, HITOS_WIDEST_SPACE);
            g_assert_cmpfloat (line->stretch, >=, HITOS_NARROWEST_SPACE - 1e-6);
            widest = MAX (widest, line->stretch);
            if (!ragged && get_style (&placed[i])->align == HITOS_ALIGN_JUSTIFIED
                && l + 1 < hitos_paragraph_get_n_lines (placed[i].paragraph))
              g_assert_true (line->justified);
          }
    }
  g_test_message ("widest word space: %.2f of its natural width", widest);
}

static void
assert_lines_good (HitosPages *pages)
{
  assert_lines (pages, FALSE);
}

static void
test_spaces (void)
{
  g_autoptr (HitosInforme) informe = sample_informe_new (1);
  g_autoptr (HitosPages) pages = lay_out (informe);

  g_assert_cmpuint (hitos_pages_get_n_pages (pages), >=, 6);
  g_assert_cmpuint (hitos_pages_get_n_pages (pages), <=, 8);
  assert_lines_good (pages);
}

/* What stands last on a page before the number, and first after the header. */
static void
assert_page_ends_well (HitosPages *pages, guint page)
{
  const HitosSheet *sheet = hitos_stylesheet_get_sheet ();
  guint n;
  const HitosPlaced *placed = hitos_pages_get_placed (pages, page, &n);
  const HitosPlaced *last = NULL;

  for (guint i = 0; i < n; i++)
    {
      guint lines = hitos_paragraph_get_n_lines (placed[i].paragraph);

      if (placed[i].role == HITOS_PLACED_HEADER || placed[i].role == HITOS_PLACED_FOOTER)
        continue;
      g_assert_cmpfloat (placed[i].y + placed[i].n_lines * get_style (&placed[i])->leading, <=,
                         sheet->height - sheet->bottom + 0.01);
      if (last && placed[i].role != HITOS_PLACED_CONTENTS_NUMBER
          && last->role != HITOS_PLACED_LABEL)
        g_assert_cmpfloat (placed[i].y, >=,
                           last->y + last->n_lines * get_style (last)->leading - 0.01);
      if (placed[i].n_lines < lines)
        g_assert_cmpuint (placed[i].n_lines, >=, 2);
      last = &placed[i];
    }
  g_assert_nonnull (last);
  g_assert_false (get_style (last)->keep_with_next);
}

static void
test_page_ends (void)
{
  for (guint times = 1; times < 12; times += 5)
    {
      g_autoptr (HitosInforme) informe = sample_informe_new (times);
      g_autoptr (HitosPages) pages = lay_out (informe);

      for (guint page = 0; page < hitos_pages_get_n_pages (pages); page++)
        assert_page_ends_well (pages, page);
    }
}

/* Every line of every block is placed once, in order. */
static void
assert_complete (HitosPages *pages)
{
  HitosInforme *informe = hitos_pages_get_informe (pages);
  guint block = 0, line = 0;

  for (guint page = 0; page < hitos_pages_get_n_pages (pages); page++)
    {
      guint n;
      const HitosPlaced *placed = hitos_pages_get_placed (pages, page, &n);

      for (guint i = 0; i < n; i++)
        {
          if (placed[i].role != HITOS_PLACED_TEXT)
            continue;
          g_assert_cmpuint (placed[i].block, ==, block);
          g_assert_cmpuint (placed[i].first_line, ==, line);
          line += placed[i].n_lines;
          if (line == hitos_paragraph_get_n_lines (placed[i].paragraph))
            block++, line = 0;
        }
    }
  g_assert_cmpuint (block, ==, hitos_informe_get_n_blocks (informe));
}

static void
test_complete (void)
{
  g_autoptr (HitosInforme) informe = sample_informe_new (4);
  g_autoptr (HitosPages) pages = lay_out (informe);

  assert_complete (pages);
}

static char *
random_text (int most_words)
{
  static const char *const words[] = { "oficio", "IEPC/UTC/21/107", "sesión", "extraordinaria",
                                       "<b>acuerdo</b>", "de", "la", "Comisión", "noviembre",
                                       "implementación", "el", "PREP," };
  GString *text = g_string_new (NULL);

  for (int i = g_test_rand_int_range (1, most_words); i > 0; i--)
    g_string_append_printf (text, "%s ", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
  return g_string_free (text, FALSE);
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
      g_autofree char *text = random_text (kind < HITOS_BLOCK_PARAGRAPH ? 15 : 160);

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
      g_autoptr (HitosPages) pages = lay_out (informe);

      assert_complete (pages);
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
      pages = lay_out (informe);
      lead = hitos_pages_get_areas (pages, before);
      item = hitos_pages_get_areas (pages, before + 1);
      g_assert_cmpuint (g_array_index (lead, HitosArea, 0).page, ==,
                        g_array_index (item, HitosArea, 0).page);
      assert_complete (pages);
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
  pages = lay_out (informe);
  placed = hitos_pages_get_placed (pages, 0, &n);
  for (guint i = 0; i < n; i++)
    if (placed[i].role == HITOS_PLACED_HEADER)
      {
        g_assert_cmpfloat (placed[i].y, >, 18);
        g_assert_cmpfloat (placed[i].y + placed[i].n_lines * get_style (&placed[i])->leading, <,
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
  pages = lay_out (informe);
  assert_complete (pages);
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
  g_autoptr (HitosPages) pages = lay_out (informe);
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
  g_autoptr (HitosPages) pages = lay_out (informe);
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
  g_autoptr (HitosPages) pages = lay_out (informe);

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

static void
assert_same_pages (HitosPages *a, HitosPages *b)
{
  g_assert_cmpuint (hitos_pages_get_n_pages (a), ==, hitos_pages_get_n_pages (b));
  for (guint page = 0; page < hitos_pages_get_n_pages (a); page++)
    {
      guint n, m;
      const HitosPlaced *one = hitos_pages_get_placed (a, page, &n);
      const HitosPlaced *other = hitos_pages_get_placed (b, page, &m);

      g_assert_cmpuint (n, ==, m);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpuint (one[i].block, ==, other[i].block);
          g_assert_cmpuint (one[i].first_line, ==, other[i].first_line);
          g_assert_cmpuint (one[i].n_lines, ==, other[i].n_lines);
          g_assert_cmpfloat (one[i].x, ==, other[i].x);
          g_assert_cmpfloat (one[i].y, ==, other[i].y);
          g_assert_cmpstr (hitos_paragraph_get_text (one[i].paragraph), ==,
                           hitos_paragraph_get_text (other[i].paragraph));
        }
    }
}

static void
test_edits (void)
{
  g_autoptr (HitosTypesetter) kept = new_typesetter ();
  g_autoptr (HitosInforme) informe = sample_informe_new (2);

  for (int i = 0; i < 20; i++)
    {
      int n_blocks = (int) hitos_informe_get_n_blocks (informe);
      guint position = (guint) g_test_rand_int_range (0, n_blocks);
      g_autofree char *text = random_text (160);
      HitosInforme *changed = sample_informe_change (informe, position, text);
      g_autoptr (HitosPages) cached = NULL;
      g_autoptr (HitosPages) fresh = lay_out (changed);

      g_object_unref (informe);
      informe = changed;
      cached = hitos_typesetter_lay_out (kept, informe);
      assert_same_pages (cached, fresh);
      assert_complete (cached);
      assert_lines (cached, TRUE);
    }
}

static void
test_keystroke (void)
{
  g_autoptr (HitosTypesetter) typesetter = new_typesetter ();
  g_autoptr (HitosInforme) informe = sample_informe_new (2);
  g_autoptr (HitosInforme) changed = sample_informe_change (informe, 12, "Una frase que cambia.");
  g_autoptr (HitosPages) before = hitos_typesetter_lay_out (typesetter, informe);
  guint shaped = hitos_typesetter_get_n_shaped (typesetter);
  g_autoptr (HitosPages) after = hitos_typesetter_lay_out (typesetter, changed);

  g_assert_cmpuint (hitos_typesetter_get_n_shaped (typesetter), ==, shaped + 1);
}

static void
test_empty (void)
{
  g_autoptr (HitosInforme) informe = sample_informe_new_for_blocks (sample_blocks_new ());
  g_autoptr (HitosPages) none = lay_out (informe);
  g_autoptr (HitosPages) blank = lay_out_one (HITOS_BLOCK_PARAGRAPH, "");
  g_autoptr (HitosPages) spaces = lay_out_one (HITOS_BLOCK_BULLET, "   ");
  g_autoptr (HitosPages) contents = lay_out_one (HITOS_BLOCK_CONTENTS, "");

  g_assert_cmpuint (hitos_pages_get_n_pages (none), ==, 0);
  g_assert_cmpuint (hitos_pages_get_n_pages (blank), ==, 1);
  g_assert_cmpuint (hitos_pages_get_n_pages (spaces), ==, 1);
  g_assert_cmpuint (hitos_pages_get_n_pages (contents), ==, 0);
}

static void
test_long_word (void)
{
  g_autofree char *word = g_strnfill (10000, 'W');

  for (HitosBlockKind kind = HITOS_BLOCK_COVER_TITLE; kind <= HITOS_BLOCK_BULLET; kind++)
    {
      g_autofree char *text = g_strconcat ("El oficio ", word, " se envía.", NULL);
      g_autoptr (HitosPages) pages = lay_out_one (kind, text);

      if (kind == HITOS_BLOCK_CONTENTS)
        continue;
      assert_lines (pages, TRUE);
      assert_complete (pages);
    }
}

static void
test_long_paragraph (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (HitosPages) pages = NULL;
  gint64 start = g_get_monotonic_time ();

  while (text->len < 1024 * 1024)
    g_string_append (text, "Se lleva a cabo la sesión extraordinaria del Comité Técnico Asesor. ");
  pages = lay_out_one (HITOS_BLOCK_PARAGRAPH, text->str);
  g_assert_cmpuint (hitos_pages_get_n_pages (pages), >, 200);
  assert_lines_good (pages);
  assert_complete (pages);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 60 * G_USEC_PER_SEC);
}

static void
test_bad_text (void)
{
  static const char *const texts[] = {
    "<b>sin cerrar", "a & b < c", "\xff\xfe roto", "línea\nnueva\t.", "日本語のテキスト",
    "نص عربي طويل", "e\u0301\u0301\u0301", "\u00ad\u00ad", "\u2060\u00a0\u2060", "😀🇲🇽",
    "\u2028\u2029"
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (HitosPages) pages = lay_out_one (HITOS_BLOCK_PARAGRAPH, texts[i]);

      g_assert_cmpuint (hitos_pages_get_n_pages (pages), ==, 1);
      assert_complete (pages);
    }
}

/* What must stay together does: no line ends at a no-break space, in a key or an acronym. */
static void
test_line_ends (void)
{
  g_autoptr (HitosInforme) informe = sample_informe_new (3);
  g_autoptr (HitosPages) pages = lay_out (informe);

  for (guint page = 0; page < hitos_pages_get_n_pages (pages); page++)
    {
      guint n;
      const HitosPlaced *placed = hitos_pages_get_placed (pages, page, &n);

      for (guint i = 0; i < n; i++)
        for (guint l = 0; l + 1 < hitos_paragraph_get_n_lines (placed[i].paragraph); l++)
          {
            const HitosLine *line = hitos_paragraph_get_line (placed[i].paragraph, l);
            const char *end = hitos_paragraph_get_text (placed[i].paragraph) + line->end;

            if (line->hyphen)
              g_assert_true (g_unichar_islower (g_utf8_get_char (g_utf8_prev_char (end)))
                             && g_unichar_islower (g_utf8_get_char (end)));
            else
              g_assert_cmpint (end[-1], ==, ' ');
          }
    }
}

/* A system without the typeface: one message that says what to install, no other face instead. */
static void
test_missing_font (void)
{
  static const char configuration[] =
    "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
    "<include>/etc/fonts/fonts.conf</include><selectfont><rejectfont><pattern>"
    "<patelt name=\"family\"><string>" HITOS_FONT_FAMILY "</string></patelt>"
    "</pattern></rejectfont></selectfont></fontconfig>";
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int file;

  if (g_test_subprocess ())
    {
      g_assert_null (hitos_typesetter_new (&error));
      g_assert_error (error, HITOS_PAPER_ERROR, HITOS_PAPER_ERROR_FONT);
      g_assert_nonnull (strstr (error->message, "fonts-sil-gentiumplus"));
      return;
    }
  file = g_file_open_tmp ("hitos-fonts-XXXXXX.conf", &path, &error);
  g_assert_no_error (error);
  close (file);
  g_file_set_contents (path, configuration, -1, &error);
  g_assert_no_error (error);
  g_setenv ("FONTCONFIG_FILE", path, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_unsetenv ("FONTCONFIG_FILE");
  g_unlink (path);
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typesetter/spaces", test_spaces);
  g_test_add_func ("/typesetter/page-ends", test_page_ends);
  g_test_add_func ("/typesetter/complete", test_complete);
  g_test_add_func ("/typesetter/any-order", test_any_order);
  g_test_add_func ("/typesetter/lead-in", test_lead_in);
  g_test_add_func ("/typesetter/long-header", test_long_header);
  g_test_add_func ("/typesetter/headings-alone", test_headings_alone);
  g_test_add_func ("/typesetter/contents", test_contents);
  g_test_add_func ("/typesetter/cover", test_cover);
  g_test_add_func ("/typesetter/hits", test_hits);
  g_test_add_func ("/typesetter/line-ends", test_line_ends);
  g_test_add_func ("/typesetter/edits", test_edits);
  g_test_add_func ("/typesetter/keystroke", test_keystroke);
  g_test_add_func ("/typesetter/empty", test_empty);
  g_test_add_func ("/typesetter/long-word", test_long_word);
  g_test_add_func ("/typesetter/long-paragraph", test_long_paragraph);
  g_test_add_func ("/typesetter/bad-text", test_bad_text);
  g_test_add_func ("/typesetter/missing-font", test_missing_font);
  return g_test_run ();
}
