/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-database.h"
#include "hitos-integrity.h"
#include "hitos-statement.h"
#include "hitos-store.h"
#include "random-rows.h"
#include "temporary-folder.h"

#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#define N_KILLS 12

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
write_process (HitosDatabase *database, const char *id, guint n_rows)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) rows = random_rows_create (random, id, n_rows);
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (images, hitos_image_new (NULL, hitos_row_ref (g_ptr_array_index (rows, i))));
  hitos_database_begin (database, HITOS_TRANSACTION_WRITE, &error);
  g_assert_no_error (error);
  hitos_store_write_images (database, id, images, &error);
  g_assert_no_error (error);
  hitos_database_commit (database, &error);
  g_assert_no_error (error);
}

/* A sound database with one process, closed. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosDatabase) database = NULL;

  fixture->folder = temporary_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "hitos.db", NULL);
  database = hitos_database_open (fixture->path, HITOS_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  write_process (database, "p", 8);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->path);
  temporary_folder_free (fixture->folder);
}

static void
write_file (const char *path, const void *data, gsize size)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, size, &error);
  g_assert_no_error (error);
}

static guint
count_files (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder))
    n++;
  return n;
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
  guint n_files = count_files (folder);

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) after = NULL;

      g_assert_null (hitos_database_open (path, flags[i], &error));
      g_assert_error (error, HITOS_DATABASE_ERROR, code);
      g_assert_true (g_str_has_prefix (error->message, path));
      after = temporary_folder_read (path);
      g_assert_true (before == NULL ? after == NULL : after && g_bytes_equal (before, after));
      g_assert_cmpuint (count_files (folder), ==, n_files);
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
test_refuses_a_newer_schema (Fixture *fixture, gconstpointer data)
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
test_refuses_a_newer_log (Fixture *fixture, gconstpointer data)
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
test_refuses_another_program (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "other.db", NULL);

  execute (path, "CREATE TABLE t (x); PRAGMA user_version = 1");
  assert_refused (path, HITOS_DATABASE_ERROR_FOREIGN);
  execute (path, "PRAGMA journal_mode = WAL; PRAGMA application_id = 7");
  assert_refused (path, HITOS_DATABASE_ERROR_FOREIGN);
}

static void
test_refuses_what_is_not_sqlite (Fixture *fixture, gconstpointer data)
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
test_refuses_what_is_no_file (Fixture *fixture, gconstpointer data)
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
test_flipped_bytes (Fixture *fixture, gconstpointer data)
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
test_truncated_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "damaged.db", NULL);
  g_autoptr (GBytes) sound = temporary_folder_read (fixture->path);
  gsize size;
  const guint8 *bytes = g_bytes_get_data (sound, &size);

  for (gsize length = 1; length < size; length += size / 23)
    g_assert_true (try_damaged (path, bytes, length));
}

static void
test_integrity_finds_faults (Fixture *fixture, gconstpointer data)
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

/* --- where nothing can be written --- */

