/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a timeline keeps from frame to frame never outlives what it was made from: after each step one that has lived
 * through all of them looks, node for node, like one that was made a moment ago. */

#include <math.h>

#include "hitos-baseline.h"
#include "hitos-holiday.h"
#include "hitos-milestone.h"
#include "hitos-sitting.h"
#include "hitos-test-window.h"
#include "hitos-timeline-band-private.h"
#include "hitos-timeline.h"
#include "sample-plan.h"
#include "sample-process.h"

#define WIDTH 900
#define HEIGHT 460

/* A timeline and what is seen of it: the ruler and the band, as GTK has them drawn. */
typedef struct {
  HitosTimeline *timeline;
  GdkPaintable *drawn[2];  /* owned */
} Shown;

typedef struct {
  HitosProcess *process;
  GtkWidget *window;
  GtkWidget *place;        /* where timelines stand one below the other */
  Shown old;
  int width;
  gint64 frame;            /* the last one that was looked at */
} Fixture;

/* --- timelines --- */

static HitosTimelineBand *
get_band (const Shown *shown)
{
  return hitos_timeline_get_band (shown->timeline);
}

static Shown
show (Fixture *fixture, double y)
{
  Shown shown = { HITOS_TIMELINE (hitos_timeline_new ()), { NULL, NULL } };
  GtkWidget *band = GTK_WIDGET (get_band (&shown));
  GtkWidget *side = gtk_widget_get_parent (gtk_widget_get_ancestor (band, GTK_TYPE_SCROLLED_WINDOW));

  gtk_widget_set_size_request (GTK_WIDGET (shown.timeline), fixture->width, HEIGHT);
  /* Only one of them could be where the keyboard is, and choose a row for it. */
  gtk_widget_set_can_focus (GTK_WIDGET (shown.timeline), FALSE);
  gtk_fixed_put (GTK_FIXED (fixture->place), GTK_WIDGET (shown.timeline), 0, y);
  shown.drawn[0] = gtk_widget_paintable_new (gtk_widget_get_first_child (side));
  shown.drawn[1] = gtk_widget_paintable_new (band);
  return shown;
}

static void
hide (Fixture *fixture, Shown *shown)
{
  g_clear_object (&shown->drawn[0]);
  g_clear_object (&shown->drawn[1]);
  gtk_fixed_remove (GTK_FIXED (fixture->place), GTK_WIDGET (shown->timeline));
}

/* Every node that is drawn, in words; NULL before the first frame. */
static GBytes *
tell (const Shown *shown)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  GBytes *bytes;

  for (guint i = 0; i < G_N_ELEMENTS (shown->drawn); i++)
    gdk_paintable_snapshot (shown->drawn[i], snapshot, gdk_paintable_get_intrinsic_width (shown->drawn[i]),
                            gdk_paintable_get_intrinsic_height (shown->drawn[i]));
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return NULL;
  bytes = gsk_render_node_serialize (node);
  gsk_render_node_unref (node);
  return bytes;
}

static gboolean
are_same (GBytes *a, GBytes *b)
{
  return a && b && g_bytes_equal (a, b);
}

/* --- the steps --- */

static gpointer
find (Fixture *fixture, GType type, const char *id)
{
  return hitos_process_lookup (fixture->process, type, id);
}

/* Of the milestone @id, one day. */
static void
set_day (Fixture *fixture, const char *id, const char *field, const char *day)
{
  HitosRow *before = hitos_record_get_row (find (fixture, HITOS_TYPE_MILESTONE, id));
  HitosRow *after = hitos_row_copy (before);

  hitos_row_set_integer (after, field, hitos_date_parse (day));
  sample_process_apply (fixture->process, hitos_row_ref (before), after);
}

static void
plan_later (Fixture *fixture, HitosTimeline *timeline)
{
  set_day (fixture, "pp-4", "planned_end", "2027-05-07");
}

static void
deliver (Fixture *fixture, HitosTimeline *timeline)
{
  set_day (fixture, "pp-1", "real_end", "2027-04-15");
}

static void
meet (Fixture *fixture, HitosTimeline *timeline)
{
  HitosRow *row = hitos_row_new (&hitos_sitting_table, "another");

  hitos_row_set_text (row, "body", "cotaprep");
  hitos_row_set_text (row, "milestone", "pp-5");
  hitos_row_set_integer (row, "date", hitos_date_parse ("2027-05-11"));
  sample_process_apply (fixture->process, NULL, row);
}

