/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline-fixture.h"

#include "hitos-day-row.h"
#include "hitos-test-window.h"
#include "hitos-timeline-cell.h"
#include "hitos-timeline-form.h"
#include "hitos-timeline-table.h"
#include "hitos-timeline-words.h"

#include <string.h>

static void
test_shows_every_milestone (TimelineFixture *fixture, gconstpointer data)
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
test_moves_in_one_step (TimelineFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  hitos_timeline_set_record (fixture->timeline, timeline_find (fixture, "pp-4"));
  g_assert_true (hitos_timeline_get_record (fixture->timeline) == timeline_find (fixture, "pp-4"));
  hitos_timeline_move (fixture->timeline, 1);
  timeline_assert_planned (fixture, "pp-4", "2027-05-03", "2027-05-04");
  timeline_assert_planned (fixture, "pp-5", "2027-05-09", "2027-05-10");
  g_assert_null (fixture->message);
  hitos_timeline_move (fixture->timeline, 7);
  timeline_assert_planned (fixture, "pp-4", "2027-05-10", "2027-05-11");
  timeline_assert_planned (fixture, "pp-5", "2027-05-12", "2027-05-13");
  timeline_assert_planned (fixture, "pp-6", "2027-05-14", "2027-05-17");
  g_assert_cmpstr (fixture->sentence, ==, "pp-4: 10 May – 11 May · pushes 3 tasks · 1 passes its limit");
  label = hitos_history_get_undo_label (fixture->history);
  g_assert_nonnull (strstr (label, "pp-4"));
  g_assert_true (hitos_timeline_get_record (fixture->timeline) == timeline_find (fixture, "pp-4"));
  hitos_history_undo (fixture->history, &error);
  g_assert_no_error (error);
  timeline_assert_planned (fixture, "pp-6", "2027-05-11", "2027-05-14");
  timeline_assert_planned (fixture, "pp-4", "2027-05-03", "2027-05-04");
}

/* Simulacro 1 waits for the report of the tests: past its limit, both are told to be late. */
static void
test_passing_a_limit_is_told (TimelineFixture *fixture, gconstpointer data)
{
  HitosTimelinePlan *plan;
  guint task;

  hitos_timeline_set_record (fixture->timeline, timeline_find (fixture, "pp-6"));
  hitos_timeline_move (fixture->timeline, 7);
  plan = hitos_timeline_rows_get_plan (hitos_timeline_get_rows (fixture->timeline));
  task = hitos_timeline_plan_find (plan, timeline_find (fixture, "S1"));
  g_assert_true (hitos_timeline_plan_get_task (plan, task)->flags & HITOS_TIMELINE_LATE);
  g_assert_cmpint (hitos_timeline_plan_get_task (plan, task)->slack, <, 0);
}

/* What is red says why: that its limit is near is not why. */
static void
test_late_says_why (TimelineFixture *fixture, gconstpointer data)
{
  HitosTimelineTask task = { .flags = HITOS_TIMELINE_LATE, .limit = hitos_date_new (2021, 12, 5),
                             .planned = hitos_when_day (hitos_date_new (2021, 12, 20)) };

  task.state = HITOS_DEADLINE_DUE_SOON;
  task.remission_state = HITOS_DEADLINE_PENDING;
  g_assert_cmpstr (hitos_timeline_words_get_state (&task), ==, "planned after its limit");
  task.remission_state = HITOS_DEADLINE_OVERDUE;
  g_assert_cmpstr (hitos_timeline_words_get_state (&task), ==, "sending it is overdue");
  task.state = HITOS_DEADLINE_OVERDUE;
  g_assert_cmpstr (hitos_timeline_words_get_state (&task), ==, "overdue");
}

/* Told of what was planned or is too late; of what merely stands on its limit it would be noise. */
static void
test_slack_is_told_of_what_is_planned (TimelineFixture *fixture, gconstpointer data)
{
  HitosTimelinePlan *plan = hitos_timeline_rows_get_plan (hitos_timeline_get_rows (fixture->timeline));
  guint n_quiet = 0, n_told = 0;

  for (guint i = 0; i < hitos_timeline_plan_get_n_tasks (plan); i++)
    {
      const HitosTimelineTask *task = hitos_timeline_plan_get_task (plan, i);
      g_autofree char *slack = hitos_timeline_words_slack (task);

      if (g_str_equal (slack, "–"))
        n_quiet++;
      else if (n_told++, task->slack == 0)
        g_assert_false (task->flags & HITOS_TIMELINE_UNPLANNED);
    }
  g_assert_cmpuint (n_quiet, >, 20);
  g_assert_cmpuint (n_told, >=, 6);
}

