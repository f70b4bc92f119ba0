/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-month-view-private.h"

#include "hitos-day-popover.h"
#include "hitos-month-cell.h"
#include "hitos-month-chip.h"
#include "hitos-month-move.h"

/* So much of a touchpad's way is a month; a wheel's click is 1. */
#define SCROLL_STEP 1.0

static void
open_day (HitosMonthView *self, GtkWidget *cell)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (cell, GTK_WIDGET (self), &bounds))
    return;
  hitos_calendar_state_set_day (self->state, hitos_month_cell_get_day (HITOS_MONTH_CELL (cell)));
  if (self->popover == NULL)
    {
      self->popover = hitos_day_popover_new ();
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                               &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                 (int) bounds.size.width, (int) bounds.size.height });
  hitos_day_popover_open (HITOS_DAY_POPOVER (self->popover), self->state);
}

static void
activate_chip (HitosMonthView *self, HitosMonthChip *chip)
{
  HitosOccurrence *occurrence = hitos_month_chip_get_occurrence (chip);

  if (occurrence == NULL)
    {
      open_day (self, gtk_widget_get_parent (GTK_WIDGET (chip)));
      return;
    }
  hitos_calendar_state_choose (self->state, occurrence);
  g_signal_emit_by_name (self, "record-activated", occurrence);
}

static void
enter_cell (HitosMonthView *self, GtkWidget *cell)
{
  GtkWidget *chip = hitos_month_cell_get_chip (HITOS_MONTH_CELL (cell), 0);

  if (chip)
    gtk_widget_grab_focus (chip);
  else
    open_day (self, cell);
}

static void
move_day (HitosMonthView *self, int days)
{
  HitosDate day = hitos_date_add_days (hitos_calendar_state_get_day (self->state), days);

  if (day == HITOS_DATE_NONE)
    return;
  hitos_calendar_state_set_day (self->state, day);
  hitos_month_view_focus_day (self);
}

static void
move_month (HitosMonthView *self, int months)
{
  hitos_calendar_state_move_months (self->state, months);
  hitos_month_view_focus_day (self);
}

/* FALSE where the key means nothing to a day. */
static gboolean
on_cell_key (HitosMonthView *self, GtkWidget *cell, guint key)
{
  int right = gtk_widget_get_direction (cell) == GTK_TEXT_DIR_RTL ? -1 : 1;
  int weekday = hitos_date_get_weekday (hitos_calendar_state_get_day (self->state));
  int column = (weekday - hitos_calendar_state_get_first_weekday (self->state) + 7) % 7;

  switch (key)
    {
    case GDK_KEY_Left: case GDK_KEY_KP_Left:
      return move_day (self, -right), TRUE;
    case GDK_KEY_Right: case GDK_KEY_KP_Right:
      return move_day (self, right), TRUE;
    case GDK_KEY_Up: case GDK_KEY_KP_Up:
      return move_day (self, -HITOS_MONTH_COLUMNS), TRUE;
    case GDK_KEY_Down: case GDK_KEY_KP_Down:
      return move_day (self, HITOS_MONTH_COLUMNS), TRUE;
    case GDK_KEY_Home: case GDK_KEY_KP_Home:
      return move_day (self, -column), TRUE;
    case GDK_KEY_End: case GDK_KEY_KP_End:
      return move_day (self, HITOS_MONTH_COLUMNS - 1 - column), TRUE;
    case GDK_KEY_Return: case GDK_KEY_KP_Enter: case GDK_KEY_ISO_Enter:
      return enter_cell (self, cell), TRUE;
    case GDK_KEY_space: case GDK_KEY_KP_Space:
      return open_day (self, cell), TRUE;
    default:
      return FALSE;
    }
}

