/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-deadline.h"
#include "hitos-plan.h"

#include <stdio.h>
#include <string.h>

enum { N_ELECTIONS = 7 };

static const char *const elections[N_ELECTIONS] = {
  "2022-06-05", "2024-06-02", "2025-06-01", "2027-06-06", "2028-02-29", "2023-03-31", "2024-12-31",
};

/* Worked out by hand from the terms of Anexo 13, in the order of the elections. A term that is the
 * same day for the act and its remission stands once; "+5" is the remission's ceiling. */
typedef struct {
  const char *codes;
  const char *act[N_ELECTIONS];
  const char *remission[N_ELECTIONS];
} Term;

static const Term terms[] = {
  /* M(9) +5 */
  { "E01 E02",
    { "2021-09-05", "2023-09-02", "2024-09-01", "2026-09-06", "2027-05-29", "2022-06-30",
      "2024-03-31" },
    { "2021-09-10", "2023-09-07", "2024-09-06", "2026-09-11", "2027-06-03", "2022-07-05",
      "2024-04-05" } },
  /* M(8) */
  { "E04a E06a",
    { "2021-10-05", "2023-10-02", "2024-10-01", "2026-10-06", "2027-06-29", "2022-07-31",
      "2024-04-30" } },
  /* M(7) +5 */
  { "E04b E05",
    { "2021-11-05", "2023-11-02", "2024-11-01", "2026-11-06", "2027-07-29", "2022-08-31",
      "2024-05-31" },
    { "2021-11-10", "2023-11-07", "2024-11-06", "2026-11-11", "2027-08-03", "2022-09-05",
      "2024-06-05" } },
  /* M(6) */
  { "E06b E08a",
    { "2021-12-05", "2023-12-02", "2024-12-01", "2026-12-06", "2027-08-29", "2022-09-30",
      "2024-06-30" } },
  /* M(6) +5 */
  { "E07",
    { "2021-12-05", "2023-12-02", "2024-12-01", "2026-12-06", "2027-08-29", "2022-09-30",
      "2024-06-30" },
    { "2021-12-10", "2023-12-07", "2024-12-06", "2026-12-11", "2027-09-03", "2022-10-05",
      "2024-07-05" } },
  /* M(5) */
  { "E10a E11a E12a E13a",
    { "2022-01-05", "2024-01-02", "2025-01-01", "2027-01-06", "2027-09-29", "2022-10-31",
      "2024-07-31" } },
  /* M(5) +5 */
  { "E08b E09",
    { "2022-01-05", "2024-01-02", "2025-01-01", "2027-01-06", "2027-09-29", "2022-10-31",
      "2024-07-31" },
    { "2022-01-10", "2024-01-07", "2025-01-06", "2027-01-11", "2027-10-04", "2022-11-05",
      "2024-08-05" } },
  /* M(4) */
  { "E14 E15a",
    { "2022-02-05", "2024-02-02", "2025-02-01", "2027-02-06", "2027-10-29", "2022-11-30",
      "2024-08-31" } },
  /* M(4) +5 */
  { "E10b E11b E12b E13b",
    { "2022-02-05", "2024-02-02", "2025-02-01", "2027-02-06", "2027-10-29", "2022-11-30",
      "2024-08-31" },
    { "2022-02-10", "2024-02-07", "2025-02-06", "2027-02-11", "2027-11-03", "2022-12-05",
      "2024-09-05" } },
  /* M(3) */
  { "E16a",
    { "2022-03-05", "2024-03-02", "2025-03-01", "2027-03-06", "2027-11-29", "2022-12-31",
      "2024-09-30" } },
  /* M(3) +5 */
  { "E15b",
    { "2022-03-05", "2024-03-02", "2025-03-01", "2027-03-06", "2027-11-29", "2022-12-31",
      "2024-09-30" },
    { "2022-03-10", "2024-03-07", "2025-03-06", "2027-03-11", "2027-12-04", "2023-01-05",
      "2024-10-05" } },
  /* M(2)-15d */
  { "E17a E18a E19a E20a",
    { "2022-03-21", "2024-03-18", "2025-03-17", "2027-03-22", "2027-12-14", "2023-01-16",
      "2024-10-16" } },
  /* M(2) +5 */
  { "E16b E17b E18b E19b E20b",
    { "2022-04-05", "2024-04-02", "2025-04-01", "2027-04-06", "2027-12-29", "2023-01-31",
      "2024-10-31" },
    { "2022-04-10", "2024-04-07", "2025-04-06", "2027-04-11", "2028-01-03", "2023-02-05",
      "2024-11-05" } },
  /* T-5d, T-3d, T = M(1)-15d, T+5d */
  { "E21",
    { "2022-04-15", "2024-04-12", "2025-04-11", "2027-04-16", "2028-01-09", "2023-02-08",
      "2024-11-10" } },
  { "E22",
    { "2022-04-17", "2024-04-14", "2025-04-13", "2027-04-18", "2028-01-11", "2023-02-10",
      "2024-11-12" } },
  { "T",
    { "2022-04-20", "2024-04-17", "2025-04-16", "2027-04-21", "2028-01-14", "2023-02-13",
      "2024-11-15" },
    { "" } },
  { "E23",
    { "2022-04-25", "2024-04-22", "2025-04-21", "2027-04-26", "2028-01-19", "2023-02-18",
      "2024-11-20" } },
  /* S1-3d; the three Sundays before an election on a Sunday */
  { "E26a",
    { "2022-05-12", "2024-05-09", "2025-05-08", "2027-05-13", "2028-02-05", "2023-03-07",
      "2024-12-07" } },
  { "S1",
    { "2022-05-15", "2024-05-12", "2025-05-11", "2027-05-16", "2028-02-08", "2023-03-10",
      "2024-12-10" },
    { "" } },
  { "S2",
    { "2022-05-22", "2024-05-19", "2025-05-18", "2027-05-23", "2028-02-15", "2023-03-17",
      "2024-12-17" },
    { "" } },
  { "S3",
    { "2022-05-29", "2024-05-26", "2025-05-25", "2027-05-30", "2028-02-22", "2023-03-24",
      "2024-12-24" },
    { "" } },
  /* J-5d, J-1d, J, J+1d */
  { "E24 E25 E26b",
    { "2022-05-31", "2024-05-28", "2025-05-27", "2027-06-01", "2028-02-24", "2023-03-26",
      "2024-12-26" } },
  { "E27",
    { "2022-06-04", "2024-06-01", "2025-05-31", "2027-06-05", "2028-02-28", "2023-03-30",
      "2024-12-30" } },
  { "P0 P1",
    { "2022-06-05", "2024-06-02", "2025-06-01", "2027-06-06", "2028-02-29", "2023-03-31",
      "2024-12-31" },
    { "" } },
  { "P2",
    { "2022-06-06", "2024-06-03", "2025-06-02", "2027-06-07", "2028-03-01", "2023-04-01",
      "2025-01-01" },
    { "" } },
  /* C+5d */
  { "E28",
    { "2022-06-11", "2024-06-08", "2025-06-07", "2027-06-12", "2028-03-06", "2023-04-06",
      "2025-01-06" } },
  /* J+1m; the last day of J's month */
  { "E29 E30 E31",
    { "2022-07-05", "2024-07-02", "2025-07-01", "2027-07-06", "2028-03-29", "2023-04-30",
      "2025-01-31" } },
  { "E32",
    { "2022-06-30", "2024-06-30", "2025-06-30", "2027-06-30", "2028-02-29", "2023-03-31",
      "2024-12-31" } },
};

