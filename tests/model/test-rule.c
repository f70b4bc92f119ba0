/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-rule.h"

#include <string.h>

/* Election day is @data; every other anchor is a fixed day. */
static HitosDate
find_anchor (const char *anchor, gpointer data, GError **error)
{
  if (g_str_equal (anchor, "J"))
    return hitos_date_parse (data);
  if (g_str_equal (anchor, "act"))
    return hitos_date_parse ("2021-11-03");
  if (g_str_equal (anchor, "month"))
    return hitos_date_parse ("2021-12-01");
  if (g_str_equal (anchor, "T"))
    return hitos_date_parse ("2022-04-20");
  if (g_str_equal (anchor, "E04a") || g_str_equal (anchor, "P2"))
    return hitos_date_parse ("2022-02-26");
  return HITOS_DATE_NONE;
}

static void
test_dates (void)
{
  static const struct { const char *rule; const char *election; const char *date; } cases[] = {
    { "J", "2022-06-05", "2022-06-05" },
    { "J-9m", "2022-06-05", "2021-09-05" },
    { "J-7m", "2027-06-06", "2026-11-06" },
    { "M(7)", "2024-06-02", "2023-11-02" },
    { "J-2m-15d", "2022-06-05", "2022-03-21" },
    { "J-2m-15d", "2025-06-01", "2025-03-17" },
    { "M(1)-15d", "2027-06-06", "2027-04-21" },
    { "J-1m-15d", "2023-03-31", "2023-02-13" },   /* clipped to 28 February, then 15 days */
    { "J-15d-1m", "2023-03-31", "2023-02-16" },   /* left to right */
    { "J-9m", "2023-03-31", "2022-06-30" },
    { "J-1m", "2024-03-31", "2024-02-29" },
    { "J-12m", "2028-02-29", "2027-02-28" },
    { "J-12m+12m", "2028-02-29", "2028-02-28" },
    { "J+1m", "2024-12-31", "2025-01-31" },
    { "J+2m", "2024-12-31", "2025-02-28" },
    { "J+1d", "2024-12-31", "2025-01-01" },
    { "J-21d", "2022-06-05", "2022-05-15" },
    { "last-day(J)", "2022-06-05", "2022-06-30" },
    { "last-day(J)", "2028-02-29", "2028-02-29" },
    { "last-day(J-1m)", "2023-03-31", "2023-02-28" },
    { "last-day(J)+5d", "2024-06-02", "2024-07-05" },
    { "day(5, month+1m)", "2022-06-05", "2022-01-05" },
    { "day(31, J)", "2022-06-05", "2022-06-30" },
    { "day(30, J-1m)", "2024-03-31", "2024-02-29" },
    { "day(5, last-day(J)+1d)", "2022-06-05", "2022-07-05" },
    { "act+5d", "2022-06-05", "2021-11-08" },
    { "act", "2022-06-05", "2021-11-03" },
    { "act+8h", "2022-06-05", "2021-11-16" },     /* over two weekends and Monday the 15th */
    { "T-5d", "2022-06-05", "2022-04-15" },
    { "E04a+3d", "2022-06-05", "2022-03-01" },
    { "C+5d", "2022-06-05", "2022-03-03" },       /* C is the milestone P2 */
    { " J - 2m - 15 d ", "2022-06-05", "2022-03-21" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HitosRule) rule = hitos_rule_parse (cases[i].rule, &error);
      g_autoptr (HitosExplanation) why = NULL;
      g_autofree char *text = NULL;
      HitosDate date;

      g_assert_no_error (error);
      date = hitos_rule_evaluate (rule, find_anchor, (gpointer) cases[i].election, NULL, &why,
                                  &error);
      g_assert_no_error (error);
      text = hitos_date_format (date);
      g_assert_cmpstr (text, ==, cases[i].date);
      g_assert_cmpint (hitos_explanation_get_date (why), ==, date);
    }
}

static void
test_round_trip (void)
{
  static const struct { const char *in; const char *out; } cases[] = {
    { "J", "J" }, { "M(7)", "J-7m" }, { "M( 2 ) - 15d", "J-2m-15d" }, { "C+5d", "P2+5d" },
    { "last-day( J )", "last-day(J)" }, { "day(5,month+1m)", "day(5, month+1m)" },
    { "day(5, last-day(J)+1d)-3h", "day(5, last-day(J)+1d)-3h" }, { "E03.2021.08", "E03.2021.08" },
    { "M", "M" }, { "day+1d", "day+1d" }, { "J-0d", "J+0d" }, { "J-007m", "J-7m" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HitosRule) rule = hitos_rule_parse (cases[i].in, &error);
      g_autofree char *text = NULL, *again = NULL;
      g_autoptr (HitosRule) second = NULL;

      g_assert_no_error (error);
      text = hitos_rule_to_string (rule);
      g_assert_cmpstr (text, ==, cases[i].out);
      second = hitos_rule_parse (text, &error);
      g_assert_no_error (error);
      again = hitos_rule_to_string (second);
      g_assert_cmpstr (again, ==, text);
    }
}

