/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the columns of a timeline's table show, and how they sort. */

#include <glib/gi18n-lib.h>

#include "hitos-body.h"
#include "hitos-date-text.h"
#include "hitos-milestone.h"
#include "hitos-timeline-cell.h"
#include "hitos-timeline-words.h"

static const char *const titles[] = {
  [HITOS_TIMELINE_COLUMN_NAME] = N_("Activity"),
  [HITOS_TIMELINE_COLUMN_SLACK] = N_("Slack"),
  [HITOS_TIMELINE_COLUMN_START] = N_("Planned start"),
  [HITOS_TIMELINE_COLUMN_END] = N_("Planned end"),
  [HITOS_TIMELINE_COLUMN_LIMIT] = N_("Limit"),
  [HITOS_TIMELINE_COLUMN_DONE] = N_("Done on"),
  [HITOS_TIMELINE_COLUMN_PROGRESS] = N_("Progress"),
  [HITOS_TIMELINE_COLUMN_STATE] = N_("State"),
  [HITOS_TIMELINE_COLUMN_BODY] = N_("Approving body"),
  [HITOS_TIMELINE_COLUMN_RESPONSIBLE] = N_("Responsible area"),
};

const char *
hitos_timeline_column_get_title (HitosTimelineColumn column)
{
  g_return_val_if_fail (column < HITOS_TIMELINE_N_COLUMNS, NULL);

  return _(titles[column]);
}

static const HitosTimelineTask *
find_task (HitosTimelineRows *rows, gpointer item)
{
  HitosTimelinePlan *plan = hitos_timeline_rows_get_plan (rows);
  guint task = plan ? hitos_timeline_plan_find (plan, item) : HITOS_TIMELINE_NO_TASK;

  return task != HITOS_TIMELINE_NO_TASK ? hitos_timeline_plan_get_task (plan, task) : NULL;
}

/* The date of a column, HITOS_DATE_NONE where it has none or is no date. */
static HitosDate
get_date (HitosTimelineColumn column, const HitosTimelineTask *task)
{
  switch (column)
    {
    case HITOS_TIMELINE_COLUMN_START:
      return task->planned.start;
    case HITOS_TIMELINE_COLUMN_END:
      return task->planned.end ? task->planned.end - 1 : HITOS_DATE_NONE;
    case HITOS_TIMELINE_COLUMN_LIMIT:
      return task->limit;
    case HITOS_TIMELINE_COLUMN_DONE:
      return task->flags & HITOS_TIMELINE_DONE && task->real.end ? task->real.end - 1 : HITOS_DATE_NONE;
    default:
      return HITOS_DATE_NONE;
    }
}

static char *
format_date (HitosDate date)
{
  return date == HITOS_DATE_NONE ? g_strdup ("–") : hitos_date_text_field (hitos_when_day (date));
}

char *
hitos_timeline_column_format (HitosTimelineColumn column, HitosTimelineRows *rows, gpointer item)
{
  const HitosTimelineTask *task = find_task (rows, item);
  HitosBody *body;

  if (HITOS_IS_TIMELINE_GROUP (item))
    return g_strdup (column == HITOS_TIMELINE_COLUMN_NAME ? hitos_timeline_group_get_name (item) : "");
  if (task == NULL)
    return g_strdup ("");
  switch (column)
    {
    case HITOS_TIMELINE_COLUMN_NAME:
      return hitos_milestone_dup_full_title (task->milestone);
    case HITOS_TIMELINE_COLUMN_SLACK:
      return hitos_timeline_words_slack (task);
    case HITOS_TIMELINE_COLUMN_PROGRESS:
      return hitos_timeline_words_progress (task);
    case HITOS_TIMELINE_COLUMN_STATE:
      return g_strdup (hitos_timeline_words_get_state (task));
    case HITOS_TIMELINE_COLUMN_BODY:
      body = hitos_milestone_get_body (task->milestone);
      return g_strdup (body ? hitos_body_get_name (body) : "");
    case HITOS_TIMELINE_COLUMN_RESPONSIBLE:
      return g_strdup (hitos_milestone_get_responsible (task->milestone));
    default:
      return format_date (get_date (column, task));
    }
}

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_texts (HitosTimelineColumn column, HitosTimelineRows *rows, gpointer a, gpointer b)
{
  g_autofree char *left = hitos_timeline_column_format (column, rows, a);
  g_autofree char *right = hitos_timeline_column_format (column, rows, b);

  return g_utf8_collate (left ? left : "", right ? right : "");
}

int
hitos_timeline_column_compare (HitosTimelineColumn column, HitosTimelineRows *rows, gpointer a, gpointer b)
{
  const HitosTimelineTask *left = find_task (rows, a), *right = find_task (rows, b);
  HitosDate one, other;

  if (left == NULL || right == NULL)
    return (left == NULL) - (right == NULL);
  switch (column)
    {
    case HITOS_TIMELINE_COLUMN_SLACK:
      return compare_numbers (left->slack, right->slack);
    case HITOS_TIMELINE_COLUMN_PROGRESS:
      return compare_numbers ((gint64) left->n_done * right->n_leaves, (gint64) right->n_done * left->n_leaves);
    case HITOS_TIMELINE_COLUMN_START:
    case HITOS_TIMELINE_COLUMN_END:
    case HITOS_TIMELINE_COLUMN_LIMIT:
    case HITOS_TIMELINE_COLUMN_DONE:
      one = get_date (column, left);
      other = get_date (column, right);
      return compare_numbers (one ? one : G_MAXINT, other ? other : G_MAXINT);
    default:
      return compare_texts (column, rows, a, b);
    }
}
