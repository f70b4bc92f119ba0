/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-seal.h"

#include <glib/gi18n-lib.h>

#include "hitos-agreement.h"
#include "hitos-milestone.h"
#include "hitos-slips.h"

static gboolean
check (const char *name, HitosDate sealed_on, GError **error)
{
  g_autofree char *plain = g_strstrip (g_strdup (name ? name : ""));

  if (*plain == '\0')
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _("Give the sealed plan a name"));
  else if (sealed_on == HITOS_DATE_NONE)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _("Say on which day the plan was approved"));
  else
    return TRUE;
  return FALSE;
}

static void
fill (HitosRow *row, const char *name, HitosDate sealed_on, HitosAgreement *agreement, const char *notes)
{
  hitos_row_set_text (row, "name", name);
  hitos_row_set_integer (row, "sealed_on", sealed_on);
  hitos_row_set_text (row, "agreement", agreement ? hitos_record_get_id (agreement) : NULL);
  hitos_row_set_text (row, "notes", notes && *notes ? notes : NULL);
}

static void
add_milestone (HitosChange *change, const char *baseline, HitosMilestone *milestone, const HitosSchedulePoint *point)
{
  HitosRow *row = hitos_row_new (&hitos_baseline_row_table, NULL);
  HitosWhen planned = hitos_slips_get_planned (milestone, point);

  hitos_row_set_text (row, "baseline", baseline);
  hitos_row_set_text (row, "milestone", hitos_record_get_id (milestone));
  /* A day that is planned without a start is sealed without one. */
  if (hitos_milestone_get_planned_start (milestone) != HITOS_DATE_NONE)
    hitos_row_set_integer (row, "planned_start", planned.start);
  if (planned.end != HITOS_DATE_NONE)
    hitos_row_set_integer (row, "planned_end", planned.end - 1);
  hitos_row_set_integer (row, "act_limit", point->act_limit);
  hitos_change_insert (change, row);
}

HitosChange *
hitos_seal_create (HitosProcess *process, HitosSchedule *schedule, const char *name, HitosDate sealed_on,
                   HitosAgreement *agreement, const char *notes, GError **error)
{
  g_autoptr (HitosChange) change = NULL;
  HitosRecordList *milestones;
  HitosRow *baseline;
  guint n = 0;

  g_return_val_if_fail (HITOS_IS_PROCESS (process) && schedule != NULL, NULL);

  if (!check (name, sealed_on, error))
    return NULL;
  change = hitos_change_new ("baseline-seal", name);
  baseline = hitos_row_new (&hitos_baseline_table, NULL);
  fill (baseline, name, sealed_on, agreement, notes);
  hitos_change_insert (change, baseline);
  milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);
  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (milestones, i);

      if (hitos_milestone_get_dropped (milestone))
        continue;
      add_milestone (change, hitos_row_get_id (baseline), milestone, hitos_schedule_get (schedule, milestone));
      n++;
    }
  if (n > 0)
    return g_steal_pointer (&change);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                       _("The plan has no milestones yet: there is nothing to seal"));
  return NULL;
}

HitosChange *
hitos_seal_edit (HitosBaseline *baseline, const char *name, HitosDate sealed_on, HitosAgreement *agreement,
                 const char *notes, GError **error)
{
  HitosChange *change;
  HitosRow *after;

  g_return_val_if_fail (HITOS_IS_BASELINE (baseline), NULL);

  if (!check (name, sealed_on, error))
    return NULL;
  change = hitos_change_new ("baseline-edit", name);
  after = hitos_row_copy (hitos_record_get_row (baseline));
  fill (after, name, sealed_on, agreement, notes);
  hitos_change_update (change, baseline, after);
  return change;
}

HitosChange *
hitos_seal_remove (HitosBaseline *baseline)
{
  HitosChange *change;

  g_return_val_if_fail (HITOS_IS_BASELINE (baseline), NULL);

  change = hitos_change_new ("baseline-remove", hitos_baseline_get_name (baseline));
  hitos_change_remove (change, baseline);
  return change;
}
