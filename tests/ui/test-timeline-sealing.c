/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline-fixture.h"

#include "hitos-day-row.h"
#include "hitos-seal-dialog.h"
#include "hitos-seal.h"
#include "hitos-slips-window.h"
#include "hitos-test-window.h"

typedef struct {
  char *name;
  HitosDate day;
  gpointer agreement;
} Sealed;

static void
on_sealed_cb (HitosSealDialog *dialog, const char *name, HitosDate day, HitosAgreement *agreement, Sealed *sealed)
{
  sealed->name = g_strdup (name);
  sealed->day = day;
  sealed->agreement = agreement;
}

/* Today without an agreement is what is proposed; a day to come is refused in place. */
static void
test_seal_dialog (TimelineFixture *fixture, gconstpointer data)
{
  HitosProcess *process = hitos_history_get_process (fixture->history);
  HitosDate today = hitos_date_parse ("2027-04-19");
  GtkWindow *dialog = hitos_seal_dialog_new (GTK_WINDOW (fixture->window), process, NULL, today);
  GtkWidget *day = test_find_widget (GTK_WIDGET (dialog), HITOS_TYPE_DAY_ROW, NULL, NULL);
  Sealed sealed = { 0 };

  g_signal_connect (dialog, "accepted", G_CALLBACK (on_sealed_cb), &sealed);
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "seal"));
  hitos_day_row_set_date (HITOS_DAY_ROW (day), today + 1);
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "seal"));
  hitos_day_row_set_date (HITOS_DAY_ROW (day), today - 30);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "seal");
  g_assert_nonnull (sealed.name);
  g_assert_cmpint (sealed.day, ==, today - 30);
  g_assert_null (sealed.agreement);
  g_free (sealed.name);
}

/* Beside the band stands what was sealed; another plan, or none, can be chosen. */
static void
test_beside_the_sealed_plan (TimelineFixture *fixture, gconstpointer data)
{
  HitosProcess *process = hitos_history_get_process (fixture->history);
  g_autoptr (HitosSchedule) schedule = hitos_schedule_new (process, hitos_date_parse ("2027-04-19"), 7);
  g_autoptr (HitosChange) change = hitos_seal_create (process, schedule, "Plan", hitos_date_parse ("2027-04-01"), NULL,
                                                      NULL, NULL);
  HitosTimelineRows *rows = hitos_timeline_get_rows (fixture->timeline);
  HitosTimelinePlan *plan;
  guint task;

  timeline_apply (fixture, change);
  hitos_timeline_set_record (fixture->timeline, timeline_find (fixture, "pp-4"));
  hitos_timeline_move (fixture->timeline, 1);
  plan = hitos_timeline_rows_get_plan (rows);
  task = hitos_timeline_plan_find (plan, timeline_find (fixture, "pp-4"));
  g_assert_nonnull (hitos_timeline_get_baseline (fixture->timeline));
  g_assert_cmpint (hitos_timeline_plan_get_task (plan, task)->baseline.start, ==, hitos_date_parse ("2027-05-02"));
  g_assert_cmpint (hitos_timeline_plan_get_task (plan, task)->planned.start, ==, hitos_date_parse ("2027-05-03"));
  hitos_timeline_set_baseline (fixture->timeline, NULL);
  plan = hitos_timeline_rows_get_plan (rows);
  g_assert_cmpint (hitos_timeline_plan_get_task (plan, task)->baseline.end, ==, HITOS_DATE_NONE);
  hitos_timeline_follow_baseline (fixture->timeline);
  g_assert_nonnull (hitos_timeline_get_baseline (fixture->timeline));
}

static gboolean
is_on_page (GtkWidget *stack, gpointer page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), page) == 0;
}

static void
count_chosen_cb (HitosSlipsWindow *window, HitosMilestone *milestone, guint *count)
{
  ++*count;
}

/* Without a sealed plan it says so; then it lists what slipped, and follows undo. */
static void
test_slips_window (TimelineFixture *fixture, gconstpointer data)
{
  HitosProcess *process = hitos_history_get_process (fixture->history);
  g_autoptr (HitosSchedule) schedule = hitos_schedule_new (process, hitos_date_parse ("2027-04-19"), 7);
  g_autoptr (HitosChange) change = hitos_seal_create (process, schedule, "Plan", hitos_date_parse ("2027-04-01"), NULL,
                                                      NULL, NULL);
  g_autoptr (HitosClock) clock = hitos_clock_new (hitos_date_parse ("2027-04-19"));
  g_autoptr (HitosWorkspace) workspace = hitos_workspace_new (clock);
  g_autoptr (GError) error = NULL;
  GtkWindow *window;
  GtkWidget *table;
  guint n_chosen = 0;

  hitos_workspace_open (workspace, hitos_database_get_path (fixture->database), &error);
  g_assert_no_error (error);
  process = hitos_history_get_process (hitos_workspace_get_history (workspace));
  hitos_timeline_set_process (fixture->timeline, process, hitos_date_parse ("2027-04-19"));
  window = hitos_slips_window_new (GTK_WINDOW (fixture->window), workspace, fixture->timeline);
  g_assert_nonnull (test_find_widget (GTK_WIDGET (window), GTK_TYPE_STACK, is_on_page, (char *) "none"));
  hitos_workspace_apply (workspace, g_steal_pointer (&change));
  g_assert_nonnull (test_find_widget (GTK_WIDGET (window), GTK_TYPE_STACK, is_on_page, (char *) "kept"));
  change = hitos_change_new ("milestone-move", NULL);
  {
    HitosMilestone *milestone = hitos_process_lookup (process, HITOS_TYPE_MILESTONE, "pp-6");
    HitosRow *after = hitos_row_copy (hitos_record_get_row (milestone));

    hitos_row_set_integer (after, "planned_end", hitos_date_parse ("2027-05-20"));
    hitos_change_update (change, milestone, after);
  }
  hitos_workspace_apply (workspace, g_steal_pointer (&change));
  g_assert_nonnull (test_find_widget (GTK_WIDGET (window), GTK_TYPE_STACK, is_on_page, (char *) "table"));
  table = test_find_widget (GTK_WIDGET (window), GTK_TYPE_COLUMN_VIEW, NULL, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (table)))), ==, 1);
  g_signal_connect (window, "chosen", G_CALLBACK (count_chosen_cb), &n_chosen);
  g_signal_emit_by_name (table, "activate", 0);
  g_assert_cmpuint (n_chosen, ==, 1);
  hitos_workspace_undo (workspace);
  g_assert_nonnull (test_find_widget (GTK_WIDGET (window), GTK_TYPE_STACK, is_on_page, (char *) "kept"));
  gtk_window_destroy (window);
  hitos_timeline_set_process (fixture->timeline, hitos_history_get_process (fixture->history),
                              hitos_date_parse ("2027-04-19"));
}

int
main (int argc, char **argv)
{
  test_window_init (&argc, &argv);
#define ADD(path, func) g_test_add (path, TimelineFixture, NULL, timeline_set_up, func, timeline_tear_down)
  ADD ("/timeline-sealing/seal-dialog", test_seal_dialog);
  ADD ("/timeline-sealing/sealed-plan", test_beside_the_sealed_plan);
  ADD ("/timeline-sealing/slips-window", test_slips_window);
  return g_test_run ();
}
