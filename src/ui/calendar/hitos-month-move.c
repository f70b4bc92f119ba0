/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-month-move.h"

#include <glib/gi18n-lib.h>

#include "hitos-move.h"
#include "hitos-move-preview.h"

/* All in pixels. */
#define CARD_WIDTH 340
#define CARD_MARGIN 8
#define CARD_GAP 18

struct _HitosMonthMove {
  HitosOccurrence *occurrence;  /* owned: what was taken hold of */
  HitosMove *move;              /* owned; NULL while it stands where it was, or cannot be there */
  HitosDate held;               /* its day that was taken hold of */
  HitosDate base;               /* that would be its last day if nothing moved */
  HitosDate aim;                /* the day aimed at */
  HitosDate day_before;         /* chosen before it began */
  gpointer record_before;       /* owned, may be NULL */
  gboolean with_keys;
  gboolean is_asking;
  guint n_following;
};

static void
move_free (HitosMonthMove *self)
{
  g_clear_pointer (&self->move, hitos_move_free);
  g_clear_object (&self->record_before);
  g_object_unref (self->occurrence);
  g_free (self);
}

static gpointer
get_record (HitosMonthMove *self)
{
  return hitos_occurrence_get_record (self->occurrence);
}

/* --- beginning --- */

/* What shows when something happened, or a term that is no plan, does not move. */
static gboolean
is_movable_kind (HitosOccurrence *occurrence)
{
  switch (hitos_occurrence_get_kind (occurrence))
    {
    case HITOS_OCCURRENCE_ACT_LIMIT:
    case HITOS_OCCURRENCE_BOTH_LIMITS:
    case HITOS_OCCURRENCE_INFORME_DUE:
    case HITOS_OCCURRENCE_SYSTEM_TEST:
    case HITOS_OCCURRENCE_SIMULACRO:
    case HITOS_OCCURRENCE_SITTING:
    case HITOS_OCCURRENCE_PLANNED:
    case HITOS_OCCURRENCE_DONE:
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
hitos_month_move_can_begin (HitosMonthView *view, HitosOccurrence *occurrence, char **message)
{
  g_autoptr (GError) error = NULL;

  if (!is_movable_kind (occurrence))
    {
      /* Translators: %s is a kind of date, as "Limit to send it to INE". */
      *message = g_strdup_printf (_("%s: this date follows from others and is not moved by hand"),
                                  hitos_occurrence_get_kind_name (occurrence));
      return FALSE;
    }
  if (hitos_move_check (hitos_occurrence_get_record (occurrence),
                        hitos_occurrences_get_schedule (view->occurrences), &error))
    return TRUE;
  *message = g_strdup (error->message);
  return FALSE;
}

static void
on_chosen_cb (HitosMonthView *view, int reach)
{
  HitosMonthMove *self = view->move;
  HitosOccurrences *occurrences = view->occurrences;
  g_autoptr (HitosMove) move = NULL;

  if (self == NULL)
    return;
  move = hitos_move_new (get_record (self), self->base + self->aim - self->held, (HitosReach) reach,
                         hitos_occurrences_get_schedule (occurrences), hitos_occurrences_get_today (occurrences),
                         hitos_occurrences_get_soon_days (occurrences), NULL);
  g_clear_pointer (&self->move, hitos_move_free);
  self->move = g_steal_pointer (&move);
  self->is_asking = FALSE;
  self->n_following = 0;
  hitos_month_move_accept (view);
}

static void
ensure_card (HitosMonthView *view)
{
  if (view->card)
    return;
  view->card = hitos_move_preview_new ();
  gtk_widget_set_parent (view->card, GTK_WIDGET (view));
  g_signal_connect_object (view->card, "chosen", G_CALLBACK (on_chosen_cb), view, G_CONNECT_SWAPPED);
}

void
hitos_month_move_begin (HitosMonthView *view, HitosOccurrence *occurrence, HitosDate day, gboolean with_keys)
{
  HitosMonthMove *self = g_new0 (HitosMonthMove, 1);
  HitosWhen days = hitos_occurrence_get_days (occurrence);
  gpointer record = hitos_occurrence_get_record (occurrence), chosen = hitos_calendar_state_get_record (view->state);
  g_autoptr (GPtrArray) following = hitos_recurrence_list_following (record);

  g_clear_pointer (&view->move, move_free);
  ensure_card (view);
  self->occurrence = g_object_ref (occurrence);
  self->with_keys = with_keys;
  self->n_following = following->len;
  self->day_before = hitos_calendar_state_get_day (view->state);
  self->record_before = chosen ? g_object_ref (chosen) : NULL;
  if (with_keys)
    self->base = self->held = hitos_move_get_day (record, hitos_occurrences_get_schedule (view->occurrences));
  else
    {
      self->held = day;
      self->base = days.end - 1;
    }
  view->move = self;
  hitos_month_move_aim (view, self->held);
}

gboolean
hitos_month_move_is_active (HitosMonthView *view)
{
  return view->move != NULL;
}

gboolean
hitos_month_move_is_asking (HitosMonthView *view)
{
  return view->move != NULL && view->move->is_asking;
}

HitosDate
hitos_month_move_get_aim (HitosMonthView *view)
{
  return view->move ? view->move->aim : HITOS_DATE_NONE;
}

/* --- aiming --- */

static const char *
get_hint (HitosMonthMove *self)
{
  return self->with_keys ? _("Arrows and Page Up or Down aim, Enter moves it, Esc leaves it")
                         : _("Let go to move it, Esc leaves it; the month turns at the edges");
}

static void
tell (HitosMonthView *view)
{
  HitosMonthMove *self = view->move;
  HitosOccurrences *occurrences = view->occurrences;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->move, hitos_move_free);
  self->move = hitos_move_new (get_record (self), self->base + self->aim - self->held, HITOS_REACH_ONE,
                               hitos_occurrences_get_schedule (occurrences),
                               hitos_occurrences_get_today (occurrences),
                               hitos_occurrences_get_soon_days (occurrences), &error);
  if (self->move)
    hitos_move_preview_show (HITOS_MOVE_PREVIEW (view->card), hitos_move_get_consequences (self->move), get_hint (self));
  else
    hitos_move_preview_refuse (HITOS_MOVE_PREVIEW (view->card), error->message);
}

/* With keys the focus goes along, so that a screen reader speaks of the day and of what would happen. */
static void
focus_aim (HitosMonthView *view)
{
  HitosMonthMove *self = view->move;
  GtkWidget *cell = hitos_month_view_get_cell (view, self->aim);
  g_autofree char *text = hitos_move_preview_get_text (HITOS_MOVE_PREVIEW (view->card));
  graphene_rect_t bounds;

  if (cell == NULL)
    {
      hitos_calendar_state_set_month (view->state, self->aim);
      cell = hitos_month_view_get_cell (view, self->aim);
    }
  if (cell == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_grab_focus (cell);
  if (gtk_widget_compute_bounds (cell, GTK_WIDGET (view), &bounds))
    hitos_month_move_set_point (view, bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height);
}

void
hitos_month_move_aim (HitosMonthView *view, HitosDate day)
{
  HitosMonthMove *self = view->move;

  g_return_if_fail (self != NULL);

  if (day == HITOS_DATE_NONE || day == self->aim)
    return;
  self->aim = day;
  tell (view);
  if (self->with_keys)
    focus_aim (view);
  gtk_widget_queue_allocate (GTK_WIDGET (view));
}

void
hitos_month_move_set_point (HitosMonthView *view, double x, double y)
{
  view->card_x = (int) x;
  view->card_y = (int) y;
  gtk_widget_queue_allocate (GTK_WIDGET (view));
}

/* --- ending --- */

void
hitos_month_move_clear (HitosMonthView *view)
{
  g_clear_pointer (&view->move, move_free);
  g_clear_pointer (&view->card, gtk_widget_unparent);
}

static void
end (HitosMonthView *view)
{
  for (guint i = 0; i < HITOS_MONTH_DAYS; i++)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (view->cells[i]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  hitos_month_move_clear (view);
  gtk_widget_set_cursor (GTK_WIDGET (view), NULL);
  gtk_widget_queue_allocate (GTK_WIDGET (view));
}

void
hitos_month_move_cancel (HitosMonthView *view)
{
  HitosMonthMove *self = view->move;
  HitosDate day;
  g_autoptr (HitosRecord) record = NULL;

  if (self == NULL)
    return;
  day = self->day_before;
  record = g_steal_pointer (&self->record_before);
  end (view);
  hitos_calendar_state_set_day (view->state, day);
  if (record && hitos_record_get_process (record))
    hitos_calendar_state_set_record (view->state, record);
  if (record)
    hitos_month_view_focus_record (view, record);
  else
    hitos_month_view_focus_day (view);
}

void
hitos_month_move_accept (HitosMonthView *view)
{
  HitosMonthMove *self = view->move;
  g_autoptr (HitosChange) change = NULL;
  g_autoptr (HitosRecord) record = NULL;
  g_autofree char *summary = NULL;
  HitosDate day;

  g_return_if_fail (self != NULL);

  if (self->move == NULL || hitos_change_is_empty (hitos_move_get_change (self->move)))
    {
      hitos_month_move_cancel (view);
      return;
    }
  if (self->n_following > 0)
    {
      self->is_asking = TRUE;
      hitos_move_preview_ask (HITOS_MOVE_PREVIEW (view->card), self->n_following);
      return;
    }
  change = g_object_ref (hitos_move_get_change (self->move));
  record = g_object_ref (get_record (self));
  summary = hitos_move_summarize (self->move);
  day = self->base + self->aim - self->held;
  end (view);
  g_signal_emit_by_name (view, "move", change, record, day, summary);
}

/* --- looks --- */

void
hitos_month_move_snapshot (HitosMonthView *view, GtkSnapshot *snapshot)
{
  HitosMonthMove *self = view->move;
  HitosWhen days;
  gboolean is_bad;
  HitosInk ink;

  if (self == NULL)
    return;
  days = hitos_occurrence_get_days (self->occurrence);
  is_bad = self->move == NULL || hitos_consequences_count_bad (hitos_move_get_consequences (self->move)) > 0;
  ink = is_bad ? HITOS_INK_ERROR : HITOS_INK_ACCENT;
  for (HitosDate day = self->base - (days.end - 1 - days.start); day <= self->base; day++)
    {
      GtkWidget *cell = hitos_month_view_get_cell (view, day + self->aim - self->held);
      GdkRGBA fill = hitos_calendar_palette_get_tint (view->palette, ink, 0.16f);
      GdkRGBA edge = hitos_calendar_palette_get_color (view->palette, ink);
      GskRoundedRect frame;
      graphene_rect_t bounds;

      if (cell == NULL || !gtk_widget_compute_bounds (cell, GTK_WIDGET (view), &bounds))
        continue;
      hitos_calendar_palette_append_box (snapshot, &fill, &bounds, 6);
      gsk_rounded_rect_init_from_rect (&frame, &bounds, 6);
      gtk_snapshot_append_border (snapshot, &frame, (float[]) { 2, 2, 2, 2 }, (GdkRGBA[]) { edge, edge, edge, edge });
    }
  gtk_widget_snapshot_child (GTK_WIDGET (view), view->card, snapshot);
}

/* Below and after the point, or above and before it where there is no room: never over what one aims at. */
void
hitos_month_move_allocate (HitosMonthView *view, int width, int height)
{
  int card_width = MIN (CARD_WIDTH, width - 2 * CARD_MARGIN), card_height, minimum, x, y;

  if (view->card == NULL)
    return;
  gtk_widget_measure (view->card, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  card_width = MAX (card_width, minimum);
  gtk_widget_measure (view->card, GTK_ORIENTATION_VERTICAL, card_width, NULL, &card_height, NULL, NULL);
  x = view->card_x + CARD_GAP;
  if (x + card_width > width - CARD_MARGIN)
    x = view->card_x - CARD_GAP - card_width;
  if (x < CARD_MARGIN)
    x = MAX (CARD_MARGIN, width - CARD_MARGIN - card_width);
  y = view->card_y + CARD_GAP;
  if (y + card_height > height - CARD_MARGIN)
    y = view->card_y - 2 * CARD_GAP - card_height;
  y = CLAMP (y, CARD_MARGIN, MAX (CARD_MARGIN, height - CARD_MARGIN - card_height));
  gtk_widget_size_allocate (view->card, &(GtkAllocation) { x, y, card_width, card_height }, -1);
}
