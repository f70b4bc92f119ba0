/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Other settings on a real process: every date that shifts, by hand from the catalogue's rules. */
#include "planned-process.h"

#include "hitos-body.h"
#include "hitos-what-if.h"

#define TODAY "2026-08-01"

static HitosWhatIf *
ask (PlannedProcess *fixture, const char *election_day, gboolean third_party, gboolean broadcasters, const char *today)
{
  g_autoptr (HitosPlan) plan = planned_process_create_plan (election_day, third_party, broadcasters);

  return hitos_what_if_new (fixture->process, plan, hitos_date_parse (today));
}

static const HitosShift *
find_shift (HitosWhatIf *what_if, const char *code, HitosShiftClock clock)
{
  const GPtrArray *shifts = hitos_what_if_get_shifts (what_if);

  for (guint i = 0; i < shifts->len; i++)
    {
      const HitosShift *shift = g_ptr_array_index (shifts, i);

      if (g_strcmp0 (shift->code, code) == 0 && shift->clock == clock)
        return shift;
    }
  return NULL;
}

static void
assert_shift (HitosWhatIf *what_if, const char *code, HitosShiftClock clock, HitosShiftKind kind,
              const char *from, const char *to)
{
  const HitosShift *shift = find_shift (what_if, code, clock);
  g_autofree char *was = NULL, *will_be = NULL;

  if (shift == NULL)
    g_error ("%s does not shift", code);
  was = hitos_date_format (shift->from);
  will_be = hitos_date_format (shift->to);
  g_assert_cmpint (shift->kind, ==, kind);
  g_assert_cmpstr (was, ==, from);
  g_assert_cmpstr (will_be, ==, to);
}

/* Nothing asked, nothing shifts. */
static void
test_same_settings (PlannedProcess *fixture, gconstpointer data)
{
  g_autoptr (HitosWhatIf) what_if = ask (fixture, "2027-06-06", FALSE, TRUE, TODAY);

  g_assert_cmpuint (hitos_what_if_get_shifts (what_if)->len, ==, 0);
  g_assert_true (hitos_change_is_empty (hitos_what_if_get_change (what_if)));
}

/* One that names no version of the norm keeps the rules that it has, whatever else is asked. */
static void
test_no_version (PlannedProcess *fixture, gconstpointer data)
{
  HitosChange *change = hitos_change_new ("process-edit", NULL);
  HitosRow *process = hitos_row_copy (hitos_record_get_row (fixture->process));
  HitosMilestone *milestone = planned_process_find (fixture->process, "E01");
  HitosRow *own = hitos_row_copy (hitos_record_get_row (milestone));
  g_autoptr (HitosWhatIf) same = NULL, later = NULL;

  hitos_row_set_text (process, "catalogue", NULL);
  hitos_change_update (change, fixture->process, process);
  hitos_row_set_text (own, "source", "Anexo 13");
  hitos_change_update (change, milestone, own);
  planned_process_apply (fixture, change);
  same = ask (fixture, "2027-06-06", FALSE, TRUE, TODAY);
  g_assert_true (hitos_change_is_empty (hitos_what_if_get_change (same)));
  later = ask (fixture, "2027-06-13", FALSE, TRUE, TODAY);
  assert_shift (later, "E01", HITOS_SHIFT_ACT, HITOS_SHIFT_MOVES, "2026-09-06", "2026-09-13");
  planned_process_apply_and_undo (fixture, hitos_what_if_get_change (later));
  g_assert_cmpstr (hitos_milestone_get_source (planned_process_find (fixture->process, "E01")), ==, "Anexo 13");
}

static void
test_a_week_later (PlannedProcess *fixture, gconstpointer data)
{
  g_autoptr (HitosWhatIf) what_if = ask (fixture, "2027-06-13", FALSE, TRUE, TODAY);

  /* Nine months before; five days after. */
  assert_shift (what_if, "E01", HITOS_SHIFT_ACT, HITOS_SHIFT_MOVES, "2026-09-06", "2026-09-13");
  assert_shift (what_if, "E01", HITOS_SHIFT_REMISSION, HITOS_SHIFT_MOVES, "2026-09-11", "2026-09-18");
  /* A month before, then fifteen days; and what leans on it. */
  assert_shift (what_if, "T", HITOS_SHIFT_ACT, HITOS_SHIFT_MOVES, "2027-04-21", "2027-04-28");
  assert_shift (what_if, "E23", HITOS_SHIFT_BOTH, HITOS_SHIFT_MOVES, "2027-04-26", "2027-05-03");
  assert_shift (what_if, "S1", HITOS_SHIFT_ACT, HITOS_SHIFT_MOVES, "2027-05-16", "2027-05-23");
  assert_shift (what_if, "E28", HITOS_SHIFT_BOTH, HITOS_SHIFT_MOVES, "2027-06-12", "2027-06-19");
  assert_shift (what_if, "E29", HITOS_SHIFT_BOTH, HITOS_SHIFT_MOVES, "2027-07-06", "2027-07-13");
  /* The last day of June is the last day of June, and an informe is due on the fifth. */
  g_assert_null (find_shift (what_if, "E32", HITOS_SHIFT_BOTH));
  g_assert_null (find_shift (what_if, "E03.2026.10", HITOS_SHIFT_BOTH));
  g_assert_cmpstr (find_shift (what_if, "E01", HITOS_SHIFT_ACT)->rule, ==, "J-9m");
  planned_process_apply_and_undo (fixture, hitos_what_if_get_change (what_if));
  g_assert_cmpint (hitos_process_get_election_day (fixture->process), ==, hitos_date_parse ("2027-06-13"));
}