static void
test_explanation (void)
{
  g_autoptr (HitosRule) rule = hitos_rule_parse ("J-9m-15d", NULL);
  g_autoptr (HitosRule) last = hitos_rule_parse ("day(5, last-day(act)+1d)", NULL);
  g_autoptr (HitosExplanation) why = NULL, why_last = NULL;
  g_autofree char *line = NULL, *line_last = NULL, *first = NULL, *second = NULL, *third = NULL, *all = NULL;
  g_autofree char *all_last = NULL, *day = NULL;

  hitos_rule_evaluate (rule, find_anchor, (gpointer) "2023-03-31", NULL, &why, NULL);
  line = hitos_explanation_to_string (why);
  g_assert_cmpstr (line, ==, "J 2023-03-31 → -9m 2022-06-30 → -15d 2022-06-15");
  g_assert_cmpuint (hitos_explanation_get_n_steps (why), ==, 3);
  g_assert_true (hitos_explanation_get_step (why, 1)->clipped);
  g_assert_false (hitos_explanation_get_step (why, 2)->clipped);
  first = hitos_explanation_describe_step (why, 0);
  second = hitos_explanation_describe_step (why, 1);
  third = hitos_explanation_describe_step (why, 2);
  g_assert_cmpstr (first, ==, "Election day");
  g_assert_cmpstr (second, ==, "9 months before (the month is shorter: its last day)");
  g_assert_cmpstr (third, ==, "15 calendar days before");
  all = hitos_explanation_describe (why);
  g_assert_cmpstr (all, ==, "Election day, 9 months before (the month is shorter: its last day), 15 calendar days before");

  hitos_rule_evaluate (last, find_anchor, (gpointer) "2023-03-31", NULL, &why_last, NULL);
  line_last = hitos_explanation_to_string (why_last);
  g_assert_cmpstr (line_last, ==,
                   "act 2021-11-03 → last-day 2021-11-30 → +1d 2021-12-01 → day 5 2021-12-05");
  /* A step alone begins with a capital, and none within the sentence. */
  all_last = hitos_explanation_describe (why_last);
  g_assert_cmpstr (all_last, ==, "Limit of the act, last day of that month, 1 calendar day after, day 5 of that month");
  day = hitos_explanation_describe_step (why_last, 3);
  g_assert_cmpstr (day, ==, "Day 5 of that month");
}

static void
test_bad_rules (void)
{
  static const struct { const char *rule; const char *says; } cases[] = {
    { "", "the rule is empty" },
    { "   ", "the rule is empty" },
    { "-7m", "character 1: an anchor is missing" },
    { "7m", "character 1: an anchor is missing" },
    { "J-", "character 3: a number is missing" },
    { "J-m", "character 3: a number is missing" },
    { "J--7m", "character 3: a number is missing" },
    { "J-7", "character 4: the unit is missing" },
    { "J-7q", "character 4: the unit is missing" },
    { "J-7mm", "character 5: a step" },
    { "J 7m", "character 3: a step" },
    { "J-7m)", "character 5: a step" },
    { "J-100000d", "character 3: the number is too large" },
    { "J-99999999999999999999999999d", "the number is too large" },
    { "last-day(J", "character 11: a closing parenthesis is missing" },
    { "last-day J", "character 6: a number is missing" },
    { "last-day()", "character 10: an anchor is missing" },
    { "last-day(", "the rule ends before its anchor" },
    { "day(0, J)", "character 5: the day of a month goes from 1 to 31" },
    { "day(32, J)", "the day of a month goes from 1 to 31" },
    { "day(5 J)", "character 7: a comma is missing" },
    { "day(5, J))", "character 10: a step" },
    { "M()", "character 3: a number is missing" },
    { "M(7", "a closing parenthesis is missing" },
    { "J-7m; DROP", "character 5: a step" },
    { "Año-7m", "character 2 of the rule is not a plain letter" },
    { "J\n-7m", "character 2 of the rule" },
    { "J\xff", "character 2 of the rule" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hitos_rule_parse (cases[i].rule, &error));
      g_assert_error (error, HITOS_RULE_ERROR, HITOS_RULE_ERROR_SYNTAX);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      if (strstr (error->message, cases[i].says) == NULL)
        g_error ("“%s” says: %s", cases[i].rule, error->message);
    }
}

