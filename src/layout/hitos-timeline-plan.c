/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-plan-private.h"

#include "hitos-baseline.h"
#include "hitos-dependency.h"
#include "hitos-milestone.h"
#include "hitos-process.h"

/* Wholes of wholes beyond this are a circle. */
#define DEEPEST 64

/* --- the tasks and their tree --- */

static HitosWhen
get_real (HitosMilestone *milestone, const HitosSchedulePoint *point, HitosDate today)
{
  HitosDate start = hitos_milestone_get_real_start (milestone);

  if (point->act.acted != HITOS_DATE_NONE)
    return hitos_when_span (start, point->act.acted);
  return start != HITOS_DATE_NONE ? hitos_when_span (start, MAX (start, today)) : (HitosWhen) { 0, 0 };
}

static gboolean
is_late (const HitosTimelineTask *task, const HitosSchedulePoint *point)
{
  if (hitos_schedule_point_is_overdue (point) || point->act_state == HITOS_DEADLINE_DONE_LATE)
    return TRUE;
  return !(task->flags & HITOS_TIMELINE_DONE) && task->limit != HITOS_DATE_NONE
         && task->planned.end - 1 > task->limit;
}

static void
fill_task (HitosTimelineTask *task, HitosMilestone *milestone, const HitosSchedulePoint *point,
           HitosDate today)
{
  HitosDate planned_end = hitos_milestone_get_planned_end (milestone);
  HitosDate planned_start = hitos_milestone_get_planned_start (milestone);

  task->milestone = g_object_ref (milestone);
  task->parent = task->first_part = task->last_part = task->next = HITOS_TIMELINE_NO_TASK;
  task->limit = point->act_limit;
  task->remission = point->remission.due;
  task->remitted = point->act.remitted;
  task->state = point->act_state;
  task->remission_state = point->remission_state;
  task->real = get_real (milestone, point, today);
  task->planned = hitos_when_span (planned_start, planned_end);
  if (planned_start == HITOS_DATE_NONE)
    task->flags |= HITOS_TIMELINE_POINT;
  if (planned_start == HITOS_DATE_NONE && planned_end == HITOS_DATE_NONE)
    {
      task->flags |= HITOS_TIMELINE_UNPLANNED;
      task->planned = hitos_when_span (task->limit, task->limit);
    }
  if (point->act.acted != HITOS_DATE_NONE
      || hitos_milestone_get_status (milestone) == HITOS_STATUS_DELIVERED)
    task->flags |= HITOS_TIMELINE_DONE;
  if (is_late (task, point))
    task->flags |= HITOS_TIMELINE_LATE;
}

static void
list_tasks (HitosTimelinePlan *self, HitosProcess *process, HitosSchedule *schedule)
{
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);
  guint n = hitos_record_list_get_n_records (milestones);

  self->tasks = g_new0 (HitosTimelineTask, n + 1);
  self->positions = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < n; i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (milestones, i);

      if (hitos_milestone_get_dropped (milestone))
        continue;
      fill_task (&self->tasks[self->n_tasks], milestone, hitos_schedule_get (schedule, milestone),
                 self->today);
      g_hash_table_insert (self->positions, milestone, GUINT_TO_POINTER (++self->n_tasks));
    }
}

/* Whether @task is found again among its own wholes. */
static gboolean
is_in_circle (HitosTimelinePlan *self, guint task)
{
  guint depth = 0;

  for (guint i = task; i != HITOS_TIMELINE_NO_TASK; i = self->tasks[i].parent)
    if (depth++ > DEEPEST)
      return TRUE;
  return FALSE;
}

static void
grow_tree (HitosTimelinePlan *self)
{
  self->first = self->last = HITOS_TIMELINE_NO_TASK;
  for (guint i = 0; i < self->n_tasks; i++)
    {
      HitosMilestone *whole = hitos_milestone_get_parent (self->tasks[i].milestone);

      self->tasks[i].parent = whole ? hitos_timeline_plan_find (self, whole) : HITOS_TIMELINE_NO_TASK;
      if (is_in_circle (self, i))
        self->tasks[i].parent = HITOS_TIMELINE_NO_TASK;
    }
  for (guint i = 0; i < self->n_tasks; i++)
    {
      HitosTimelineTask *whole = self->tasks[i].parent != HITOS_TIMELINE_NO_TASK
                                   ? &self->tasks[self->tasks[i].parent] : NULL;
      guint *first = whole ? &whole->first_part : &self->first;
      guint *last = whole ? &whole->last_part : &self->last;

      if (*last != HITOS_TIMELINE_NO_TASK)
        self->tasks[*last].next = i;
      else
        *first = i;
      *last = i;
      if (whole)
        whole->flags |= HITOS_TIMELINE_WHOLE;
    }
}

