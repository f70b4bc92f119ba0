/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-consequences.h"

#include <glib/gi18n-lib.h>

#include "hitos-body.h"
#include "hitos-convening.h"
#include "hitos-date-words.h"
#include "hitos-dependency.h"
#include "hitos-milestone.h"
#include "hitos-sitting.h"

/* While they are being told. */
typedef struct {
  HitosProcess *before;         /* borrowed, as are these */
  HitosProcess *after;
  HitosSchedule *was;
  HitosSchedule *will_be;
  const char *first;            /* id of what the gesture took hold of, may be NULL */
  HitosDate today;
  GPtrArray *told;
} Telling;

static void
consequence_free (HitosConsequence *consequence)
{
  g_free (consequence->id);
  g_free (consequence->sentence);
  g_free (consequence);
}

static char *
get_body_title (HitosSitting *sitting)
{
  HitosBody *body = hitos_sitting_get_body (sitting);

  if (body == NULL)
    return g_strdup (_("session"));
  return g_strdup (hitos_body_get_short_name (body));
}

char *
hitos_consequences_get_title (gpointer record)
{
  g_return_val_if_fail (HITOS_IS_MILESTONE (record) || HITOS_IS_SITTING (record), NULL);

  if (HITOS_IS_SITTING (record))
    {
      g_autofree char *body = get_body_title (record);
      g_auto (GStrv) kinds = hitos_lines_split (hitos_sitting_get_kinds (record));
      g_autofree char *kind = g_strjoinv (" ", kinds);

      return *kind ? g_strdup_printf ("%s, %s", body, kind) : g_steal_pointer (&body);
    }
  return g_strdup (hitos_milestone_get_title (record));
}

/* Takes @sentence. */
static HitosConsequence *
tell (Telling *self, HitosConsequenceKind kind, gpointer record, HitosDate from, HitosDate to, gboolean is_bad,
      char *sentence)
{
  HitosConsequence *consequence = g_new0 (HitosConsequence, 1);

  consequence->kind = kind;
  consequence->id = g_strdup (hitos_record_get_id (record));
  consequence->from = from;
  consequence->to = to;
  consequence->is_bad = is_bad;
  consequence->sentence = sentence;
  g_ptr_array_add (self->told, consequence);
  return consequence;
}

/* --- where it falls --- */

static void
tell_day (Telling *self, gpointer record, HitosDate day)
{
  HitosWorkdays *workdays = hitos_schedule_get_workdays (self->will_be);
  const char *holiday = hitos_workdays_get_holiday (workdays, day);
  int weekday = hitos_date_get_weekday (day);
  g_autofree char *words = hitos_date_words_day (day);

  if (holiday)
    tell (self, HITOS_CONSEQUENCE_REST_DAY, record, HITOS_DATE_NONE, day, FALSE,
          /* Translators: a day, and the name of the holiday that it is. */
          g_strdup_printf (_("%1$s is a day of rest: %2$s"), words, holiday));
  else if (weekday >= 6)
    tell (self, HITOS_CONSEQUENCE_REST_DAY, record, HITOS_DATE_NONE, day, FALSE,
          weekday == 6 ? g_strdup_printf (_("%s is a Saturday"), words)
                       : g_strdup_printf (_("%s is a Sunday"), words));
  if (day < self->today)
    tell (self, HITOS_CONSEQUENCE_PAST, record, HITOS_DATE_NONE, day, FALSE,
          g_strdup_printf (_("%s has passed already"), words));
}

/* What stands on @planned and is to be done by @limit, which it kept to before or not. */
static void
tell_limit (Telling *self, gpointer record, const char *title, HitosDate planned, HitosDate limit, gboolean passed_before)
{
  g_autofree char *day = limit != HITOS_DATE_NONE ? hitos_date_words_day (limit) : NULL;
  gboolean is_first = g_strcmp0 (self->first, hitos_record_get_id (record)) == 0;
  int days = planned - limit;
  HitosConsequence *told;

  if (limit == HITOS_DATE_NONE || planned == HITOS_DATE_NONE)
    return;
  if (days > 0 && (is_first || !passed_before))
    {
      told = tell (self, HITOS_CONSEQUENCE_LIMIT_PASSED, record, limit, planned, TRUE,
                   /* Translators: %1$s is a milestone, %2$s the day of its legal limit, %3$d a number of days. */
                   g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s passes its limit of %2$s by %3$d day",
                                                 "%1$s passes its limit of %2$s by %3$d days", days),
                                    title, day, days));
      told->days = days;
    }
  else if (days <= 0 && is_first)
    {
      told = tell (self, HITOS_CONSEQUENCE_LIMIT_STAYS, record, limit, limit, FALSE,
                   days == 0 ? g_strdup_printf (_("Its legal limit is that day, %s"), day)
                   /* Translators: %1$s is the day of a legal limit, %2$d a number of days. */
                   : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Its legal limit stays: %1$s, %2$d day later",
                                                   "Its legal limit stays: %1$s, %2$d days later", -days),
                                      day, -days));
      told->days = -days;
    }
}

