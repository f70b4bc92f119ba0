/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-filter.h"

#include <string.h>

#include "hitos-milestone.h"

/* A letter in small and without its accent, as people search. */
static gunichar
fold_letter (gunichar letter)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (letter < 128)
    return (gunichar) g_ascii_tolower ((char) letter);
  g_unichar_fully_decompose (letter, FALSE, parts, G_N_ELEMENTS (parts));
  return g_unichar_tolower (parts[0]);
}

static gboolean
is_accent (gunichar letter)
{
  return g_unichar_ismark (letter);
}

/* The end of @search where it begins at @text; NULL where it does not. */
static const char *
match (const char *text, const char *search)
{
  while (*search)
    {
      if (is_accent (g_utf8_get_char (search)))
        {
          search = g_utf8_next_char (search);
          continue;
        }
      while (*text && is_accent (g_utf8_get_char (text)))
        text = g_utf8_next_char (text);
      if (*text == '\0' || fold_letter (g_utf8_get_char (text)) != fold_letter (g_utf8_get_char (search)))
        return NULL;
      text = g_utf8_next_char (text);
      search = g_utf8_next_char (search);
    }
  return text;
}

gboolean
hitos_timeline_filter_find (const char *text, const char *search, guint *start, guint *end)
{
  g_return_val_if_fail (search != NULL, FALSE);

  for (const char *at = text; at && *at; at = g_utf8_next_char (at))
    {
      const char *after = match (at, search);

      if (after == NULL)
        continue;
      if (start)
        *start = (guint) (at - text);
      if (end)
        *end = (guint) (after - text);
      return TRUE;
    }
  return FALSE;
}

gboolean
hitos_timeline_filter_is_found (const HitosTimelineTask *task, const char *search)
{
  HitosMilestone *milestone;

  g_return_val_if_fail (task != NULL, FALSE);

  milestone = task->milestone;
  return search == NULL || hitos_timeline_filter_find (hitos_milestone_get_name (milestone), search, NULL, NULL)
         || hitos_timeline_filter_find (hitos_milestone_get_code (milestone), search, NULL, NULL)
         || hitos_timeline_filter_find (hitos_milestone_get_number (milestone), search, NULL, NULL);
}

static gboolean
is_wanted (HitosTimelineFilter filter, const char *search, const HitosTimelineTask *task)
{
  if ((filter == HITOS_TIMELINE_FILTER_PENDING && task->flags & HITOS_TIMELINE_DONE)
      || (filter == HITOS_TIMELINE_FILTER_CRITICAL && !(task->flags & HITOS_TIMELINE_CRITICAL))
      || (filter == HITOS_TIMELINE_FILTER_LATE && !(task->flags & HITOS_TIMELINE_LATE)))
    return FALSE;
  return hitos_timeline_filter_is_found (task, search);
}

static gboolean
overlap (HitosWhen one, HitosWhen other)
{
  return one.start < one.end && one.start < other.end && other.start < one.end;
}

/* As it is planned, as it was sealed, as it was, or its limit. */
static gboolean
is_in_days (const HitosTimelineTask *task, HitosWhen days)
{
  return days.start == days.end || overlap (task->planned, days) || overlap (task->real, days)
         || overlap (task->baseline, days) || overlap ((HitosWhen) { task->limit, task->limit + 1 }, days);
}

guint8 *
hitos_timeline_filter_choose (HitosTimelineFilter filter, const char *search, HitosWhen days,
                              const HitosTimelinePlan *plan)
{
  guint n = hitos_timeline_plan_get_n_tasks (plan);
  guint8 *shown;

  if (filter == HITOS_TIMELINE_FILTER_ALL && search == NULL && days.start == days.end)
    return NULL;
  shown = g_malloc0 (n + 1);
  for (guint i = 0; i < n; i++)
    if (is_wanted (filter, search, hitos_timeline_plan_get_task (plan, i))
        && is_in_days (hitos_timeline_plan_get_task (plan, i), days))
      for (guint j = i; j != HITOS_TIMELINE_NO_TASK && !shown[j]; j = hitos_timeline_plan_get_task (plan, j)->parent)
        shown[j] = TRUE;
  return shown;
}
