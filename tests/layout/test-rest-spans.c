/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-rest-spans.h"

static void
assert_span (GArray *spans, guint i, const char *start, const char *end, gboolean holiday)
{
  HitosRestSpan *span = &g_array_index (spans, HitosRestSpan, i);

  g_assert_cmpint (span->days.start, ==, hitos_date_parse (start));
  g_assert_cmpint (span->days.end, ==, hitos_date_parse (end));
  g_assert_cmpint (span->holiday, ==, holiday);
}

/* 1 February 2027, the first Monday, is a day of rest by the law; the 5th is the institute's own. */
static void
test_weekends_and_holidays (void)
{
  g_autoptr (HitosWorkdays) workdays = hitos_workdays_new ();
  HitosWhen range = { hitos_date_parse ("2027-01-31"), hitos_date_parse ("2027-02-14") };
  g_autoptr (GArray) spans = NULL;
  g_autoptr (GArray) weekends = hitos_rest_spans_list (NULL, range);

  hitos_workdays_add_holiday (workdays, hitos_date_parse ("2027-02-05"), "Día del instituto");
  spans = hitos_rest_spans_list (workdays, range);
  g_assert_cmpuint (spans->len, ==, 5);
  assert_span (spans, 0, "2027-01-31", "2027-02-01", FALSE);
  assert_span (spans, 1, "2027-02-01", "2027-02-02", TRUE);
  assert_span (spans, 2, "2027-02-05", "2027-02-06", TRUE);
  assert_span (spans, 3, "2027-02-06", "2027-02-08", FALSE);
  assert_span (spans, 4, "2027-02-13", "2027-02-14", FALSE);
  g_assert_cmpuint (weekends->len, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rest-spans/weekends-and-holidays", test_weekends_and_holidays);
  return g_test_run ();
}