static void
rest (Fixture *fixture, HitosTimeline *timeline)
{
  HitosRow *row = hitos_row_new (&hitos_holiday_table, "rest");

  hitos_row_set_text (row, "name", "Día del personal");
  hitos_row_set_integer (row, "date", hitos_date_parse ("2027-05-12"));
  sample_process_apply (fixture->process, NULL, row);
}

static void
seal (Fixture *fixture, HitosTimeline *timeline)
{
  HitosRow *baseline = hitos_row_new (&hitos_baseline_table, "sealed");
  HitosRow *row = hitos_row_new (&hitos_baseline_row_table, "sealed-row");

  hitos_row_set_text (baseline, "name", "Plan aprobado");
  hitos_row_set_integer (baseline, "sealed_on", hitos_date_parse ("2027-04-01"));
  sample_process_apply (fixture->process, NULL, baseline);
  hitos_row_set_text (row, "baseline", "sealed");
  hitos_row_set_text (row, "milestone", "pp-4");
  hitos_row_set_integer (row, "planned_start", hitos_date_parse ("2027-05-02"));
  hitos_row_set_integer (row, "planned_end", hitos_date_parse ("2027-05-03"));
  sample_process_apply (fixture->process, NULL, row);
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
unlink_tasks (Fixture *fixture, HitosTimeline *timeline)
{
  HitosRow *row = hitos_record_get_row (find_link (timeline)->dependency);

  sample_process_apply (fixture->process, hitos_row_ref (row), NULL);
}

static void
compare_none (Fixture *fixture, HitosTimeline *timeline)
{
  hitos_timeline_set_baseline (timeline, NULL);
}

static void
wait_a_day (Fixture *fixture, HitosTimeline *timeline)
{
  hitos_timeline_set_process (timeline, fixture->process, hitos_date_parse ("2027-04-20"));
}

static void
wait_long (Fixture *fixture, HitosTimeline *timeline)
{
  hitos_timeline_set_process (timeline, fixture->process, hitos_date_parse ("2027-05-25"));
}

static void
choose (Fixture *fixture, HitosTimeline *timeline)
{
  hitos_timeline_set_record (timeline, find (fixture, HITOS_TYPE_MILESTONE, "pp-4"));
}

static void
choose_another (Fixture *fixture, HitosTimeline *timeline)
{
  hitos_timeline_set_record (timeline, find (fixture, HITOS_TYPE_MILESTONE, "pp-5"));
}

static void
search (Fixture *fixture, HitosTimeline *timeline)
{
  hitos_timeline_rows_set_search (hitos_timeline_get_rows (timeline), "prueba");
}

static void
filter (Fixture *fixture, HitosTimeline *timeline)
{
  hitos_timeline_rows_set_search (hitos_timeline_get_rows (timeline), NULL);
  hitos_timeline_rows_set_filter (hitos_timeline_get_rows (timeline), HITOS_TIMELINE_FILTER_PENDING);
}

static void
group (Fixture *fixture, HitosTimeline *timeline)
{
  hitos_timeline_rows_set_filter (hitos_timeline_get_rows (timeline), HITOS_TIMELINE_FILTER_ALL);
  hitos_timeline_rows_set_grouping (hitos_timeline_get_rows (timeline), HITOS_TIMELINE_GROUP_STATE);
}

static void
fold (Fixture *fixture, HitosTimeline *timeline)
{
  hitos_timeline_rows_set_grouping (hitos_timeline_get_rows (timeline), HITOS_TIMELINE_GROUP_NONE);
  hitos_timeline_rows_set_all_unfolded (hitos_timeline_get_rows (timeline), FALSE);
}

static void
unfold (Fixture *fixture, HitosTimeline *timeline)
{
  hitos_timeline_rows_set_all_unfolded (hitos_timeline_get_rows (timeline), TRUE);
}

static void
zoom (Fixture *fixture, HitosTimeline *timeline)
{
  hitos_timeline_band_show_span (hitos_timeline_get_band (timeline), hitos_date_parse ("2027-05-08"), 40);
}

static void
pan (Fixture *fixture, HitosTimeline *timeline)
{
  GtkAdjustment *sideways = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (hitos_timeline_get_band (timeline)));

  gtk_adjustment_set_value (sideways, gtk_adjustment_get_value (sideways) + 41.5);
}