/* The nine informes of each, about the month before: due on day 5 of the months from M(8) to that of J. */
static const char *const informes_due[N_ELECTIONS][9] = {
  { "2021-10-05", "2021-11-05", "2021-12-05", "2022-01-05", "2022-02-05",
    "2022-03-05", "2022-04-05", "2022-05-05", "2022-06-05" },
  { "2023-10-05", "2023-11-05", "2023-12-05", "2024-01-05", "2024-02-05",
    "2024-03-05", "2024-04-05", "2024-05-05", "2024-06-05" },
  { "2024-10-05", "2024-11-05", "2024-12-05", "2025-01-05", "2025-02-05",
    "2025-03-05", "2025-04-05", "2025-05-05", "2025-06-05" },
  { "2026-10-05", "2026-11-05", "2026-12-05", "2027-01-05", "2027-02-05",
    "2027-03-05", "2027-04-05", "2027-05-05", "2027-06-05" },
  { "2027-06-05", "2027-07-05", "2027-08-05", "2027-09-05", "2027-10-05",
    "2027-11-05", "2027-12-05", "2028-01-05", "2028-02-05" },
  { "2022-07-05", "2022-08-05", "2022-09-05", "2022-10-05", "2022-11-05",
    "2022-12-05", "2023-01-05", "2023-02-05", "2023-03-05" },
  { "2024-04-05", "2024-05-05", "2024-06-05", "2024-07-05", "2024-08-05",
    "2024-09-05", "2024-10-05", "2024-11-05", "2024-12-05" },
};

