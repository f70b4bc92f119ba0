/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history-fixture.h"

#include "hitos-report.h"

static void
test_undo_after_opening_again (HistoryFixture *fixture, gconstpointer data)
{
  g_autofree char *start = history_dump_model (fixture->history);
  g_autofree char *end = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  history_rename_body (fixture->history, "p-body-0", "name", "Uno");
  history_rename_body (fixture->history, "p-body-1", "name", "Dos");
  end = history_dump_model (fixture->history);
  history_assert_undoes (fixture->history);

  g_clear_object (&fixture->history);
  fixture->history = hitos_history_open (fixture->database, "p", &error);
  g_assert_no_error (error);
  g_assert_true (hitos_history_can_redo (fixture->history));
  label = hitos_history_get_undo_label (fixture->history);
  g_assert_cmpstr (label, ==, "Undo: Edit a body “UNICOM”");
  history_assert_undoes (fixture->history);
  history_assert_everywhere (fixture, start);
  g_assert_false (hitos_history_undo (fixture->history, &error));
  g_assert_error (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_NOTHING);

  g_assert_true (hitos_history_redo (fixture->history, NULL));
  g_clear_object (&fixture->history);
  fixture->history = hitos_history_open (fixture->database, "p", NULL);
  g_assert_true (hitos_history_redo (fixture->history, NULL));
  history_assert_everywhere (fixture, end);
}

static void
test_a_new_step_ends_redoing (HistoryFixture *fixture, gconstpointer data)
{
  history_rename_body (fixture->history, "p-body-0", "name", "Uno");
  history_assert_undoes (fixture->history);
  g_assert_true (hitos_history_can_redo (fixture->history));
  history_rename_body (fixture->history, "p-body-0", "name", "Dos");
  g_assert_false (hitos_history_can_redo (fixture->history));
}

static void
test_undo_stops_at_another_desk (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (HitosHistory) other = history_open_another (fixture->path);
  g_autoptr (GError) error = NULL;

  history_rename_body (fixture->history, "p-body-0", "name", "Uno");
  hitos_history_set_desk (other, "Coordinación");
  history_rename_body (other, "p-body-1", "name", "Dos");
  g_assert_false (hitos_history_undo (fixture->history, &error));
  g_assert_error (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_STOPPED);
  g_assert_false (hitos_history_can_undo (fixture->history));
  history_assert_undoes (other);
  g_clear_error (&error);
  g_assert_false (hitos_history_undo (other, &error));
  g_assert_error (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_STOPPED);
  history_assert_undoes (fixture->history);
}

static void
mark_report (HitosHistory *history, HitosReportState state, gint64 sequence)
{
  g_autoptr (HitosChange) change = hitos_change_new ("report-send", NULL);
  gpointer report = hitos_process_lookup (hitos_history_get_process (history), HITOS_TYPE_REPORT,
                                          "p-report-0");
  HitosRow *row = hitos_row_copy (hitos_record_get_row (report));
  g_autoptr (GError) error = NULL;

  hitos_row_set_integer (row, "state", state);
  hitos_row_set_integer (row, "sent_sequence", sequence);
  hitos_change_update (change, report, row);
  hitos_history_apply (history, change, &error);
  g_assert_no_error (error);
}

static void
test_undo_stops_at_a_sent_informe (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  history_rename_body (fixture->history, "p-body-0", "name", "Uno");
  mark_report (fixture->history, HITOS_REPORT_SENT, hitos_history_get_sequence (fixture->history));
  history_rename_body (fixture->history, "p-body-0", "name", "Dos");
  history_assert_undoes (fixture->history);
  /* That it was sent can be taken back, and then what it told. */
  history_assert_undoes (fixture->history);
  g_assert_true (hitos_history_can_undo (fixture->history));
  g_assert_true (hitos_history_redo (fixture->history, &error));
  mark_report (fixture->history, HITOS_REPORT_SENT, hitos_history_get_sequence (fixture->history));
  history_assert_undoes (fixture->history);
  mark_report (fixture->history, HITOS_REPORT_SENT, hitos_history_get_sequence (fixture->history) + 1);
  g_assert_false (hitos_history_undo (fixture->history, &error));
  g_assert_error (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_STOPPED);
}

static void
test_undo_stops_at_an_older_schema (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  history_rename_body (fixture->history, "p-body-0", "name", "Uno");
  g_clear_object (&fixture->history);
  g_assert_true (hitos_database_execute (fixture->database, "UPDATE journal SET schema_version = 0", &error));
  fixture->history = hitos_history_open (fixture->database, "p", &error);
  g_assert_no_error (error);
  g_assert_false (hitos_history_undo (fixture->history, &error));
  g_assert_error (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_STOPPED);
}

/* Something that keeps no journal changed the row: the step says which field it cannot take back. */
static void
test_undo_says_what_changed (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  history_rename_body (fixture->history, "p-body-0", "name", "Uno");
  g_clear_object (&fixture->history);
  g_assert_true (hitos_database_execute (fixture->database,
                   "UPDATE body SET name = 'Otro' WHERE id = 'p-body-0'", &error));
  fixture->history = hitos_history_open (fixture->database, "p", &error);
  g_assert_false (hitos_history_undo (fixture->history, &error));
  g_assert_error (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_CHANGED);
  g_assert_cmpstr (error->message, ==,
                   "Edit a body “UNICOM”: The field “Full name” has changed meanwhile");
  g_assert_cmpstr (hitos_body_get_name (history_get_body (fixture->history, "p-body-0")), ==, "Otro");
}

#define ADD(name, function) \
  g_test_add ("/undo/" name, HistoryFixture, NULL, history_set_up, function, history_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("after-opening-again", test_undo_after_opening_again);
  ADD ("a-new-step-ends-redoing", test_a_new_step_ends_redoing);
  ADD ("stops-at-another-desk", test_undo_stops_at_another_desk);
  ADD ("stops-at-a-sent-informe", test_undo_stops_at_a_sent_informe);
  ADD ("stops-at-an-older-schema", test_undo_stops_at_an_older_schema);
  ADD ("says-what-changed", test_undo_says_what_changed);
  return g_test_run ();
}
