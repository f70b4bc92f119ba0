/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-date-text.h"

static void
test_what_a_clerk_types (void)
{
  static const struct { const char *typed, *meant; } cases[] = {
    { "3", "2021-11-03" },           { " 03 ", "2021-11-03" },       { "3/12", "2021-12-03" },
    { "3 nov", "2021-11-03" },       { "3 de diciembre", "2021-12-03" },
    { "3 de noviembre de 2022", "2022-11-03" },
    { "03/11/2021", "2021-11-03" },  { "3-11-21", "2021-11-03" },    { "3.11.2021", "2021-11-03" },
    { "2021-11-03", "2021-11-03" },  { "11/2021", "2021-11" },       { "2021-11", "2021-11" },
    { "noviembre", "2021-11" },      { "Nov 2022", "2022-11" },      { "3 – 5", "2021-11-03/2021-11-05" },
    { "3 - 5 dic", "2021-12-03/2021-12-05" },
    { "28/11/2021 – 02/12/2021", "2021-11-28/2021-12-02" },
    { "29/2/2024", "2024-02-29" },
    /* The nearest, where the year is left out. */
    { "3/1", "2022-01-03" },         { "3/5", "2021-05-03" },        { "enero", "2022-01" },
    { "28/12 – 3/1", "2021-12-28/2022-01-03" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HitosWhen when = { 0, 0 };
      g_autofree char *text = NULL;

      if (!hitos_date_text_parse (cases[i].typed, hitos_date_new (2021, 11, 1), &when))
        g_error ("“%s” was refused", cases[i].typed);
      text = hitos_when_format (when);
      g_assert_cmpstr (text, ==, cases[i].meant);
    }
}

/* In the plan of one election a day and month are enough. */
static void
test_the_year_of_a_plan (void)
{
  static const struct { const char *typed, *meant; } cases[] = {
    { "30/5", "2027-05-30" },     { "25 ago", "2026-08-25" },    { "6/7", "2027-07-06" },      { "mayo", "2027-05" },
    { "ago", "2026-08" },         { "3", "2026-11-03" },         { "30/5/26", "2026-05-30" },  { "29/2/2028", "2028-02-29" },
    { "28/12 – 8/1", "2026-12-28/2027-01-08" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HitosWhen when;
      g_autofree char *text = NULL;

      g_assert_true (hitos_date_text_parse_from (cases[i].typed, hitos_date_new (2026, 11, 26),
                                                 hitos_date_new (2026, 8, 6), &when));
      text = hitos_when_format (when);
      g_assert_cmpstr (text, ==, cases[i].meant);
    }
  g_assert_false (hitos_date_text_parse_from ("29/2", hitos_date_new (2026, 11, 26), hitos_date_new (2026, 8, 6),
                                              &(HitosWhen) { 0, 0 }));
}

static void
test_what_is_no_date (void)
{
  static const char *const bad[] = {
    "31/11/2021", "29/2/2021", "0", "32", "3/13", "x", "3 brumario", "5 – 3", "1/2/3/4", "–", "3 –", "1 nov dic",
    "99999", "3 – 4 – 5", "-3/",
  };
  HitosWhen when = { 7, 8 };

  for (guint i = 0; i < G_N_ELEMENTS (bad) - 1; i++)
    if (hitos_date_text_parse (bad[i], hitos_date_new (2021, 11, 1), &when))
      g_error ("“%s” was taken for a date", bad[i]);
  g_assert_cmpint (when.start, ==, 7);
  g_assert_cmpint (when.end, ==, 8);
}

static void
test_nothing_is_none (void)
{
  HitosWhen when = { 7, 8 };

  g_assert_true (hitos_date_text_parse ("  ", hitos_date_new (2021, 11, 1), &when));
  g_assert_cmpint (hitos_when_get_kind (when), ==, HITOS_WHEN_NONE);
}

static void
test_what_is_shown_is_understood (void)
{
  static const char *const texts[] = { "2021-11-03", "2021-11", "2021-11-03/2021-11-05", "2024-02-29" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      HitosWhen when, again;
      g_autofree char *field = NULL;

      g_assert_true (hitos_when_parse (texts[i], &when));
      field = hitos_date_text_field (when);
      g_assert_true (hitos_date_text_parse (field, hitos_date_new (1999, 1, 1), &again));
      g_assert_cmpint (when.start, ==, again.start);
      g_assert_cmpint (when.end, ==, again.end);
    }
}

static void
test_words (void)
{
  g_autofree char *month = hitos_date_text_month (hitos_date_new (2021, 11, 3));
  g_autofree char *day = hitos_date_text_day (hitos_date_new (2021, 11, 3));
  g_autofree char *all = hitos_date_text_long (hitos_date_new (2021, 11, 3));

  g_assert_cmpstr (month, ==, "November 2021");
  g_assert_cmpstr (day, ==, "3 Nov");
  g_assert_cmpstr (all, ==, "Wednesday, 3 November 2021");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-text/typed", test_what_a_clerk_types);
  g_test_add_func ("/date-text/year-of-a-plan", test_the_year_of_a_plan);
  g_test_add_func ("/date-text/refused", test_what_is_no_date);
  g_test_add_func ("/date-text/none", test_nothing_is_none);
  g_test_add_func ("/date-text/round-trip", test_what_is_shown_is_understood);
  g_test_add_func ("/date-text/words", test_words);
  return g_test_run ();
}
