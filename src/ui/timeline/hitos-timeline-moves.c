/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-moves.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-text.h"
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

/* A whole without days of its own only follows its parts. */
static gboolean
follows_parts (const HitosTimelineTask *task)
{
  return task->flags & HITOS_TIMELINE_WHOLE && hitos_milestone_get_planned_start (task->milestone) == HITOS_DATE_NONE
         && hitos_milestone_get_planned_end (task->milestone) == HITOS_DATE_NONE;
}

guint
hitos_timeline_moves_push (const HitosTimelinePlan *plan, GArray *moves)
{
  g_autoptr (GArray) pushed = hitos_network_push (hitos_timeline_plan_get_network (plan),
                                                  (HitosNetworkMove *) moves->data, moves->len);
  guint n_pushed = 0;

  for (guint i = 0; i < pushed->len; i++)
    {
      const HitosNetworkMove *move = &g_array_index (pushed, HitosNetworkMove, i);

      if (follows_parts (hitos_timeline_plan_get_task (plan, move->task)))
        continue;
      g_array_append_vals (moves, move, 1);
      n_pushed++;
    }
  return n_pushed;
}

/* How many of them would then pass their limit, and did not before. */
static guint
count_late (const HitosTimelinePlan *plan, const GArray *moves)
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
get_title (const HitosTimelinePlan *plan, const HitosNetworkMove *move)
{
  return hitos_milestone_get_title (hitos_timeline_plan_get_task (plan, move->task)->milestone);
}

HitosChange *
hitos_timeline_moves_create_change (const HitosTimelinePlan *plan, const GArray *moves)
{
  const char *title = NULL;
  HitosChange *change;

  if (moves->len > 0)
    title = get_title (plan, &g_array_index (moves, HitosNetworkMove, 0));
  change = hitos_change_new ("milestone-move", title);
  for (guint i = 0; i < moves->len; i++)
    {
      const HitosNetworkMove *move = &g_array_index (moves, HitosNetworkMove, i);

      add_move (change, hitos_timeline_plan_get_task (plan, move->task), move);
    }
  return change;
}

/* What it would do in one line: "E05: 3 Nov – 5 Nov · pushes 2 tasks · 1 passes its limit". */
char *
hitos_timeline_moves_describe (const HitosTimelinePlan *plan, const GArray *moves, guint n_pushed)
{
  const HitosNetworkMove *move = &g_array_index (moves, HitosNetworkMove, 0);
  g_autofree char *first = hitos_date_text_day (move->start);
  g_autofree char *last = hitos_date_text_day (move->end - 1);
  guint late = count_late (plan, moves);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s: %s", get_title (plan, move), first);
  if (move->end - move->start > 1)
    g_string_append_printf (text, " – %s", last);
  if (n_pushed > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, " · pushes %u task", " · pushes %u tasks", n_pushed),
                            n_pushed);
  if (late > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, " · %u passes its limit", " · %u pass their limits",
                                               late), late);
  return g_string_free (text, FALSE);
}