/* From the last day of a month back to one that is shorter; and other months have informes. */
static void
test_clipping_and_months (PlannedProcess *fixture, gconstpointer data)
{
  g_autoptr (HitosWhatIf) what_if = ask (fixture, "2027-10-31", FALSE, TRUE, TODAY);

  assert_shift (what_if, "E06a", HITOS_SHIFT_BOTH, HITOS_SHIFT_MOVES, "2026-10-06", "2027-02-28");
  assert_shift (what_if, "E14", HITOS_SHIFT_BOTH, HITOS_SHIFT_MOVES, "2027-02-06", "2027-06-30");
  assert_shift (what_if, "E32", HITOS_SHIFT_BOTH, HITOS_SHIFT_MOVES, "2027-06-30", "2027-10-31");
  assert_shift (what_if, "E03.2026.09", HITOS_SHIFT_BOTH, HITOS_SHIFT_DISAPPEARS, "2026-10-05", NULL);
  assert_shift (what_if, "E03.2026.12", HITOS_SHIFT_BOTH, HITOS_SHIFT_DISAPPEARS, "2027-01-05", NULL);
  assert_shift (what_if, "E03.2027.06", HITOS_SHIFT_BOTH, HITOS_SHIFT_APPEARS, NULL, "2027-07-05");
  assert_shift (what_if, "E03.2027.09", HITOS_SHIFT_BOTH, HITOS_SHIFT_APPEARS, NULL, "2027-10-05");
  g_assert_null (find_shift (what_if, "E03.2027.01", HITOS_SHIFT_BOTH));
  planned_process_apply_and_undo (fixture, hitos_what_if_get_change (what_if));
  g_assert_null (planned_process_find (fixture->process, "E03.2026.09"));
  g_assert_nonnull (planned_process_find (fixture->process, "E03.2027.09"));
}

static void
test_third_party (PlannedProcess *fixture, gconstpointer data)
{
  g_autoptr (HitosWhatIf) what_if = ask (fixture, "2027-06-06", TRUE, TRUE, TODAY);
  HitosMilestone *contract;

  assert_shift (what_if, "E10a", HITOS_SHIFT_BOTH, HITOS_SHIFT_APPEARS, NULL, "2027-01-06");
  assert_shift (what_if, "E10b", HITOS_SHIFT_ACT, HITOS_SHIFT_APPEARS, NULL, "2027-02-06");
  assert_shift (what_if, "E10b", HITOS_SHIFT_REMISSION, HITOS_SHIFT_APPEARS, NULL, "2027-02-11");
  g_assert_cmpuint (hitos_what_if_get_shifts (what_if)->len, ==, 3);
  planned_process_apply_and_undo (fixture, hitos_what_if_get_change (what_if));
  contract = planned_process_find (fixture->process, "E10b");
  g_assert_cmpstr (hitos_body_get_name (hitos_milestone_get_body (contract)), ==, "Secretaría Ejecutiva");
  g_assert_true (hitos_process_get_third_party (fixture->process));
}

/* What nobody has touched goes; what has a fact stays, dropped, and comes back with the condition. */
static void
test_broadcasters (PlannedProcess *fixture, gconstpointer data)
{
  g_autoptr (HitosWhatIf) untouched = ask (fixture, "2027-06-06", FALSE, FALSE, TODAY);
  g_autoptr (HitosWhatIf) with_fact = NULL, back = NULL;

  assert_shift (untouched, "E25", HITOS_SHIFT_BOTH, HITOS_SHIFT_DISAPPEARS, "2027-06-01", NULL);
  g_assert_cmpuint (hitos_what_if_get_shifts (untouched)->len, ==, 1);
  planned_process_set_date (fixture, "E25", "real_end", "2026-07-20");
  with_fact = ask (fixture, "2027-06-06", FALSE, FALSE, TODAY);
  g_assert_cmpint (find_shift (with_fact, "E25", HITOS_SHIFT_ACT)->kind, ==, HITOS_SHIFT_DROPPED);
  planned_process_apply_and_undo (fixture, hitos_what_if_get_change (with_fact));
  g_assert_nonnull (hitos_milestone_get_dropped (planned_process_find (fixture->process, "E25")));
  back = ask (fixture, "2027-06-06", FALSE, TRUE, TODAY);
  g_assert_cmpint (find_shift (back, "E25", HITOS_SHIFT_ACT)->kind, ==, HITOS_SHIFT_APPEARS);
  planned_process_apply_and_undo (fixture, hitos_what_if_get_change (back));
  g_assert_null (hitos_milestone_get_dropped (planned_process_find (fixture->process, "E25")));
}