/* In a child without rights, since root may write anywhere. */
static void
run_without_rights (void (*function) (const char *path), const char *path)
{
  int status;
  pid_t child = fork ();

  if (child == 0)
    {
      if (getuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
        _exit (3);
      function (path);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
read_in_a_read_only_folder (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosDatabase) database = hitos_database_open (path, HITOS_DATABASE_DEFAULT, &error);
  g_autoptr (HitosProcess) process = NULL;
  g_autofree char *other = g_strconcat (path, ".new", NULL);

  g_assert_no_error (error);
  g_assert_true (hitos_database_is_read_only (database));
  process = hitos_store_load_process (database, "p", &error);
  g_assert_no_error (error);
  g_assert_false (hitos_database_begin (database, HITOS_TRANSACTION_WRITE, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_null (hitos_database_open (other, HITOS_DATABASE_CREATE, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_PERMISSION);
}

static void
fail_to_read (const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hitos_database_open (path, HITOS_DATABASE_DEFAULT, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_PERMISSION);
}

static void
test_without_rights (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = temporary_folder_read (fixture->path);
  g_autoptr (GBytes) after = NULL;

  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  run_without_rights (read_in_a_read_only_folder, fixture->path);
  g_assert_cmpint (g_chmod (fixture->path, 0), ==, 0);
  run_without_rights (fail_to_read, fixture->path);
  g_assert_cmpint (g_chmod (fixture->path, 0600), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  after = temporary_folder_read (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* Reading alone makes no file, and changes none. */
static void
test_reading_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = temporary_folder_read (fixture->path);
  g_autoptr (GBytes) after = NULL;
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (HitosDatabase) database = hitos_database_open (fixture->path, HITOS_DATABASE_READ_ONLY, &error);
    g_autoptr (HitosProcess) process = hitos_store_load_process (database, "p", &error);

    g_assert_no_error (error);
    g_assert_false (hitos_database_set_setting (database, "a", "b", &error));
    g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_READ_ONLY);
  }
  after = temporary_folder_read (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_a_locked_file_says_so (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosDatabase) first = hitos_database_open (fixture->path, HITOS_DATABASE_DEFAULT, &error);
  g_autoptr (HitosDatabase) second = hitos_database_open (fixture->path, HITOS_DATABASE_DEFAULT, &error);

  g_assert_no_error (error);
  sqlite3_busy_timeout (hitos_database_get_handle (second), 10);
  g_assert_true (hitos_database_begin (first, HITOS_TRANSACTION_WRITE, &error));
  g_assert_false (hitos_database_begin (second, HITOS_TRANSACTION_WRITE, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_BUSY);
  hitos_database_rollback (first);
  g_clear_error (&error);
  g_assert_true (hitos_database_begin (second, HITOS_TRANSACTION_WRITE, &error));
  hitos_database_rollback (second);
}

static gboolean
write_many (HitosDatabase *database, guint n_rows, GError **error)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (9);
  g_autoptr (GPtrArray) rows = random_rows_create (random, "q", n_rows);
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (images, hitos_image_new (NULL, hitos_row_ref (g_ptr_array_index (rows, i))));
  return hitos_database_begin (database, HITOS_TRANSACTION_WRITE, error)
         && hitos_store_write_images (database, "q", images, error)
         && hitos_database_commit (database, error);
}

static void
assert_only_first_process (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosDatabase) database = hitos_database_open (path, HITOS_DATABASE_DEFAULT, &error);
  g_autoptr (GPtrArray) processes = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  g_assert_no_error (error);
  processes = hitos_store_list_processes (database, &error);
  g_assert_cmpuint (processes->len, ==, 1);
  faults = hitos_integrity_check_database (database, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (HitosDatabase) database = hitos_database_open (fixture->path, HITOS_DATABASE_DEFAULT, &error);

    g_assert_no_error (error);
    g_assert_true (hitos_database_execute (database, "PRAGMA max_page_count = 1", &error));
    g_assert_false (write_many (database, 300, &error));
    g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_FULL);
    hitos_database_rollback (database);
    g_clear_error (&error);
    g_assert_true (hitos_database_execute (database, "PRAGMA max_page_count = 100000", &error));
    g_assert_true (hitos_database_set_setting (database, "still", "alive", &error));
  }
  assert_only_first_process (fixture->path);
}

static void
test_a_failed_creation_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  static const char *const scripts[] = { "CREATE TABLE t (x); CREATE TABLE t (x)", NULL };
  g_autofree char *path = g_build_filename (fixture->folder, "new.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (hitos_database_open_with_scripts (path, HITOS_DATABASE_CREATE, scripts, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_FAILED);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* Killed at some moment of a big write: all of it is there afterwards, or nothing. */
static void
test_killed_while_writing (Fixture *fixture, gconstpointer data)
{
  guint whole = 0;

  for (guint i = 0; i < N_KILLS && whole == 0; i++)
    {
      int status;
      pid_t child = fork ();

      if (child == 0)
        {
          g_autoptr (HitosDatabase) database = hitos_database_open (fixture->path, HITOS_DATABASE_DEFAULT, NULL);

          write_many (database, 200, NULL);
          raise (SIGKILL);
        }
      /* The last one kills itself, when all is written. */
      if (i + 1 < N_KILLS)
        {
          g_usleep (i * 12000);
          kill (child, SIGKILL);
        }
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFSIGNALED (status));
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (HitosDatabase) database = hitos_database_open (fixture->path, HITOS_DATABASE_DEFAULT, &error);
        g_autoptr (GPtrArray) processes = NULL;

        g_assert_no_error (error);
        processes = hitos_store_list_processes (database, &error);
        g_assert_no_error (error);
        if (processes->len == 2)
          {
            g_autoptr (HitosProcess) process = hitos_store_load_process (database, "q", &error);
            g_autoptr (GPtrArray) rows = NULL;

            g_assert_no_error (error);
            rows = hitos_process_list_rows (process);
            g_assert_cmpuint (rows->len, ==, 1 + 22 * 200);
            whole++;
          }
        else
          g_assert_cmpuint (processes->len, ==, 1);
      }
    }
  g_assert_cmpuint (whole, ==, 1);
}

static void
test_statements_say_every_error (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosDatabase) database = hitos_database_open (fixture->path, HITOS_DATABASE_DEFAULT, &error);
  HitosStatement *statement;

  g_assert_null (hitos_statement_new (database, "SELECT nothing FROM nowhere", &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (hitos_database_execute (database, "INSERT INTO setting VALUES (NULL, NULL)", &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_CONSTRAINT);
  g_clear_error (&error);

  /* A live statement keeps the connection, so that closing never fails and never leaks. */
  statement = hitos_statement_new (database, "SELECT 1", &error);
  g_assert_no_error (error);
  g_clear_object (&database);
  hitos_statement_free (statement);
}

static void
test_parameters_must_come_in_order (void)
{
  if (g_test_subprocess ())
    {
      g_autofree char *folder = temporary_folder_new ();
      g_autofree char *path = g_build_filename (folder, "x.db", NULL);
      g_autoptr (HitosDatabase) database = hitos_database_open (path, HITOS_DATABASE_CREATE, NULL);

      temporary_folder_free (g_steal_pointer (&folder));
      hitos_statement_new (database, "SELECT $2, $1", NULL);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*parameter 1 of*$2*");
}

static void
test_default_path (void)
{
  g_autofree char *chosen = NULL;
  g_autofree char *usual = NULL;

  g_setenv ("HITOS_DATABASE", "/somewhere/my.db", TRUE);
  chosen = hitos_database_get_default_path ();
  g_assert_cmpstr (chosen, ==, "/somewhere/my.db");
  g_unsetenv ("HITOS_DATABASE");
  usual = hitos_database_get_default_path ();
  g_assert_true (g_str_has_prefix (usual, g_get_user_data_dir ()));
  g_assert_true (g_str_has_suffix (usual, "/hitos/hitos.db"));
}

/* --- two connections of one program, and another program --- */

/* The other program: opens, looks, and closes. */
static void
test_another_program_subprocess (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosDatabase) database = hitos_database_open (g_getenv ("HITOS_TEST_PATH"), HITOS_DATABASE_READ_ONLY, &error);
  g_autoptr (GPtrArray) processes = NULL;
  g_autofree char *expected = g_strdup (g_getenv ("HITOS_TEST_PROCESSES"));

  g_assert_no_error (error);
  processes = hitos_store_list_processes (database, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (processes->len, ==, (guint) g_ascii_strtoull (expected, NULL, 10));
}

static void
let_another_program_look (Fixture *fixture, const char *n_processes)
{
  g_setenv ("HITOS_TEST_PATH", fixture->path, TRUE);
  g_setenv ("HITOS_TEST_PROCESSES", n_processes, TRUE);
  g_test_trap_subprocess ("/store/another-program/subprocess", 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

/* A window's second connection (it looks at the whole file, it prints) takes no lock of the first with it when it
 * closes: else the next program to close the file throws the log away into which the window goes on writing. */
static void
test_second_connection_keeps_the_locks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosDatabase) window = hitos_database_open (fixture->path, HITOS_DATABASE_CREATE, &error);
  g_autoptr (HitosDatabase) second = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  g_assert_no_error (error);
  write_process (window, "q", 4);
  second = hitos_database_open (fixture->path, HITOS_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_clear_object (&second);
  faults = hitos_integrity_check (fixture->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
  let_another_program_look (fixture, "2");
  write_process (window, "r", 4);
  let_another_program_look (fixture, "3");
}

#define ADD(name, function) g_test_add ("/store/" name, Fixture, NULL, set_up, function, tear_down)

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
  ADD ("without-rights", test_without_rights);
  ADD ("reading-leaves-nothing", test_reading_leaves_nothing);
  ADD ("a-locked-file-says-so", test_a_locked_file_says_so);
  ADD ("full-disk", test_full_disk);
  ADD ("a-failed-creation-leaves-nothing", test_a_failed_creation_leaves_nothing);
  ADD ("killed-while-writing", test_killed_while_writing);
  ADD ("statements-say-every-error", test_statements_say_every_error);
  g_test_add_func ("/store/parameters-must-come-in-order", test_parameters_must_come_in_order);
  g_test_add_func ("/store/default-path", test_default_path);
  g_test_add_func ("/store/another-program/subprocess", test_another_program_subprocess);
  ADD ("second-connection-keeps-the-locks", test_second_connection_keeps_the_locks);
  return g_test_run ();
}
