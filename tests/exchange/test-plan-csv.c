/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan as CSV, out and in: what went comes back, strangers' files are understood, bad ones change nothing. */
#include <string.h>

#include "hitos-dependency.h"
#include "hitos-milestone.h"
#include "hitos-plan-cell.h"
#include "hitos-plan-csv-reader.h"
#include "hitos-plan-csv.h"
#include "sample-plan.h"
#include "sample-process.h"

static char *
write_plan (HitosProcess *process)
{
  g_autoptr (HitosOccurrences) occurrences = hitos_occurrences_new (process, hitos_date_parse (SAMPLE_TODAY), 7);

  return hitos_plan_csv_write (occurrences);
}

static HitosChange *
read_plan (HitosProcess *process, const char *text, HitosPlanCsvReport **report)
{
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  HitosChange *change = hitos_plan_csv_read (process, file, report, &error);

  g_assert_no_error (error);
  return change;
}

static void
take (HitosProcess *process, const char *text, HitosPlanCsvReport **report)
{
  g_autoptr (HitosChange) change = read_plan (process, text, report);
  g_autoptr (GError) error = NULL;

  hitos_process_check (process, hitos_change_get_images (change), &error);
  g_assert_no_error (error);
  hitos_process_apply (process, hitos_change_get_images (change));
}

static void
assert_taken_already (HitosProcess *process, const char *text)
{
  g_autoptr (HitosPlanCsvReport) report = NULL;
  g_autoptr (HitosChange) change = read_plan (process, text, &report);

  g_assert_true (hitos_change_is_empty (change));
  g_assert_cmpuint (report->n_new + report->n_changed, ==, 0);
}

static gboolean
tells (const GPtrArray *sentences, const char *part)
{
  for (guint i = 0; i < sentences->len; i++)
    if (strstr (g_ptr_array_index (sentences, i), part))
      return TRUE;
  return FALSE;
}

static HitosMilestone *
find_named (HitosProcess *process, const char *name)
{
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    if (g_str_equal (hitos_milestone_get_name (hitos_record_list_get (milestones, i)), name))
      return hitos_record_list_get (milestones, i);
  return NULL;
}

