/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-move.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-words.h"
#include "hitos-milestone.h"
#include "hitos-pushing.h"
#include "hitos-sitting.h"

/* Wholes of wholes beyond this are a circle. */
#define DEEPEST 8

struct _HitosMove {
  HitosChange *change;      /* owned */
  GPtrArray *consequences;  /* owned, of owned HitosConsequence */
};

G_DEFINE_QUARK (hitos-move-error-quark, hitos_move_error)

HitosDate
hitos_move_get_day (gpointer record, HitosSchedule *schedule)
{
  g_return_val_if_fail (HITOS_IS_MILESTONE (record) || HITOS_IS_SITTING (record), HITOS_DATE_NONE);

  if (HITOS_IS_SITTING (record))
    return hitos_sitting_get_date (record);
  if (hitos_milestone_get_planned_end (record) != HITOS_DATE_NONE)
    return hitos_milestone_get_planned_end (record);
  return hitos_schedule_get (schedule, record)->act_limit;
}

/* --- whether it can --- */

static gboolean
check_milestone (HitosMilestone *milestone, HitosSchedule *schedule, GError **error)
{
  const HitosSchedulePoint *point = hitos_schedule_get (schedule, milestone);
  g_autofree char *title = hitos_consequences_get_title (milestone);

  if (point->act.acted != HITOS_DATE_NONE)
    {
      g_autofree char *day = hitos_date_words_day (point->act.acted);

      /* Translators: %1$s is a milestone, %2$s a day. */
      g_set_error (error, HITOS_MOVE_ERROR, HITOS_MOVE_ERROR_FIXED, _("%1$s was done on %2$s: what is done stays where it is"),
                   title, day);
    }
  else if (hitos_milestone_get_status (milestone) == HITOS_STATUS_DELIVERED)
    g_set_error (error, HITOS_MOVE_ERROR, HITOS_MOVE_ERROR_FIXED, _("%s is delivered: what is done stays where it is"),
                 title);
  else if (hitos_milestone_get_dropped (milestone))
    g_set_error (error, HITOS_MOVE_ERROR, HITOS_MOVE_ERROR_FIXED, _("%s was dropped from the plan"), title);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_sitting (HitosSitting *sitting, GError **error)
{
  g_autofree char *title = hitos_consequences_get_title (sitting);

  if (hitos_sitting_get_voided (sitting) || hitos_sitting_get_state (sitting) == HITOS_SITTING_CANCELLED)
    g_set_error (error, HITOS_MOVE_ERROR, HITOS_MOVE_ERROR_FIXED, _("%s: the session was cancelled"), title);
  else if (hitos_sitting_get_state (sitting) == HITOS_SITTING_HELD)
    g_set_error (error, HITOS_MOVE_ERROR, HITOS_MOVE_ERROR_FIXED,
                 _("%s: the session was held. If its date is wrong, correct it in the register"), title);
  else
    return TRUE;
  return FALSE;
}

gboolean
hitos_move_check (gpointer record, HitosSchedule *schedule, GError **error)
{
  g_return_val_if_fail (record == NULL || HITOS_IS_RECORD (record), FALSE);

  if (!HITOS_IS_MILESTONE (record) && !HITOS_IS_SITTING (record))
    {
      g_set_error_literal (error, HITOS_MOVE_ERROR, HITOS_MOVE_ERROR_FIXED,
                           _("Only planned milestones and sessions are moved here"));
      return FALSE;
    }
  if (HITOS_IS_MILESTONE (record) ? !check_milestone (record, schedule, error) : !check_sitting (record, error))
    return FALSE;
  if (hitos_move_get_day (record, schedule) == HITOS_DATE_NONE)
    {
      g_autofree char *title = hitos_consequences_get_title (record);

      g_set_error (error, HITOS_MOVE_ERROR, HITOS_MOVE_ERROR_NO_DAY, _("%s has no date yet: give it one first"), title);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_day (gpointer record, HitosDate to, GError **error)
{
  HitosWhen days = hitos_process_get_planning_days (hitos_record_get_process (record));
  g_autofree char *first = NULL, *last = NULL;

  if (to >= days.start && to < days.end)
    return TRUE;
  first = hitos_date_words_month (days.start);
  last = hitos_date_words_month (days.end - 1);
  /* Translators: %1$s and %2$s are months. */
  g_set_error (error, HITOS_MOVE_ERROR, HITOS_MOVE_ERROR_OUTSIDE,
               _("That day is outside the process, which is planned from %1$s to %2$s"), first, last);
  return FALSE;
}

/* --- what moves --- */

static void
add_days (HitosRow *row, const char *field, HitosDate date, int days)
{
  if (date != HITOS_DATE_NONE && hitos_date_add_days (date, days) != HITOS_DATE_NONE)
    hitos_row_set_integer (row, field, hitos_date_add_days (date, days));
}

/* What has no plan leaves from its limit. */
static void
shift_milestone (HitosChange *change, HitosMilestone *milestone, HitosSchedule *schedule, int days)
{
  HitosRow *row = hitos_row_copy (hitos_record_get_row (milestone));
  HitosDate start = hitos_milestone_get_planned_start (milestone), end = hitos_milestone_get_planned_end (milestone);

  add_days (row, "planned_start", start, days);
  add_days (row, "planned_end", end != HITOS_DATE_NONE || start == HITOS_DATE_NONE
                                ? hitos_move_get_day (milestone, schedule) : HITOS_DATE_NONE, days);
  hitos_change_update (change, milestone, row);
}

/* @milestone and the parts of it that have a plan. */
static void
take_along (HitosProcess *process, HitosSchedule *schedule, HitosMilestone *milestone, int days, GHashTable *moved)
{
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);

  g_hash_table_insert (moved, milestone, GINT_TO_POINTER (days));
  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      HitosMilestone *part = hitos_record_list_get (milestones, i);
      HitosMilestone *whole = hitos_milestone_get_parent (part);
      gboolean is_part = FALSE;

      for (guint depth = 0; whole && depth < DEEPEST && !is_part; depth++, whole = hitos_milestone_get_parent (whole))
        is_part = whole == milestone;
      if (is_part && hitos_milestone_get_planned_end (part) != HITOS_DATE_NONE
          && check_milestone (part, schedule, NULL))
        g_hash_table_insert (moved, part, GINT_TO_POINTER (days));
    }
}

static HitosChange *
move_milestones (HitosMilestone *milestone, HitosSchedule *schedule, int days, GPtrArray *following)
{
  g_autofree char *title = hitos_consequences_get_title (milestone);
  HitosChange *change = hitos_change_new ("milestone-move", title);
  HitosProcess *process = hitos_record_get_process (milestone);
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);
  g_autoptr (GHashTable) moved = g_hash_table_new (NULL, NULL);

  if (days == 0)
    return change;
  take_along (process, schedule, milestone, days, moved);
  for (guint i = 0; i < following->len; i++)
    if (hitos_move_get_day (following->pdata[i], schedule) != HITOS_DATE_NONE)
      take_along (process, schedule, following->pdata[i], days, moved);
  hitos_pushing_add (process, schedule, moved);
  /* In the plan's order, which is that of what is told. */
  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      HitosMilestone *one = hitos_record_list_get (milestones, i);

      if (g_hash_table_contains (moved, one))
        shift_milestone (change, one, schedule, GPOINTER_TO_INT (g_hash_table_lookup (moved, one)));
    }
  return change;
}

