/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-words.h"

#include <glib/gi18n-lib.h>

#include "hitos-body.h"
#include "hitos-date-text.h"
#include "hitos-milestone.h"
#include "hitos-sitting.h"

static void
add (GPtrArray *parts, char *part)
{
  if (part && *part)
    g_ptr_array_add (parts, part);
  else
    g_free (part);
}

static char *
join (GPtrArray *parts, const char *between)
{
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (between, (char **) parts->pdata);
}

static char *
tell_day (const char *format, HitosDate day)
{
  g_autofree char *text = NULL;

  if (day <= HITOS_DATE_NONE)
    return NULL;
  text = hitos_date_text_day (day);
  return g_strdup_printf (format, text);
}

static char *
tell_planned (const HitosTimelineTask *task)
{
  g_autofree char *first = NULL, *last = NULL;

  if (task->planned.start == task->planned.end || task->flags & HITOS_TIMELINE_UNPLANNED)
    return NULL;
  last = hitos_date_text_day (task->planned.end - 1);
  if (task->planned.end - task->planned.start == 1)
    /* Translators: %s is a day. */
    return g_strdup_printf (_("planned for %s"), last);
  first = hitos_date_text_day (task->planned.start);
  /* Translators: the first and the last day of a task. */
  return g_strdup_printf (_("planned from %1$s to %2$s"), first, last);
}

gboolean
hitos_timeline_words_have_slack (const HitosTimelineTask *task)
{
  if (task->flags & HITOS_TIMELINE_DONE || task->slack == HITOS_NETWORK_FREE
      || task->planned.start == task->planned.end)
    return FALSE;
  /* What stands on its limit has none, and to say so of every one is noise. */
  return task->slack != 0 || !(task->flags & HITOS_TIMELINE_UNPLANNED);
}

char *
hitos_timeline_words_slack (const HitosTimelineTask *task)
{
  if (!hitos_timeline_words_have_slack (task))
    return g_strdup ("–");
  if (task->slack < 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "−%d day", "−%d days", -task->slack), -task->slack);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", task->slack), task->slack);
}

static char *
tell_slack (const HitosTimelineTask *task)
{
  g_autofree char *slack = NULL;

  if (!hitos_timeline_words_have_slack (task))
    return NULL;
  if (task->slack < 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day too late", "%d days too late", -task->slack),
                            -task->slack);
  slack = hitos_timeline_words_slack (task);
  /* Translators: %s is "2 days": how far a task may slip. */
  return g_strdup_printf (_("%s of slack"), slack);
}

char *
hitos_timeline_words_progress (const HitosTimelineTask *task)
{
  if (!(task->flags & HITOS_TIMELINE_WHOLE))
    return g_strdup (task->flags & HITOS_TIMELINE_DONE ? "100 %" : "0 %");
  return g_strdup_printf ("%u %%", task->n_leaves ? 100 * task->n_done / task->n_leaves : 0);
}

static char *
tell_progress (const HitosTimelineTask *task)
{
  if (!(task->flags & HITOS_TIMELINE_WHOLE))
    return NULL;
  /* Translators: how many of its parts a whole has done. */
  return g_strdup_printf (_("%1$u of %2$u done"), task->n_done, task->n_leaves);
}

const char *
hitos_timeline_words_get_state (const HitosTimelineTask *task)
{
  gboolean ahead = task->state == HITOS_DEADLINE_PENDING
                   || (task->state == HITOS_DEADLINE_DUE_SOON && task->remission_state != HITOS_DEADLINE_OVERDUE);

  if (task->flags & HITOS_TIMELINE_LATE && ahead)
    return _("planned after its limit");
  if (task->flags & HITOS_TIMELINE_LATE && task->remission_state == HITOS_DEADLINE_OVERDUE
      && task->state != HITOS_DEADLINE_OVERDUE)
    return _("sending it is overdue");
  if (task->flags & HITOS_TIMELINE_DONE && task->limit == HITOS_DATE_NONE)
    return _("done");
  return hitos_deadline_state_get_name (task->state);
}

