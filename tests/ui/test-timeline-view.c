/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-history.h"
#include "hitos-milestone.h"
#include "hitos-test-window.h"
#include "hitos-timeline-cell.h"
#include "hitos-timeline-moves.h"
#include "hitos-timeline.h"
#include "sample-plan.h"
#include "temporary-folder.h"

#include <string.h>

/* A timeline in a window of its own, over a process in a folder of its own. */
typedef struct {
  char *folder;
  HitosDatabase *database;
  HitosHistory *history;
  GtkWidget *window;
  HitosTimeline *timeline;
  char *message;
} Fixture;

static void
on_change_cb (HitosTimeline *timeline, HitosChange *change, Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  hitos_history_apply (fixture->history, change, &error);
  g_assert_no_error (error);
}

static void
on_message_cb (HitosTimeline *timeline, const char *message, Fixture *fixture)
{
  g_free (fixture->message);
  fixture->message = g_strdup (message);
}

static HitosHistory *
create_history (HitosDatabase *database)
{
  g_autoptr (GPtrArray) images = sample_plan_images ();
  g_autoptr (HitosChange) change = hitos_change_new ("import", NULL);
  g_autoptr (GError) error = NULL;
  HitosHistory *history;

  for (guint i = 0; i < images->len; i++)
    {
      HitosImage *image = images->pdata[i];

      hitos_change_insert (change, hitos_row_ref (image->after));
    }
  history = hitos_history_create (database, change, &error);
  g_assert_no_error (error);
  return history;
}

static gboolean
is_placed (Fixture *fixture)
{
  return hitos_timeline_band_get_scale (hitos_timeline_get_band (fixture->timeline))->width > 100;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = temporary_folder_new ();
  path = g_build_filename (fixture->folder, "hitos.db", NULL);
  fixture->database = hitos_database_open (path, HITOS_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  fixture->history = create_history (fixture->database);
  fixture->window = gtk_window_new ();
  fixture->timeline = HITOS_TIMELINE (hitos_timeline_new ());
  g_signal_connect (fixture->timeline, "change", G_CALLBACK (on_change_cb), fixture);
  g_signal_connect (fixture->timeline, "message", G_CALLBACK (on_message_cb), fixture);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->timeline));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hitos_timeline_set_process (fixture->timeline, hitos_history_get_process (fixture->history),
                              hitos_date_parse ("2027-04-19"));
  test_wait_until (is_placed (fixture));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer timeline = fixture->timeline;

  g_object_add_weak_pointer (timeline, &timeline);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_wait_until (timeline == NULL);
  g_object_unref (fixture->history);
  g_object_unref (fixture->database);
  temporary_folder_free (fixture->folder);
  g_free (fixture->message);
}

static HitosMilestone *
find (Fixture *fixture, const char *id)
{
  return hitos_process_lookup (hitos_history_get_process (fixture->history), HITOS_TYPE_MILESTONE, id);
}

static void
assert_planned (Fixture *fixture, const char *id, const char *start, const char *end)
{
  g_autofree char *first = hitos_date_format (hitos_milestone_get_planned_start (find (fixture, id)));
  g_autofree char *last = hitos_date_format (hitos_milestone_get_planned_end (find (fixture, id)));

  g_assert_cmpstr (first, ==, start);
  g_assert_cmpstr (last, ==, end);
}

static void
test_shows_every_milestone (Fixture *fixture, gconstpointer data)
{
  GListModel *rows = G_LIST_MODEL (hitos_timeline_get_rows (fixture->timeline));
  HitosRecordList *milestones = hitos_process_get_list (hitos_history_get_process (fixture->history),
                                                        HITOS_TYPE_MILESTONE);

  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, hitos_record_list_get_n_records (milestones));
  hitos_timeline_set_table (fixture->timeline, TRUE);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (hitos_timeline_get_band (fixture->timeline))));
  hitos_timeline_set_table (fixture->timeline, FALSE);
}

/* One step, whatever it pushes; undo takes all of it back. */
static void
test_moves_in_one_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  hitos_timeline_set_record (fixture->timeline, find (fixture, "pp-4"));
  g_assert_true (hitos_timeline_get_record (fixture->timeline) == find (fixture, "pp-4"));
  hitos_timeline_move (fixture->timeline, 1);
  assert_planned (fixture, "pp-4", "2027-05-03", "2027-05-04");
  assert_planned (fixture, "pp-5", "2027-05-09", "2027-05-10");
  g_assert_null (fixture->message);
  hitos_timeline_move (fixture->timeline, 7);
  assert_planned (fixture, "pp-4", "2027-05-10", "2027-05-11");
  assert_planned (fixture, "pp-5", "2027-05-12", "2027-05-13");
  assert_planned (fixture, "pp-6", "2027-05-14", "2027-05-17");
  g_assert_nonnull (fixture->message);
  label = hitos_history_get_undo_label (fixture->history);
  g_assert_nonnull (strstr (label, "pp-4"));
  g_assert_true (hitos_timeline_get_record (fixture->timeline) == find (fixture, "pp-4"));
  hitos_history_undo (fixture->history, &error);
  g_assert_no_error (error);
  assert_planned (fixture, "pp-6", "2027-05-11", "2027-05-14");
  assert_planned (fixture, "pp-4", "2027-05-03", "2027-05-04");
}

/* Simulacro 1 waits for the report of the tests: past its limit, both are told to be late. */
static void
test_passing_a_limit_is_told (Fixture *fixture, gconstpointer data)
{
  HitosTimelinePlan *plan;
  guint task;

  hitos_timeline_set_record (fixture->timeline, find (fixture, "pp-6"));
  hitos_timeline_move (fixture->timeline, 7);
  plan = hitos_timeline_rows_get_plan (hitos_timeline_get_rows (fixture->timeline));
  task = hitos_timeline_plan_find (plan, find (fixture, "S1"));
  g_assert_true (hitos_timeline_plan_get_task (plan, task)->flags & HITOS_TIMELINE_LATE);
  g_assert_cmpint (hitos_timeline_plan_get_task (plan, task)->slack, <, 0);
}

