/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan from the window: calendars and tables, out and in. */
#include "hitos-test-window.h"

#include "hitos-milestone.h"
#include "hitos-plan-actions.h"
#include "hitos-sitting.h"

static void
test_export_plan (void)
{
  TestWindow *self = test_window_new (TRUE);
  g_autofree char *calendar = test_dup_path (self, "plan.ics"), *table = test_dup_path (self, "plan.csv");
  g_autofree char *project = test_dup_path (self, "plan.xml");
  g_autoptr (GFile) project_file = g_file_new_for_path (project);
  g_autoptr (GFile) calendar_file = g_file_new_for_path (calendar);
  g_autoptr (GFile) table_file = g_file_new_for_path (table);

  hitos_plan_actions_export (self->window, HITOS_PLAN_FORMAT_CALENDAR, calendar_file);
  test_wait_until (test_begins_with (calendar, "BEGIN:VCALENDAR\r\n"));
  hitos_plan_actions_export (self->window, HITOS_PLAN_FORMAT_CSV, table_file);
  test_wait_until (test_begins_with (table, "\xEF\xBB\xBF"));
  test_wait_until (test_find_label (GTK_WIDGET (self->window), "plan.csv"));
  hitos_plan_actions_export (self->window, HITOS_PLAN_FORMAT_PROJECT, project_file);
  test_wait_until (test_begins_with (project, "<?xml"));
  test_window_free (self);
}

static void
import_text (TestWindow *self, const char *text)
{
  /* By what it holds, not by its name. */
  g_autofree char *path = test_dup_path (self, "theirs");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  hitos_plan_actions_import (self->window, file);
}

static guint
count_sittings (TestWindow *self)
{
  HitosProcess *process = hitos_view_state_get_process (hitos_workspace_get_state (self->workspace));

  return hitos_record_list_get_n_records (hitos_process_get_list (process, HITOS_TYPE_SITTING));
}

#define CALENDAR(events) \
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//EN\r\n" events "END:VCALENDAR\r\n"
#define SESSION \
  "BEGIN:VEVENT\r\nUID:theirs-1\r\nDTSTAMP:20211201T000000Z\r\nDTSTART;VALUE=DATE:20211215\r\n" \
  "SUMMARY:COTAPREP sesión ordinaria\r\nEND:VEVENT\r\n"
#define NO_DAY "BEGIN:VEVENT\r\nUID:theirs-2\r\nDTSTAMP:20211201T000000Z\r\nSUMMARY:Cuando se pueda\r\nEND:VEVENT\r\n"

/* What would change and what is not taken is shown first; then it is one step. */
static void
test_import_calendar (void)
{
  TestWindow *self = test_window_new (TRUE);
  guint n = count_sittings (self);
  GtkWindow *dialog;

  import_text (self, CALENDAR (SESSION NO_DAY));
  test_wait_until (test_find_dialog (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  dialog = test_find_dialog (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (test_find_label (GTK_WIDGET (dialog), "15/12/2021"));
  g_assert_nonnull (test_find_label (GTK_WIDGET (dialog), "Cuando se pueda"));
  g_assert_cmpuint (count_sittings (self), ==, n);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "import");
  gtk_window_destroy (dialog);
  g_assert_cmpuint (count_sittings (self), ==, n + 1);
  test_activate (self, "undo", NULL);
  g_assert_cmpuint (count_sittings (self), ==, n);
  test_window_free (self);
}

/* Nothing of so little has to be scrolled to. */
static void
assert_whole (GtkWindow *dialog)
{
  GtkWidget *label = test_find_label (GTK_WIDGET (dialog), "04/05/9999");
  GtkWidget *scrolled = gtk_widget_get_ancestor (label, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  test_wait_until (gtk_widget_get_height (label) > 0);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, 0);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), <=, gtk_adjustment_get_page_size (adjustment));
}

/* A plan from a spreadsheet: its lines are told first, and it is one step. */
static void
test_import_plan (void)
{
  TestWindow *self = test_window_new (TRUE);
  GtkWindow *dialog;

  import_text (self, "Código;Actividad;Término planeado\nE07;;03/12/2021\n;Ensayo;04/05/9999\n");
  test_wait_until (test_find_dialog (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  dialog = test_find_dialog (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "Import This Plan?");
  g_assert_nonnull (test_find_label (GTK_WIDGET (dialog), "Planned end: nothing → 3 December 2021"));
  /* What the file has to tell is counted above, and each line of it is a paragraph. */
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), " · 1 is not taken, or not as it was"));
  g_assert_null (test_find_label (GTK_WIDGET (dialog), "\n"));
  g_assert_nonnull (test_find_label (GTK_WIDGET (dialog), "Line 3: “04/05/9999” is far from the election"));
  assert_whole (dialog);
  g_assert_cmpint (hitos_milestone_get_planned_end (test_find_milestone (self, "E07")), ==, HITOS_DATE_NONE);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "import");
  gtk_window_destroy (dialog);
  g_assert_cmpint (hitos_milestone_get_planned_end (test_find_milestone (self, "E07")), ==, hitos_date_new (2021, 12, 3));
  test_activate (self, "undo", NULL);
  g_assert_cmpint (hitos_milestone_get_planned_end (test_find_milestone (self, "E07")), ==, HITOS_DATE_NONE);
  test_window_free (self);
}

static void
test_import_refused (void)
{
  static const char *const broken[] = { "", "no calendar\r\n", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n" };
  TestWindow *self = test_window_new (TRUE);
  guint n = count_sittings (self);

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      GtkWindow *dialog;

      import_text (self, broken[i]);
      test_wait_until (test_find_dialog (ADW_TYPE_MESSAGE_DIALOG) != NULL);
      dialog = test_find_dialog (ADW_TYPE_MESSAGE_DIALOG);
      g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "Nothing Was Imported");
      gtk_window_destroy (dialog);
      g_assert_false (test_is_enabled (self, "undo"));
      g_assert_cmpuint (count_sittings (self), ==, n);
    }
  test_window_free (self);
}

static void
test_without_process (void)
{
  TestWindow *self = test_window_new (FALSE);

  g_assert_false (test_is_enabled (self, "export-plan"));
  g_assert_false (test_is_enabled (self, "export-calendar"));
  g_assert_false (test_is_enabled (self, "import-calendar"));
  test_window_free (self);
}

int
main (int argc, char **argv)
{
  test_window_init (&argc, &argv);
  g_test_add_func ("/plan-exchange/export", test_export_plan);
  g_test_add_func ("/plan-exchange/import-calendar", test_import_calendar);
  g_test_add_func ("/plan-exchange/import-table", test_import_plan);
  g_test_add_func ("/plan-exchange/import-refused", test_import_refused);
  g_test_add_func ("/plan-exchange/without-process", test_without_process);
  return g_test_run ();
}
