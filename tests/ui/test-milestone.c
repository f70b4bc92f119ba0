/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A milestone and a session edited beside the calendar, as a coordinator does. */
#include "hitos-test-window.h"

#include "hitos-milestone-actions.h"

#include <string.h>

#include <glib/gstdio.h>
#include <unistd.h>

#include "hitos-attachment.h"
#include "hitos-dependency.h"
#include "hitos-done-dialog.h"
#include "hitos-file-group.h"
#include "hitos-file-row.h"
#include "hitos-file-taker.h"
#include "hitos-limit-dialog.h"
#include "hitos-links.h"
#include "hitos-month-view.h"
#include "hitos-pane-split.h"
#include "hitos-paragraph-row.h"
#include "hitos-reason-dialog.h"
#include "hitos-record-chooser.h"
#include "hitos-record-group.h"
#include "hitos-record-pane.h"
#include "hitos-risk.h"
#include "hitos-sitting.h"
#include "hitos-task-row.h"
#include "hitos-text-row.h"

static HitosViewState *
get_state (TestWindow *test)
{
  return hitos_workspace_get_state (test->workspace);
}

static HitosProcess *
get_process (TestWindow *test)
{
  return hitos_view_state_get_process (get_state (test));
}

static HitosMilestone *
find_milestone (TestWindow *test, const char *code)
{
  HitosRecordList *milestones = hitos_process_get_list (get_process (test), HITOS_TYPE_MILESTONE);

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    if (g_strcmp0 (hitos_milestone_get_code (hitos_record_list_get (milestones, i)), code) == 0)
      return hitos_record_list_get (milestones, i);
  g_assert_not_reached ();
}

static GtkWidget *
get_pane (TestWindow *test)
{
  return test_find_widget (GTK_WIDGET (hitos_window_get_calendar (test->window)), HITOS_TYPE_RECORD_PANE, NULL, NULL);
}

static gboolean
is_open (TestWindow *test)
{
  return hitos_pane_split_is_open (HITOS_PANE_SPLIT (gtk_widget_get_parent (get_pane (test))));
}

/* The window on the milestone of that code, open in its pane. */
static TestWindow *
open_milestone (const char *code)
{
  TestWindow *test = test_window_new (TRUE);

  test_activate (test, "edit-record", hitos_record_get_id (find_milestone (test, code)));
  g_assert_true (is_open (test));
  return test;
}

static GtkWidget *
find_text (TestWindow *test, const char *title)
{
  return test_find_row (get_pane (test), HITOS_TYPE_TEXT_ROW, title);
}

/* Types and goes on: what was waiting is kept. */
static void
type (TestWindow *test, GtkWidget *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  hitos_workspace_seal (test->workspace);
}

static GtkTextBuffer *
find_name (TestWindow *test)
{
  GtkWidget *row = test_find_row (get_pane (test), HITOS_TYPE_PARAGRAPH_ROW, "Activity");

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (test_find_widget (row, GTK_TYPE_TEXT_VIEW, NULL, NULL)));
}

static gboolean
has_title (GtkWidget *widget, gpointer title)
{
  return g_strcmp0 (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (widget)), title) == 0;
}

static HitosRecordGroup *
find_group (TestWindow *test, const char *title)
{
  GtkWidget *group = test_find_widget (get_pane (test), HITOS_TYPE_RECORD_GROUP, has_title, (gpointer) title);

  g_assert_nonnull (group);
  return HITOS_RECORD_GROUP (group);
}

/* The window of that class that is open above the test's own. */
static gpointer
find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
  g_assert_not_reached ();
}

static void
accept (gpointer dialog)
{
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "accept"));
  adw_message_dialog_response (dialog, "accept");
  gtk_window_destroy (dialog);
}

static void
give_reason (const char *reason)
{
  gpointer dialog = find_dialog (HITOS_TYPE_REASON_DIALOG);

  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "accept"));
  gtk_editable_set_text (GTK_EDITABLE (test_find_row (dialog, ADW_TYPE_ENTRY_ROW, "Reason")), reason);
  accept (dialog);
}

/* --- the fields --- */

