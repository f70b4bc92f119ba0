/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days of a calendar of sessions, compared with those of a printed calendar. */
#include "hitos-repetition.h"

static HitosRepetition
weekday (int week, int day, const char *first, const char *last)
{
  return (HitosRepetition) { .kind = HITOS_REPETITION_WEEKDAY, .week = week, .weekday = day,
                             .first = hitos_date_parse (first), .last = hitos_date_parse (last) };
}

static void
assert_days (HitosRepetition repetition, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) days = hitos_repetition_list (&repetition, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < days->len; i++)
    {
      g_autofree char *day = hitos_date_format (g_array_index (days, HitosDate, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", day);
    }
  g_assert_cmpstr (text->str, ==, expected);
  g_string_free (text, TRUE);
}

static void
test_weekdays (void)
{
  assert_days (weekday (2, 2, "2026-11-01", "2027-03-31"), "2026-11-10 2026-12-08 2027-01-12 2027-02-09 2027-03-09");
  assert_days (weekday (1, 1, "2027-02-01", "2027-03-01"), "2027-02-01 2027-03-01");
  assert_days (weekday (4, 7, "2028-02-01", "2028-02-29"), "2028-02-27");
  assert_days (weekday (HITOS_REPETITION_LAST, 5, "2026-10-01", "2027-01-31"),
               "2026-10-30 2026-11-27 2026-12-25 2027-01-29");
  /* Within its days only. */
  assert_days (weekday (2, 2, "2026-11-11", "2026-12-08"), "2026-12-08");
}

/* The 31st is the last day where there is no such day. */
static void
test_days_of_the_month (void)
{
  HitosRepetition repetition = { .kind = HITOS_REPETITION_DAY, .day = 31, .first = hitos_date_parse ("2027-12-15"),
                                 .last = hitos_date_parse ("2028-04-30") };

  assert_days (repetition, "2027-12-31 2028-01-31 2028-02-29 2028-03-31 2028-04-30");
}

static void
test_refusals (void)
{
  const struct { HitosRepetition repetition; HitosRepetitionError code; } bad[] = {
    { weekday (2, 2, "2027-03-31", "2026-11-01"), HITOS_REPETITION_ERROR_ORDER },
    { weekday (2, 2, "2027-03-31", ""), HITOS_REPETITION_ERROR_ORDER },
    { weekday (2, 2, "2026-01-01", "2031-01-01"), HITOS_REPETITION_ERROR_LENGTH },
    { weekday (2, 2, "2026-11-11", "2026-11-30"), HITOS_REPETITION_ERROR_EMPTY },
    { weekday (9, 2, "2026-11-01", "2026-12-30"), HITOS_REPETITION_ERROR_EMPTY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hitos_repetition_list (&bad[i].repetition, &error));
      g_assert_error (error, HITOS_REPETITION_ERROR, (int) bad[i].code);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/repetition/weekdays", test_weekdays);
  g_test_add_func ("/repetition/days-of-the-month", test_days_of_the_month);
  g_test_add_func ("/repetition/refusals", test_refusals);
  return g_test_run ();
}
