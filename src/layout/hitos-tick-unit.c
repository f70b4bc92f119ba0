/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-tick-unit.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-words.h"

static char *
format_day (HitosDate day, guint length, gboolean upper)
{
  int number, weekday = hitos_date_get_weekday (day);

  hitos_date_get (day, NULL, NULL, &number);
  if (length < 2)
    /* Translators: a weekday and the day of the month, as "Monday 8". */
    return g_strdup_printf (C_("weekday and day", "%1$s %2$d"),
                            length == 0 ? hitos_date_words_weekday_name (weekday)
                                        : hitos_date_words_short_weekday_name (weekday), number);
  return g_strdup_printf ("%d", number);
}

static char *
format_week (HitosDate day, guint length, gboolean upper)
{
  int number, month, last, last_month;

  hitos_date_get (day, NULL, &month, &number);
  hitos_date_get (day + 6, NULL, &last_month, &last);
  if (length == 0)
    /* Translators: the first and the last day of a week, as "28 Feb – 6 Mar". */
    return g_strdup_printf (C_("week", "%1$d %2$s – %3$d %4$s"), number, hitos_date_words_short_month_name (month),
                            last, hitos_date_words_short_month_name (last_month));
  if (length == 1)
    /* Translators: a day and its month, as "8 Nov". */
    return g_strdup_printf (C_("day and month", "%1$d %2$s"), number, hitos_date_words_short_month_name (month));
  return g_strdup_printf ("%d", number);
}

static char *
format_month (HitosDate day, guint length, gboolean upper)
{
  int year, month;

  hitos_date_get (day, &year, &month, NULL);
  if (upper && length < 2)
    return g_strdup_printf (C_("month and year", "%1$s %2$d"),
                            length == 0 ? hitos_date_words_month_name (month)
                                        : hitos_date_words_short_month_name (month), year);
  return g_strdup (length == 0 ? hitos_date_words_month_name (month) : hitos_date_words_short_month_name (month));
}

static char *
format_year (HitosDate day, guint length, gboolean upper)
{
  int year;

  hitos_date_get (day, &year, NULL, NULL);
  return length < 2 ? g_strdup_printf ("%d", year) : g_strdup_printf ("%02d", year % 100);
}

/* A new unit is a new row of this table. */
static const struct {
  double days;  /* the shortest */
  int months;  /* that it lasts; 0 where it is a number of days */
  HitosTickUnit upper;
  guint begins;  /* from which length on a label names only the unit's first day or month */
  char *(*format) (HitosDate start, guint length, gboolean upper);
} units[] = {
  [HITOS_TICK_DAY] = { 1, 0, HITOS_TICK_MONTH, 3, format_day },
  [HITOS_TICK_WEEK] = { 7, 0, HITOS_TICK_MONTH, 1, format_week },
  [HITOS_TICK_MONTH] = { 28, 1, HITOS_TICK_YEAR, 3, format_month },
  [HITOS_TICK_TWO_MONTHS] = { 59, 2, HITOS_TICK_YEAR, 0, format_month },
  [HITOS_TICK_QUARTER] = { 90, 3, HITOS_TICK_YEAR, 0, format_month },
  [HITOS_TICK_YEAR] = { 365, 12, HITOS_TICK_NONE, 3, format_year },
};

HitosTickUnit
hitos_tick_unit_get_upper (HitosTickUnit unit)
{
  g_return_val_if_fail (unit < HITOS_TICK_NONE, HITOS_TICK_NONE);

  return units[unit].upper;
}

double
hitos_tick_unit_get_days (HitosTickUnit unit)
{
  g_return_val_if_fail (unit < HITOS_TICK_NONE, 0);

  return units[unit].days;
}

HitosDate
hitos_tick_unit_get_start (HitosTickUnit unit, HitosDate day)
{
  int year, month;

  g_return_val_if_fail (unit < HITOS_TICK_NONE && day > HITOS_DATE_NONE, HITOS_DATE_NONE);

  if (unit == HITOS_TICK_DAY)
    return day;
  if (unit == HITOS_TICK_WEEK)
    return MAX (day - hitos_date_get_weekday (day) + 1, 1);
  hitos_date_get (day, &year, &month, NULL);
  return hitos_date_new (year, month - (month - 1) % units[unit].months, 1);
}

HitosDate
hitos_tick_unit_get_next (HitosTickUnit unit, HitosDate start)
{
  HitosDate next;

  g_return_val_if_fail (unit < HITOS_TICK_NONE && start > HITOS_DATE_NONE, HITOS_DATE_NONE);

  if (units[unit].months == 0)
    return start + (int) units[unit].days;
  next = hitos_date_add_months (start, units[unit].months);
  return next != HITOS_DATE_NONE ? next : hitos_date_new (9999, 12, 31) + 1;
}

char *
hitos_tick_unit_format (HitosTickUnit unit, HitosDate start, guint length, gboolean upper)
{
  g_return_val_if_fail (unit < HITOS_TICK_NONE && length < HITOS_TICK_LABELS, NULL);

  return units[unit].format (start, length, upper);
}

gboolean
hitos_tick_unit_names_start (HitosTickUnit unit, guint length)
{
  g_return_val_if_fail (unit < HITOS_TICK_NONE, FALSE);

  return length >= units[unit].begins;
}
