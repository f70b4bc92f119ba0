/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What keeping costs, beside what SQLite alone costs for the same in the same run: loading a
 * hundred thousand entries, and one edit. */
#include "hitos-body.h"
#include "hitos-entry.h"
#include "hitos-history.h"
#include "hitos-store.h"
#include "temporary-folder.h"

#include <stdlib.h>

#define N_ENTRIES 100000
#define N_LOADS 5
#define N_EDITS 300

static double
get_milliseconds (gint64 since)
{
  return (double) (g_get_monotonic_time () - since) / 1000.0;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
get_median (double *values, guint n)
{
  qsort (values, n, sizeof *values, compare_doubles);
  return values[n / 2];
}

/* "VmHWM:   12345 kB" */
static double
get_peak_megabytes (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL)
      || (line = g_strstr_len (status, -1, "VmHWM:")) == NULL)
    return 0;
  return (double) g_ascii_strtoll (line + 6, NULL, 10) / 1024.0;
}

/* --- what is kept --- */

static HitosRow *
create_entry (guint number)
{
  static const char *const subjects[] = {
    "Remisión de la constancia de que se hizo del conocimiento de las y los integrantes de la Comisión",
    "Se remite el informe mensual de avances en la implementación y operación del PREP",
    "Atención al requerimiento sobre el proceso técnico operativo",
  };
  g_autofree char *id = g_uuid_string_random ();
  HitosRow *row = hitos_row_new (&hitos_entry_table, id);
  g_autofree char *body = g_strdup_printf ("body-%u", number % 10);

  hitos_row_set_integer (row, "kind", number % 7);
  hitos_row_set_when (row, "date", hitos_when_day (hitos_date_new (2021, 8, 1) + number % 365));
  hitos_row_set_integer (row, "ordinal", number / 365);
  hitos_row_set_text (row, "recipient", body);
  hitos_row_set_text (row, "subject", subjects[number % G_N_ELEMENTS (subjects)]);
  if (number % 4 == 0)
    hitos_row_set_integer (row, "received_on", hitos_date_new (2021, 8, 1) + number % 365);
  return row;
}

static HitosChange *
create_process (guint n_entries)
{
  HitosChange *change = hitos_change_new ("import", NULL);
  HitosRow *row = hitos_row_new (&hitos_process_table, "p");

  hitos_row_set_text (row, "name", "PELO 2021-2022");
  hitos_row_set_text (row, "institute", "Instituto");
  hitos_row_set_integer (row, "election_day", hitos_date_new (2022, 6, 5));
  hitos_change_insert (change, row);
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *id = g_strdup_printf ("body-%u", i);

      row = hitos_row_new (&hitos_body_table, id);
      hitos_row_set_text (row, "name", "Unidad Técnica de Cómputo");
      hitos_change_insert (change, row);
    }
  for (guint i = 0; i < n_entries; i++)
    hitos_change_insert (change, create_entry (i));
  return change;
}

static void
create_database (const char *path, guint n_entries)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosDatabase) database = hitos_database_open (path, HITOS_DATABASE_CREATE, &error);
  g_autoptr (HitosChange) change = create_process (n_entries);
  g_autoptr (HitosHistory) history = NULL;
  gint64 start = g_get_monotonic_time ();

  g_assert_no_error (error);
  history = hitos_history_create (database, change, &error);
  g_assert_no_error (error);
  if (n_entries == N_ENTRIES)
    g_print ("one step that brings %u entries: %.0f ms\n", n_entries, get_milliseconds (start));
}

/* --- loading --- */

/* SQLite hands over every column of every entry, and nobody takes it. */
static double
read_plainly (HitosDatabase *database)
{
  g_autoptr (GString) sql = g_string_new ("SELECT id");
  sqlite3_stmt *statement;
  gint64 start = g_get_monotonic_time ();
  guint n = 0;

  for (guint i = 0; i < hitos_entry_table.n_fields; i++)
    g_string_append_printf (sql, ", \"%s\"", hitos_entry_table.fields[i].name);
  g_string_append (sql, " FROM entry WHERE process = 'p'");
  g_assert_cmpint (sqlite3_prepare_v2 (hitos_database_get_handle (database), sql->str, -1, &statement,
                                       NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        sqlite3_column_text (statement, i);
      n++;
    }
  sqlite3_finalize (statement);
  g_assert_cmpuint (n, ==, N_ENTRIES);
  return get_milliseconds (start);
}

static double
load (HitosDatabase *database)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (HitosProcess) process = hitos_store_load_process (database, "p", &error);
  double milliseconds = get_milliseconds (start);

  g_assert_no_error (error);
  g_assert_cmpuint (hitos_record_list_get_n_records (hitos_process_get_list (process, HITOS_TYPE_ENTRY)),
                    ==, N_ENTRIES);
  return milliseconds;
}