/* What cannot be is said in place and stays as it was typed; it is kept as soon as it can be. */
static void
test_days (void)
{
  TestWindow *test = open_milestone ("E08b");
  HitosMilestone *milestone = find_milestone (test, "E08b");
  GtkWidget *start = find_text (test, "Planned start"), *end = find_text (test, "Planned end");
  GtkWidget *done = find_text (test, "Done on");

  type (test, end, "15/12/2021");
  type (test, start, "10/12/2021");
  g_assert_cmpint (hitos_milestone_get_planned_start (milestone), ==, hitos_date_new (2021, 12, 10));
  type (test, start, "20/12/2021");
  g_assert_true (gtk_widget_has_css_class (start, "error"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (start)), ==, "20/12/2021");
  g_assert_cmpint (hitos_milestone_get_planned_start (milestone), ==, hitos_date_new (2021, 12, 10));
  type (test, end, "22/12/2021");
  test_wait_until (hitos_milestone_get_planned_start (milestone) == hitos_date_new (2021, 12, 20));
  g_assert_false (gtk_widget_has_css_class (start, "error"));

  type (test, end, "22/12/2201");
  g_assert_nonnull (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (end)), "years away"));
  g_assert_cmpint (hitos_milestone_get_planned_end (milestone), ==, hitos_date_new (2021, 12, 22));
  type (test, done, "4/12/2021");
  g_assert_cmpint (hitos_milestone_get_real_end (milestone), ==, HITOS_DATE_NONE);
  type (test, done, "2/12/2021");
  g_assert_cmpint (hitos_milestone_get_real_end (milestone), ==, hitos_date_new (2021, 12, 2));
  test_window_free (test);
}

static void
test_empty_name (void)
{
  TestWindow *test = open_milestone ("E08b");
  HitosMilestone *milestone = find_milestone (test, "E08b");
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
  own = hitos_view_state_get_record (get_state (test));
  g_assert_true (HITOS_IS_MILESTONE (own) && is_open (test));
  g_assert_cmpint (hitos_milestone_get_planned_end (own), !=, HITOS_DATE_NONE);
  gtk_text_buffer_set_text (find_name (test), "Visita a los CATD", -1);
  hitos_workspace_seal (test->workspace);
  g_assert_cmpstr (hitos_milestone_get_name (own), ==, "Visita a los CATD");

  rule = find_text (test, "Rule of the act, as J-2m-15d");
  rules = gtk_widget_get_ancestor (rule, ADW_TYPE_PREFERENCES_GROUP);
  type (test, rule, "J-2m-15d");
  g_assert_nonnull (strstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (rules)), "21 March 2022"));
  gtk_editable_insert_text (GTK_EDITABLE (rule), "-", -1, &(int) { 8 });
  g_assert_true (gtk_widget_has_css_class (rule, "error"));
  g_assert_cmpstr (hitos_milestone_get_act_rule (own), ==, "J-2m-15d");

  while (HITOS_IS_MILESTONE (hitos_view_state_get_record (get_state (test))))
    test_activate (test, "undo", NULL);
  g_assert_null (hitos_view_state_get_record (get_state (test)));
  g_assert_false (is_open (test));
  test_window_free (test);
}

static gboolean
says (GtkWidget *label, gpointer text)
{
  return g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text);
}

/* --- what was done --- */

