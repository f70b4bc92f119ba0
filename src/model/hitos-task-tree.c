/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-task-tree.h"

#include "hitos-milestone.h"

/* A ring of parents, which only a damaged file has, ends here. */
#define DEEPEST 64

static const GPtrArray *
get_parts (HitosMilestone *task)
{
  return hitos_process_get_parts (hitos_record_get_process (task), HITOS_TYPE_MILESTONE, task);
}

guint
hitos_task_get_level (HitosMilestone *task)
{
  guint level = 1;

  g_return_val_if_fail (HITOS_IS_MILESTONE (task), 1);

  while (level < DEEPEST && (task = hitos_milestone_get_parent (task)))
    level++;
  return level;
}

static guint
measure_depth (HitosMilestone *task, guint left)
{
  const GPtrArray *parts = get_parts (task);
  guint deepest = 0;

  for (guint i = 0; i < parts->len && left > 0; i++)
    deepest = MAX (deepest, measure_depth (g_ptr_array_index (parts, i), left - 1));
  return deepest + 1;
}

guint
hitos_task_get_depth (HitosMilestone *task)
{
  g_return_val_if_fail (HITOS_IS_MILESTONE (task), 1);

  return measure_depth (task, DEEPEST);
}

gboolean
hitos_task_is_within (HitosMilestone *task, HitosMilestone *root)
{
  g_return_val_if_fail (HITOS_IS_MILESTONE (task), FALSE);

  for (guint i = 0; task && i < DEEPEST; i++, task = hitos_milestone_get_parent (task))
    if (task == root)
      return TRUE;
  return FALSE;
}

static void
collect (GPtrArray *tasks, HitosMilestone *root, gboolean with_dropped, guint left)
{
  const GPtrArray *parts = get_parts (root);

  for (guint i = 0; i < parts->len && left > 0; i++)
    {
      HitosMilestone *part = g_ptr_array_index (parts, i);

      if (hitos_milestone_get_dropped (part) && !with_dropped)
        continue;
      g_ptr_array_add (tasks, part);
      collect (tasks, part, with_dropped, left - 1);
    }
}

GPtrArray *
hitos_task_list_below (HitosMilestone *root, gboolean with_dropped)
{
  GPtrArray *tasks = g_ptr_array_new ();

  g_return_val_if_fail (HITOS_IS_MILESTONE (root), tasks);

  collect (tasks, root, with_dropped, DEEPEST);
  return tasks;
}

gboolean
hitos_task_is_leaf (HitosMilestone *task)
{
  const GPtrArray *parts;

  g_return_val_if_fail (HITOS_IS_MILESTONE (task), TRUE);

  parts = get_parts (task);
  for (guint i = 0; i < parts->len; i++)
    if (hitos_milestone_get_dropped (g_ptr_array_index (parts, i)) == NULL)
      return FALSE;
  return TRUE;
}

gboolean
hitos_task_is_done (HitosMilestone *task, HitosActs *acts)
{
  g_return_val_if_fail (HITOS_IS_MILESTONE (task) && acts != NULL, FALSE);

  return hitos_milestone_get_status (task) == HITOS_STATUS_DELIVERED
         || hitos_acts_get (acts, task).acted != HITOS_DATE_NONE;
}

static void
count (HitosMilestone *task, HitosActs *acts, HitosProgress *progress, guint left)
{
  const GPtrArray *parts = get_parts (task);

  if (hitos_task_is_leaf (task) || left == 0)
    {
      progress->leaves++;
      progress->done += hitos_task_is_done (task, acts);
      return;
    }
  for (guint i = 0; i < parts->len; i++)
    if (hitos_milestone_get_dropped (g_ptr_array_index (parts, i)) == NULL)
      count (g_ptr_array_index (parts, i), acts, progress, left - 1);
}

HitosProgress
hitos_task_get_progress (HitosMilestone *task, HitosActs *acts)
{
  HitosProgress progress = { 0, 0 };

  g_return_val_if_fail (HITOS_IS_MILESTONE (task) && acts != NULL, progress);

  count (task, acts, &progress, DEEPEST);
  return progress;
}
