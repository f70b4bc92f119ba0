/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a timeline keeps from frame to frame never outlives what it was made from: after each step one that has lived
 * through all of them looks, node for node, like one that was made a moment ago. */

#include "hitos-test-window.h"
#include "hitos-timeline-band-private.h"
#include "sample-plan.h"
#include "timeline-steps.h"

/* A timeline and what is seen of it: the ruler and the band, as GTK has them drawn. */
typedef struct {
  HitosTimeline *timeline;
  GdkPaintable *drawn[2];  /* owned */
} Shown;

typedef struct {
  TimelineScene scene;
  GtkWidget *window;
  GtkWidget *place;        /* where timelines stand one below the other */
  Shown old;
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

  gtk_widget_set_size_request (GTK_WIDGET (shown.timeline), fixture->scene.width, fixture->scene.height);
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

static void
compare_with_new (Fixture *fixture, const TimelineStep *steps, guint step)
{
  Shown new = show (fixture, fixture->scene.height);
  gboolean same = FALSE;

  hitos_timeline_set_process (new.timeline, fixture->scene.process, hitos_date_parse ("2027-04-19"));
  for (guint i = 0; i <= step; i++)
    if (steps[i].own)
      steps[i].act (&fixture->scene, new.timeline);
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
  hitos_timeline_set_process (fixture->old.timeline, fixture->scene.process, hitos_date_parse ("2027-04-19"));
  test_wait_until (is_other (&fixture->old, NULL));
}

static void
close_window (Fixture *fixture)
{
  hide (fixture, &fixture->old);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->scene.process);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_nothing_outlives_its_reason (void)
{
  Fixture fixture = { .scene = { sample_plan_process (), 900, 460 } };
  guint n_steps;
  const TimelineStep *steps = timeline_steps_get (&n_steps);

  open_window (&fixture);
  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr (GBytes) before = tell (&fixture.old);

      g_test_message ("%s", steps[i].name);
      steps[i].act (&fixture.scene, fixture.old.timeline);
      /* By itself, and before anything else makes it. */
      if (!steps[i].aside)
        test_wait_until (is_other (&fixture.old, before));
      compare_with_new (&fixture, steps, i);
    }
  close_window (&fixture);
}

int
main (int argc, char **argv)
{
  test_window_init (&argc, &argv);
  /* Once and for all: GTK does not get over a change of the second. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-overlay-scrolling", FALSE, NULL);
  g_test_add_func ("/timeline-drawing/as-new", test_nothing_outlives_its_reason);
  return g_test_run ();
}
