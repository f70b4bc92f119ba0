/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-milestone-move.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-words.h"
#include "hitos-milestone.h"

static const char *
get_title (HitosMilestone *milestone)
{
  return hitos_milestone_get_code (milestone) ? hitos_milestone_get_code (milestone)
                                              : hitos_milestone_get_name (milestone);
}

HitosChange *
hitos_milestone_move_create (HitosMilestone *milestone, const HitosSchedulePoint *point, int days)
{
  HitosDate start = hitos_milestone_get_planned_start (milestone);
  HitosDate end = hitos_milestone_get_planned_end (milestone);
  HitosChange *change;
  HitosRow *after;

  g_return_val_if_fail (HITOS_IS_MILESTONE (milestone) && point != NULL, NULL);

  if (end == HITOS_DATE_NONE)
    end = point->act_limit;
  if (point->act.acted != HITOS_DATE_NONE || end == HITOS_DATE_NONE)
    return NULL;
  end = hitos_date_add_days (end, days);
  if (start != HITOS_DATE_NONE)
    start = hitos_date_add_days (start, days);
  if (end == HITOS_DATE_NONE)
    return NULL;
  after = hitos_row_copy (hitos_record_get_row (milestone));
  hitos_row_set_integer (after, "planned_start", start);
  hitos_row_set_integer (after, "planned_end", end);
  change = hitos_change_new ("milestone-move", get_title (milestone));
  hitos_change_update (change, milestone, after);
  return change;
}

GHashTable *
hitos_milestone_move_note_limits (HitosProcess *process, HitosSchedule *schedule)
{
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);
  GHashTable *limits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = hitos_record_list_get_n_records (milestones);

  for (guint i = 0; i < n; i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (milestones, i);

      g_hash_table_insert (limits, g_strdup (hitos_record_get_id (milestone)),
                           GINT_TO_POINTER (hitos_schedule_get (schedule, milestone)->act_limit));
    }
  return limits;
}

/* The titles of the milestones whose limit is no longer what it was; "" for none. */
static char *
list_moved (HitosProcess *process, GHashTable *limits, HitosSchedule *schedule)
{
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);
  guint n = hitos_record_list_get_n_records (milestones);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (milestones, i);
      gpointer before = g_hash_table_lookup (limits, hitos_record_get_id (milestone));

      if (GPOINTER_TO_INT (before) != hitos_schedule_get (schedule, milestone)->act_limit)
        g_string_append_printf (titles, "%s%s", titles->len > 0 ? ", " : "", get_title (milestone));
    }
  return g_string_free (titles, FALSE);
}

char *
hitos_milestone_move_describe (HitosMilestone *milestone, GHashTable *limits, HitosSchedule *schedule)
{
  HitosDate planned = hitos_milestone_get_planned_end (milestone);
  HitosDate limit = hitos_schedule_get (schedule, milestone)->act_limit;
  g_autofree char *day = hitos_date_words_day (planned);
  g_autofree char *moved = list_moved (hitos_record_get_process (milestone), limits, schedule);
  g_autofree char *sentence = NULL;

  if (limit != HITOS_DATE_NONE && planned > limit)
    {
      g_autofree char *limit_day = hitos_date_words_day (limit);

      /* Translators: %1$s is a milestone, %2$s and %3$s are days. */
      sentence = g_strdup_printf (_("%1$s is planned for %2$s, after its limit of %3$s"), get_title (milestone),
                                  day, limit_day);
    }
  else
    sentence = g_strdup_printf (_("%1$s is planned for %2$s"), get_title (milestone), day);
  if (*moved == '\0')
    return g_steal_pointer (&sentence);
  /* Translators: %1$s is a sentence, %2$s a list of milestones. */
  return g_strdup_printf (_("%1$s; the limits of %2$s move with it"), sentence, moved);
}
