/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline on paper: what its PDF says, that its sheets continue each other, and how it looks. */
#include <poppler.h>
#include <string.h>

#include "hitos-paper-error.h"
#include "hitos-poster.h"
#include "sample-plan.h"

static HitosTimelineChart *
make_chart (HitosProcess *process, const char *today)
{
  g_autoptr (HitosSchedule) schedule = hitos_schedule_new (process, hitos_date_parse (today), 7);
  g_autoptr (HitosTimelinePlan) plan = hitos_timeline_plan_new (process, schedule, hitos_date_parse (today));
  g_autoptr (HitosTimelineRows) rows = hitos_timeline_rows_new ();

  hitos_timeline_rows_set_plan (rows, plan);
  return hitos_timeline_chart_new (rows, schedule);
}

static HitosPoster *
make_poster (HitosTimelineChart *chart, int columns, gboolean portrait)
{
  g_autoptr (GError) error = NULL;
  HitosPosterOptions options = { HITOS_WALL_LETTER, portrait, columns, { 0, 0 }, "PELO 2026-2027", "Unidad" };
  HitosPoster *poster = hitos_poster_new (chart, &options, &error);

  g_assert_no_error (error);
  return poster;
}

static GBytes *
make_pdf (HitosPoster *poster)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = hitos_poster_make_pdf (poster, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static PopplerDocument *
open_pdf (HitosPoster *poster)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = make_pdf (poster);
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, (int) hitos_poster_get_n_sheets (poster));
  return document;
}

static char *
read_page (PopplerDocument *document, int number)
{
  g_autoptr (GObject) page = G_OBJECT (poppler_document_get_page (document, number));
  g_autofree char *text = poppler_page_get_text (POPPLER_PAGE (page));
  g_autoptr (GString) all = g_string_new (text);

  g_string_replace (all, "\n", " ", 0);
  g_string_replace (all, "\302\240", " ", 0);
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
assert_said (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in “%s”", words, text);
}

static void
test_fit (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosTimelineChart) chart = make_chart (process, "2027-03-01");
  g_autoptr (HitosPoster) landscape = make_poster (chart, HITOS_POSTER_FIT, FALSE);
  g_autoptr (HitosPoster) portrait = make_poster (chart, HITOS_POSTER_FIT, TRUE);
  g_autoptr (GObject) document = G_OBJECT (open_pdf (portrait));
  g_autofree char *text = read_page (POPPLER_DOCUMENT (document), 0);
  double width, height;

  g_assert_cmpuint (hitos_poster_get_n_sheets (landscape), ==, 1);
  g_assert_cmpuint (hitos_poster_get_n_sheets (portrait), ==, 1);
  hitos_poster_get_size (portrait, &width, &height);
  g_assert_cmpfloat (width, ==, 612);
  g_assert_cmpfloat (height, ==, 792);
  assert_said (text, "Timeline – PELO 2026-2027");
  assert_said (text, "PP Pruebas piloto de mayo");
  assert_said (text, "COTAPREP 21–27 Apr");
  assert_said (text, "6 Nov · overdue");
  assert_said (text, "12 Apr–14 May · 0/6");
  assert_said (text, "As it stands on Monday, 1 March 2027");
  g_assert_null (strstr (text, "column"));
}

/* --- what a line must not go through --- */

#define PIXELS 4 /* a point */

