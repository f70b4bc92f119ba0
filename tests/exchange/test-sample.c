/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-data.h"
#include "hitos-json-reader.h"
#include "hitos-milestone.h"
#include "hitos-schedule.h"

static HitosProcess *
read_sample (void)
{
  g_autofree char *path = hitos_data_path ("samples", "durango-2021-2022.json", NULL);
  g_autoptr (HitosJsonReader) reader = hitos_json_reader_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  HitosProcess *process;
  char *json;
  gsize length;

  g_file_get_contents (path, &json, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (json, length);
  hitos_json_reader_read_bytes (reader, bytes, &error);
  g_assert_no_error (error);
  process = hitos_json_reader_create_process (reader, &error);
  g_assert_no_error (error);
  return process;
}

static HitosMilestone *
find_milestone (HitosProcess *process, const char *code)
{
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (milestones, i);

      if (g_str_equal (hitos_milestone_get_code (milestone), code))
        return milestone;
    }
  g_assert_not_reached ();
}

/* What Durango did in 2021 was in time, as the register alone tells it: nobody marked a milestone. */
static void
test_facts_are_in_time (void)
{
  static const struct { const char *code, *acted, *remitted; } facts[] = {
    { "E01", "2021-08-25", "2021-08-26" },
    { "E02", "2021-08-25", "2021-08-26" },
    { "E03.2021.08", "2021-09-03", "2021-09-03" },
    { "E04b", "2021-11-01", "2021-11-01" },
    { "E05", "2021-11-03", "2021-11-08" },
  };
  g_autoptr (HitosProcess) process = read_sample ();
  g_autoptr (HitosSchedule) schedule = hitos_schedule_new (process, hitos_date_parse ("2021-12-03"), 7);

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      const HitosSchedulePoint *point = hitos_schedule_get (schedule, find_milestone (process, facts[i].code));

      g_assert_cmpint (point->act.acted, ==, hitos_date_parse (facts[i].acted));
      g_assert_cmpint (point->act.remitted, ==, hitos_date_parse (facts[i].remitted));
      g_assert_cmpint (point->act_state, ==, HITOS_DEADLINE_DONE_IN_TIME);
      g_assert_cmpint (point->remission_state, ==, HITOS_DEADLINE_DONE_IN_TIME);
    }
}

/* The plan of implementation was presented to the COTAPREP on 26 November: a review. */
static void
test_presenting_is_reviewing (void)
{
  g_autoptr (HitosProcess) process = read_sample ();
  g_autoptr (HitosSchedule) schedule = hitos_schedule_new (process, hitos_date_parse ("2021-12-03"), 7);
  const HitosSchedulePoint *point = hitos_schedule_get (schedule, find_milestone (process, "E06b"));

  g_assert_cmpint (point->act.acted, ==, hitos_date_parse ("2021-11-26"));
  g_assert_cmpint (point->act_state, ==, HITOS_DEADLINE_DONE_IN_TIME);
}

/* The plan is the catalogue's, row by row: a change of the catalogue is noticed here. */
static void
test_plan_is_the_catalogues (void)
{
  g_autoptr (HitosProcess) process = read_sample ();
  g_autoptr (HitosSchedule) schedule = hitos_schedule_new (process, hitos_date_parse ("2021-08-01"), 7);
  g_autoptr (HitosCatalogue) catalogue = hitos_catalogue_load_default (NULL);
  HitosPlanOptions options = { hitos_process_get_election_day (process), FALSE, FALSE,
                               hitos_process_get_first_informe (process).start };
  g_autoptr (HitosPlan) plan = hitos_plan_new (catalogue, &options, NULL, NULL);

  g_assert_cmpuint (hitos_record_list_get_n_records (hitos_process_get_list (process, HITOS_TYPE_MILESTONE)),
                    ==, hitos_plan_get_n_rows (plan));
  for (guint i = 0; i < hitos_plan_get_n_rows (plan); i++)
    {
      const HitosPlanRow *row = hitos_plan_get_row (plan, i);
      HitosMilestone *milestone = find_milestone (process, row->code);

      g_assert_cmpstr (hitos_milestone_get_name (milestone), ==, row->name);
      g_assert_cmpstr (hitos_milestone_get_source (milestone), ==, row->deliverable->source);
      g_assert_cmpstr (hitos_schedule_get (schedule, milestone)->problem, ==, NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sample/facts-are-in-time", test_facts_are_in_time);
  g_test_add_func ("/sample/presenting-is-reviewing", test_presenting_is_reviewing);
  g_test_add_func ("/sample/plan-is-the-catalogues", test_plan_is_the_catalogues);
  return g_test_run ();
}
