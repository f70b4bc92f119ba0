/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-baseline.h"
#include "hitos-milestone.h"
#include "hitos-timeline-rows.h"
#include "hitos-timeline-shape.h"
#include "sample-plan.h"

#include <math.h>
#include <string.h>

static HitosTimelinePlan *
plan_on (HitosProcess *process, const char *today)
{
  g_autoptr (HitosSchedule) schedule = hitos_schedule_new (process, hitos_date_parse (today), 7);

  return hitos_timeline_plan_new (process, schedule, hitos_date_parse (today));
}

static const HitosTimelineTask *
find (HitosTimelinePlan *plan, HitosProcess *process, const char *id, guint *position)
{
  guint task = hitos_timeline_plan_find (plan, hitos_process_lookup (process, HITOS_TYPE_MILESTONE, id));

  g_assert_cmpuint (task, !=, HITOS_TIMELINE_NO_TASK);
  if (position)
    *position = task;
  return hitos_timeline_plan_get_task (plan, task);
}

static void
change (HitosProcess *process, const char *id, const char *field, const char *day)
{
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);
  HitosRow *before = hitos_record_get_row (hitos_process_lookup (process, HITOS_TYPE_MILESTONE, id));
  HitosRow *after = hitos_row_copy (before);

  hitos_row_set_integer (after, field, hitos_date_parse (day));
  g_ptr_array_add (images, hitos_image_new (hitos_row_ref (before), after));
  hitos_process_apply (process, images);
}

static void
test_wholes_sum_up_their_parts (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosTimelinePlan) plan = NULL;
  const HitosTimelineTask *whole;

  change (process, "pp-1", "real_end", "2027-04-15");
  change (process, "pp-2", "real_end", "2027-04-20");
  plan = plan_on (process, "2027-04-21");
  whole = find (plan, process, "pilotos", NULL);
  g_assert_true (whole->flags & HITOS_TIMELINE_WHOLE);
  g_assert_cmpuint (whole->n_leaves, ==, 6);
  g_assert_cmpuint (whole->n_done, ==, 2);
  g_assert_cmpint (whole->planned.start, ==, hitos_date_parse ("2027-04-12"));
  g_assert_cmpint (whole->planned.end, ==, hitos_date_parse ("2027-05-15"));
  g_assert_cmpint (whole->real.end, ==, hitos_date_parse ("2027-04-21"));
}

/* E05 falls due on J-7m; the pilot tests lead to the first simulacro on J-21d. */
static void
test_limits_slack_and_the_chain (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosTimelinePlan) plan = plan_on (process, "2026-11-20");
  const HitosTimelineTask *late = find (plan, process, "E05", NULL);
  const HitosTimelineTask *report = find (plan, process, "pp-6", NULL);
  const HitosTimelineTask *simulacro = find (plan, process, "S1", NULL);

  g_assert_cmpint (late->limit, ==, hitos_date_parse ("2026-11-06"));
  g_assert_true (late->flags & HITOS_TIMELINE_LATE);
  g_assert_true (late->flags & HITOS_TIMELINE_UNPLANNED);
  g_assert_cmpint (simulacro->limit, ==, hitos_date_parse ("2027-05-16"));
  g_assert_false (simulacro->flags & HITOS_TIMELINE_LATE);
  g_assert_cmpint (report->slack, ==, 1);  /* ends on the 14th, the simulacro is on the 16th */
  g_assert_true (report->flags & HITOS_TIMELINE_CRITICAL || simulacro->flags & HITOS_TIMELINE_CRITICAL);
  g_assert_false (late->flags & HITOS_TIMELINE_CRITICAL);
}

static void
test_a_plan_past_its_limit_is_late (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosTimelinePlan) plan = NULL;

  change (process, "E14", "planned_end", "2027-02-07");
  plan = plan_on (process, "2026-09-10");
  g_assert_true (find (plan, process, "E14", NULL)->flags & HITOS_TIMELINE_LATE);
  g_assert_cmpint (find (plan, process, "E14", NULL)->slack, ==, -1);
}

