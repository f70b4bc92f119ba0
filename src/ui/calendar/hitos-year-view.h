/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-calendar-state.h"

G_BEGIN_DECLS

/* All months of the process at a glance. Arrows go from month to month; opening one chooses it and
 * emits "month-activated". */
#define HITOS_TYPE_YEAR_VIEW (hitos_year_view_get_type ())
G_DECLARE_FINAL_TYPE (HitosYearView, hitos_year_view, HITOS, YEAR_VIEW, GtkWidget)

/* @state is kept. */
void hitos_year_view_set_state (HitosYearView *self, HitosCalendarState *state);

/* Borrowed: how many months it shows, and the widget of one. */
guint hitos_year_view_get_n_months (HitosYearView *self);
GtkWidget *hitos_year_view_get_month (HitosYearView *self, guint index);

G_END_DECLS
