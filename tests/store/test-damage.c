/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "database-fixture.h"

#include <string.h>
#include <sys/stat.h>

#include <glib/gstdio.h>

#include "hitos-database.h"
#include "hitos-integrity.h"
#include "hitos-store.h"
#include "temporary-folder.h"

static void
write_file (const char *path, const void *data, gsize size)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, size, &error);
  g_assert_no_error (error);
}

/* Refused with @code, whatever the flags, with nothing made beside it and no byte of it changed. */
static void
assert_refused (const char *path, int code)
{
  static const HitosDatabaseFlags flags[] = {
    HITOS_DATABASE_DEFAULT, HITOS_DATABASE_CREATE, HITOS_DATABASE_READ_ONLY,
  };
  g_autoptr (GBytes) before = temporary_folder_read (path);
  g_autofree char *folder = g_path_get_dirname (path);
  guint n_files = database_count_files (folder);

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) after = NULL;

      g_assert_null (hitos_database_open (path, flags[i], &error));
      g_assert_error (error, HITOS_DATABASE_ERROR, code);
      g_assert_true (g_str_has_prefix (error->message, path));
      after = temporary_folder_read (path);
      g_assert_true (before == NULL ? after == NULL : after && g_bytes_equal (before, after));
      g_assert_cmpuint (database_count_files (folder), ==, n_files);
    }
}

static void
execute (const char *path, const char *sql)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

static void
test_refuses_a_newer_schema (DatabaseFixture *fixture, gconstpointer data)
{
  execute (fixture->path, "PRAGMA user_version = 999");
  assert_refused (fixture->path, HITOS_DATABASE_ERROR_NEWER);
}

static void
copy_file (const char *from, const char *to, const char *ending)
{
  g_autofree char *source = g_strconcat (from, ending, NULL);
  g_autofree char *target = g_strconcat (to, ending, NULL);
  g_autoptr (GBytes) bytes = temporary_folder_read (source);

  g_assert_nonnull (bytes);
  write_file (target, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The file itself is of this version still; its log, which a crash left, tells the newer one. */
static void
test_refuses_a_newer_log (DatabaseFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "crashed", NULL);
  g_autofree char *path = g_build_filename (folder, "hitos.db", NULL);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autoptr (GBytes) before = NULL, after = NULL;
  sqlite3 *handle;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "PRAGMA user_version = 999", NULL, NULL, NULL), ==, SQLITE_OK);
  copy_file (fixture->path, path, "");
  copy_file (fixture->path, path, "-wal");
  copy_file (fixture->path, path, "-shm");
  sqlite3_close (handle);

  before = temporary_folder_read (log);
  assert_refused (path, HITOS_DATABASE_ERROR_NEWER);
  after = temporary_folder_read (log);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_refuses_another_program (DatabaseFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "other.db", NULL);

  execute (path, "CREATE TABLE t (x); PRAGMA user_version = 1");
  assert_refused (path, HITOS_DATABASE_ERROR_FOREIGN);
  execute (path, "PRAGMA journal_mode = WAL; PRAGMA application_id = 7");
  assert_refused (path, HITOS_DATABASE_ERROR_FOREIGN);
}

static void
test_refuses_what_is_not_sqlite (DatabaseFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "letter.odt", NULL);
  char noise[5000];

  memset (noise, 'x', sizeof noise);
  write_file (path, noise, sizeof noise);
  assert_refused (path, HITOS_DATABASE_ERROR_NOT_SQLITE);
  write_file (path, "SQLite format 3", 16);
  assert_refused (path, HITOS_DATABASE_ERROR_NOT_SQLITE);
  write_file (path, "SQLite", 6);
  assert_refused (path, HITOS_DATABASE_ERROR_NOT_SQLITE);
}

