/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline-steps.h"

#include "hitos-baseline.h"
#include "hitos-holiday.h"
#include "hitos-milestone.h"
#include "hitos-sitting.h"
#include "hitos-test-window.h"
#include "hitos-timeline-band-private.h"
#include "sample-process.h"

static gpointer
find (TimelineScene *scene, GType type, const char *id)
{
  return hitos_process_lookup (scene->process, type, id);
}

/* Of the milestone @id, one day. */
static void
set_day (TimelineScene *scene, const char *id, const char *field, const char *day)
{
  HitosRow *before = hitos_record_get_row (find (scene, HITOS_TYPE_MILESTONE, id));
  HitosRow *after = hitos_row_copy (before);

  hitos_row_set_integer (after, field, hitos_date_parse (day));
  sample_process_apply (scene->process, hitos_row_ref (before), after);
}

static void
plan_later (TimelineScene *scene, HitosTimeline *timeline)
{
  set_day (scene, "pp-4", "planned_end", "2027-05-07");
}

static void
deliver (TimelineScene *scene, HitosTimeline *timeline)
{
  set_day (scene, "pp-1", "real_end", "2027-04-15");
}

static void
meet (TimelineScene *scene, HitosTimeline *timeline)
{
  HitosRow *row = hitos_row_new (&hitos_sitting_table, "another");

  hitos_row_set_text (row, "body", "cotaprep");
  hitos_row_set_text (row, "milestone", "pp-5");
  hitos_row_set_integer (row, "date", hitos_date_parse ("2027-05-11"));
  sample_process_apply (scene->process, NULL, row);
}

static void
rest (TimelineScene *scene, HitosTimeline *timeline)
{
  HitosRow *row = hitos_row_new (&hitos_holiday_table, "rest");

  hitos_row_set_text (row, "name", "Día del personal");
  hitos_row_set_integer (row, "date", hitos_date_parse ("2027-05-12"));
  sample_process_apply (scene->process, NULL, row);
}

static void
seal (TimelineScene *scene, HitosTimeline *timeline)
{
  HitosRow *baseline = hitos_row_new (&hitos_baseline_table, "sealed");
  HitosRow *row = hitos_row_new (&hitos_baseline_row_table, "sealed-row");

  hitos_row_set_text (baseline, "name", "Plan aprobado");
  hitos_row_set_integer (baseline, "sealed_on", hitos_date_parse ("2027-04-01"));
  sample_process_apply (scene->process, NULL, baseline);
  hitos_row_set_text (row, "baseline", "sealed");
  hitos_row_set_text (row, "milestone", "pp-4");
  hitos_row_set_integer (row, "planned_start", hitos_date_parse ("2027-05-02"));
  hitos_row_set_integer (row, "planned_end", hitos_date_parse ("2027-05-03"));
  sample_process_apply (scene->process, NULL, row);
}

/* What pp-5 waits for. */
static const HitosTimelineLink *
find_link (HitosTimeline *timeline)
{
  HitosTimelinePlan *plan = hitos_timeline_rows_get_plan (hitos_timeline_get_rows (timeline));

  for (guint i = 0; i < hitos_timeline_plan_get_n_links (plan); i++)
    {
      const HitosTimelineLink *link = hitos_timeline_plan_get_link (plan, i);

      if (g_str_equal (hitos_record_get_id (hitos_timeline_plan_get_task (plan, link->successor)->milestone), "pp-5"))
        return link;
    }
  g_assert_not_reached ();
}

static void
unlink_tasks (TimelineScene *scene, HitosTimeline *timeline)
{
  HitosRow *row = hitos_record_get_row (find_link (timeline)->dependency);

  sample_process_apply (scene->process, hitos_row_ref (row), NULL);
}

static void
compare_none (TimelineScene *scene, HitosTimeline *timeline)
{
  hitos_timeline_set_baseline (timeline, NULL);
}

static void
wait_a_day (TimelineScene *scene, HitosTimeline *timeline)
{
  hitos_timeline_set_process (timeline, scene->process, hitos_date_parse ("2027-04-20"));
}

