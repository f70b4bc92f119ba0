/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan onto a new election day, and a process that is taken over midway. */
#include "planned-process.h"

#include "hitos-catch-up.h"
#include "hitos-document.h"
#include "hitos-done.h"
#include "hitos-duplicate.h"
#include "hitos-new-process.h"
#include "hitos-numbering.h"
#include "hitos-schedule.h"
#include "hitos-sitting.h"

static guint
count (HitosProcess *process, GType type)
{
  return hitos_record_list_get_n_records (hitos_process_get_list (process, type));
}

static HitosHistory *
duplicate (PlannedProcess *fixture, const char *election_day, gboolean third_party, gboolean broadcasters)
{
  g_autoptr (HitosPlan) plan = planned_process_create_plan (election_day, third_party, broadcasters);
  g_autoptr (HitosChange) change = hitos_duplicate_create_change (fixture->process, plan, NULL);
  g_autoptr (GError) error = NULL;
  HitosHistory *history = hitos_history_create (fixture->database, change, &error);

  g_assert_no_error (error);
  return history;
}

static void
add_own_plan (PlannedProcess *fixture)
{
  HitosChange *change = hitos_change_new ("milestone-add", NULL);
  HitosRow *task = hitos_row_new (&hitos_milestone_table, "task");
  HitosRow *series = hitos_row_new (&hitos_series_table, "series");

  hitos_row_set_text (task, "name", "Borrador");
  hitos_row_set_text (task, "parent", hitos_record_get_id (planned_process_find (fixture->process, "E05")));
  hitos_row_set_integer (task, "planned_end", hitos_date_parse ("2026-10-20"));
  hitos_row_set_integer (task, "real_end", hitos_date_parse ("2026-10-21"));
  hitos_row_set_text (series, "name", "Oficios");
  hitos_row_set_text (series, "pattern", "IEPC/UTC/{yy}/{n}");
  hitos_row_set_integer (series, "own", TRUE);
  hitos_change_insert (change, task);
  hitos_change_insert (change, series);
  planned_process_apply (fixture, change);
}

static HitosMilestone *
find_task (HitosProcess *process)
{
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    if (hitos_milestone_get_parent (hitos_record_list_get (milestones, i)))
      return hitos_record_list_get (milestones, i);
  return NULL;
}

static void
test_duplicate (PlannedProcess *fixture, gconstpointer data)
{
  g_autoptr (HitosHistory) history = NULL;
  g_autoptr (HitosSchedule) schedule = NULL;
  HitosProcess *copy;
  HitosMilestone *milestone, *task;

  add_own_plan (fixture);
  planned_process_set_date (fixture, "E05", "real_end", "2026-11-03");
  planned_process_set_date (fixture, "E05", "limit_override", "2026-11-04");
  history = duplicate (fixture, "2030-06-02", FALSE, TRUE);
  copy = hitos_history_get_process (history);
  schedule = hitos_schedule_new (copy, hitos_date_parse ("2029-08-01"), 0);
  g_assert_cmpstr (hitos_process_get_name (copy), ==, "IEPC 2029-2030");
  g_assert_cmpstr (hitos_process_get_long_name (copy), ==, "Proceso Electoral Local Ordinario 2029-2030");
  g_assert_cmpuint (count (copy, HITOS_TYPE_BODY), ==, count (fixture->process, HITOS_TYPE_BODY));
  g_assert_cmpuint (count (copy, HITOS_TYPE_SERIES), ==, 1);
  g_assert_cmpuint (count (copy, HITOS_TYPE_MILESTONE), ==, count (fixture->process, HITOS_TYPE_MILESTONE));
  milestone = planned_process_find (copy, "E05");
  g_assert_cmpint (hitos_schedule_get (schedule, milestone)->act_limit, ==, hitos_date_parse ("2029-11-02"));
  g_assert_cmpint (hitos_milestone_get_real_end (milestone), ==, HITOS_DATE_NONE);
  task = find_task (copy);
  g_assert_true (hitos_milestone_get_parent (task) == milestone);
  g_assert_cmpint (hitos_milestone_get_real_end (task), ==, HITOS_DATE_NONE);
  /* Election day is 1092 days, 156 weeks later. */
  g_assert_cmpint (hitos_milestone_get_planned_end (task), ==, hitos_date_parse ("2029-10-16"));
  g_assert_nonnull (planned_process_find (copy, "E03.2029.09"));
  g_assert_null (planned_process_find (copy, "E03.2026.09"));
  g_assert_nonnull (hitos_process_get_unit (copy));
  g_assert_true (hitos_process_get_unit (copy) != hitos_process_get_unit (fixture->process));
}