static void
test_moving_a_whole_moves_its_parts (TimelineFixture *fixture, gconstpointer data)
{
  hitos_timeline_set_record (fixture->timeline, timeline_find (fixture, "pilotos"));
  hitos_timeline_move (fixture->timeline, -7);
  timeline_assert_planned (fixture, "pp-1", "2027-04-05", "2027-04-09");
  timeline_assert_planned (fixture, "pp-6", "2027-05-04", "2027-05-07");
  g_assert_cmpint (hitos_milestone_get_planned_end (timeline_find (fixture, "pilotos")), ==, HITOS_DATE_NONE);
}

/* A change that keeps, and one that ends before it starts; then undo. */
static void
test_stretching (TimelineFixture *fixture, gconstpointer data)
{
  hitos_timeline_set_record (fixture->timeline, timeline_find (fixture, "pp-4"));
  hitos_timeline_resize (fixture->timeline, FALSE, 2);
  timeline_assert_planned (fixture, "pp-4", "2027-05-02", "2027-05-05");
  hitos_timeline_resize (fixture->timeline, TRUE, 3);
  timeline_assert_planned (fixture, "pp-4", "2027-05-05", "2027-05-05");
  g_assert_null (fixture->message);
  hitos_timeline_resize (fixture->timeline, TRUE, 1);
  timeline_assert_planned (fixture, "pp-4", "2027-05-05", "2027-05-05");
  g_assert_nonnull (fixture->message);
  g_clear_pointer (&fixture->message, g_free);
  hitos_timeline_set_record (fixture->timeline, timeline_find (fixture, "pilotos"));
  hitos_timeline_resize (fixture->timeline, FALSE, 1);
  g_assert_nonnull (fixture->message);
}

/* --- the pointer: what is taken hold of at each place of a bar --- */

static void
test_taking_hold (TimelineFixture *fixture, gconstpointer data)
{
  HitosTimelineFrame frame;
  double left, right, y;

  timeline_prepare (fixture, "pp-4", &frame, &left, &right, &y);
  g_assert_cmpint (hitos_timeline_drag_find (&frame, (left + right) / 2, y).kind, ==, HITOS_TIMELINE_DRAG_MOVE);
  g_assert_cmpint (hitos_timeline_drag_find (&frame, left + 1, y).kind, ==, HITOS_TIMELINE_DRAG_START);
  g_assert_cmpint (hitos_timeline_drag_find (&frame, right - 1, y).kind, ==, HITOS_TIMELINE_DRAG_END);
  g_assert_cmpint (hitos_timeline_drag_find (&frame, right + 9, y).kind, ==, HITOS_TIMELINE_DRAG_LINK);
  g_assert_cmpint (hitos_timeline_drag_find (&frame, right + 60, y).kind, ==, HITOS_TIMELINE_DRAG_NONE);
  g_assert_cmpint (hitos_timeline_drag_find (&frame, left - 30, y).kind, ==, HITOS_TIMELINE_DRAG_NONE);
}

/* Days snap; what is pushed is known before one lets go; nothing changes before, nor after it is given up. */
static void
test_dragging (TimelineFixture *fixture, gconstpointer data)
{
  HitosTimelineFrame frame;
  double left, right, y;
  HitosTimelineBand *band = timeline_prepare (fixture, "pp-4", &frame, &left, &right, &y);
  HitosTimelineDrag drag = hitos_timeline_drag_find (&frame, (left + right) / 2, y);
  const HitosNetworkMove *move;
  g_autofree char *words = NULL;

  hitos_timeline_drag_update (&drag, &frame, 0.4 * frame.scale->day_width, 3);
  g_assert_null (drag.moves);
  hitos_timeline_drag_update (&drag, &frame, 7.3 * frame.scale->day_width, 3);
  move = &g_array_index (drag.moves, HitosNetworkMove, 0);
  g_assert_cmpint (move->start, ==, hitos_date_parse ("2027-05-09"));
  g_assert_cmpuint (drag.n_pushed, ==, 3);
  words = hitos_timeline_drag_describe (&drag, frame.plan);
  g_assert_nonnull (strstr (words, "pp-4"));
  timeline_assert_planned (fixture, "pp-4", "2027-05-02", "2027-05-03");
  g_signal_emit_by_name (band, "moved", drag.moves, drag.n_pushed);
  hitos_timeline_drag_clear (&drag);
  timeline_assert_planned (fixture, "pp-4", "2027-05-09", "2027-05-10");
  timeline_assert_planned (fixture, "pp-5", "2027-05-11", "2027-05-12");
}

