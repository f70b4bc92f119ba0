/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-statement.h"
#include "hitos-store.h"
#include "hitos-tables.h"
#include "random-rows.h"
#include "temporary-folder.h"
#include "written-rows.h"

typedef struct {
  char *folder;
  char *path;
  HitosDatabase *database;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = temporary_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "deep", "down", "h?it%o#s.db", NULL);
  fixture->database = hitos_database_open (fixture->path, HITOS_DATABASE_CREATE, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->database);
  g_free (fixture->path);
  temporary_folder_free (fixture->folder);
}

static char *
dump_process (HitosDatabase *database, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosProcess) process = hitos_store_load_process (database, id, &error);
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_no_error (error);
  rows = hitos_process_list_rows (process);
  return random_rows_dump (rows);
}

/* Every column of every table, with values that are hard to keep. */
static void
test_rows_come_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GPtrArray) rows = random_rows_create (random, "p", 12);
  g_autofree char *expected = random_rows_dump (rows);
  g_autofree char *found = NULL;

  g_assert_true (written_rows_insert (fixture->database, "p", rows, NULL));
  found = dump_process (fixture->database, "p");
  g_assert_cmpstr (found, ==, expected);
}

static const char *
get_column_type (const HitosField *field)
{
  return field->type == HITOS_FIELD_INTEGER || field->type == HITOS_FIELD_BOOLEAN ? "INTEGER" : "TEXT";
}

static void
test_schema_is_the_field_tables (Fixture *fixture, gconstpointer data)
{
  for (const HitosTable *const *table = hitos_tables_get (); *table; table++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT name, type FROM pragma_table_info ('%s')"
                                              " WHERE name <> 'id' AND (name <> 'process')", (*table)->name);
      g_autoptr (HitosStatement) statement = hitos_statement_new (fixture->database, sql, NULL);
      guint n_columns = 0;
      gboolean row;

      while (hitos_statement_step (statement, &row, NULL) && row)
        {
          int field = hitos_table_find_field (*table, hitos_statement_get_text (statement, 0));

          g_test_message ("%s.%s", (*table)->name, hitos_statement_get_text (statement, 0));
          g_assert_cmpint (field, >=, 0);
          g_assert_cmpstr (hitos_statement_get_text (statement, 1), ==,
                           get_column_type (&(*table)->fields[field]));
          n_columns++;
        }
      g_assert_cmpuint (n_columns, ==, (*table)->n_fields);
    }
}

static void
test_processes_are_found_by_name (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);
  g_autoptr (GPtrArray) first = random_rows_create (random, "p1", 2);
  g_autoptr (GPtrArray) second = random_rows_create (random, "p2", 2);
  g_autoptr (GError) error = NULL;
  g_autofree char *only = NULL, *named = NULL, *last = NULL, *expected = NULL, *found = NULL;

  g_assert_null (hitos_store_find_process (fixture->database, NULL, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_NO_PROCESS);
  g_clear_error (&error);

  hitos_row_set_text (g_ptr_array_index (first, 0), "name", "PELO 2022");
  hitos_row_set_text (g_ptr_array_index (second, 0), "name", "PELO 2024");
  g_assert_true (written_rows_insert (fixture->database, "p1", first, NULL));
  only = hitos_store_find_process (fixture->database, NULL, &error);
  g_assert_cmpstr (only, ==, "p1");

  g_assert_true (written_rows_insert (fixture->database, "p2", second, NULL));
  g_assert_null (hitos_store_find_process (fixture->database, NULL, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_WHICH_PROCESS);
  g_clear_error (&error);
  named = hitos_store_find_process (fixture->database, "PELO 2024", &error);
  g_assert_cmpstr (named, ==, "p2");
  g_assert_true (hitos_store_set_last_process (fixture->database, "p1", &error));
  last = hitos_store_find_process (fixture->database, NULL, &error);
  g_assert_cmpstr (last, ==, "p1");

  expected = random_rows_dump (second);
  found = dump_process (fixture->database, "p2");
  g_assert_cmpstr (found, ==, expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/rows-come-back", Fixture, NULL, set_up, test_rows_come_back, tear_down);
  g_test_add ("/store/schema-is-the-field-tables", Fixture, NULL, set_up,
              test_schema_is_the_field_tables, tear_down);
  g_test_add ("/store/processes-are-found-by-name", Fixture, NULL, set_up,
              test_processes_are_found_by_name, tear_down);
  return g_test_run ();
}