static void
wait_long (TimelineScene *scene, HitosTimeline *timeline)
{
  hitos_timeline_set_process (timeline, scene->process, hitos_date_parse ("2027-05-25"));
}

static void
choose (TimelineScene *scene, HitosTimeline *timeline)
{
  hitos_timeline_set_record (timeline, find (scene, HITOS_TYPE_MILESTONE, "pp-4"));
}

static void
choose_another (TimelineScene *scene, HitosTimeline *timeline)
{
  hitos_timeline_set_record (timeline, find (scene, HITOS_TYPE_MILESTONE, "pp-5"));
}

static void
search (TimelineScene *scene, HitosTimeline *timeline)
{
  hitos_timeline_rows_set_search (hitos_timeline_get_rows (timeline), "prueba");
}

static void
filter (TimelineScene *scene, HitosTimeline *timeline)
{
  hitos_timeline_rows_set_search (hitos_timeline_get_rows (timeline), NULL);
  hitos_timeline_rows_set_filter (hitos_timeline_get_rows (timeline), HITOS_TIMELINE_FILTER_PENDING);
}

static void
group (TimelineScene *scene, HitosTimeline *timeline)
{
  hitos_timeline_rows_set_filter (hitos_timeline_get_rows (timeline), HITOS_TIMELINE_FILTER_ALL);
  hitos_timeline_rows_set_grouping (hitos_timeline_get_rows (timeline), HITOS_TIMELINE_GROUP_STATE);
}

static void
fold (TimelineScene *scene, HitosTimeline *timeline)
{
  hitos_timeline_rows_set_grouping (hitos_timeline_get_rows (timeline), HITOS_TIMELINE_GROUP_NONE);
  hitos_timeline_rows_set_all_unfolded (hitos_timeline_get_rows (timeline), FALSE);
}

static void
unfold (TimelineScene *scene, HitosTimeline *timeline)
{
  hitos_timeline_rows_set_all_unfolded (hitos_timeline_get_rows (timeline), TRUE);
}

static void
zoom (TimelineScene *scene, HitosTimeline *timeline)
{
  hitos_timeline_band_show_span (hitos_timeline_get_band (timeline), hitos_date_parse ("2027-05-08"), 40);
}

static void
pan (TimelineScene *scene, HitosTimeline *timeline)
{
  GtkAdjustment *sideways = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (hitos_timeline_get_band (timeline)));

  gtk_adjustment_set_value (sideways, gtk_adjustment_get_value (sideways) + 41.5);
}

static void
scroll (TimelineScene *scene, HitosTimeline *timeline)
{
  GtkAdjustment *down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (hitos_timeline_get_band (timeline)));

  gtk_adjustment_set_value (down, gtk_adjustment_get_value (down) - 45);
}

static void
widen (TimelineScene *scene, HitosTimeline *timeline)
{
  scene->width = scene->width + 130;
  gtk_widget_set_size_request (GTK_WIDGET (timeline), scene->width, scene->height);
}

static void
darken (TimelineScene *scene, HitosTimeline *timeline)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
}

static void
enlarge (TimelineScene *scene, HitosTimeline *timeline)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 130 * 1024, NULL);
}

static void
mirror (TimelineScene *scene, HitosTimeline *timeline)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
}

/* --- what the pointer does --- */

static gboolean
prepare (HitosTimelineBand *band, const char *id, HitosTimelineFrame *frame, double *x, double *y)
{
  HitosTimelineRows *rows = hitos_timeline_band_get_rows (band);
  guint row = HITOS_TIMELINE_NO_ROW;
  double left, right;

  if (!hitos_timeline_band_prepare (band, frame))
    return FALSE;
  for (guint i = 0; i < hitos_timeline_rows_get_n_rows (rows); i++)
    {
      guint task = hitos_timeline_rows_get_row (rows, i)->task;
      const HitosTimelineTask *one = task != HITOS_TIMELINE_NO_TASK ? hitos_timeline_plan_get_task (frame->plan, task) : NULL;

      if (one == NULL || !g_str_equal (hitos_record_get_id (one->milestone), id))
        continue;
      row = i;
      hitos_time_scale_get_span (frame->scale, one->planned, &left, &right);
    }
  g_assert_cmpuint (row, !=, HITOS_TIMELINE_NO_ROW);
  *x = (left + right) / 2;
  *y = frame->top + (row + 0.5) * frame->row_height;
  return TRUE;
}

