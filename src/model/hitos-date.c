/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-date.h"

#include <string.h>

HitosDate
hitos_date_new (int year, int month, int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31
      || !g_date_valid_dmy (day, month, year))
    return HITOS_DATE_NONE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return (HitosDate) g_date_get_julian (&date);
}

void
hitos_date_get (HitosDate date, int *year, int *month, int *day)
{
  GDate value;

  g_return_if_fail (date > HITOS_DATE_NONE);

  g_date_clear (&value, 1);
  g_date_set_julian (&value, date);
  if (year)
    *year = g_date_get_year (&value);
  if (month)
    *month = g_date_get_month (&value);
  if (day)
    *day = g_date_get_day (&value);
}

int
hitos_date_get_year (HitosDate date)
{
  int year;

  hitos_date_get (date, &year, NULL, NULL);
  return year;
}

int
hitos_date_get_weekday (HitosDate date)
{
  g_return_val_if_fail (date > HITOS_DATE_NONE, 0);

  return (date - 1) % 7 + 1;
}

int
hitos_date_days_in_month (int year, int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return g_date_get_days_in_month (month, CLAMP (year, 1, 9999));
}

HitosDate
hitos_date_add_months (HitosDate date, int months)
{
  int year, month, day;
  gint64 total;

  g_return_val_if_fail (date > HITOS_DATE_NONE, HITOS_DATE_NONE);

  hitos_date_get (date, &year, &month, &day);
  total = (gint64) year * 12 + (month - 1) + months;
  if (total < 12 || total >= (gint64) 10000 * 12)
    return HITOS_DATE_NONE;
  year = total / 12;
  month = total % 12 + 1;
  return hitos_date_new (year, month, MIN (day, hitos_date_days_in_month (year, month)));
}

HitosDate
hitos_date_add_days (HitosDate date, int days)
{
  gint64 total = (gint64) date + days;

  g_return_val_if_fail (date > HITOS_DATE_NONE, HITOS_DATE_NONE);

  if (total < 1 || total > hitos_date_new (9999, 12, 31))
    return HITOS_DATE_NONE;
  return (HitosDate) total;
}

HitosDate
hitos_date_first_of_month (HitosDate date)
{
  int day;

  hitos_date_get (date, NULL, NULL, &day);
  return date - day + 1;
}

HitosDate
hitos_date_last_of_month (HitosDate date)
{
  int year, month;

  hitos_date_get (date, &year, &month, NULL);
  return hitos_date_new (year, month, hitos_date_days_in_month (year, month));
}

HitosDate
hitos_date_parse (const char *text)
{
  int part[3] = { 0, 0, 0 };

  if (text == NULL || strlen (text) != 10)
    return HITOS_DATE_NONE;
  for (int i = 0, field = 0; i < 10; i++)
    {
      if (i == 4 || i == 7)
        {
          if (text[i] != '-')
            return HITOS_DATE_NONE;
          field++;
        }
      else if (g_ascii_isdigit (text[i]))
        part[field] = part[field] * 10 + (text[i] - '0');
      else
        return HITOS_DATE_NONE;
    }
  return hitos_date_new (part[0], part[1], part[2]);
}

char *
hitos_date_format (HitosDate date)
{
  int year, month, day;

  if (date == HITOS_DATE_NONE)
    return NULL;
  hitos_date_get (date, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

HitosDate
hitos_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return hitos_date_new (g_date_time_get_year (now), g_date_time_get_month (now),
                         g_date_time_get_day_of_month (now));
}