/* Wholes sum up their parts; a whole done by itself counts as all its parts. */
static void
sum_up (HitosTimelinePlan *self, guint task)
{
  HitosTimelineTask *whole = &self->tasks[task];

  whole->n_leaves = 1;
  whole->n_done = whole->flags & HITOS_TIMELINE_DONE ? 1 : 0;
  if (!(whole->flags & HITOS_TIMELINE_WHOLE))
    return;
  whole->n_leaves = whole->n_done = 0;
  for (guint i = whole->first_part; i != HITOS_TIMELINE_NO_TASK; i = self->tasks[i].next)
    {
      sum_up (self, i);
      whole->n_leaves += self->tasks[i].n_leaves;
      whole->n_done += self->tasks[i].n_done;
      whole->planned = hitos_when_join (whole->planned, self->tasks[i].planned);
      whole->real = hitos_when_join (whole->real, self->tasks[i].real);
    }
  if (whole->flags & HITOS_TIMELINE_DONE)
    whole->n_done = whole->n_leaves;
}

/* --- links, slack, baseline --- */

static void
clear_link (gpointer link)
{
  g_object_unref (((HitosTimelineLink *) link)->dependency);
}

static void
list_links (HitosTimelinePlan *self, HitosProcess *process)
{
  HitosRecordList *dependencies = hitos_process_get_list (process, HITOS_TYPE_DEPENDENCY);

  self->links = g_array_new (FALSE, TRUE, sizeof (HitosTimelineLink));
  g_array_set_clear_func (self->links, clear_link);
  for (guint i = 0; i < hitos_record_list_get_n_records (dependencies); i++)
    {
      HitosDependency *dependency = hitos_record_list_get (dependencies, i);
      HitosTimelineLink link = {
        .predecessor = hitos_timeline_plan_find (self, hitos_dependency_get_predecessor (dependency)),
        .successor = hitos_timeline_plan_find (self, hitos_dependency_get_successor (dependency)),
        .lag = hitos_dependency_get_lag (dependency),
        .dependency = dependency,
      };

      if (link.predecessor == HITOS_TIMELINE_NO_TASK || link.successor == HITOS_TIMELINE_NO_TASK)
        continue;
      link.broken = self->tasks[link.successor].planned.start
                    < self->tasks[link.predecessor].planned.end + (gint64) link.lag;
      self->tasks[link.predecessor].flags |= HITOS_TIMELINE_LEADS;
      g_object_ref (dependency);
      g_array_append_val (self->links, link);
    }
}

static void
build_network (HitosTimelinePlan *self)
{
  g_autofree HitosNetworkTask *tasks = g_new0 (HitosNetworkTask, self->n_tasks + 1);
  g_autofree HitosNetworkLink *links = g_new0 (HitosNetworkLink, self->links->len + 1);

  for (guint i = 0; i < self->n_tasks; i++)
    tasks[i] = (HitosNetworkTask) {
      self->tasks[i].planned.start, self->tasks[i].planned.end, self->tasks[i].limit,
      self->tasks[i].parent, self->tasks[i].flags & HITOS_TIMELINE_DONE,
    };
  for (guint i = 0; i < self->links->len; i++)
    {
      const HitosTimelineLink *link = &g_array_index (self->links, HitosTimelineLink, i);

      links[i] = (HitosNetworkLink) { link->predecessor, link->successor, link->lag };
    }
  self->network = hitos_network_new (tasks, self->n_tasks, links, self->links->len, self->election_day);
  for (guint i = 0; i < self->n_tasks; i++)
    {
      self->tasks[i].slack = hitos_network_get_slack (self->network, i);
      if (hitos_network_is_critical (self->network, i))
        self->tasks[i].flags |= HITOS_TIMELINE_CRITICAL;
    }
}

/* The one that was sealed last. */
static HitosBaseline *
find_baseline (HitosProcess *process)
{
  HitosRecordList *baselines = hitos_process_get_list (process, HITOS_TYPE_BASELINE);
  HitosBaseline *last = NULL;

  for (guint i = 0; i < hitos_record_list_get_n_records (baselines); i++)
    {
      HitosBaseline *one = hitos_record_list_get (baselines, i);

      if (last == NULL || hitos_baseline_get_sealed_on (one) >= hitos_baseline_get_sealed_on (last))
        last = one;
    }
  return last;
}

static void
take_baseline (HitosTimelinePlan *self, HitosProcess *process, HitosBaseline *baseline)
{
  const GPtrArray *rows = hitos_process_get_parts (process, HITOS_TYPE_BASELINE_ROW, baseline);

  for (guint i = 0; i < rows->len; i++)
    {
      HitosBaselineRow *row = g_ptr_array_index (rows, i);
      guint task = hitos_timeline_plan_find (self, hitos_baseline_row_get_milestone (row));

      if (task != HITOS_TIMELINE_NO_TASK)
        self->tasks[task].baseline = hitos_when_span (hitos_baseline_row_get_planned_start (row),
                                           hitos_baseline_row_get_planned_end (row));
    }
}

