/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-agreement.h"
#include "hitos-annex.h"
#include "hitos-body.h"
#include "hitos-document.h"
#include "hitos-entry.h"
#include "hitos-milestone.h"
#include "hitos-outcome.h"
#include "hitos-schedule.h"
#include "hitos-sitting.h"

typedef struct {
  HitosProcess *process;
  GPtrArray *images;
} Fixture;

static HitosRow *
add (Fixture *fixture, const HitosTable *table, const char *id)
{
  HitosRow *row = hitos_row_new (table, id);

  g_ptr_array_add (fixture->images, hitos_image_new (NULL, row));
  return row;
}

static void
commit (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  hitos_process_check (fixture->process, fixture->images, &error);
  g_assert_no_error (error);
  hitos_process_apply (fixture->process, fixture->images);
  g_ptr_array_set_size (fixture->images, 0);
}

/* The process of 2021-2022 with the plan of the catalogue; the ids of milestones are their codes. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HitosRow) settings = hitos_row_new (&hitos_process_table, "p");
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosCatalogue) catalogue = hitos_catalogue_load_default (&error);
  HitosPlanOptions options = { hitos_date_parse ("2022-06-05"), FALSE, TRUE, hitos_date_parse ("2021-08-01") };
  g_autoptr (HitosPlan) plan = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_no_error (error);
  hitos_row_set_text (settings, "name", "PELO");
  hitos_row_set_text (settings, "institute", "Instituto");
  hitos_row_set_integer (settings, "election_day", options.election_day);
  fixture->process = hitos_process_new (settings);
  fixture->images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);

  plan = hitos_plan_new (catalogue, &options, NULL, &error);
  g_assert_no_error (error);
  rows = hitos_schedule_create_milestones (plan);
  g_assert_cmpuint (rows->len, ==, hitos_plan_get_n_rows (plan));
  for (guint i = 0; i < rows->len; i++)
    {
      HitosRow *copy = add (fixture, &hitos_milestone_table, hitos_plan_get_row (plan, i)->code);

      for (guint field = 0; field < hitos_milestone_table.n_fields; field++)
        {
          HitosValue value = hitos_row_get_value (rows->pdata[i], field);

          if (hitos_field_is_text (&hitos_milestone_table.fields[field]))
            value.text = g_strdup (value.text);
          hitos_row_take_value (copy, field, value);
        }
    }
  hitos_row_set_text (add (fixture, &hitos_body_table, "council"), "name", "Consejo General");
  commit (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->images);
  g_assert_finalize_object (fixture->process);
}

static HitosMilestone *
find (Fixture *fixture, const char *code)
{
  HitosMilestone *milestone = hitos_process_lookup (fixture->process, HITOS_TYPE_MILESTONE, code);

  g_assert_nonnull (milestone);
  return milestone;
}

static void
assert_point (Fixture *fixture, const char *today, const char *code, const char *act_limit,
              const char *remission_due, HitosDeadlineState act, HitosDeadlineState remission)
{
  g_autoptr (HitosSchedule) schedule = hitos_schedule_new (fixture->process, hitos_date_parse (today), 7);
  const HitosSchedulePoint *point = hitos_schedule_get (schedule, find (fixture, code));
  g_autofree char *limit = hitos_date_format (point->act_limit);
  g_autofree char *due = hitos_date_format (point->remission.due);

  g_assert_cmpstr (point->problem, ==, NULL);
  g_assert_cmpstr (limit, ==, act_limit);
  g_assert_cmpstr (due, ==, remission_due);
  g_assert_cmpint (point->act_state, ==, act);
  g_assert_cmpint (point->remission_state, ==, remission);
}

static HitosRow *
hold_session (Fixture *fixture, const char *id, const char *date)
{
  HitosRow *sitting = add (fixture, &hitos_sitting_table, id);

  hitos_row_set_text (sitting, "body", "council");
  hitos_row_set_integer (sitting, "date", hitos_date_parse (date));
  hitos_row_set_integer (sitting, "state", HITOS_SITTING_HELD);
  return sitting;
}

static HitosRow *
add_document (Fixture *fixture, const char *id, const char *kind, const char *milestone)
{
  HitosRow *document = add (fixture, &hitos_document_table, id);

  hitos_row_set_text (document, "kind", kind);
  hitos_row_set_text (document, "milestone", milestone);
  return document;
}

static void
dispatch (Fixture *fixture, const char *id, const char *date, const char *document)
{
  HitosRow *entry = add (fixture, &hitos_entry_table, id);
  g_autofree char *part_id = g_strconcat (id, "-part", NULL);
  HitosRow *part = add (fixture, &hitos_entry_document_table, part_id);

  hitos_row_set_when (entry, "date", hitos_when_day (hitos_date_parse (date)));
  hitos_row_set_text (part, "entry", id);
  hitos_row_set_text (part, "document", document);
  hitos_row_set_integer (part, "role", HITOS_ROLE_SENT);
}

static void
test_nothing_done (Fixture *fixture, gconstpointer data)
{
  assert_point (fixture, "2021-08-01", "E02", "2021-09-05", "2021-09-10",
                HITOS_DEADLINE_PENDING, HITOS_DEADLINE_PENDING);
  assert_point (fixture, "2021-08-31", "E02", "2021-09-05", "2021-09-10",
                HITOS_DEADLINE_DUE_SOON, HITOS_DEADLINE_PENDING);
  assert_point (fixture, "2021-09-11", "E02", "2021-09-05", "2021-09-10",
                HITOS_DEADLINE_OVERDUE, HITOS_DEADLINE_OVERDUE);
}

/* Approved on 25 August by the council and sent the next day: nobody marks the milestone. */
static void
test_agreement_and_dispatch_move_it (Fixture *fixture, gconstpointer data)
{
  HitosRow *agreement;

  hold_session (fixture, "s", "2021-08-25");
  add_document (fixture, "d", "acuerdo", NULL);
  agreement = add (fixture, &hitos_agreement_table, "a");
  hitos_row_set_text (agreement, "sitting", "s");
  hitos_row_set_text (agreement, "document", "d");
  hitos_row_set_text (agreement, "object", "a la instancia interna");
  hitos_row_set_text (agreement, "milestone", "E02");
  commit (fixture);
  assert_point (fixture, "2021-08-25", "E02", "2021-09-05", "2021-08-30",
                HITOS_DEADLINE_DONE_IN_TIME, HITOS_DEADLINE_DUE_SOON);
  dispatch (fixture, "e", "2021-08-26", "d");
  commit (fixture);
  assert_point (fixture, "2021-08-26", "E02", "2021-09-05", "2021-08-30",
                HITOS_DEADLINE_DONE_IN_TIME, HITOS_DEADLINE_DONE_IN_TIME);
}

