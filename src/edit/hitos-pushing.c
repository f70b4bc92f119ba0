/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-pushing.h"

#include "hitos-dependency.h"
#include "hitos-milestone.h"
#include "hitos-network.h"

/* The milestones as tasks of a network, known by their position. */
typedef struct {
  HitosRecordList *milestones;  /* borrowed */
  HitosNetworkTask *tasks;      /* owned; one a milestone, dropped ones without days */
  GHashTable *positions;        /* owned; milestone → its position + 1 */
  guint n;
} Tasks;

static guint
find_position (const Tasks *self, gpointer milestone)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, milestone));

  return place > 0 ? place - 1 : HITOS_NETWORK_NONE;
}

/* Its planned days; what has no plan stands on its limit. */
static HitosNetworkTask
create_task (HitosMilestone *milestone, const HitosSchedulePoint *point)
{
  HitosDate start = hitos_milestone_get_planned_start (milestone), end = hitos_milestone_get_planned_end (milestone);
  HitosNetworkTask task = { HITOS_DATE_NONE, HITOS_DATE_NONE, point->act_limit, HITOS_NETWORK_NONE, FALSE };

  if (hitos_milestone_get_dropped (milestone))
    return task;
  if (end == HITOS_DATE_NONE)
    end = start != HITOS_DATE_NONE ? start : point->act_limit;
  if (start == HITOS_DATE_NONE)
    start = end;
  if (end != HITOS_DATE_NONE)
    {
      task.start = MIN (start, end);
      task.end = MAX (start, end) + 1;
    }
  task.done = point->act.acted != HITOS_DATE_NONE || hitos_milestone_get_status (milestone) == HITOS_STATUS_DELIVERED;
  return task;
}

static void
fill (Tasks *self, HitosProcess *process, HitosSchedule *schedule)
{
  self->milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);
  self->n = hitos_record_list_get_n_records (self->milestones);
  self->tasks = g_new0 (HitosNetworkTask, self->n + 1);
  self->positions = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->n; i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (self->milestones, i);

      self->tasks[i] = create_task (milestone, hitos_schedule_get (schedule, milestone));
      g_hash_table_insert (self->positions, milestone, GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < self->n; i++)
    {
      HitosMilestone *whole = hitos_milestone_get_parent (hitos_record_list_get (self->milestones, i));

      if (whole)
        self->tasks[i].parent = find_position (self, whole);
    }
}

static HitosNetwork *
create_network (const Tasks *self, HitosProcess *process)
{
  HitosRecordList *dependencies = hitos_process_get_list (process, HITOS_TYPE_DEPENDENCY);
  guint n_links = hitos_record_list_get_n_records (dependencies);
  g_autofree HitosNetworkLink *links = g_new0 (HitosNetworkLink, n_links + 1);

  for (guint i = 0; i < n_links; i++)
    {
      HitosDependency *dependency = hitos_record_list_get (dependencies, i);

      links[i] = (HitosNetworkLink) { find_position (self, hitos_dependency_get_predecessor (dependency)),
                                      find_position (self, hitos_dependency_get_successor (dependency)),
                                      hitos_dependency_get_lag (dependency) };
    }
  return hitos_network_new (self->tasks, self->n, links, n_links, hitos_process_get_election_day (process));
}

static GArray *
list_moves (const Tasks *self, GHashTable *days)
{
  GArray *moves = g_array_new (FALSE, FALSE, sizeof (HitosNetworkMove));
  GHashTableIter iter;
  gpointer milestone, value;

  g_hash_table_iter_init (&iter, days);
  while (g_hash_table_iter_next (&iter, &milestone, &value))
    {
      guint position = find_position (self, milestone);

      if (position != HITOS_NETWORK_NONE && self->tasks[position].start != HITOS_DATE_NONE)
        {
          HitosNetworkMove move = { position, self->tasks[position].start + GPOINTER_TO_INT (value),
                                    self->tasks[position].end + GPOINTER_TO_INT (value) };

          g_array_append_val (moves, move);
        }
    }
  return moves;
}

void
hitos_pushing_add (HitosProcess *process, HitosSchedule *schedule, GHashTable *days)
{
  Tasks tasks = { 0 };
  g_autoptr (HitosNetwork) network = NULL;
  g_autoptr (GArray) moves = NULL, pushed = NULL;

  g_return_if_fail (HITOS_IS_PROCESS (process) && schedule != NULL && days != NULL);

  if (hitos_record_list_get_n_records (hitos_process_get_list (process, HITOS_TYPE_DEPENDENCY)) == 0)
    return;
  fill (&tasks, process, schedule);
  network = create_network (&tasks, process);
  moves = list_moves (&tasks, days);
  pushed = hitos_network_push (network, (HitosNetworkMove *) moves->data, moves->len);
  for (guint i = 0; i < pushed->len; i++)
    {
      const HitosNetworkMove *move = &g_array_index (pushed, HitosNetworkMove, i);

      g_hash_table_insert (days, hitos_record_list_get (tasks.milestones, move->task),
                           GINT_TO_POINTER (move->end - tasks.tasks[move->task].end));
    }
  g_free (tasks.tasks);
  g_hash_table_unref (tasks.positions);
}
