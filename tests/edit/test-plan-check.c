/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a plan may not say, what waits for what, and what was done. */
#include "planned-process.h"

#include <string.h>

#include "hitos-document.h"
#include "hitos-done.h"
#include "hitos-links.h"
#include "hitos-plan-check.h"
#include "hitos-risk.h"
#include "hitos-rule.h"
#include "hitos-schedule.h"
#include "hitos-traces.h"

#define TODAY "2026-11-26"

/* Takes @change. */
static void
apply_and_undo (PlannedProcess *fixture, HitosChange *change)
{
  g_autoptr (HitosChange) owned = change;

  planned_process_apply_and_undo (fixture, owned);
}

static GError *
check_value (PlannedProcess *fixture, HitosRow *row, const char *field, const char *text)
{
  const HitosTable *table = hitos_row_get_table (row);
  int position = hitos_table_find_field (table, field);
  GError *error = NULL;
  HitosValue value;
  gboolean right;

  g_assert_true (hitos_field_value_from_text (&table->fields[position], text, &value, NULL));
  hitos_row_take_value (row, position, value);
  right = hitos_plan_check_field (fixture->process, row, field, hitos_date_parse (TODAY), &error);
  g_assert_true (right == (error == NULL));
  return error;
}

static void
assert_refused (PlannedProcess *fixture, HitosRow *row, const char *field, const char *text, int code)
{
  g_autoptr (GError) error = check_value (fixture, row, field, text);

  g_assert_error (error, HITOS_PLAN_CHECK_ERROR, code);
}

static void
assert_right (PlannedProcess *fixture, HitosRow *row, const char *field, const char *text)
{
  g_autoptr (GError) error = check_value (fixture, row, field, text);

  g_assert_no_error (error);
}

static HitosRow *
copy_milestone (PlannedProcess *fixture, const char *code)
{
  return hitos_row_copy (hitos_record_get_row (planned_process_find (fixture->process, code)));
}

static void
test_days (PlannedProcess *fixture, gconstpointer data)
{
  g_autoptr (HitosRow) row = copy_milestone (fixture, "E05");

  assert_right (fixture, row, "planned_start", "2026-10-20");
  assert_refused (fixture, row, "planned_end", "2026-10-19", HITOS_PLAN_CHECK_ERROR_ORDER);
  assert_right (fixture, row, "planned_end", "2026-10-20");
  assert_refused (fixture, row, "planned_start", "2026-10-21", HITOS_PLAN_CHECK_ERROR_ORDER);
  assert_right (fixture, row, "planned_start", NULL);
  assert_refused (fixture, row, "planned_end", "2206-10-20", HITOS_PLAN_CHECK_ERROR_FAR);
  assert_refused (fixture, row, "planned_end", "2023-10-20", HITOS_PLAN_CHECK_ERROR_FAR);
  assert_right (fixture, row, "planned_end", "2024-06-06");
  assert_right (fixture, row, "planned_end", "2030-06-06");
  assert_refused (fixture, row, "real_end", "2026-11-27", HITOS_PLAN_CHECK_ERROR_FUTURE);
  assert_right (fixture, row, "real_end", TODAY);
  assert_refused (fixture, row, "remitted_on", "2026-11-25", HITOS_PLAN_CHECK_ERROR_ORDER);
  assert_right (fixture, row, "remitted_on", TODAY);
}

static void
test_reason (PlannedProcess *fixture, gconstpointer data)
{
  g_autoptr (HitosRow) row = copy_milestone (fixture, "E05");

  assert_right (fixture, row, "override_reason", NULL);
  assert_right (fixture, row, "override_reason", "prórroga");
  assert_right (fixture, row, "limit_override", "2026-11-20");
  assert_refused (fixture, row, "override_reason", NULL, HITOS_PLAN_CHECK_ERROR_REASON);
}

