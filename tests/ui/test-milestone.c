/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A milestone and a session edited beside the calendar, as a coordinator does. */
#include "milestone-fixture.h"

#include <string.h>

#include "hitos-done-dialog.h"
#include "hitos-limit-dialog.h"
#include "hitos-milestone-actions.h"
#include "hitos-month-view.h"
#include "hitos-paragraph-row.h"
#include "hitos-sitting.h"
#include "hitos-text-row.h"

static GtkWidget *
find_text (TestWindow *test, const char *title)
{
  return test_find_row (milestone_get_pane (test), HITOS_TYPE_TEXT_ROW, title);
}

static GtkTextBuffer *
find_name (TestWindow *test)
{
  GtkWidget *row = test_find_row (milestone_get_pane (test), HITOS_TYPE_PARAGRAPH_ROW, "Activity");

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (test_find_widget (row, GTK_TYPE_TEXT_VIEW, NULL, NULL)));
}

/* What cannot be is said in place and stays as it was typed; it is kept as soon as it can be. */
static void
test_days (void)
{
  TestWindow *test = milestone_open ("E08b");
  HitosMilestone *milestone = milestone_find (test, "E08b");
  GtkWidget *start = find_text (test, "Planned start"), *end = find_text (test, "Planned end");
  GtkWidget *done = find_text (test, "Done on");

  milestone_fill_in (test, end, "15/12/2021");
  milestone_fill_in (test, start, "10/12/2021");
  g_assert_cmpint (hitos_milestone_get_planned_start (milestone), ==, hitos_date_new (2021, 12, 10));
  milestone_fill_in (test, start, "20/12/2021");
  g_assert_true (gtk_widget_has_css_class (start, "error"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (start)), ==, "20/12/2021");
  g_assert_cmpint (hitos_milestone_get_planned_start (milestone), ==, hitos_date_new (2021, 12, 10));
  milestone_fill_in (test, end, "22/12/2021");
  test_wait_until (hitos_milestone_get_planned_start (milestone) == hitos_date_new (2021, 12, 20));
  g_assert_false (gtk_widget_has_css_class (start, "error"));

  milestone_fill_in (test, end, "22/12/2201");
  g_assert_nonnull (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (end)), "years away"));
  g_assert_cmpint (hitos_milestone_get_planned_end (milestone), ==, hitos_date_new (2021, 12, 22));
  milestone_fill_in (test, done, "4/12/2021");
  g_assert_cmpint (hitos_milestone_get_real_end (milestone), ==, HITOS_DATE_NONE);
  milestone_fill_in (test, done, "2/12/2021");
  g_assert_cmpint (hitos_milestone_get_real_end (milestone), ==, hitos_date_new (2021, 12, 2));
  test_window_free (test);
}

static void
test_empty_name (void)
{
  TestWindow *test = milestone_open ("E08b");
  HitosMilestone *milestone = milestone_find (test, "E08b");
  g_autofree char *before = g_strdup (hitos_milestone_get_name (milestone));

  gtk_text_buffer_set_text (find_name (test), "", -1);
  g_assert_cmpstr (hitos_milestone_get_name (milestone), ==, before);
  gtk_text_buffer_set_text (find_name (test), "Proceso técnico & operativo", -1);
  hitos_workspace_seal (test->workspace);
  g_assert_cmpstr (hitos_milestone_get_name (milestone), ==, "Proceso técnico & operativo");
  test_activate (test, "undo", NULL);
  g_assert_cmpstr (hitos_milestone_get_name (milestone), ==, before);
  test_window_free (test);
}

/* A milestone of one's own stands on the chosen day, has a rule, and goes with the step that made it. */
static void
test_new (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosMilestone *own;
  GtkWidget *rule, *rules;

  test_activate (test, "new-milestone", NULL);
  own = hitos_view_state_get_record (milestone_get_state (test));
  g_assert_true (HITOS_IS_MILESTONE (own) && milestone_is_open (test));
  g_assert_cmpint (hitos_milestone_get_planned_end (own), !=, HITOS_DATE_NONE);
  gtk_text_buffer_set_text (find_name (test), "Visita a los CATD", -1);
  hitos_workspace_seal (test->workspace);
  g_assert_cmpstr (hitos_milestone_get_name (own), ==, "Visita a los CATD");

  rule = find_text (test, "Rule of the act, as J-2m-15d");
  rules = gtk_widget_get_ancestor (rule, ADW_TYPE_PREFERENCES_GROUP);
  milestone_fill_in (test, rule, "J-2m-15d");
  g_assert_nonnull (strstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (rules)), "21 March 2022"));
  gtk_editable_insert_text (GTK_EDITABLE (rule), "-", -1, &(int) { 8 });
  g_assert_true (gtk_widget_has_css_class (rule, "error"));
  g_assert_cmpstr (hitos_milestone_get_act_rule (own), ==, "J-2m-15d");

  while (HITOS_IS_MILESTONE (hitos_view_state_get_record (milestone_get_state (test))))
    test_activate (test, "undo", NULL);
  g_assert_null (hitos_view_state_get_record (milestone_get_state (test)));
  g_assert_false (milestone_is_open (test));
  test_window_free (test);
}