/* In a process of its own, so that the peak is this work's alone. */
static void
measure_loading (const char *path)
{
  g_autoptr (HitosDatabase) database = hitos_database_open (path, HITOS_DATABASE_DEFAULT, NULL);
  double plain[N_LOADS], loaded[N_LOADS], before;

  read_plainly (database);
  before = get_peak_megabytes ();
  for (guint i = 0; i < N_LOADS; i++)
    {
      plain[i] = read_plainly (database);
      loaded[i] = load (database);
    }
  g_print ("load %u entries: %.0f ms; SQLite alone reads them in %.0f ms; ratio %.1f\n", N_ENTRIES,
           get_median (loaded, N_LOADS), get_median (plain, N_LOADS),
           get_median (loaded, N_LOADS) / get_median (plain, N_LOADS));
  g_print ("peak memory: %.0f MB, %.0f MB before\n", get_peak_megabytes (), before);
}

static void
spawn_loading (const char *path)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  const char *const arguments[] = { self, path, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_CHILD_INHERITS_STDIN, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
}

/* --- one edit --- */

static double
edit (HitosHistory *history, guint number)
{
  HitosProcess *process = hitos_history_get_process (history);
  gpointer entry = hitos_record_list_get (hitos_process_get_list (process, HITOS_TYPE_ENTRY), 50);
  g_autofree char *subject = g_strdup_printf ("Asunto %u", number);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (HitosChange) change = hitos_change_new ("entry-edit", NULL);
  HitosRow *row = hitos_row_copy (hitos_record_get_row (entry));

  hitos_row_set_text (row, "subject", subject);
  hitos_change_update (change, entry, row);
  g_assert_true (hitos_history_apply (history, change, NULL));
  return get_milliseconds (start);
}

static double
edit_plainly (sqlite3 *handle, guint number)
{
  g_autofree char *sql = g_strdup_printf ("BEGIN IMMEDIATE; UPDATE entry SET subject = 'Asunto %u'"
                                          " WHERE id = (SELECT max (id) FROM entry); COMMIT", number);
  gint64 start = g_get_monotonic_time ();

  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  return get_milliseconds (start);
}

/* Each on a file of its own, so that neither reads what the other wrote. */
static void
measure_edits (const char *path, const char *other)
{
  g_autoptr (HitosDatabase) database = NULL, plain = NULL;
  g_autoptr (HitosHistory) history = NULL;
  double edits[N_EDITS], floors[N_EDITS];

  create_database (path, 1000);
  create_database (other, 1000);
  database = hitos_database_open (path, HITOS_DATABASE_DEFAULT, NULL);
  plain = hitos_database_open (other, HITOS_DATABASE_DEFAULT, NULL);
  history = hitos_history_open (database, "p", NULL);
  for (guint i = 0; i < N_EDITS; i++)
    {
      edits[i] = edit (history, i);
      floors[i] = edit_plainly (hitos_database_get_handle (plain), i);
    }
  g_print ("one edit, with its journal: %.2f ms; a bare UPDATE as safely on the disk: %.2f ms; ratio %.1f\n",
           get_median (edits, N_EDITS), get_median (floors, N_EDITS),
           get_median (edits, N_EDITS) / get_median (floors, N_EDITS));
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL, *path = NULL, *small = NULL, *other = NULL;

  if (argc == 2)
    {
      measure_loading (argv[1]);
      return 0;
    }
  folder = temporary_folder_new ();
  path = g_build_filename (folder, "hitos.db", NULL);
  small = g_build_filename (folder, "small.db", NULL);
  other = g_build_filename (folder, "other.db", NULL);
  create_database (path, N_ENTRIES);
  spawn_loading (path);
  measure_edits (small, other);
  temporary_folder_free (g_steal_pointer (&folder));
  return 0;
}
