/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long an informe takes from its records to a PDF, beside a floor measured in the same run: a
 * program that only shapes the same hyphenated text with Pango and shows it with Cairo, without
 * pages that end well, without structure. Then one changed paragraph beside a layout from nothing,
 * and groff and weasyprint on the same text where they are installed. Figures are printed, never
 * asserted. */

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>

#include "busy-month.h"
#include "hitos-composer.h"
#include "hitos-hyphenator.h"
#include "hitos-pdf.h"
#include "hitos-typesetter.h"
#include "sample-informe.h"

#define ROUNDS 5

typedef struct {
  HitosProcess *process;
  HitosPhrases *phrases;
  HitosInforme *informe;  /* of the process's November */
  GPtrArray *hyphenated;  /* of the blocks' texts, with soft hyphens */
} Job;

static HitosInforme *
compose (const Job *job)
{
  g_autoptr (GError) error = NULL;
  HitosInforme *informe = hitos_composer_compose (job->process, job->phrases, 2021, 11, &error);

  g_assert_no_error (error);
  return informe;
}

static void
job_init (Job *job, guint n_entries)
{
  g_autoptr (HitosHyphenator) hyphenator = hitos_hyphenator_new (NULL);
  g_autoptr (GError) error = NULL;

  job->process = busy_month_new (n_entries);
  job->phrases = hitos_phrases_load_for (job->process, &error);
  g_assert_no_error (error);
  job->informe = compose (job);
  job->hyphenated = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < hitos_informe_get_n_blocks (job->informe); i++)
    {
      HitosBlock *block = hitos_informe_get_block (job->informe, i);

      g_ptr_array_add (job->hyphenated,
                       hitos_hyphenator_insert_soft_hyphens (hyphenator,
                                                             hitos_block_get_text (block)));
    }
}

static void
job_clear (Job *job)
{
  g_object_unref (job->process);
  g_object_unref (job->phrases);
  g_object_unref (job->informe);
  g_ptr_array_unref (job->hyphenated);
}

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static PangoContext *
new_context (PangoFontMap *map)
{
  PangoContext *context;
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  context = pango_font_map_create_context (map);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

static void
show_floor_lines (cairo_t *cr, PangoLayout *layout, double *y)
{
  const HitosSheet *sheet = hitos_stylesheet_get_sheet ();

  for (GSList *l = pango_layout_get_lines_readonly (layout); l; l = l->next)
    {
      if (*y > sheet->height - sheet->bottom)
        {
          cairo_show_page (cr);
          *y = sheet->top;
        }
      *y += 16;
      cairo_move_to (cr, sheet->left, *y);
      pango_cairo_show_layout_line (cr, l->data);
    }
}

/* Microseconds. */
static gint64
run_floor (const Job *job)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  const HitosSheet *sheet = hitos_stylesheet_get_sheet ();
  PangoFontMap *map = pango_cairo_font_map_new ();
  PangoContext *context = new_context (map);
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string (HITOS_FONT_FAMILY " 12");
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, sheet->width,
                                                                  sheet->height);
  cairo_t *cr = cairo_create (surface);
  double y = sheet->top;

  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (hitos_stylesheet_get_line_width (HITOS_TEXT_PARAGRAPH)
                                         * PANGO_SCALE));
  pango_layout_set_justify (layout, TRUE);
  for (guint i = 0; i < job->hyphenated->len; i++)
    {
      pango_layout_set_markup (layout, g_ptr_array_index (job->hyphenated, i), -1);
      show_floor_lines (cr, layout, &y);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  pango_font_description_free (font);
  g_object_unref (layout);
  g_object_unref (context);
  g_object_unref (map);
  return g_get_monotonic_time () - start;
}

/* Microseconds; what libqpdf takes is told apart, what composing takes is in it. */
static gint64
run_ours (const Job *job, gint64 *composing, gint64 *finishing, guint *n_pages)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosInforme) informe = compose (job);
  gint64 composed = g_get_monotonic_time ();
  g_autoptr (HitosTypesetter) typesetter = hitos_typesetter_new (&error);
  g_autoptr (HitosPages) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;
  HitosPdfTimes times;

  g_assert_no_error (error);
  pages = hitos_typesetter_lay_out (typesetter, informe);
  bytes = hitos_pdf_make (pages, NULL, NULL, NULL, &times, &error);
  g_assert_no_error (error);
  *composing = MIN (*composing, composed - start);
  *finishing = MIN (*finishing, times.finishing);
  *n_pages = hitos_pages_get_n_pages (pages);
  return g_get_monotonic_time () - start - times.finishing;
}

