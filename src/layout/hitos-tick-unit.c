/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-tick-unit.h"

#include <glib/gi18n-lib.h>

static const char *const months[] = {
  N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
  N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
};

static const char *const short_months[] = {
  NC_("short month", "Jan"), NC_("short month", "Feb"), NC_("short month", "Mar"),
  NC_("short month", "Apr"), NC_("short month", "May"), NC_("short month", "Jun"),
  NC_("short month", "Jul"), NC_("short month", "Aug"), NC_("short month", "Sep"),
  NC_("short month", "Oct"), NC_("short month", "Nov"), NC_("short month", "Dec"),
};

static const char *const weekdays[] = {
  N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"),
  N_("Sunday"),
};

static const char *const short_weekdays[] = {
  NC_("short weekday", "Mon"), NC_("short weekday", "Tue"), NC_("short weekday", "Wed"),
  NC_("short weekday", "Thu"), NC_("short weekday", "Fri"), NC_("short weekday", "Sat"),
  NC_("short weekday", "Sun"),
};

static const char *
get_short_month (int month)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "short month", short_months[month - 1]);
}

static char *
format_day (HitosDate day, guint length, gboolean upper)
{
  int number, weekday = hitos_date_get_weekday (day);

  hitos_date_get (day, NULL, NULL, &number);
  if (length == 0)
    /* Translators: a weekday and the day of the month, as "Monday 8". */
    return g_strdup_printf (C_("weekday and day", "%1$s %2$d"), _(weekdays[weekday - 1]), number);
  if (length == 1)
    return g_strdup_printf (C_("weekday and day", "%1$s %2$d"),
                            g_dpgettext2 (GETTEXT_PACKAGE, "short weekday", short_weekdays[weekday - 1]),
                            number);
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
    return g_strdup_printf (C_("week", "%1$d %2$s – %3$d %4$s"), number, get_short_month (month), last,
                            get_short_month (last_month));
  if (length == 1)
    /* Translators: a day and its month, as "8 Nov". */
    return g_strdup_printf (C_("day and month", "%1$d %2$s"), number, get_short_month (month));
  return g_strdup_printf ("%d", number);
}

static char *
format_month (HitosDate day, guint length, gboolean upper)
{
  int year, month;

  hitos_date_get (day, &year, &month, NULL);
  if (upper && length < 2)
    return g_strdup_printf (C_("month and year", "%1$s %2$d"),
                            length == 0 ? _(months[month - 1]) : get_short_month (month), year);
  if (length == 0)
    return g_strdup (_(months[month - 1]));
  if (length == 1 || upper)
    return g_strdup (get_short_month (month));
  return g_strndup (_(months[month - 1]), g_utf8_next_char (_(months[month - 1])) - _(months[month - 1]));
}

static char *
format_quarter (HitosDate day, guint length, gboolean upper)
{
  int month;

  hitos_date_get (day, NULL, &month, NULL);
  if (length == 0)
    /* Translators: a quarter of a year, 1 to 4. */
    return g_strdup_printf (_("Quarter %d"), (month + 2) / 3);
  /* Translators: the same in two characters. */
  return g_strdup_printf (C_("quarter of a year", "Q%d"), (month + 2) / 3);
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
  double days;
  int months;  /* that it lasts; 0 where it is a number of days */
  HitosTickUnit upper;
  char *(*format) (HitosDate start, guint length, gboolean upper);
} units[] = {
  [HITOS_TICK_DAY] = { 1, 0, HITOS_TICK_MONTH, format_day },
  [HITOS_TICK_WEEK] = { 7, 0, HITOS_TICK_MONTH, format_week },
  [HITOS_TICK_MONTH] = { 30.4, 1, HITOS_TICK_YEAR, format_month },
  [HITOS_TICK_QUARTER] = { 91.3, 3, HITOS_TICK_YEAR, format_quarter },
  [HITOS_TICK_YEAR] = { 365.25, 12, HITOS_TICK_NONE, format_year },
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