static HitosPlan *
make_plan (const char *election, gboolean has_all, const char *first_month, GError **error)
{
  g_autoptr (HitosCatalogue) catalogue = hitos_catalogue_load_default (error);
  HitosPlanOptions options = { hitos_date_parse (election), has_all, has_all,
                               hitos_date_parse (first_month) };

  return catalogue ? hitos_plan_new (catalogue, &options, NULL, error) : NULL;
}

static void
assert_row (const HitosPlan *plan, const char *code, const char *act, const char *remission)
{
  const HitosPlanRow *row = hitos_plan_find (plan, code);
  g_autofree char *act_text = NULL, *remission_text = NULL;

  g_assert_nonnull (row);
  act_text = hitos_date_format (row->act_limit);
  remission_text = hitos_date_format (row->remission_limit);
  if (g_strcmp0 (act_text, act) != 0 || g_strcmp0 (remission_text, remission) != 0)
    g_error ("%s: %s, %s instead of %s, %s", code, act_text, remission_text, act, remission);
  g_assert_cmpint (hitos_explanation_get_date (row->act_explanation), ==, row->act_limit);
  g_assert_true ((row->remission_explanation == NULL) == (remission == NULL));
}

/* Its code tells the month that it is about: the one before the month of its day. */
static void
assert_informe (const HitosPlan *plan, const char *due)
{
  int year, month;
  g_autofree char *code = NULL;

  g_assert_cmpint (sscanf (due, "%d-%d-05", &year, &month), ==, 2);
  code = month == 1 ? g_strdup_printf ("E03.%d.12", year - 1) : g_strdup_printf ("E03.%d.%02d", year, month - 1);
  assert_row (plan, code, due, due);
}

static void
test_dates (void)
{
  for (guint election = 0; election < N_ELECTIONS; election++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HitosPlan) plan = make_plan (elections[election], TRUE, NULL, &error);
      guint n_rows = 9;

      g_assert_no_error (error);
      for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
        {
          g_auto (GStrv) codes = g_strsplit (terms[i].codes, " ", -1);
          const char *act = terms[i].act[election];
          const char *remission = terms[i].remission[0] == NULL ? act
                                  : *terms[i].remission[0] == '\0' ? NULL
                                  : terms[i].remission[election];

          for (guint n = 0; codes[n] != NULL; n++, n_rows++)
            assert_row (plan, codes[n], act, remission);
        }
      g_assert_cmpuint (hitos_plan_get_n_rows (plan), ==, n_rows);
      for (guint i = 0; i < G_N_ELEMENTS (informes_due[election]); i++)
        assert_informe (plan, informes_due[election][i]);
    }
}

