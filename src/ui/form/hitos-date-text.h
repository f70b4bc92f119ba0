/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-when.h"

G_BEGIN_DECLS

/* Dates as people read and write them, in the interface's language. All texts are newly allocated. */

/* "November 2021", with a capital in any language: it stands as a title. */
char *hitos_date_text_month (HitosDate date);
/* "Nov": borrowed. */
const char *hitos_date_text_short_month (int month);
/* "Mon": borrowed. @weekday as hitos_date_get_weekday (). */
const char *hitos_date_text_short_weekday (int weekday);
/* "3 Nov" */
char *hitos_date_text_day (HitosDate date);
/* "Wednesday, 3 November 2021" */
char *hitos_date_text_long (HitosDate date);

/* As it stands in a field: "03/11/2021", "11/2021" or "03/11/2021 – 05/11/2021"; "" for none. */
char *hitos_date_text_field (HitosWhen when);

/* Reads what a clerk types, day before month: "3", "3/11", "3 nov", "03/11/2021", "2021-11-03", "11/2021",
 * "noviembre 2021", "3 - 5 nov". A month that is left out is that of @month, a day of the month that is worked on; a
 * year that is left out, the one that puts it nearest. "" is none. FALSE leaves @when alone: there is no such day, or
 * an end before its start. */
gboolean hitos_date_text_parse (const char *text, HitosDate month, HitosWhen *when);
/* The same, where a year that is left out puts the day into the year that begins on @from. */
gboolean hitos_date_text_parse_from (const char *text, HitosDate month, HitosDate from, HitosWhen *when);

G_END_DECLS