static gboolean
on_chip_key (HitosMonthView *self, GtkWidget *chip, guint key)
{
  HitosMonthCell *cell = HITOS_MONTH_CELL (gtk_widget_get_parent (chip));
  guint index = 0;
  GtkWidget *other;

  while (hitos_month_cell_get_chip (cell, index) != chip)
    index++;
  switch (key)
    {
    case GDK_KEY_Up: case GDK_KEY_KP_Up:
      other = index > 0 ? hitos_month_cell_get_chip (cell, index - 1) : GTK_WIDGET (cell);
      return gtk_widget_grab_focus (other), TRUE;
    case GDK_KEY_Down: case GDK_KEY_KP_Down:
      other = hitos_month_cell_get_chip (cell, index + 1);
      return gtk_widget_grab_focus (other ? other : chip), TRUE;
    case GDK_KEY_Escape:
      return gtk_widget_grab_focus (GTK_WIDGET (cell)), TRUE;
    case GDK_KEY_Return: case GDK_KEY_KP_Enter: case GDK_KEY_ISO_Enter:
    case GDK_KEY_space: case GDK_KEY_KP_Space:
      return activate_chip (self, HITOS_MONTH_CHIP (chip)), TRUE;
    default:
      return on_cell_key (self, GTK_WIDGET (cell), key);
    }
}

/* Days that Control and an arrow move by; 0 for any other key. */
static int
get_step (GtkWidget *widget, guint key)
{
  int right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (key)
    {
    case GDK_KEY_Left: case GDK_KEY_KP_Left:
      return -right;
    case GDK_KEY_Right: case GDK_KEY_KP_Right:
      return right;
    case GDK_KEY_Up: case GDK_KEY_KP_Up:
      return -HITOS_MONTH_COLUMNS;
    case GDK_KEY_Down: case GDK_KEY_KP_Down:
      return HITOS_MONTH_COLUMNS;
    default:
      return 0;
    }
}

/* --- taking something to another day --- */

/* Days that a key aims by; 0 for any other key. */
static int
get_aim_step (HitosMonthView *self, GtkWidget *focus, guint key)
{
  HitosDate aim = hitos_month_move_get_aim (self), other = HITOS_DATE_NONE;

  if (key == GDK_KEY_Page_Up || key == GDK_KEY_KP_Page_Up)
    other = hitos_date_add_months (aim, -1);
  else if (key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down)
    other = hitos_date_add_months (aim, 1);
  else
    return get_step (focus, key);
  return other != HITOS_DATE_NONE ? other - aim : 0;
}

/* While something is aimed, every key is about that; any other than these leaves it where it was. */
static gboolean
on_aiming_key (HitosMonthView *self, GtkWidget *focus, guint key, GdkModifierType state)
{
  int step = get_aim_step (self, focus, key);

  if (key == GDK_KEY_Escape)
    return hitos_month_move_cancel (self), GDK_EVENT_STOP;
  if (hitos_month_move_is_asking (self))
    return GDK_EVENT_PROPAGATE;
  if (step != 0 && (state & ~GDK_CONTROL_MASK) == 0)
    return hitos_month_move_aim (self, hitos_date_add_days (hitos_month_move_get_aim (self), step)), GDK_EVENT_STOP;
  switch (key)
    {
    case GDK_KEY_Return: case GDK_KEY_KP_Enter: case GDK_KEY_ISO_Enter:
    case GDK_KEY_space: case GDK_KEY_KP_Space:
      return hitos_month_move_accept (self), GDK_EVENT_STOP;
    case GDK_KEY_Control_L: case GDK_KEY_Control_R: case GDK_KEY_Shift_L: case GDK_KEY_Shift_R:
      return GDK_EVENT_PROPAGATE;
    default:
      return hitos_month_move_cancel (self), GDK_EVENT_PROPAGATE;
    }
}

