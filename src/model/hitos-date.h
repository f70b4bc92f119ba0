/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A civil day by value: the number of days since 0000-12-31 in the Gregorian calendar, so that
 * 1 is 0001-01-01. Differences are days. Valid years are 1 to 9999. */
typedef gint32 HitosDate;

#define HITOS_DATE_NONE ((HitosDate) 0)

/* Returns HITOS_DATE_NONE where there is no such day. */
HitosDate hitos_date_new (int year, int month, int day);

/* Splits a valid date; each out pointer may be NULL. */
void hitos_date_get (HitosDate date, int *year, int *month, int *day);
int hitos_date_get_year (HitosDate date);

/* 1 = Monday … 7 = Sunday. */
int hitos_date_get_weekday (HitosDate date);

int hitos_date_days_in_month (int year, int month);

/* The same day of the month @months later (earlier where negative), clipped to the month's end:
 * 31 August minus 6 months is 28 or 29 February. HITOS_DATE_NONE where it leaves years 1 to 9999. */
HitosDate hitos_date_add_months (HitosDate date, int months);

/* @days later, HITOS_DATE_NONE where it leaves years 1 to 9999. */
HitosDate hitos_date_add_days (HitosDate date, int days);

HitosDate hitos_date_first_of_month (HitosDate date);
HitosDate hitos_date_last_of_month (HitosDate date);

/* Exactly "YYYY-MM-DD"; HITOS_DATE_NONE for anything else. */
HitosDate hitos_date_parse (const char *text);

/* "YYYY-MM-DD", newly allocated; NULL for HITOS_DATE_NONE. */
char *hitos_date_format (HitosDate date);

/* Today in the local time zone. Only the outermost layers may call this: everything else is told
 * what day it is. */
HitosDate hitos_date_today (void);

G_END_DECLS
