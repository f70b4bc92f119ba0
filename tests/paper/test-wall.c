/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The calendar on paper: what its PDF says, how it looks, and that nothing is lost. */
#include <poppler.h>
#include <string.h>

#include "hitos-milestone.h"
#include "hitos-wall.h"
#include "sample-process.h"

#define SOON_DAYS 7

typedef struct {
  HitosProcess *process;
  HitosOccurrences *occurrences;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->process = sample_process_new ();
  fixture->occurrences = hitos_occurrences_new (fixture->process, hitos_date_parse (SAMPLE_TODAY),
                                                SOON_DAYS);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->occurrences);
  g_object_unref (fixture->process);
}

static HitosWall *
make_month (Fixture *fixture, int year, int month)
{
  g_autoptr (GError) error = NULL;
  HitosWall *wall = hitos_wall_new_month (fixture->occurrences, HITOS_WALL_LETTER, year, month,
                                          1, &error);

  g_assert_no_error (error);
  return wall;
}

static PopplerDocument *
open_pdf (HitosWall *wall)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hitos_wall_make_pdf (wall, NULL, NULL, NULL, &error);
  PopplerDocument *document;

  g_assert_no_error (error);
  document = poppler_document_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, (int) hitos_wall_get_n_sheets (wall));
  return document;
}

/* The words of the pages from @first on, in one line. */
static char *
read_text (PopplerDocument *document, int first)
{
  GString *text = g_string_new (NULL);

  for (int i = first; i < poppler_document_get_n_pages (document); i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      g_autoptr (GObject) owned = G_OBJECT (page);
      g_autofree char *part = poppler_page_get_text (page);

      g_string_append (text, part);
      g_string_append_c (text, '\n');
    }
  g_string_replace (text, "\n", " ", 0);
  g_string_replace (text, "\302\240", " ", 0);
  return g_string_free (text, FALSE);
}

static void
assert_said (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in “%s”", words, text);
}

/* At 1 pixel a point, white paper. */
static cairo_surface_t *
picture_page (PopplerDocument *document, int number)
{
  PopplerPage *page = poppler_document_get_page (document, number);
  g_autoptr (GObject) owned = G_OBJECT (page);
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  poppler_page_get_size (page, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);

  return *(const guint32 *) (const void *) (data + y * cairo_image_surface_get_stride (surface) + 4 * x)
         & 0xffffff;
}

static gboolean
is_dark (guint32 pixel)
{
  return (pixel >> 16) < 0x40 && (pixel >> 8 & 0xff) < 0x40 && (pixel & 0xff) < 0x40;
}

static gboolean
is_red (guint32 pixel)
{
  /* Small type is soft at its edges. */
  return (pixel >> 16) > (pixel >> 8 & 0xff) + 0x40 && (pixel >> 16) > (pixel & 0xff) + 0x40;
}

static guint
count_pixels (cairo_surface_t *surface, gboolean (*matches) (guint32 pixel))
{
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      n += matches (get_pixel (surface, x, y));
  return n;
}

static void
assert_margins_are_empty (cairo_surface_t *surface, int margin)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if (x < margin || x >= width - margin || y < margin - 8 || y >= height - margin + 8)
        g_assert_cmphex (get_pixel (surface, x, y), ==, 0xffffff);
}

static void
test_month (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HitosWall) wall = make_month (fixture, 2021, 11);
  PopplerDocument *document = open_pdf (wall);
  g_autoptr (GObject) owned = G_OBJECT (document);
  g_autofree char *text = read_text (document, 0);
  g_autofree char *title = poppler_document_get_title (document);
  double width, height;

  hitos_wall_get_size (wall, &width, &height);
  g_assert_cmpfloat (width, ==, 792);
  g_assert_cmpfloat (height, ==, 612);
  g_assert_true (g_str_has_prefix (title, "November 2021 – "));
  g_assert_cmpstr (hitos_wall_get_sheet_title (wall, 0), ==, "November 2021");
  assert_said (text, "November 2021");
  assert_said (text, "As it stands on Wednesday, 10 November 2021");
  assert_said (text, "Page 1 of ");
  assert_said (text, "Revolution Day");
  assert_said (text, "Día de Muertos");
  for (int weekday = 1; weekday <= 7; weekday++)
    assert_said (text, ((const char *[]) { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
                                           "Saturday", "Sunday" })[weekday - 1]);
  for (int state = HITOS_OCCURRENCE_PENDING; state <= HITOS_OCCURRENCE_LATE; state++)
    assert_said (text, hitos_occurrence_state_get_name (state));
}

