/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-date-words.h"

#include <string.h>

#include <glib/gi18n-lib.h>

static const char *const months[] = {
  N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
  N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
};

static const char *const weekdays[] = {
  N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"),
  N_("Sunday"),
};

static const char *const short_months[] = {
  NC_("short month", "Jan"), NC_("short month", "Feb"), NC_("short month", "Mar"),
  NC_("short month", "Apr"), NC_("short month", "May"), NC_("short month", "Jun"),
  NC_("short month", "Jul"), NC_("short month", "Aug"), NC_("short month", "Sep"),
  NC_("short month", "Oct"), NC_("short month", "Nov"), NC_("short month", "Dec"),
};

static const char *const short_weekdays[] = {
  NC_("short weekday", "Mon"), NC_("short weekday", "Tue"), NC_("short weekday", "Wed"),
  NC_("short weekday", "Thu"), NC_("short weekday", "Fri"), NC_("short weekday", "Sat"),
  NC_("short weekday", "Sun"),
};

/* One letter each: the head of a narrow column. */
static const char *const letters[] = {
  NC_("Monday's letter", "M"), NC_("Tuesday's letter", "T"), NC_("Wednesday's letter", "W"),
  NC_("Thursday's letter", "T"), NC_("Friday's letter", "F"), NC_("Saturday's letter", "S"),
  NC_("Sunday's letter", "S"),
};

static const char *const letter_contexts[] = {
  "Monday's letter", "Tuesday's letter", "Wednesday's letter", "Thursday's letter",
  "Friday's letter", "Saturday's letter", "Sunday's letter",
};

const char *
hitos_date_words_month_name (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return _(months[month - 1]);
}

const char *
hitos_date_words_weekday_name (int weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");

  return _(weekdays[weekday - 1]);
}

const char *
hitos_date_words_short_month_name (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "short month", short_months[month - 1]);
}

const char *
hitos_date_words_short_weekday_name (int weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "short weekday", short_weekdays[weekday - 1]);
}

const char *
hitos_date_words_weekday_letter (int weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, letter_contexts[weekday - 1], letters[weekday - 1]);
}

char *
hitos_date_words_day (HitosDate date)
{
  int month, day;

  hitos_date_get (date, NULL, &month, &day);
  /* Translators: a day and its month, as "5 November". */
  return g_strdup_printf (C_("day and full month", "%1$d %2$s"), day, _(months[month - 1]));
}

char *
hitos_date_words_day_and_year (HitosDate date)
{
  int year, month, day;

  hitos_date_get (date, &year, &month, &day);
  /* Translators: day, month and year, as "3 November 2021". */
  return g_strdup_printf (C_("day, full month and year", "%1$d %2$s %3$d"), day, _(months[month - 1]), year);
}

char *
hitos_date_words_long (HitosDate date)
{
  int year, month, day;

  hitos_date_get (date, &year, &month, &day);
  /* Translators: weekday, day, month and year, as "Wednesday, 3 November 2021". */
  return g_strdup_printf (C_("long date", "%1$s, %2$d %3$s %4$d"),
                          _(weekdays[hitos_date_get_weekday (date) - 1]), day, _(months[month - 1]), year);
}

char *
hitos_date_words_month (HitosDate date)
{
  int year, month;

  hitos_date_get (date, &year, &month, NULL);
  /* Translators: a month and its year, as "November 2021". */
  return g_strdup_printf (C_("month and year", "%1$s %2$d"), _(months[month - 1]), year);
}

char *
hitos_date_words_short_month (HitosDate date)
{
  int year, month;

  hitos_date_get (date, &year, &month, NULL);
  /* Translators: a short month and its year, as "Nov 2021". */
  return g_strdup_printf (C_("short month and year", "%1$s %2$d"), hitos_date_words_short_month_name (month), year);
}

char *
hitos_date_words_begin (char *text)
{
  g_autofree char *given = text, *first = NULL, *capital = NULL;

  if (given == NULL || *given == '\0')
    return g_steal_pointer (&given);
  first = g_utf8_substring (given, 0, 1);
  capital = g_utf8_strup (first, -1);
  return g_strconcat (capital, given + strlen (first), NULL);
}
