/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "hitos-line-breaker.h"
#include "hitos-paper-error.h"
#include "sample-informe.h"
#include "sample-pages.h"

/* No line gapes and none sticks out; and every line but the last ones reaches both margins, unless
 * @ragged allows what a word wider than a line forces. Returns the widest word space. */
static double
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
            if (!ragged && sample_pages_get_style (&placed[i])->align == HITOS_ALIGN_JUSTIFIED
                && l + 1 < hitos_paragraph_get_n_lines (placed[i].paragraph))
              g_assert_true (line->justified);
          }
    }
  return widest;
}

static double
assert_lines_good (HitosPages *pages)
{
  return assert_lines (pages, FALSE);
}

static void
test_spaces (void)
{
  g_autoptr (HitosInforme) informe = sample_informe_new (1);
  g_autoptr (HitosPages) pages = sample_pages_new (informe);

  g_assert_cmpuint (hitos_pages_get_n_pages (pages), >=, 6);
  g_assert_cmpuint (hitos_pages_get_n_pages (pages), <=, 8);
  g_test_message ("widest word space: %.2f of its natural width", assert_lines_good (pages));
}

/* What must stay together does: no line ends at a no-break space, in a key or an acronym. */
static void
test_line_ends (void)
{
  g_autoptr (HitosInforme) informe = sample_informe_new (3);
  g_autoptr (HitosPages) pages = sample_pages_new (informe);

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
  g_autoptr (HitosTypesetter) kept = sample_typesetter_new ();
  g_autoptr (HitosInforme) informe = sample_informe_new (2);

  for (int i = 0; i < 20; i++)
    {
      int n_blocks = (int) hitos_informe_get_n_blocks (informe);
      guint position = (guint) g_test_rand_int_range (0, n_blocks);
      g_autofree char *text = sample_text_new_random (160);
      HitosInforme *changed = sample_informe_change (informe, position, text);
      g_autoptr (HitosPages) cached = NULL;
      g_autoptr (HitosPages) fresh = sample_pages_new (changed);

      g_object_unref (informe);
      informe = changed;
      cached = hitos_typesetter_lay_out (kept, informe);
      assert_same_pages (cached, fresh);
      sample_pages_assert_complete (cached);
      assert_lines (cached, TRUE);
    }
}

static void
test_keystroke (void)
{
  g_autoptr (HitosTypesetter) typesetter = sample_typesetter_new ();
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
  g_autoptr (HitosPages) none = sample_pages_new (informe);
  g_autoptr (HitosPages) blank = sample_pages_new_for_block (HITOS_BLOCK_PARAGRAPH, "");
  g_autoptr (HitosPages) spaces = sample_pages_new_for_block (HITOS_BLOCK_BULLET, "   ");
  g_autoptr (HitosPages) contents = sample_pages_new_for_block (HITOS_BLOCK_CONTENTS, "");

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
      g_autoptr (HitosPages) pages = sample_pages_new_for_block (kind, text);

      if (kind == HITOS_BLOCK_CONTENTS)
        continue;
      assert_lines (pages, TRUE);
      sample_pages_assert_complete (pages);
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
  pages = sample_pages_new_for_block (HITOS_BLOCK_PARAGRAPH, text->str);
  g_assert_cmpuint (hitos_pages_get_n_pages (pages), >, 200);
  assert_lines_good (pages);
  sample_pages_assert_complete (pages);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 60 * G_USEC_PER_SEC);
}

/* Words tied together by more no-break spaces than a line holds. */
static void
test_long_tie (void)
{
  g_autoptr (GString) text = g_string_new ("Se envía el oficio");
  g_autoptr (HitosPages) pages = NULL;

  for (guint i = 0; i < 100; i++)
    {
      g_string_append (text, "\u00a0núm.");
      g_clear_object (&pages);
      pages = sample_pages_new_for_block (HITOS_BLOCK_PARAGRAPH, text->str);
      assert_lines (pages, TRUE);
    }
}

/* Heaps of places to break with nothing, or next to nothing, between them. */
static void
test_heaps_of_breaks (void)
{
  static const char *const signs[] = { "\u200b", "\u00ad", " ", "\u200a", "a\u200b", "\u00a0", "/" };
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      g_autoptr (GString) text = g_string_new ("Principio ");
      g_autoptr (HitosPages) pages = NULL;

      for (guint n = 0; n < 100000; n++)
        g_string_append (text, signs[i]);
      g_string_append (text, " fin.");
      pages = sample_pages_new_for_block (HITOS_BLOCK_PARAGRAPH, text->str);
      sample_pages_assert_complete (pages);
    }
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
      g_autoptr (HitosPages) pages = sample_pages_new_for_block (HITOS_BLOCK_PARAGRAPH, texts[i]);

      g_assert_cmpuint (hitos_pages_get_n_pages (pages), ==, 1);
      sample_pages_assert_complete (pages);
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
  g_test_add_func ("/typesetter/line-ends", test_line_ends);
  g_test_add_func ("/typesetter/edits", test_edits);
  g_test_add_func ("/typesetter/keystroke", test_keystroke);
  g_test_add_func ("/typesetter/empty", test_empty);
  g_test_add_func ("/typesetter/long-word", test_long_word);
  g_test_add_func ("/typesetter/long-paragraph", test_long_paragraph);
  g_test_add_func ("/typesetter/long-tie", test_long_tie);
  g_test_add_func ("/typesetter/heaps-of-breaks", test_heaps_of_breaks);
  g_test_add_func ("/typesetter/bad-text", test_bad_text);
  g_test_add_func ("/typesetter/missing-font", test_missing_font);
  return g_test_run ();
}
