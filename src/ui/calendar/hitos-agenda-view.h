/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-calendar-state.h"

G_BEGIN_DECLS

/* The calendar as a list by day, with search in all that a line says, accents or not. Choosing a line
 * chooses it in the state and emits "record-activated" (HitosOccurrence). */
#define HITOS_TYPE_AGENDA_VIEW (hitos_agenda_view_get_type ())
G_DECLARE_FINAL_TYPE (HitosAgendaView, hitos_agenda_view, HITOS, AGENDA_VIEW, GtkWidget)

/* @state is kept. */
void hitos_agenda_view_set_state (HitosAgendaView *self, HitosCalendarState *state);

/* The focus goes to the search. */
void hitos_agenda_view_search (HitosAgendaView *self);

/* The chosen day, or the next that has something, comes to the top. */
void hitos_agenda_view_scroll_to_day (HitosAgendaView *self);

/* What is listed: of HitosOccurrence. Borrowed. */
GListModel *hitos_agenda_view_get_model (HitosAgendaView *self);

G_END_DECLS