static void
test_duplicate_with_other_conditions (PlannedProcess *fixture, gconstpointer data)
{
  g_autoptr (HitosHistory) history = duplicate (fixture, "2030-06-02", TRUE, FALSE);
  HitosProcess *copy = hitos_history_get_process (history);

  g_assert_nonnull (planned_process_find (copy, "E10a"));
  g_assert_nonnull (hitos_milestone_get_body (planned_process_find (copy, "E10a")));
  g_assert_null (planned_process_find (copy, "E25"));
}

/* The 2026-2027 process on 10 November 2026: everything until then, then nothing is red. */
static void
test_catch_up (PlannedProcess *fixture, gconstpointer data)
{
  HitosDate today = hitos_date_parse ("2026-11-10");
  g_autoptr (HitosCatchUp) catch_up = hitos_catch_up_new (fixture->process, today);
  g_autoptr (GPtrArray) overdue = hitos_catch_up_list_overdue (catch_up);
  g_autoptr (HitosChange) change = NULL;
  g_autoptr (HitosCatchUp) after = NULL;
  g_autoptr (GPtrArray) still = NULL;
  g_autoptr (GError) error = NULL;
  HitosBody *committee = hitos_milestone_get_body (planned_process_find (fixture->process, "E05"));
  HitosSeries *series;

  g_assert_cmpuint (overdue->len, ==, 8);
  for (guint i = 0; i < overdue->len; i++)
    {
      HitosMilestone *milestone = g_ptr_array_index (overdue, i);
      HitosDate limit = hitos_catch_up_get_limit (catch_up, milestone);
      g_autofree char *key = g_strdup_printf ("IEPC/UTC/26/%u", 100 + i);

      g_assert_true (hitos_catch_up_set_done (catch_up, milestone, limit, limit, key, &error));
    }
  g_assert_true (hitos_catch_up_set_last_key (catch_up, NULL, "IEPC / UTC / 26 / 110", &error));
  g_assert_true (hitos_catch_up_set_last_session (catch_up, committee, 3, &error));
  change = hitos_catch_up_create_change (catch_up);
  planned_process_apply_and_undo (fixture, change);
  after = hitos_catch_up_new (fixture->process, today);
  still = hitos_catch_up_list_overdue (after);
  g_assert_cmpuint (still->len, ==, 0);
  g_assert_cmpuint (count (fixture->process, HITOS_TYPE_DOCUMENT), ==, 8);
  g_assert_cmpuint (count (fixture->process, HITOS_TYPE_SITTING), ==, 1);
  series = hitos_numbering_find_own_series (fixture->process);
  g_assert_cmpstr (hitos_series_get_pattern (series), ==, "IEPC/UTC/{yy}/{n}");
  g_assert_cmpint (hitos_numbering_propose (fixture->process, series, today), ==, 111);
  g_assert_cmpuint (hitos_numbering_list_gaps (fixture->process, series, 2026)->len, ==, 0);
}