/* @piece, @count times, around or after "J". */
static void
assert_too_much (const char *piece, const char *rest, guint count, const char *says)
{
  GString *text = g_string_new (rest);
  g_autoptr (GError) error = NULL;
  g_autofree char *rule = NULL;

  for (guint i = 0; i < count; i++)
    g_string_append (text, piece);
  rule = g_string_free (text, FALSE);
  g_assert_null (hitos_rule_parse (rule, &error));
  g_assert_error (error, HITOS_RULE_ERROR, HITOS_RULE_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, says));
}

static void
test_too_much (void)
{
  assert_too_much ("last-day(", "", 90, "too many parentheses");
  assert_too_much ("+1d", "J", 33, "too many steps");
  assert_too_much ("A", "", 65, "the anchor is too long");
  assert_too_much ("last-day(", "", 1000000, "longer than 1000 characters");
  assert_too_much ("9", "J-", 998, "the number is too large");
}

static void
test_no_date (void)
{
  static const struct { const char *rule; const char *election; int code; } cases[] = {
    { "E99", "2022-06-05", HITOS_RULE_ERROR_ANCHOR },
    { "j-7m", "2022-06-05", HITOS_RULE_ERROR_ANCHOR },
    { "J", "not a date", HITOS_RULE_ERROR_ANCHOR },
    { "J+1d", "9999-12-31", HITOS_RULE_ERROR_RANGE },
    { "J+1m", "9999-12-01", HITOS_RULE_ERROR_RANGE },
    { "J+99999m", "2022-06-05", HITOS_RULE_ERROR_RANGE },
    { "J-99999m", "2022-06-05", HITOS_RULE_ERROR_RANGE },
    { "J+99999h", "9900-01-01", HITOS_RULE_ERROR_RANGE },
    { "J-7m", "0001-06-05", HITOS_RULE_ERROR_RANGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HitosRule) rule = hitos_rule_parse (cases[i].rule, NULL);
      g_autoptr (HitosExplanation) why = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (hitos_rule_evaluate (rule, find_anchor, (gpointer) cases[i].election, NULL,
                                            &why, &error), ==, HITOS_DATE_NONE);
      g_assert_error (error, HITOS_RULE_ERROR, cases[i].code);
      g_assert_null (why);
    }
}

/* Pieces of rules in any order: whatever parses must print, parse again and give the same date,
 * and none may crash. */
static void
test_random_rules (void)
{
  static const char *const pieces[] = {
    "J", "act", "month", "T", "E04a", "P2", "X", "C", "M(", "last-day(", "day(", "5", "31", ", ",
    ")", " ", "-", "+1m", "-7m", "+999m", "-15d", "+400d", "+3h", "-2h",
  };
  gpointer election = (gpointer) "2028-02-29";
  g_autoptr (HitosWorkdays) workdays = hitos_workdays_new ();
  guint parsed = 0;

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (HitosRule) rule = NULL, again = NULL;
      g_autofree char *spelt = NULL;
      HitosDate date;

      for (int n = g_test_rand_int_range (1, 9); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      rule = hitos_rule_parse (text->str, NULL);
      if (rule == NULL)
        continue;
      parsed++;
      spelt = hitos_rule_to_string (rule);
      again = hitos_rule_parse (spelt, NULL);
      g_assert_nonnull (again);
      date = hitos_rule_evaluate (rule, find_anchor, election, workdays, NULL, NULL);
      g_assert_cmpint (date, ==,
                       hitos_rule_evaluate (again, find_anchor, election, workdays, NULL, NULL));
    }
  g_assert_cmpuint (parsed, >, 100);
}

static void
test_random_bytes (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      char text[24] = "";
      int length = g_test_rand_int_range (0, sizeof text);
      g_autoptr (GError) error = NULL;
      g_autoptr (HitosRule) rule = NULL;

      for (int n = 0; n < length; n++)
        text[n] = (char) g_test_rand_int_range (0, 256);
      rule = hitos_rule_parse (text, &error);
      g_assert_true ((rule == NULL) == (error != NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule/dates", test_dates);
  g_test_add_func ("/rule/round-trip", test_round_trip);
  g_test_add_func ("/rule/explanation", test_explanation);
  g_test_add_func ("/rule/bad", test_bad_rules);
  g_test_add_func ("/rule/too-much", test_too_much);
  g_test_add_func ("/rule/no-date", test_no_date);
  g_test_add_func ("/rule/random-rules", test_random_rules);
  g_test_add_func ("/rule/random-bytes", test_random_bytes);
  return g_test_run ();
}
