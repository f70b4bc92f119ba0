/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history-fixture.h"

#include "hitos-action.h"
#include "hitos-store.h"

static void
test_processes_come_and_go (HistoryFixture *fixture, gconstpointer data)
{
  g_autofree char *start = history_dump_model (fixture->history);
  g_autoptr (HitosHistory) other = history_open_another (fixture->path);
  g_autoptr (HitosChange) again = history_create_process_change (3, 6);
  g_autoptr (GError) error = NULL;

  g_assert_null (hitos_history_create (fixture->database, again, &error));
  g_assert_error (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_EXISTS);
  g_clear_error (&error);

  history_rename_body (fixture->history, "p-body-0", "name", "Uno");
  g_clear_object (&fixture->history);
  hitos_history_remove_process (fixture->database, "p", &error);
  g_assert_no_error (error);
  g_assert_false (hitos_history_refresh (other, &error));
  g_assert_error (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_REMOVED);
  g_clear_error (&error);
  g_assert_null (hitos_history_open (fixture->database, "p", &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_NO_PROCESS);
  g_clear_error (&error);

  fixture->history = hitos_history_create (fixture->database, again, &error);
  g_assert_no_error (error);
  history_assert_everywhere (fixture, start);
  g_assert_false (hitos_history_can_undo (fixture->history));
}

/* Every record and every step is there again, also for whoever had it open. */
static void
test_a_process_is_brought_back (HistoryFixture *fixture, gconstpointer data)
{
  g_autofree char *start = history_dump_model (fixture->history), *renamed = NULL;
  g_autoptr (HitosHistory) other = NULL;
  g_autoptr (GPtrArray) removed = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GError) error = NULL;
  const HitosStep *last;

  history_rename_body (fixture->history, "p-body-0", "name", "Uno");
  renamed = history_dump_model (fixture->history);
  g_assert_false (hitos_history_restore_process (fixture->database, "p", &error));
  g_assert_error (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (hitos_history_restore_process (fixture->database, "never", &error));
  g_assert_error (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_NOTHING);
  g_clear_error (&error);
  other = history_open_another (fixture->path);

  hitos_history_remove_process (fixture->database, "p", &error);
  g_assert_no_error (error);
  removed = hitos_history_list_removed (fixture->database, &error);
  g_assert_cmpuint (removed->len, ==, 1);
  g_assert_cmpstr (((HitosRemovedProcess *) g_ptr_array_index (removed, 0))->id, ==, "p");
  g_assert_true (hitos_history_restore_process (fixture->database, "p", &error));
  g_assert_no_error (error);
  none = hitos_history_list_removed (fixture->database, &error);
  g_assert_cmpuint (none->len, ==, 0);

  g_clear_object (&fixture->history);
  fixture->history = hitos_history_open (fixture->database, "p", &error);
  g_assert_no_error (error);
  history_assert_everywhere (fixture, renamed);
  g_assert_true (hitos_history_refresh (other, &error));
  g_assert_no_error (error);
  steps = hitos_history_list_steps (fixture->history, &error);
  last = g_ptr_array_index (steps, steps->len - 1);
  g_assert_cmpstr (last->action, ==, HITOS_ACTION_UNDO HITOS_ACTION_REMOVE_PROCESS);
  g_assert_cmpint (last->undoes, ==, ((HitosStep *) g_ptr_array_index (steps, steps->len - 2))->sequence);
  history_assert_undoes (fixture->history);
  history_assert_everywhere (fixture, start);
}

static void
test_an_unsound_process_is_not_made (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (HitosChange) change = hitos_change_new ("import", NULL);
  g_autoptr (GPtrArray) processes = NULL;
  g_autoptr (GError) error = NULL;
  HitosRow *row = hitos_row_new (&hitos_process_table, "q");

  hitos_row_set_text (row, "name", "Q");
  hitos_row_set_text (row, "institute", "I");
  hitos_row_set_integer (row, "election_day", hitos_date_new (2027, 6, 6));
  hitos_row_set_text (row, "unit", "nobody");
  hitos_change_insert (change, row);
  g_assert_null (hitos_history_create (fixture->database, change, &error));
  g_assert_error (error, HITOS_PROCESS_ERROR, HITOS_PROCESS_ERROR_DANGLING);
  processes = hitos_store_list_processes (fixture->database, NULL);
  g_assert_cmpuint (processes->len, ==, 1);
}

#define ADD(name, function) \
  g_test_add ("/processes/" name, HistoryFixture, NULL, history_set_up, function, history_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("come-and-go", test_processes_come_and_go);
  ADD ("one-is-brought-back", test_a_process_is_brought_back);
  ADD ("an-unsound-one-is-not-made", test_an_unsound_process_is_not_made);
  return g_test_run ();
}
