/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moving what is planned: what it would do is known before it is done. Dates by hand from the catalogue's rules for
 * 6 June 2027: E05 is due on 6 November 2026; T on 21 April 2027, E21 and E22 five and three days before it, E23 five
 * after it. */
#include "planned-process.h"

#include "hitos-body.h"
#include "hitos-dependency.h"
#include "hitos-move.h"
#include "hitos-sitting.h"

#define TODAY "2026-08-01"

typedef struct {
  HitosSchedule *schedule;  /* owned */
  HitosMove *move;          /* owned */
} Asked;

static void
clear_asked (Asked *asked)
{
  g_clear_pointer (&asked->move, hitos_move_free);
  g_clear_pointer (&asked->schedule, hitos_schedule_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, clear_asked)

static Asked
ask (PlannedProcess *fixture, gpointer record, const char *to, HitosReach reach, const char *today)
{
  Asked asked = { hitos_schedule_new (fixture->process, hitos_date_parse (today), 7), NULL };
  g_autoptr (GError) error = NULL;

  asked.move = hitos_move_new (record, hitos_date_parse (to), reach, asked.schedule, hitos_date_parse (today), 7, &error);
  g_assert_no_error (error);
  return asked;
}

static const HitosConsequence *
find (Asked *asked, HitosConsequenceKind kind, gpointer record)
{
  const GPtrArray *consequences = hitos_move_get_consequences (asked->move);

  for (guint i = 0; i < consequences->len; i++)
    {
      const HitosConsequence *one = g_ptr_array_index (consequences, i);

      if (one->kind == kind && g_str_equal (one->id, hitos_record_get_id (record)))
        return one;
    }
  return NULL;
}

static void
assert_told (Asked *asked, HitosConsequenceKind kind, gpointer record, gboolean is_bad, const char *sentence)
{
  const HitosConsequence *one = find (asked, kind, record);

  g_assert_nonnull (one);
  g_assert_cmpint (one->is_bad, ==, is_bad);
  g_assert_cmpstr (one->sentence, ==, sentence);
}

static void
assert_planned (HitosMilestone *milestone, const char *start, const char *end)
{
  g_autofree char *first = hitos_date_format (hitos_milestone_get_planned_start (milestone));
  g_autofree char *last = hitos_date_format (hitos_milestone_get_planned_end (milestone));

  g_assert_cmpstr (first, ==, start);
  g_assert_cmpstr (last, ==, end);
}

static void
test_within_its_limit (PlannedProcess *fixture, gconstpointer data)
{
  HitosMilestone *e05 = planned_process_find (fixture->process, "E05");
  g_auto (Asked) asked = ask (fixture, e05, "2026-11-03", HITOS_REACH_ONE, TODAY);
  const GPtrArray *consequences = hitos_move_get_consequences (asked.move);

  g_assert_cmpuint (consequences->len, ==, 2);
  assert_told (&asked, HITOS_CONSEQUENCE_PLANNED, e05, FALSE, "E05 is planned for 3 November");
  assert_told (&asked, HITOS_CONSEQUENCE_LIMIT_STAYS, e05, FALSE, "Its legal limit stays: 6 November, 3 days later");
  g_assert_cmpuint (hitos_consequences_count_bad (consequences), ==, 0);
  planned_process_apply_and_undo (fixture, hitos_move_get_change (asked.move));
  assert_planned (e05, NULL, "2026-11-03");
}

/* The limit stays where the law set it, and the days beyond it are told. */
static void
test_passes_its_limit (PlannedProcess *fixture, gconstpointer data)
{
  HitosMilestone *e05 = planned_process_find (fixture->process, "E05");
  g_auto (Asked) asked = ask (fixture, e05, "2026-11-09", HITOS_REACH_ONE, TODAY);
  g_autofree char *summary = hitos_move_summarize (asked.move);
  g_autoptr (HitosSchedule) after = NULL;

  assert_told (&asked, HITOS_CONSEQUENCE_LIMIT_PASSED, e05, TRUE, "E05 passes its limit of 6 November by 3 days");
  g_assert_cmpint (find (&asked, HITOS_CONSEQUENCE_LIMIT_PASSED, e05)->days, ==, 3);
  g_assert_cmpstr (summary, ==, "E05 is planned for 9 November; E05 passes its limit of 6 November by 3 days");
  planned_process_apply (fixture, g_object_ref (hitos_move_get_change (asked.move)));
  after = hitos_schedule_new (fixture->process, hitos_date_parse (TODAY), 7);
  g_assert_cmpint (hitos_schedule_get (after, e05)->act_limit, ==, hitos_date_parse ("2026-11-06"));
}

/* Three limits hang on the test: they are told with both days before anything moves. */
static void
test_limits_that_hang_on_it (PlannedProcess *fixture, gconstpointer data)
{
  HitosMilestone *test = planned_process_find (fixture->process, "T");
  HitosMilestone *e21 = planned_process_find (fixture->process, "E21");
  HitosMilestone *e23 = planned_process_find (fixture->process, "E23");
  g_auto (Asked) asked = ask (fixture, test, "2027-04-24", HITOS_REACH_ONE, TODAY);
  g_autofree char *summary = hitos_move_summarize (asked.move);

  assert_told (&asked, HITOS_CONSEQUENCE_LIMIT_PASSED, test, TRUE, "T passes its limit of 21 April by 3 days");
  assert_told (&asked, HITOS_CONSEQUENCE_REST_DAY, test, FALSE, "24 April is a Saturday");
  assert_told (&asked, HITOS_CONSEQUENCE_LIMIT_SHIFTS, e21, FALSE,
               "The limit of E21, which hangs on it, shifts from 16 April to 19 April");
  assert_told (&asked, HITOS_CONSEQUENCE_LIMIT_SHIFTS, planned_process_find (fixture->process, "E22"), FALSE,
               "The limit of E22, which hangs on it, shifts from 18 April to 21 April");
  assert_told (&asked, HITOS_CONSEQUENCE_LIMIT_SHIFTS, e23, FALSE,
               "The limit of E23, which hangs on it, shifts from 26 April to 29 April");
  g_assert_cmpstr (summary, ==, "T is planned for 24 April; T passes its limit of 21 April by 3 days; "
                                "3 other dates move with it");
  g_assert_cmpint (hitos_milestone_get_planned_end (test), ==, HITOS_DATE_NONE);
}

/* Earlier is not harmless: another's plan passes its new limit, or that limit has run out already. */
static void
test_earlier_makes_late (PlannedProcess *fixture, gconstpointer data)
{
  HitosMilestone *test = planned_process_find (fixture->process, "T");
  HitosMilestone *e21 = planned_process_find (fixture->process, "E21");
  HitosMilestone *e23 = planned_process_find (fixture->process, "E23");
  g_auto (Asked) asked = { NULL, NULL };

  planned_process_set_date (fixture, "E23", "planned_end", "2027-04-26");
  asked = ask (fixture, test, "2027-04-14", HITOS_REACH_ONE, "2027-04-10");
  assert_told (&asked, HITOS_CONSEQUENCE_LATE, e21, TRUE, "E21 becomes overdue: 9 April has passed");
  assert_told (&asked, HITOS_CONSEQUENCE_LIMIT_PASSED, e23, TRUE, "E23 passes its limit of 19 April by 7 days");
}

static void
wait_for (PlannedProcess *fixture, const char *successor, const char *predecessor)
{
  HitosChange *change = hitos_change_new ("milestone-edit", successor);
  HitosRow *row = hitos_row_new (&hitos_dependency_table, NULL);

  hitos_row_set_text (row, "successor", hitos_record_get_id (planned_process_find (fixture->process, successor)));
  hitos_row_set_text (row, "predecessor", hitos_record_get_id (planned_process_find (fixture->process, predecessor)));
  hitos_change_insert (change, row);
  planned_process_apply (fixture, change);
}

/* E06b and E07 are due on 6 December. */
static void
test_pushes (PlannedProcess *fixture, gconstpointer data)
{
  HitosMilestone *e06b = planned_process_find (fixture->process, "E06b");
  HitosMilestone *e07 = planned_process_find (fixture->process, "E07");
  g_auto (Asked) little = { NULL, NULL };
  g_auto (Asked) far = { NULL, NULL };

  wait_for (fixture, "E07", "E06b");
  planned_process_set_date (fixture, "E06b", "planned_end", "2026-11-30");
  planned_process_set_date (fixture, "E07", "planned_start", "2026-12-01");
  planned_process_set_date (fixture, "E07", "planned_end", "2026-12-02");
  little = ask (fixture, e06b, "2026-12-03", HITOS_REACH_ONE, TODAY);
  assert_told (&little, HITOS_CONSEQUENCE_PUSHED, e07, FALSE, "E07 is pushed from 2 December to 5 December");
  g_assert_null (find (&little, HITOS_CONSEQUENCE_LIMIT_PASSED, e07));
  far = ask (fixture, e06b, "2026-12-06", HITOS_REACH_ONE, TODAY);
  assert_told (&far, HITOS_CONSEQUENCE_LIMIT_PASSED, e07, TRUE, "E07 passes its limit of 6 December by 2 days");
  planned_process_apply_and_undo (fixture, hitos_move_get_change (little.move));
  assert_planned (e07, "2026-12-04", "2026-12-05");
}

static void
test_before_what_it_waits_for (PlannedProcess *fixture, gconstpointer data)
{
  HitosMilestone *e07 = planned_process_find (fixture->process, "E07");
  g_auto (Asked) asked = { NULL, NULL };

  wait_for (fixture, "E07", "E06b");
  planned_process_set_date (fixture, "E06b", "planned_end", "2026-11-30");
  planned_process_set_date (fixture, "E07", "planned_end", "2026-12-02");
  asked = ask (fixture, e07, "2026-11-29", HITOS_REACH_ONE, TODAY);
  assert_told (&asked, HITOS_CONSEQUENCE_TOO_EARLY, e07, TRUE,
               "E07 would start before E06b, which it waits for, is over");
}

static void
test_parts_move_along (PlannedProcess *fixture, gconstpointer data)
{
  HitosMilestone *e05 = planned_process_find (fixture->process, "E05");
  HitosChange *change = hitos_change_new ("milestone-add", "E05.1");
  HitosRow *row = hitos_row_new (&hitos_milestone_table, "draft");
  g_auto (Asked) asked = { NULL, NULL };
  gpointer draft;

  hitos_row_set_text (row, "name", "Borrador");
  hitos_row_set_text (row, "parent", hitos_record_get_id (e05));
  hitos_row_set_integer (row, "planned_end", hitos_date_parse ("2026-10-30"));
  hitos_change_insert (change, row);
  planned_process_apply (fixture, change);
  asked = ask (fixture, e05, "2026-11-04", HITOS_REACH_ONE, TODAY);
  draft = hitos_process_lookup (fixture->process, HITOS_TYPE_MILESTONE, "draft");
  assert_told (&asked, HITOS_CONSEQUENCE_ALONG, draft, FALSE, "Borrador moves along, to 28 October");
}

static void
assert_refused (PlannedProcess *fixture, gpointer record, const char *to, HitosMoveError code, const char *message)
{
  g_autoptr (HitosSchedule) schedule = hitos_schedule_new (fixture->process, hitos_date_parse (TODAY), 7);
  g_autoptr (GError) error = NULL;

  g_assert_null (hitos_move_new (record, hitos_date_parse (to), HITOS_REACH_ONE, schedule, hitos_date_parse (TODAY), 7,
                                 &error));
  g_assert_error (error, HITOS_MOVE_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_refusals (PlannedProcess *fixture, gconstpointer data)
{
  HitosMilestone *e05 = planned_process_find (fixture->process, "E05");
  const char *outside = "That day is outside the process, which is planned from December 2025 to December 2027";

  assert_refused (fixture, e05, "2072-11-03", HITOS_MOVE_ERROR_OUTSIDE, outside);
  assert_refused (fixture, e05, "2025-11-30", HITOS_MOVE_ERROR_OUTSIDE, outside);
  assert_refused (fixture, fixture->process, "2026-11-03", HITOS_MOVE_ERROR_FIXED,
                  "Only planned milestones and sessions are moved here");
  planned_process_set_date (fixture, "E05", "real_end", "2026-07-30");
  assert_refused (fixture, e05, "2026-11-03", HITOS_MOVE_ERROR_FIXED,
                  "E05 was done on 30 July: what is done stays where it is");
}

/* The informe of September is due on 5 October, and so on, each month; that of May on election month's fifth. */
static void
test_from_here_on (PlannedProcess *fixture, gconstpointer data)
{
  HitosMilestone *october = planned_process_find (fixture->process, "E03.2026.10");
  g_auto (Asked) one = { NULL, NULL };
  g_auto (Asked) all = { NULL, NULL };

  planned_process_set_date (fixture, "E03.2026.12", "real_end", "2026-07-31");
  one = ask (fixture, october, "2026-11-03", HITOS_REACH_ONE, TODAY);
  g_assert_cmpuint (hitos_change_get_images (hitos_move_get_change (one.move))->len, ==, 1);
  all = ask (fixture, october, "2026-11-03", HITOS_REACH_FROM_HERE_ON, TODAY);
  assert_told (&all, HITOS_CONSEQUENCE_ALONG, planned_process_find (fixture->process, "E03.2026.11"), FALSE,
               "E03.2026.11 moves along, to 3 December");
  planned_process_apply_and_undo (fixture, hitos_move_get_change (all.move));
  assert_planned (planned_process_find (fixture->process, "E03.2026.09"), NULL, NULL);
  assert_planned (october, NULL, "2026-11-03");
  assert_planned (planned_process_find (fixture->process, "E03.2026.12"), NULL, NULL);
  assert_planned (planned_process_find (fixture->process, "E03.2027.02"), NULL, "2027-03-03");
  assert_planned (planned_process_find (fixture->process, "E03.2027.05"), NULL, "2027-06-03");
}

static HitosBody *
find_body (HitosProcess *process, int notice_days)
{
  HitosRecordList *bodies = hitos_process_get_list (process, HITOS_TYPE_BODY);

  for (guint i = 0; i < hitos_record_list_get_n_records (bodies); i++)
    if (hitos_body_get_notice_days (hitos_record_list_get (bodies, i)) == notice_days)
      return hitos_record_list_get (bodies, i);
  return NULL;
}

static HitosSitting *
add_session (PlannedProcess *fixture, const char *kinds, const char *date, const char *milestone)
{
  HitosChange *change = hitos_change_new ("sitting-add", date);
  HitosRow *row = hitos_row_new (&hitos_sitting_table, date);

  hitos_row_set_text (row, "body", hitos_record_get_id (find_body (fixture->process, 3)));
  hitos_row_set_text (row, "kinds", kinds);
  hitos_row_set_text (row, "milestone", hitos_record_get_id (planned_process_find (fixture->process, milestone)));
  hitos_row_set_integer (row, "date", hitos_date_parse (date));
  hitos_change_insert (change, row);
  planned_process_apply (fixture, change);
  return hitos_process_lookup (fixture->process, HITOS_TYPE_SITTING, date);
}

/* A body convenes an ordinary session three days before it, another one a day before. */
static void
test_sessions (PlannedProcess *fixture, gconstpointer data)
{
  HitosSitting *ordinary = add_session (fixture, "ordinaria", "2026-11-04", "E05");
  HitosSitting *other = add_session (fixture, "extraordinaria\nurgente", "2026-11-05", "E05");
  HitosMilestone *e05 = planned_process_find (fixture->process, "E05");
  g_auto (Asked) first = ask (fixture, ordinary, "2026-11-10", HITOS_REACH_ONE, TODAY);
  g_auto (Asked) second = ask (fixture, other, "2026-11-06", HITOS_REACH_ONE, "2026-11-06");

  assert_told (&first, HITOS_CONSEQUENCE_CONVENE_BY, ordinary, FALSE, "It is to be convened by 7 November at the latest");
  assert_told (&first, HITOS_CONSEQUENCE_LIMIT_PASSED, e05, TRUE, "E05 passes its limit of 6 November by 4 days");
  assert_told (&second, HITOS_CONSEQUENCE_CONVENE_BY, other, TRUE, "It should have been convened by 5 November");
  g_assert_null (find (&second, HITOS_CONSEQUENCE_LIMIT_PASSED, e05));
  g_assert_cmpstr (hitos_change_get_action (hitos_move_get_change (first.move)), ==, "sitting-move");
  planned_process_apply_and_undo (fixture, hitos_move_get_change (first.move));
  g_assert_cmpint (hitos_sitting_get_date (ordinary), ==, hitos_date_parse ("2026-11-10"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  planned_process_add_test ("/move/within-its-limit", test_within_its_limit);
  planned_process_add_test ("/move/passes-its-limit", test_passes_its_limit);
  planned_process_add_test ("/move/limits-that-hang-on-it", test_limits_that_hang_on_it);
  planned_process_add_test ("/move/earlier-makes-late", test_earlier_makes_late);
  planned_process_add_test ("/move/pushes", test_pushes);
  planned_process_add_test ("/move/before-what-it-waits-for", test_before_what_it_waits_for);
  planned_process_add_test ("/move/parts-move-along", test_parts_move_along);
  planned_process_add_test ("/move/refusals", test_refusals);
  planned_process_add_test ("/move/from-here-on", test_from_here_on);
  planned_process_add_test ("/move/sessions", test_sessions);
  return g_test_run ();
}
