/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history-fixture.h"

#include "hitos-report.h"
#include "hitos-store.h"
#include "random-rows.h"
#include "temporary-folder.h"

HitosChange *
history_create_process_change (guint seed, guint n_rows)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) rows = random_rows_create (random, "p", n_rows);
  HitosChange *change = hitos_change_new ("import", NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      HitosRow *row = g_ptr_array_index (rows, i);

      if (hitos_row_get_table (row) == &hitos_report_table)
        {
          hitos_row_set_integer (row, "sent_sequence", 0);
          hitos_row_set_integer (row, "state", HITOS_REPORT_DRAFT);
        }
      hitos_change_insert (change, hitos_row_ref (row));
    }
  return change;
}

void
history_set_up (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (HitosChange) change = history_create_process_change (3, 6);
  g_autoptr (GError) error = NULL;

  fixture->folder = temporary_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "hitos.db", NULL);
  fixture->database = hitos_database_open (fixture->path, HITOS_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  fixture->history = hitos_history_create (fixture->database, change, &error);
  g_assert_no_error (error);
}

void
history_tear_down (HistoryFixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->database);
  g_free (fixture->path);
  temporary_folder_free (fixture->folder);
}

char *
history_dump_model (HitosHistory *history)
{
  g_autoptr (GPtrArray) rows = hitos_process_list_rows (hitos_history_get_process (history));

  return random_rows_dump (rows);
}

/* What a stranger who opens the file finds. */
static char *
dump_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosDatabase) database = hitos_database_open (path, HITOS_DATABASE_READ_ONLY, &error);
  g_autoptr (HitosProcess) process = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_no_error (error);
  process = hitos_store_load_process (database, "p", &error);
  g_assert_no_error (error);
  rows = hitos_process_list_rows (process);
  return random_rows_dump (rows);
}

void
history_assert_everywhere (HistoryFixture *fixture, const char *expected)
{
  g_autofree char *model = history_dump_model (fixture->history);
  g_autofree char *file = dump_file (fixture->path);

  g_assert_cmpstr (model, ==, expected);
  g_assert_cmpstr (file, ==, expected);
}

HitosBody *
history_get_body (HitosHistory *history, const char *id)
{
  return hitos_process_lookup (hitos_history_get_process (history), HITOS_TYPE_BODY, id);
}

HitosChange *
history_create_renaming (HitosHistory *history, const char *id, const char *field, const char *text)
{
  HitosChange *change = hitos_change_new ("body-edit", "UNICOM");
  HitosBody *body = history_get_body (history, id);
  HitosRow *row = hitos_row_copy (hitos_record_get_row (body));

  hitos_row_set_text (row, field, text);
  hitos_change_update (change, body, row);
  return change;
}

void
history_rename_body (HitosHistory *history, const char *id, const char *field, const char *text)
{
  g_autoptr (HitosChange) change = history_create_renaming (history, id, field, text);
  g_autoptr (GError) error = NULL;

  hitos_history_apply (history, change, &error);
  g_assert_no_error (error);
}

void
history_assert_undoes (HitosHistory *history)
{
  g_autoptr (GError) error = NULL;

  hitos_history_undo (history, &error);
  g_assert_no_error (error);
}

HitosHistory *
history_open_another (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosDatabase) database = hitos_database_open (path, HITOS_DATABASE_DEFAULT, &error);
  HitosHistory *history;

  g_assert_no_error (error);
  history = hitos_history_open (database, "p", &error);
  g_assert_no_error (error);
  return history;
}
