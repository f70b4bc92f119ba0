/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-spanish-date.h"

const char *
hitos_spanish_month (int month)
{
  static const char *const names[] = {
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
  };

  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return names[month - 1];
}

static void
append_day (GString *text, HitosDate date, HitosSpanishDateFlags flags)
{
  int day;

  hitos_date_get (date, NULL, NULL, &day);
  if (day == 1 && (flags & HITOS_SPANISH_DATE_FIRST) != 0)
    g_string_append (text, "primero");
  else
    g_string_append_printf (text, (flags & HITOS_SPANISH_DATE_PADDED) ? "%02d" : "%d", day);
}

static void
append_month (GString *text, HitosDate date)
{
  int month;

  hitos_date_get (date, NULL, &month, NULL);
  g_string_append_printf (text, " de %s", hitos_spanish_month (month));
}

static void
append_year (GString *text, HitosDate date, HitosSpanishDateFlags flags)
{
  int year;

  hitos_date_get (date, &year, NULL, NULL);
  if (flags & HITOS_SPANISH_DATE_THIS_YEAR)
    g_string_append (text, " del año actual");
  else if ((flags & HITOS_SPANISH_DATE_NO_YEAR) == 0)
    g_string_append_printf (text, " de %d", year);
}

char *
hitos_spanish_date (HitosDate date, HitosSpanishDateFlags flags)
{
  GString *text;

  if (date == HITOS_DATE_NONE)
    return NULL;
  text = g_string_new (NULL);
  append_day (text, date, flags);
  append_month (text, date);
  append_year (text, date, flags);
  return g_string_free (text, FALSE);
}

char *
hitos_spanish_date_in_year (HitosDate date, int year, HitosSpanishDateFlags flags)
{
  int own = 0;

  if (date != HITOS_DATE_NONE)
    hitos_date_get (date, &own, NULL, NULL);
  return hitos_spanish_date (date, own == year ? flags | HITOS_SPANISH_DATE_THIS_YEAR
                                               : flags & ~HITOS_SPANISH_DATE_THIS_YEAR);
}

char *
hitos_spanish_month_of_year (HitosDate date)
{
  int year, month;

  if (date == HITOS_DATE_NONE)
    return NULL;
  hitos_date_get (date, &year, &month, NULL);
  return g_strdup_printf ("%s de %d", hitos_spanish_month (month), year);
}

char *
hitos_spanish_date_in_figures (HitosDate date)
{
  int year, month, day;

  if (date == HITOS_DATE_NONE)
    return NULL;
  hitos_date_get (date, &year, &month, &day);
  return g_strdup_printf ("%02d-%02d-%04d", day, month, year);
}

/* The first day leaves out what it shares with the last one: its month, its year. */
static char *
format_span (HitosDate first, HitosDate last, HitosSpanishDateFlags flags)
{
  GString *text = g_string_new ("del ");
  int year[2], month[2];

  hitos_date_get (first, &year[0], &month[0], NULL);
  hitos_date_get (last, &year[1], &month[1], NULL);
  append_day (text, first, flags);
  if (year[0] != year[1] || month[0] != month[1])
    append_month (text, first);
  if (year[0] != year[1])
    append_year (text, first, flags & ~HITOS_SPANISH_DATE_THIS_YEAR);
  g_string_append (text, " al ");
  append_day (text, last, flags);
  append_month (text, last);
  append_year (text, last, flags);
  return g_string_free (text, FALSE);
}

char *
hitos_spanish_when (HitosWhen when, HitosSpanishDateFlags flags)
{
  switch (hitos_when_get_kind (when))
    {
    case HITOS_WHEN_DAY:
      return hitos_spanish_date (when.start, flags);
    case HITOS_WHEN_MONTH:
      return hitos_spanish_month_of_year (when.start);
    case HITOS_WHEN_SPAN:
      return format_span (when.start, when.end - 1, flags);
    case HITOS_WHEN_NONE:
    default:
      return NULL;
    }
}

char *
hitos_spanish_hour (int minutes)
{
  g_return_val_if_fail (minutes >= 0 && minutes < 24 * 60, NULL);

  return g_strdup_printf ("las %02d:%02d horas", minutes / 60, minutes % 60);
}
