/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-plan-take.h"

#include "hitos-schedule.h"
#include "hitos-task-steps.h"
#include "hitos-what-if.h"

static void
list_dropped (HitosProcess *process, GPtrArray *found, GHashTable *codes, GHashTable *bodies)
{
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (milestones, i);

      if (hitos_milestone_get_dropped (milestone))
        g_ptr_array_add (found, g_object_ref (milestone));
      if (hitos_milestone_get_code (milestone))
        g_hash_table_add (codes, (char *) hitos_milestone_get_code (milestone));
      if (hitos_milestone_get_body_role (milestone) && hitos_milestone_get_body (milestone))
        g_hash_table_insert (bodies, (char *) hitos_milestone_get_body_role (milestone),
                             (char *) hitos_record_get_id (hitos_milestone_get_body (milestone)));
    }
}

/* A process keeps the version of the norm that it was planned with: of another one nothing is offered. */
static HitosPlan *
create_plan (HitosProcess *process)
{
  g_autoptr (HitosCatalogue) catalogue = hitos_catalogue_load_default (NULL);
  HitosPlanOptions options = hitos_what_if_get_options (process);
  const char *id = hitos_process_get_catalogue (process);

  if (catalogue == NULL || (id && !g_str_equal (id, hitos_catalogue_get_id (catalogue))))
    return NULL;
  return hitos_plan_new (catalogue, &options, NULL, NULL);
}

GPtrArray *
hitos_plan_take_list (HitosProcess *process)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) bodies = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (HitosPlan) plan = NULL;

  g_return_val_if_fail (HITOS_IS_PROCESS (process), found);

  list_dropped (process, found, codes, bodies);
  plan = create_plan (process);
  rows = plan ? hitos_schedule_create_milestones (plan) : NULL;
  for (guint i = 0; rows && i < rows->len; i++)
    {
      const HitosPlanRow *planned = hitos_plan_get_row (plan, i);
      HitosRow *row = g_ptr_array_index (rows, i);

      if (g_hash_table_contains (codes, planned->code))
        continue;
      /* Who acts in the milestones that are there, acts in those that come. */
      if (planned->deliverable->body_role)
        hitos_row_set_text (row, "body", g_hash_table_lookup (bodies, planned->deliverable->body_role));
      g_ptr_array_add (found, hitos_record_new (HITOS_TYPE_MILESTONE, row));
    }
  return found;
}

HitosChange *
hitos_plan_take_create_change (HitosMilestone *milestone)
{
  HitosChange *change;

  g_return_val_if_fail (HITOS_IS_MILESTONE (milestone), NULL);

  if (hitos_record_get_process (milestone))
    return hitos_task_create_restore (milestone);
  change = hitos_change_new ("plan-take", hitos_milestone_get_code (milestone));
  hitos_change_insert (change, hitos_row_ref (hitos_record_get_row (milestone)));
  return change;
}
