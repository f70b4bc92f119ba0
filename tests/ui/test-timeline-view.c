/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-day-row.h"
#include "hitos-history.h"
#include "hitos-links.h"
#include "hitos-milestone.h"
#include "hitos-record-chooser.h"
#include "hitos-seal-dialog.h"
#include "hitos-seal.h"
#include "hitos-slips-window.h"
#include "hitos-test-window.h"
#include "hitos-timeline-band-private.h"
#include "hitos-timeline-cell.h"
#include "hitos-timeline-form.h"
#include "hitos-timeline-links.h"
#include "hitos-timeline-table.h"
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
  char *sentence;
} Fixture;

static void
on_change_cb (HitosTimeline *timeline, HitosChange *change, const char *sentence, Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_free (fixture->sentence);
  fixture->sentence = g_strdup (sentence);

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
  g_free (fixture->sentence);
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
  g_assert_cmpstr (fixture->sentence, ==, "pp-4: 10 May – 11 May · pushes 3 tasks · 1 passes its limit");
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

/* A change that keeps, and one that ends before it starts; then undo. */
static void
test_stretching (Fixture *fixture, gconstpointer data)
{
  hitos_timeline_set_record (fixture->timeline, find (fixture, "pp-4"));
  hitos_timeline_resize (fixture->timeline, FALSE, 2);
  assert_planned (fixture, "pp-4", "2027-05-02", "2027-05-05");
  hitos_timeline_resize (fixture->timeline, TRUE, 3);
  assert_planned (fixture, "pp-4", "2027-05-05", "2027-05-05");
  g_assert_null (fixture->message);
  hitos_timeline_resize (fixture->timeline, TRUE, 1);
  assert_planned (fixture, "pp-4", "2027-05-05", "2027-05-05");
  g_assert_nonnull (fixture->message);
  g_clear_pointer (&fixture->message, g_free);
  hitos_timeline_set_record (fixture->timeline, find (fixture, "pilotos"));
  hitos_timeline_resize (fixture->timeline, FALSE, 1);
  g_assert_nonnull (fixture->message);
}

/* --- the pointer: what is taken hold of at each place of a bar --- */

static HitosTimelineBand *
prepare (Fixture *fixture, const char *id, HitosTimelineFrame *frame, double *left, double *right, double *y)
{
  HitosTimelineBand *band = hitos_timeline_get_band (fixture->timeline);
  HitosTimelineRows *rows = hitos_timeline_get_rows (fixture->timeline);
  guint task = hitos_timeline_plan_find (hitos_timeline_rows_get_plan (rows), find (fixture, id));
  guint row = hitos_timeline_rows_find_task (rows, task);

  hitos_timeline_set_record (fixture->timeline, find (fixture, id));
  hitos_timeline_band_show_span (band, hitos_date_parse ("2027-05-03"), 30);
  test_wait_until (hitos_timeline_band_prepare (band, frame) && frame->top + row * frame->row_height >= 0
                   && frame->top + (row + 2) * frame->row_height < frame->height);
  hitos_time_scale_get_span (frame->scale, hitos_timeline_plan_get_task (frame->plan, task)->planned, left, right);
  *y = frame->top + (row + 0.5) * frame->row_height;
  return band;
}

static void
test_taking_hold (Fixture *fixture, gconstpointer data)
{
  HitosTimelineFrame frame;
  double left, right, y;

  prepare (fixture, "pp-4", &frame, &left, &right, &y);
  g_assert_cmpint (hitos_timeline_drag_find (&frame, (left + right) / 2, y).kind, ==, HITOS_TIMELINE_DRAG_MOVE);
  g_assert_cmpint (hitos_timeline_drag_find (&frame, left + 1, y).kind, ==, HITOS_TIMELINE_DRAG_START);
  g_assert_cmpint (hitos_timeline_drag_find (&frame, right - 1, y).kind, ==, HITOS_TIMELINE_DRAG_END);
  g_assert_cmpint (hitos_timeline_drag_find (&frame, right + 9, y).kind, ==, HITOS_TIMELINE_DRAG_LINK);
  g_assert_cmpint (hitos_timeline_drag_find (&frame, right + 60, y).kind, ==, HITOS_TIMELINE_DRAG_NONE);
  g_assert_cmpint (hitos_timeline_drag_find (&frame, left - 30, y).kind, ==, HITOS_TIMELINE_DRAG_NONE);
}

/* Days snap; what is pushed is known before one lets go; nothing changes before, nor after it is given up. */
static void
test_dragging (Fixture *fixture, gconstpointer data)
{
  HitosTimelineFrame frame;
  double left, right, y;
  HitosTimelineBand *band = prepare (fixture, "pp-4", &frame, &left, &right, &y);
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
  assert_planned (fixture, "pp-4", "2027-05-02", "2027-05-03");
  g_signal_emit_by_name (band, "moved", drag.moves, drag.n_pushed);
  hitos_timeline_drag_clear (&drag);
  assert_planned (fixture, "pp-4", "2027-05-09", "2027-05-10");
  assert_planned (fixture, "pp-5", "2027-05-11", "2027-05-12");
}

static void
test_edges_do_not_cross (Fixture *fixture, gconstpointer data)
{
  HitosTimelineFrame frame;
  double left, right, y;
  HitosTimelineDrag drag;
  const HitosNetworkMove *move;

  prepare (fixture, "pp-4", &frame, &left, &right, &y);
  drag = hitos_timeline_drag_find (&frame, left + 1, y);
  hitos_timeline_drag_update (&drag, &frame, 9 * frame.scale->day_width, 0);
  move = &g_array_index (drag.moves, HitosNetworkMove, 0);
  g_assert_cmpint (move->start, ==, hitos_date_parse ("2027-05-03"));
  g_assert_cmpint (move->end, ==, hitos_date_parse ("2027-05-04"));
  hitos_timeline_drag_clear (&drag);
}

/* Where writing runs to the left, so does time: a bar ends at its left, and is stretched and moved there. */
static void
test_time_runs_with_the_writing (Fixture *fixture, gconstpointer data)
{
  HitosTimelineBand *band = hitos_timeline_get_band (fixture->timeline);
  HitosTimelineFrame frame;
  HitosTimelineDrag drag;
  double left, right, y;

  gtk_widget_set_direction (GTK_WIDGET (band), GTK_TEXT_DIR_RTL);
  test_wait_until (hitos_timeline_band_get_scale (band)->mirrored);
  prepare (fixture, "pp-4", &frame, &left, &right, &y);
  g_assert_cmpint (hitos_timeline_drag_find (&frame, left + 1, y).kind, ==, HITOS_TIMELINE_DRAG_END);
  g_assert_cmpint (hitos_timeline_drag_find (&frame, right - 1, y).kind, ==, HITOS_TIMELINE_DRAG_START);
  g_assert_cmpint (hitos_timeline_drag_find (&frame, left - 9, y).kind, ==, HITOS_TIMELINE_DRAG_LINK);
  drag = hitos_timeline_drag_find (&frame, (left + right) / 2, y);
  hitos_timeline_drag_update (&drag, &frame, -2 * frame.scale->day_width, 0);
  g_assert_cmpint (g_array_index (drag.moves, HitosNetworkMove, 0).start, ==, hitos_date_parse ("2027-05-04"));
  hitos_timeline_drag_clear (&drag);
}

/* One more link; one that would go round is refused with its reason, and nothing changes. */
static void
test_links_never_go_round (Fixture *fixture, gconstpointer data)
{
  HitosTimelineBand *band = hitos_timeline_get_band (fixture->timeline);
  HitosTimelineRows *rows = hitos_timeline_get_rows (fixture->timeline);
  HitosTimelinePlan *plan = hitos_timeline_rows_get_plan (rows);
  guint first = hitos_timeline_plan_find (plan, find (fixture, "pp-1"));
  guint last = hitos_timeline_plan_find (plan, find (fixture, "pp-6"));
  guint n = hitos_timeline_plan_get_n_links (plan);

  g_signal_emit_by_name (band, "linked", last, first);
  g_assert_nonnull (fixture->message);
  g_assert_cmpuint (hitos_timeline_plan_get_n_links (hitos_timeline_rows_get_plan (rows)), ==, n);
  g_clear_pointer (&fixture->message, g_free);
  g_signal_emit_by_name (band, "linked", first, last);
  g_assert_null (fixture->message);
  g_assert_cmpuint (hitos_timeline_plan_get_n_links (hitos_timeline_rows_get_plan (rows)), ==, n + 1);
}

/* A link is chosen by its way, and removed in one step. */
static void
test_removing_a_link (Fixture *fixture, gconstpointer data)
{
  HitosTimelineFrame frame;
  double left, right, y;
  HitosTimelineBand *band = prepare (fixture, "pp-4", &frame, &left, &right, &y);
  guint n = hitos_timeline_plan_get_n_links (frame.plan);
  g_autoptr (GError) error = NULL;

  g_assert_false (hitos_timeline_remove_link (fixture->timeline));
  hitos_timeline_band_press (band, 1, right + 8, y + frame.row_height / 2);
  g_assert_nonnull (hitos_timeline_band_get_link (band));
  g_assert_true (hitos_timeline_remove_link (fixture->timeline));
  g_assert_null (hitos_timeline_band_get_link (band));
  g_assert_cmpuint (hitos_timeline_plan_get_n_links (hitos_timeline_rows_get_plan (hitos_timeline_get_rows (fixture->timeline))),
                    ==, n - 1);
  hitos_history_undo (fixture->history, &error);
  g_assert_no_error (error);
  hitos_timeline_band_press (band, 1, right + 8, y + frame.row_height / 2);
  g_assert_true (hitos_timeline_band_cancel (band));
  g_assert_false (hitos_timeline_band_cancel (band));
}

static gboolean
is_labelled (GtkWidget *label, gpointer text)
{
  return strstr (gtk_label_get_label (GTK_LABEL (label)), text) != NULL;
}

/* The popover names both sides; the days between are one step once it is left. */
static void
test_links_popover (Fixture *fixture, gconstpointer data)
{
  HitosDependency *dependency;
  GtkWidget *popover, *spin;
  g_autoptr (GPtrArray) links = NULL;
  g_autofree char *label = NULL;

  hitos_timeline_set_record (fixture->timeline, find (fixture, "pp-5"));
  hitos_timeline_show_links (fixture->timeline);
  test_wait_until ((popover = test_find_widget (GTK_WIDGET (fixture->timeline), HITOS_TYPE_TIMELINE_LINKS, NULL, NULL))
                   && gtk_widget_get_mapped (popover));
  g_assert_nonnull (test_find_widget (popover, GTK_TYPE_LABEL, is_labelled, (char *) "pp-4 · Primera prueba piloto"));
  g_assert_nonnull (test_find_widget (popover, GTK_TYPE_LABEL, is_labelled, (char *) "pp-6 · Informe"));
  spin = test_find_widget (popover, GTK_TYPE_SPIN_BUTTON, NULL, NULL);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 3);
  gtk_popover_popdown (GTK_POPOVER (popover));
  links = hitos_links_list (find (fixture, "pp-5"), FALSE);
  dependency = links->pdata[0];
  test_wait_until (hitos_dependency_get_lag (dependency) == 3);
  label = hitos_history_get_undo_label (fixture->history);
  g_assert_nonnull (strstr (label, "pp-5"));
}

