/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What fingers do on a timeline: pinching, and a flick that goes on by itself. No display of the tests has a touch
 * screen, so the timeline's own controllers are told what GTK tells them of one. */

#include <math.h>

#include "hitos-milestone.h"
#include "hitos-test-window.h"
#include "hitos-timeline-band-private.h"
#include "hitos-timeline.h"
#include "sample-plan.h"

typedef struct {
  HitosProcess *process;
  GtkWidget *window;
  HitosTimeline *timeline;
  HitosTimelineBand *band;
  guint n_moved;
} Fixture;

static void
on_moved_cb (HitosTimelineBand *band, GArray *moves, guint n_pushed, Fixture *fixture)
{
  fixture->n_moved++;
}

static gboolean
is_placed (Fixture *fixture)
{
  HitosTimelineFrame frame;

  return hitos_timeline_band_prepare (fixture->band, &frame) && frame.scale->width > 100;
}

static void
set_up (Fixture *fixture, gconstpointer direction)
{
  gtk_widget_set_default_direction (GPOINTER_TO_INT (direction));
  fixture->process = sample_plan_process ();
  fixture->window = gtk_window_new ();
  fixture->timeline = HITOS_TIMELINE (hitos_timeline_new ());
  fixture->band = hitos_timeline_get_band (fixture->timeline);
  fixture->n_moved = 0;
  g_signal_connect (fixture->band, "moved", G_CALLBACK (on_moved_cb), fixture);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->timeline));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 500);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hitos_timeline_set_process (fixture->timeline, fixture->process, hitos_date_parse ("2027-04-19"));
  test_wait_until (is_placed (fixture));
}

static void
tear_down (Fixture *fixture, gconstpointer direction)
{
  gpointer timeline = fixture->timeline;

  g_object_add_weak_pointer (timeline, &timeline);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_wait_until (timeline == NULL);
  g_object_unref (fixture->process);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
point_at (Fixture *fixture, double x, double y)
{
  g_signal_emit_by_name (test_find_controller (GTK_WIDGET (fixture->band), GTK_TYPE_EVENT_CONTROLLER_MOTION), "motion",
                         x, y);
}

/* Factors are those of the fingers since they came down. */
static void
pinch (Fixture *fixture, double factor)
{
  g_signal_emit_by_name (test_find_controller (GTK_WIDGET (fixture->band), GTK_TYPE_GESTURE_ZOOM), "scale-changed",
                         factor);
}

static void
begin_pinch (Fixture *fixture)
{
  g_signal_emit_by_name (test_find_controller (GTK_WIDGET (fixture->band), GTK_TYPE_GESTURE_ZOOM), "begin", NULL);
}

/* What is between the fingers stays there, and each pinch goes on from where the last one ended. */
static void
test_pinch (Fixture *fixture, gconstpointer direction)
{
  const HitosTimeScale *scale = hitos_timeline_band_get_scale (fixture->band);
  double before;
  HitosDate day;

  hitos_timeline_band_show_span (fixture->band, hitos_date_parse ("2027-05-03"), 60);
  point_at (fixture, 200.5, 5);
  before = scale->day_width;
  day = hitos_time_scale_get_day (scale, 200.5);
  begin_pinch (fixture);
  for (double factor = 1; factor < 2.001; factor += 0.1)
    pinch (fixture, factor);
  g_assert_cmpfloat_with_epsilon (scale->day_width, 2 * before, 1e-6);
  g_assert_cmpint (hitos_time_scale_get_day (scale, 200.5), ==, day);
  begin_pinch (fixture);
  pinch (fixture, 0.5);
  pinch (fixture, 0.25);
  g_assert_cmpfloat_with_epsilon (scale->day_width, before / 2, 1e-6);
  g_assert_cmpint (hitos_time_scale_get_day (scale, 200.5), ==, day);
  begin_pinch (fixture);
  for (double factor = 1; factor < 1e6; factor *= 3)
    pinch (fixture, factor);
  g_assert_cmpfloat_with_epsilon (scale->day_width, scale->width, 1e-6);
  g_assert_cmpint (hitos_time_scale_get_day (scale, 200.5), ==, day);
}

/* The first of two fingers may have come down on a bar: it moves nothing. */
static void
test_pinch_moves_no_task (Fixture *fixture, gconstpointer direction)
{
  GtkGesture *drag = test_find_controller (GTK_WIDGET (fixture->band), GTK_TYPE_GESTURE_DRAG);
  double ahead = GPOINTER_TO_INT (direction) == GTK_TEXT_DIR_RTL ? -1 : 1, left, right;
  HitosTimelineFrame frame;
  guint row, task;

  hitos_timeline_set_record (fixture->timeline, hitos_process_lookup (fixture->process, HITOS_TYPE_MILESTONE, "pp-4"));
  hitos_timeline_band_show_span (fixture->band, hitos_date_parse ("2027-05-03"), 60);
  g_assert_true (hitos_timeline_band_prepare (fixture->band, &frame));
  task = hitos_timeline_plan_find (frame.plan, hitos_timeline_get_record (fixture->timeline));
  row = hitos_timeline_rows_find_task (frame.rows, task);
  hitos_time_scale_get_span (frame.scale, hitos_timeline_plan_get_task (frame.plan, task)->planned, &left, &right);
  for (int pinched = 0; pinched < 2; pinched++)
    {
      g_signal_emit_by_name (drag, "drag-begin", (left + right) / 2, frame.top + (row + 0.5) * frame.row_height);
      g_signal_emit_by_name (drag, "drag-update", ahead * 3 * frame.scale->day_width, 0.0);
      g_assert_nonnull (fixture->band->drag.moves);
      if (pinched)
        {
          begin_pinch (fixture);
          g_assert_null (fixture->band->drag.moves);
          pinch (fixture, 1.1);
        }
      g_signal_emit_by_name (drag, "drag-update", ahead * 5 * frame.scale->day_width, 0.0);
      g_signal_emit_by_name (drag, "drag-end", ahead * 5 * frame.scale->day_width, 0.0);
      g_assert_cmpuint (fixture->n_moved, ==, 1);
    }
}

/* --- a flick --- */

/* Whatever the adjustments say in the meantime. */
static void
assert_follows (Fixture *fixture)
{
  const HitosTimeScale *scale = hitos_timeline_band_get_scale (fixture->band);
  GtkAdjustment *sideways = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (fixture->band));
  double along = gtk_adjustment_get_value (sideways);

  if (scale->mirrored)
    along = gtk_adjustment_get_upper (sideways) - gtk_adjustment_get_page_size (sideways) - along;
  g_assert_cmpfloat_with_epsilon ((scale->origin - fixture->band->extent.start) * scale->day_width, along, 1e-3);
}

