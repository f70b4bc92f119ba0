/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-numbering.h"

typedef struct {
  HitosProcess *process;
  HitosSeries *series;
} Fixture;

static void
insert (HitosProcess *process, HitosRow *row)
{
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (images, hitos_image_new (NULL, row));
  hitos_process_check (process, images, &error);
  g_assert_no_error (error);
  hitos_process_apply (process, images);
}

static void
add_document (Fixture *fixture, const char *keys)
{
  HitosRow *row = hitos_row_new (&hitos_document_table, NULL);

  hitos_row_set_text (row, "kind", "oficio");
  hitos_row_set_text (row, "keys", keys);
  insert (fixture->process, row);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HitosRow) settings = hitos_row_new (&hitos_process_table, "p");
  HitosRow *row = hitos_row_new (&hitos_series_table, "s");

  fixture->process = hitos_process_new (settings);
  hitos_row_set_text (row, "name", "Oficios");
  hitos_row_set_text (row, "pattern", "IEPC/UTC/{yy}/{n}");
  hitos_row_set_integer (row, "own", TRUE);
  insert (fixture->process, row);
  fixture->series = hitos_numbering_find_own_series (fixture->process);
  g_assert_nonnull (fixture->series);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->process);
}

static int
propose (Fixture *fixture, const char *day)
{
  return hitos_numbering_propose (fixture->process, fixture->series, hitos_date_parse (day));
}

static void
test_next_number (Fixture *fixture, gconstpointer data)
{
  g_autofree char *key = NULL;

  g_assert_cmpint (propose (fixture, "2021-11-01"), ==, 1);
  add_document (fixture, "IEPC/UTC/21/107");
  add_document (fixture, "INE/UNICOM/4910/2021");
  add_document (fixture, "IEPC/SE/2227/2021\nIEPC/UTC/21/110");
  g_assert_cmpint (propose (fixture, "2021-11-08"), ==, 111);
  g_assert_cmpint (propose (fixture, "2022-01-03"), ==, 1);
  key = hitos_numbering_format (fixture->series, 111, hitos_date_parse ("2021-11-08"));
  g_assert_cmpstr (key, ==, "IEPC/UTC/21/111");
}

static void
note_number (Fixture *fixture, int year, int number, HitosSeriesNumberState state)
{
  HitosRow *row = hitos_row_new (&hitos_series_number_table, NULL);

  hitos_row_set_text (row, "series", "s");
  hitos_row_set_integer (row, "year", year);
  hitos_row_set_integer (row, "number", number);
  hitos_row_set_integer (row, "state", state);
  insert (fixture->process, row);
}

static void
test_gaps_and_notes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) gaps = NULL;

  add_document (fixture, "IEPC/UTC/21/107");
  add_document (fixture, "IEPC/UTC/21/111");
  note_number (fixture, 2021, 109, HITOS_SERIES_NUMBER_OTHER_MATTER);
  note_number (fixture, 2021, 112, HITOS_SERIES_NUMBER_RESERVED);
  note_number (fixture, 2020, 300, HITOS_SERIES_NUMBER_RESERVED);
  gaps = hitos_numbering_list_gaps (fixture->process, fixture->series, 2021);
  g_assert_cmpuint (gaps->len, ==, 2);
  g_assert_cmpint (g_array_index (gaps, int, 0), ==, 108);
  g_assert_cmpint (g_array_index (gaps, int, 1), ==, 110);
  g_assert_cmpint (propose (fixture, "2021-12-01"), ==, 113);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/numbering/next-number", Fixture, NULL, set_up, test_next_number, tear_down);
  g_test_add ("/numbering/gaps-and-notes", Fixture, NULL, set_up, test_gaps_and_notes, tear_down);
  return g_test_run ();
}
