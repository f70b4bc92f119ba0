/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-calendar-state.h"

G_BEGIN_DECLS

/* Six weeks of a calendar. Arrows go from day to day, Page Up and Page Down and scrolling from month to
 * month, Enter into a day's chips and Escape back, Space opens the whole day. What it chooses stands in
 * the calendar's state; "record-activated" (HitosOccurrence) asks for more of one. A chip or a bar is dragged to
 * another day, or aimed at it with Control and the arrows: what that would do is told before, then "move" asks for it
 * (HitosChange, HitosRecord, the HitosDate that it stands on then, a sentence); "refused" (a sentence) says why it
 * cannot be taken hold of. */
#define HITOS_TYPE_MONTH_VIEW (hitos_month_view_get_type ())
G_DECLARE_FINAL_TYPE (HitosMonthView, hitos_month_view, HITOS, MONTH_VIEW, GtkWidget)

GtkWidget *hitos_month_view_new (void);

/* Kept. */
void hitos_month_view_set_state (HitosMonthView *self, HitosCalendarState *state);

/* The cell of a day that is shown; NULL where it is not. Borrowed. */
GtkWidget *hitos_month_view_get_cell (HitosMonthView *self, HitosDate day);

/* How many texts it shows, those of bars included. */
guint hitos_month_view_get_n_texts (HitosMonthView *self);

/* The focus goes to the chosen day. */
void hitos_month_view_focus_day (HitosMonthView *self);

/* The focus goes to the chip of that record on the chosen day, else to the day. */
void hitos_month_view_focus_record (HitosMonthView *self, gpointer record);

/* Its cells hold what its size has room for; not so between a first size and the next frame. */
gboolean hitos_month_view_is_settled (HitosMonthView *self);

G_END_DECLS
