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

/* Beside the paragraphs what is chosen stays. */
static gboolean
choose_at (HitosPageView *self, double x, double y)
{
  guint block = find_block_at (self, x, y);

  if (block != HITOS_NO_BLOCK)
    hitos_page_view_choose (self, block);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return block != HITOS_NO_BLOCK;
}

static void
on_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, HitosPageView *self)
{
  choose_at (self, x, y);
}

/* --- the menu of a paragraph --- */

static gboolean
on_menu_gone_cb (gpointer data)
{
  HitosPageView *self = data;
  GtkWidget *focus = gtk_widget_get_root (data) ? gtk_root_get_focus (gtk_widget_get_root (data)) : NULL;

  if (focus == NULL || (self->popover && gtk_widget_is_ancestor (focus, self->popover)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* What was chosen in it may have taken the keyboard elsewhere by then. */
static void
on_menu_closed_cb (HitosPageView *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_menu_gone_cb, g_object_ref (self), g_object_unref);
}

static void
popup_menu_at (HitosPageView *self, const GdkRectangle *place)
{
  if (self->menu == NULL)
    return;
  if (self->popover == NULL)
    {
      self->popover = gtk_popover_menu_new_from_model (self->menu);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
      gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
      g_signal_connect_object (self->popover, "closed", G_CALLBACK (on_menu_closed_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), place);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
on_secondary_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, HitosPageView *self)
{
  if (choose_at (self, x, y))
    popup_menu_at (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* It ends the click that it began as. */
static void
on_long_pressed_cb (GtkGestureLongPress *gesture, double x, double y, HitosPageView *self)
{
  if (!choose_at (self, x, y))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  popup_menu_at (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

/* Below the paragraph, or below what is seen of it. */
static gboolean
popup_menu (GtkWidget *widget, GVariant *args, gpointer data)
{
  HitosPageView *self = HITOS_PAGE_VIEW (widget);
  int height = gtk_widget_get_height (widget);
  graphene_rect_t chosen;
  int top, bottom;

  if (!hitos_page_view_get_chosen_rectangle (self, &chosen))
    return GDK_EVENT_PROPAGATE;
  hitos_page_view_show_block (self, self->chosen);
  hitos_page_view_get_chosen_rectangle (self, &chosen);
  top = CLAMP ((int) chosen.origin.y, 0, height - 1);
  bottom = CLAMP ((int) (chosen.origin.y + chosen.size.height), top + 1, height);
  popup_menu_at (self, &(GdkRectangle) { (int) chosen.origin.x, top, (int) chosen.size.width, bottom - top });
  return GDK_EVENT_STOP;
}

/* --- the pages --- */

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

/* What is chosen then is what one looks at. */
static gboolean
turn (HitosPageView *self, double pixels)
{
  if (!hitos_page_view_scroll (self, GTK_ORIENTATION_VERTICAL, pixels))
    return GDK_EVENT_PROPAGATE;
  hitos_page_view_choose_in_sight (self, pixels >= G_MAXINT);
  return GDK_EVENT_STOP;
}

static gboolean
activate_chosen (HitosPageView *self)
{
  if (self->chosen == HITOS_NO_BLOCK)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit_by_name (self, "block-activated", self->chosen);
  return GDK_EVENT_STOP;
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, HitosPageView *self)
{
  double screen = gtk_widget_get_height (GTK_WIDGET (self)) * 0.9;

  /* In the menu the arrows are the menu's. */
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) || (self->popover && gtk_widget_get_mapped (self->popover)))
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_Up:
      hitos_page_view_step (self, key == GDK_KEY_Down ? 1 : -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
      return hitos_page_view_scroll (self, GTK_ORIENTATION_HORIZONTAL, HITOS_PAGE_VIEW_STEP);
    case GDK_KEY_Left:
      return hitos_page_view_scroll (self, GTK_ORIENTATION_HORIZONTAL, -HITOS_PAGE_VIEW_STEP);
    case GDK_KEY_Page_Down:
    case GDK_KEY_space:
      return turn (self, state & GDK_SHIFT_MASK ? -screen : screen);
    case GDK_KEY_Page_Up:
      return turn (self, -screen);
    case GDK_KEY_Home:
      return turn (self, -G_MAXINT);
    case GDK_KEY_End:
      return turn (self, G_MAXINT);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return activate_chosen (self);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

void
hitos_page_view_add_bindings (GtkWidgetClass *klass)
{
  gtk_widget_class_add_binding (klass, GDK_KEY_Menu, 0, popup_menu, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_F10, GDK_SHIFT_MASK, popup_menu, NULL);
}

void
hitos_page_view_add_controllers (HitosPageView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *key = gtk_event_controller_key_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (on_released_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (secondary, "pressed", G_CALLBACK (on_secondary_pressed_cb), self);
  g_signal_connect (press, "pressed", G_CALLBACK (on_long_pressed_cb), self);
  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll_cb), self);
  g_signal_connect (key, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (secondary));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (press));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, key);
}