static void
test_done (void)
{
  TestWindow *test = open_milestone ("E07");
  HitosMilestone *milestone = find_milestone (test, "E07");
  gpointer dialog;
  GtkWidget *day;

  g_assert_false (test_is_enabled (test, "mark-sent"));
  test_activate (test, "mark-done", NULL);
  dialog = find_dialog (HITOS_TYPE_DONE_DIALOG);
  day = test_find_row (dialog, ADW_TYPE_ENTRY_ROW, "Done on");
  gtk_editable_set_text (GTK_EDITABLE (day), "4/12/2021");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "accept"));
  gtk_editable_set_text (GTK_EDITABLE (day), "2/12/2021");
  gtk_editable_set_text (GTK_EDITABLE (test_find_row (dialog, ADW_TYPE_ENTRY_ROW, "Key of its document, if it has one")),
                         "IEPC / CG200/2021");
  accept (dialog);
  g_assert_cmpint (hitos_milestone_get_real_end (milestone), ==, hitos_date_new (2021, 12, 2));
  g_assert_cmpint (hitos_milestone_get_status (milestone), ==, HITOS_STATUS_DELIVERED);

  g_assert_false (test_is_enabled (test, "mark-done"));
  hitos_milestone_actions_tell_done (test->window, FALSE);
  test_wait_until (test_find_widget (GTK_WIDGET (test->window), GTK_TYPE_LABEL, says, (char *) "Done already on 02/12/2021"));
  test_activate (test, "mark-sent", NULL);
  accept (find_dialog (HITOS_TYPE_DONE_DIALOG));
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
  TestWindow *test = open_milestone ("E05");
  HitosRecordGroup *said = find_group (test, "What the Register Says");
  GtkWidget *row = test_find_widget (GTK_WIDGET (said), ADW_TYPE_ACTION_ROW, leads_somewhere, NULL);
  AdwViewStack *views = hitos_window_get_views (test->window);

  g_assert_false (test_is_enabled (test, "mark-done"));
  g_assert_false (test_is_enabled (test, "reopen-milestone"));
  g_assert_nonnull (row);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (views), ==, "calendar");
  g_signal_emit_by_name (row, "activated");
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (views), ==, "informes");
  g_assert_false (HITOS_IS_MILESTONE (hitos_view_state_get_record (get_state (test))));
  test_window_free (test);
}

/* --- limits --- */

static void
test_limit (void)
{
  TestWindow *test = open_milestone ("E07");
  HitosMilestone *milestone = find_milestone (test, "E07");
  g_autofree char *rule = g_strdup (hitos_milestone_get_act_rule (milestone));
  gpointer dialog;
  GtkWidget *reason;

  test_activate (test, "set-limit", NULL);
  dialog = find_dialog (HITOS_TYPE_LIMIT_DIALOG);
  gtk_editable_set_text (GTK_EDITABLE (test_find_row (dialog, ADW_TYPE_ENTRY_ROW, "Limit")), "10/12/2021");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "accept"));
  gtk_editable_set_text (GTK_EDITABLE (test_find_row (dialog, ADW_TYPE_ENTRY_ROW, "Reason")), "Prórroga del INE");
  accept (dialog);
  g_assert_cmpint (hitos_milestone_get_limit_override (milestone), ==, hitos_date_new (2021, 12, 10));
  g_assert_cmpstr (hitos_milestone_get_act_rule (milestone), ==, rule);

  reason = find_text (test, "Reason of the limit set by hand");
  type (test, reason, "");
  g_assert_cmpstr (hitos_milestone_get_override_reason (milestone), ==, "Prórroga del INE");
  test_activate (test, "follow-rule", NULL);
  g_assert_cmpint (hitos_milestone_get_limit_override (milestone), ==, HITOS_DATE_NONE);
  g_assert_null (hitos_milestone_get_override_reason (milestone));
  test_activate (test, "undo", NULL);
  g_assert_cmpint (hitos_milestone_get_limit_override (milestone), ==, hitos_date_new (2021, 12, 10));
  test_window_free (test);
}

/* --- the work plan --- */

static GtkWidget *
get_focused_task (TestWindow *test)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (test->window));
  GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, HITOS_TYPE_TASK_ROW) : NULL;

  g_assert_nonnull (row);
  return row;
}

static GtkWidget *
get_entry (GtkWidget *row)
{
  return test_find_widget (row, GTK_TYPE_ENTRY, NULL, NULL);
}

