/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-calendar-state.h"

G_BEGIN_DECLS

/* Beside the calendar: the chosen day as a list, or the chosen record with the reason of its dates. "change"
 * (a HitosChange) asks for what a person did there. */
#define HITOS_TYPE_CALENDAR_PANEL (hitos_calendar_panel_get_type ())
G_DECLARE_FINAL_TYPE (HitosCalendarPanel, hitos_calendar_panel, HITOS, CALENDAR_PANEL, GtkWidget)

/* @state is kept. */
void hitos_calendar_panel_set_state (HitosCalendarPanel *self, HitosCalendarState *state);

G_END_DECLS