static void
test_edges_do_not_cross (TimelineFixture *fixture, gconstpointer data)
{
  HitosTimelineFrame frame;
  double left, right, y;
  HitosTimelineDrag drag;
  const HitosNetworkMove *move;

  timeline_prepare (fixture, "pp-4", &frame, &left, &right, &y);
  drag = hitos_timeline_drag_find (&frame, left + 1, y);
  hitos_timeline_drag_update (&drag, &frame, 9 * frame.scale->day_width, 0);
  move = &g_array_index (drag.moves, HitosNetworkMove, 0);
  g_assert_cmpint (move->start, ==, hitos_date_parse ("2027-05-03"));
  g_assert_cmpint (move->end, ==, hitos_date_parse ("2027-05-04"));
  hitos_timeline_drag_clear (&drag);
}

/* Where writing runs to the left, so does time: a bar ends at its left, and is stretched and moved there. */
static void
test_time_runs_with_the_writing (TimelineFixture *fixture, gconstpointer data)
{
  HitosTimelineBand *band = hitos_timeline_get_band (fixture->timeline);
  HitosTimelineFrame frame;
  HitosTimelineDrag drag;
  double left, right, y;

  gtk_widget_set_direction (GTK_WIDGET (band), GTK_TEXT_DIR_RTL);
  test_wait_until (hitos_timeline_band_get_scale (band)->mirrored);
  timeline_prepare (fixture, "pp-4", &frame, &left, &right, &y);
  g_assert_cmpint (hitos_timeline_drag_find (&frame, left + 1, y).kind, ==, HITOS_TIMELINE_DRAG_END);
  g_assert_cmpint (hitos_timeline_drag_find (&frame, right - 1, y).kind, ==, HITOS_TIMELINE_DRAG_START);
  g_assert_cmpint (hitos_timeline_drag_find (&frame, left - 9, y).kind, ==, HITOS_TIMELINE_DRAG_LINK);
  drag = hitos_timeline_drag_find (&frame, (left + right) / 2, y);
  hitos_timeline_drag_update (&drag, &frame, -2 * frame.scale->day_width, 0);
  g_assert_cmpint (g_array_index (drag.moves, HitosNetworkMove, 0).start, ==, hitos_date_parse ("2027-05-04"));
  hitos_timeline_drag_clear (&drag);
}

/* What is copied has the whole table: a head, and a line of as many fields for each row. */
static void
test_copied_table (TimelineFixture *fixture, gconstpointer data)
{
  HitosTimelineTable *table = HITOS_TIMELINE_TABLE (
    gtk_widget_get_ancestor (GTK_WIDGET (hitos_timeline_get_view (fixture->timeline)), HITOS_TYPE_TIMELINE_TABLE));
  guint n_rows, n_fields = 0;
  g_autofree char *text = hitos_timeline_table_copy (table, &n_rows);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, n_rows + 2);
  for (guint i = 0; i <= n_rows; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);

      n_fields = i == 0 ? g_strv_length (fields) : n_fields;
      g_assert_cmpuint (g_strv_length (fields), ==, n_fields);
    }
  g_assert_cmpuint (n_fields, ==, HITOS_TIMELINE_N_COLUMNS);
  g_assert_nonnull (strstr (text, "pp-4 · Primera prueba piloto"));
}

static gboolean
is_on_row (GtkWidget *cell, gpointer position)
{
  return hitos_timeline_cell_get_position (HITOS_TIMELINE_CELL (cell)) == GPOINTER_TO_UINT (position);
}

