/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "hitos-body.h"
#include "hitos-history.h"
#include "hitos-milestone.h"
#include "hitos-new-process.h"
#include "hitos-schedule.h"
#include "temporary-folder.h"

static HitosPlan *
create_plan (const char *election_day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosCatalogue) catalogue = hitos_catalogue_load_default (&error);
  HitosPlanOptions options = { hitos_date_parse (election_day), FALSE, TRUE, HITOS_DATE_NONE };
  HitosPlan *plan = hitos_plan_new (catalogue, &options, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

static void
assert_words (HitosProcess *process)
{
  g_assert_cmpstr (hitos_process_get_name (process), ==, "IEPC 2026-2027");
  g_assert_cmpstr (hitos_process_get_long_name (process), ==, "Proceso Electoral Local Ordinario 2026-2027");
  g_assert_cmpstr (hitos_body_get_name (hitos_process_get_unit (process)), ==, "Unidad Técnica de Cómputo");
  g_assert_cmpstr (hitos_body_get_acronym (hitos_process_get_ine_unit (process)), ==, "UTSI");
  g_assert_cmpstr (hitos_body_get_acronym (hitos_process_get_ine_channel (process)), ==, "UTVOPL");
}

/* Every milestone of the plan is there with its limits, and the body of its role where one exists. */
static void
assert_milestones (HitosProcess *process, HitosPlan *plan)
{
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);
  g_autoptr (HitosSchedule) schedule = hitos_schedule_new (process, hitos_date_parse ("2026-08-01"), 7);

  g_assert_cmpuint (hitos_record_list_get_n_records (milestones), ==, hitos_plan_get_n_rows (plan));
  for (guint i = 0; i < hitos_plan_get_n_rows (plan); i++)
    {
      const HitosPlanRow *planned = hitos_plan_get_row (plan, i);
      HitosMilestone *milestone = hitos_record_list_get (milestones, i);
      const HitosSchedulePoint *point = hitos_schedule_get (schedule, milestone);

      g_assert_cmpstr (hitos_milestone_get_code (milestone), ==, planned->code);
      g_assert_cmpint (point->act_limit, ==, planned->act_limit);
      g_assert_cmpint (point->remission_ceiling, ==, planned->remission_limit);
      g_assert_true (hitos_milestone_get_body (milestone) != NULL
                     || g_str_equal (planned->deliverable->body_role, "institute"));
    }
}

static void
test_from_nothing (void)
{
  g_autofree char *folder = temporary_folder_new ();
  g_autofree char *path = g_build_filename (folder, "hitos.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosPlan) plan = create_plan ("2027-06-06");
  HitosNewProcess settings = { "Instituto Electoral y de Participación Ciudadana del Estado de Durango",
                               "IEPC", "Unidad Técnica de Cómputo", NULL };
  g_autoptr (HitosChange) change = hitos_new_process_create_change (&settings, plan, &error);
  HitosDatabase *database = hitos_database_open (path, HITOS_DATABASE_CREATE, NULL);
  HitosHistory *history;

  g_assert_no_error (error);
  history = hitos_history_create (database, change, &error);
  g_assert_no_error (error);
  assert_words (hitos_history_get_process (history));
  assert_milestones (hitos_history_get_process (history), plan);
  g_assert_finalize_object (history);
  g_assert_finalize_object (database);
  temporary_folder_free (g_steal_pointer (&folder));
}

static void
test_incomplete_is_refused (void)
{
  static const HitosNewProcess incomplete[] = {
    { NULL, "IEPC", "UTC", NULL }, { "Instituto", "", "UTC", NULL }, { "Instituto", "IEPC", NULL, NULL },
  };
  g_autoptr (HitosPlan) plan = create_plan ("2027-06-06");

  for (guint i = 0; i < G_N_ELEMENTS (incomplete); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hitos_new_process_create_change (&incomplete[i], plan, &error));
      g_assert_error (error, HITOS_NEW_PROCESS_ERROR, HITOS_NEW_PROCESS_ERROR_INCOMPLETE);
    }
}

static void
test_damaged_data_is_named (void)
{
  HitosNewProcess settings = { "Instituto", "I", "Unidad", NULL };
  g_autoptr (HitosPlan) plan = create_plan ("2027-06-06");
  g_autofree char *folder = temporary_folder_new ();
  g_autofree char *catalogue = g_build_filename (folder, "catalogue", NULL);
  g_autofree char *path = g_build_filename (catalogue, "new-process.ini", NULL);
  g_autofree char *data = g_strdup (g_getenv ("HITOS_DATA_DIR"));
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (catalogue, 0700);
  g_assert_true (g_file_set_contents (path, "[process]\nprogrmme=PREP\n", -1, NULL));
  g_setenv ("HITOS_DATA_DIR", folder, TRUE);
  g_assert_null (hitos_new_process_create_change (&settings, plan, &error));
  g_assert_error (error, HITOS_NEW_PROCESS_ERROR, HITOS_NEW_PROCESS_ERROR_DATA);
  g_assert_nonnull (strstr (error->message, "progrmme"));
  g_setenv ("HITOS_DATA_DIR", data, TRUE);
  temporary_folder_free (g_steal_pointer (&folder));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/new-process/from-nothing", test_from_nothing);
  g_test_add_func ("/new-process/incomplete-is-refused", test_incomplete_is_refused);
  g_test_add_func ("/new-process/damaged-data-is-named", test_damaged_data_is_named);
  return g_test_run ();
}