/* Runs a program that turns @text into a PDF. Microseconds, or -1 where it is not there. */
static gint64
run_peer (const char *program, const char *suffix, const char *text, const char *const *argv)
{
  g_autofree char *found = g_find_program_in_path (program);
  g_autofree char *folder = g_dir_make_tmp ("hitos-benchmark-XXXXXX", NULL);
  g_autofree char *name = g_strconcat ("text", suffix, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *output = g_build_filename (folder, "out.pdf", NULL);
  g_autoptr (GSubprocessLauncher) launcher
    = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE
                                 | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GSubprocess) process = NULL;
  gint64 start, took = -1;

  if (!found)
    return -1;
  g_file_set_contents (path, text, -1, NULL);
  g_subprocess_launcher_set_cwd (launcher, folder);
  start = g_get_monotonic_time ();
  process = g_subprocess_launcher_spawnv (launcher, argv, NULL);
  if (process && g_subprocess_wait_check (process, NULL, NULL))
    took = g_get_monotonic_time () - start;
  g_unlink (path);
  g_unlink (output);
  g_rmdir (folder);
  return took;
}

static void
print_peer (const char *name, const char *peer, gint64 took, gint64 ours)
{
  if (took < 0)
    g_print ("%s: no %s here\n", name, peer);
  else
    g_print ("%s: %.1fx faster than %s (%.0f ms / %.0f ms)\n", name, (double) took / ours, peer,
             took / 1000.0, ours / 1000.0);
}

static void
compare_peers (const Job *job, const char *name, gint64 ours)
{
  g_autoptr (GString) roff = g_string_new (".nr LL 5.83i\n.nr PS 12\n.nr VS 16\n");
  g_autoptr (GString) html = g_string_new ("<!DOCTYPE html><html lang=es><meta charset=utf-8><style>"
    "@page{size:letter;margin:96pt}p{font:12pt/16pt '" HITOS_FONT_FAMILY "';text-align:justify;"
    "hyphens:auto}</style>\n");
  static const char *const groff[] = { "sh", "-c", "groff -ms -Kutf8 -Tpdf text.ms > out.pdf", NULL };
  static const char *const weasyprint[] = { "weasyprint", "text.html", "out.pdf", NULL };

  for (guint i = 0; i < hitos_informe_get_n_blocks (job->informe); i++)
    {
      const char *text = hitos_block_get_text (hitos_informe_get_block (job->informe, i));
      g_autoptr (GString) plain = g_string_new (text);

      g_string_replace (plain, "<b>", "", 0);
      g_string_replace (plain, "</b>", "", 0);
      g_string_append_printf (roff, ".LP\n%s\n", plain->str);
      g_string_append_printf (html, "<p>%s</p>\n", text);
    }
  print_peer (name, "groff -ms -Tpdf", run_peer ("groff", ".ms", roff->str, groff), ours);
  print_peer (name, "weasyprint", run_peer ("weasyprint", ".html", html->str, weasyprint), ours);
}

static void
measure (guint wanted, guint n_entries)
{
  g_autofree char *name = g_strdup_printf ("informe-%u", wanted);
  gint64 least = G_MAXINT64, floor = G_MAXINT64;
  gint64 composing = G_MAXINT64, finishing = G_MAXINT64;
  guint n_pages = 0;
  Job job;

  job_init (&job, n_entries);
  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 took = run_ours (&job, &composing, &finishing, &n_pages);

      least = MIN (least, took);
      took = run_floor (&job);
      floor = MIN (floor, took);
    }
  g_print ("%s: %.2fx floor (%.0f ms, composing %.0f of them / %.0f ms), %u pages; "
           "libqpdf's finishing: %.0f ms more\n", name, (double) least / floor, least / 1000.0,
           composing / 1000.0, floor / 1000.0, n_pages, finishing / 1000.0);
  compare_peers (&job, name, least + finishing);
  job_clear (&job);
}

static void
measure_keystroke (guint n_entries)
{
  gint64 full = G_MAXINT64, again = G_MAXINT64;
  guint n_pages = 0;
  Job job;

  job_init (&job, n_entries);
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *text = g_strdup_printf ("Se cambia el párrafo por vez número %u, y nada más.", i);
      g_autoptr (HitosInforme) changed = sample_informe_change (job.informe, n_entries / 2, text);
      g_autoptr (HitosTypesetter) typesetter = hitos_typesetter_new (NULL);
      gint64 start = g_get_monotonic_time (), middle, end;
      g_autoptr (HitosPages) before = hitos_typesetter_lay_out (typesetter, job.informe);
      g_autoptr (HitosPages) after = NULL;

      middle = g_get_monotonic_time ();
      after = hitos_typesetter_lay_out (typesetter, changed);
      end = g_get_monotonic_time ();
      full = MIN (full, middle - start);
      again = MIN (again, end - middle);
      n_pages = hitos_pages_get_n_pages (after);
    }
  g_print ("keystroke-300: 1/%.0f of the full layout (%.2f ms / %.1f ms), %u pages\n",
           (double) full / again, again / 1000.0, full / 1000.0, n_pages);
  job_clear (&job);
}

int
main (void)
{
  measure (8, 34);
  measure (60, 370);
  measure (300, 1930);
  measure_keystroke (1930);
  return 0;
}