/* Whatever stands on a day of the month is told, by its name, on one of the sheets. */
static void
assert_everything_is_told (Fixture *fixture, HitosWall *wall, int year, int month)
{
  PopplerDocument *document = open_pdf (wall);
  g_autoptr (GObject) owned = G_OBJECT (document);
  g_autofree char *text = read_text (document, 0);
  g_autoptr (GPtrArray) found = hitos_occurrences_list (fixture->occurrences,
                                                        hitos_when_month (year, month));

  g_assert_cmpuint (found->len, >, 0);
  for (guint i = 0; i < found->len; i++)
    {
      const char *code = hitos_occurrence_get_code (g_ptr_array_index (found, i));
      const char *name = hitos_occurrence_get_name (g_ptr_array_index (found, i));
      g_auto (GStrv) words = g_strsplit (name, " ", -1);

      if (code)
        assert_said (text, code);
      for (guint word = 0; words[word]; word++)
        assert_said (text, words[word]);
    }
}

static void
test_every_month (Fixture *fixture, gconstpointer data)
{
  for (int i = 0; i < 12; i++)
    {
      int year = 2021 + (7 + i) / 12, month = (7 + i) % 12 + 1;
      g_autoptr (HitosWall) wall = make_month (fixture, year, month);

      assert_everything_is_told (fixture, wall, year, month);
    }
}

static void
add_milestone (Fixture *fixture, const char *name, HitosDate start, HitosDate end)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (HITOS_TYPE_MILESTONE);
  HitosRow *row = hitos_row_new (HITOS_RECORD_CLASS (klass)->table, NULL);

  hitos_row_set_text (row, "name", name);
  hitos_row_set_integer (row, "planned_start", start);
  hitos_row_set_integer (row, "planned_end", end);
  sample_process_apply (fixture->process, NULL, row);
}

static void
test_overflow (Fixture *fixture, gconstpointer data)
{
  HitosDate day = hitos_date_new (2021, 11, 17);
  g_autoptr (HitosWall) wall = NULL;
  PopplerDocument *document;
  g_autoptr (GObject) owned = NULL;
  g_autofree char *text = NULL, *list = NULL;

  for (int i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Revisión%02d del inmueble", i);

      add_milestone (fixture, name, day, day);
    }
  wall = make_month (fixture, 2021, 11);
  g_assert_cmpuint (hitos_wall_get_n_sheets (wall), ==, 2);
  g_assert_cmpstr (hitos_wall_get_sheet_title (wall, 1), ==, "November 2021, continued");
  document = open_pdf (wall);
  owned = G_OBJECT (document);
  text = read_text (document, 0);
  list = read_text (document, 1);
  assert_said (text, " on the next sheet");
  for (int i = 0; i < 60; i++)
    {
      g_autofree char *word = g_strdup_printf ("Revisión%02d", i);

      assert_said (list, word);
    }
}

static void
test_hostile_texts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *endless = g_strnfill (5000, 'W');
  HitosDate start = hitos_date_new (2021, 11, 2);
  g_autoptr (HitosWall) wall = NULL;
  PopplerDocument *document;
  g_autoptr (GObject) owned = NULL;

  add_milestone (fixture, endless, start, start);
  add_milestone (fixture, endless, start, start + 100);
  add_milestone (fixture, "<b>no markup & none</i>", start, start);
  wall = make_month (fixture, 2021, 11);
  document = open_pdf (wall);
  owned = G_OBJECT (document);
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      cairo_surface_t *surface = picture_page (document, i);

      assert_margins_are_empty (surface, 28);
      cairo_surface_destroy (surface);
    }
}