static HitosChange *
move_sittings (HitosSitting *sitting, int days, GPtrArray *following)
{
  g_autofree char *title = hitos_consequences_get_title (sitting);
  HitosChange *change = hitos_change_new ("sitting-move", title);

  for (int i = -1; i < (int) following->len && days != 0; i++)
    {
      gpointer one = i < 0 ? sitting : following->pdata[i];
      HitosRow *row = hitos_row_copy (hitos_record_get_row (one));

      add_days (row, "date", hitos_sitting_get_date (one), days);
      hitos_change_update (change, one, row);
    }
  return change;
}

HitosMove *
hitos_move_new (gpointer record, HitosDate to, HitosReach reach, HitosSchedule *schedule, HitosDate today,
                int soon_days, GError **error)
{
  g_autoptr (GPtrArray) following = NULL;
  HitosMove *self;
  int days;

  g_return_val_if_fail (HITOS_IS_RECORD (record) && schedule != NULL && today != HITOS_DATE_NONE, NULL);

  if (!hitos_move_check (record, schedule, error) || !check_day (record, to, error))
    return NULL;
  days = to - hitos_move_get_day (record, schedule);
  following = reach == HITOS_REACH_ONE ? g_ptr_array_new () : hitos_recurrence_list_following (record);
  self = g_new0 (HitosMove, 1);
  self->change = HITOS_IS_SITTING (record) ? move_sittings (record, days, following)
                                           : move_milestones (record, schedule, days, following);
  self->consequences = hitos_consequences_list (hitos_record_get_process (record), self->change, record, schedule,
                                                today, soon_days);
  return self;
}

void
hitos_move_free (HitosMove *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->change);
  g_ptr_array_unref (self->consequences);
  g_free (self);
}

HitosChange *
hitos_move_get_change (HitosMove *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->change;
}

const GPtrArray *
hitos_move_get_consequences (HitosMove *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->consequences;
}

char *
hitos_move_summarize (HitosMove *self)
{
  GString *text = g_string_new (NULL);
  guint n_others = 0;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->consequences->len; i++)
    {
      const HitosConsequence *one = g_ptr_array_index (self->consequences, i);

      if (one->kind == HITOS_CONSEQUENCE_PLANNED)
        g_string_append (text, one->sentence);
      else if (one->is_bad)
        g_string_append_printf (text, "; %s", one->sentence);
      else if (one->kind >= HITOS_CONSEQUENCE_ALONG)
        n_others++;
    }
  if (n_others > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "; %u other date moves with it",
                                               "; %u other dates move with it", n_others), n_others);
  return g_string_free (text, FALSE);
}