/* Today widens the range only where it is near: a process of long ago is not shown beside it. */
static void
measure_range (HitosTimelinePlan *self)
{
  HitosWhen range = { 0, 0 };
  HitosDate day = self->today;

  if (self->election_day != HITOS_DATE_NONE)
    range = hitos_when_day (self->election_day);
  for (guint i = 0; i < self->n_tasks; i++)
    {
      const HitosTimelineTask *task = &self->tasks[i];

      range = hitos_when_join (range, hitos_when_join (task->planned, task->real));
      range = hitos_when_join (range, hitos_when_span (task->limit, task->remission));
    }
  if (range.start == range.end || (day >= range.start - 31 && day < range.end + 31))
    range = hitos_when_join (range, hitos_when_day (day));
  self->range = range;
}

HitosTimelinePlan *
hitos_timeline_plan_new (HitosProcess *process, HitosSchedule *schedule, HitosDate today)
{
  g_return_val_if_fail (HITOS_IS_PROCESS (process), NULL);

  return hitos_timeline_plan_new_beside (process, schedule, today, find_baseline (process));
}

HitosTimelinePlan *
hitos_timeline_plan_new_beside (HitosProcess *process, HitosSchedule *schedule, HitosDate today,
                                HitosBaseline *baseline)
{
  HitosTimelinePlan *self;

  g_return_val_if_fail (HITOS_IS_PROCESS (process), NULL);
  g_return_val_if_fail (baseline == NULL || HITOS_IS_BASELINE (baseline), NULL);
  g_return_val_if_fail (schedule != NULL && today > HITOS_DATE_NONE, NULL);

  self = g_rc_box_new0 (HitosTimelinePlan);
  self->today = today;
  self->election_day = hitos_process_get_election_day (process);
  list_tasks (self, process, schedule);
  grow_tree (self);
  for (guint i = self->first; i != HITOS_TIMELINE_NO_TASK; i = self->tasks[i].next)
    sum_up (self, i);
  list_links (self, process);
  build_network (self);
  if (baseline)
    take_baseline (self, process, baseline);
  hitos_timeline_plan_list_marks (self, process);
  measure_range (self);
  return self;
}

static void
clear_plan (gpointer plan)
{
  HitosTimelinePlan *self = plan;

  for (guint i = 0; i < self->n_tasks; i++)
    g_object_unref (self->tasks[i].milestone);
  g_free (self->tasks);
  g_hash_table_unref (self->positions);
  g_array_unref (self->links);
  hitos_network_free (self->network);
  g_array_unref (self->marks);
  g_array_unref (self->task_marks);
}

HitosTimelinePlan *
hitos_timeline_plan_ref (HitosTimelinePlan *self)
{
  return g_rc_box_acquire (self);
}

void
hitos_timeline_plan_unref (HitosTimelinePlan *self)
{
  g_rc_box_release_full (self, clear_plan);
}

guint
hitos_timeline_plan_get_n_tasks (const HitosTimelinePlan *self)
{
  return self->n_tasks;
}

const HitosTimelineTask *
hitos_timeline_plan_get_task (const HitosTimelinePlan *self, guint task)
{
  g_return_val_if_fail (task < self->n_tasks, NULL);

  return &self->tasks[task];
}

guint
hitos_timeline_plan_get_n_links (const HitosTimelinePlan *self)
{
  return self->links->len;
}

const HitosTimelineLink *
hitos_timeline_plan_get_link (const HitosTimelinePlan *self, guint link)
{
  g_return_val_if_fail (link < self->links->len, NULL);

  return &g_array_index (self->links, HitosTimelineLink, link);
}

const HitosNetwork *
hitos_timeline_plan_get_network (const HitosTimelinePlan *self)
{
  return self->network;
}

guint
hitos_timeline_plan_find (const HitosTimelinePlan *self, gpointer milestone)
{
  guint position = milestone ? GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, milestone)) : 0;

  return position ? position - 1 : HITOS_TIMELINE_NO_TASK;
}

guint
hitos_timeline_plan_get_first (const HitosTimelinePlan *self)
{
  return self->first;
}

const GArray *
hitos_timeline_plan_get_marks (const HitosTimelinePlan *self)
{
  return self->marks;
}

const HitosTimelineMark *
hitos_timeline_plan_get_task_marks (const HitosTimelinePlan *self, guint task)
{
  g_return_val_if_fail (task < self->n_tasks, NULL);

  return (const HitosTimelineMark *) self->task_marks->data + self->tasks[task].first_mark;
}

HitosWhen
hitos_timeline_plan_get_range (const HitosTimelinePlan *self)
{
  return self->range;
}

HitosDate
hitos_timeline_plan_get_today (const HitosTimelinePlan *self)
{
  return self->today;
}

HitosDate
hitos_timeline_plan_get_election_day (const HitosTimelinePlan *self)
{
  return self->election_day;
}
