/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-calendar-state.h"

G_BEGIN_DECLS

/* A month at a glance: its days painted the darker the more they hold, marks for legal limits and for
 * what is overdue, and a line that says it in words. */
#define HITOS_TYPE_YEAR_MONTH (hitos_year_month_get_type ())
G_DECLARE_FINAL_TYPE (HitosYearMonth, hitos_year_month, HITOS, YEAR_MONTH, GtkWidget)

/* @state is kept. A click on a day chooses it there. */
GtkWidget *hitos_year_month_new (HitosCalendarState *state);

/* @month: its first day. */
void hitos_year_month_show (HitosYearMonth *self, HitosDate month);
HitosDate hitos_year_month_get_month (HitosYearMonth *self);

/* "November 2021: 4 limits, 1 overdue": to be read aloud. Newly allocated. */
char *hitos_year_month_describe (HitosYearMonth *self);

G_END_DECLS
