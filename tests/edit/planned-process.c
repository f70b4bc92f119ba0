/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planned-process.h"

#include "hitos-new-process.h"
#include "random-rows.h"
#include "temporary-folder.h"

HitosPlan *
planned_process_create_plan (const char *election_day, gboolean third_party, gboolean broadcasters)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosCatalogue) catalogue = hitos_catalogue_load_default (&error);
  HitosPlanOptions options = { hitos_date_parse (election_day), third_party, broadcasters, HITOS_DATE_NONE };
  HitosPlan *plan = hitos_plan_new (catalogue, &options, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

void
planned_process_set_up (PlannedProcess *self, gconstpointer data)
{
  HitosNewProcess settings = { "Instituto Electoral y de Participación Ciudadana del Estado de Durango",
                               "IEPC", "Unidad Técnica de Cómputo", NULL };
  g_autoptr (HitosPlan) plan = planned_process_create_plan ("2027-06-06", FALSE, TRUE);
  g_autoptr (HitosChange) change = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = temporary_folder_new ();
  path = g_build_filename (self->folder, "hitos.db", NULL);
  self->database = hitos_database_open (path, HITOS_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  change = hitos_new_process_create_change (&settings, plan, &error);
  g_assert_no_error (error);
  self->history = hitos_history_create (self->database, change, &error);
  g_assert_no_error (error);
  self->process = hitos_history_get_process (self->history);
}

void
planned_process_tear_down (PlannedProcess *self, gconstpointer data)
{
  g_assert_finalize_object (self->history);
  g_assert_finalize_object (self->database);
  temporary_folder_free (self->folder);
}

HitosMilestone *
planned_process_find (HitosProcess *process, const char *code)
{
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    if (g_strcmp0 (hitos_milestone_get_code (hitos_record_list_get (milestones, i)), code) == 0)
      return hitos_record_list_get (milestones, i);
  return NULL;
}

void
planned_process_apply (PlannedProcess *self, HitosChange *change)
{
  g_autoptr (HitosChange) owned = change;
  g_autoptr (GError) error = NULL;

  hitos_history_apply (self->history, owned, &error);
  g_assert_no_error (error);
}

void
planned_process_set_date (PlannedProcess *self, const char *code, const char *field, const char *date)
{
  HitosChange *change = hitos_change_new ("milestone-edit", code);
  HitosMilestone *milestone = planned_process_find (self->process, code);
  HitosRow *row = hitos_row_copy (hitos_record_get_row (milestone));

  hitos_row_set_integer (row, field, hitos_date_parse (date));
  hitos_change_update (change, milestone, row);
  planned_process_apply (self, change);
}

char *
planned_process_dump (HitosProcess *process)
{
  g_autoptr (GPtrArray) rows = hitos_process_list_rows (process);

  return random_rows_dump (rows);
}

void
planned_process_apply_and_undo (PlannedProcess *self, HitosChange *change)
{
  g_autofree char *before = planned_process_dump (self->process);
  g_autofree char *after = NULL, *undone = NULL, *redone = NULL;
  g_autoptr (GError) error = NULL;

  planned_process_apply (self, g_object_ref (change));
  after = planned_process_dump (self->process);
  g_assert_cmpstr (before, !=, after);
  hitos_history_undo (self->history, &error);
  g_assert_no_error (error);
  undone = planned_process_dump (self->process);
  g_assert_cmpstr (before, ==, undone);
  hitos_history_redo (self->history, &error);
  g_assert_no_error (error);
  redone = planned_process_dump (self->process);
  g_assert_cmpstr (after, ==, redone);
}
