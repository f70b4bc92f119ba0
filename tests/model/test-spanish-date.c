/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-spanish-date.h"

#define PLAIN HITOS_SPANISH_DATE_PLAIN
#define PADDED HITOS_SPANISH_DATE_PADDED
#define FIRST HITOS_SPANISH_DATE_FIRST
#define NO_YEAR HITOS_SPANISH_DATE_NO_YEAR
#define THIS_YEAR HITOS_SPANISH_DATE_THIS_YEAR

static void
test_days (void)
{
  static const struct { const char *date; int flags; const char *words; } cases[] = {
    { "2021-11-03", PADDED, "03 de noviembre de 2021" },
    { "2021-11-03", PLAIN, "3 de noviembre de 2021" },
    { "2021-11-26", PADDED, "26 de noviembre de 2021" },
    { "2021-11-03", THIS_YEAR, "3 de noviembre del año actual" },
    { "2021-11-03", PADDED | THIS_YEAR, "03 de noviembre del año actual" },
    { "2021-11-03", NO_YEAR, "3 de noviembre" },
    { "2021-12-01", FIRST, "primero de diciembre de 2021" },
    { "2021-12-01", FIRST | NO_YEAR, "primero de diciembre" },
    { "2021-12-01", FIRST | PADDED | THIS_YEAR, "primero de diciembre del año actual" },
    { "2021-12-01", PADDED, "01 de diciembre de 2021" },
    { "2021-12-11", FIRST, "11 de diciembre de 2021" },
    { "2022-02-28", PLAIN, "28 de febrero de 2022" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = hitos_spanish_date (hitos_date_parse (cases[i].date),
                                                   (HitosSpanishDateFlags) cases[i].flags);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
  g_assert_null (hitos_spanish_date (HITOS_DATE_NONE, PLAIN));
}

static void
test_year_of_the_informe (void)
{
  HitosDate december = hitos_date_parse ("2021-12-15");
  HitosDate january = hitos_date_parse ("2022-01-04");
  g_autofree char *same = hitos_spanish_date_in_year (december, 2021, PLAIN);
  g_autofree char *next = hitos_spanish_date_in_year (january, 2021, PADDED | THIS_YEAR);

  g_assert_cmpstr (same, ==, "15 de diciembre del año actual");
  g_assert_cmpstr (next, ==, "04 de enero de 2022");
  g_assert_null (hitos_spanish_date_in_year (HITOS_DATE_NONE, 2021, PLAIN));
}

static void
test_whens (void)
{
  static const struct { const char *when; int flags; const char *words; } cases[] = {
    { "2021-11-03", PLAIN, "3 de noviembre de 2021" },
    { "2021-10", PLAIN, "octubre de 2021" },
    { "2021-11-03/2021-11-05", PLAIN, "del 3 al 5 de noviembre de 2021" },
    { "2021-11-03/2021-11-05", PADDED, "del 03 al 05 de noviembre de 2021" },
    { "2021-12-01/2021-12-05", FIRST, "del primero al 5 de diciembre de 2021" },
    { "2021-11-30/2021-12-02", PLAIN, "del 30 de noviembre al 2 de diciembre de 2021" },
    { "2021-11-30/2021-12-02", THIS_YEAR, "del 30 de noviembre al 2 de diciembre del año actual" },
    { "2021-12-30/2022-01-02", PLAIN, "del 30 de diciembre de 2021 al 2 de enero de 2022" },
    { "2021-11-30/2022-11-02", PLAIN, "del 30 de noviembre de 2021 al 2 de noviembre de 2022" },
    { "2021-11-03/2021-11-05", NO_YEAR, "del 3 al 5 de noviembre" },
  };
  HitosWhen unknown = { HITOS_DATE_NONE, HITOS_DATE_NONE };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HitosSpanishDateFlags flags = (HitosSpanishDateFlags) cases[i].flags;
      g_autofree char *words = NULL;
      HitosWhen when;

      g_assert_true (hitos_when_parse (cases[i].when, &when));
      words = hitos_spanish_when (when, flags);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
  g_assert_null (hitos_spanish_when (unknown, PLAIN));
}

static void
test_names_and_figures (void)
{
  g_autofree char *month = hitos_spanish_month_of_year (hitos_date_parse ("2021-09-30"));
  g_autofree char *figures = hitos_spanish_date_in_figures (hitos_date_parse ("2021-12-03"));
  g_autofree char *evening = hitos_spanish_hour (18 * 60);
  g_autofree char *midnight = hitos_spanish_hour (0);
  g_autofree char *odd = hitos_spanish_hour (9 * 60 + 5);

  g_assert_cmpstr (month, ==, "septiembre de 2021");
  g_assert_cmpstr (figures, ==, "03-12-2021");
  g_assert_cmpstr (evening, ==, "las 18:00 horas");
  g_assert_cmpstr (midnight, ==, "las 00:00 horas");
  g_assert_cmpstr (odd, ==, "las 09:05 horas");
  g_assert_cmpstr (hitos_spanish_month (1), ==, "enero");
  g_assert_cmpstr (hitos_spanish_month (12), ==, "diciembre");
  g_assert_null (hitos_spanish_month_of_year (HITOS_DATE_NONE));
  g_assert_null (hitos_spanish_date_in_figures (HITOS_DATE_NONE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spanish-date/days", test_days);
  g_test_add_func ("/spanish-date/year-of-the-informe", test_year_of_the_informe);
  g_test_add_func ("/spanish-date/whens", test_whens);
  g_test_add_func ("/spanish-date/names-and-figures", test_names_and_figures);
  return g_test_run ();
}
