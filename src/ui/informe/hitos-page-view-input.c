/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pointer and the keys do on a view of pages. */

#include "hitos-page-view-private.h"

#include <math.h>

#define ZOOM_STEP 1.1

static guint
find_block_at (HitosPageView *self, double x, double y)
{
  double paper_x, paper_y;
  guint page;

  if (!hitos_page_view_find_paper_point (self, x, y, &page, &paper_x, &paper_y))
    return HITOS_NO_BLOCK;
  return hitos_pages_get_block_at (self->pages, page, paper_x, paper_y);
}

static void
on_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, HitosPageView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_released_cb (GtkGestureClick *gesture, int n_press, double x, double y, HitosPageView *self)
{
  double paper_x, paper_y;
  guint page, target, block;

  if (!hitos_page_view_find_paper_point (self, x, y, &page, &paper_x, &paper_y))
    return;
  target = hitos_pages_get_link_at (self->pages, page, paper_x, paper_y);
  block = hitos_pages_get_block_at (self->pages, page, paper_x, paper_y);
  if (target != HITOS_NO_BLOCK)
    hitos_page_view_show_block (self, target);
  else if (block != HITOS_NO_BLOCK)
    g_signal_emit_by_name (self, "block-activated", block);
}

static void
on_motion_cb (GtkEventControllerMotion *controller, double x, double y, HitosPageView *self)
{
  guint block = find_block_at (self, x, y);
  gboolean told = block != HITOS_NO_BLOCK
    && hitos_block_get_records (hitos_informe_get_block (hitos_pages_get_informe (self->pages), block))[0] != NULL;

  self->pointer_x = x;
  self->pointer_y = y;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), told ? "pointer" : NULL);
}

static gboolean
on_scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, HitosPageView *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (!(state & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;
  hitos_page_view_zoom (self, self->column.scale * pow (ZOOM_STEP, -dy), self->pointer_x, self->pointer_y);
  return GDK_EVENT_STOP;
}

static void
on_pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, HitosPageView *self)
{
  self->pinch_start = self->column.scale;
}

static void
on_pinch_cb (GtkGestureZoom *gesture, double ratio, HitosPageView *self)
{
  double x, y;

  if (gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    hitos_page_view_zoom (self, self->pinch_start * ratio, x, y);
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, HitosPageView *self)
{
  double screen = gtk_widget_get_height (GTK_WIDGET (self)) * 0.9;

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Down:
      return hitos_page_view_scroll (self, GTK_ORIENTATION_VERTICAL, HITOS_PAGE_VIEW_STEP);
    case GDK_KEY_Up:
      return hitos_page_view_scroll (self, GTK_ORIENTATION_VERTICAL, -HITOS_PAGE_VIEW_STEP);
    case GDK_KEY_Right:
      return hitos_page_view_scroll (self, GTK_ORIENTATION_HORIZONTAL, HITOS_PAGE_VIEW_STEP);
    case GDK_KEY_Left:
      return hitos_page_view_scroll (self, GTK_ORIENTATION_HORIZONTAL, -HITOS_PAGE_VIEW_STEP);
    case GDK_KEY_Page_Down:
    case GDK_KEY_space:
      return hitos_page_view_scroll (self, GTK_ORIENTATION_VERTICAL, state & GDK_SHIFT_MASK ? -screen : screen);
    case GDK_KEY_Page_Up:
      return hitos_page_view_scroll (self, GTK_ORIENTATION_VERTICAL, -screen);
    case GDK_KEY_Home:
      return hitos_page_view_scroll (self, GTK_ORIENTATION_VERTICAL, -G_MAXINT);
    case GDK_KEY_End:
      return hitos_page_view_scroll (self, GTK_ORIENTATION_VERTICAL, G_MAXINT);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

void
hitos_page_view_add_controllers (HitosPageView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *key = gtk_event_controller_key_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (on_released_cb), self);
  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll_cb), self);
  g_signal_connect (key, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, key);
}
