/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-occurrences.h"

G_BEGIN_DECLS

/* What the calendar looks at, whichever of its views shows it: the occurrences, the month, the chosen
 * day and the chosen record. Its properties are there to be bound to the window's. */
#define HITOS_TYPE_CALENDAR_STATE (hitos_calendar_state_get_type ())
G_DECLARE_FINAL_TYPE (HitosCalendarState, hitos_calendar_state, HITOS, CALENDAR_STATE, GObject)

HitosCalendarState *hitos_calendar_state_new (void);

/* Borrowed, NULL before there are any. Other occurrences forget the record. */
HitosOccurrences *hitos_calendar_state_get_occurrences (HitosCalendarState *self);
void hitos_calendar_state_set_occurrences (HitosCalendarState *self, HitosOccurrences *occurrences);

/* The first day of the month that is shown. HITOS_DATE_NONE before one is chosen. */
HitosDate hitos_calendar_state_get_month (HitosCalendarState *self);
void hitos_calendar_state_set_month (HitosCalendarState *self, HitosDate month);

/* The chosen day: its month is shown. Another day than the record's forgets the record. Days outside
 * the years 2 to 9998 are not chosen. */
HitosDate hitos_calendar_state_get_day (HitosCalendarState *self);
void hitos_calendar_state_set_day (HitosCalendarState *self, HitosDate day);

/* Borrowed, may be NULL. Choosing one does not move the day: see hitos_calendar_state_choose (). */
gpointer hitos_calendar_state_get_record (HitosCalendarState *self);
void hitos_calendar_state_set_record (HitosCalendarState *self, gpointer record);

/* Chooses the occurrence's record, and its day. A day of rest of the law has no record. */
void hitos_calendar_state_choose (HitosCalendarState *self, HitosOccurrence *occurrence);

/* The weekday of a week's first column, 1 = Monday (unless told) … 7 = Sunday. */
int hitos_calendar_state_get_first_weekday (HitosCalendarState *self);
void hitos_calendar_state_set_first_weekday (HitosCalendarState *self, int weekday);

/* The same day of another month, clipped to its end. */
void hitos_calendar_state_move_months (HitosCalendarState *self, int months);

G_END_DECLS
