/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "database-fixture.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "hitos-database.h"
#include "hitos-integrity.h"
#include "hitos-statement.h"
#include "hitos-store.h"
#include "random-rows.h"
#include "temporary-folder.h"
#include "written-rows.h"

#define N_KILLS 12

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
test_without_rights (DatabaseFixture *fixture, gconstpointer data)
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
  g_assert_cmpuint (database_count_files (fixture->folder), ==, 1);
}

/* Reading alone makes no file, and changes none. */
static void
test_reading_leaves_nothing (DatabaseFixture *fixture, gconstpointer data)
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
  g_assert_cmpuint (database_count_files (fixture->folder), ==, 1);
}

static void
test_a_locked_file_says_so (DatabaseFixture *fixture, gconstpointer data)
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

  return written_rows_insert (database, "q", rows, error);
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
test_full_disk (DatabaseFixture *fixture, gconstpointer data)
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
test_a_failed_creation_leaves_nothing (DatabaseFixture *fixture, gconstpointer data)
{
  static const char *const scripts[] = { "CREATE TABLE t (x); CREATE TABLE t (x)", NULL };
  g_autofree char *path = g_build_filename (fixture->folder, "new.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (hitos_database_open_with_scripts (path, HITOS_DATABASE_CREATE, scripts, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_FAILED);
  g_assert_cmpuint (database_count_files (fixture->folder), ==, 1);
}

/* What another program put there meanwhile stays: here the failing script itself plays the other. */
static void
test_a_failed_creation_takes_nothing_of_others (DatabaseFixture *fixture, gconstpointer data)
{
  static const char *const scripts[] = { "CREATE TABLE t (x); COMMIT; CREATE TABLE t (x)", NULL };
  g_autofree char *path = g_build_filename (fixture->folder, "new.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (hitos_database_open_with_scripts (path, HITOS_DATABASE_CREATE, scripts, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_FAILED);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

static gboolean
has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  return g_file_test (log, G_FILE_TEST_EXISTS);
}

/* A database without a log that another reads just now is opened all the same; the log begins when it is alone. */
static void
test_the_log_waits_for_its_moment (DatabaseFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosDatabase) first = hitos_database_open (fixture->path, HITOS_DATABASE_DEFAULT, &error);
  g_autoptr (HitosDatabase) second = NULL;

  g_assert_no_error (error);
  g_assert_true (hitos_database_execute (first, "PRAGMA journal_mode = DELETE", &error));
  g_assert_true (hitos_database_begin (first, HITOS_TRANSACTION_READ, &error));
  g_assert_true (hitos_database_execute (first, "SELECT * FROM process", &error));
  second = hitos_database_open (fixture->path, HITOS_DATABASE_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_false (has_log (fixture->path));
  hitos_database_rollback (first);
  g_assert_true (hitos_database_set_setting (second, "kept", "yes", &error));
  g_clear_object (&second);
  g_clear_object (&first);
  second = hitos_database_open (fixture->path, HITOS_DATABASE_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_true (hitos_database_set_setting (second, "kept", "still", &error));
  g_assert_true (has_log (fixture->path));
}

/* Killed at some moment of a big write: all of it is there afterwards, or nothing. */
static void
test_killed_while_writing (DatabaseFixture *fixture, gconstpointer data)
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
test_statements_say_every_error (DatabaseFixture *fixture, gconstpointer data)
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
  g_assert_true (g_str_has_suffix (usual, HITOS_DEVELOPMENT ? "/hitos-development/hitos.db" : "/hitos/hitos.db"));
}

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
let_another_program_look (DatabaseFixture *fixture, const char *n_processes)
{
  g_setenv ("HITOS_TEST_PATH", fixture->path, TRUE);
  g_setenv ("HITOS_TEST_PROCESSES", n_processes, TRUE);
  g_test_trap_subprocess ("/store/another-program/subprocess", 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

/* A window's second connection (it looks at the whole file, it prints) takes no lock of the first with it when it
 * closes: else the next program to close the file throws the log away into which the window goes on writing. */
static void
test_second_connection_keeps_the_locks (DatabaseFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosDatabase) window = hitos_database_open (fixture->path, HITOS_DATABASE_CREATE, &error);
  g_autoptr (HitosDatabase) second = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  g_assert_no_error (error);
  written_rows_insert_random (window, "q", 7, 4);
  second = hitos_database_open (fixture->path, HITOS_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_clear_object (&second);
  faults = hitos_integrity_check (fixture->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
  let_another_program_look (fixture, "2");
  written_rows_insert_random (window, "r", 7, 4);
  let_another_program_look (fixture, "3");
}

#define ADD(name, function) \
  g_test_add ("/store/" name, DatabaseFixture, NULL, database_set_up, function, database_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("without-rights", test_without_rights);
  ADD ("reading-leaves-nothing", test_reading_leaves_nothing);
  ADD ("a-locked-file-says-so", test_a_locked_file_says_so);
  ADD ("full-disk", test_full_disk);
  ADD ("a-failed-creation-leaves-nothing", test_a_failed_creation_leaves_nothing);
  ADD ("a-failed-creation-takes-nothing-of-others", test_a_failed_creation_takes_nothing_of_others);
  ADD ("the-log-waits-for-its-moment", test_the_log_waits_for_its_moment);
  ADD ("killed-while-writing", test_killed_while_writing);
  ADD ("statements-say-every-error", test_statements_say_every_error);
  g_test_add_func ("/store/parameters-must-come-in-order", test_parameters_must_come_in_order);
  g_test_add_func ("/store/default-path", test_default_path);
  g_test_add_func ("/store/another-program/subprocess", test_another_program_subprocess);
  ADD ("second-connection-keeps-the-locks", test_second_connection_keeps_the_locks);
  return g_test_run ();
}