static void
test_conditions (void)
{
  g_autoptr (HitosPlan) all = make_plan ("2027-06-06", TRUE, NULL, NULL);
  g_autoptr (HitosPlan) plain = make_plan ("2027-06-06", FALSE, NULL, NULL);

  g_assert_nonnull (hitos_plan_find (all, "E10a"));
  g_assert_nonnull (hitos_plan_find (all, "E25"));
  g_assert_null (hitos_plan_find (plain, "E10a"));
  g_assert_null (hitos_plan_find (plain, "E10b"));
  g_assert_null (hitos_plan_find (plain, "E25"));
  g_assert_nonnull (hitos_plan_find (plain, "E24"));
  g_assert_cmpuint (hitos_plan_get_n_rows (all) - hitos_plan_get_n_rows (plain), ==, 3);
}

static void
test_first_month (void)
{
  static const char *const bad[] = { "2022-06-01", "2019-08-31", "1900-01-01" };
  g_autoptr (HitosPlan) plan = make_plan ("2022-06-05", FALSE, "2021-08-25", NULL);
  const HitosPlanRow *august = hitos_plan_find (plan, "E03.2021.08");

  assert_row (plan, "E03.2021.08", "2021-09-05", "2021-09-05");
  g_assert_cmpstr (august->name, ==, "Informe mensual de avances: agosto de 2021");
  assert_row (plan, "E03.2021.11", "2021-12-05", "2021-12-05");
  assert_row (plan, "E03.2021.12", "2022-01-05", "2022-01-05");
  assert_row (plan, "E03.2022.05", "2022-06-05", "2022-06-05");
  g_assert_null (hitos_plan_find (plan, "E03.2022.06"));
  g_assert_null (hitos_plan_find (plan, "E03.2021.07"));

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (make_plan ("2022-06-05", FALSE, bad[i], &error));
      g_assert_error (error, HITOS_PLAN_ERROR, HITOS_PLAN_ERROR_FIRST_MONTH);
      g_assert_nonnull (strstr (error->message, "2019-09"));
      g_assert_nonnull (strstr (error->message, "2022-05"));
    }
}

static void
test_order (void)
{
  g_autoptr (HitosPlan) plan = make_plan ("2022-06-05", TRUE, NULL, NULL);
  g_autoptr (GPtrArray) rows = hitos_plan_list_by_date (plan);
  const HitosPlanRow *first = rows->pdata[0], *second = rows->pdata[1];
  const HitosPlanRow *last = rows->pdata[rows->len - 1];

  g_assert_cmpuint (rows->len, ==, hitos_plan_get_n_rows (plan));
  g_assert_cmpstr (first->code, ==, "E01");
  g_assert_cmpstr (second->code, ==, "E02");
  g_assert_cmpstr (last->code, ==, "E31");
  for (guint i = 1; i < rows->len; i++)
    g_assert_cmpint (((HitosPlanRow *) rows->pdata[i - 1])->act_limit, <=,
                     ((HitosPlanRow *) rows->pdata[i])->act_limit);
  g_assert_cmpstr (hitos_plan_get_row (plan, 0)->code, ==, "E01");
  g_assert_cmpstr (hitos_plan_get_row (plan, 2)->code, ==, "E03.2021.09");
}

static void
test_explanations (void)
{
  g_autoptr (HitosPlan) plan = make_plan ("2023-03-31", FALSE, NULL, NULL);
  const HitosPlanRow *row = hitos_plan_find (plan, "E01");
  const HitosPlanRow *informe = hitos_plan_find (plan, "E03.2022.06");
  g_autofree char *act = hitos_explanation_to_string (row->act_explanation);
  g_autofree char *remission = hitos_explanation_to_string (row->remission_explanation);
  g_autofree char *month = hitos_explanation_to_string (informe->act_explanation);

  g_assert_cmpstr (act, ==, "J 2023-03-31 → -9m 2022-06-30");
  g_assert_cmpstr (remission, ==, "act 2022-06-30 → +5d 2022-07-05");
  g_assert_cmpstr (month, ==, "month 2022-06-01 → +1m 2022-07-01 → day 5 2022-07-05");
}