/* Rows are the list's own widgets: they take the focus, and a change of dates does not take it away. */
static void
test_rows_keep_the_focus (TimelineFixture *fixture, gconstpointer data)
{
  HitosTimelineRows *rows = hitos_timeline_get_rows (fixture->timeline);
  HitosMilestone *milestone = timeline_find (fixture, "pp-3");
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

static gboolean
is_in_view (GtkWidget *row, GtkWidget *list)
{
  graphene_rect_t bounds;

  return row && gtk_widget_get_mapped (row) && gtk_widget_compute_bounds (row, list, &bounds) && bounds.origin.y >= 0
         && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (list);
}

/* A task that comes after the last row of a long list is seen, chosen and focused, and so can be linked at once. */
static void
test_added_at_the_end (TimelineFixture *fixture, gconstpointer data)
{
  HitosTimelineRows *rows = hitos_timeline_get_rows (fixture->timeline);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (rows));
  g_autoptr (HitosRecord) last = g_list_model_get_item (G_LIST_MODEL (rows), n - 1);
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (hitos_timeline_get_view (fixture->timeline)),
                                             HITOS_TYPE_TIMELINE_TABLE);
  GtkWidget *form, *cell;
  HitosMilestone *added;

  hitos_timeline_set_record (fixture->timeline, last);
  test_wait_until ((cell = test_find_widget (list, HITOS_TYPE_TIMELINE_CELL, is_on_row, GUINT_TO_POINTER (n - 1)))
                   && is_in_view (hitos_timeline_cell_get_row (HITOS_TIMELINE_CELL (cell)), list));
  hitos_timeline_add_task (fixture->timeline, FALSE);
  test_wait_until ((form = test_find_widget (list, HITOS_TYPE_TIMELINE_FORM, NULL, NULL))
                   && gtk_widget_get_mapped (form));
  gtk_editable_set_text (GTK_EDITABLE (test_find_row (form, ADW_TYPE_ENTRY_ROW, "What is to be done")),
                         "Difusión de resultados");
  gtk_widget_activate_default (test_find_row (form, HITOS_TYPE_DAY_ROW, "Planned end"));
  test_wait_until ((added = hitos_timeline_get_record (fixture->timeline)) != (gpointer) last);
  g_assert_cmpstr (hitos_milestone_get_name (added), ==, "Difusión de resultados");
  test_wait_until (test_find_widget (list, HITOS_TYPE_TIMELINE_FORM, NULL, NULL) == NULL);
  test_wait_until ((cell = test_find_widget (list, HITOS_TYPE_TIMELINE_CELL, is_on_row, GUINT_TO_POINTER (n)))
                   && is_in_view (hitos_timeline_cell_get_row (HITOS_TIMELINE_CELL (cell)), list)
                   && gtk_widget_is_focus (hitos_timeline_cell_get_row (HITOS_TIMELINE_CELL (cell))));
}

static gboolean
is_wrong (GtkWidget *row)
{
  return gtk_widget_has_css_class (row, "error");
}

/* A day and a month are enough; the end keeps its distance; what is wrong is said and not taken. */
static void
test_new_task_has_its_days (TimelineFixture *fixture, gconstpointer data)
{
  GtkWidget *form, *first, *last;
  HitosMilestone *added;

  hitos_timeline_set_record (fixture->timeline, timeline_find (fixture, "pp-6"));
  hitos_timeline_add_task (fixture->timeline, FALSE);
  test_wait_until ((form = test_find_widget (GTK_WIDGET (fixture->timeline), HITOS_TYPE_TIMELINE_FORM, NULL, NULL))
                   && gtk_widget_get_mapped (form));
  first = test_find_row (form, HITOS_TYPE_DAY_ROW, "Planned start");
  last = test_find_row (form, HITOS_TYPE_DAY_ROW, "Planned end");
  g_assert_cmpint (hitos_day_row_get_date (HITOS_DAY_ROW (first)), ==, hitos_date_parse ("2027-05-15"));
  /* Tab leads from line to line. */
  gtk_widget_grab_focus (first);
  gtk_widget_child_focus (form, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (form)), last));
  gtk_editable_set_text (GTK_EDITABLE (test_find_row (form, ADW_TYPE_ENTRY_ROW, "What is to be done")), "Réplica");
  gtk_editable_set_text (GTK_EDITABLE (last), "21/5");
  gtk_editable_set_text (GTK_EDITABLE (first), "18 may");
  g_assert_cmpint (hitos_day_row_get_date (HITOS_DAY_ROW (last)), ==, hitos_date_parse ("2027-05-24"));
  gtk_editable_set_text (GTK_EDITABLE (last), "17/5");
  g_assert_nonnull (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (last)), "before it starts"));
  g_assert_true (is_wrong (last));
  gtk_widget_activate_default (last);
  g_assert_true (gtk_widget_get_mapped (form));
  gtk_editable_set_text (GTK_EDITABLE (last), "");
  g_assert_true (is_wrong (last));
  gtk_editable_set_text (GTK_EDITABLE (last), "20/5");
  g_assert_false (is_wrong (last) || is_wrong (first));
  gtk_widget_activate_default (first);
  test_wait_until ((added = hitos_timeline_get_record (fixture->timeline)) != timeline_find (fixture, "pp-6"));
  g_assert_cmpstr (hitos_milestone_get_name (added), ==, "Réplica");
  g_assert_true (hitos_milestone_get_parent (added) == timeline_find (fixture, "pilotos"));
  timeline_assert_planned (fixture, hitos_record_get_id (added), "2027-05-18", "2027-05-20");
  g_assert_true (hitos_history_undo (fixture->history, NULL));
  test_wait_until (!test_find_widget (GTK_WIDGET (fixture->timeline), HITOS_TYPE_TIMELINE_FORM, NULL, NULL));
}

