/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-date.h"

G_BEGIN_DECLS

/* Days and months in the words of the interface's language, whatever the C library knows of it. What
 * an informe says is hitos-spanish-date.h's. */

/* "November", "Monday": borrowed. @month 1 to 12, @weekday 1 = Monday to 7. */
const char *hitos_date_words_month_name (int month);
const char *hitos_date_words_weekday_name (int weekday);

/* "Nov", "Mon": borrowed. */
const char *hitos_date_words_short_month_name (int month);
const char *hitos_date_words_short_weekday_name (int weekday);

/* "M": one letter, borrowed. */
const char *hitos_date_words_weekday_letter (int weekday);

/* All newly allocated: "5 November", "5 November 2021", "Friday, 5 November 2021", "November 2021". */
char *hitos_date_words_day (HitosDate date);
char *hitos_date_words_day_and_year (HitosDate date);
char *hitos_date_words_long (HitosDate date);
char *hitos_date_words_month (HitosDate date);

/* "Nov 2021", newly allocated: where there is little room. */
char *hitos_date_words_short_month (HitosDate date);

/* Any of them as it begins a title: with a capital, which some languages have there alone. Takes @text (nullable); newly
 * allocated. */
char *hitos_date_words_begin (char *text);

G_END_DECLS