static void
test_moving_a_whole_moves_its_parts (Fixture *fixture, gconstpointer data)
{
  hitos_timeline_set_record (fixture->timeline, find (fixture, "pilotos"));
  hitos_timeline_move (fixture->timeline, -7);
  assert_planned (fixture, "pp-1", "2027-04-05", "2027-04-09");
  assert_planned (fixture, "pp-6", "2027-05-04", "2027-05-07");
  g_assert_cmpint (hitos_milestone_get_planned_end (find (fixture, "pilotos")), ==, HITOS_DATE_NONE);
}

static void
test_links_never_go_round (Fixture *fixture, gconstpointer data)
{
  HitosTimelinePlan *plan = hitos_timeline_rows_get_plan (hitos_timeline_get_rows (fixture->timeline));
  guint first = hitos_timeline_plan_find (plan, find (fixture, "pp-1"));
  guint last = hitos_timeline_plan_find (plan, find (fixture, "pp-6"));
  guint whole = hitos_timeline_plan_find (plan, find (fixture, "pilotos"));
  g_autoptr (GError) round = NULL;
  g_autoptr (GError) twice = NULL;
  g_autoptr (GError) own_whole = NULL;
  g_autoptr (HitosChange) good = NULL;

  g_assert_null (hitos_timeline_moves_create_link (plan, last, first, &round));
  g_assert_nonnull (round);
  g_assert_null (hitos_timeline_moves_create_link (plan, whole, first, &own_whole));
  g_assert_nonnull (own_whole);
  g_assert_null (hitos_timeline_moves_create_link (plan, first, hitos_timeline_plan_find (plan, find (fixture, "pp-2")),
                                                   &twice));
  g_assert_nonnull (twice);
  good = hitos_timeline_moves_create_link (plan, first, last, NULL);
  g_assert_nonnull (good);
  on_change_cb (fixture->timeline, good, fixture);
  plan = hitos_timeline_rows_get_plan (hitos_timeline_get_rows (fixture->timeline));
  g_assert_cmpuint (hitos_timeline_plan_get_n_links (plan), ==, 7);
}

static gboolean
is_on_row (GtkWidget *cell, gpointer position)
{
  return hitos_timeline_cell_get_position (HITOS_TIMELINE_CELL (cell)) == GPOINTER_TO_UINT (position);
}

/* Rows are the list's own widgets: they take the focus, and a change of dates does not take it away. */
static void
test_rows_keep_the_focus (Fixture *fixture, gconstpointer data)
{
  HitosTimelineRows *rows = hitos_timeline_get_rows (fixture->timeline);
  HitosMilestone *milestone = find (fixture, "pp-3");
  GtkWidget *cell, *row;
  guint position;

  hitos_timeline_set_record (fixture->timeline, milestone);
  position = hitos_timeline_rows_find_task (rows, hitos_timeline_plan_find (hitos_timeline_rows_get_plan (rows), milestone));
  test_wait_until ((cell = test_find_widget (GTK_WIDGET (fixture->timeline), HITOS_TYPE_TIMELINE_CELL, is_on_row,
                                             GUINT_TO_POINTER (position)))
                   && gtk_widget_get_mapped (cell));
  row = hitos_timeline_cell_get_row (HITOS_TIMELINE_CELL (cell));
  g_assert_true (gtk_widget_grab_focus (row));
  g_assert_true (gtk_widget_is_focus (row));
  hitos_timeline_move (fixture->timeline, 1);
  g_assert_true (gtk_widget_is_focus (row));
  g_assert_true (hitos_timeline_get_record (fixture->timeline) == milestone);
}

static void
test_zoom_and_fit (Fixture *fixture, gconstpointer data)
{
  HitosTimelineBand *band = hitos_timeline_get_band (fixture->timeline);
  const HitosTimeScale *scale = hitos_timeline_band_get_scale (band);
  HitosWhen range = hitos_timeline_plan_get_range (hitos_timeline_rows_get_plan (hitos_timeline_get_rows (fixture->timeline)));
  HitosDate before = hitos_time_scale_get_day (scale, 200);

  g_assert_cmpint (hitos_time_scale_get_visible (scale).start, <=, range.start);
  g_assert_cmpint (hitos_time_scale_get_visible (scale).end, >=, range.end);
  hitos_timeline_band_zoom (band, 8, 200);
  g_assert_cmpint (hitos_time_scale_get_day (scale, 200), ==, before);
  hitos_timeline_band_zoom (band, 1e9, 200);
  g_assert_cmpfloat_with_epsilon (scale->day_width, scale->width, 1e-6);
  hitos_timeline_band_fit (band);
  g_assert_cmpint (hitos_time_scale_get_visible (scale).end, >=, range.end);
}

int
main (int argc, char **argv)
{
  test_window_init (&argc, &argv);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/timeline-view/every-milestone", test_shows_every_milestone);
  ADD ("/timeline-view/one-step", test_moves_in_one_step);
  ADD ("/timeline-view/limit", test_passing_a_limit_is_told);
  ADD ("/timeline-view/whole", test_moving_a_whole_moves_its_parts);
  ADD ("/timeline-view/links", test_links_never_go_round);
  ADD ("/timeline-view/focus", test_rows_keep_the_focus);
  ADD ("/timeline-view/zoom", test_zoom_and_fit);
  return g_test_run ();
}