static gboolean
on_move_key (HitosMonthView *self, GtkWidget *focus, guint key)
{
  HitosOccurrence *occurrence = HITOS_IS_MONTH_CHIP (focus)
    ? hitos_month_chip_get_occurrence (HITOS_MONTH_CHIP (focus)) : hitos_month_view_find_chosen (self);
  int step = get_step (focus, key);
  g_autofree char *message = NULL;

  if (occurrence == NULL || step == 0)
    return GDK_EVENT_PROPAGATE;
  if (!hitos_month_move_can_begin (self, occurrence, &message))
    {
      g_signal_emit_by_name (self, "refused", message);
      return GDK_EVENT_STOP;
    }
  hitos_month_move_begin (self, occurrence, HITOS_DATE_NONE, TRUE);
  hitos_month_move_aim (self, hitos_date_add_days (hitos_month_move_get_aim (self), step));
  return GDK_EVENT_STOP;
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
                   HitosMonthView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  state &= gtk_accelerator_get_default_mod_mask ();
  if (hitos_month_move_is_active (self) && focus)
    return on_aiming_key (self, focus, key, state);
  if (self->state && focus && state == GDK_CONTROL_MASK)
    return on_move_key (self, focus, key);
  if (self->state == NULL || focus == NULL || state != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Page_Up || key == GDK_KEY_KP_Page_Up)
    return move_month (self, -1), GDK_EVENT_STOP;
  if (key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down)
    return move_month (self, 1), GDK_EVENT_STOP;
  if (HITOS_IS_MONTH_CHIP (focus))
    return on_chip_key (self, focus, key);
  if (HITOS_IS_MONTH_CELL (focus))
    return on_cell_key (self, focus, key);
  return GDK_EVENT_PROPAGATE;
}

static void
on_released_cb (GtkGestureClick *gesture, int n_presses, double x, double y, HitosMonthView *self)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = picked ? gtk_widget_get_ancestor (picked, HITOS_TYPE_MONTH_CELL) : NULL;
  GtkWidget *chip = picked ? gtk_widget_get_ancestor (picked, HITOS_TYPE_MONTH_CHIP) : NULL;
  HitosOccurrence *bar = hitos_month_bars_pick (self->bars, &self->geometry, x, y);

  if (self->state == NULL || cell == NULL || hitos_month_move_is_active (self))
    return;
  gtk_widget_grab_focus (chip ? chip : cell);
  if (chip)
    {
      activate_chip (self, HITOS_MONTH_CHIP (chip));
      return;
    }
  hitos_calendar_state_set_day (self->state, hitos_month_cell_get_day (HITOS_MONTH_CELL (cell)));
  if (bar)
    {
      hitos_calendar_state_choose (self->state, bar);
      g_signal_emit_by_name (self, "record-activated", bar);
    }
  else
    hitos_month_view_focus_day (self);
}

static gboolean
on_scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, HitosMonthView *self)
{
  if (self->state == NULL)
    return GDK_EVENT_PROPAGATE;
  self->scrolled += dy;
  if (ABS (self->scrolled) >= SCROLL_STEP)
    {
      if (hitos_month_move_is_active (self))
        hitos_month_drag_turn (self, self->scrolled > 0 ? 1 : -1);
      else
        hitos_calendar_state_move_months (self->state, self->scrolled > 0 ? 1 : -1);
      self->scrolled = 0;
    }
  return GDK_EVENT_STOP;
}

/* Chips and cells are told to act by a screen reader, too. */
static void
on_cell_activate_cb (GtkWidget *cell, HitosMonthView *self)
{
  enter_cell (self, cell);
}

static void
on_chip_activated_cb (GtkWidget *cell, HitosMonthChip *chip, HitosMonthView *self)
{
  activate_chip (self, chip);
}

void
hitos_month_navigation_add (HitosMonthView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (on_scroll_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  g_signal_connect_object (click, "released", G_CALLBACK (on_released_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  for (guint i = 0; i < HITOS_MONTH_DAYS; i++)
    {
      g_signal_connect_object (self->cells[i], "activate", G_CALLBACK (on_cell_activate_cb), self, 0);
      g_signal_connect_object (self->cells[i], "chip-activated", G_CALLBACK (on_chip_activated_cb), self, 0);
    }
}
