/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-workdays.h"

#include <glib/gi18n-lib.h>

/* Immutable once it is shared. */
struct _HitosWorkdays {
  gatomicrefcount references;
  GHashTable *own;  /* owned: HitosDate → its name, owned */
};

enum { MONDAY = 1, SATURDAY = 6 };

/* Article 74, fractions I to VIII, as in force since 2024; a day 0 counts Mondays instead. Election
 * day (IX) falls on a Sunday and is a milestone of its own. */
static const struct {
  int month;
  int day;
  int nth_monday;
  const char *name;
} statutory[] = {
  { 1, 1, 0, N_("New Year’s Day") },
  { 2, 0, 1, N_("Constitution Day") },
  { 3, 0, 3, N_("Benito Juárez’s birthday") },
  { 5, 1, 0, N_("Labour Day") },
  { 9, 16, 0, N_("Independence Day") },
  { 11, 0, 3, N_("Revolution Day") },
  { 12, 25, 0, N_("Christmas Day") },
};

/* The federal executive takes office every six years: on 1 December up to 2018, on 1 October from
 * 2024. */
static gboolean
is_transfer_of_power (int year, int month, int day)
{
  if (day != 1)
    return FALSE;
  if (year >= 2024)
    return month == 10 && (year - 2024) % 6 == 0;
  return month == 12 && (2024 - year) % 6 == 0;
}

static const char *
get_statutory_holiday (HitosDate date)
{
  int year, month, day;

  hitos_date_get (date, &year, &month, &day);
  if (is_transfer_of_power (year, month, day))
    return _("Transfer of the federal executive");
  for (guint i = 0; i < G_N_ELEMENTS (statutory); i++)
    {
      if (statutory[i].month != month)
        continue;
      if (statutory[i].nth_monday == 0 ? statutory[i].day == day
                                       : hitos_date_get_weekday (date) == MONDAY
                                           && (day + 6) / 7 == statutory[i].nth_monday)
        return _(statutory[i].name);
    }
  return NULL;
}

HitosWorkdays *
hitos_workdays_new (void)
{
  HitosWorkdays *self = g_new0 (HitosWorkdays, 1);

  g_atomic_ref_count_init (&self->references);
  self->own = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return self;
}

HitosWorkdays *
hitos_workdays_ref (HitosWorkdays *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
hitos_workdays_unref (HitosWorkdays *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_hash_table_unref (self->own);
  g_free (self);
}

void
hitos_workdays_add_holiday (HitosWorkdays *self, HitosDate date, const char *name)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (date > HITOS_DATE_NONE);

  g_hash_table_insert (self->own, GINT_TO_POINTER (date), g_strdup (name ? name : ""));
}

const char *
hitos_workdays_get_holiday (const HitosWorkdays *self, HitosDate date)
{
  const char *own;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (date > HITOS_DATE_NONE, NULL);

  own = g_hash_table_lookup (self->own, GINT_TO_POINTER (date));
  return own ? own : get_statutory_holiday (date);
}

gboolean
hitos_workdays_is_workday (const HitosWorkdays *self, HitosDate date)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (date > HITOS_DATE_NONE, FALSE);

  return hitos_date_get_weekday (date) < SATURDAY
         && hitos_workdays_get_holiday (self, date) == NULL;
}

HitosDate
hitos_workdays_add_days (const HitosWorkdays *self, HitosDate date, int days)
{
  int direction = days < 0 ? -1 : 1;

  g_return_val_if_fail (self != NULL, HITOS_DATE_NONE);
  g_return_val_if_fail (date > HITOS_DATE_NONE, HITOS_DATE_NONE);

  while (days != 0)
    {
      date = hitos_date_add_days (date, direction);
      if (date == HITOS_DATE_NONE)
        return HITOS_DATE_NONE;
      if (hitos_workdays_is_workday (self, date))
        days -= direction;
    }
  return date;
}

GArray *
hitos_workdays_list_rest_days (const HitosWorkdays *self, int year)
{
  GArray *holidays = g_array_new (FALSE, FALSE, sizeof (HitosRestDay));

  g_return_val_if_fail (self != NULL, holidays);
  g_return_val_if_fail (year >= 1 && year <= 9999, holidays);

  for (HitosDate date = hitos_date_new (year, 1, 1); date <= hitos_date_new (year, 12, 31); date++)
    {
      HitosRestDay holiday = { date, hitos_workdays_get_holiday (self, date) };

      if (holiday.name != NULL)
        g_array_append_val (holidays, holiday);
    }
  return holidays;
}
