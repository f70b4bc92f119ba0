/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-date.h"
#include "hitos-date-words.h"
#include "hitos-when.h"

static void
test_parse_and_format (void)
{
  static const char *const good[] = { "0001-01-01", "2020-02-29", "2021-11-03", "9999-12-31" };
  static const char *const bad[] = { "", "2021-13-02", "2021-02-29", "2021-1-02", "0000-01-01",
                                     "2021/11/03", "2021-11-031", "２021-11-03", "2021-11-0x" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *text = hitos_date_format (hitos_date_parse (good[i]));

      g_assert_cmpstr (text, ==, good[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_cmpint (hitos_date_parse (bad[i]), ==, HITOS_DATE_NONE);
  g_assert_null (hitos_date_format (HITOS_DATE_NONE));
}

static void
test_months_clip (void)
{
  static const struct { const char *from; int months; const char *to; } cases[] = {
    { "2022-08-31", -6, "2022-02-28" }, { "2024-08-31", -6, "2024-02-29" },
    { "2022-06-05", -9, "2021-09-05" }, { "2024-02-29", 12, "2025-02-28" },
    { "2022-12-31", 2, "2023-02-28" },  { "2027-06-06", -7, "2026-11-06" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HitosDate from = hitos_date_parse (cases[i].from);
      g_autofree char *text = hitos_date_format (hitos_date_add_months (from, cases[i].months));

      g_assert_cmpstr (text, ==, cases[i].to);
    }
  g_assert_cmpint (hitos_date_add_months (hitos_date_parse ("0001-01-31"), -1), ==, HITOS_DATE_NONE);
  g_assert_cmpint (hitos_date_add_months (hitos_date_parse ("9999-12-01"), 1), ==, HITOS_DATE_NONE);
  g_assert_cmpint (hitos_date_add_days (hitos_date_parse ("9999-12-31"), 1), ==, HITOS_DATE_NONE);
}

static void
test_weekday (void)
{
  g_assert_cmpint (hitos_date_get_weekday (hitos_date_parse ("2022-06-05")), ==, 7);
  g_assert_cmpint (hitos_date_get_weekday (hitos_date_parse ("2026-11-23")), ==, 1);
}

static void
test_when (void)
{
  static const struct { const char *text; HitosWhenKind kind; } cases[] = {
    { "2021-11-03", HITOS_WHEN_DAY },
    { "2021-10", HITOS_WHEN_MONTH },
    { "2021-11-03/2021-11-05", HITOS_WHEN_SPAN },
  };
  HitosWhen when, again;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;

      g_assert_true (hitos_when_parse (cases[i].text, &when));
      g_assert_cmpint (hitos_when_get_kind (when), ==, cases[i].kind);
      text = hitos_when_format (when);
      g_assert_cmpstr (text, ==, cases[i].text);
      again = hitos_when_unpack (hitos_when_pack (when));
      g_assert_cmpint (again.start, ==, when.start);
      g_assert_cmpint (again.end, ==, when.end);
    }
  g_assert_false (hitos_when_parse ("2021-11-05/2021-11-03", &when));
  g_assert_false (hitos_when_parse ("2021-13", &when));
  g_assert_false (hitos_when_parse ("2021-11-03/", &when));
}

/* A title begins with a capital in a language that writes its days and months small, too. */
static void
test_begin (void)
{
  g_autofree char *small = hitos_date_words_begin (g_strdup ("ábrego de 2021")), *empty = hitos_date_words_begin (g_strdup (""));
  g_autofree char *month = hitos_date_words_short_month (hitos_date_new (2021, 11, 3));

  g_assert_cmpstr (small, ==, "Ábrego de 2021");
  g_assert_cmpstr (empty, ==, "");
  g_assert_null (hitos_date_words_begin (NULL));
  g_assert_cmpstr (month, ==, "Nov 2021");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/parse-and-format", test_parse_and_format);
  g_test_add_func ("/date/months-clip", test_months_clip);
  g_test_add_func ("/date/weekday", test_weekday);
  g_test_add_func ("/when/round-trip", test_when);
  g_test_add_func ("/date/begin", test_begin);
  return g_test_run ();
}