static void
assert_day (HitosDate day, const char *expected)
{
  g_autofree char *text = hitos_date_format (day);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_dates (void)
{
  static const struct { const char *text, *day; } dates[] = {
    { "2026-11-03", "2026-11-03" }, { "03/11/2026", "2026-11-03" }, { "3/11/26", "2026-11-03" },
    { "3-11-2026", "2026-11-03" }, { "03.11.2026", "2026-11-03" }, { "2026/11/3", "2026-11-03" },
    { "mar 03/11/26", "2026-11-03" }, { "mié. 04/11/2026", "2026-11-04" }, { "2026-11-03 08:00", "2026-11-03" },
    { "2026-11-03T08:00:00", "2026-11-03" }, { "03/11/2026 08:00 a. m.", "2026-11-03" },
    { "29/02/2027", NULL }, { "13/25/2026", NULL }, { "0000-01-01", NULL }, { "2026-11", NULL }, { "", NULL },
    { "20261103", NULL }, { "2026-11-031", NULL }, { "03/11-2026", NULL }, { "x", NULL }, { "1/2/123", NULL },
    { "99999999999999/1/1", NULL }, { "03/11/2026 x", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    assert_day (hitos_plan_cell_parse_date (dates[i].text), dates[i].day);
}

static void
test_links (void)
{
  static const struct { const char *text, *reference; int lag; gboolean is_foreign; } links[] = {
    { "12", "12", 0, FALSE }, { "12FS", "12", 0, FALSE }, { "12FC+3 días", "12", 3, FALSE },
    { "12fs-2d", "12", -2, FALSE }, { "E04b + 1 sem.", "E04b", 7, FALSE }, { "PP-1", "PP-1", 0, FALSE },
    { "1.2.3FS+3", "1.2.3", 3, FALSE }, { "12SS", "12", 0, TRUE }, { "12CC+1d", "12", 1, TRUE },
    { "12FS+3h", "12", 0, TRUE }, { "E05+2d", "E05", 2, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_auto (HitosPlanLink) link = hitos_plan_cell_parse_link (links[i].text);

      g_assert_cmpstr (link.reference, ==, links[i].reference);
      g_assert_cmpint (link.lag, ==, links[i].lag);
      g_assert_cmpint (link.is_foreign, ==, links[i].is_foreign);
    }
}

static void
test_round_trip (void)
{
  g_autoptr (HitosProcess) sample = sample_process_new ();
  g_autoptr (HitosProcess) linked = sample_plan_process ();
  g_autofree char *text = write_plan (sample), *links = write_plan (linked);

  g_assert_nonnull (strstr (links, ",PP,pp-1,"));
  assert_taken_already (sample, text);
  assert_taken_already (linked, links);
}

/* Out of one process and into another, which has nothing of it yet. */
static void
test_new_process (void)
{
  g_autoptr (HitosProcess) linked = sample_plan_process ();
  g_autoptr (HitosRow) row = hitos_row_copy (hitos_record_get_row (linked));
  g_autoptr (HitosProcess) empty = hitos_process_new (row);
  g_autofree char *text = write_plan (linked), *again = NULL;
  g_autoptr (HitosPlanCsvReport) report = NULL;
  HitosRecordList *dependencies;
  HitosMilestone *fourth;

  take (empty, text, &report);
  g_assert_cmpuint (report->n_new, ==, hitos_record_list_get_n_records (hitos_process_get_list (linked, HITOS_TYPE_MILESTONE)));
  dependencies = hitos_process_get_list (empty, HITOS_TYPE_DEPENDENCY);
  g_assert_cmpuint (hitos_record_list_get_n_records (dependencies), ==, 6);
  fourth = find_named (empty, "Primera prueba piloto");
  g_assert_cmpstr (hitos_milestone_get_name (hitos_milestone_get_parent (fourth)), ==, "Pruebas piloto de mayo");
  assert_day (hitos_milestone_get_planned_start (fourth), "2027-05-02");
  assert_taken_already (empty, text);
  again = write_plan (empty);
  assert_taken_already (empty, again);
}

/* A code is enough to find a line, and an empty name leaves it its own. */
static void
test_changes (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autoptr (HitosPlanCsvReport) report = NULL;
  HitosMilestone *plan = sample_process_find (process, "E06b"), *seventh = sample_process_find (process, "E07");
  g_autofree char *name = g_strdup (hitos_milestone_get_name (plan));

  take (process,
        "Código;Actividad;Inicio planeado;Término planeado;Estatus;Límite del acto;Depende de;Órgano que aprueba\n"
        "e06B;;09/11/2021;25/11/2021;En proceso;01/01/2022;E05FC+1d;comite tecnico asesor del prep\n"
        "E07;Otro nombre;;;;;E06b;Nadie\n", &report);
  g_assert_cmpuint (report->n_changed, ==, 2);
  g_assert_cmpuint (report->n_new, ==, 0);
  g_assert_cmpstr (hitos_milestone_get_name (plan), ==, name);
  assert_day (hitos_milestone_get_planned_start (plan), "2021-11-09");
  assert_day (hitos_milestone_get_planned_end (plan), "2021-11-25");
  g_assert_cmpint (hitos_milestone_get_status (plan), ==, HITOS_STATUS_IN_PROGRESS);
  g_assert_cmpstr (hitos_record_get_id (hitos_milestone_get_body (plan)), ==, "cotaprep");
  g_assert_cmpstr (hitos_milestone_get_name (seventh), ==, "Otro nombre");
  assert_day (hitos_milestone_get_planned_start (seventh), NULL);
  g_assert_true (tells (report->changes, "line 2: “"));
  g_assert_true (tells (report->changes, "Planned start: 8 November 2021 → 9 November 2021"));
  g_assert_true (tells (report->changes, "Status: pending → in progress"));
  g_assert_true (tells (report->changes, "2 dependencies change"));
  g_assert_true (tells (report->dropped, "line 2: its limit follows from a rule"));
  g_assert_true (tells (report->dropped, "line 3: there is no body called “Nadie”"));
}

static void
test_dependencies_replaced (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosPlanCsvReport) report = NULL, second = NULL;
  HitosMilestone *third = hitos_process_lookup (process, HITOS_TYPE_MILESTONE, "pp-3");
  const GPtrArray *links;

  take (process, "Activity,Code,Predecessors\nx,pp-3,pp-1FS+4d\n", &report);
  links = hitos_process_get_parts (process, HITOS_TYPE_DEPENDENCY, third);
  g_assert_cmpuint (links->len, ==, 1);
  g_assert_cmpint (hitos_dependency_get_lag (g_ptr_array_index (links, 0)), ==, 4);
  /* What is not understood takes nothing away. */
  take (process, "Activity,Code,Predecessors\nx,pp-3,nada\n", &second);
  g_assert_cmpuint (hitos_process_get_parts (process, HITOS_TYPE_DEPENDENCY, third)->len, ==, 1);
  g_assert_true (tells (second->dropped, "“nada”"));
}

static void
test_foreign (void)
{
  static const char file[] =
    "Plan de trabajo 2022\n"
    "Id,Nivel de esquema,Nombre de tarea,Comienzo,Fin,Predecesoras,Duración\n"
    "1,1,Pruebas piloto,,,,10 días\n"
    "2,2,Guion,mar 12/04/22,sáb 16/04/22,,5 días\n"
    "3,2,Prueba,lun 02/05/22,mar 03/05/22,2FC+3 días,2 días\n"
    "4,3,Acta,03/05/2022,03/05/2022,2,1 día\n"
    "5,1,Informe,04/05/9999,31/06/2022,9,,sobra\n"
    "6,1,,01/05/2022\n";
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autoptr (HitosPlanCsvReport) report = NULL;
  HitosMilestone *acta;

  take (process, file, &report);
  g_assert_cmpuint (report->n_new, ==, 5);
  acta = find_named (process, "Acta");
  g_assert_cmpstr (hitos_milestone_get_name (hitos_milestone_get_parent (acta)), ==, "Prueba");
  g_assert_cmpstr (hitos_milestone_get_name (hitos_milestone_get_parent (find_named (process, "Guion"))), ==,
                   "Pruebas piloto");
  g_assert_null (hitos_milestone_get_parent (find_named (process, "Informe")));
  g_assert_cmpuint (hitos_process_get_parts (process, HITOS_TYPE_DEPENDENCY, find_named (process, "Prueba"))->len, ==, 1);
  assert_day (hitos_milestone_get_planned_end (find_named (process, "Guion")), "2022-04-16");
  assert_day (hitos_milestone_get_planned_end (find_named (process, "Informe")), NULL);
  g_assert_true (tells (report->dropped, "line 2: the column “Duración”"));
  g_assert_true (tells (report->dropped, "line 7: “04/05/9999” is far"));
  g_assert_true (tells (report->dropped, "line 7: “31/06/2022” is no date"));
  g_assert_true (tells (report->dropped, "line 7: there is no “9”"));
  g_assert_true (tells (report->dropped, "line 7: it has more cells"));
  g_assert_true (tells (report->dropped, "line 8: it has no name"));
  assert_taken_already (process, file);
}

static void
test_numbers (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autoptr (HitosPlanCsvReport) report = NULL;

  take (process, "Número\tActividad\n7\tTodo\n7.1\tParte\n7.1.1\tParte\n", &report);
  g_assert_cmpuint (report->n_new, ==, 3);
  g_assert_cmpstr (hitos_milestone_get_number (hitos_milestone_get_parent (find_named (process, "Parte"))), ==, "7");
  assert_taken_already (process, "Número\tActividad\n7\tTodo\n7.1\tParte\n7.1.1\tParte\n");
}

static void
assert_refused (HitosProcess *process, const char *text, const char *part)
{
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  HitosPlanCsvReport *report = NULL;

  g_assert_null (hitos_plan_csv_read (process, file, &report, &error));
  g_assert_null (report);
  g_assert_error (error, HITOS_CSV_ERROR, HITOS_CSV_ERROR_CONTENT);
  if (!strstr (error->message, part))
    g_error ("“%s” does not say “%s”", error->message, part);
}

static void
test_refused (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();

  assert_refused (process, "", "no titles of columns");
  assert_refused (process, "a,b\n1,2\n", "no titles of columns");
  assert_refused (process, "Actividad,Depende de\nA,B\nB,C\nC,A\n", "line 2: what it waits for waits for it");
  assert_refused (process, "Actividad,Forma parte de\nA,B\nB,A\n", "line 2: it is a part of itself");
  assert_refused (process, "Actividad,Código,Depende de\nx,pp-1,pp-6\n", "waits for it");
  assert_refused (process, "Actividad,Código,Depende de\nx,pp-1,pilotos\n", "waits for it");
}

/* Many lines called the same, and long chains, cost no more than others. */
static void
test_large (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autoptr (GString) file = g_string_new ("Actividad,Inicio,Depende de\n");
  g_autoptr (HitosPlanCsvReport) report = NULL;
  g_autoptr (HitosChange) change = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (file, "Tarea,01/12/2021,%u\n", i);
  change = read_plan (process, file->str, &report);
  g_assert_cmpuint (report->n_new, ==, 20000);
  g_assert_cmpuint (hitos_change_get_images (change)->len, ==, 20000 + 19999);
  g_assert_cmpuint (report->dropped->len, ==, 1);
}

static void
test_is_plan (void)
{
  static const struct { const char *text; gboolean is_plan; } files[] = {
    { "Actividad,Inicio\n", TRUE }, { "Plan\n;Nombre de tarea;Fin\n", TRUE }, { "Activity,x\n\"never closed", TRUE },
    { "{ \"format\": \"hitos-process\" }", FALSE }, { "", FALSE }, { "nombre", FALSE }, { "a,b\n", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    g_assert_cmpint (hitos_plan_csv_is_plan (files[i].text, strlen (files[i].text)), ==, files[i].is_plan);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/plan-csv/dates", test_dates);
  g_test_add_func ("/exchange/plan-csv/links", test_links);
  g_test_add_func ("/exchange/plan-csv/round-trip", test_round_trip);
  g_test_add_func ("/exchange/plan-csv/new-process", test_new_process);
  g_test_add_func ("/exchange/plan-csv/changes", test_changes);
  g_test_add_func ("/exchange/plan-csv/dependencies-replaced", test_dependencies_replaced);
  g_test_add_func ("/exchange/plan-csv/foreign", test_foreign);
  g_test_add_func ("/exchange/plan-csv/numbers", test_numbers);
  g_test_add_func ("/exchange/plan-csv/refused", test_refused);
  g_test_add_func ("/exchange/plan-csv/large", test_large);
  g_test_add_func ("/exchange/plan-csv/is-plan", test_is_plan);

  return g_test_run ();
}