static void
assert_rule (PlannedProcess *fixture, HitosRow *row, const char *rule, const char *day)
{
  g_autoptr (HitosExplanation) explanation = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  assert_right (fixture, row, "act_rule", rule);
  found = hitos_date_format (hitos_plan_check_rule (fixture->process, row, "act_rule", &explanation, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, day);
  g_assert_true ((explanation != NULL) == (day != NULL));
}

static void
assert_rule_refused (PlannedProcess *fixture, HitosRow *row, const char *field, const char *rule, int code)
{
  g_autoptr (GError) error = check_value (fixture, row, field, rule);

  g_assert_error (error, HITOS_RULE_ERROR, code);
}

static void
test_rules (PlannedProcess *fixture, gconstpointer data)
{
  g_autoptr (HitosRow) row = copy_milestone (fixture, "E05");

  /* Two months before 6 June 2027, and fifteen days before that. */
  assert_rule (fixture, row, "J-2m-15d", "2027-03-22");
  assert_rule (fixture, row, NULL, NULL);
  assert_rule (fixture, row, "T-5d", "2027-04-16");
  assert_rule_refused (fixture, row, "act_rule", "J-2x", HITOS_RULE_ERROR_SYNTAX);
  assert_rule_refused (fixture, row, "act_rule", "NADA+1d", HITOS_RULE_ERROR_ANCHOR);
  assert_rule_refused (fixture, row, "act_rule", "E05+1d", HITOS_RULE_ERROR_CYCLE);
  assert_right (fixture, row, "act_rule", "J-1m");
  assert_right (fixture, row, "remission_rule", "act+5d");
  g_assert_cmpint (hitos_plan_check_rule (fixture->process, row, "remission_rule", NULL, NULL), ==,
                   hitos_date_parse ("2027-05-11"));
}

/* Rules call milestones by their codes. */
static void
test_codes (PlannedProcess *fixture, gconstpointer data)
{
  g_autoptr (HitosRow) row = copy_milestone (fixture, "E05");
  g_autoptr (HitosRow) anchor = copy_milestone (fixture, "T");

  assert_right (fixture, row, "code", "E05");
  assert_right (fixture, row, "code", "E05-bis");
  assert_refused (fixture, row, "code", "E07", HITOS_PLAN_CHECK_ERROR_CODE);
  assert_refused (fixture, row, "code", "J", HITOS_PLAN_CHECK_ERROR_CODE);
  assert_right (fixture, row, "code", NULL);
  /* E21 is due five days before the system test. */
  assert_refused (fixture, anchor, "code", "T2", HITOS_PLAN_CHECK_ERROR_CODE);
  assert_refused (fixture, anchor, "code", NULL, HITOS_PLAN_CHECK_ERROR_CODE);
  assert_right (fixture, anchor, "code", "T");
}

static void
test_risks (PlannedProcess *fixture, gconstpointer data)
{
  g_autoptr (HitosRow) row = hitos_row_new (&hitos_risk_table, NULL);

  hitos_row_set_text (row, "title", "Sin sede");
  assert_right (fixture, row, "probability", "5");
  assert_refused (fixture, row, "impact", "6", HITOS_PLAN_CHECK_ERROR_NUMBER);
  assert_right (fixture, row, "found_on", "2026-11-20");
  assert_refused (fixture, row, "closed_on", "2026-11-19", HITOS_PLAN_CHECK_ERROR_ORDER);
  assert_refused (fixture, row, "closed_on", "2026-12-19", HITOS_PLAN_CHECK_ERROR_FUTURE);
}

static void
link_milestones (PlannedProcess *fixture, const char *before, const char *after)
{
  g_autoptr (GError) error = NULL;
  HitosChange *change = hitos_links_add (planned_process_find (fixture->process, before),
                                         planned_process_find (fixture->process, after), 3, &error);

  g_assert_no_error (error);
  apply_and_undo (fixture, change);
}

/* A ring is refused, and the message says whose. */
static void
test_links (PlannedProcess *fixture, gconstpointer data)
{
  HitosMilestone *first = planned_process_find (fixture->process, "E04b");
  HitosMilestone *last = planned_process_find (fixture->process, "E06b");
  g_autoptr (GPtrArray) waits = NULL, awaited = NULL;
  g_autoptr (GError) twice = NULL, cycle = NULL, self = NULL;

  link_milestones (fixture, "E04b", "E05");
  link_milestones (fixture, "E05", "E06b");
  g_assert_null (hitos_links_add (planned_process_find (fixture->process, "E05"), last, 0, &twice));
  g_assert_error (twice, HITOS_LINKS_ERROR, HITOS_LINKS_ERROR_TWICE);
  g_assert_null (hitos_links_add (last, first, 0, &cycle));
  g_assert_error (cycle, HITOS_LINKS_ERROR, HITOS_LINKS_ERROR_CYCLE);
  g_assert_nonnull (strstr (cycle->message, "E04b → E05 → E06b"));
  g_assert_null (hitos_links_add (first, first, 0, &self));
  g_assert_error (self, HITOS_LINKS_ERROR, HITOS_LINKS_ERROR_CYCLE);

  waits = hitos_links_list (last, FALSE);
  awaited = hitos_links_list (first, TRUE);
  g_assert_cmpuint (waits->len, ==, 1);
  g_assert_cmpuint (awaited->len, ==, 1);
  g_assert_cmpint (hitos_dependency_get_lag (g_ptr_array_index (waits, 0)), ==, 3);
  apply_and_undo (fixture, hitos_links_set_lag (g_ptr_array_index (waits, 0), -1));
  g_assert_cmpint (hitos_dependency_get_lag (g_ptr_array_index (waits, 0)), ==, -1);
  apply_and_undo (fixture, hitos_links_remove (g_ptr_array_index (awaited, 0)));
}

static const HitosSchedulePoint *
get_point (HitosSchedule *schedule, PlannedProcess *fixture, const char *code)
{
  return hitos_schedule_get (schedule, planned_process_find (fixture->process, code));
}

/* The real date starts the clock of the remission, and the document is registered as what it delivers. */
static void
test_done (PlannedProcess *fixture, gconstpointer data)
{
  HitosMilestone *milestone = planned_process_find (fixture->process, "E05");
  HitosDate done = hitos_date_parse ("2026-11-03");
  g_autoptr (HitosSchedule) after = NULL;
  g_autoptr (HitosSchedule) sent = NULL;
  g_autoptr (GArray) traces = NULL;

  apply_and_undo (fixture, hitos_done_create_change (milestone, done, HITOS_DATE_NONE,
                                                                     "IEPC / UTC / 26 / 107"));
  after = hitos_schedule_new (fixture->process, hitos_date_parse (TODAY), 7);
  g_assert_cmpint (get_point (after, fixture, "E05")->remission.due, ==, done + 5);
  traces = hitos_traces_list (milestone);
  g_assert_cmpuint (traces->len, ==, 1);
  g_assert_true (HITOS_IS_DOCUMENT (g_array_index (traces, HitosTrace, 0).record));
  g_assert_cmpstr (hitos_document_get_keys (HITOS_DOCUMENT (g_array_index (traces, HitosTrace, 0).record)), ==,
                   "IEPC/UTC/26/107");

  apply_and_undo (fixture, hitos_done_create_sent_change (milestone, done + 5));
  sent = hitos_schedule_new (fixture->process, hitos_date_parse (TODAY), 7);
  g_assert_cmpint (get_point (sent, fixture, "E05")->remission_state, ==, HITOS_DEADLINE_DONE_IN_TIME);
  apply_and_undo (fixture, hitos_done_create_reopen_change (milestone));
  g_assert_cmpint (hitos_milestone_get_real_end (milestone), ==, HITOS_DATE_NONE);
  g_assert_cmpint (hitos_milestone_get_status (milestone), ==, HITOS_STATUS_PENDING);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  planned_process_add_test ("/plan-check/days", test_days);
  planned_process_add_test ("/plan-check/reason", test_reason);
  planned_process_add_test ("/plan-check/rules", test_rules);
  planned_process_add_test ("/plan-check/codes", test_codes);
  planned_process_add_test ("/plan-check/risks", test_risks);
  planned_process_add_test ("/plan-check/links", test_links);
  planned_process_add_test ("/plan-check/done", test_done);
  return g_test_run ();
}