const char *
hitos_timeline_words_get_icon (const HitosTimelineTask *task)
{
  if (task->flags & HITOS_TIMELINE_LATE)
    return "dialog-warning-symbolic";
  if (task->flags & HITOS_TIMELINE_DONE)
    return "object-select-symbolic";
  return task->state == HITOS_DEADLINE_DUE_SOON ? "alarm-symbolic" : NULL;
}

static char *
tell_task (const HitosTimelineTask *task)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  add (parts, g_strdup (hitos_milestone_get_code (task->milestone)));
  add (parts, g_strdup (hitos_milestone_get_name (task->milestone)));
  add (parts, tell_planned (task));
  /* Translators: the law's last day of an act. */
  add (parts, tell_day (_("limit %s"), task->limit));
  if (task->remitted != HITOS_DATE_NONE)
    add (parts, tell_day (_("sent on %s"), task->remitted));
  else
    add (parts, tell_day (_("to be sent by %s"), task->remission));
  if (task->flags & HITOS_TIMELINE_DONE && task->real.end)
    add (parts, tell_day (_("done on %s"), task->real.end - 1));
  add (parts, g_strdup (hitos_timeline_words_get_state (task)));
  add (parts, tell_progress (task));
  add (parts, tell_slack (task));
  if (task->flags & HITOS_TIMELINE_CRITICAL)
    add (parts, g_strdup (_("on the critical chain")));
  return join (parts, ", ");
}

char *
hitos_timeline_words_row (HitosTimelineRows *rows, const HitosTimelineRow *row)
{
  if (row->group)
    return g_strdup (hitos_timeline_group_get_name (row->group));
  return tell_task (hitos_timeline_plan_get_task (hitos_timeline_rows_get_plan (rows), row->task));
}

char *
hitos_timeline_words_bar (const HitosTimelineTask *task)
{
  g_autofree char *day = NULL;

  gboolean done = task->flags & HITOS_TIMELINE_DONE && task->real.end > task->real.start;
  HitosWhen days = done ? task->real : task->planned;

  if (days.start == days.end)
    return g_strdup ("");
  day = hitos_date_text_day (days.end - 1);
  if (!(task->flags & HITOS_TIMELINE_LATE))
    return g_steal_pointer (&day);
  return g_strdup_printf ("%s · %s", day, hitos_timeline_words_get_state (task));
}

char *
hitos_timeline_words_link (const HitosTimelinePlan *plan, const HitosTimelineLink *link)
{
  const char *from = hitos_milestone_get_title (hitos_timeline_plan_get_task (plan, link->predecessor)->milestone);
  const char *to = hitos_milestone_get_title (hitos_timeline_plan_get_task (plan, link->successor)->milestone);
  g_autofree char *text = NULL;

  if (link->lag == 0)
    /* Translators: a task, and the one that it waits for. */
    text = g_strdup_printf (_("%1$s waits for %2$s"), to, from);
  else
    /* Translators: a task, the one that it waits for, and how many days lie between. */
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s waits for %2$s and %3$d day more",
                                         "%1$s waits for %2$s and %3$d days more", ABS (link->lag)),
                            to, from, link->lag);
  if (!link->broken)
    return g_steal_pointer (&text);
  /* Translators: %s is a sentence: a task waits for another. */
  return g_strdup_printf (_("%s; as planned it does not"), text);
}

char *
hitos_timeline_words_mark (const HitosTimelineMark *mark)
{
  g_autofree char *day = hitos_date_text_day (mark->date);
  HitosBody *body;

  switch (mark->kind)
    {
    case HITOS_TIMELINE_SESSION:
      body = hitos_sitting_get_body (mark->record);
      /* Translators: a body that sits, and the day. */
      return g_strdup_printf (_("Session of %1$s, %2$s"), body ? hitos_body_get_name (body) : "", day);
    case HITOS_TIMELINE_SIMULACRO:
    case HITOS_TIMELINE_TEST:
      return g_strdup_printf ("%s, %s", hitos_milestone_get_name (mark->record), day);
    case HITOS_TIMELINE_ELECTION:
      return g_strdup_printf (_("Election day, %s"), day);
    case HITOS_TIMELINE_TODAY:
      return g_strdup_printf (_("Today, %s"), day);
    }
  return g_strdup (day);
}
