/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Full disks, closed pipes, folders that cannot be written, deaths in mid-work: an error, and all as
 * it was. */
#include <signal.h>
#include <string.h>

#include <glib/gstdio.h>

#include "hitos-cli-run.h"
#include "hitos-example.h"

#define N_ENTRIES 100000

static char *
make_large_file (guint n_entries)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autoptr (GString) entries = g_string_new ("\"entries\": [\n");

  for (guint i = 0; i < n_entries; i++)
    g_string_append_printf (entries, "{ \"id\": \"n%u\", \"date\": \"2026-%02u-%02u\", \"recipient\": \"utvopl\", "
                                     "\"subject\": \"Asunto número %u\" },\n", i, i % 12 + 1, i % 28 + 1, i);
  return hitos_example_replace (text, "\"entries\": [", entries->str);
}

static void
test_full_device (HitosCliRun *self, gconstpointer data)
{
  static const char *const scripts[] = {
    "\"$HITOS\" help > /dev/full",
    "\"$HITOS\" plan --help > /dev/full",
    "\"$HITOS\" plan --election 2027-06-06 > /dev/full",
    "\"$HITOS\" export > /dev/full",
    "\"$HITOS\" export -o /dev/full",
    "\"$HITOS\" log > /dev/full",
    "\"$HITOS\" report 2026-11 -o - > /dev/full",
    "\"$HITOS\" report 2026-11 -o /dev/full",
    "\"$HITOS\" report 2026-11 --text > /dev/full",
  };

  hitos_cli_run_import_example (self);
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      hitos_cli_run_shell (self, scripts[i]);
      hitos_cli_run_assert_failed (self, 5, "No space left on device");
    }
  /* Nobody replaced the device by a file. */
  g_assert_false (g_file_test ("/dev/full", G_FILE_TEST_IS_REGULAR));
}

static void
test_closed_pipe (HitosCliRun *self, gconstpointer data)
{
  hitos_cli_run_import_example (self);
  hitos_cli_run_shell (self, "{ sleep 0.2; \"$HITOS\" export; echo $? > status; } | true; "
                             "while ! [ -s status ]; do sleep 0.05; done; exit $(cat status)");
  hitos_cli_run_assert_failed (self, 5, "Broken pipe");
}

/* /proc is a folder in which nobody may make a file. */
static void
test_read_only_folder (HitosCliRun *self, gconstpointer data)
{
  hitos_cli_run_import_example (self);
  hitos_cli_run (self, "export -o /proc/proceso.json");
  hitos_cli_run_assert_failed (self, 5, "/proc/proceso.json");
  hitos_cli_run (self, "report 2026-11 -o /proc/informe.pdf");
  hitos_cli_run_assert_failed (self, 5, "/proc/informe.pdf");
  hitos_cli_run (self, "report 2026-11 --png=/proc --dpi 20");
  hitos_cli_run_assert_failed (self, 5, "/proc");
  hitos_cli_run (self, "backup /proc/copia.db");
  hitos_cli_run_assert_failed (self, 5, "/proc/copia.db");
  hitos_cli_run (self, "import ejemplo.json --database /proc/hitos.db");
  hitos_cli_run_assert_failed (self, 4, "/proc/hitos.db");
}

/* What was in a file stays there when a new one cannot be written. */
static void
test_failed_write_keeps_file (HitosCliRun *self, gconstpointer data)
{
  g_autofree char *text = make_large_file (1000);
  g_autofree char *path = hitos_cli_run_write (self, "proceso.json", text);
  g_autoptr (GBytes) before = hitos_cli_run_read (self, "proceso.json");
  g_autoptr (GBytes) after = NULL;

  hitos_cli_run (self, "import proceso.json");
  hitos_cli_run_assert_done (self);
  /* No file may grow beyond 100 KB; the database's own aids are smaller, the export is not. */
  hitos_cli_run_shell (self, "ulimit -f 100; \"$HITOS\" export -o proceso.json");
  hitos_cli_run_assert_failed (self, 5, "proceso.json");
  after = hitos_cli_run_read (self, "proceso.json");
  g_assert_true (g_bytes_equal (before, after));
}

/* The same limit for the database: nothing is changed, and it can still be taken elsewhere. The disk refused, or has no
 * room: that is for SQLite to say. */
