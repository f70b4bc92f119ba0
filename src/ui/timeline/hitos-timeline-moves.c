/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-moves.h"

#include <glib/gi18n-lib.h>
#include <gio/gio.h>

#include "hitos-dependency.h"
#include "hitos-milestone.h"

static gboolean
can_stand (HitosDate start, HitosDate end)
{
  return start >= 1 && end > start && end <= hitos_date_new (9999, 12, 31) + 1;
}

static void
add_shifted (const HitosTimelinePlan *plan, guint position, int days, GArray *moves)
{
  const HitosTimelineTask *task = hitos_timeline_plan_get_task (plan, position);
  HitosNetworkMove move = { position, task->planned.start + days, task->planned.end + days };

  if (!(task->flags & HITOS_TIMELINE_DONE) && task->planned.start != task->planned.end
      && can_stand (move.start, move.end))
    g_array_append_val (moves, move);
  for (guint i = task->first_part; i != HITOS_TIMELINE_NO_TASK; i = hitos_timeline_plan_get_task (plan, i)->next)
    add_shifted (plan, i, days, moves);
}

GArray *
hitos_timeline_moves_shift (const HitosTimelinePlan *plan, guint task, int days)
{
  GArray *moves = g_array_new (FALSE, FALSE, sizeof (HitosNetworkMove));

  add_shifted (plan, task, CLAMP (days, -4000000, 4000000), moves);
  return moves;
}

GArray *
hitos_timeline_moves_resize (const HitosTimelinePlan *plan, guint task, HitosDate start, HitosDate end)
{
  GArray *moves = g_array_new (FALSE, FALSE, sizeof (HitosNetworkMove));
  HitosNetworkMove move = { task, start, end };
  guint flags = hitos_timeline_plan_get_task (plan, task)->flags;

  if (!(flags & (HITOS_TIMELINE_DONE | HITOS_TIMELINE_WHOLE)) && can_stand (start, end))
    g_array_append_val (moves, move);
  return moves;
}

guint
hitos_timeline_moves_push (const HitosTimelinePlan *plan, GArray *moves)
{
  g_autoptr (GArray) pushed = hitos_network_push (hitos_timeline_plan_get_network (plan),
                                                  (HitosNetworkMove *) moves->data, moves->len);

  g_array_append_vals (moves, pushed->data, pushed->len);
  return pushed->len;
}

guint
hitos_timeline_moves_count_late (const HitosTimelinePlan *plan, const GArray *moves)
{
  guint late = 0;

  for (guint i = 0; i < moves->len; i++)
    {
      const HitosNetworkMove *move = &g_array_index (moves, HitosNetworkMove, i);
      const HitosTimelineTask *task = hitos_timeline_plan_get_task (plan, move->task);

      late += task->limit != HITOS_DATE_NONE && move->end - 1 > task->limit
              && task->planned.end - 1 <= task->limit;
    }
  return late;
}

/* A whole without days of its own follows its parts; nothing is written of it. */
static void
add_move (HitosChange *change, const HitosTimelineTask *task, const HitosNetworkMove *move)
{
  HitosMilestone *milestone = task->milestone;
  HitosRow *row = hitos_row_copy (hitos_record_get_row (milestone));
  HitosDate start = hitos_milestone_get_planned_start (milestone);
  HitosDate end = hitos_milestone_get_planned_end (milestone);

  if (task->flags & HITOS_TIMELINE_WHOLE)
    {
      int days = move->end - task->planned.end;

      if (start != HITOS_DATE_NONE)
        hitos_row_set_integer (row, "planned_start", start + days);
      if (end != HITOS_DATE_NONE)
        hitos_row_set_integer (row, "planned_end", end + days);
    }
  else
    {
      if (!(task->flags & HITOS_TIMELINE_POINT) || move->end - move->start > 1)
        hitos_row_set_integer (row, "planned_start", move->start);
      hitos_row_set_integer (row, "planned_end", move->end - 1);
    }
  hitos_change_update (change, milestone, row);
}

static const char *
get_title (const HitosTimelineTask *task)
{
  const char *code = hitos_milestone_get_code (task->milestone);

  return code && *code ? code : hitos_milestone_get_name (task->milestone);
}

HitosChange *
hitos_timeline_moves_create_change (const HitosTimelinePlan *plan, const GArray *moves)
{
  const char *title = NULL;
  HitosChange *change;

  if (moves->len > 0)
    title = get_title (hitos_timeline_plan_get_task (plan, g_array_index (moves, HitosNetworkMove, 0).task));
  change = hitos_change_new ("milestone-move", title);
  for (guint i = 0; i < moves->len; i++)
    {
      const HitosNetworkMove *move = &g_array_index (moves, HitosNetworkMove, i);

      add_move (change, hitos_timeline_plan_get_task (plan, move->task), move);
    }
  return change;
}

/* Whether @successor leads, over links and wholes, back to @predecessor. */
static gboolean
would_turn_back (const HitosTimelinePlan *plan, guint predecessor, guint successor)
{
  guint n = hitos_timeline_plan_get_n_tasks (plan), n_links = hitos_timeline_plan_get_n_links (plan);
  g_autofree HitosNetworkTask *tasks = g_new0 (HitosNetworkTask, n);
  g_autofree HitosNetworkLink *links = g_new0 (HitosNetworkLink, n_links + 1);
  g_autoptr (HitosNetwork) network = NULL;

  for (guint i = 0; i < n; i++)
    tasks[i].parent = hitos_timeline_plan_get_task (plan, i)->parent;
  for (guint i = 0; i < n_links; i++)
    {
      links[i].predecessor = hitos_timeline_plan_get_link (plan, i)->predecessor;
      links[i].successor = hitos_timeline_plan_get_link (plan, i)->successor;
    }
  links[n_links] = (HitosNetworkLink) { predecessor, successor, 0 };
  network = hitos_network_new (tasks, n, links, n_links + 1, HITOS_DATE_NONE);
  return hitos_network_get_cycle (network) != NULL
         && hitos_network_get_cycle (hitos_timeline_plan_get_network (plan)) == NULL;
}

HitosChange *
hitos_timeline_moves_create_link (const HitosTimelinePlan *plan, guint predecessor, guint successor, GError **error)
{
  const HitosTimelineTask *after = hitos_timeline_plan_get_task (plan, successor);
  const HitosTimelineTask *before = hitos_timeline_plan_get_task (plan, predecessor);
  HitosChange *change;
  HitosRow *row;

  for (guint i = 0; i < hitos_timeline_plan_get_n_links (plan); i++)
    if (hitos_timeline_plan_get_link (plan, i)->predecessor == predecessor
        && hitos_timeline_plan_get_link (plan, i)->successor == successor)
      {
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _("“%1$s” depends on “%2$s” already"),
                     get_title (after), get_title (before));
        return NULL;
      }
  if (predecessor == successor || would_turn_back (plan, predecessor, successor))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _("“%1$s” cannot depend on “%2$s”: each would wait for the other"), get_title (after),
                   get_title (before));
      return NULL;
    }
  change = hitos_change_new ("milestone-edit", get_title (after));
  row = hitos_row_new (&hitos_dependency_table, NULL);
  hitos_row_set_text (row, "successor", hitos_record_get_id (after->milestone));
  hitos_row_set_text (row, "predecessor", hitos_record_get_id (before->milestone));
  hitos_change_insert (change, row);
  return change;
}
