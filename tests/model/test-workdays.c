/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-workdays.h"

/* Read off printed calendars of those years. */
static const struct { int year; const char *days[9]; } years[] = {
  { 2018, { "2018-01-01", "2018-02-05", "2018-03-19", "2018-05-01", "2018-09-16", "2018-11-19",
            "2018-12-01", "2018-12-25" } },
  { 2021, { "2021-01-01", "2021-02-01", "2021-03-15", "2021-05-01", "2021-09-16", "2021-11-15",
            "2021-12-25" } },
  { 2024, { "2024-01-01", "2024-02-05", "2024-03-18", "2024-05-01", "2024-09-16", "2024-10-01",
            "2024-11-18", "2024-12-25" } },
  { 2027, { "2027-01-01", "2027-02-01", "2027-03-15", "2027-05-01", "2027-09-16", "2027-11-15",
            "2027-12-25" } },
  { 2030, { "2030-01-01", "2030-02-04", "2030-03-18", "2030-05-01", "2030-09-16", "2030-10-01",
            "2030-11-18", "2030-12-25" } },
};

static void
test_article_74 (void)
{
  g_autoptr (HitosWorkdays) workdays = hitos_workdays_new ();

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autoptr (GArray) days = hitos_workdays_list_rest_days (workdays, years[i].year);
      guint expected = 0;

      for (; years[i].days[expected] != NULL; expected++)
        {
          g_autofree char *text = NULL;

          g_assert_cmpuint (expected, <, days->len);
          text = hitos_date_format (g_array_index (days, HitosRestDay, expected).date);
          g_assert_cmpstr (text, ==, years[i].days[expected]);
        }
      g_assert_cmpuint (days->len, ==, expected);
    }
}

static void
test_own_days (void)
{
  g_autoptr (HitosWorkdays) workdays = hitos_workdays_new ();
  HitosDate friday = hitos_date_parse ("2021-12-24");

  g_assert_null (hitos_workdays_get_holiday (workdays, friday));
  g_assert_true (hitos_workdays_is_workday (workdays, friday));
  hitos_workdays_add_holiday (workdays, friday, "Vacaciones");
  g_assert_cmpstr (hitos_workdays_get_holiday (workdays, friday), ==, "Vacaciones");
  g_assert_false (hitos_workdays_is_workday (workdays, friday));

  hitos_workdays_add_holiday (workdays, friday + 1, "Descanso");
  g_assert_cmpstr (hitos_workdays_get_holiday (workdays, friday + 1), ==, "Descanso");
  g_assert_cmpstr (hitos_workdays_get_holiday (workdays, hitos_date_parse ("2022-12-25")), ==,
                   "Christmas Day");
}

static void
test_steps (void)
{
  static const struct { const char *from; int days; const char *to; } cases[] = {
    { "2021-11-12", 1, "2021-11-16" },  /* a Friday; Monday the 15th is a holiday */
    { "2021-11-16", -1, "2021-11-12" },
    { "2021-11-13", 0, "2021-11-13" },  /* day 0 stays, even on a Saturday */
    { "2021-11-13", 1, "2021-11-16" },
    { "2021-12-24", 5, "2021-12-31" },
    { "2021-12-31", 1, "2022-01-03" },  /* New Year is a Saturday */
    { "2024-09-30", 1, "2024-10-02" },
  };
  g_autoptr (HitosWorkdays) workdays = hitos_workdays_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HitosDate to = hitos_workdays_add_days (workdays, hitos_date_parse (cases[i].from),
                                              cases[i].days);
      g_autofree char *text = hitos_date_format (to);

      g_assert_cmpstr (text, ==, cases[i].to);
    }
  g_assert_cmpint (hitos_workdays_add_days (workdays, hitos_date_parse ("9999-12-30"), 9), ==,
                   HITOS_DATE_NONE);
  g_assert_cmpint (hitos_workdays_add_days (workdays, hitos_date_parse ("0001-01-02"), -9), ==,
                   HITOS_DATE_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workdays/article-74", test_article_74);
  g_test_add_func ("/workdays/own-days", test_own_days);
  g_test_add_func ("/workdays/steps", test_steps);
  return g_test_run ();
}
