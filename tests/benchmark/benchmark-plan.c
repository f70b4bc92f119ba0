/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan on paper and in files, large: a poster of 10,000 rows beside a floor, a program that writes as many texts and
 * rectangles on as many pages of a PDF and nothing else; and a table of 100,000 lines beside one that only parts them at
 * their commas. Figures are printed, never asserted. */
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <string.h>
#include <sys/resource.h>

#include "hitos-plan-csv-reader.h"
#include "hitos-poster.h"
#include "hitos-stylesheet.h"
#include "sample-plan.h"

#define N_ROWS 10000
#define N_LINES 100000

static double
get_megabytes (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024.0;
}

static double
get_milliseconds (gint64 start)
{
  return (g_get_monotonic_time () - start) / 1000.0;
}

/* --- the poster --- */

static cairo_status_t
count_cb (void *closure, const unsigned char *data, unsigned int length)
{
  *(gsize *) closure += length;
  return CAIRO_STATUS_SUCCESS;
}

/* Two texts and three rectangles a row, as a row of the timeline has. */
static double
run_floor (guint n_pages, double width, double height)
{
  gint64 start = g_get_monotonic_time ();
  gsize length = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (count_cb, &length, width, height);
  cairo_t *cr = cairo_create (surface);
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string (HITOS_FONT_FAMILY " 5");
  guint rows = N_ROWS / n_pages + 1;

  pango_layout_set_font_description (layout, font);
  for (guint page = 0; page < n_pages; page++)
    {
      for (guint row = 0; row < rows; row++)
        {
          g_autofree char *name = g_strdup_printf ("Tarea %u del plan", page * rows + row);
          double y = 30 + row * (height - 60) / rows;

          for (guint i = 0; i < 3; i++)
            cairo_rectangle (cr, 250 + i * 60 + row % 50, y, 40, 3);
          cairo_fill (cr);
          cairo_move_to (cr, 30, y);
          pango_layout_set_text (layout, name, -1);
          pango_cairo_show_layout (cr, layout);
          cairo_move_to (cr, 500, y);
          pango_layout_set_text (layout, name + 6, -1);
          pango_cairo_show_layout (cr, layout);
        }
      cairo_show_page (cr);
    }
  g_object_unref (layout);
  pango_font_description_free (font);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return get_milliseconds (start);
}

static void
measure_poster (void)
{
  g_autoptr (HitosProcess) process = sample_plan_large (N_ROWS);
  g_autoptr (HitosSchedule) schedule = hitos_schedule_new (process, hitos_date_parse ("2026-12-01"), 7);
  g_autoptr (HitosTimelinePlan) plan = hitos_timeline_plan_new (process, schedule, hitos_date_parse ("2026-12-01"));
  g_autoptr (HitosTimelineRows) rows = hitos_timeline_rows_new ();
  g_autoptr (HitosTimelineChart) chart = NULL;
  g_autoptr (HitosPoster) poster = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  HitosPosterOptions options = { HITOS_WALL_LETTER, FALSE, HITOS_POSTER_FIT, { 0, 0 }, "P", NULL };
  double before, took, floor_took, width, height;
  gint64 start;

  hitos_timeline_rows_set_plan (rows, plan);
  before = get_megabytes ();
  start = g_get_monotonic_time ();
  chart = hitos_timeline_chart_new (rows, schedule);
  poster = hitos_poster_new (chart, &options, &error);
  bytes = poster ? hitos_poster_make_pdf (poster, NULL, NULL, NULL, &error) : NULL;
  g_assert_no_error (error);
  took = get_milliseconds (start);
  hitos_poster_get_size (poster, &width, &height);
  floor_took = run_floor (hitos_poster_get_n_sheets (poster), width, height);
  g_print ("poster-10000: %.2fx floor (%.0f ms / %.0f ms), %u sheets, %.1f MB, at most %.0f MB more memory\n",
           took / floor_took, took, floor_took, hitos_poster_get_n_sheets (poster), g_bytes_get_size (bytes) / 1e6,
           get_megabytes () - before);
}

/* --- the table --- */

static double
part_lines (const char *text)
{
  gint64 start = g_get_monotonic_time ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i]; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);

      n += g_strv_length (cells);
    }
  g_assert_cmpuint (n, >, N_LINES);
  return get_milliseconds (start);
}

static void
measure_table (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (GString) text = g_string_new ("Código,Actividad,Inicio,Fin,Depende de\n");
  g_autoptr (GBytes) file = NULL;
  g_autoptr (HitosChange) change = NULL;
  g_autoptr (HitosPlanCsvReport) report = NULL;
  g_autoptr (GError) error = NULL;
  double before, took, floor_took;
  gint64 start;

  for (guint i = 0; i < N_LINES; i++)
    g_string_append_printf (text, "T%u,Tarea %u del plan,%02u/01/2027,%02u/02/2027,T%u+1d\n", i, i, 1 + i % 28, 1 + i % 28,
                            i > 0 ? i - 1 : N_LINES + 1);
  file = g_bytes_new (text->str, text->len);
  before = get_megabytes ();
  start = g_get_monotonic_time ();
  change = hitos_plan_csv_read (process, file, &report, &error);
  g_assert_no_error (error);
  took = get_milliseconds (start);
  floor_took = part_lines (text->str);
  g_print ("plan-csv-100000: %.1fx floor (%.0f ms / %.0f ms), %u records, at most %.0f MB more memory\n",
           took / floor_took, took, floor_took, hitos_change_get_images (change)->len, get_megabytes () - before);
}

int
main (void)
{
  measure_poster ();
  measure_table ();
  return 0;
}