static void
on_scale_changed_cb (HitosTimelineBand *band, guint *n_changes)
{
  ++*n_changes;
}

static gboolean
is_slow (GtkAdjustment *adjustment, double *last)
{
  double value = gtk_adjustment_get_value (adjustment);
  gboolean slow = fabs (value - *last) < 1e-9;

  *last = value;
  return slow;
}

/* Lets go of it at that speed and waits until it has come to rest. */
static void
flick (Fixture *fixture, double across, double down)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (fixture->band), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = across != 0 ? gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (fixture->band))
                                          : gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->band));
  double before = gtk_adjustment_get_value (adjustment), last = before;
  guint n_changes = 0, n_still = 0;
  gulong handler = g_signal_connect (fixture->band, "scale-changed", G_CALLBACK (on_scale_changed_cb), &n_changes);

  g_signal_emit_by_name (test_find_controller (scroller, GTK_TYPE_EVENT_CONTROLLER_SCROLL), "decelerate", across, down);
  test_wait_until (fabs (gtk_adjustment_get_value (adjustment) - before) > 40);
  while (n_still < 20)
    {
      gint64 frame = gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (fixture->window));

      /* Frames come by themselves only while it rolls. */
      gtk_widget_queue_draw (fixture->window);
      test_wait_until (gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (fixture->window)) > frame);
      n_still = is_slow (adjustment, &last) ? n_still + 1 : 0;
      assert_follows (fixture);
    }
  if (across != 0)
    g_assert_cmpuint (n_changes, >, 3);
  g_signal_handler_disconnect (fixture->band, handler);
}

static void
test_flick (Fixture *fixture, gconstpointer direction)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (fixture->band), GTK_TYPE_SCROLLED_WINDOW);
  const HitosTimeScale *scale = hitos_timeline_band_get_scale (fixture->band);
  HitosTimelineFrame frame;
  double before, top;

  g_assert_true (gtk_scrolled_window_get_kinetic_scrolling (GTK_SCROLLED_WINDOW (scroller)));
  /* So wide that it rolls long, whatever unit the speed has: not the same in every GTK. */
  hitos_timeline_band_show_span (fixture->band, hitos_date_parse ("2027-01-03"), 2);
  before = scale->origin;
  flick (fixture, 900, 0);
  g_assert_cmpfloat ((scale->origin - before) * (scale->mirrored ? -1 : 1), >, 0);
  g_assert_true (hitos_timeline_band_prepare (fixture->band, &frame));
  top = frame.top;
  flick (fixture, 0, 900);
  /* The list rolls with it, since both are one. */
  g_assert_true (hitos_timeline_band_prepare (fixture->band, &frame));
  g_assert_cmpfloat (frame.top, <, top - 40);
}

int
main (int argc, char **argv)
{
  test_window_init (&argc, &argv);
  for (int direction = GTK_TEXT_DIR_LTR; direction <= GTK_TEXT_DIR_RTL; direction++)
    {
#define ADD(name, func) \
  G_STMT_START { \
    g_autofree char *path = g_strdup_printf ("/timeline-gestures/%s/%s", \
                                             direction == GTK_TEXT_DIR_RTL ? "right-to-left" : "left-to-right", name); \
    g_test_add (path, Fixture, GINT_TO_POINTER (direction), set_up, func, tear_down); \
  } G_STMT_END
      ADD ("pinch", test_pinch);
      ADD ("pinch-moves-no-task", test_pinch_moves_no_task);
      ADD ("flick", test_flick);
    }
  return g_test_run ();
}