static void
test_rows_fold_and_links_go_to_the_whole (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosTimelinePlan) plan = plan_on (process, "2026-11-20");
  g_autoptr (HitosTimelineRows) rows = hitos_timeline_rows_new ();
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (guint));
  guint whole, part, row, n;

  hitos_timeline_rows_set_plan (rows, plan);
  n = hitos_timeline_rows_get_n_rows (rows);
  g_assert_cmpuint (n, ==, hitos_timeline_plan_get_n_tasks (plan));
  find (plan, process, "pilotos", &whole);
  find (plan, process, "pp-6", &part);
  row = hitos_timeline_rows_find_task (rows, whole);
  hitos_timeline_rows_find_links (rows, row + 1, row + 6, links);
  g_assert_cmpuint (links->len, ==, 6);

  hitos_timeline_rows_set_unfolded (rows, row, FALSE);
  g_assert_cmpuint (hitos_timeline_rows_get_n_rows (rows), ==, n - 6);
  g_assert_cmpuint (hitos_timeline_rows_find_task (rows, part), ==, row);
  g_array_set_size (links, 0);
  hitos_timeline_rows_find_links (rows, row, row, links);
  g_assert_cmpuint (links->len, ==, 1);

  g_assert_cmpuint (hitos_timeline_rows_reveal (rows, part), ==, row + 6);
  g_assert_cmpuint (hitos_timeline_rows_get_n_rows (rows), ==, n);
}

typedef struct { guint announced, removed, added; } Announced;

static void
on_items_changed_cb (GListModel *model, guint position, guint removed, guint added, Announced *told)
{
  told->announced++;
  told->removed += removed;
  told->added += added;
}

/* A row that only looks different keeps its widget, and with it the focus. */
static void
test_a_new_plan_keeps_the_rows (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosTimelinePlan) plan = plan_on (process, "2026-11-20");
  g_autoptr (HitosTimelinePlan) next = NULL;
  g_autoptr (HitosTimelineRows) rows = hitos_timeline_rows_new ();
  Announced told = { 0 };

  hitos_timeline_rows_set_plan (rows, plan);
  g_signal_connect (rows, "items-changed", G_CALLBACK (on_items_changed_cb), &told);
  change (process, "pp-1", "planned_end", "2027-04-17");
  next = plan_on (process, "2026-11-20");
  hitos_timeline_rows_set_plan (rows, next);
  g_assert_cmpuint (told.removed + told.added, ==, 0);
  hitos_timeline_rows_set_search (rows, "GUION");
  g_assert_cmpuint (hitos_timeline_rows_get_n_rows (rows), ==, 2);  /* the task and its whole */
  hitos_timeline_rows_set_search (rows, "sesión solemne");
  g_assert_cmpuint (hitos_timeline_rows_get_n_rows (rows), ==, 0);
  hitos_timeline_rows_set_search (rows, NULL);
  hitos_timeline_rows_set_filter (rows, HITOS_TIMELINE_FILTER_LATE);
  g_assert_cmpuint (hitos_timeline_rows_get_n_rows (rows), >, 0);
  g_assert_cmpuint (hitos_timeline_rows_get_n_rows (rows), <, hitos_timeline_plan_get_n_tasks (plan));
  hitos_timeline_rows_set_filter (rows, HITOS_TIMELINE_FILTER_ALL);
  hitos_timeline_rows_set_days (rows, hitos_date_parse ("2027-05-02"), hitos_date_parse ("2027-05-03"));
  /* The pilot test of those days and its whole; nothing else is due or planned then. */
  g_assert_cmpuint (hitos_timeline_rows_get_n_rows (rows), ==, 2);
  hitos_timeline_rows_set_days (rows, hitos_date_parse ("2027-05-02"), HITOS_DATE_NONE);
  g_assert_cmpuint (hitos_timeline_rows_get_n_rows (rows), >, 6);
  hitos_timeline_rows_set_days (rows, HITOS_DATE_NONE, HITOS_DATE_NONE);
  g_assert_cmpuint (hitos_timeline_rows_get_n_rows (rows), ==, hitos_timeline_plan_get_n_tasks (plan));
}