static void
scroll (Fixture *fixture, HitosTimeline *timeline)
{
  GtkAdjustment *down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (hitos_timeline_get_band (timeline)));

  gtk_adjustment_set_value (down, gtk_adjustment_get_value (down) - 45);
}

static void
widen (Fixture *fixture, HitosTimeline *timeline)
{
  fixture->width = WIDTH + 130;
  gtk_widget_set_size_request (GTK_WIDGET (timeline), fixture->width, HEIGHT);
}

static void
darken (Fixture *fixture, HitosTimeline *timeline)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
}

static void
enlarge (Fixture *fixture, HitosTimeline *timeline)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 130 * 1024, NULL);
}

static void
mirror (Fixture *fixture, HitosTimeline *timeline)
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
hover (Fixture *fixture, HitosTimeline *timeline)
{
  HitosTimelineBand *band = hitos_timeline_get_band (timeline);
  HitosTimelineFrame frame;
  double x, y;

  g_assert_true (prepare (band, "pp-5", &frame, &x, &y));
  g_signal_emit_by_name (test_find_controller (GTK_WIDGET (band), GTK_TYPE_EVENT_CONTROLLER_MOTION), "motion", x, y);
}

static void
press_link (Fixture *fixture, HitosTimeline *timeline)
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
drag (Fixture *fixture, HitosTimeline *timeline)
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
drag_further (Fixture *fixture, HitosTimeline *timeline)
{
  HitosTimelineBand *band = hitos_timeline_get_band (timeline);

  g_signal_emit_by_name (test_find_controller (GTK_WIDGET (band), GTK_TYPE_GESTURE_DRAG), "drag-update",
                         6 * hitos_timeline_band_get_scale (band)->day_width, 12.0);
}

static void
give_up (Fixture *fixture, HitosTimeline *timeline)
{
  g_assert_true (hitos_timeline_band_cancel (hitos_timeline_get_band (timeline)));
}

/* --- old and new --- */

/* What @old looks at and what its pointer does, by what is told of it rather than by what it keeps. */
static void
look_alike (const Shown *old, const Shown *new)
{
  HitosTimelineBand *from = get_band (old), *to = get_band (new);
  GtkAdjustment *down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (from));
  HitosTimelineFrame frame;

  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (to)), gtk_adjustment_get_value (down));
  to->scale = from->scale;
  hitos_timeline_band_zoom (to, 1, 0);
  to->scale = from->scale;
  to->hovered = from->hovered;
  g_free (to->link);
  to->link = g_strdup (from->link);
  hitos_timeline_drag_clear (&to->drag);
  if (from->drag.kind != HITOS_TIMELINE_DRAG_NONE && hitos_timeline_band_prepare (to, &frame))
    {
      to->drag = hitos_timeline_drag_find (&frame, from->drag.x, from->drag.y);
      hitos_timeline_drag_update (&to->drag, &frame, from->drag.to_x - from->drag.x, from->drag.to_y - from->drag.y);
    }
}

/* Once a frame is enough. */
static gboolean
is_looked_at (Fixture *fixture)
{
  gint64 frame = gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (fixture->window));

  if (frame == fixture->frame)
    return TRUE;
  fixture->frame = frame;
  return FALSE;
}

static gboolean
is_as_new (Fixture *fixture, const Shown *new)
{
  g_autoptr (GBytes) one = NULL, other = NULL;
  const Shown *old = &fixture->old;

  if (is_looked_at (fixture))
    return FALSE;
  look_alike (old, new);
  one = tell (old);
  other = tell (new);
  return are_same (one, other);
}

/* In their order. What is the timeline's own is done to each that is made later, too; the rest is the process's, the
 * theme's or what one looks at. */
static const struct {
  const char *name;
  void (*act) (Fixture *fixture, HitosTimeline *timeline);
  gboolean own;
  gboolean aside;  /* it may be out of sight: newer GTK keeps in its place what is looked at */
} steps[] = {
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

static void
compare_with_new (Fixture *fixture, guint step)
{
  Shown new = show (fixture, HEIGHT);
  gboolean same = FALSE;

  hitos_timeline_set_process (new.timeline, fixture->process, hitos_date_parse ("2027-04-19"));
  for (guint i = 0; i <= step; i++)
    if (steps[i].own)
      steps[i].act (fixture, new.timeline);
  test_wait_until (same || (same = is_as_new (fixture, &new)));
  hide (fixture, &new);
}

static gboolean
is_other (const Shown *shown, GBytes *before)
{
  g_autoptr (GBytes) now = tell (shown);

  return now && !are_same (now, before);
}

static void
open_window (Fixture *fixture)
{
  fixture->window = gtk_window_new ();
  fixture->place = gtk_fixed_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->place);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->old = show (fixture, 0);
  hitos_timeline_set_process (fixture->old.timeline, fixture->process, hitos_date_parse ("2027-04-19"));
  test_wait_until (is_other (&fixture->old, NULL));
}