static gboolean
is_bold (GtkWidget *text, gpointer data)
{
  return gtk_widget_has_css_class (text, "hitos-whole");
}

typedef struct {
  int height;
  gboolean whole;  /* one that has parts is among them */
} Rows;

/* Looks at every one, and finds none. */
static gboolean
is_as_high (GtkWidget *cell, gpointer data)
{
  GtkWidget *row = hitos_timeline_cell_get_row (HITOS_TIMELINE_CELL (cell));
  Rows *rows = data;

  if (row == NULL || !gtk_widget_get_mapped (row))
    return FALSE;
  if (rows->height > 0)
    g_assert_cmpint (gtk_widget_get_height (row), ==, rows->height);
  rows->height = gtk_widget_get_height (row);
  rows->whole |= test_find_widget (row, GTK_TYPE_INSCRIPTION, is_bold, NULL) != NULL;
  return FALSE;
}

static gboolean
has_whole (TimelineFixture *fixture)
{
  Rows rows = { 0 };

  test_find_widget (GTK_WIDGET (fixture->timeline), HITOS_TYPE_TIMELINE_CELL, is_as_high, &rows);
  return rows.whole && rows.height > 0;
}

/* The band paints by rows that are all as high, a whole's name in bold among them. */
static void
test_rows_are_as_high (TimelineFixture *fixture, gconstpointer data)
{
  hitos_timeline_set_record (fixture->timeline, timeline_find (fixture, "pp-2"));
  test_wait_until (has_whole (fixture));
}

static void
test_zoom_and_fit (TimelineFixture *fixture, gconstpointer data)
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
#define ADD(path, func) g_test_add (path, TimelineFixture, NULL, timeline_set_up, func, timeline_tear_down)
  ADD ("/timeline-view/every-milestone", test_shows_every_milestone);
  ADD ("/timeline-view/one-step", test_moves_in_one_step);
  ADD ("/timeline-view/limit", test_passing_a_limit_is_told);
  ADD ("/timeline-view/late-says-why", test_late_says_why);
  ADD ("/timeline-view/slack-is-told-of-what-is-planned", test_slack_is_told_of_what_is_planned);
  ADD ("/timeline-view/whole", test_moving_a_whole_moves_its_parts);
  ADD ("/timeline-view/stretching", test_stretching);
  ADD ("/timeline-view/taking-hold", test_taking_hold);
  ADD ("/timeline-view/dragging", test_dragging);
  ADD ("/timeline-view/edges", test_edges_do_not_cross);
  ADD ("/timeline-view/mirrored", test_time_runs_with_the_writing);
  ADD ("/timeline-view/copied-table", test_copied_table);
  ADD ("/timeline-view/focus", test_rows_keep_the_focus);
  ADD ("/timeline-view/added-at-the-end", test_added_at_the_end);
  ADD ("/timeline-view/new-task-days", test_new_task_has_its_days);
  ADD ("/timeline-view/heights", test_rows_are_as_high);
  ADD ("/timeline-view/zoom", test_zoom_and_fit);
  return g_test_run ();
}