static void
test_groups (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosTimelinePlan) plan = plan_on (process, "2026-11-20");
  g_autoptr (HitosTimelineRows) rows = hitos_timeline_rows_new ();
  guint n_groups = 0, n_tasks = 0;

  hitos_timeline_rows_set_plan (rows, plan);
  hitos_timeline_rows_set_grouping (rows, HITOS_TIMELINE_GROUP_PHASE);
  for (guint i = 0; i < hitos_timeline_rows_get_n_rows (rows); i++)
    {
      const HitosTimelineRow *row = hitos_timeline_rows_get_row (rows, i);
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (rows), i);

      n_groups += row->group != NULL;
      n_tasks += row->group == NULL;
      g_assert_true (row->group == NULL || item == G_OBJECT (row->group));
    }
  g_assert_cmpuint (n_groups, >, 3);
  g_assert_cmpuint (n_tasks, ==, hitos_timeline_plan_get_n_tasks (plan));
  hitos_timeline_rows_set_unfolded (rows, 0, FALSE);
  g_assert_false (hitos_timeline_rows_get_row (rows, 0)->unfolded);
  g_assert_nonnull (hitos_timeline_rows_get_row (rows, 1)->group);
}

/* Where nothing can be folded there is no tree, and the names need no room for its arrows. */
static void
test_plain_list (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosTimelinePlan) plan = plan_on (process, "2026-11-20");
  g_autoptr (HitosTimelineRows) rows = hitos_timeline_rows_new ();

  g_assert_false (hitos_timeline_rows_is_tree (rows));
  hitos_timeline_rows_set_plan (rows, plan);
  g_assert_true (hitos_timeline_rows_is_tree (rows));
  hitos_timeline_rows_set_search (rows, "urna electrónica que no hay");
  g_assert_cmpuint (hitos_timeline_rows_get_n_rows (rows), ==, 0);
  g_assert_false (hitos_timeline_rows_is_tree (rows));
}

/* At any zoom every shape stays in its row, and a link ends where its bar does. */
static void
test_shapes_stay_in_their_row (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosTimelinePlan) plan = plan_on (process, "2026-11-20");

  for (int round = 0; round < 200; round++)
    {
      HitosTimeScale scale = hitos_time_scale (hitos_timeline_plan_get_range (plan), 1000, g_test_rand_bit ());

      hitos_time_scale_zoom (&scale, exp (g_test_rand_double_range (-3, 6)), g_test_rand_double_range (0, 1000));
      for (guint i = 0; i < hitos_timeline_plan_get_n_tasks (plan); i++)
        {
          HitosTimelineShape shapes[HITOS_TIMELINE_MOST_SHAPES];
          double right;
          guint n = hitos_timeline_shape_task (plan, i, &scale, 60, 30, shapes, &right);

          for (guint j = 0; j < n; j++)
            {
              g_assert_cmpfloat (shapes[j].y, >=, 60);
              g_assert_cmpfloat (shapes[j].y + shapes[j].height, <=, 90 + 1e-9);
              g_assert_cmpfloat (shapes[j].x, <=, 1000);
              g_assert_cmpfloat (shapes[j].x + shapes[j].width, >=, 0);
              g_assert_cmpfloat (shapes[j].width, >, 0);
              if (shapes[j].kind == HITOS_SHAPE_PLANNED)
                g_assert_cmpfloat_with_epsilon (
                  hitos_timeline_shape_get_edge (hitos_timeline_plan_get_task (plan, i), &scale, 30, !scale.mirrored),
                  shapes[j].x + shapes[j].width, 1e-6);
            }
        }
    }
}

/* What is found is what is lit. */
static void
test_found_text (void)
{
  const char *text = "E05 · Sesión del COTAPREP";
  guint start, end;

  g_assert_true (hitos_timeline_filter_find (text, "SESION", &start, &end));
  g_assert_cmpmem (text + start, end - start, "Sesión", strlen ("Sesión"));
  g_assert_true (hitos_timeline_filter_find (text, "cótaprep", &start, &end));
  g_assert_cmpmem (text + start, end - start, "COTAPREP", 8);
  g_assert_cmpuint (end, ==, strlen (text));
  g_assert_false (hitos_timeline_filter_find (text, "COTAPREPS", NULL, NULL));
  g_assert_false (hitos_timeline_filter_find (NULL, "a", NULL, NULL));
}

static void
fill_images (GPtrArray *images, const char *sealed_on, const char *first, const char *last)
{
  HitosRow *baseline = hitos_row_new (&hitos_baseline_table, sealed_on);
  HitosRow *row = hitos_row_new (&hitos_baseline_row_table, NULL);

  hitos_row_set_text (baseline, "name", "Plan aprobado");
  hitos_row_set_integer (baseline, "sealed_on", hitos_date_parse (sealed_on));
  hitos_row_set_text (row, "baseline", sealed_on);
  hitos_row_set_text (row, "milestone", "pp-4");
  hitos_row_set_integer (row, "planned_start", hitos_date_parse (first));
  hitos_row_set_integer (row, "planned_end", hitos_date_parse (last));
  g_ptr_array_add (images, hitos_image_new (NULL, baseline));
  g_ptr_array_add (images, hitos_image_new (NULL, row));
}