static void
close_window (Fixture *fixture)
{
  hide (fixture, &fixture->old);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->process);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_nothing_outlives_its_reason (void)
{
  Fixture fixture = { .process = sample_plan_process (), .width = WIDTH };

  open_window (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GBytes) before = tell (&fixture.old);

      g_test_message ("%s", steps[i].name);
      steps[i].act (&fixture, fixture.old.timeline);
      /* By itself, and before anything else makes it. */
      if (!steps[i].aside)
        test_wait_until (is_other (&fixture.old, before));
      compare_with_new (&fixture, i);
    }
  close_window (&fixture);
}

/* --- the ruler above its band --- */

/* Where lines stand that are a pixel wide, from the window's left edge. */
static void
collect_lines (GskRenderNode *node, float dx, GHashTable *lines)
{
  graphene_rect_t bounds;
  float x, y;

  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        collect_lines (gsk_container_node_get_child (node, i), dx, lines);
      break;
    case GSK_CLIP_NODE:
      collect_lines (gsk_clip_node_get_child (node), dx, lines);
      break;
    case GSK_TRANSFORM_NODE:
      gsk_transform_to_translate (gsk_transform_node_get_transform (node), &x, &y);
      collect_lines (gsk_transform_node_get_child (node), dx + x, lines);
      break;
    case GSK_COLOR_NODE:
      gsk_render_node_get_bounds (node, &bounds);
      if (bounds.size.width == 1 && bounds.size.height > 20)
        g_hash_table_add (lines, GINT_TO_POINTER ((int) floorf (dx + bounds.origin.x)));
      break;
    default:
      break;
    }
}

static GHashTable *
list_lines (Fixture *fixture, GtkWidget *widget)
{
  GHashTable *lines = g_hash_table_new (NULL, NULL);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  double x = 0, y = 0;

  gtk_widget_translate_coordinates (widget, fixture->window, 0, 0, &x, &y);
  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  collect_lines (node, (float) x, lines);
  gsk_render_node_unref (node);
  return lines;
}

/* Also where time runs to the left and a scrollbar stands before the band. */
static void
test_ruler_stands_above_its_band (gconstpointer direction)
{
  Fixture fixture = { .process = sample_plan_process (), .width = WIDTH };
  g_autoptr (GHashTable) above = NULL, below = NULL;
  GHashTableIter iter;
  GtkWidget *band;
  gpointer x;

  gtk_widget_set_default_direction (GPOINTER_TO_INT (direction));
  open_window (&fixture);
  zoom (&fixture, fixture.old.timeline);
  band = GTK_WIDGET (get_band (&fixture.old));
  above = list_lines (&fixture, gtk_widget_get_first_child (
                                  gtk_widget_get_parent (gtk_widget_get_ancestor (band, GTK_TYPE_SCROLLED_WINDOW))));
  below = list_lines (&fixture, band);
  g_assert_cmpuint (g_hash_table_size (below), >, 5);
  g_hash_table_iter_init (&iter, below);
  while (g_hash_table_iter_next (&iter, &x, NULL))
    g_assert_true (g_hash_table_contains (above, x));
  close_window (&fixture);
}

int
main (int argc, char **argv)
{
  test_window_init (&argc, &argv);
  /* Once and for all: GTK does not get over a change of the second. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-overlay-scrolling", FALSE, NULL);
  g_test_add_data_func ("/timeline-drawing/ruler/left-to-right", GINT_TO_POINTER (GTK_TEXT_DIR_LTR),
                        test_ruler_stands_above_its_band);
  g_test_add_data_func ("/timeline-drawing/ruler/right-to-left", GINT_TO_POINTER (GTK_TEXT_DIR_RTL),
                        test_ruler_stands_above_its_band);
  g_test_add_func ("/timeline-drawing/as-new", test_nothing_outlives_its_reason);
  return g_test_run ();
}