static void
test_no_room_for_database (HitosCliRun *self, gconstpointer data)
{
  g_autofree char *text = make_large_file (1000);
  g_autofree char *path = hitos_cli_run_write (self, "proceso.json", text);
  g_autofree char *before = NULL, *after = NULL;

  hitos_cli_run_import_example (self);
  before = hitos_cli_run_dump (self);
  hitos_cli_run_shell (self, "ulimit -f 100; \"$HITOS\" import proceso.json");
  hitos_cli_run_assert_failed (self, 4, "disk");
  hitos_cli_run_shell (self, "ulimit -f 100; \"$HITOS\" import proceso.json --database otra.db");
  hitos_cli_run_assert_failed (self, 4, "disk");
  hitos_cli_run_shell (self, "ulimit -f 100; \"$HITOS\" backup copia.db");
  hitos_cli_run_assert_failed (self, 5, "disk");
  hitos_cli_run_shell (self, "ulimit -f 1; \"$HITOS\" import proceso.json");
  hitos_cli_run_assert_failed (self, 4, "no room left");
  hitos_cli_run_shell (self, "ulimit -f 1; \"$HITOS\" export | cat");
  hitos_cli_run_assert_done (self);
  g_assert_cmpstr (self->output, ==, before);
  hitos_cli_run_shell (self, "ls -A | grep -vE '^(test.hitos.db|ejemplo.json|proceso.json)' ; :");
  g_assert_cmpstr (self->output, ==, "");
  after = hitos_cli_run_dump (self);
  g_assert_cmpstr (before, ==, after);
}

/* Two at once on a database that is not there: both are told. */
static void
test_concurrent_imports (HitosCliRun *self, gconstpointer data)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autofree char *other = hitos_example_replace (text, "\"entries\": [", "\"entries\": ["
    "{ \"id\": \"otro\", \"date\": \"2026-11-09\", \"recipient\": \"utvopl\", \"subject\": \"Asunto de otro\" },");
  g_autofree char *path = hitos_cli_run_write (self, "uno.json", text);
  g_autofree char *other_path = hitos_cli_run_write (self, "otro.json", other);

  for (guint i = 0; i < 40; i++)
    {
      hitos_cli_run_shell (self, "rm -f test.hitos.db*; \"$HITOS\" import uno.json > /dev/null & one=$!; "
                                 "\"$HITOS\" import otro.json > /dev/null & other=$!; wait $one && wait $other");
      hitos_cli_run_assert_done (self);
      hitos_cli_run (self, "export");
      hitos_cli_run_assert_done (self);
      g_assert_nonnull (strstr (self->output, "Asunto de otro"));
    }
}

/* --- a large import --- */

static void
kill_while_importing (HitosCliRun *self, guint milliseconds)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = hitos_cli_run_path (self, "grande.json");
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error,
                                                      g_getenv ("HITOS"), "import", path, NULL);

  g_assert_no_error (error);
  g_usleep (milliseconds * 1000);
  g_subprocess_send_signal (process, SIGKILL);
  g_subprocess_wait (process, NULL, NULL);
}

/* Killed early, while it writes, and late: it has done all or nothing. */
static void
test_killed_import (HitosCliRun *self, gconstpointer data)
{
  g_autofree char *text = make_large_file (N_ENTRIES);
  g_autofree char *path = hitos_cli_run_write (self, "grande.json", text);
  g_autofree char *before = NULL;
  gint64 start, time;

  hitos_cli_run_import_example (self);
  before = hitos_cli_run_dump (self);
  hitos_cli_run_shell (self, "cp test.hitos.db antes.db");
  start = g_get_monotonic_time ();
  hitos_cli_run (self, "import grande.json");
  time = g_get_monotonic_time () - start;
  hitos_cli_run_assert_done (self);
  for (guint step = 1; step <= 5; step++)
    {
      g_autofree char *after = NULL;

      hitos_cli_run_shell (self, "rm -f test.hitos.db*; cp antes.db test.hitos.db");
      kill_while_importing (self, (guint) (time / 1000 * step / 6));
      after = hitos_cli_run_dump (self);
      g_test_message ("killed after %u/6 of %.1f s: %s", step, time / 1e6,
                      g_str_equal (before, after) ? "nothing" : "all");
      g_assert_true (g_str_equal (before, after) || strstr (after, "Asunto número 99999"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  hitos_cli_run_add ("/cli/full-device", test_full_device);
  hitos_cli_run_add ("/cli/closed-pipe", test_closed_pipe);
  hitos_cli_run_add ("/cli/read-only-folder", test_read_only_folder);
  hitos_cli_run_add ("/cli/failed-write-keeps-file", test_failed_write_keeps_file);
  hitos_cli_run_add ("/cli/no-room-for-database", test_no_room_for_database);
  hitos_cli_run_add ("/cli/concurrent-imports", test_concurrent_imports);
  hitos_cli_run_add ("/cli/killed-import", test_killed_import);

  return g_test_run ();
}
