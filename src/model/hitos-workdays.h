/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "hitos-date.h"

G_BEGIN_DECLS

/* Which days an office works: not on Saturdays and Sundays, nor on the days of compulsory rest of
 * article 74 of the Ley Federal del Trabajo, nor on the institute's own days.
 *
 * During an electoral process every day counts and the terms of the PREP do not move off a
 * holiday: this calendar warns, and serves the rules' "h" steps; nothing else shifts by it. */

typedef struct _HitosWorkdays HitosWorkdays;

/* A day of rest; @name is borrowed. */
typedef struct {
  HitosDate date;
  const char *name;
} HitosRestDay;

/* A calendar with article 74 alone. */
HitosWorkdays *hitos_workdays_new (void);
HitosWorkdays *hitos_workdays_ref (HitosWorkdays *self);
void hitos_workdays_unref (HitosWorkdays *self);

/* Adds one of the institute's own days, or renames one; its name is copied. Only while the calendar
 * is being built, before others hold it. */
void hitos_workdays_add_holiday (HitosWorkdays *self, HitosDate date, const char *name);

/* The name of the holiday on @date, the institute's before the law's, NULL where it is none; a
 * Sunday is no holiday by itself. Borrowed. The law's names are in the reader's language. */
const char *hitos_workdays_get_holiday (const HitosWorkdays *self, HitosDate date);

gboolean hitos_workdays_is_workday (const HitosWorkdays *self, HitosDate date);

/* The workday that is @days workdays after @date (before it where negative); the day itself is
 * day 0, and stays @date where @days is 0. HITOS_DATE_NONE where it leaves years 1 to 9999. */
HitosDate hitos_workdays_add_days (const HitosWorkdays *self, HitosDate date, int days);

/* The days of rest of @year in order, weekends left out: a new array of HitosRestDay. */
GArray *hitos_workdays_list_rest_days (const HitosWorkdays *self, int year);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosWorkdays, hitos_workdays_unref)

G_END_DECLS