/* A limit set by hand stays where it was set. */
static void
test_by_hand (PlannedProcess *fixture, gconstpointer data)
{
  g_autoptr (HitosWhatIf) what_if = NULL;

  planned_process_set_date (fixture, "E05", "limit_override", "2026-12-01");
  what_if = ask (fixture, "2027-06-13", FALSE, TRUE, TODAY);
  g_assert_null (find_shift (what_if, "E05", HITOS_SHIFT_ACT));
  g_assert_nonnull (find_shift (what_if, "E04b", HITOS_SHIFT_ACT));
}

/* Done on the 10th of September: in time for an election on the 13th, late for one on the 6th. */
static void
test_becomes_late (PlannedProcess *fixture, gconstpointer data)
{
  g_autoptr (HitosWhatIf) later = ask (fixture, "2027-06-13", FALSE, TRUE, TODAY);
  g_autoptr (HitosWhatIf) earlier = NULL;

  planned_process_apply (fixture, g_object_ref (hitos_what_if_get_change (later)));
  planned_process_set_date (fixture, "E01", "real_end", "2026-09-10");
  earlier = ask (fixture, "2027-06-06", FALSE, TRUE, "2026-09-11");
  g_assert_true (find_shift (earlier, "E01", HITOS_SHIFT_ACT)->becomes_late);
  g_assert_true (find_shift (earlier, "E02", HITOS_SHIFT_ACT)->becomes_late);
  g_assert_false (find_shift (earlier, "E05", HITOS_SHIFT_ACT)->becomes_late);
}

static void
test_own_rows_stay (PlannedProcess *fixture, gconstpointer data)
{
  HitosChange *change = hitos_change_new ("milestone-add", NULL);
  HitosRow *row = hitos_row_new (&hitos_milestone_table, "own");
  g_autoptr (HitosWhatIf) what_if = NULL;

  hitos_row_set_text (row, "name", "Pruebas piloto");
  hitos_row_set_text (row, "code", "PP");
  hitos_row_set_text (row, "act_rule", "J-30d");
  hitos_change_insert (change, row);
  planned_process_apply (fixture, change);
  what_if = ask (fixture, "2027-06-13", FALSE, FALSE, TODAY);
  assert_shift (what_if, "PP", HITOS_SHIFT_ACT, HITOS_SHIFT_MOVES, "2027-05-07", "2027-05-14");
  planned_process_apply_and_undo (fixture, hitos_what_if_get_change (what_if));
  g_assert_nonnull (planned_process_find (fixture->process, "PP"));
}

/* Another version of the norm: its rules replace those of the last one. */
static void
test_other_version (PlannedProcess *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("HITOS_DATA_DIR"), "catalogue", "anexo-13.ini", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "other.ini", NULL);
  HitosPlanOptions options = hitos_what_if_get_options (fixture->process);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (HitosCatalogue) catalogue = NULL;
  g_autoptr (HitosPlan) plan = NULL;
  g_autoptr (HitosWhatIf) what_if = NULL;
  g_autoptr (GError) error = NULL;

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  g_key_file_set_string (file, "catalogue", "id", "anexo-13-2027");
  g_key_file_set_string (file, "E05", "act", "J-6m");
  g_key_file_remove_group (file, "E32", NULL);
  g_key_file_save_to_file (file, other, &error);
  catalogue = hitos_catalogue_load (other, &error);
  g_assert_no_error (error);
  plan = hitos_plan_new (catalogue, &options, NULL, &error);
  what_if = hitos_what_if_new (fixture->process, plan, hitos_date_parse (TODAY));
  assert_shift (what_if, "E05", HITOS_SHIFT_ACT, HITOS_SHIFT_MOVES, "2026-11-06", "2026-12-06");
  assert_shift (what_if, "E05", HITOS_SHIFT_REMISSION, HITOS_SHIFT_MOVES, "2026-11-11", "2026-12-11");
  assert_shift (what_if, "E32", HITOS_SHIFT_BOTH, HITOS_SHIFT_DISAPPEARS, "2027-06-30", NULL);
  g_assert_cmpuint (hitos_what_if_get_shifts (what_if)->len, ==, 3);
  planned_process_apply_and_undo (fixture, hitos_what_if_get_change (what_if));
  g_assert_cmpstr (hitos_process_get_catalogue (fixture->process), ==, "anexo-13-2027");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  planned_process_add_test ("/what-if/same-settings", test_same_settings);
  planned_process_add_test ("/what-if/no-version", test_no_version);
  planned_process_add_test ("/what-if/a-week-later", test_a_week_later);
  planned_process_add_test ("/what-if/clipping-and-months", test_clipping_and_months);
  planned_process_add_test ("/what-if/third-party", test_third_party);
  planned_process_add_test ("/what-if/broadcasters", test_broadcasters);
  planned_process_add_test ("/what-if/by-hand", test_by_hand);
  planned_process_add_test ("/what-if/becomes-late", test_becomes_late);
  planned_process_add_test ("/what-if/own-rows-stay", test_own_rows_stay);
  planned_process_add_test ("/what-if/other-version", test_other_version);
  return g_test_run ();
}
