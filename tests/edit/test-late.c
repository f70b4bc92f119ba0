/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-late.h"

#include "hitos-entry.h"
#include "hitos-history.h"
#include "hitos-report.h"
#include "temporary-folder.h"

static HitosHistory *
create_history (HitosDatabase *database)
{
  g_autoptr (HitosChange) change = hitos_change_new ("import", NULL);
  HitosRow *row = hitos_row_new (&hitos_process_table, NULL);
  g_autoptr (GError) error = NULL;
  HitosHistory *history;

  hitos_row_set_text (row, "name", "Proceso");
  hitos_row_set_text (row, "institute", "Instituto");
  hitos_row_set_integer (row, "election_day", hitos_date_new (2027, 6, 6));
  hitos_change_insert (change, row);
  history = hitos_history_create (database, change, &error);
  g_assert_no_error (error);
  return history;
}

static void
apply (HitosHistory *history, HitosChange *change)
{
  g_autoptr (GError) error = NULL;

  hitos_history_apply (history, change, &error);
  g_assert_no_error (error);
  g_object_unref (change);
}

/* Returns the entry's id. */
static char *
add_entry (HitosHistory *history, HitosWhen date)
{
  HitosChange *change = hitos_change_new ("entry-add", NULL);
  HitosRow *row = hitos_row_new (&hitos_entry_table, NULL);
  char *id = g_strdup (hitos_row_get_id (row));

  hitos_row_set_when (row, "date", date);
  hitos_change_insert (change, row);
  apply (history, change);
  return id;
}

static void
send_report (HitosHistory *history, HitosWhen month)
{
  HitosChange *change = hitos_change_new ("report-send", NULL);
  HitosRow *row = hitos_row_new (&hitos_report_table, NULL);

  hitos_row_set_when (row, "month", month);
  hitos_row_set_integer (row, "state", HITOS_REPORT_SENT);
  hitos_row_set_integer (row, "sent_sequence", hitos_history_get_sequence (history));
  hitos_change_insert (change, row);
  apply (history, change);
}

static void
test_late (void)
{
  g_autofree char *folder = temporary_folder_new ();
  g_autofree char *path = g_build_filename (folder, "hitos.db", NULL);
  g_autoptr (HitosDatabase) database = hitos_database_open (path, HITOS_DATABASE_CREATE, NULL);
  g_autoptr (HitosHistory) history = create_history (database);
  const HitosWhen november = hitos_when_month (2026, 11);
  g_autofree char *early = add_entry (history, hitos_when_day (hitos_date_new (2026, 11, 3)));
  g_autofree char *late = NULL;
  g_autofree char *december = NULL;
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;

  before = hitos_late_find (database, hitos_history_get_process (history), 2026, 11, NULL);
  g_assert_cmpuint (g_strv_length (before), ==, 0);
  send_report (history, november);
  late = add_entry (history, november);
  december = add_entry (history, hitos_when_day (hitos_date_new (2026, 12, 1)));
  after = hitos_late_find (database, hitos_history_get_process (history), 2026, 11, NULL);
  g_assert_cmpuint (g_strv_length (after), ==, 1);
  g_assert_cmpstr (after[0], ==, late);

  g_clear_object (&history);
  g_clear_object (&database);
  temporary_folder_free (g_steal_pointer (&folder));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edit/late", test_late);

  return g_test_run ();
}
