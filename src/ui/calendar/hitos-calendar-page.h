/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-calendar-state.h"

G_BEGIN_DECLS

/* The coordinator's calendar: month, year and agenda of one process with one choice among them, and a
 * panel for what is chosen. Its properties "month" (first day) and "record" are there to be bound
 * to the window's, "view" and "panel" (whether its side panel is open) to be remembered. It changes nothing itself: "change" (a HitosChange) asks for what a person did, and
 * "told" (a sentence) is to be shown for a moment, with its undo; "refused" (a sentence) is why nothing was asked. */
#define HITOS_TYPE_CALENDAR_PAGE (hitos_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (HitosCalendarPage, hitos_calendar_page, HITOS, CALENDAR_PAGE, GtkWidget)

GtkWidget *hitos_calendar_page_new (void);

/* Shows @occurrences, which are kept. Another process opens on today if that is near it, else on its first month. */
void hitos_calendar_page_set_occurrences (HitosCalendarPage *self, HitosOccurrences *occurrences);

/* Borrowed. */
HitosCalendarState *hitos_calendar_page_get_state (HitosCalendarPage *self);

/* "month", "year" or "agenda". */
void hitos_calendar_page_show_view (HitosCalendarPage *self, const char *name);

/* Whether nothing stands beside the page that shows what is chosen: else its own panel is put away. */
void hitos_calendar_page_set_alone (HitosCalendarPage *self, gboolean alone);

/* The focus goes to @record where it is in sight, else to the chosen day. */
void hitos_calendar_page_focus_record (HitosCalendarPage *self, gpointer record);

G_END_DECLS
