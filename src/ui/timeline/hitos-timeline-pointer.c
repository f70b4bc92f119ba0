/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pointer does on a timeline's band. */

#include <math.h>

#include "hitos-dependency.h"
#include "hitos-timeline-band-private.h"
#include "hitos-timeline-words.h"

#define ZOOM_STEP 0.18

/* How far from a link it is still meant. */
#define LINK_REACH 6.0

static gboolean
on_scroll_cb (GtkEventControllerScroll *scroll, double dx, double dy, HitosTimelineBand *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if (!(state & GDK_CONTROL_MASK) || dy == 0)
    return GDK_EVENT_PROPAGATE;
  hitos_timeline_band_zoom (self, exp (-dy * ZOOM_STEP), self->pointer_x);
  return GDK_EVENT_STOP;
}

static void
on_pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, HitosTimelineBand *self)
{
  self->pinched = 1;
  /* What the first finger took hold of stays where it is, and neither finger scrolls. */
  hitos_timeline_drag_clear (&self->drag);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_pinch_cb (GtkGestureZoom *gesture, double factor, HitosTimelineBand *self)
{
  double x, y;

  if (!gtk_gesture_is_recognized (GTK_GESTURE (gesture))
      || !gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    x = self->pointer_x;
  hitos_timeline_band_zoom (self, factor / self->pinched, x);
  self->pinched = factor;
}

static void
set_hovered (HitosTimelineBand *self, guint task)
{
  if (self->hovered == task)
    return;
  self->hovered = task;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_motion_cb (GtkEventControllerMotion *motion, double x, double y, HitosTimelineBand *self)
{
  HitosTimelineFrame frame;
  HitosTimelineDrag found;

  self->pointer_x = x;
  if (self->drag.kind != HITOS_TIMELINE_DRAG_NONE || !hitos_timeline_band_prepare (self, &frame))
    return;
  found = hitos_timeline_drag_find (&frame, x, y);
  set_hovered (self, found.kind != HITOS_TIMELINE_DRAG_NONE ? found.task : HITOS_TIMELINE_NO_TASK);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), hitos_timeline_drag_get_cursor (&found));
}

static void
on_leave_cb (GtkEventControllerMotion *motion, HitosTimelineBand *self)
{
  set_hovered (self, HITOS_TIMELINE_NO_TASK);
}

/* The link that is nearest to a place, within reach; -1 for none. */
static int
find_link (const HitosTimelineFrame *frame, double x, double y)
{
  double nearest = LINK_REACH;
  int found = -1;

  hitos_timeline_painter_find_links (frame);
  for (guint i = 0; i < frame->links->len; i++)
    {
      guint link = g_array_index (frame->links, guint, i);
      HitosElbow elbow = hitos_timeline_painter_get_elbow (frame, hitos_timeline_plan_get_link (frame->plan, link));
      double distance = hitos_elbow_get_distance (&elbow, (HitosPoint) { x, y });

      if (distance >= nearest)
        continue;
      nearest = distance;
      found = (int) link;
    }
  return found;
}

static void
choose_link (HitosTimelineBand *self, HitosDependency *dependency)
{
  g_free (self->link);
  self->link = dependency ? g_strdup (hitos_record_get_id (dependency)) : NULL;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
hitos_timeline_band_press (HitosTimelineBand *self, int n_press, double x, double y)
{
  HitosTimelineFrame frame;
  double row;
  int link;

  if (!hitos_timeline_band_prepare (self, &frame))
    return;
  link = self->drag.kind == HITOS_TIMELINE_DRAG_NONE ? find_link (&frame, x, y) : -1;
  choose_link (self, link >= 0 ? hitos_timeline_plan_get_link (frame.plan, (guint) link)->dependency : NULL);
  row = floor ((y - frame.top) / frame.row_height);
  if (link >= 0)
    g_signal_emit_by_name (self, "link-pressed", (guint) link, n_press, x, y);
  else if (row >= 0 && row < hitos_timeline_rows_get_n_rows (self->rows))
    g_signal_emit_by_name (self, "row-pressed", (guint) row, n_press);
}

static void
on_pressed_cb (GtkGestureClick *click, int n_press, double x, double y, HitosTimelineBand *self)
{
  hitos_timeline_band_press (self, n_press, x, y);
}

static void
on_drag_begin_cb (GtkGestureDrag *gesture, double x, double y, HitosTimelineBand *self)
{
  HitosTimelineFrame frame;

  if (hitos_timeline_band_prepare (self, &frame))
    self->drag = hitos_timeline_drag_find (&frame, x, y);
  if (self->drag.kind == HITOS_TIMELINE_DRAG_NONE)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
on_drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, HitosTimelineBand *self)
{
  HitosTimelineFrame frame;

  if (self->drag.kind == HITOS_TIMELINE_DRAG_NONE || !hitos_timeline_band_prepare (self, &frame))
    return;
  hitos_timeline_drag_update (&self->drag, &frame, dx, dy);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, HitosTimelineBand *self)
{
  HitosTimelineDrag drag = self->drag;

  /* Forgotten first: what follows may change the plan. */
  self->drag = (HitosTimelineDrag) { HITOS_TIMELINE_DRAG_NONE };
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (drag.kind == HITOS_TIMELINE_DRAG_LINK && drag.target != HITOS_TIMELINE_NO_TASK)
    g_signal_emit_by_name (self, "linked", drag.task, drag.target);
  else if (drag.moves && drag.moves->len > 0)
    g_signal_emit_by_name (self, "moved", drag.moves, drag.n_pushed);
  hitos_timeline_drag_clear (&drag);
}

static void
on_drag_cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, HitosTimelineBand *self)
{
  hitos_timeline_band_cancel (self);
}

static gboolean
on_query_tooltip_cb (HitosTimelineBand *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  HitosTimelineFrame frame;
  g_autofree char *text = NULL;
  double row;
  int link;

  if (keyboard || !hitos_timeline_band_prepare (self, &frame))
    return FALSE;
  if (self->drag.kind != HITOS_TIMELINE_DRAG_NONE)
    return FALSE;
  link = find_link (&frame, x, y);
  row = floor ((y - frame.top) / frame.row_height);
  if (link < 0 && (row < 0 || row >= hitos_timeline_rows_get_n_rows (self->rows)))
    return FALSE;
  if (link >= 0)
    text = hitos_timeline_words_link (frame.plan, hitos_timeline_plan_get_link (frame.plan, (guint) link));
  else
    text = hitos_timeline_words_row (self->rows, hitos_timeline_rows_get_row (self->rows, (guint) row));
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

void
hitos_timeline_band_add_pointer (HitosTimelineBand *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip_cb), NULL);
  /* A press looks whether something is taken hold of. */
  gtk_gesture_group (click, drag);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave_cb), self);
  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch_cb), self);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (on_drag_cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