/* Typed line by line, as in any outline. */
static void
test_tasks (void)
{
  TestWindow *test = open_milestone ("E08b");
  HitosMilestone *milestone = find_milestone (test, "E08b");
  HitosRecordGroup *plan = find_group (test, "Work Plan");
  GtkWidget *row;

  g_signal_emit_by_name (plan, "add");
  type (test, get_entry (get_focused_task (test)), "Borrador");
  g_signal_emit_by_name (get_entry (get_focused_task (test)), "activate");
  type (test, get_entry (get_focused_task (test)), "Oficio");
  row = get_focused_task (test);
  gtk_widget_activate_action (row, "task.in", NULL);
  {
    g_autoptr (GPtrArray) tasks = hitos_task_list_below (milestone, TRUE);

    g_assert_cmpuint (tasks->len, ==, 2);
    g_assert_cmpstr (hitos_milestone_get_name (g_ptr_array_index (tasks, 1)), ==, "Oficio");
    g_assert_cmpuint (hitos_task_get_level (g_ptr_array_index (tasks, 1)), ==, 3);
  }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (test_find_widget (row, GTK_TYPE_CHECK_BUTTON, NULL, NULL)), TRUE);
  g_assert_nonnull (strstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (plan)), "1 of 1"));

  gtk_widget_activate_action (row, "task.drop", NULL);
  give_reason ("No hace falta");
  {
    g_autoptr (GPtrArray) kept = hitos_task_list_below (milestone, FALSE);

    g_assert_cmpuint (kept->len, ==, 1);
  }
  gtk_widget_activate_action (row, "task.restore", NULL);
  g_assert_nonnull (strstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (plan)), "1 of 1"));
  test_window_free (test);
}

static void
test_drop (void)
{
  TestWindow *test = open_milestone ("E24");
  HitosMilestone *milestone = find_milestone (test, "E24");

  test_activate (test, "drop-milestone", NULL);
  give_reason ("No habrá difusores");
  g_assert_cmpstr (hitos_milestone_get_dropped (milestone), ==, "No habrá difusores");
  g_assert_false (test_is_enabled (test, "mark-done"));
  test_activate (test, "take-milestone", NULL);
  g_signal_emit_by_name (find_dialog (HITOS_TYPE_RECORD_CHOOSER), "chosen", milestone);
  gtk_window_destroy (find_dialog (HITOS_TYPE_RECORD_CHOOSER));
  g_assert_null (hitos_milestone_get_dropped (milestone));
  test_activate (test, "undo", NULL);
  g_assert_nonnull (hitos_milestone_get_dropped (milestone));
  test_window_free (test);
}

/* --- what waits for what --- */

static void
choose (TestWindow *test, HitosRecordGroup *group, const char *code)
{
  gpointer chooser;

  g_signal_emit_by_name (group, "add");
  chooser = find_dialog (HITOS_TYPE_RECORD_CHOOSER);
  g_signal_emit_by_name (chooser, "chosen", find_milestone (test, code));
  gtk_window_destroy (chooser);
}

static void
test_dependencies (void)
{
  TestWindow *test = open_milestone ("E08b");
  HitosMilestone *milestone = find_milestone (test, "E08b");
  HitosRecordGroup *waits = find_group (test, "Waits For");
  HitosRecordGroup *awaited = find_group (test, "Is Awaited By");
  g_autoptr (GPtrArray) links = NULL;
  GtkWidget *spin;

  choose (test, waits, "E08a");
  links = hitos_links_list (milestone, FALSE);
  g_assert_cmpuint (links->len, ==, 1);
  spin = test_find_widget (GTK_WIDGET (waits), GTK_TYPE_SPIN_BUTTON, NULL, NULL);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 4);
  g_assert_cmpint (hitos_dependency_get_lag (g_ptr_array_index (links, 0)), ==, 4);

  choose (test, awaited, "E08a");
  g_assert_nonnull (strstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (awaited)), "E08a"));
  g_assert_cmpuint (hitos_record_list_get_n_records (hitos_process_get_list (get_process (test), HITOS_TYPE_DEPENDENCY)),
                    ==, 1);
  choose (test, awaited, "E09");
  g_assert_cmpstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (awaited)), ==, "");
  /* Whoever drops it is told what waits for it. */
  test_activate (test, "drop-milestone", NULL);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (find_dialog (HITOS_TYPE_REASON_DIALOG)),
                            "will no longer wait for it: E09."));
  gtk_window_destroy (find_dialog (HITOS_TYPE_REASON_DIALOG));
  test_window_free (test);
}

/* --- evidence and risks --- */

