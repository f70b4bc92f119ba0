/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-repetition.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (hitos-repetition-error-quark, hitos_repetition_error)

static HitosDate
find_weekday (const HitosRepetition *self, int year, int month)
{
  HitosDate first = hitos_date_new (year, month, 1), day;

  if (first == HITOS_DATE_NONE)
    return HITOS_DATE_NONE;
  day = first + (self->weekday - hitos_date_get_weekday (first) + 7) % 7;
  if (self->week != HITOS_REPETITION_LAST)
    return day + 7 * (self->week - 1);
  while (day + 7 <= hitos_date_last_of_month (first))
    day += 7;
  return day;
}

/* The repetition's day of that month, HITOS_DATE_NONE for a rule that has none. */
static HitosDate
get_day (const HitosRepetition *self, int year, int month)
{
  if (month < 1 || month > 12)
    return HITOS_DATE_NONE;
  if (self->kind == HITOS_REPETITION_DAY)
    return self->day < 1 ? HITOS_DATE_NONE
      : hitos_date_new (year, month, MIN (self->day, hitos_date_days_in_month (year, month)));
  if (self->weekday < 1 || self->weekday > 7 || self->week < 1 || self->week > HITOS_REPETITION_LAST)
    return HITOS_DATE_NONE;
  return find_weekday (self, year, month);
}

static gboolean
check (const HitosRepetition *self, GError **error)
{
  int from_year, from_month, to_year, to_month;

  if (self->first == HITOS_DATE_NONE || self->last == HITOS_DATE_NONE)
    {
      g_set_error_literal (error, HITOS_REPETITION_ERROR, HITOS_REPETITION_ERROR_ORDER,
                           _("Say from which day, and until which"));
      return FALSE;
    }
  if (self->last < self->first)
    {
      g_set_error_literal (error, HITOS_REPETITION_ERROR, HITOS_REPETITION_ERROR_ORDER,
                           _("It ends before it begins"));
      return FALSE;
    }
  hitos_date_get (self->first, &from_year, &from_month, NULL);
  hitos_date_get (self->last, &to_year, &to_month, NULL);
  if ((to_year - from_year) * 12 + to_month - from_month >= HITOS_REPETITION_MOST)
    {
      g_set_error (error, HITOS_REPETITION_ERROR, HITOS_REPETITION_ERROR_LENGTH,
                   _("It goes on for more than %d months"), HITOS_REPETITION_MOST);
      return FALSE;
    }
  return TRUE;
}

GArray *
hitos_repetition_list (const HitosRepetition *self, GError **error)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (HitosDate));

  g_return_val_if_fail (self != NULL, NULL);

  if (!check (self, error))
    return NULL;
  for (HitosDate month = hitos_date_first_of_month (self->first); month <= self->last && month != HITOS_DATE_NONE;
       month = hitos_date_add_months (month, 1))
    {
      int year, number;
      HitosDate day;

      hitos_date_get (month, &year, &number, NULL);
      day = get_day (self, year, number);
      if (day != HITOS_DATE_NONE && day >= self->first && day <= self->last)
        g_array_append_val (days, day);
    }
  if (days->len == 0)
    {
      g_set_error_literal (error, HITOS_REPETITION_ERROR, HITOS_REPETITION_ERROR_EMPTY,
                           _("No such day is between those two"));
      return NULL;
    }
  return g_steal_pointer (&days);
}