static GtkWidget *
find_chooser (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (HITOS_IS_RECORD_CHOOSER (window))
        return window;
    }
  return NULL;
}

/* By keys: what is typed finds the other task by a word in its middle, and Enter links them in one step. */
static void
test_links_added (Fixture *fixture, gconstpointer data)
{
  HitosMilestone *milestone = find (fixture, "pp-6"), *other = find (fixture, "pp-4");
  GtkWidget *popover, *chooser, *entry;
  gboolean found = FALSE;
  g_autoptr (GPtrArray) before = hitos_links_list (milestone, FALSE), links = NULL;

  hitos_timeline_set_record (fixture->timeline, milestone);
  hitos_timeline_show_links (fixture->timeline);
  test_wait_until ((popover = test_find_widget (GTK_WIDGET (fixture->timeline), HITOS_TYPE_TIMELINE_LINKS, NULL, NULL))
                   && gtk_widget_get_mapped (popover));
  gtk_widget_activate (gtk_root_get_focus (gtk_widget_get_root (popover)));
  test_wait_until ((chooser = find_chooser ()) && gtk_widget_get_mapped (chooser));
  test_wait_until (!test_find_widget (GTK_WIDGET (fixture->timeline), HITOS_TYPE_TIMELINE_LINKS, NULL, NULL));
  entry = test_find_widget (chooser, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  /* At once, before the list has followed what is typed. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "piloto primera");
  g_signal_emit_by_name (entry, "activate");
  links = hitos_links_list (milestone, FALSE);
  g_assert_cmpuint (links->len, ==, before->len + 1);
  for (guint i = 0; i < links->len; i++)
    found |= hitos_dependency_get_predecessor (links->pdata[i]) == other;
  g_assert_true (found);
  g_assert_true (hitos_history_undo (fixture->history, NULL));
}

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
test_seal_dialog (Fixture *fixture, gconstpointer data)
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
test_beside_the_sealed_plan (Fixture *fixture, gconstpointer data)
{
  HitosProcess *process = hitos_history_get_process (fixture->history);
  g_autoptr (HitosSchedule) schedule = hitos_schedule_new (process, hitos_date_parse ("2027-04-19"), 7);
  g_autoptr (HitosChange) change = hitos_seal_create (process, schedule, "Plan", hitos_date_parse ("2027-04-01"), NULL,
                                                      NULL, NULL);
  HitosTimelineRows *rows = hitos_timeline_get_rows (fixture->timeline);
  HitosTimelinePlan *plan;
  guint task;

  on_change_cb (fixture->timeline, change, "", fixture);
  hitos_timeline_set_record (fixture->timeline, find (fixture, "pp-4"));
  hitos_timeline_move (fixture->timeline, 1);
  plan = hitos_timeline_rows_get_plan (rows);
  task = hitos_timeline_plan_find (plan, find (fixture, "pp-4"));
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
test_slips_window (Fixture *fixture, gconstpointer data)
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

/* What is copied has the whole table: a head, and a line of as many fields for each row. */
static void
test_copied_table (Fixture *fixture, gconstpointer data)
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

static gboolean
is_in_view (GtkWidget *row, GtkWidget *list)
{
  graphene_rect_t bounds;

  return row && gtk_widget_get_mapped (row) && gtk_widget_compute_bounds (row, list, &bounds) && bounds.origin.y >= 0
         && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (list);
}

/* A task that comes after the last row of a long list is seen, chosen and focused, and so can be linked at once. */
static void
test_added_at_the_end (Fixture *fixture, gconstpointer data)
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
test_new_task_has_its_days (Fixture *fixture, gconstpointer data)
{
  GtkWidget *form, *first, *last;
  HitosMilestone *added;

  hitos_timeline_set_record (fixture->timeline, find (fixture, "pp-6"));
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
  test_wait_until ((added = hitos_timeline_get_record (fixture->timeline)) != find (fixture, "pp-6"));
  g_assert_cmpstr (hitos_milestone_get_name (added), ==, "Réplica");
  g_assert_true (hitos_milestone_get_parent (added) == find (fixture, "pilotos"));
  assert_planned (fixture, hitos_record_get_id (added), "2027-05-18", "2027-05-20");
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
has_whole (Fixture *fixture)
{
  Rows rows = { 0 };

  test_find_widget (GTK_WIDGET (fixture->timeline), HITOS_TYPE_TIMELINE_CELL, is_as_high, &rows);
  return rows.whole && rows.height > 0;
}

/* The band paints by rows that are all as high, a whole's name in bold among them. */
static void
test_rows_are_as_high (Fixture *fixture, gconstpointer data)
{
  hitos_timeline_set_record (fixture->timeline, find (fixture, "pp-2"));
  test_wait_until (has_whole (fixture));
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
  ADD ("/timeline-view/stretching", test_stretching);
  ADD ("/timeline-view/taking-hold", test_taking_hold);
  ADD ("/timeline-view/dragging", test_dragging);
  ADD ("/timeline-view/edges", test_edges_do_not_cross);
  ADD ("/timeline-view/mirrored", test_time_runs_with_the_writing);
  ADD ("/timeline-view/links", test_links_never_go_round);
  ADD ("/timeline-view/removing-a-link", test_removing_a_link);
  ADD ("/timeline-view/links-popover", test_links_popover);
  ADD ("/timeline-view/links-added", test_links_added);
  ADD ("/timeline-view/seal-dialog", test_seal_dialog);
  ADD ("/timeline-view/sealed-plan", test_beside_the_sealed_plan);
  ADD ("/timeline-view/slips-window", test_slips_window);
  ADD ("/timeline-view/copied-table", test_copied_table);
  ADD ("/timeline-view/focus", test_rows_keep_the_focus);
  ADD ("/timeline-view/added-at-the-end", test_added_at_the_end);
  ADD ("/timeline-view/new-task-days", test_new_task_has_its_days);
  ADD ("/timeline-view/heights", test_rows_are_as_high);
  ADD ("/timeline-view/zoom", test_zoom_and_fit);
  return g_test_run ();
}
