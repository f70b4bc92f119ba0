/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-chart.h"

#include <string.h>

#include "hitos-milestone.h"
#include "hitos-time-scale.h"

/* Wholes of wholes beyond this are a circle. */
#define DEEPEST 64
/* Days further from the election than this are drawn nowhere. */
#define FURTHEST_DAYS 1826

struct _HitosTimelineChart {
  GArray *rows;          /* owned, of HitosTimelineChartRow */
  GArray *links;         /* owned, of HitosTimelineChartLink */
  GArray *marks;         /* owned, of HitosTimelineMark */
  GArray *row_marks;     /* owned, of HitosTimelineMark */
  GStringChunk *texts;   /* owned: codes and names */
  GHashTable *holidays;  /* owned, a set of days */
  HitosWhen range;
  HitosDate today;
  guint n_leaves;
  guint n_done;
  guint n_late;
};

/* --- what is not done yet --- */

static void
forget_later (HitosTimelineTask *task, HitosDate today)
{
  if (task->remitted > today)
    task->remitted = HITOS_DATE_NONE;
  if (task->flags & HITOS_TIMELINE_WHOLE || task->real.end - 1 <= today)
    return;
  if (task->flags & HITOS_TIMELINE_DONE)
    {
      task->flags &= ~(guint) HITOS_TIMELINE_DONE;
      task->n_done = 0;
      if (task->limit != HITOS_DATE_NONE && task->limit < today)
        {
          task->flags |= HITOS_TIMELINE_LATE;
          task->state = HITOS_DEADLINE_OVERDUE;
        }
      else
        {
          task->flags &= ~(guint) HITOS_TIMELINE_LATE;
          task->state = HITOS_DEADLINE_PENDING;
        }
    }
  task->real.end = MIN (task->real.end, today + 1);
  if (task->real.end <= task->real.start)
    task->real = (HitosWhen) { 0, 0 };
}

/* The plan's tasks as they stood on its day, wholes summed up anew. Owned by the caller. */
static HitosTimelineTask *
copy_tasks (const HitosTimelinePlan *plan)
{
  guint n = hitos_timeline_plan_get_n_tasks (plan);
  HitosTimelineTask *tasks = g_new0 (HitosTimelineTask, n + 1);

  for (guint i = 0; i < n; i++)
    {
      tasks[i] = *hitos_timeline_plan_get_task (plan, i);
      forget_later (&tasks[i], hitos_timeline_plan_get_today (plan));
      if (tasks[i].flags & HITOS_TIMELINE_WHOLE && !(tasks[i].flags & HITOS_TIMELINE_DONE))
        tasks[i].n_done = 0;
    }
  for (guint i = 0; i < n; i++)
    {
      guint depth = 0;

      if (tasks[i].flags & HITOS_TIMELINE_WHOLE || tasks[i].n_done == 0)
        continue;
      for (guint whole = tasks[i].parent; whole != HITOS_TIMELINE_NO_TASK && depth < DEEPEST; depth++)
        {
          if (!(tasks[whole].flags & HITOS_TIMELINE_DONE))
            tasks[whole].n_done++;
          whole = tasks[whole].parent;
        }
    }
  return tasks;
}

static void
count (HitosTimelineChart *self, const HitosTimelineTask *tasks, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      if (tasks[i].flags & HITOS_TIMELINE_WHOLE)
        continue;
      self->n_leaves++;
      self->n_done += tasks[i].flags & HITOS_TIMELINE_DONE ? 1 : 0;
      self->n_late += tasks[i].state == HITOS_DEADLINE_OVERDUE;
    }
}

/* --- rows, links, days --- */