static void
test_election_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HitosWall) wall = make_month (fixture, 2022, 6);
  PopplerDocument *document = open_pdf (wall);
  g_autoptr (GObject) owned = G_OBJECT (document);
  g_autofree char *text = read_text (document, 0);
  cairo_surface_t *surface = picture_page (document, 0);
  int run = 0, longest = 0;

  assert_said (text, "Election day");
  /* Sunday 5 June 2022 is in the last column: its strip, left of its name, is black. */
  for (int y = 60; y < 300; y++)
    {
      run = is_dark (get_pixel (surface, 685, y)) ? run + 1 : 0;
      longest = MAX (longest, run);
    }
  g_assert_cmpint (longest, >=, 12);
  cairo_surface_destroy (surface);
}

/* Red is what the law's passed limits are told in, and nothing else but the legend's sign. */
static void
test_red (Fixture *fixture, gconstpointer data)
{
  const struct { int year, month; } months[] = {
    { 2021, 11 }, { 2022, 3 },
  };
  guint n[2];

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      g_autoptr (HitosWall) wall = make_month (fixture, months[i].year, months[i].month);
      PopplerDocument *document = open_pdf (wall);
      g_autoptr (GObject) owned = G_OBJECT (document);
      cairo_surface_t *surface = picture_page (document, 0);

      n[i] = count_pixels (surface, is_red);
      cairo_surface_destroy (surface);
    }
  g_assert_cmpuint (n[0], >, n[1] + 20);
  g_assert_cmpuint (n[1], >, 0);
}

static void
count_elements (PopplerStructureElementIter *iter, guint counts[], guint n_kinds)
{
  do
    {
      PopplerStructureElement *element = poppler_structure_element_iter_get_element (iter);
      g_autoptr (GObject) owned = G_OBJECT (element);
      PopplerStructureElementIter *child = poppler_structure_element_iter_get_child (iter);
      guint kind = poppler_structure_element_get_kind (element);

      if (kind < n_kinds)
        counts[kind]++;
      if (child)
        {
          count_elements (child, counts, n_kinds);
          poppler_structure_element_iter_free (child);
        }
    }
  while (poppler_structure_element_iter_next (iter));
}

static void
test_structure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HitosWall) wall = make_month (fixture, 2021, 11);
  PopplerDocument *document = open_pdf (wall);
  g_autoptr (GObject) owned = G_OBJECT (document);
  PopplerStructureElementIter *iter = poppler_structure_element_iter_new (document);
  PopplerIndexIter *index = poppler_index_iter_new (document);
  guint counts[64] = { 0 };

  g_assert_nonnull (iter);
  g_assert_nonnull (index);
  count_elements (iter, counts, G_N_ELEMENTS (counts));
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_DOCUMENT], ==, 1);
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_TABLE], ==, 1);
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_TABLE_HEADING], ==, 7);
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_TABLE_ROW], ==, 6);
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_TABLE_DATA], ==, 35);
  poppler_structure_element_iter_free (iter);
  poppler_index_iter_free (index);
}

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HitosWall) first = make_month (fixture, 2021, 11);
  g_autoptr (HitosWall) second = make_month (fixture, 2021, 11);
  g_autoptr (GBytes) one = hitos_wall_make_pdf (first, NULL, NULL, NULL, NULL);
  g_autoptr (GBytes) again = hitos_wall_make_pdf (first, NULL, NULL, NULL, NULL);
  g_autoptr (GBytes) other = hitos_wall_make_pdf (second, NULL, NULL, NULL, NULL);

  g_assert_nonnull (one);
  g_assert_true (g_bytes_equal (one, again));
  g_assert_true (g_bytes_equal (one, other));
}