/* What the institute of Durango did for the election of 2022-06-05, all of it in time. */
static void
test_durango (void)
{
  static const struct { const char *code, *act, *sent, *due; } facts[] = {
    { "E01", "2021-08-25", "2021-08-26", "2021-08-30" },
    { "E02", "2021-08-25", "2021-08-26", "2021-08-30" },
    { "E04b", NULL, "2021-11-01", "2021-11-10" },  /* approved on a day of October */
    { "E05", "2021-11-03", "2021-11-08", "2021-11-08" },
    { "E06b", "2021-11-26", NULL, "2021-12-01" },
    { "E03.2021.08", "2021-09-03", "2021-09-03", "2021-09-05" },
    { "E03.2021.11", "2021-12-03", "2021-12-03", "2021-12-05" },
  };
  g_autoptr (HitosPlan) plan = make_plan ("2022-06-05", FALSE, "2021-08-01", NULL);
  HitosDate today = hitos_date_parse ("2022-01-15");

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      const HitosPlanRow *row = hitos_plan_find (plan, facts[i].code);
      HitosDate act = hitos_date_parse (facts[i].act), sent = hitos_date_parse (facts[i].sent);
      HitosRemission remission = hitos_remission_of_act (row->remission_limit, row->act_limit, act,
                                                         HITOS_REMISSION_TERM);
      g_autofree char *due = hitos_date_format (remission.due);

      g_assert_cmpstr (due, ==, facts[i].due);
      if (act != HITOS_DATE_NONE)
        g_assert_cmpint (hitos_deadline_get_state (row->act_limit, act, today, 7), ==,
                         HITOS_DEADLINE_DONE_IN_TIME);
      if (sent != HITOS_DATE_NONE)
        g_assert_cmpint (hitos_remission_get_state (remission, sent, today, 7), ==,
                         HITOS_DEADLINE_DONE_IN_TIME);
    }
}

static void
test_impossible (void)
{
  static const struct { const char *election; GQuark (*domain) (void); } cases[] = {
    { "", hitos_plan_error_quark },
    { "2022-02-30", hitos_plan_error_quark },
    { "0001-03-01", hitos_rule_error_quark },
    { "9999-12-31", hitos_rule_error_quark },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (make_plan (cases[i].election, TRUE, NULL, &error));
      g_assert_nonnull (error);
      g_assert_cmpuint (error->domain, ==, cases[i].domain ());
    }
}

/* A plan for any election day: no crash, each ceiling not before its act. */
static void
test_any_election_day (void)
{
  g_autoptr (HitosCatalogue) catalogue = hitos_catalogue_load_default (NULL);

  for (guint i = 0; i < 300; i++)
    {
      HitosPlanOptions options = { g_test_rand_int_range (1000, 3600000), i % 2, i % 3 == 0, 0 };
      g_autoptr (GError) error = NULL;
      g_autoptr (HitosPlan) plan = hitos_plan_new (catalogue, &options, NULL, &error);

      g_assert_no_error (error);
      for (guint n = 0; n < hitos_plan_get_n_rows (plan); n++)
        {
          const HitosPlanRow *row = hitos_plan_get_row (plan, n);

          g_assert_true (row->remission_limit == 0 || row->remission_limit >= row->act_limit);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/dates", test_dates);
  g_test_add_func ("/plan/conditions", test_conditions);
  g_test_add_func ("/plan/first-month", test_first_month);
  g_test_add_func ("/plan/order", test_order);
  g_test_add_func ("/plan/explanations", test_explanations);
  g_test_add_func ("/plan/durango", test_durango);
  g_test_add_func ("/plan/impossible", test_impossible);
  g_test_add_func ("/plan/any-election-day", test_any_election_day);
  return g_test_run ();
}
