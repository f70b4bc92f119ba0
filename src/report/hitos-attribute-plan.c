/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-attribute-plan.h"

/* None of several is something to say. */
static HitosTerm *
create_count (guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  return hitos_term_new_text (text);
}

HitosTerm *
hitos_attribute_get_of_plan (HitosTelling *telling, const char *name)
{
  guint n_leaves, n_done, n_late;

  if (telling->month == NULL || !g_str_has_prefix (name, "plan-"))
    return NULL;
  hitos_timeline_chart_count (hitos_month_get_chart (telling->month), &n_leaves, &n_done, &n_late);
  if (g_str_equal (name, "plan-total"))
    return create_count (n_leaves);
  if (g_str_equal (name, "plan-done"))
    return create_count (n_done);
  if (g_str_equal (name, "plan-late"))
    return hitos_term_new_number (n_late);
  if (g_str_equal (name, "plan-share"))
    return create_count (n_leaves > 0 ? n_done * 100 / n_leaves : 0);
  return NULL;
}

static void
set_day (HitosTerm *map, const char *name, HitosDate day)
{
  hitos_term_set (map, name, hitos_term_new_when (day > HITOS_DATE_NONE ? hitos_when_day (day) : (HitosWhen) { 0, 0 }));
}

static const char *
get_progress (const HitosTimelineTask *task)
{
  static const char *const words[] = {
    [HITOS_DEADLINE_PENDING] = "pending", [HITOS_DEADLINE_DUE_SOON] = "pending", [HITOS_DEADLINE_OVERDUE] = "overdue",
    [HITOS_DEADLINE_DONE_IN_TIME] = "done", [HITOS_DEADLINE_DONE_LATE] = "done-late",
  };

  if (task->flags & HITOS_TIMELINE_DONE && task->state != HITOS_DEADLINE_DONE_LATE)
    return "done";
  if (task->state == HITOS_DEADLINE_PENDING && task->real.start != task->real.end)
    return "begun";
  return words[task->state];
}

HitosTerm *
hitos_attribute_create_plan_row (const HitosTimelineChartRow *row)
{
  const HitosTimelineTask *task = &row->task;
  HitosTerm *map = hitos_term_new_map ();
  gboolean planned = !row->is_group && !(task->flags & HITOS_TIMELINE_UNPLANNED);
  gboolean done = task->flags & HITOS_TIMELINE_DONE;

  hitos_term_set (map, "code", hitos_term_new_text (row->code ? row->code : ""));
  hitos_term_set (map, "name", hitos_term_new_text (row->name ? row->name : ""));
  hitos_term_set (map, "is-group", hitos_term_new_number (row->is_group));
  hitos_term_set (map, "is-whole", hitos_term_new_number ((task->flags & HITOS_TIMELINE_WHOLE) != 0));
  hitos_term_set (map, "parts", create_count (task->n_leaves));
  hitos_term_set (map, "done-parts", create_count (task->n_done));
  hitos_term_set (map, "progress", hitos_term_new_text (row->is_group ? "" : get_progress (task)));
  set_day (map, "limit", task->limit);
  set_day (map, "planned-start", planned && task->planned.end > 0 ? task->planned.start : HITOS_DATE_NONE);
  set_day (map, "planned-end", planned ? task->planned.end - 1 : HITOS_DATE_NONE);
  set_day (map, "acted", done ? task->real.end - 1 : HITOS_DATE_NONE);
  set_day (map, "send-by", task->remission);
  set_day (map, "sent", task->remitted);
  return map;
}
