/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-seal.h"

#include <string.h>

#include "hitos-history.h"
#include "hitos-milestone.h"
#include "hitos-slips.h"
#include "sample-plan.h"
#include "temporary-folder.h"

typedef struct {
  char *folder;
  HitosDatabase *database;
  HitosHistory *history;
  HitosProcess *process;  /* borrowed */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) images = sample_plan_images ();
  g_autoptr (HitosChange) change = hitos_change_new ("import", NULL);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = temporary_folder_new ();
  path = g_build_filename (fixture->folder, "hitos.db", NULL);
  fixture->database = hitos_database_open (path, HITOS_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < images->len; i++)
    hitos_change_insert (change, hitos_row_ref (((HitosImage *) images->pdata[i])->after));
  fixture->history = hitos_history_create (fixture->database, change, &error);
  g_assert_no_error (error);
  fixture->process = hitos_history_get_process (fixture->history);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->history);
  g_object_unref (fixture->database);
  temporary_folder_free (fixture->folder);
}

static HitosSchedule *
schedule_on (Fixture *fixture, const char *today)
{
  return hitos_schedule_new (fixture->process, hitos_date_parse (today), 7);
}

static void
apply (Fixture *fixture, HitosChange *change)
{
  g_autoptr (HitosChange) owned = change;
  g_autoptr (GError) error = NULL;

  hitos_history_apply (fixture->history, owned, &error);
  g_assert_no_error (error);
}

static HitosBaseline *
seal (Fixture *fixture, const char *name, const char *day)
{
  g_autoptr (HitosSchedule) schedule = schedule_on (fixture, "2027-04-01");
  g_autoptr (GPtrArray) baselines = NULL;
  g_autoptr (GError) error = NULL;
  HitosChange *change = hitos_seal_create (fixture->process, schedule, name, hitos_date_parse (day), NULL, "", &error);

  g_assert_no_error (error);
  apply (fixture, change);
  baselines = hitos_slips_list_baselines (fixture->process);
  return baselines->pdata[0];
}

static HitosMilestone *
find (Fixture *fixture, const char *id)
{
  return hitos_process_lookup (fixture->process, HITOS_TYPE_MILESTONE, id);
}

static void
set_date (Fixture *fixture, const char *id, const char *field, const char *day)
{
  HitosChange *change = hitos_change_new ("milestone-edit", id);
  HitosRow *row = hitos_row_copy (hitos_record_get_row (find (fixture, id)));

  hitos_row_set_integer (row, field, hitos_date_parse (day));
  hitos_change_update (change, find (fixture, id), row);
  apply (fixture, change);
}

static const HitosSlip *
find_slip (GArray *slips, HitosMilestone *milestone)
{
  for (guint i = 0; i < slips->len; i++)
    if (g_array_index (slips, HitosSlip, i).milestone == milestone)
      return &g_array_index (slips, HitosSlip, i);
  return NULL;
}

/* Just sealed nothing has slipped; the step can be undone, and then there is no sealed plan. */
static void
test_sealed_plan_is_the_plan (Fixture *fixture, gconstpointer data)
{
  HitosBaseline *baseline = seal (fixture, "Plan aprobado", "2027-01-20");
  g_autoptr (HitosSchedule) schedule = schedule_on (fixture, "2027-04-01");
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError) error = NULL;
  guint n_kept;
  g_autoptr (GArray) slips = hitos_slips_list (fixture->process, schedule, baseline, &n_kept);
  g_autofree char *label = hitos_history_get_undo_label (fixture->history);

  g_assert_cmpuint (slips->len, ==, 0);
  g_assert_cmpuint (n_kept, ==, hitos_record_list_get_n_records (hitos_process_get_list (fixture->process,
                                                                                         HITOS_TYPE_MILESTONE)));
  g_assert_nonnull (strstr (label, "Plan aprobado"));
  hitos_history_undo (fixture->history, &error);
  g_assert_no_error (error);
  none = hitos_slips_list_baselines (fixture->process);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (hitos_record_list_get_n_records (hitos_process_get_list (fixture->process, HITOS_TYPE_BASELINE_ROW)),
                    ==, 0);
}

static void
test_slips_are_told (Fixture *fixture, gconstpointer data)
{
  HitosBaseline *baseline = seal (fixture, "Plan aprobado", "2027-01-20");
  g_autoptr (HitosSchedule) schedule = NULL;
  g_autoptr (GArray) slips = NULL;
  const HitosSlip *slip;

  set_date (fixture, "pp-4", "planned_end", "2027-05-10");
  set_date (fixture, "pp-2", "planned_start", "2027-04-18");
  set_date (fixture, "E14", "planned_end", "2027-02-01");
  set_date (fixture, "pp-1", "real_end", "2027-04-19");
  schedule = schedule_on (fixture, "2027-04-21");
  slips = hitos_slips_list (fixture->process, schedule, baseline, NULL);
  g_assert_cmpuint (slips->len, ==, 4);
  slip = find_slip (slips, find (fixture, "pp-4"));
  g_assert_cmpint (slip->kind, ==, HITOS_SLIP_LATER);
  g_assert_cmpint (slip->days, ==, 7);
  g_assert_false (slip->done);
  g_assert_cmpint (find_slip (slips, find (fixture, "pp-2"))->kind, ==, HITOS_SLIP_STARTS);
  /* Its limit of the 6th stood for it. */
  g_assert_cmpint (find_slip (slips, find (fixture, "E14"))->days, ==, -5);
  slip = find_slip (slips, find (fixture, "pp-1"));
  g_assert_true (slip->done);
  g_assert_cmpint (slip->days, ==, 3);
}

