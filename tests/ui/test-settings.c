/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-test-window.h"

#include <string.h>

#include "hitos-body.h"
#include "hitos-gap-list.h"
#include "hitos-gaps.h"
#include "hitos-holiday.h"
#include "hitos-numbering.h"
#include "hitos-record-row.h"
#include "hitos-schedule.h"
#include "hitos-settings-window.h"
#include "hitos-text-row.h"

static HitosProcess *
get_process (TestWindow *test)
{
  return hitos_view_state_get_process (hitos_workspace_get_state (test->workspace));
}

static gboolean
informe_has (TestWindow *test, const char *words)
{
  g_autofree char *informe = NULL;

  hitos_window_flush (test->window);
  informe = test_dup_informe (test);
  return strstr (informe, words) != NULL;
}

/* A word of the process is a word of the informe; undo takes it back. */
static void
test_words (void)
{
  TestWindow *test = test_window_new (TRUE);
  GtkWidget *settings, *row;

  test_activate (test, "settings", NULL);
  settings = test_find_dialog (HITOS_TYPE_SETTINGS_WINDOW);
  g_assert_nonnull (settings);
  /* One key must not write over the first of them. */
  test_wait_until (GTK_IS_EDITABLE (gtk_window_get_focus (GTK_WINDOW (settings))));
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (settings))), NULL, NULL));
  row = test_find_row (settings, HITOS_TYPE_TEXT_ROW, "Programme");
  gtk_editable_set_text (GTK_EDITABLE (row), "Programa de Ensayo");
  g_assert_cmpstr (hitos_process_get_programme (get_process (test)), ==, "Programa de Ensayo");
  test_wait_until (informe_has (test, "Programa de Ensayo"));
  test_activate (test, "undo", NULL);
  test_wait_until (!informe_has (test, "Programa de Ensayo"));
  gtk_window_destroy (GTK_WINDOW (settings));
  test_window_free (test);
}

/* Every field of every body and series has a row, and a body that nothing names can be removed. */
static void
test_records (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosRecordList *bodies = hitos_process_get_list (get_process (test), HITOS_TYPE_BODY);
  HitosRecordList *series = hitos_process_get_list (get_process (test), HITOS_TYPE_SERIES);
  HitosSettingsWindow *settings;
  HitosRow *row = hitos_row_new (&hitos_body_table, NULL);
  HitosChange *change = hitos_change_new ("body-add", NULL);
  g_autofree char *id = g_strdup (hitos_row_get_id (row));
  guint n = hitos_record_list_get_n_records (bodies);

  test_activate (test, "settings", NULL);
  settings = HITOS_SETTINGS_WINDOW (test_find_dialog (HITOS_TYPE_SETTINGS_WINDOW));
  for (guint i = 0; i < n; i++)
    hitos_settings_window_show_record (settings, hitos_record_list_get (bodies, i));
  for (guint i = 0; i < hitos_record_list_get_n_records (series); i++)
    hitos_settings_window_show_record (settings, hitos_record_list_get (series, i));
  test_find_row (GTK_WIDGET (settings), HITOS_TYPE_TEXT_ROW, "Pattern of its keys");
  test_find_row (GTK_WIDGET (settings), HITOS_TYPE_TEXT_ROW, "How its members are called");
  hitos_row_set_text (row, "name", "Comité de Ensayo");
  hitos_change_insert (change, row);
  g_assert_true (hitos_workspace_apply (test->workspace, change));
  test_find_row (GTK_WIDGET (settings), HITOS_TYPE_RECORD_ROW, "Comité de Ensayo");
  change = hitos_change_new ("body-remove", NULL);
  hitos_change_remove (change, hitos_process_lookup (get_process (test), HITOS_TYPE_BODY, id));
  g_assert_true (hitos_workspace_apply (test->workspace, change));
  g_assert_cmpuint (hitos_record_list_get_n_records (bodies), ==, n);
  gtk_window_destroy (GTK_WINDOW (settings));
  test_window_free (test);
}

static gboolean
adds_holiday (GtkWidget *button, gpointer data)
{
  return g_strcmp0 (gtk_widget_get_tooltip_text (button), "Add a Holiday") == 0;
}

static const char *
get_rest (TestWindow *test, HitosDate day)
{
  g_autoptr (HitosSchedule) schedule = hitos_schedule_new (get_process (test), day, 0);
  const char *name = hitos_workdays_get_holiday (hitos_schedule_get_workdays (schedule), day);

  return name ? g_intern_string (name) : NULL;
}

static gboolean
is_all_seen (GtkWidget *row)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (row, scrolled, &bounds) && bounds.size.height > 150 && bounds.origin.y >= 0
         && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (scrolled);
}

static gboolean
removes (GtkWidget *button, gpointer data)
{
  return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), "_Remove") == 0;
}

