/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-test-window.h"

#include <string.h>

#include "hitos-report.h"
#include "hitos-sending.h"
#include "hitos-sitting.h"

#define NOVEMBER hitos_date_new (2021, 11, 1)

static HitosProcess *
get_process (TestWindow *test)
{
  return hitos_view_state_get_process (hitos_workspace_get_state (test->workspace));
}

static void
send (TestWindow *test, const char *day)
{
  GtkWidget *dialog;

  test_activate (test, "send-informe", NULL);
  dialog = test_find_dialog (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  gtk_editable_set_text (GTK_EDITABLE (test_find_row (dialog, ADW_TYPE_ENTRY_ROW, "Sent on")), "40/12/2021");
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "send"));
  gtk_editable_set_text (GTK_EDITABLE (test_find_row (dialog, ADW_TYPE_ENTRY_ROW, "Sent on")), day);
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "send"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "send");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
is_on (TestWindow *test, const char *action)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (test->window), action);

  return g_variant_get_boolean (state);
}

/* The switches of the month's informe: each is a step, and what was sent has none. */
static void
test_switches (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosReport *report;

  g_assert_true (is_on (test, "informe-duty"));
  g_assert_false (is_on (test, "informe-timeline"));
  g_action_group_change_action_state (G_ACTION_GROUP (test->window), "informe-timeline", g_variant_new_boolean (TRUE));
  g_action_group_change_action_state (G_ACTION_GROUP (test->window), "informe-table", g_variant_new_boolean (TRUE));
  g_action_group_change_action_state (G_ACTION_GROUP (test->window), "informe-duty", g_variant_new_boolean (FALSE));
  report = hitos_sending_find_report (get_process (test), NOVEMBER);
  g_assert_true (hitos_report_get_with_timeline (report) && hitos_report_get_with_table (report));
  g_assert_true (hitos_report_get_omit_duty (report));
  g_assert_true (is_on (test, "informe-timeline"));
  test_activate (test, "undo", NULL);
  test_activate (test, "undo", NULL);
  g_assert_false (is_on (test, "informe-table"));
  g_assert_true (is_on (test, "informe-timeline"));
  g_assert_true (is_on (test, "informe-duty"));
  send (test, "3/12/2021");
  g_assert_false (test_is_enabled (test, "informe-timeline"));
  test_window_free (test);
}

/* One step: the informe is sent by a new oficio with the next key; one undo takes both back. */
static void
test_one_step (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosRecordList *entries = hitos_process_get_list (get_process (test), HITOS_TYPE_ENTRY);
  guint n = hitos_record_list_get_n_records (entries);
  HitosReport *report;
  HitosEntry *dispatch;

  g_assert_false (test_is_enabled (test, "take-back-informe"));
  send (test, "3/12/2021");
  report = hitos_sending_find_report (get_process (test), NOVEMBER);
  dispatch = hitos_report_get_dispatch (report);
  g_assert_true (hitos_sending_is_sent (get_process (test), NOVEMBER));
  g_assert_cmpint (hitos_report_get_sent_sequence (report), >, 0);
  g_assert_nonnull (dispatch);
  g_assert_cmpint (hitos_entry_get_date (dispatch).start, ==, hitos_date_new (2021, 12, 3));
  g_assert_cmpint (hitos_entry_get_month (dispatch).start, ==, NOVEMBER);
  g_assert_cmpuint (hitos_process_get_parts (get_process (test), HITOS_TYPE_ENTRY_DOCUMENT, dispatch)->len, ==, 1);
  g_assert_false (test_is_enabled (test, "send-informe"));
  g_assert_true (test_is_enabled (test, "take-back-informe"));
  test_activate (test, "undo", NULL);
  g_assert_false (hitos_sending_is_sent (get_process (test), NOVEMBER));
  g_assert_cmpuint (hitos_record_list_get_n_records (entries), ==, n);
  g_assert_true (test_is_enabled (test, "send-informe"));
  test_window_free (test);
}

/* A dispatch that says that it sends the informe is taken, not doubled. */
static void
test_known_dispatch (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosRecordList *entries = hitos_process_get_list (get_process (test), HITOS_TYPE_ENTRY);
  gpointer entry = test_window_find (test, &hitos_entry_table, "c107");
  HitosChange *change = hitos_change_new ("entry-edit", NULL);
  HitosRow *row = hitos_row_copy (hitos_record_get_row (entry));
  guint n = hitos_record_list_get_n_records (entries);

  hitos_row_set_when (row, "month", hitos_when_month (2021, 11));
  hitos_change_update (change, entry, row);
  g_assert_true (hitos_workspace_apply (test->workspace, change));
  send (test, "4/12/2021");
  g_assert_cmpuint (hitos_record_list_get_n_records (entries), ==, n);
  g_assert_true (hitos_report_get_dispatch (hitos_sending_find_report (get_process (test), NOVEMBER)) == entry);
  g_assert_cmpint (hitos_entry_get_date (entry).start, ==, hitos_date_new (2021, 12, 4));
  test_activate (test, "take-back-informe", NULL);
  g_assert_false (hitos_sending_is_sent (get_process (test), NOVEMBER));
  test_window_free (test);
}

static gboolean
is_late (GtkWidget *row, gpointer data)
{
  return strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Registered after the month") != NULL;
}

static gboolean
tells_late (TestWindow *test)
{
  return test_find_widget (test_open_findings (test), ADW_TYPE_PREFERENCES_ROW, is_late, NULL) != NULL;
}

/* What comes after the informe was sent is told beside it, and beside the next. */
static void
test_late (void)
{
  TestWindow *test = test_window_new (TRUE);

  send (test, "3/12/2021");
  g_assert_false (tells_late (test));
  test_activate (test, "add", "session");
  g_assert_true (HITOS_IS_SITTING (hitos_view_state_get_record (hitos_workspace_get_state (test->workspace))));
  g_assert_true (tells_late (test));
  test_activate (test, "next-month", NULL);
  g_assert_true (tells_late (test));
  test_activate (test, "next-month", NULL);
  g_assert_false (tells_late (test));
  test_activate (test, "undo", NULL);
  test_activate (test, "previous-month", NULL);
  g_assert_false (tells_late (test));
  test_window_free (test);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);
  g_test_add_func ("/sending/one-step", test_one_step);
  g_test_add_func ("/sending/switches", test_switches);
  g_test_add_func ("/sending/known-dispatch", test_known_dispatch);
  g_test_add_func ("/sending/late", test_late);
  return g_test_run ();
}
