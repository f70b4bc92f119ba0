/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-comparison.h"

#include "hitos-milestone.h"

struct _HitosComparison {
  HitosProcess *process;           /* borrowed */
  HitosProcess *after;             /* owned */
  HitosSchedule *own_schedule;     /* owned, NULL where the caller's is used */
  HitosSchedule *schedule_before;  /* borrowed */
  HitosSchedule *schedule_after;   /* owned */
  GPtrArray *shifts;               /* owned, of owned HitosShift */
};

static void
shift_free (HitosShift *shift)
{
  g_free (shift->code);
  g_free (shift->name);
  g_free (shift->rule);
  g_free (shift);
}

/* The process as the change would leave it. */
static HitosProcess *
create_after (HitosProcess *process, HitosChange *change)
{
  g_autoptr (GPtrArray) rows = hitos_process_list_rows (process);
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);
  HitosProcess *after = hitos_process_new (hitos_record_get_row (process));

  for (guint i = 0; i < rows->len; i++)
    if (rows->pdata[i] != hitos_record_get_row (process))
      g_ptr_array_add (images, hitos_image_new (NULL, hitos_row_ref (rows->pdata[i])));
  hitos_process_apply (after, images);
  hitos_process_apply (after, hitos_change_get_images (change));
  return after;
}

static gboolean
is_bad (HitosDeadlineState state)
{
  return state == HITOS_DEADLINE_OVERDUE || state == HITOS_DEADLINE_DONE_LATE;
}

static HitosMilestone *
find_counted (HitosProcess *process, const char *id)
{
  HitosMilestone *milestone = hitos_process_lookup (process, HITOS_TYPE_MILESTONE, id);

  return milestone && hitos_milestone_get_dropped (milestone) == NULL ? milestone : NULL;
}

static HitosDate
get_day (const HitosSchedulePoint *point, HitosShiftClock clock)
{
  if (point == NULL)
    return HITOS_DATE_NONE;
  return clock == HITOS_SHIFT_ACT ? point->act_limit : point->remission.due;
}

static HitosDeadlineState
get_state (const HitosSchedulePoint *point, HitosShiftClock clock)
{
  if (point == NULL)
    return HITOS_DEADLINE_PENDING;
  return clock == HITOS_SHIFT_ACT ? point->act_state : point->remission_state;
}

static char *
dup_rule (HitosMilestone *milestone, HitosShiftClock clock)
{
  if (clock == HITOS_SHIFT_REMISSION)
    return g_strdup (hitos_milestone_get_remission_rule (milestone));
  return hitos_milestone_get_limit_override (milestone) != HITOS_DATE_NONE
    ? NULL : g_strdup (hitos_milestone_get_act_rule (milestone));
}

/* One milestone on both sides; either may be NULL. */
typedef struct {
  HitosMilestone *milestone;  /* borrowed: the later one that there is */
  HitosShiftKind kind;
  const HitosSchedulePoint *before;
  const HitosSchedulePoint *after;
} Pair;

static void
add_shift (HitosComparison *self, const Pair *pair, HitosShiftClock clock)
{
  HitosShiftClock dates = clock == HITOS_SHIFT_BOTH ? HITOS_SHIFT_ACT : clock;
  HitosDate from = get_day (pair->before, dates), to = get_day (pair->after, dates);
  HitosShift *shift;

  if (from == to)
    return;
  shift = g_new0 (HitosShift, 1);
  shift->code = g_strdup (hitos_milestone_get_code (pair->milestone));
  shift->name = g_strdup (hitos_milestone_get_name (pair->milestone));
  shift->kind = pair->kind;
  shift->clock = clock;
  shift->from = from;
  shift->to = to;
  shift->rule = dup_rule (pair->milestone, dates);
  shift->becomes_late = is_bad (get_state (pair->after, dates)) && !is_bad (get_state (pair->before, dates));
  g_ptr_array_add (self->shifts, shift);
}