static guint
count_files (TestWindow *test)
{
  return hitos_record_list_get_n_records (hitos_process_get_list (get_process (test), HITOS_TYPE_ATTACHMENT));
}

static void
take (TestWindow *test, HitosRecordGroup *files, const char *const *names)
{
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; names[i]; i++)
    {
      g_autofree char *path = g_build_filename (test->folder, names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      g_list_store_append (store, file);
    }
  hitos_file_group_take (GTK_WIDGET (files), G_LIST_MODEL (store));
}

static void
write_file (TestWindow *test, const char *name, const char *content, goffset size)
{
  g_autofree char *path = g_build_filename (test->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  if (size > 0)
    g_assert_cmpint (truncate (path, size), ==, 0);
}

/* Several at once are one step; what is too big or not there is left out, and the rest is not. */
static void
test_files (void)
{
  static const char *const names[] = { "acuse.pdf", "enorme.bin", "no-hay.pdf", "segundo.txt", NULL };
  TestWindow *test = open_milestone ("E05");
  HitosRecordGroup *files = find_group (test, "Files");
  g_autofree char *copy = NULL, *content = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *row;

  write_file (test, "acuse.pdf", "%PDF-1.4 acuse", 0);
  write_file (test, "enorme.bin", "", HITOS_FILE_TAKER_LARGEST + 1);
  write_file (test, "segundo.txt", "segundo", 0);
  take (test, files, names);
  test_wait_until (count_files (test) == 2);
  row = test_find_row (GTK_WIDGET (files), HITOS_TYPE_FILE_ROW, "acuse.pdf");
  copy = hitos_file_row_write_copy (HITOS_FILE_ROW (row), &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (copy, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "%PDF-1.4 acuse");
  g_remove (copy);

  test_activate (test, "undo", NULL);
  g_assert_cmpuint (count_files (test), ==, 0);
  test_activate (test, "redo", NULL);
  g_assert_cmpuint (count_files (test), ==, 2);
  test_window_free (test);
}

static void
test_risks (void)
{
  TestWindow *test = open_milestone ("E05");
  HitosRecordGroup *risks = find_group (test, "Risks");
  HitosRecordList *list = hitos_process_get_list (get_process (test), HITOS_TYPE_RISK);
  guint before = hitos_record_list_get_n_records (list);
  HitosRisk *risk = NULL;
  GtkWidget *title;

  g_signal_emit_by_name (risks, "add");
  g_assert_cmpuint (hitos_record_list_get_n_records (list), ==, before + 1);
  for (guint i = 0; i < before + 1; i++)
    if (hitos_risk_get_milestone (hitos_record_list_get (list, i)) == find_milestone (test, "E05"))
      risk = hitos_record_list_get (list, i);
  title = test_find_row (GTK_WIDGET (risks), HITOS_TYPE_TEXT_ROW, "Risk");
  type (test, title, "Sin quórum");
  g_assert_cmpstr (hitos_risk_get_title (risk), ==, "Sin quórum");
  type (test, test_find_row (GTK_WIDGET (risks), HITOS_TYPE_TEXT_ROW, "Impact, 1 to 5"), "9");
  g_assert_cmpint (hitos_risk_get_impact (risk), ==, 0);
  test_window_free (test);
}

/* --- sessions, and little room --- */

static void
test_sitting (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosRecordList *sittings = hitos_process_get_list (get_process (test), HITOS_TYPE_SITTING);
  HitosSitting *sitting = hitos_record_list_get (sittings, 0);

  test_activate (test, "edit-record", hitos_record_get_id (sitting));
  g_assert_true (is_open (test));
  type (test, find_text (test, "Place"), "Sala de sesiones");
  g_assert_cmpstr (hitos_sitting_get_place (sitting), ==, "Sala de sesiones");
  type (test, find_text (test, "Hour"), "18:30");
  g_assert_cmpint (hitos_sitting_get_time (sitting), ==, 18 * 60 + 30);
  test_activate (test, "undo", NULL);
  g_assert_cmpint (hitos_sitting_get_time (sitting), !=, 18 * 60 + 30);
  gtk_widget_activate_action (get_pane (test), "pane.close", NULL);
  g_assert_false (is_open (test));
  test_window_free (test);
}

static gboolean
is_narrow (TestWindow *test)
{
  return gtk_widget_get_mapped (get_pane (test)) && gtk_widget_get_width (get_pane (test)) <= 400;
}

/* Where there is no room for both, the pane stands in place of the calendar, and gives it back. */
static void
test_narrow (void)
{
  TestWindow *test = open_milestone ("E05");
  GtkWidget *split = gtk_widget_get_parent (get_pane (test));
  GtkWidget *page = gtk_widget_get_first_child (split);

  test_wait_until (gtk_widget_get_mapped (page) && gtk_widget_get_mapped (get_pane (test)));
  gtk_window_set_default_size (GTK_WINDOW (test->window), 360, 720);
  test_wait_until (is_narrow (test) && !gtk_widget_get_mapped (page));
  gtk_widget_activate_action (get_pane (test), "pane.close", NULL);
  test_wait_until (gtk_widget_get_mapped (page));
  test_window_free (test);
}

/* What is activated once is shown, and once more edited. */
static void
test_activated_twice (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosMilestone *milestone = find_milestone (test, "E05");
  GtkWidget *calendar = GTK_WIDGET (hitos_window_get_calendar (test->window));
  GtkWidget *month = test_find_widget (calendar, HITOS_TYPE_MONTH_VIEW, NULL, NULL);
  HitosOccurrences *occurrences = hitos_workspace_get_occurrences (test->workspace);

  hitos_view_state_set_record (get_state (test), milestone);
  g_signal_emit_by_name (month, "record-activated", hitos_occurrences_find_record (occurrences, milestone));
  g_assert_false (is_open (test));
  g_signal_emit_by_name (month, "record-activated", hitos_occurrences_find_record (occurrences, milestone));
  g_assert_true (is_open (test));
  /* A day that is chosen is not edited. */
  hitos_view_state_set_record (get_state (test), NULL);
  g_assert_false (is_open (test));
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
  test = open_milestone ("E05");
  gtk_widget_measure (get_pane (test), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
  test_window_free (test);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
}

/* A task that was moved keeps its menu; Return makes the next one. */
static void
test_moved_task (void)
{
  TestWindow *test = open_milestone ("E08b");
  HitosRecordGroup *plan = find_group (test, "Work Plan");
  GtkWidget *row, *menu;
  g_autofree char *name = NULL;

  g_signal_emit_by_name (plan, "add");
  type (test, get_entry (get_focused_task (test)), "Uno");
  g_signal_emit_by_name (get_entry (get_focused_task (test)), "activate");
  type (test, get_entry (get_focused_task (test)), "Dos");
  row = get_focused_task (test);
  gtk_widget_activate_action (row, "task.up", NULL);
  /* It has the focus still, and goes on. */
  g_assert_true (get_focused_task (test) == row);
  name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (get_entry (row))));
  g_assert_cmpstr (name, ==, "Dos");
  menu = test_find_widget (row, GTK_TYPE_MENU_BUTTON, NULL, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  {
    GtkWidget *item = test_find_widget (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu))),
                                        g_type_from_name ("GtkModelButton"), NULL, NULL);

    g_assert_nonnull (item);
    test_wait_until (gtk_widget_is_sensitive (item));
  }
  gtk_menu_button_popdown (GTK_MENU_BUTTON (menu));
  test_window_free (test);
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
  g_test_add_func ("/milestone/tasks", test_tasks);
  g_test_add_func ("/milestone/drop", test_drop);
  g_test_add_func ("/milestone/dependencies", test_dependencies);
  g_test_add_func ("/milestone/files", test_files);
  g_test_add_func ("/milestone/risks", test_risks);
  g_test_add_func ("/milestone/sitting", test_sitting);
  g_test_add_func ("/milestone/narrow", test_narrow);
  g_test_add_func ("/milestone/activated-twice", test_activated_twice);
  g_test_add_func ("/milestone/large-text", test_large_text);
  g_test_add_func ("/milestone/moved-task", test_moved_task);
  return g_test_run ();
}