static void
test_what_came_and_went (Fixture *fixture, gconstpointer data)
{
  HitosBaseline *baseline = seal (fixture, "Plan aprobado", "2027-01-20");
  HitosChange *change = hitos_change_new ("milestone-add", NULL);
  HitosRow *row = hitos_row_new (&hitos_milestone_table, "nueva"), *dropped;
  g_autoptr (HitosSchedule) schedule = NULL;
  g_autoptr (GArray) slips = NULL;

  hitos_row_set_text (row, "name", "Tercera prueba piloto");
  hitos_row_set_integer (row, "planned_end", hitos_date_parse ("2027-05-23"));
  hitos_change_insert (change, row);
  dropped = hitos_row_copy (hitos_record_get_row (find (fixture, "pp-5")));
  hitos_row_set_text (dropped, "dropped", "No hizo falta");
  hitos_change_update (change, find (fixture, "pp-5"), dropped);
  apply (fixture, change);
  schedule = schedule_on (fixture, "2027-04-21");
  slips = hitos_slips_list (fixture->process, schedule, baseline, NULL);
  g_assert_cmpuint (slips->len, ==, 2);
  g_assert_cmpint (find_slip (slips, find (fixture, "nueva"))->kind, ==, HITOS_SLIP_ADDED);
  g_assert_cmpint (find_slip (slips, find (fixture, "pp-5"))->kind, ==, HITOS_SLIP_DROPPED);
}

static void
test_several_sealed_plans (Fixture *fixture, gconstpointer data)
{
  HitosBaseline *first = seal (fixture, "Primero", "2027-01-20"), *second;
  g_autoptr (GPtrArray) baselines = NULL;
  g_autoptr (GError) error = NULL;

  set_date (fixture, "pp-4", "planned_end", "2027-05-10");
  second = seal (fixture, "Segundo", "2027-03-15");
  g_assert_true (second != first);
  apply (fixture, hitos_seal_edit (first, "Primero, corregido", hitos_date_parse ("2027-03-20"), NULL, "Nota", &error));
  baselines = hitos_slips_list_baselines (fixture->process);
  g_assert_cmpuint (baselines->len, ==, 2);
  g_assert_true (baselines->pdata[0] == first);
  g_assert_cmpstr (hitos_baseline_get_name (first), ==, "Primero, corregido");
  apply (fixture, hitos_seal_remove (first));
  g_clear_pointer (&baselines, g_ptr_array_unref);
  baselines = hitos_slips_list_baselines (fixture->process);
  g_assert_cmpuint (baselines->len, ==, 1);
  hitos_history_undo (fixture->history, &error);
  g_assert_no_error (error);
  g_clear_pointer (&baselines, g_ptr_array_unref);
  baselines = hitos_slips_list_baselines (fixture->process);
  g_assert_cmpuint (baselines->len, ==, 2);
}

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HitosSchedule) schedule = schedule_on (fixture, "2027-04-01");
  g_autoptr (GError) blank = NULL, undated = NULL, empty = NULL;
  HitosRow *row = hitos_row_new (&hitos_process_table, "q");
  g_autoptr (HitosProcess) without = NULL;
  g_autoptr (HitosSchedule) of_nothing = NULL;

  g_assert_null (hitos_seal_create (fixture->process, schedule, "  ", hitos_date_parse ("2027-01-20"), NULL, NULL, &blank));
  g_assert_error (blank, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_null (hitos_seal_create (fixture->process, schedule, "Plan", HITOS_DATE_NONE, NULL, NULL, &undated));
  g_assert_error (undated, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  hitos_row_set_integer (row, "election_day", hitos_date_parse ("2027-06-06"));
  without = hitos_process_new (row);
  hitos_row_unref (row);
  of_nothing = hitos_schedule_new (without, hitos_date_parse ("2027-01-20"), 7);
  g_assert_null (hitos_seal_create (without, of_nothing, "Plan", hitos_date_parse ("2027-01-20"), NULL, NULL, &empty));
  g_assert_error (empty, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/seal/is-the-plan", test_sealed_plan_is_the_plan);
  ADD ("/seal/slips", test_slips_are_told);
  ADD ("/seal/came-and-went", test_what_came_and_went);
  ADD ("/seal/several", test_several_sealed_plans);
  ADD ("/seal/refusals", test_refusals);
  return g_test_run ();
}
