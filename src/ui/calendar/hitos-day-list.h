/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-calendar-state.h"

G_BEGIN_DECLS

/* Everything of one day, a row each, bars that run through it included. Choosing a row chooses it in
 * the state and emits "record-activated" (HitosOccurrence). */
#define HITOS_TYPE_DAY_LIST (hitos_day_list_get_type ())
G_DECLARE_FINAL_TYPE (HitosDayList, hitos_day_list, HITOS, DAY_LIST, GtkWidget)

/* Shows @day of the state's occurrences; @state is kept. */
void hitos_day_list_show (HitosDayList *self, HitosCalendarState *state, HitosDate day);

G_END_DECLS
