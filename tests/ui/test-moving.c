/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moving what is chosen by a typed day, and planning a calendar of sessions, in the real window. */
#include "hitos-test-window.h"

#include "hitos-calendar-view.h"
#include "hitos-day-row.h"
#include "hitos-milestone.h"
#include "hitos-move-preview.h"
#include "hitos-move-window.h"
#include "hitos-sessions-window.h"
#include "hitos-sitting.h"

static void
assert_planned (HitosMilestone *milestone, const char *day)
{
  g_autofree char *planned = hitos_date_format (hitos_milestone_get_planned_end (milestone));

  g_assert_cmpstr (planned, ==, day);
}

static GtkWindow *
open_move (TestWindow *self, gpointer record)
{
  GtkWindow *dialog;

  hitos_view_state_set_record (hitos_workspace_get_state (self->workspace), record);
  test_activate (self, "move", NULL);
  dialog = test_find_dialog (HITOS_TYPE_MOVE_WINDOW);
  g_assert_nonnull (dialog);
  return dialog;
}

static void
type_day (GtkWindow *dialog, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (test_find_widget (GTK_WIDGET (dialog), HITOS_TYPE_DAY_ROW, NULL, NULL)), text);
}

static void
assert_told (GtkWindow *dialog, const char *expected)
{
  GtkWidget *preview = test_find_widget (GTK_WIDGET (dialog), HITOS_TYPE_MOVE_PREVIEW, NULL, NULL);
  g_autofree char *text = hitos_move_preview_get_text (HITOS_MOVE_PREVIEW (preview));

  g_assert_cmpstr (text, ==, expected);
}

static gboolean
is_accepting (GtkWindow *dialog)
{
  return gtk_widget_is_sensitive (gtk_window_get_default_widget (dialog));
}

/* The day is typed, what it does is told, Enter does it, one step takes it back. */
static void
test_moves_to_a_typed_day (void)
{
  TestWindow *self = test_window_new (TRUE);
  HitosMilestone *milestone = test_find_milestone (self, "E08a");
  GtkWindow *dialog = open_move (self, milestone);

  g_assert_false (is_accepting (dialog));
  type_day (dialog, "3/12/2021");
  assert_told (dialog, "E08a is planned for 3 December; Its legal limit stays: 5 December, 2 days later");
  type_day (dialog, "8/12/2021");
  assert_told (dialog, "E08a is planned for 8 December; E08a passes its limit of 5 December by 3 days");
  assert_planned (milestone, NULL);
  g_assert_true (is_accepting (dialog));
  g_signal_emit_by_name (gtk_window_get_default_widget (dialog), "clicked");
  assert_planned (milestone, "2021-12-08");
  g_assert_true (hitos_view_state_get_record (hitos_workspace_get_state (self->workspace)) == milestone);
  /* The day that is chosen is the one that it went to. */
  g_assert_cmpint (hitos_calendar_view_get_day (hitos_window_get_calendar (self->window)), ==,
                   hitos_date_parse ("2021-12-08"));
  test_activate (self, "undo", NULL);
  assert_planned (milestone, NULL);
  test_window_free (self);
}

/* What is no day, or one outside the process, is refused where it is typed. */
static void
test_refuses_other_days (void)
{
  TestWindow *self = test_window_new (TRUE);
  GtkWindow *dialog = open_move (self, test_find_milestone (self, "E08a"));

  type_day (dialog, "3/12/2071");
  assert_told (dialog, "That day is outside the process, which is planned from December 2020 to December 2022");
  g_assert_false (is_accepting (dialog));
  type_day (dialog, "31/2/2022");
  assert_told (dialog, "Type a day, as 3/11 or 3 nov 2026, or choose it in the calendar");
  g_assert_false (is_accepting (dialog));
  gtk_window_destroy (dialog);
  test_window_free (self);
}

/* Of a series: those that follow move, too, where that is chosen. */
static void
test_moves_from_here_on (void)
{
  TestWindow *self = test_window_new (TRUE);
  HitosMilestone *december = test_find_milestone (self, "E03.2021.12"), *january = test_find_milestone (self, "E03.2022.01");
  GtkWindow *dialog = open_move (self, december);
  GtkWidget *reach = test_find_widget (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, NULL, NULL);

  g_assert_true (gtk_widget_get_visible (reach));
  type_day (dialog, "3/1/2022");
  adw_combo_row_set_selected (ADW_COMBO_ROW (reach), 1);
  g_signal_emit_by_name (gtk_window_get_default_widget (dialog), "clicked");
  assert_planned (december, "2022-01-03");
  assert_planned (january, "2022-02-03");
  test_activate (self, "undo", NULL);
  assert_planned (january, NULL);
  test_window_free (self);
}

static guint
count_sessions (TestWindow *self)
{
  HitosProcess *process = hitos_view_state_get_process (hitos_workspace_get_state (self->workspace));

  return hitos_record_list_get_n_records (hitos_process_get_list (process, HITOS_TYPE_SITTING));
}

static const char *
get_summary (GtkWindow *dialog)
{
  GtkWidget *label = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), HITOS_TYPE_SESSIONS_WINDOW, "summary"));

  return gtk_label_get_label (GTK_LABEL (label));
}

/* Second Tuesdays from 3 December 2021 to election day: 14 December, 11 January, 8 February, 8 March, 12 April and
 * 10 May. */
static void
test_adds_sessions (void)
{
  TestWindow *self = test_window_new (TRUE);
  guint before = count_sessions (self);
  GtkWindow *dialog;
  GtkWidget *hour;

  test_activate (self, "add-sessions", NULL);
  dialog = test_find_dialog (HITOS_TYPE_SESSIONS_WINDOW);
  g_assert_cmpstr (get_summary (dialog), ==, "6 sessions: 14 Dec · 11 Jan · 8 Feb · 8 Mar · 12 Apr · 10 May");
  hour = test_find_row (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "Hour");
  gtk_editable_set_text (GTK_EDITABLE (hour), "25:00");
  g_assert_false (is_accepting (dialog));
  gtk_editable_set_text (GTK_EDITABLE (hour), "18:00");
  gtk_editable_set_text (GTK_EDITABLE (test_find_row (GTK_WIDGET (dialog), HITOS_TYPE_DAY_ROW, "Last Day")), "1/12/2021");
  g_assert_cmpstr (get_summary (dialog), ==, "It ends before it begins");
  g_assert_false (is_accepting (dialog));
  gtk_editable_set_text (GTK_EDITABLE (test_find_row (GTK_WIDGET (dialog), HITOS_TYPE_DAY_ROW, "Last Day")), "31/3/2022");
  g_signal_emit_by_name (gtk_window_get_default_widget (dialog), "clicked");
  g_assert_cmpuint (count_sessions (self), ==, before + 4);
  g_assert_true (HITOS_IS_SITTING (hitos_view_state_get_record (hitos_workspace_get_state (self->workspace))));
  test_activate (self, "undo", NULL);
  g_assert_cmpuint (count_sessions (self), ==, before);
  test_window_free (self);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);
  g_test_add_func ("/moving/moves-to-a-typed-day", test_moves_to_a_typed_day);
  g_test_add_func ("/moving/refuses-other-days", test_refuses_other_days);
  g_test_add_func ("/moving/moves-from-here-on", test_moves_from_here_on);
  g_test_add_func ("/moving/adds-sessions", test_adds_sessions);
  return g_test_run ();
}
