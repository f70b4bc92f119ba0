/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timetable.h"

#include <string.h>

static HitosTimetable *
new_timetable (void)
{
  return hitos_timetable_new (hitos_date_parse ("2022-06-05"), NULL);
}

static void
add (HitosTimetable *timetable, const char *code, const char *act, const char *remission,
     const char *known)
{
  g_autoptr (HitosRule) act_rule = act ? hitos_rule_parse (act, NULL) : NULL;
  g_autoptr (HitosRule) remission_rule = remission ? hitos_rule_parse (remission, NULL) : NULL;

  hitos_timetable_add (timetable, code, code, act_rule, remission_rule, HITOS_DATE_NONE,
                       known ? hitos_date_parse (known) : HITOS_DATE_NONE);
}

static void
assert_act (HitosTimetable *timetable, const char *key, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = hitos_date_format (hitos_timetable_get_act_limit (timetable, key, NULL,
                                                                            &error));

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_remission (HitosTimetable *timetable, const char *key, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = hitos_date_format (hitos_timetable_get_remission_limit (timetable, key,
                                                                                  NULL, &error));

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_anchors (void)
{
  g_autoptr (HitosTimetable) timetable = new_timetable ();

  /* In an order in which each leans on a later one. */
  add (timetable, "E23", "T+5d", "act", NULL);
  add (timetable, "E21", "T-5d", "act", NULL);
  add (timetable, "T", "J-1m-15d", NULL, "2022-04-12");
  add (timetable, "E28", "C+5d", "act", NULL);
  add (timetable, "P2", "J+1d", NULL, NULL);
  add (timetable, "note", NULL, NULL, NULL);

  assert_act (timetable, "T", "2022-04-20");      /* its own limit, whatever the date it was held */
  assert_act (timetable, "E23", "2022-04-17");    /* five days after it was held */
  assert_act (timetable, "E21", "2022-04-07");
  assert_act (timetable, "E28", "2022-06-11");
  assert_remission (timetable, "E28", "2022-06-11");
  assert_remission (timetable, "T", NULL);
  assert_act (timetable, "note", NULL);
}

static void
test_by_hand (void)
{
  g_autoptr (HitosTimetable) timetable = new_timetable ();
  g_autoptr (HitosExplanation) why = NULL;

  add (timetable, "E04b", "J-7m", "act+5d", NULL);
  add (timetable, "E05", "E04b+3d", "act+5d", NULL);
  hitos_timetable_override (timetable, "E04b", hitos_date_parse ("2021-10-29"));
  assert_act (timetable, "E04b", "2021-10-29");
  assert_remission (timetable, "E04b", "2021-11-03");
  assert_act (timetable, "E05", "2021-11-01");
  hitos_timetable_get_act_limit (timetable, "E04b", &why, NULL);
  g_assert_null (why);
}

static void
assert_error (HitosTimetable *timetable, const char *key, int code, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosExplanation) why = NULL;

  g_assert_cmpint (hitos_timetable_get_act_limit (timetable, key, &why, &error), ==,
                   HITOS_DATE_NONE);
  g_assert_error (error, HITOS_RULE_ERROR, code);
  g_assert_nonnull (strstr (error->message, message));
  g_assert_null (why);
}

static void
test_errors (void)
{
  g_autoptr (HitosTimetable) timetable = new_timetable ();

  add (timetable, "A", "B+1d", "act", NULL);
  add (timetable, "B", "D+1d", "act", NULL);
  add (timetable, "D", "A+1d", "act", NULL);
  add (timetable, "E", "A-1d", NULL, NULL);
  add (timetable, "S", "S+1d", NULL, NULL);
  add (timetable, "X", "Z+1d", NULL, NULL);
  add (timetable, "Y", "X+1d", NULL, NULL);
  add (timetable, "Q", "act+1d", NULL, NULL);
  add (timetable, "M1", "month+1m", NULL, NULL);
  add (timetable, "far", "J+99999m", NULL, NULL);
  add (timetable, "empty", NULL, NULL, NULL);
  add (timetable, "F", "empty+1d", NULL, NULL);

  assert_error (timetable, "A", HITOS_RULE_ERROR_CYCLE, "wait for one another: A → B → D → A");
  assert_error (timetable, "E", HITOS_RULE_ERROR_CYCLE, "wait for one another: A → B → D → A");
  assert_error (timetable, "S", HITOS_RULE_ERROR_CYCLE, "wait for one another: S → S");
  assert_error (timetable, "X", HITOS_RULE_ERROR_ANCHOR, "X: the rule starts at “Z”");
  assert_error (timetable, "Y", HITOS_RULE_ERROR_ANCHOR, "X: the rule starts at “Z”");
  assert_error (timetable, "Q", HITOS_RULE_ERROR_ANCHOR, "Q: the rule starts at “act”");
  assert_error (timetable, "M1", HITOS_RULE_ERROR_ANCHOR, "M1: the rule starts at “month”");
  assert_error (timetable, "far", HITOS_RULE_ERROR_RANGE, "far: the rule “J+99999m” leaves");
  assert_error (timetable, "F", HITOS_RULE_ERROR_ANCHOR, "F: the rule starts at “empty”");
}

/* A date that is known breaks the circle. */
static void
test_known_date_in_a_circle (void)
{
  g_autoptr (HitosTimetable) timetable = new_timetable ();

  add (timetable, "A", "B+1d", NULL, "2022-01-10");
  add (timetable, "B", "A+1d", NULL, NULL);
  assert_act (timetable, "B", "2022-01-11");
  assert_act (timetable, "A", "2022-01-12");
}

static void
test_long_chain (void)
{
  enum { LENGTH = 50000 };
  g_autoptr (HitosTimetable) timetable = new_timetable ();
  g_autofree char *last = g_strdup_printf ("N%d", LENGTH);

  add (timetable, "N0", "J", NULL, NULL);
  for (int i = 1; i <= LENGTH; i++)
    {
      g_autofree char *code = g_strdup_printf ("N%d", i);
      g_autofree char *rule = g_strdup_printf ("N%d+1d", i - 1);

      add (timetable, code, rule, "act+5d", NULL);
    }
  /* 50,000 days after 5 June 2022: 136 years of 365 days, 33 leap days and 327 days more, which
   * end on 28 April 2159. */
  assert_act (timetable, last, "2159-04-28");
  assert_remission (timetable, last, "2159-05-03");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timetable/anchors", test_anchors);
  g_test_add_func ("/timetable/by-hand", test_by_hand);
  g_test_add_func ("/timetable/errors", test_errors);
  g_test_add_func ("/timetable/known-date-in-a-circle", test_known_date_in_a_circle);
  g_test_add_func ("/timetable/long-chain", test_long_chain);
  return g_test_run ();
}
