/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-month-move.h"

#include "hitos-month-chip.h"

/* So near to an edge, in pixels, or beyond it, the month turns, once in so many milliseconds. */
#define EDGE 12
#define TURN_MILLISECONDS 900

static HitosDate
find_day (HitosMonthView *view, double x, double y)
{
  int column, week;

  if (x < 0 || x >= view->geometry.width || y < view->geometry.top || view->geometry.height <= 0)
    return HITOS_DATE_NONE;
  column = (int) (x * HITOS_MONTH_COLUMNS / view->geometry.width);
  if (view->geometry.mirrored)
    column = HITOS_MONTH_COLUMNS - 1 - column;
  week = ((int) y - view->geometry.top) / view->geometry.height;
  if (week >= HITOS_MONTH_WEEKS || column >= HITOS_MONTH_COLUMNS)
    return HITOS_DATE_NONE;
  return view->grid.first + week * HITOS_MONTH_COLUMNS + column;
}

static HitosOccurrence *
find_occurrence (HitosMonthView *view, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (view), x, y, GTK_PICK_DEFAULT);
  GtkWidget *chip = picked ? gtk_widget_get_ancestor (picked, HITOS_TYPE_MONTH_CHIP) : NULL;

  if (chip)
    return hitos_month_chip_get_occurrence (HITOS_MONTH_CHIP (chip));
  return hitos_month_bars_pick (view->bars, &view->geometry, x, y);
}

/* -1 and 1 where the pointer asks for another month. */
static int
find_turn (HitosMonthView *view, double x, double y)
{
  int bottom = view->geometry.top + HITOS_MONTH_WEEKS * view->geometry.height;

  if (view->geometry.mirrored)
    x = view->geometry.width - x;
  if (y < view->geometry.top - EDGE || x < EDGE)
    return -1;
  if (y > bottom - EDGE / 2 || x > view->geometry.width - EDGE)
    return 1;
  return 0;
}

void
hitos_month_drag_turn (HitosMonthView *view, int months)
{
  HitosDate month = hitos_date_add_months (hitos_calendar_state_get_month (view->state), months);

  if (month != HITOS_DATE_NONE)
    hitos_calendar_state_set_month (view->state, month);
  hitos_month_move_aim (view, find_day (view, view->drag_x, view->drag_y));
}

static gboolean
on_turn_cb (gpointer data)
{
  HitosMonthView *view = data;
  int turn = find_turn (view, view->drag_x, view->drag_y);

  if (turn == 0 || !hitos_month_move_is_active (view))
    {
      view->turn_source = 0;
      return G_SOURCE_REMOVE;
    }
  hitos_month_drag_turn (view, turn);
  return G_SOURCE_CONTINUE;
}

static void
stop_turning (HitosMonthView *view)
{
  g_clear_handle_id (&view->turn_source, g_source_remove);
}

/* Whose buttons take their clicks themselves. */
static gboolean
is_on_card (HitosMonthView *view, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (view), x, y, GTK_PICK_DEFAULT);

  return picked && (picked == view->card || gtk_widget_is_ancestor (picked, view->card));
}

static void
on_begin_cb (GtkGestureDrag *gesture, double x, double y, HitosMonthView *view)
{
  gboolean on_card = hitos_month_move_is_active (view) && is_on_card (view, x, y);
  HitosOccurrence *occurrence = NULL;

  if (!on_card)
    hitos_month_move_cancel (view);
  if (!on_card && view->occurrences)
    occurrence = find_occurrence (view, x, y);
  g_set_object (&view->held, occurrence);
  view->held_day = find_day (view, x, y);
  view->drag_from_x = x;
  view->drag_from_y = y;
}

static void
begin_move (GtkGestureDrag *gesture, HitosMonthView *view)
{
  g_autoptr (HitosOccurrence) occurrence = g_steal_pointer (&view->held);
  g_autofree char *message = NULL;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (!hitos_month_move_can_begin (view, occurrence, &message))
    {
      g_signal_emit_by_name (view, "refused", message);
      return;
    }
  hitos_month_move_begin (view, occurrence, view->held_day, FALSE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (view), "grabbing");
  /* So that Escape is heard. */
  if (hitos_month_view_get_cell (view, view->held_day))
    gtk_widget_grab_focus (hitos_month_view_get_cell (view, view->held_day));
}

static void
on_update_cb (GtkGestureDrag *gesture, double dx, double dy, HitosMonthView *view)
{
  double x = view->drag_from_x, y = view->drag_from_y;

  if (view->held && gtk_drag_check_threshold (GTK_WIDGET (view), (int) x, (int) y, (int) (x + dx), (int) (y + dy)))
    begin_move (gesture, view);
  if (!hitos_month_move_is_active (view) || hitos_month_move_is_asking (view))
    return;
  view->drag_x = x + dx;
  view->drag_y = y + dy;
  hitos_month_move_set_point (view, view->drag_x, view->drag_y);
  hitos_month_move_aim (view, find_day (view, view->drag_x, view->drag_y));
  if (find_turn (view, view->drag_x, view->drag_y) == 0)
    stop_turning (view);
  else if (view->turn_source == 0)
    view->turn_source = g_timeout_add (TURN_MILLISECONDS, on_turn_cb, view);
}

/* Let go outside the days, it stays where it was. */
static void
on_end_cb (GtkGestureDrag *gesture, double dx, double dy, HitosMonthView *view)
{
  stop_turning (view);
  g_clear_object (&view->held);
  if (!hitos_month_move_is_active (view) || hitos_month_move_is_asking (view))
    return;
  if (find_day (view, view->drag_from_x + dx, view->drag_from_y + dy) == HITOS_DATE_NONE)
    hitos_month_move_cancel (view);
  else
    hitos_month_move_accept (view);
}

static void
on_cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, HitosMonthView *view)
{
  stop_turning (view);
  g_clear_object (&view->held);
  if (!hitos_month_move_is_asking (view))
    hitos_month_move_cancel (view);
}

void
hitos_month_drag_add (HitosMonthView *view)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_begin_cb), view, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_update_cb), view, 0);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (on_end_cb), view, 0);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (on_cancel_cb), view, 0);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (drag));
}
