/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Upgrading. tests/data/schema-001.db is a database of the first schema with one process, as
 * test-migration --write-fixture tests/data/schema-001.db makes it; each released schema adds
 * one. */
#include "hitos-integrity.h"
#include "hitos-migration.h"
#include "hitos-statement.h"
#include "hitos-store.h"
#include "temporary-folder.h"
#include "written-rows.h"

#define N_ROWS 3

static void
write_fixture (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosDatabase) database = hitos_database_open (path, HITOS_DATABASE_CREATE, &error);

  g_assert_no_error (error);
  written_rows_insert_random (database, "p", 1, N_ROWS);
}

typedef struct {
  char *folder;
  char *path;
  GStrv scripts;  /* Hitos's own */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "data", "schema-001.db", NULL);
  g_autoptr (GBytes) bytes = temporary_folder_read (source);

  g_assert_nonnull (bytes);
  fixture->folder = temporary_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "old.db", NULL);
  g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (bytes, NULL),
                                      g_bytes_get_size (bytes), NULL));
  fixture->scripts = hitos_migration_get_scripts ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_strfreev (fixture->scripts);
  g_free (fixture->path);
  temporary_folder_free (fixture->folder);
}

static gint64
read_integer (HitosDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  hitos_statement_read_integer (database, sql, &value, &error);
  g_assert_no_error (error);
  return value;
}

static void
test_fixture_opens (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosDatabase) database = hitos_database_open (fixture->path, HITOS_DATABASE_DEFAULT, &error);
  g_autoptr (HitosProcess) process = NULL;
  g_autoptr (GPtrArray) rows = NULL, faults = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (hitos_database_get_schema_version (database), ==,
                   g_strv_length (fixture->scripts));
  process = hitos_store_load_process (database, "p", &error);
  g_assert_no_error (error);
  rows = hitos_process_list_rows (process);
  g_assert_cmpuint (rows->len, >=, 1 + 22 * N_ROWS);
  faults = hitos_integrity_check_database (database, NULL, &error);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* The next schema, as it might be: what was there is there, and something more. */
static void
test_upgrade (Fixture *fixture, gconstpointer data)
{
  const char *scripts[] = {
    fixture->scripts[0],
    "ALTER TABLE body ADD COLUMN telephone TEXT; UPDATE body SET telephone = '618';"
    "CREATE TABLE room (id TEXT PRIMARY KEY) STRICT",
    "INSERT INTO room VALUES ('sala')",
    NULL,
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HitosDatabase) database = hitos_database_open_with_scripts (fixture->path,
        HITOS_DATABASE_DEFAULT, scripts, &error);

      g_assert_no_error (error);
      g_assert_cmpint (read_integer (database, "PRAGMA user_version"), ==, 3);
      g_assert_cmpint (read_integer (database, "PRAGMA application_id"), ==, HITOS_APPLICATION_ID);
      g_assert_cmpint (read_integer (database, "SELECT count(*) FROM body WHERE telephone = '618'"),
                       ==, N_ROWS);
      g_assert_cmpint (read_integer (database, "SELECT count(*) FROM room"), ==, 1);
    }
}

static void
test_failing_upgrade_rolls_back (Fixture *fixture, gconstpointer data)
{
  const char *scripts[] = {
    fixture->scripts[0],
    "ALTER TABLE body ADD COLUMN telephone TEXT",
    "DELETE FROM entry; INSERT INTO nowhere VALUES (1)",
    NULL,
  };
  g_autoptr (GBytes) before = temporary_folder_read (fixture->path);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (hitos_database_open_with_scripts (fixture->path, HITOS_DATABASE_DEFAULT, scripts, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_FAILED);
  after = temporary_folder_read (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_read_only_is_not_upgraded (Fixture *fixture, gconstpointer data)
{
  const char *scripts[] = { fixture->scripts[0], "CREATE TABLE room (id TEXT) STRICT", NULL };
  g_autoptr (HitosDatabase) as_is = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (hitos_database_open_with_scripts (fixture->path, HITOS_DATABASE_READ_ONLY, scripts, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_READ_ONLY);
  g_clear_error (&error);
  as_is = hitos_database_open_with_scripts (fixture->path,
                                            HITOS_DATABASE_READ_ONLY | HITOS_DATABASE_AS_IS, scripts, &error);
  g_assert_no_error (error);
  g_assert_cmpint (hitos_database_get_schema_version (as_is), ==, 1);
}

static void
test_damaged_is_not_upgraded (Fixture *fixture, gconstpointer data)
{
  const char *scripts[] = { fixture->scripts[0], "CREATE TABLE room (id TEXT) STRICT", NULL };
  g_autofree char *content = NULL;
  g_autoptr (GBytes) before = NULL, after = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (fixture->path, &content, &size, NULL));
  for (gsize i = size / 2; i < size / 2 + 8192; i++)
    content[i] ^= 0x55;
  g_assert_true (g_file_set_contents (fixture->path, content, size, NULL));
  before = temporary_folder_read (fixture->path);
  g_assert_null (hitos_database_open_with_scripts (fixture->path, HITOS_DATABASE_DEFAULT, scripts, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_DAMAGED);
  after = temporary_folder_read (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
}

/* Without an index on what refers, each removal reads a whole table. */
static void
test_every_reference_has_an_index (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosDatabase) database = hitos_database_open (fixture->path, HITOS_DATABASE_DEFAULT, &error);

  g_assert_no_error (error);
  g_assert_cmpint (read_integer (database,
    "SELECT count(*) FROM sqlite_schema AS t, pragma_foreign_key_list (t.name) AS f"
    " WHERE t.type = 'table' AND f.\"from\" <> 'process' AND t.name <> 'journal' AND NOT EXISTS"
    " (SELECT 1 FROM pragma_index_list (t.name) AS i, pragma_index_info (i.name) AS c"
    "  WHERE c.seqno = 0 AND c.name = f.\"from\")"), ==, 0);
}

#define ADD(name, function) g_test_add ("/store/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--write-fixture"))
    {
      write_fixture (argv[2]);
      return 0;
    }
  g_test_init (&argc, &argv, NULL);
  ADD ("fixture-opens", test_fixture_opens);
  ADD ("upgrade", test_upgrade);
  ADD ("failing-upgrade-rolls-back", test_failing_upgrade_rolls_back);
  ADD ("read-only-is-not-upgraded", test_read_only_is_not_upgraded);
  ADD ("damaged-is-not-upgraded", test_damaged_is_not_upgraded);
  ADD ("every-reference-has-an-index", test_every_reference_has_an_index);
  return g_test_run ();
}