static void
add_pair (HitosComparison *self, const Pair *pair)
{
  gboolean same = get_day (pair->before, HITOS_SHIFT_ACT) == get_day (pair->before, HITOS_SHIFT_REMISSION)
    && get_day (pair->after, HITOS_SHIFT_ACT) == get_day (pair->after, HITOS_SHIFT_REMISSION);

  if (same)
    {
      add_shift (self, pair, HITOS_SHIFT_BOTH);
      return;
    }
  add_shift (self, pair, HITOS_SHIFT_ACT);
  add_shift (self, pair, HITOS_SHIFT_REMISSION);
}

static void
compare_known (HitosComparison *self)
{
  HitosRecordList *milestones = hitos_process_get_list (self->process, HITOS_TYPE_MILESTONE);

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      HitosMilestone *old = hitos_record_list_get (milestones, i);
      const char *id = hitos_record_get_id (old);
      HitosMilestone *new = find_counted (self->after, id);
      Pair pair = { new ? new : old, HITOS_SHIFT_MOVES, NULL, NULL };

      if (hitos_milestone_get_dropped (old) == NULL)
        pair.before = hitos_schedule_get (self->schedule_before, old);
      if (new)
        pair.after = hitos_schedule_get (self->schedule_after, new);
      if (new == NULL)
        pair.kind = hitos_process_lookup (self->after, HITOS_TYPE_MILESTONE, id) ? HITOS_SHIFT_DROPPED
                                                                                     : HITOS_SHIFT_DISAPPEARS;
      else if (pair.before == NULL)
        pair.kind = HITOS_SHIFT_APPEARS;
      add_pair (self, &pair);
    }
}

static void
compare_new (HitosComparison *self)
{
  HitosRecordList *milestones = hitos_process_get_list (self->after, HITOS_TYPE_MILESTONE);

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      HitosMilestone *new = hitos_record_list_get (milestones, i);
      Pair pair = { new, HITOS_SHIFT_APPEARS, NULL, NULL };

      if (hitos_process_lookup (self->process, HITOS_TYPE_MILESTONE, hitos_record_get_id (new)))
        continue;
      pair.after = hitos_schedule_get (self->schedule_after, new);
      add_pair (self, &pair);
    }
}

static HitosDate
get_place (const HitosShift *shift)
{
  return shift->to != HITOS_DATE_NONE ? shift->to : shift->from;
}

static int
compare_shifts (gconstpointer a, gconstpointer b)
{
  const HitosShift *first = *(const HitosShift *const *) a, *second = *(const HitosShift *const *) b;
  HitosDate left = get_place (first), right = get_place (second);

  if (left != right)
    return left < right ? -1 : 1;
  return g_strcmp0 (first->code, second->code);
}

HitosComparison *
hitos_comparison_new (HitosProcess *process, HitosChange *change, HitosSchedule *schedule, HitosDate today,
                      int soon_days)
{
  HitosComparison *self;

  g_return_val_if_fail (HITOS_IS_PROCESS (process) && HITOS_IS_CHANGE (change), NULL);
  g_return_val_if_fail (today != HITOS_DATE_NONE, NULL);

  self = g_new0 (HitosComparison, 1);
  self->process = process;
  self->own_schedule = schedule ? NULL : hitos_schedule_new (process, today, soon_days);
  self->schedule_before = schedule ? schedule : self->own_schedule;
  self->after = create_after (process, change);
  self->schedule_after = hitos_schedule_new (self->after, today, soon_days);
  self->shifts = g_ptr_array_new_with_free_func ((GDestroyNotify) shift_free);
  compare_known (self);
  compare_new (self);
  g_ptr_array_sort (self->shifts, compare_shifts);
  return self;
}

void
hitos_comparison_free (HitosComparison *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->shifts);
  hitos_schedule_free (self->schedule_after);
  g_clear_pointer (&self->own_schedule, hitos_schedule_free);
  g_object_unref (self->after);
  g_free (self);
}

const GPtrArray *
hitos_comparison_get_shifts (HitosComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->shifts;
}

HitosProcess *
hitos_comparison_get_after (HitosComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->after;
}

HitosSchedule *
hitos_comparison_get_schedule_after (HitosComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->schedule_after;
}