static void
assert_undo_label (TestWindow *test, const char *label)
{
  g_autofree char *found = hitos_history_get_undo_label (hitos_workspace_get_history (test->workspace));

  g_assert_cmpstr (found, ==, label);
}

/* The institute's own day of rest is written down, is never without its day, and may be taken away again. */
static void
test_holidays (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosRecordList *holidays = hitos_process_get_list (get_process (test), HITOS_TYPE_HOLIDAY);
  guint n = hitos_record_list_get_n_records (holidays);
  GtkWidget *settings, *row, *date;

  test_activate (test, "settings", NULL);
  settings = test_find_dialog (HITOS_TYPE_SETTINGS_WINDOW);
  gtk_widget_activate (test_find_widget (settings, GTK_TYPE_BUTTON, adds_holiday, NULL));
  test_wait_until (hitos_record_list_get_n_records (holidays) == n + 1);
  row = test_find_row (settings, HITOS_TYPE_RECORD_ROW, "Holiday");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "Friday, 3 December 2021");
  test_wait_until (is_all_seen (row));
  gtk_editable_set_text (GTK_EDITABLE (test_find_row (row, HITOS_TYPE_TEXT_ROW, "Name")), "Aniversario");
  date = test_find_row (row, HITOS_TYPE_TEXT_ROW, "Date");
  gtk_editable_set_text (GTK_EDITABLE (date), "");
  test_wait_until (gtk_widget_has_css_class (date, "error"));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (date)), ==, "Date: This must be filled in");
  g_assert_cmpstr (get_rest (test, hitos_date_new (2021, 12, 3)), ==, "Aniversario");
  gtk_editable_set_text (GTK_EDITABLE (date), "7/12/2021");
  hitos_workspace_seal (test->workspace);
  g_assert_cmpstr (get_rest (test, hitos_date_new (2021, 12, 7)), ==, "Aniversario");
  g_assert_null (get_rest (test, hitos_date_new (2021, 12, 3)));
  assert_undo_label (test, "Undo: Edit a holiday");
  gtk_widget_activate (test_find_widget (row, GTK_TYPE_BUTTON, removes, NULL));
  test_wait_until (hitos_record_list_get_n_records (holidays) == n);
  g_assert_null (get_rest (test, hitos_date_new (2021, 12, 7)));
  assert_undo_label (test, "Undo: Remove a holiday");
  gtk_window_destroy (GTK_WINDOW (settings));
  test_window_free (test);
}

/* The next number is reserved: the next document gets the one after it. */
static void
test_reserving (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosSeries *series = hitos_numbering_find_own_series (get_process (test));
  HitosDate day = hitos_date_new (2021, 12, 3);
  int next = hitos_numbering_propose (get_process (test), series, day);

  test_activate (test, "reserve-number", NULL);
  g_assert_cmpint (hitos_numbering_propose (get_process (test), series, day), ==, next + 1);
  test_activate (test, "undo", NULL);
  g_assert_cmpint (hitos_numbering_propose (get_process (test), series, day), ==, next);
  test_window_free (test);
}

static guint
count_gaps (TestWindow *test)
{
  g_autoptr (GArray) gaps = hitos_gaps_list (get_process (test), hitos_numbering_find_own_series (get_process (test)),
                                             hitos_date_new (2021, 11, 1));

  return gaps->len;
}

/* A number that the month skipped is shown until it is said to be another matter's. */
static void
test_gaps (void)
{
  TestWindow *test = test_window_new (TRUE);
  GtkWidget *informes = GTK_WIDGET (hitos_window_get_informes (test->window));
  GtkWidget *list = test_find_widget (informes, HITOS_TYPE_GAP_LIST, NULL, NULL);
  guint n = count_gaps (test);
  GtkWidget *row, *button;

  g_assert_cmpuint (n, >, 0);
  g_assert_nonnull (list);
  g_assert_true (gtk_widget_get_visible (list));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (test_find_widget (list, GTK_TYPE_TOGGLE_BUTTON, NULL, NULL)), TRUE);
  row = test_find_widget (list, ADW_TYPE_ACTION_ROW, NULL, NULL);
  button = test_find_widget (row, GTK_TYPE_BUTTON, NULL, NULL);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (count_gaps (test), ==, n - 1);
  test_activate (test, "undo", NULL);
  g_assert_cmpuint (count_gaps (test), ==, n);
  test_window_free (test);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);
  g_test_add_func ("/settings/words", test_words);
  g_test_add_func ("/settings/records", test_records);
  g_test_add_func ("/settings/holidays", test_holidays);
  g_test_add_func ("/settings/reserving", test_reserving);
  g_test_add_func ("/settings/gaps", test_gaps);
  return g_test_run ();
}
