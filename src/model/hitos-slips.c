/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-slips.h"

#include "hitos-milestone.h"
#include "hitos-process.h"

static gboolean
is_empty (HitosWhen when)
{
  return when.start == when.end;
}

HitosWhen
hitos_slips_get_planned (HitosMilestone *milestone, const HitosSchedulePoint *point)
{
  HitosWhen planned = hitos_when_span (hitos_milestone_get_planned_start (milestone), hitos_milestone_get_planned_end (milestone));

  return is_empty (planned) ? hitos_when_span (point->act_limit, point->act_limit) : planned;
}

/* What was done began when it really did, else when it was planned to. */
static HitosWhen
get_now (HitosMilestone *milestone, const HitosSchedulePoint *point)
{
  HitosWhen planned = hitos_slips_get_planned (milestone, point);
  HitosDate start = hitos_milestone_get_real_start (milestone);

  if (hitos_milestone_get_dropped (milestone))
    return (HitosWhen) { 0, 0 };
  if (point->act.acted == HITOS_DATE_NONE)
    return planned;
  if (start == HITOS_DATE_NONE && hitos_milestone_get_planned_start (milestone) <= point->act.acted)
    start = hitos_milestone_get_planned_start (milestone);
  return hitos_when_span (start, point->act.acted);
}

/* FALSE where nothing differs. */
static gboolean
compare (HitosSlip *slip)
{
  gboolean was = !is_empty (slip->was), is = !is_empty (slip->is);

  slip->days = was && is ? slip->is.end - slip->was.end : 0;
  if (was != is)
    slip->kind = is ? HITOS_SLIP_ADDED : HITOS_SLIP_DROPPED;
  else if (slip->days != 0)
    slip->kind = slip->days > 0 ? HITOS_SLIP_LATER : HITOS_SLIP_EARLIER;
  else
    slip->kind = HITOS_SLIP_STARTS;
  return was != is || slip->days != 0 || slip->was.start != slip->is.start;
}

GArray *
hitos_slips_list (HitosProcess *process, HitosSchedule *schedule, HitosBaseline *baseline, guint *n_kept)
{
  GArray *slips = g_array_new (FALSE, TRUE, sizeof (HitosSlip));
  g_autoptr (GHashTable) sealed = g_hash_table_new (NULL, NULL);
  const GPtrArray *rows;
  HitosRecordList *milestones;
  guint kept = 0;

  g_return_val_if_fail (HITOS_IS_PROCESS (process) && HITOS_IS_BASELINE (baseline), slips);

  rows = hitos_process_get_parts (process, HITOS_TYPE_BASELINE_ROW, baseline);
  for (guint i = 0; i < rows->len; i++)
    g_hash_table_insert (sealed, hitos_baseline_row_get_milestone (rows->pdata[i]), rows->pdata[i]);
  milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);
  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (milestones, i);
      const HitosSchedulePoint *point = hitos_schedule_get (schedule, milestone);
      HitosBaselineRow *row = g_hash_table_lookup (sealed, milestone);
      HitosSlip slip = { .milestone = milestone, .is = get_now (milestone, point),
                         .done = point->act.acted != HITOS_DATE_NONE };

      if (row)
        slip.was = hitos_when_span (hitos_baseline_row_get_planned_start (row), hitos_baseline_row_get_planned_end (row));
      if (compare (&slip))
        g_array_append_val (slips, slip);
      else
        kept += row != NULL;
    }
  if (n_kept)
    *n_kept = kept;
  return slips;
}

static int
compare_baselines (gconstpointer a, gconstpointer b)
{
  HitosBaseline *left = *(HitosBaseline *const *) a, *right = *(HitosBaseline *const *) b;
  HitosDate one = hitos_baseline_get_sealed_on (left), other = hitos_baseline_get_sealed_on (right);

  return one != other ? (one < other ? 1 : -1) : hitos_record_compare (right, left);
}

GPtrArray *
hitos_slips_list_baselines (HitosProcess *process)
{
  GPtrArray *baselines = g_ptr_array_new ();
  HitosRecordList *list;

  g_return_val_if_fail (HITOS_IS_PROCESS (process), baselines);

  list = hitos_process_get_list (process, HITOS_TYPE_BASELINE);
  for (guint i = 0; i < hitos_record_list_get_n_records (list); i++)
    g_ptr_array_add (baselines, hitos_record_list_get (list, i));
  g_ptr_array_sort (baselines, compare_baselines);
  return baselines;
}