static cairo_surface_t *
paint_sheet (HitosPoster *poster)
{
  cairo_surface_t *surface;
  double width, height;
  cairo_t *cr;

  hitos_poster_get_size (poster, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width * PIXELS), (int) (height * PIXELS));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, PIXELS, PIXELS);
  hitos_poster_paint (poster, 0, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Whether what is at @x has no light between these. */
static gboolean
is_dark (cairo_surface_t *surface, int x, int top, int bottom)
{
  const unsigned char *pixels = cairo_image_surface_get_data (surface);

  for (int y = top; y < bottom; y++)
    if (pixels[y * cairo_image_surface_get_stride (surface) + x * 4 + 1] > 150)
      return FALSE;
  return TRUE;
}

/* @place: a text on the sheet, from its lower left corner as a PDF has it. */
static guint
count_dark (cairo_surface_t *surface, const PopplerRectangle *place)
{
  int height = cairo_image_surface_get_height (surface);
  int top = height - (int) (place->y2 * PIXELS), bottom = height - (int) (place->y1 * PIXELS);
  guint n = 0;

  for (int x = (int) (place->x1 * PIXELS); x < (int) (place->x2 * PIXELS); x++)
    n += is_dark (surface, x, top, bottom);
  return n;
}

/* Election day's line, today's and those of dependencies; beside the labels they are there. */
static void
test_labels_are_legible (void)
{
  static const char *labels[] = { "1 Jun", "5 Jun", "6 Jun", "7 Jun", "12–16 Apr", "19–20 Apr", "21–27 Apr", "2–3 May" };
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosTimelineChart) chart = make_chart (process, "2027-03-01");
  g_autoptr (HitosPoster) poster = make_poster (chart, HITOS_POSTER_FIT, FALSE);
  g_autoptr (GObject) document = G_OBJECT (open_pdf (poster));
  g_autoptr (GObject) page = G_OBJECT (poppler_document_get_page (POPPLER_DOCUMENT (document), 0));
  cairo_surface_t *surface = paint_sheet (poster);
  guint n_below = 0;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      GList *places = poppler_page_find_text (POPPLER_PAGE (page), labels[i]);

      g_assert_nonnull (places);
      for (GList *place = places; place; place = place->next)
        {
          PopplerRectangle below = *(PopplerRectangle *) place->data;

          g_assert_cmpuint (count_dark (surface, place->data), ==, 0);
          below.y2 = below.y1 - 0.5;
          below.y1 = below.y2 - 1;
          n_below += count_dark (surface, &below);
        }
      g_list_free_full (places, (GDestroyNotify) poppler_rectangle_free);
    }
  g_assert_cmpuint (n_below, >, 0);
  cairo_surface_destroy (surface);
}

static void
test_grid (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosTimelineChart) chart = make_chart (process, "2027-03-01");
  g_autoptr (HitosPoster) poster = make_poster (chart, 3, FALSE);
  g_autoptr (GObject) document = G_OBJECT (open_pdf (poster));
  guint n_rows, n_columns;

  hitos_poster_get_grid (poster, &n_rows, &n_columns);
  g_assert_cmpuint (n_columns, ==, 3);
  g_assert_cmpuint (n_rows, >, 1);
  for (guint sheet = 0; sheet < n_rows * n_columns; sheet++)
    {
      g_autofree char *text = read_page (POPPLER_DOCUMENT (document), (int) sheet);
      g_autofree char *number = g_strdup_printf ("Row %u of %u, column %u of 3", sheet / 3 + 1, n_rows, sheet % 3 + 1);

      assert_said (text, number);
      g_assert_cmpstr (hitos_poster_get_sheet_title (poster, sheet), ==, number);
    }
}

static cairo_surface_t *
picture_sheet (HitosPoster *poster, guint sheet)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  hitos_poster_get_size (poster, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  hitos_poster_paint (poster, sheet, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);

  return *(const guint32 *) (const void *) (data + y * cairo_image_surface_get_stride (surface) + 4 * x) & 0xffffff;
}

static gboolean
are_near (guint32 a, guint32 b)
{
  for (guint shift = 0; shift < 24; shift += 8)
    if (ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)) > 60)
      return FALSE;
  return TRUE;
}

/* What is glued over shows the same on both sheets: the last points of one are the first of the next. */
static void
test_sheets_continue (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosTimelineChart) chart = make_chart (process, "2027-03-01");
  g_autoptr (HitosPoster) poster = make_poster (chart, 3, FALSE);
  guint n_different = 0, n_coloured = 0;

  for (guint column = 0; column < 2; column++)
    {
      cairo_surface_t *left = picture_sheet (poster, 3 + column), *right = picture_sheet (poster, 4 + column);

      for (int x = 1; x < 13; x++)
        for (int y = 80; y < 500; y++)
          {
            guint32 a = get_pixel (left, 792 - 34 - 14 + x, y), b = get_pixel (right, 34 + x, y);

            n_different += !are_near (a, b);
            n_coloured += a != 0xffffff;
          }
      cairo_surface_destroy (left);
      cairo_surface_destroy (right);
    }
  g_assert_cmpuint (n_coloured, >, 500);
  g_assert_cmpuint (n_different, <, 40);
}

static void
test_same_bytes (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosTimelineChart) chart = make_chart (process, "2027-03-01"), again = make_chart (process, "2027-03-01");
  g_autoptr (HitosPoster) one = make_poster (chart, HITOS_POSTER_NATURAL, FALSE);
  g_autoptr (HitosPoster) two = make_poster (again, HITOS_POSTER_NATURAL, FALSE);
  g_autoptr (GBytes) first = make_pdf (one), second = make_pdf (two);

  g_assert_true (g_bytes_equal (first, second));
}