static void
test_year (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosWall) wall = hitos_wall_new_year (fixture->occurrences, HITOS_WALL_TABLOID, &error);
  HitosRecordList *milestones = hitos_process_get_list (fixture->process, HITOS_TYPE_MILESTONE);
  PopplerDocument *document;
  g_autoptr (GObject) owned = NULL;
  g_autofree char *text = NULL, *list = NULL;
  double width, height;

  g_assert_no_error (error);
  hitos_wall_get_size (wall, &width, &height);
  g_assert_cmpfloat (width, ==, 1224);
  g_assert_cmpfloat (height, ==, 792);
  document = open_pdf (wall);
  owned = G_OBJECT (document);
  text = read_text (document, 0);
  list = read_text (document, 1);
  assert_said (text, "September");
  assert_said (text, "July");
  g_assert_cmpstr (hitos_wall_get_sheet_title (wall, 1), ==, "Deadlines");
  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (milestones, i);
      const char *code = hitos_milestone_get_code (milestone);
      g_autofree char *family = code ? g_strndup (code, strcspn (code, ".")) : NULL;

      if (family && hitos_milestone_get_act_rule (milestone)
          && !hitos_milestone_get_dropped (milestone))
        assert_said (list, family);
    }
}

/* A date typed centuries off is told in the list, and draws no sheet for each year until then. */
static void
test_far_dates (Fixture *fixture, gconstpointer data)
{
  HitosDate far = hitos_date_new (9999, 12, 31), early = hitos_date_new (1, 1, 1);
  g_autoptr (HitosWall) wall = NULL;
  PopplerDocument *document;
  g_autoptr (GObject) owned = NULL;
  g_autofree char *text = NULL;

  add_milestone (fixture, "Lejano", far, far);
  add_milestone (fixture, "Temprano", early, early);
  wall = hitos_wall_new_year (fixture->occurrences, HITOS_WALL_LETTER, NULL);
  g_assert_cmpuint (hitos_wall_get_n_sheets (wall), <, 12);
  document = open_pdf (wall);
  owned = G_OBJECT (document);
  text = read_text (document, 0);
  assert_said (text, "Lejano");
  assert_said (text, "Temprano");
}

/* As a week begins: February 2024 on Monday or, where one is used to it, on Sunday. */
static void
test_first_weekday (void)
{
  g_autoptr (HitosOccurrences) none = hitos_occurrences_new (NULL, hitos_date_new (2024, 2, 29), 7);

  for (int first = 1; first <= 7; first += 6)
    {
      g_autoptr (HitosWall) month = hitos_wall_new_month (none, HITOS_WALL_LETTER, 2024, 2, first, NULL);
      g_autoptr (GObject) document = G_OBJECT (open_pdf (month));
      g_autofree char *text = read_text (POPPLER_DOCUMENT (document), 0);
      const char *monday = strstr (text, "Monday"), *sunday = strstr (text, "Sunday");

      g_assert_true (monday && sunday && (monday < sunday) == (first == 1));
    }
}

static void
test_no_process (void)
{
  g_autoptr (HitosOccurrences) none = hitos_occurrences_new (NULL, hitos_date_new (2024, 2, 29), 7);
  g_autoptr (HitosWall) month = hitos_wall_new_month (none, HITOS_WALL_LETTER, 2024, 2, 1, NULL);
  g_autoptr (HitosWall) year = hitos_wall_new_year (none, HITOS_WALL_LETTER, NULL);
  PopplerDocument *document = open_pdf (month);
  g_autoptr (GObject) owned = G_OBJECT (document);
  g_autofree char *text = read_text (document, 0);

  assert_said (text, "February 2024");
  assert_said (text, "29");
  g_assert_cmpuint (hitos_wall_get_n_sheets (year), ==, 1);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/paper/wall/month", test_month);
  ADD ("/paper/wall/every-month", test_every_month);
  ADD ("/paper/wall/overflow", test_overflow);
  ADD ("/paper/wall/hostile-texts", test_hostile_texts);
  ADD ("/paper/wall/election-day", test_election_day);
  ADD ("/paper/wall/red", test_red);
  ADD ("/paper/wall/structure", test_structure);
  ADD ("/paper/wall/same-bytes", test_same_bytes);
  ADD ("/paper/wall/year", test_year);
  ADD ("/paper/wall/far-dates", test_far_dates);
  g_test_add_func ("/wall/first-weekday", test_first_weekday);
  g_test_add_func ("/paper/wall/no-process", test_no_process);

  return g_test_run ();
}