static gboolean
says (GtkWidget *label, gpointer text)
{
  return g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text);
}

static void
test_done (void)
{
  TestWindow *test = milestone_open ("E07");
  HitosMilestone *milestone = milestone_find (test, "E07");
  gpointer dialog;
  GtkWidget *day;

  g_assert_false (test_is_enabled (test, "mark-sent"));
  test_activate (test, "mark-done", NULL);
  dialog = test_find_dialog (HITOS_TYPE_DONE_DIALOG);
  day = test_find_row (dialog, ADW_TYPE_ENTRY_ROW, "Done on");
  gtk_editable_set_text (GTK_EDITABLE (day), "4/12/2021");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "accept"));
  gtk_editable_set_text (GTK_EDITABLE (day), "2/12/2021");
  gtk_editable_set_text (GTK_EDITABLE (test_find_row (dialog, ADW_TYPE_ENTRY_ROW, "Key of its document")),
                         "IEPC / CG200/2021");
  milestone_accept (dialog);
  g_assert_cmpint (hitos_milestone_get_real_end (milestone), ==, hitos_date_new (2021, 12, 2));
  g_assert_cmpint (hitos_milestone_get_status (milestone), ==, HITOS_STATUS_DELIVERED);

  g_assert_false (test_is_enabled (test, "mark-done"));
  hitos_milestone_actions_tell_done (test->window, FALSE);
  test_wait_until (test_find_widget (GTK_WIDGET (test->window), GTK_TYPE_LABEL, says, (char *) "Done already on 02/12/2021"));
  test_activate (test, "mark-sent", NULL);
  milestone_accept (test_find_dialog (HITOS_TYPE_DONE_DIALOG));
  g_assert_cmpint (hitos_milestone_get_remitted_on (milestone), ==, hitos_date_new (2021, 12, 3));
  test_activate (test, "undo", NULL);
  test_activate (test, "undo", NULL);
  g_assert_cmpint (hitos_milestone_get_real_end (milestone), ==, HITOS_DATE_NONE);
  g_assert_true (test_is_enabled (test, "mark-done"));
  test_window_free (test);
}

static gboolean
leads_somewhere (GtkWidget *row, gpointer data)
{
  return gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row));
}

/* What a session approved is not asked again. */
static void
test_register_says (void)
{
  TestWindow *test = milestone_open ("E05");
  HitosRecordGroup *said = milestone_find_group (test, "What the Register Says");
  GtkWidget *row = test_find_widget (GTK_WIDGET (said), ADW_TYPE_ACTION_ROW, leads_somewhere, NULL);
  AdwViewStack *views = hitos_window_get_views (test->window);

  g_assert_false (test_is_enabled (test, "mark-done"));
  g_assert_false (test_is_enabled (test, "reopen-milestone"));
  g_assert_nonnull (row);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (views), ==, "calendar");
  g_signal_emit_by_name (row, "activated");
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (views), ==, "informes");
  g_assert_false (HITOS_IS_MILESTONE (hitos_view_state_get_record (milestone_get_state (test))));
  test_window_free (test);
}

static void
test_limit (void)
{
  TestWindow *test = milestone_open ("E07");
  HitosMilestone *milestone = milestone_find (test, "E07");
  g_autofree char *rule = g_strdup (hitos_milestone_get_act_rule (milestone));
  gpointer dialog;
  GtkWidget *reason;

  test_activate (test, "set-limit", NULL);
  dialog = test_find_dialog (HITOS_TYPE_LIMIT_DIALOG);
  gtk_editable_set_text (GTK_EDITABLE (test_find_row (dialog, ADW_TYPE_ENTRY_ROW, "Limit")), "10/12/2021");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "accept"));
  gtk_editable_set_text (GTK_EDITABLE (test_find_row (dialog, ADW_TYPE_ENTRY_ROW, "Reason")), "Prórroga del INE");
  milestone_accept (dialog);
  g_assert_cmpint (hitos_milestone_get_limit_override (milestone), ==, hitos_date_new (2021, 12, 10));
  g_assert_cmpstr (hitos_milestone_get_act_rule (milestone), ==, rule);

  reason = find_text (test, "Reason of the limit set by hand");
  milestone_fill_in (test, reason, "");
  g_assert_cmpstr (hitos_milestone_get_override_reason (milestone), ==, "Prórroga del INE");
  test_activate (test, "follow-rule", NULL);
  g_assert_cmpint (hitos_milestone_get_limit_override (milestone), ==, HITOS_DATE_NONE);
  g_assert_null (hitos_milestone_get_override_reason (milestone));
  test_activate (test, "undo", NULL);
  g_assert_cmpint (hitos_milestone_get_limit_override (milestone), ==, hitos_date_new (2021, 12, 10));
  test_window_free (test);
}