/* Each row is a row of a table, its name the heading. */
static void
test_structure (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosTimelineChart) chart = make_chart (process, "2027-03-01");
  g_autoptr (HitosPoster) poster = make_poster (chart, HITOS_POSTER_FIT, FALSE);
  g_autoptr (GObject) document = G_OBJECT (open_pdf (poster));
  PopplerStructureElementIter *iter = poppler_structure_element_iter_new (POPPLER_DOCUMENT (document));
  PopplerStructureElementIter *kids, *rows;
  guint n_tables = 0, n_rows = 0;

  g_assert_nonnull (iter);
  kids = poppler_structure_element_iter_get_child (iter);
  do
    {
      PopplerStructureElement *element = poppler_structure_element_iter_get_element (kids);

      if (poppler_structure_element_get_kind (element) == POPPLER_STRUCTURE_ELEMENT_TABLE)
        {
          n_tables++;
          rows = poppler_structure_element_iter_get_child (kids);
          do
            n_rows++;
          while (poppler_structure_element_iter_next (rows));
          poppler_structure_element_iter_free (rows);
        }
      g_object_unref (element);
    }
  while (poppler_structure_element_iter_next (kids));
  poppler_structure_element_iter_free (kids);
  poppler_structure_element_iter_free (iter);
  g_assert_cmpuint (n_tables, ==, 1);
  g_assert_cmpuint (n_rows, ==, hitos_timeline_chart_get_n_rows (chart));
}

/* What cannot be read on one sheet goes on on the next; what nobody can hang up is refused. */
static void
test_large (void)
{
  g_autoptr (HitosProcess) process = sample_plan_large (1000), huge = NULL;
  g_autoptr (HitosTimelineChart) chart = make_chart (process, "2026-12-01"), endless = NULL;
  g_autoptr (HitosPoster) poster = make_poster (chart, HITOS_POSTER_FIT, FALSE);
  HitosPosterOptions options = { HITOS_WALL_LETTER, FALSE, HITOS_POSTER_MOST_COLUMNS, { 0, 0 }, "P", NULL };
  g_autoptr (GError) error = NULL;
  cairo_surface_t *last;

  g_assert_cmpuint (hitos_poster_get_n_sheets (poster), >, 10);
  g_assert_cmpuint (hitos_poster_get_n_sheets (poster), <, 30);
  last = picture_sheet (poster, hitos_poster_get_n_sheets (poster) - 1);
  cairo_surface_destroy (last);
  huge = sample_plan_large (5000);
  endless = make_chart (huge, "2026-12-01");
  g_assert_null (hitos_poster_new (endless, &options, &error));
  g_assert_error (error, HITOS_PAPER_ERROR, HITOS_PAPER_ERROR_DRAWING);
}

static void
test_empty (void)
{
  g_autoptr (HitosProcess) full = sample_plan_process ();
  g_autoptr (HitosRow) row = hitos_row_copy (hitos_record_get_row (full));
  g_autoptr (HitosProcess) process = hitos_process_new (row);
  g_autoptr (HitosTimelineChart) chart = make_chart (process, "2027-03-01");
  g_autoptr (HitosPoster) poster = make_poster (chart, HITOS_POSTER_NATURAL, FALSE);
  g_autoptr (GObject) document = G_OBJECT (open_pdf (poster));

  g_assert_cmpint (poppler_document_get_n_pages (POPPLER_DOCUMENT (document)), >=, 1);
}

static void
test_cancelled (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosTimelineChart) chart = make_chart (process, "2027-03-01");
  g_autoptr (HitosPoster) poster = make_poster (chart, 3, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (hitos_poster_make_pdf (poster, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper/poster/fit", test_fit);
  g_test_add_func ("/paper/poster/legible", test_labels_are_legible);
  g_test_add_func ("/paper/poster/grid", test_grid);
  g_test_add_func ("/paper/poster/sheets-continue", test_sheets_continue);
  g_test_add_func ("/paper/poster/same-bytes", test_same_bytes);
  g_test_add_func ("/paper/poster/structure", test_structure);
  g_test_add_func ("/paper/poster/large", test_large);
  g_test_add_func ("/paper/poster/empty", test_empty);
  g_test_add_func ("/paper/poster/cancelled", test_cancelled);

  return g_test_run ();
}