static void
test_refuses_what_is_no_file (DatabaseFixture *fixture, gconstpointer data)
{
  g_autofree char *inner = g_build_filename (fixture->folder, "inner", NULL);
  g_autofree char *absent = g_build_filename (fixture->folder, "absent.db", NULL);
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe", NULL);
  g_autofree char *below = g_build_filename (fixture->path, "below", "x.db", NULL);
  g_autoptr (GError) error = NULL;

  /* Not the fixture's own: what else happens beside that one is nobody's fault here. */
  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
  assert_refused (inner, HITOS_DATABASE_ERROR_NOT_A_FILE);
  g_assert_cmpint (g_rmdir (inner), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_refused (pipe, HITOS_DATABASE_ERROR_NOT_A_FILE);
  g_assert_null (hitos_database_open (absent, HITOS_DATABASE_DEFAULT, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (hitos_database_open (below, HITOS_DATABASE_CREATE, &error));
  g_assert_true (error->domain == HITOS_DATABASE_ERROR);
}

/* Opens and loads; whatever happens, it says so and the file stays as it was. Returns whether it
 * was refused. */
static gboolean
try_damaged (const char *path, const guint8 *bytes, gsize size)
{
  g_autoptr (GBytes) before = g_bytes_new (bytes, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) after = NULL;
  gboolean refused;

  write_file (path, bytes, size);
  {
    g_autoptr (HitosDatabase) database = hitos_database_open (path, HITOS_DATABASE_DEFAULT, &error);
    g_autoptr (HitosProcess) process = database ? hitos_store_load_process (database, "p", &error) : NULL;

    refused = process == NULL;
  }
  after = temporary_folder_read (path);
  g_assert_true (!refused || (error && error->domain == HITOS_DATABASE_ERROR && *error->message));
  g_assert_true (!refused || g_bytes_equal (before, after));
  return refused;
}

static void
test_flipped_bytes (DatabaseFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "damaged.db", NULL);
  g_autoptr (GBytes) sound = temporary_folder_read (fixture->path);
  g_autoptr (GRand) random = g_rand_new_with_seed (8);
  gsize size;
  const guint8 *bytes = g_bytes_get_data (sound, &size);
  guint refused = 0;

  for (guint i = 0; i < 400; i++)
    {
      g_autofree guint8 *damaged = g_memdup2 (bytes, size);
      int n = g_rand_int_range (random, 1, 40);

      /* Half of them near the start, where the schema is. */
      for (int j = 0; j < n; j++)
        damaged[g_rand_int_range (random, 0, i % 2 ? (int) size : MIN (20000, (int) size))]
          ^= 1 << g_rand_int_range (random, 0, 8);
      refused += try_damaged (path, damaged, size);
    }
  g_test_message ("%u of 400 refused", refused);
  g_assert_cmpuint (refused, >, 100);
}

static void
test_truncated_files (DatabaseFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "damaged.db", NULL);
  g_autoptr (GBytes) sound = temporary_folder_read (fixture->path);
  gsize size;
  const guint8 *bytes = g_bytes_get_data (sound, &size);

  for (gsize length = 1; length < size; length += size / 23)
    g_assert_true (try_damaged (path, bytes, length));
}

static void
test_integrity_finds_faults (DatabaseFixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) some = NULL;
  g_autoptr (GError) error = NULL;

  none = hitos_integrity_check (fixture->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);

  g_cancellable_cancel (cancelled);
  g_assert_null (hitos_integrity_check (fixture->path, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  execute (fixture->path, "PRAGMA foreign_keys = OFF; DELETE FROM document WHERE id = 'p-document-0';"
           "INSERT INTO blob VALUES (printf ('%064d', 0), x'00')");
  some = hitos_integrity_check (fixture->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (some->len, >=, 2);
}

#define ADD(name, function) \
  g_test_add ("/damage/" name, DatabaseFixture, NULL, database_set_up, function, database_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("refuses-a-newer-schema", test_refuses_a_newer_schema);
  ADD ("refuses-a-newer-log", test_refuses_a_newer_log);
  ADD ("refuses-another-program", test_refuses_another_program);
  ADD ("refuses-what-is-not-sqlite", test_refuses_what_is_not_sqlite);
  ADD ("refuses-what-is-no-file", test_refuses_what_is_no_file);
  ADD ("flipped-bytes", test_flipped_bytes);
  ADD ("truncated-files", test_truncated_files);
  ADD ("integrity-finds-faults", test_integrity_finds_faults);
  return g_test_run ();
}