/* What was sealed last is compared, unless another is asked for, or none. */
static void
test_beside_a_sealed_plan (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosSchedule) schedule = hitos_schedule_new (process, hitos_date_parse ("2027-04-21"), 7);
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);
  g_autoptr (HitosTimelinePlan) latest = NULL, earlier = NULL, none = NULL;

  fill_images (images, "2027-02-01", "2027-04-25", "2027-04-26");
  fill_images (images, "2027-03-01", "2027-04-28", "2027-04-29");
  hitos_process_apply (process, images);
  latest = hitos_timeline_plan_new (process, schedule, hitos_date_parse ("2027-04-21"));
  earlier = hitos_timeline_plan_new_beside (process, schedule, hitos_date_parse ("2027-04-21"),
                                            hitos_process_lookup (process, HITOS_TYPE_BASELINE, "2027-02-01"));
  none = hitos_timeline_plan_new_beside (process, schedule, hitos_date_parse ("2027-04-21"), NULL);
  g_assert_cmpint (find (latest, process, "pp-4", NULL)->baseline.start, ==, hitos_date_parse ("2027-04-28"));
  g_assert_cmpint (find (earlier, process, "pp-4", NULL)->baseline.end, ==, hitos_date_parse ("2027-04-27"));
  g_assert_cmpint (find (none, process, "pp-4", NULL)->baseline.end, ==, find (none, process, "pp-4", NULL)->baseline.start);
}

static guint
count_shapes (HitosTimelinePlan *plan, guint task, HitosTimelineShapeKind kind, double *x)
{
  HitosTimeScale scale = hitos_time_scale (hitos_timeline_plan_get_range (plan), 900, FALSE);
  HitosTimelineShape shapes[HITOS_TIMELINE_MOST_SHAPES];
  guint count = 0;
  double right;
  guint n = hitos_timeline_shape_task (plan, task, &scale, 0, 34, shapes, &right);

  for (guint i = 0; i < n; i++)
    if (shapes[i].kind == kind)
      {
        count++;
        *x = shapes[i].x + shapes[i].width / 2;
      }
  return count;
}

/* What was done is a figure that is seen at any zoom, on its real day; its planned day is still told. */
static void
test_what_was_done_is_seen (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosTimelinePlan) plan = NULL;
  double done, planned, diamond;
  guint task;

  change (process, "E14", "planned_end", "2027-02-06");
  change (process, "E14", "real_end", "2027-03-08");
  plan = plan_on (process, "2027-04-21");
  find (plan, process, "E14", &task);
  g_assert_cmpuint (count_shapes (plan, task, HITOS_SHAPE_DONE, &done), ==, 1);
  g_assert_cmpuint (count_shapes (plan, task, HITOS_SHAPE_HOLLOW, &planned), ==, 1);
  g_assert_cmpuint (count_shapes (plan, task, HITOS_SHAPE_DIAMOND, &diamond), ==, 0);
  g_assert_cmpfloat (done, >, planned + 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/wholes-sum-up", test_wholes_sum_up_their_parts);
  g_test_add_func ("/timeline/limits-slack-chain", test_limits_slack_and_the_chain);
  g_test_add_func ("/timeline/past-its-limit", test_a_plan_past_its_limit_is_late);
  g_test_add_func ("/timeline/rows-fold", test_rows_fold_and_links_go_to_the_whole);
  g_test_add_func ("/timeline/rows-stay", test_a_new_plan_keeps_the_rows);
  g_test_add_func ("/timeline/groups", test_groups);
  g_test_add_func ("/timeline/plain-list", test_plain_list);
  g_test_add_func ("/timeline/shapes", test_shapes_stay_in_their_row);
  g_test_add_func ("/timeline/found-text", test_found_text);
  g_test_add_func ("/timeline/sealed", test_beside_a_sealed_plan);
  g_test_add_func ("/timeline/done", test_what_was_done_is_seen);
  return g_test_run ();
}
