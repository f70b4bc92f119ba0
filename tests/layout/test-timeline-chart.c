/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A timeline as it stands, for paper. */
#include "hitos-timeline-chart.h"

#include "hitos-milestone.h"
#include "sample-plan.h"

static HitosTimelineChart *
chart_on (HitosProcess *process, const char *today, gboolean unfolded)
{
  g_autoptr (HitosSchedule) schedule = hitos_schedule_new (process, hitos_date_parse (today), 7);
  g_autoptr (HitosTimelinePlan) plan = hitos_timeline_plan_new (process, schedule, hitos_date_parse (today));
  g_autoptr (HitosTimelineRows) rows = hitos_timeline_rows_new ();

  hitos_timeline_rows_set_plan (rows, plan);
  hitos_timeline_rows_set_all_unfolded (rows, unfolded);
  return hitos_timeline_chart_new (rows, schedule);
}

static void
set_day (HitosProcess *process, const char *id, const char *field, const char *day)
{
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);
  HitosRow *before = hitos_record_get_row (hitos_process_lookup (process, HITOS_TYPE_MILESTONE, id));
  HitosRow *after = hitos_row_copy (before);

  hitos_row_set_integer (after, field, hitos_date_parse (day));
  g_ptr_array_add (images, hitos_image_new (hitos_row_ref (before), after));
  hitos_process_apply (process, images);
}

static guint
find (const HitosTimelineChart *chart, const char *code)
{
  for (guint i = 0; i < hitos_timeline_chart_get_n_rows (chart); i++)
    if (g_strcmp0 (hitos_timeline_chart_get_row (chart, i)->code, code) == 0)
      return i;
  g_error ("no row “%s”", code);
}

/* It outlives the process. */
static void
test_value (void)
{
  HitosProcess *process = sample_plan_process ();
  g_autoptr (HitosTimelineChart) chart = chart_on (process, "2027-04-21", TRUE);
  guint n_leaves, n_done, n_late;
  const HitosTimelineChartRow *third;

  g_object_unref (process);
  third = hitos_timeline_chart_get_row (chart, find (chart, "pp-3"));
  g_assert_cmpstr (third->name, ==, "Convocar y sesionar con el COTAPREP");
  g_assert_cmpuint (third->depth, ==, 1);
  g_assert_null (third->task.milestone);
  g_assert_cmpuint (third->task.n_marks, ==, 1);
  g_assert_cmpint (hitos_timeline_chart_get_row_marks (chart, find (chart, "pp-3"))->date, ==, hitos_date_parse ("2027-04-27"));
  g_assert_cmpuint (hitos_timeline_chart_get_links (chart)->len, ==, 6);
  g_assert_true (hitos_timeline_chart_is_rest (chart, hitos_date_parse ("2027-05-01")));
  g_assert_true (hitos_timeline_chart_is_rest (chart, hitos_date_parse ("2027-05-02")));
  g_assert_false (hitos_timeline_chart_is_rest (chart, hitos_date_parse ("2027-05-04")));
  hitos_timeline_chart_count (chart, &n_leaves, &n_done, &n_late);
  g_assert_cmpuint (n_leaves, >, 40);
  g_assert_cmpuint (n_done, ==, 0);
  g_assert_cmpuint (n_late, >, 20);
}

/* A link into a folded whole ends at the whole; one within it is not told. */
static void
test_folded (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosTimelineChart) chart = chart_on (process, "2027-04-21", FALSE);
  const GArray *links = hitos_timeline_chart_get_links (chart);

  g_assert_cmpuint (links->len, ==, 1);
  g_assert_cmpuint (g_array_index (links, HitosTimelineChartLink, 0).from, ==, find (chart, "PP"));
  g_assert_cmpuint (g_array_index (links, HitosTimelineChartLink, 0).to, ==, find (chart, "S1"));
}

/* What was done later is not done on the chart's day. */
static void
test_as_of (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosTimelineChart) chart = NULL, later = NULL;
  const HitosTimelineChartRow *whole;

  set_day (process, "pp-1", "real_end", "2027-04-15");
  set_day (process, "pp-2", "real_end", "2027-04-22");
  set_day (process, "E05", "real_end", "2027-04-25");
  chart = chart_on (process, "2027-04-21", TRUE);
  later = chart_on (process, "2027-04-25", TRUE);
  whole = hitos_timeline_chart_get_row (chart, find (chart, "PP"));
  g_assert_cmpuint (whole->task.n_done, ==, 1);
  g_assert_cmpuint (hitos_timeline_chart_get_row (later, find (later, "PP"))->task.n_done, ==, 2);
  g_assert_false (hitos_timeline_chart_get_row (chart, find (chart, "pp-2"))->task.flags & HITOS_TIMELINE_DONE);
  g_assert_cmpint (hitos_timeline_chart_get_row (chart, find (chart, "E05"))->task.state, ==, HITOS_DEADLINE_OVERDUE);
  g_assert_cmpint (hitos_timeline_chart_get_row (later, find (later, "E05"))->task.state, ==, HITOS_DEADLINE_DONE_LATE);
}

/* A day at the end of time does not make it endless. */
static void
test_range (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosTimelineChart) chart = NULL;
  HitosWhen range;

  set_day (process, "pp-6", "planned_end", "9999-12-31");
  set_day (process, "pp-1", "planned_start", "0001-01-01");
  chart = chart_on (process, "2027-04-21", TRUE);
  range = hitos_timeline_chart_get_range (chart);
  g_assert_cmpint (range.end - range.start, <=, 3653);
  g_assert_cmpint (range.start, >, hitos_date_parse ("2022-01-01"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/timeline-chart/value", test_value);
  g_test_add_func ("/layout/timeline-chart/folded", test_folded);
  g_test_add_func ("/layout/timeline-chart/as-of", test_as_of);
  g_test_add_func ("/layout/timeline-chart/range", test_range);

  return g_test_run ();
}