static void
hover (TimelineScene *scene, HitosTimeline *timeline)
{
  HitosTimelineBand *band = hitos_timeline_get_band (timeline);
  HitosTimelineFrame frame;
  double x, y;

  g_assert_true (prepare (band, "pp-5", &frame, &x, &y));
  g_signal_emit_by_name (test_find_controller (GTK_WIDGET (band), GTK_TYPE_EVENT_CONTROLLER_MOTION), "motion", x, y);
}

static void
press_link (TimelineScene *scene, HitosTimeline *timeline)
{
  HitosTimelineBand *band = hitos_timeline_get_band (timeline);
  HitosTimelineFrame frame;
  HitosElbow elbow;
  double x, y;

  g_assert_true (prepare (band, "pp-5", &frame, &x, &y));
  elbow = hitos_timeline_painter_get_elbow (&frame, find_link (timeline));
  hitos_timeline_band_press (band, 1, elbow.points[1].x, elbow.points[1].y);
  g_assert_nonnull (hitos_timeline_band_get_link (band));
}

static void
drag (TimelineScene *scene, HitosTimeline *timeline)
{
  HitosTimelineBand *band = hitos_timeline_get_band (timeline);
  GtkGesture *gesture = test_find_controller (GTK_WIDGET (band), GTK_TYPE_GESTURE_DRAG);
  HitosTimelineFrame frame;
  double x, y;

  g_assert_true (prepare (band, "pp-5", &frame, &x, &y));
  g_signal_emit_by_name (gesture, "drag-begin", x, y);
  g_signal_emit_by_name (gesture, "drag-update", 4 * frame.scale->day_width, 2.0);
  g_assert_nonnull (band->drag.moves);
}

static void
drag_further (TimelineScene *scene, HitosTimeline *timeline)
{
  HitosTimelineBand *band = hitos_timeline_get_band (timeline);

  g_signal_emit_by_name (test_find_controller (GTK_WIDGET (band), GTK_TYPE_GESTURE_DRAG), "drag-update",
                         6 * hitos_timeline_band_get_scale (band)->day_width, 12.0);
}

static void
give_up (TimelineScene *scene, HitosTimeline *timeline)
{
  g_assert_true (hitos_timeline_band_cancel (hitos_timeline_get_band (timeline)));
}

/* --- their order --- */

static const TimelineStep steps[] = {
  { "zoom", zoom, FALSE },
  { "choose", choose, TRUE },
  { "plan", plan_later, FALSE },
  { "deliver", deliver, FALSE },
  { "meet", meet, FALSE },
  { "rest", rest, FALSE },
  { "seal", seal, FALSE },
  { "compare none", compare_none, TRUE },
  { "a day later", wait_a_day, TRUE },
  { "pan", pan, FALSE },
  { "scroll", scroll, FALSE },
  { "choose another", choose_another, TRUE },
  { "hover", hover, FALSE },
  { "press a link", press_link, FALSE },
  { "darken", darken, FALSE },
  { "drag", drag, FALSE },
  { "drag further", drag_further, FALSE },
  { "give up", give_up, FALSE },
  { "unlink", unlink_tasks, FALSE },
  { "enlarge", enlarge, FALSE },
  { "much later", wait_long, TRUE },
  { "search", search, TRUE },
  { "filter", filter, TRUE },
  { "group", group, TRUE },
  { "fold", fold, TRUE },
  { "mirror", mirror, FALSE },
  { "unfold", unfold, TRUE, TRUE },
  { "widen", widen, FALSE },
};

const TimelineStep *
timeline_steps_get (guint *n_steps)
{
  *n_steps = G_N_ELEMENTS (steps);
  return steps;
}