static const char *
keep (HitosTimelineChart *self, const char *text)
{
  return text ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

static void
add_row (HitosTimelineChart *self, const HitosTimelinePlan *plan, const HitosTimelineTask *tasks,
         const HitosTimelineRow *row)
{
  HitosTimelineChartRow own = { .depth = row->depth, .is_group = row->group != NULL, .first_mark = self->row_marks->len };

  if (row->group)
    own.name = keep (self, hitos_timeline_group_get_name (row->group));
  else
    {
      HitosMilestone *milestone = tasks[row->task].milestone;

      own.task = tasks[row->task];
      own.task.milestone = NULL;
      own.code = keep (self, hitos_milestone_get_code (milestone));
      if (own.code == NULL)
        own.code = keep (self, hitos_milestone_get_number (milestone));
      own.name = keep (self, hitos_milestone_get_name (milestone));
      for (guint i = 0; i < own.task.n_marks; i++)
        {
          HitosTimelineMark mark = hitos_timeline_plan_get_task_marks (plan, row->task)[i];

          mark.record = NULL;
          g_array_append_val (self->row_marks, mark);
        }
    }
  g_array_append_val (self->rows, own);
}

/* Those between rows that are shown; a link into a folded whole ends at the whole. */
static void
add_links (HitosTimelineChart *self, HitosTimelineRows *rows, const HitosTimelinePlan *plan)
{
  for (guint i = 0; i < hitos_timeline_plan_get_n_links (plan); i++)
    {
      const HitosTimelineLink *link = hitos_timeline_plan_get_link (plan, i);
      guint from_flags = hitos_timeline_plan_get_task (plan, link->predecessor)->flags;
      guint to_flags = hitos_timeline_plan_get_task (plan, link->successor)->flags;
      HitosTimelineChartLink own = {
        .from = hitos_timeline_rows_find_task (rows, link->predecessor),
        .to = hitos_timeline_rows_find_task (rows, link->successor),
        .critical = (from_flags & to_flags & HITOS_TIMELINE_CRITICAL) != 0,
        .broken = link->broken,
      };

      if (own.from != own.to && own.from != HITOS_TIMELINE_NO_ROW && own.to != HITOS_TIMELINE_NO_ROW)
        g_array_append_val (self->links, own);
    }
}

static void
add_marks (HitosTimelineChart *self, const HitosTimelinePlan *plan)
{
  const GArray *marks = hitos_timeline_plan_get_marks (plan);

  for (guint i = 0; i < marks->len; i++)
    {
      HitosTimelineMark mark = g_array_index (marks, HitosTimelineMark, i);

      mark.record = NULL;
      g_array_append_val (self->marks, mark);
    }
}

static void
measure_range (HitosTimelineChart *self, const HitosTimelinePlan *plan)
{
  HitosDate middle = hitos_timeline_plan_get_election_day (plan);
  HitosWhen range = hitos_timeline_plan_get_range (plan);

  if (middle == HITOS_DATE_NONE)
    middle = self->today;
  if (range.start == range.end)
    range = hitos_when_day (middle);
  range.start = MAX (range.start, middle - FURTHEST_DAYS);
  range.end = MIN (range.end, middle + FURTHEST_DAYS);
  if (range.start < 1 || range.end <= range.start)
    range = hitos_when_day (middle);
  self->range = range;
}

static void
add_holidays (HitosTimelineChart *self, HitosSchedule *schedule)
{
  int first, last;

  hitos_date_get (self->range.start, &first, NULL, NULL);
  hitos_date_get (self->range.end - 1, &last, NULL, NULL);
  for (int year = first; year <= last; year++)
    {
      g_autoptr (GArray) days = hitos_workdays_list_rest_days (hitos_schedule_get_workdays (schedule), year);

      for (guint i = 0; i < days->len; i++)
        g_hash_table_add (self->holidays, GINT_TO_POINTER (g_array_index (days, HitosRestDay, i).date));
    }
}

HitosTimelineChart *
hitos_timeline_chart_new (HitosTimelineRows *rows, HitosSchedule *schedule)
{
  HitosTimelinePlan *plan;
  HitosTimelineChart *self;
  g_autofree HitosTimelineTask *tasks = NULL;

  g_return_val_if_fail (HITOS_IS_TIMELINE_ROWS (rows) && hitos_timeline_rows_get_plan (rows) != NULL, NULL);
  g_return_val_if_fail (schedule != NULL, NULL);

  plan = hitos_timeline_rows_get_plan (rows);
  self = g_atomic_rc_box_new0 (HitosTimelineChart);
  self->rows = g_array_new (FALSE, FALSE, sizeof (HitosTimelineChartRow));
  self->links = g_array_new (FALSE, FALSE, sizeof (HitosTimelineChartLink));
  self->marks = g_array_new (FALSE, FALSE, sizeof (HitosTimelineMark));
  self->row_marks = g_array_new (FALSE, FALSE, sizeof (HitosTimelineMark));
  self->texts = g_string_chunk_new (4096);
  self->holidays = g_hash_table_new (NULL, NULL);
  self->today = hitos_timeline_plan_get_today (plan);
  tasks = copy_tasks (plan);
  count (self, tasks, hitos_timeline_plan_get_n_tasks (plan));
  for (guint i = 0; i < hitos_timeline_rows_get_n_rows (rows); i++)
    add_row (self, plan, tasks, hitos_timeline_rows_get_row (rows, i));
  add_links (self, rows, plan);
  add_marks (self, plan);
  measure_range (self, plan);
  add_holidays (self, schedule);
  return self;
}

HitosTimelineChart *
hitos_timeline_chart_ref (HitosTimelineChart *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_chart (gpointer chart)
{
  HitosTimelineChart *self = chart;

  g_array_unref (self->rows);
  g_array_unref (self->links);
  g_array_unref (self->marks);
  g_array_unref (self->row_marks);
  g_string_chunk_free (self->texts);
  g_hash_table_unref (self->holidays);
}

void
hitos_timeline_chart_unref (HitosTimelineChart *self)
{
  g_atomic_rc_box_release_full (self, clear_chart);
}

guint
hitos_timeline_chart_get_n_rows (const HitosTimelineChart *self)
{
  return self->rows->len;
}

const HitosTimelineChartRow *
hitos_timeline_chart_get_row (const HitosTimelineChart *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  return &g_array_index (self->rows, HitosTimelineChartRow, row);
}

const HitosTimelineMark *
hitos_timeline_chart_get_row_marks (const HitosTimelineChart *self, guint row)
{
  return (const HitosTimelineMark *) (gconstpointer) self->row_marks->data
         + hitos_timeline_chart_get_row (self, row)->first_mark;
}

const GArray *
hitos_timeline_chart_get_links (const HitosTimelineChart *self)
{
  return self->links;
}

const GArray *
hitos_timeline_chart_get_marks (const HitosTimelineChart *self)
{
  return self->marks;
}

HitosWhen
hitos_timeline_chart_get_range (const HitosTimelineChart *self)
{
  return self->range;
}

HitosWhen
hitos_timeline_chart_choose_days (const HitosTimelineChart *self, HitosDate from, HitosDate to)
{
  HitosWhen days;

  g_return_val_if_fail (self != NULL, ((HitosWhen) { 0, 0 }));

  if (from == HITOS_DATE_NONE && to == HITOS_DATE_NONE)
    return (HitosWhen) { 0, 0 };
  days = hitos_timeline_chart_get_range (self);
  if (from != HITOS_DATE_NONE)
    days = (HitosWhen) { from, MAX (days.end, from + 1) };
  if (to != HITOS_DATE_NONE)
    days = (HitosWhen) { MIN (days.start, to), to + 1 };
  days.end = MIN (days.end, days.start + (int) HITOS_TIME_SCALE_MOST_DAYS);
  return days;
}

HitosDate
hitos_timeline_chart_get_today (const HitosTimelineChart *self)
{
  return self->today;
}

gboolean
hitos_timeline_chart_is_rest (const HitosTimelineChart *self, HitosDate day)
{
  return hitos_date_get_weekday (day) >= 6 || g_hash_table_contains (self->holidays, GINT_TO_POINTER (day));
}

void
hitos_timeline_chart_count (const HitosTimelineChart *self, guint *n_leaves, guint *n_done, guint *n_late)
{
  *n_leaves = self->n_leaves;
  *n_done = self->n_done;
  *n_late = self->n_late;
}