static void
test_sitting (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosRecordList *sittings = hitos_process_get_list (milestone_get_process (test), HITOS_TYPE_SITTING);
  HitosSitting *sitting = hitos_record_list_get (sittings, 0);

  test_activate (test, "edit-record", hitos_record_get_id (sitting));
  g_assert_true (milestone_is_open (test));
  milestone_fill_in (test, find_text (test, "Place"), "Sala de sesiones");
  g_assert_cmpstr (hitos_sitting_get_place (sitting), ==, "Sala de sesiones");
  milestone_fill_in (test, find_text (test, "Hour"), "18:30");
  g_assert_cmpint (hitos_sitting_get_time (sitting), ==, 18 * 60 + 30);
  test_activate (test, "undo", NULL);
  g_assert_cmpint (hitos_sitting_get_time (sitting), !=, 18 * 60 + 30);
  gtk_widget_activate_action (milestone_get_pane (test), "pane.close", NULL);
  g_assert_false (milestone_is_open (test));
  test_window_free (test);
}

static gboolean
is_narrow (TestWindow *test)
{
  return gtk_widget_get_mapped (milestone_get_pane (test)) && gtk_widget_get_width (milestone_get_pane (test)) <= 400;
}

/* Where there is no room for both, the pane stands in place of the calendar, and gives it back. */
static void
test_narrow (void)
{
  TestWindow *test = milestone_open ("E05");
  GtkWidget *split = gtk_widget_get_parent (milestone_get_pane (test));
  GtkWidget *page = gtk_widget_get_first_child (split);

  test_wait_until (gtk_widget_get_mapped (page) && gtk_widget_get_mapped (milestone_get_pane (test)));
  gtk_window_set_default_size (GTK_WINDOW (test->window), 360, 720);
  test_wait_until (is_narrow (test) && !gtk_widget_get_mapped (page));
  gtk_widget_activate_action (milestone_get_pane (test), "pane.close", NULL);
  test_wait_until (gtk_widget_get_mapped (page));
  test_window_free (test);
}

/* What is activated once is shown, and once more edited. */
static void
test_activated_twice (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosMilestone *milestone = milestone_find (test, "E05");
  GtkWidget *calendar = GTK_WIDGET (hitos_window_get_calendar (test->window));
  GtkWidget *month = test_find_widget (calendar, HITOS_TYPE_MONTH_VIEW, NULL, NULL);
  HitosOccurrences *occurrences = hitos_workspace_get_occurrences (test->workspace);

  hitos_view_state_set_record (milestone_get_state (test), milestone);
  g_signal_emit_by_name (month, "record-activated", hitos_occurrences_find_record (occurrences, milestone));
  g_assert_false (milestone_is_open (test));
  g_signal_emit_by_name (month, "record-activated", hitos_occurrences_find_record (occurrences, milestone));
  g_assert_true (milestone_is_open (test));
  /* A day that is chosen is not edited. */
  hitos_view_state_set_record (milestone_get_state (test), NULL);
  g_assert_false (milestone_is_open (test));
  test_window_free (test);
}

/* Twice the size of the text still fits a telephone. */
static void
test_large_text (void)
{
  TestWindow *test;
  int dpi, least;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * 1024, NULL);
  test = milestone_open ("E05");
  gtk_widget_measure (milestone_get_pane (test), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
  test_window_free (test);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);
  g_test_add_func ("/milestone/days", test_days);
  g_test_add_func ("/milestone/empty-name", test_empty_name);
  g_test_add_func ("/milestone/new", test_new);
  g_test_add_func ("/milestone/done", test_done);
  g_test_add_func ("/milestone/register-says", test_register_says);
  g_test_add_func ("/milestone/limit", test_limit);
  g_test_add_func ("/milestone/sitting", test_sitting);
  g_test_add_func ("/milestone/narrow", test_narrow);
  g_test_add_func ("/milestone/activated-twice", test_activated_twice);
  g_test_add_func ("/milestone/large-text", test_large_text);
  return g_test_run ();
}