/* The plan approved on 3 November and sent on the 8th, its fifth day, as an annex. */
static void
test_outcome_and_annex (Fixture *fixture, gconstpointer data)
{
  HitosRow *outcome, *annex;

  hold_session (fixture, "s", "2021-11-03");
  add_document (fixture, "plan", "plan-de-trabajo", "E05");
  add_document (fixture, "oficio", "oficio", NULL);
  outcome = add (fixture, &hitos_outcome_table, "o");
  hitos_row_set_text (outcome, "sitting", "s");
  hitos_row_set_text (outcome, "document", "plan");
  annex = add (fixture, &hitos_annex_table, "x");
  hitos_row_set_text (annex, "document", "oficio");
  hitos_row_set_text (annex, "annex", "plan");
  dispatch (fixture, "e", "2021-11-08", "oficio");
  commit (fixture);
  assert_point (fixture, "2021-12-01", "E05", "2021-11-05", "2021-11-08",
                HITOS_DEADLINE_DONE_IN_TIME, HITOS_DEADLINE_DONE_IN_TIME);
}

static void
test_monthly_informe (Fixture *fixture, gconstpointer data)
{
  HitosRow *entry = add (fixture, &hitos_entry_table, "e");

  hitos_row_set_when (entry, "date", hitos_when_day (hitos_date_parse ("2021-09-03")));
  hitos_row_set_when (entry, "month", hitos_when_month (2021, 8));
  commit (fixture);
  assert_point (fixture, "2021-09-06", "E03.2021.08", "2021-09-05", "2021-09-05",
                HITOS_DEADLINE_DONE_IN_TIME, HITOS_DEADLINE_DONE_IN_TIME);
}

static void
test_voided_and_unheld_do_not_count (Fixture *fixture, gconstpointer data)
{
  HitosRow *sitting = hold_session (fixture, "s", "2021-11-03");
  HitosRow *outcome = add (fixture, &hitos_outcome_table, "o");

  hitos_row_set_integer (sitting, "state", HITOS_SITTING_CONVENED);
  hitos_row_set_text (outcome, "sitting", "s");
  hitos_row_set_text (outcome, "milestone", "E05");
  commit (fixture);
  assert_point (fixture, "2021-11-04", "E05", "2021-11-05", "2021-11-10",
                HITOS_DEADLINE_DUE_SOON, HITOS_DEADLINE_DUE_SOON);
}

/* A rule broken by hand is told, and the others keep their dates. */
static void
test_broken_rule_is_told (Fixture *fixture, gconstpointer data)
{
  HitosRow *before = hitos_record_get_row (find (fixture, "E05"));
  HitosRow *after = hitos_row_copy (before);
  g_autoptr (HitosSchedule) schedule = NULL;

  hitos_row_set_text (after, "act_rule", "J-");
  g_ptr_array_add (fixture->images, hitos_image_new (hitos_row_ref (before), after));
  commit (fixture);
  schedule = hitos_schedule_new (fixture->process, hitos_date_parse ("2021-10-01"), 7);
  g_assert_nonnull (hitos_schedule_get (schedule, find (fixture, "E05"))->problem);
  g_assert_cmpint (hitos_schedule_get (schedule, find (fixture, "E05"))->act_limit, ==, HITOS_DATE_NONE);
  g_assert_cmpint (hitos_schedule_get (schedule, find (fixture, "E04b"))->act_limit, ==,
                   hitos_date_parse ("2021-11-05"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/schedule/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("nothing-done", test_nothing_done);
  ADD ("agreement-and-dispatch-move-it", test_agreement_and_dispatch_move_it);
  ADD ("outcome-and-annex", test_outcome_and_annex);
  ADD ("monthly-informe", test_monthly_informe);
  ADD ("voided-and-unheld-do-not-count", test_voided_and_unheld_do_not_count);
  ADD ("broken-rule-is-told", test_broken_rule_is_told);
#undef ADD
  return g_test_run ();
}