static void
test_catch_up_refuses (PlannedProcess *fixture, gconstpointer data)
{
  HitosDate today = hitos_date_parse ("2026-11-10");
  g_autoptr (HitosCatchUp) catch_up = hitos_catch_up_new (fixture->process, today);
  HitosMilestone *milestone = planned_process_find (fixture->process, "E01");
  g_autoptr (HitosChange) change = NULL;
  g_autoptr (GError) future = NULL, before = NULL, key = NULL, number = NULL;

  g_assert_false (hitos_catch_up_set_done (catch_up, milestone, today + 1, HITOS_DATE_NONE, NULL, &future));
  g_assert_error (future, HITOS_DONE_ERROR, HITOS_DONE_ERROR_DAY);
  g_assert_false (hitos_catch_up_set_done (catch_up, milestone, today, today - 1, NULL, &before));
  g_assert_error (before, HITOS_DONE_ERROR, HITOS_DONE_ERROR_DAY);
  g_assert_false (hitos_catch_up_set_last_key (catch_up, NULL, "sin número", &key));
  g_assert_error (key, HITOS_CATCH_UP_ERROR, HITOS_CATCH_UP_ERROR_NUMBER);
  g_assert_false (hitos_catch_up_set_last_session (catch_up, hitos_process_get_unit (fixture->process), -1, &number));
  g_assert_error (number, HITOS_CATCH_UP_ERROR, HITOS_CATCH_UP_ERROR_NUMBER);
  change = hitos_catch_up_create_change (catch_up);
  g_assert_true (hitos_change_is_empty (change));
}

static void
test_patterns (void)
{
  static const struct { const char *key, *pattern; } known[] = {
    { "IEPC/UTC/21/107", "IEPC/UTC/{yy}/{n}" },
    { "IEPC/SE/2227/2021", "IEPC/SE/{n}/{yyyy}" },
    { "INE/UTVOPL/0194/2021", "INE/UTVOPL/{n:4}/{yyyy}" },
    { "526/2024", "{n}/{yyyy}" },
    { "sin número", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autofree char *pattern = hitos_catch_up_guess_pattern (known[i].key);

      g_assert_cmpstr (pattern, ==, known[i].pattern);
    }
}

static void
test_election_day (void)
{
  HitosDate today = hitos_date_parse ("2026-08-01");
  g_autoptr (GArray) days = hitos_new_process_list_election_days (today);
  g_autoptr (GArray) none = hitos_new_process_list_election_days (hitos_date_parse ("2027-06-07"));
  g_autoptr (GError) past = NULL, far = NULL, early = NULL;

  g_assert_cmpuint (days->len, ==, 1);
  g_assert_cmpint (g_array_index (days, HitosDate, 0), ==, hitos_date_parse ("2027-06-06"));
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (hitos_new_process_check_election_day (today, today, NULL));
  g_assert_false (hitos_new_process_check_election_day (today - 1, today, &past));
  g_assert_error (past, HITOS_NEW_PROCESS_ERROR, HITOS_NEW_PROCESS_ERROR_DAY);
  g_assert_false (hitos_new_process_check_election_day (hitos_date_parse ("2072-06-06"), today, &far));
  g_assert_error (far, HITOS_NEW_PROCESS_ERROR, HITOS_NEW_PROCESS_ERROR_DAY);
  g_assert_true (hitos_new_process_check_election_day (hitos_date_parse ("2022-06-05"), HITOS_DATE_NONE, NULL));
  g_assert_false (hitos_new_process_check_election_day (hitos_date_parse ("0022-06-05"), HITOS_DATE_NONE, &early));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  planned_process_add_test ("/duplicate/plan-without-facts", test_duplicate);
  planned_process_add_test ("/duplicate/other-conditions", test_duplicate_with_other_conditions);
  planned_process_add_test ("/catch-up/nothing-is-red", test_catch_up);
  planned_process_add_test ("/catch-up/refuses", test_catch_up_refuses);
  g_test_add_func ("/catch-up/patterns", test_patterns);
  g_test_add_func ("/new-process/election-day", test_election_day);
  return g_test_run ();
}
