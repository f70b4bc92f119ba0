/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-deadline.h"

static HitosDate
date (const char *text)
{
  return text ? hitos_date_parse (text) : HITOS_DATE_NONE;
}

static void
test_remission_of_act (void)
{
  static const struct {
    const char *ceiling, *limit, *act;
    const char *due;
    HitosRemissionBasis basis;
  } cases[] = {
    /* Before the act: the ceiling. */
    { "2021-11-10", "2021-11-05", NULL, "2021-11-10", HITOS_REMISSION_CEILING },
    { "2021-12-05", "2021-12-05", NULL, "2021-12-05", HITOS_REMISSION_CEILING },
    /* In time: five days after it, but not past the ceiling. */
    { "2021-11-10", "2021-11-05", "2021-11-03", "2021-11-08", HITOS_REMISSION_TERM_OF_ACT },
    { "2021-11-10", "2021-11-05", "2021-11-05", "2021-11-10", HITOS_REMISSION_TERM_OF_ACT },
    { "2021-12-05", "2021-12-05", "2021-11-26", "2021-12-01", HITOS_REMISSION_TERM_OF_ACT },
    { "2021-12-05", "2021-12-05", "2021-12-03", "2021-12-05", HITOS_REMISSION_CEILING },
    { "2021-12-05", "2021-12-05", "2021-12-05", "2021-12-05", HITOS_REMISSION_CEILING },
    /* Late: five days after it. */
    { "2021-11-10", "2021-11-05", "2021-11-06", "2021-11-11", HITOS_REMISSION_LATE_ACT },
    { "2021-12-05", "2021-12-05", "2021-12-28", "2022-01-02", HITOS_REMISSION_LATE_ACT },
    /* Without a clock of the act, or with nothing to send. */
    { "2021-11-10", NULL, "2021-11-09", "2021-11-10", HITOS_REMISSION_CEILING },
    { NULL, "2021-11-05", "2021-11-03", NULL, HITOS_REMISSION_NONE },
    { NULL, NULL, NULL, NULL, HITOS_REMISSION_NONE },
    { "9999-12-31", "9999-12-30", "9999-12-31", "9999-12-31", HITOS_REMISSION_LATE_ACT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HitosRemission remission = hitos_remission_of_act (date (cases[i].ceiling),
                                                         date (cases[i].limit),
                                                         date (cases[i].act), HITOS_REMISSION_TERM);
      g_autofree char *due = hitos_date_format (remission.due);

      g_assert_cmpstr (due, ==, cases[i].due);
      g_assert_cmpint (remission.basis, ==, cases[i].basis);
    }
}

static void
test_states (void)
{
  static const struct { const char *due, *done, *today; HitosDeadlineState state; } cases[] = {
    { "2021-11-05", NULL, "2021-10-28", HITOS_DEADLINE_PENDING },
    { "2021-11-05", NULL, "2021-10-29", HITOS_DEADLINE_DUE_SOON },
    { "2021-11-05", NULL, "2021-11-05", HITOS_DEADLINE_DUE_SOON },
    { "2021-11-05", NULL, "2021-11-06", HITOS_DEADLINE_OVERDUE },
    { "2021-11-05", "2021-11-05", "2021-12-01", HITOS_DEADLINE_DONE_IN_TIME },
    { "2021-11-05", "2021-11-06", "2021-12-01", HITOS_DEADLINE_DONE_LATE },
    { NULL, NULL, "2021-11-06", HITOS_DEADLINE_PENDING },
    { NULL, "2021-11-05", "2021-11-06", HITOS_DEADLINE_DONE_IN_TIME },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (hitos_deadline_get_state (date (cases[i].due), date (cases[i].done),
                                               date (cases[i].today), 7), ==, cases[i].state);
  g_assert_cmpstr (hitos_deadline_state_get_name (HITOS_DEADLINE_DONE_LATE), ==, "done late");
}

static void
test_late_remission (void)
{
  HitosRemission late = hitos_remission_of_act (date ("2021-11-10"), date ("2021-11-05"),
                                                date ("2021-11-20"), 5);
  HitosDate today = date ("2021-11-24");

  g_assert_cmpint (hitos_remission_get_state (late, HITOS_DATE_NONE, today, 3), ==,
                   HITOS_DEADLINE_DUE_SOON);
  g_assert_cmpint (hitos_remission_get_state (late, HITOS_DATE_NONE, today + 2, 3), ==,
                   HITOS_DEADLINE_OVERDUE);
  g_assert_cmpint (hitos_remission_get_state (late, today, today, 3), ==, HITOS_DEADLINE_DONE_LATE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadline/remission-of-act", test_remission_of_act);
  g_test_add_func ("/deadline/states", test_states);
  g_test_add_func ("/deadline/late-remission", test_late_remission);
  return g_test_run ();
}