/* --- milestones --- */

/* The day that a milestone stands on: its plan's last, else its limit. */
static HitosDate
get_day (HitosMilestone *milestone, HitosSchedule *schedule)
{
  HitosDate end = hitos_milestone_get_planned_end (milestone);

  return end != HITOS_DATE_NONE ? end : hitos_schedule_get (schedule, milestone)->act_limit;
}

static HitosDate
get_first_day (HitosMilestone *milestone, HitosSchedule *schedule)
{
  HitosDate start = hitos_milestone_get_planned_start (milestone);

  return start != HITOS_DATE_NONE ? start : get_day (milestone, schedule);
}

static gboolean
is_part_of (HitosMilestone *milestone, const char *id)
{
  HitosMilestone *whole = hitos_milestone_get_parent (milestone);

  /* Three levels are all that a plan has; a few more do no harm, a circle would. */
  for (guint depth = 0; whole && depth < 8; depth++, whole = hitos_milestone_get_parent (whole))
    if (g_strcmp0 (hitos_record_get_id (whole), id) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
goes_along (Telling *self, HitosMilestone *milestone)
{
  HitosMilestone *first = self->first ? hitos_process_lookup (self->before, HITOS_TYPE_MILESTONE, self->first) : NULL;
  const char *series = first ? hitos_milestone_get_repeats (first) : NULL;

  return first && ((series && g_strcmp0 (series, hitos_milestone_get_repeats (milestone)) == 0)
                   || is_part_of (milestone, self->first));
}

static char *
describe_move (Telling *self, HitosMilestone *milestone, HitosConsequenceKind kind, HitosDate from, HitosDate to)
{
  g_autofree char *title = hitos_consequences_get_title (milestone);
  g_autofree char *was = from != HITOS_DATE_NONE ? hitos_date_words_day (from) : NULL;
  g_autofree char *will_be = hitos_date_words_day (to);

  if (kind == HITOS_CONSEQUENCE_PUSHED)
    /* Translators: %1$s is a milestone that waits for another, %2$s and %3$s are days. */
    return g_strdup_printf (_("%1$s is pushed from %2$s to %3$s"), title, was, will_be);
  if (kind == HITOS_CONSEQUENCE_ALONG)
    return g_strdup_printf (_("%1$s moves along, to %2$s"), title, will_be);
  if (hitos_milestone_get_planned_start (milestone) != HITOS_DATE_NONE
      && hitos_milestone_get_planned_start (milestone) < to)
    {
      g_autofree char *start = hitos_date_words_day (hitos_milestone_get_planned_start (milestone));

      return g_strdup_printf (_("%1$s is planned from %2$s to %3$s"), title, start, will_be);
    }
  return g_strdup_printf (_("%1$s is planned for %2$s"), title, will_be);
}

static void
tell_milestone (Telling *self, HitosMilestone *before, HitosMilestone *after)
{
  gboolean is_first = g_strcmp0 (self->first, hitos_record_get_id (after)) == 0;
  HitosDate from = get_day (before, self->was), to = get_day (after, self->will_be);
  HitosDate limit = hitos_schedule_get (self->will_be, after)->act_limit;
  HitosConsequenceKind kind = is_first ? HITOS_CONSEQUENCE_PLANNED
                              : goes_along (self, after) ? HITOS_CONSEQUENCE_ALONG : HITOS_CONSEQUENCE_PUSHED;
  g_autofree char *title = hitos_consequences_get_title (after);

  if (to == HITOS_DATE_NONE || (from == to && !is_first
      && get_first_day (before, self->was) == get_first_day (after, self->will_be)))
    return;
  tell (self, kind, after, from, to, FALSE, describe_move (self, after, kind, from, to));
  tell_limit (self, after, title, to, limit,
              from != HITOS_DATE_NONE && from > hitos_schedule_get (self->was, before)->act_limit);
  if (is_first)
    tell_day (self, after, to);
}

/* --- sessions --- */

static void
tell_convene_by (Telling *self, HitosSitting *sitting)
{
  HitosDate latest = hitos_convening_get_latest (sitting);
  g_autofree char *day = latest != HITOS_DATE_NONE ? hitos_date_words_day (latest) : NULL;
  gboolean is_past = latest < self->today && hitos_sitting_get_state (sitting) == HITOS_SITTING_PLANNED
                     && hitos_sitting_get_convened_on (sitting).start == HITOS_DATE_NONE;

  if (latest == HITOS_DATE_NONE)
    return;
  tell (self, HITOS_CONSEQUENCE_CONVENE_BY, sitting, HITOS_DATE_NONE, latest, is_past,
        is_past ? g_strdup_printf (_("It should have been convened by %s"), day)
                : g_strdup_printf (_("It is to be convened by %s at the latest"), day));
}

static void
tell_sitting (Telling *self, HitosSitting *before, HitosSitting *after)
{
  gboolean is_first = g_strcmp0 (self->first, hitos_record_get_id (after)) == 0;
  HitosDate from = hitos_sitting_get_date (before), to = hitos_sitting_get_date (after);
  HitosMilestone *milestone = hitos_sitting_get_milestone (after);
  g_autofree char *title = hitos_consequences_get_title (after);
  g_autofree char *was = from != HITOS_DATE_NONE ? hitos_date_words_day (from) : NULL;
  g_autofree char *day = to != HITOS_DATE_NONE ? hitos_date_words_day (to) : NULL;

  if (to == HITOS_DATE_NONE || (from == to && !is_first))
    return;
  if (is_first)
    tell (self, HITOS_CONSEQUENCE_PLANNED, after, from, to, FALSE,
          /* Translators: %1$s is a session's body and kind, %2$s its day. */
          g_strdup_printf (_("%1$s: the session is on %2$s"), title, day));
  else
    tell (self, HITOS_CONSEQUENCE_ALONG, after, from, to, FALSE,
          g_strdup_printf (_("The session of %1$s moves along, to %2$s"), was ? was : title, day));
  if (milestone && hitos_schedule_get (self->will_be, milestone)->act.acted == HITOS_DATE_NONE)
    {
      g_autofree char *name = hitos_consequences_get_title (milestone);

      if (to > hitos_schedule_get (self->will_be, milestone)->act_limit)
        tell_limit (self, milestone, name, to, hitos_schedule_get (self->will_be, milestone)->act_limit, FALSE);
    }
  if (!is_first)
    return;
  tell_convene_by (self, after);
  tell_day (self, after, to);
}

/* --- what hangs on what moves --- */

static void
tell_shifts (Telling *self, HitosMilestone *before, HitosMilestone *after)
{
  const HitosSchedulePoint *was = hitos_schedule_get (self->was, before);
  const HitosSchedulePoint *will_be = hitos_schedule_get (self->will_be, after);
  gboolean is_act = was->act_limit != will_be->act_limit;
  HitosDate from = is_act ? was->act_limit : was->remission.due;
  HitosDate to = is_act ? will_be->act_limit : will_be->remission.due;
  HitosDeadlineState state = is_act ? will_be->act_state : will_be->remission_state;
  HitosDate planned = hitos_milestone_get_planned_end (after);
  g_autofree char *title = hitos_consequences_get_title (after);
  g_autofree char *old = from != HITOS_DATE_NONE ? hitos_date_words_day (from) : NULL;
  g_autofree char *new = to != HITOS_DATE_NONE ? hitos_date_words_day (to) : NULL;

  if (from == to || old == NULL || new == NULL)
    return;
  tell (self, HITOS_CONSEQUENCE_LIMIT_SHIFTS, after, from, to, FALSE,
        is_act ? g_strdup_printf (_("The limit of %1$s, which hangs on it, shifts from %2$s to %3$s"), title, old, new)
               : g_strdup_printf (_("The limit to send %1$s, which hangs on it, shifts from %2$s to %3$s"), title, old, new));
  if (state == HITOS_DEADLINE_OVERDUE
      && (is_act ? was->act_state : was->remission_state) != HITOS_DEADLINE_OVERDUE)
    tell (self, HITOS_CONSEQUENCE_LATE, after, from, to, TRUE,
          g_strdup_printf (_("%1$s becomes overdue: %2$s has passed"), title, new));
  else if (is_act && planned == hitos_milestone_get_planned_end (before) && will_be->act.acted == HITOS_DATE_NONE)
    tell_limit (self, after, title, planned, to, planned > from);
}

static gboolean
is_too_early (HitosDependency *dependency, HitosSchedule *schedule)
{
  HitosMilestone *successor = hitos_dependency_get_successor (dependency);
  HitosMilestone *predecessor = hitos_dependency_get_predecessor (dependency);
  HitosDate end, start;

  if (successor == NULL || predecessor == NULL || hitos_milestone_get_dropped (successor)
      || hitos_milestone_get_dropped (predecessor)
      || hitos_schedule_get (schedule, successor)->act.acted != HITOS_DATE_NONE)
    return FALSE;
  end = get_day (predecessor, schedule);
  start = get_first_day (successor, schedule);
  return end != HITOS_DATE_NONE && start != HITOS_DATE_NONE && start < end + 1 + hitos_dependency_get_lag (dependency);
}

static void
tell_broken_links (Telling *self)
{
  HitosRecordList *dependencies = hitos_process_get_list (self->after, HITOS_TYPE_DEPENDENCY);

  for (guint i = 0; i < hitos_record_list_get_n_records (dependencies); i++)
    {
      HitosDependency *after = hitos_record_list_get (dependencies, i);
      HitosDependency *before = hitos_process_lookup (self->before, HITOS_TYPE_DEPENDENCY, hitos_record_get_id (after));
      g_autofree char *successor = NULL, *predecessor = NULL;

      if (!is_too_early (after, self->will_be) || (before && is_too_early (before, self->was)))
        continue;
      successor = hitos_consequences_get_title (hitos_dependency_get_successor (after));
      predecessor = hitos_consequences_get_title (hitos_dependency_get_predecessor (after));
      tell (self, HITOS_CONSEQUENCE_TOO_EARLY, hitos_dependency_get_successor (after), HITOS_DATE_NONE,
            get_first_day (hitos_dependency_get_successor (after), self->will_be), TRUE,
            g_strdup_printf (_("%1$s would start before %2$s, which it waits for, is over"), successor, predecessor));
    }
}

/* --- all of it --- */

static void
tell_record (Telling *self, GType type, const char *id)
{
  gpointer before = hitos_process_lookup (self->before, type, id);
  gpointer after = hitos_process_lookup (self->after, type, id);

  if (before == NULL || after == NULL)
    return;
  if (type == HITOS_TYPE_MILESTONE && hitos_milestone_get_dropped (after) == NULL)
    tell_milestone (self, before, after);
  else if (type == HITOS_TYPE_SITTING)
    tell_sitting (self, before, after);
}

static void
tell_images (Telling *self, HitosChange *change)
{
  const GPtrArray *images = hitos_change_get_images (change);

  for (guint i = 0; i < images->len; i++)
    {
      const HitosRow *row = hitos_image_get_row (g_ptr_array_index (images, i));

      if (g_strcmp0 (hitos_row_get_id (row), self->first) != 0)
        tell_record (self, hitos_row_get_table (row)->get_type (), hitos_row_get_id (row));
    }
}

static void
tell_all_shifts (Telling *self)
{
  HitosRecordList *milestones = hitos_process_get_list (self->after, HITOS_TYPE_MILESTONE);

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      HitosMilestone *after = hitos_record_list_get (milestones, i);
      HitosMilestone *before = hitos_process_lookup (self->before, HITOS_TYPE_MILESTONE, hitos_record_get_id (after));

      if (before && hitos_milestone_get_dropped (after) == NULL && hitos_milestone_get_dropped (before) == NULL)
        tell_shifts (self, before, after);
    }
}

GPtrArray *
hitos_consequences_list (HitosProcess *process, HitosChange *change, gpointer record, HitosSchedule *schedule,
                         HitosDate today, int soon_days)
{
  g_autoptr (HitosComparison) comparison = NULL;
  Telling self = { .before = process, .was = schedule, .today = today };

  g_return_val_if_fail (HITOS_IS_PROCESS (process) && HITOS_IS_CHANGE (change), NULL);
  g_return_val_if_fail (schedule != NULL && today != HITOS_DATE_NONE, NULL);

  comparison = hitos_comparison_new (process, change, schedule, today, soon_days);
  self.after = hitos_comparison_get_after (comparison);
  self.will_be = hitos_comparison_get_schedule_after (comparison);
  self.first = record ? hitos_record_get_id (record) : NULL;
  self.told = g_ptr_array_new_with_free_func ((GDestroyNotify) consequence_free);
  if (record)
    tell_record (&self, G_OBJECT_TYPE (record), self.first);
  tell_images (&self, change);
  tell_broken_links (&self);
  tell_all_shifts (&self);
  return self.told;
}

guint
hitos_consequences_count_bad (const GPtrArray *consequences)
{
  guint n = 0;

  g_return_val_if_fail (consequences != NULL, 0);

  for (guint i = 0; i < consequences->len; i++)
    n += ((const HitosConsequence *) g_ptr_array_index (consequences, i))->is_bad;
  return n;
}
