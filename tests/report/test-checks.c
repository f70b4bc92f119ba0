/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-agreement.h"
#include "hitos-checks.h"
#include "hitos-document.h"
#include "report-fixture.h"

#include <string.h>

/* Each entry gets an id: "e0", "e1" …. */
static char *
number_entries (const char *entries)
{
  g_auto (GStrv) parts = g_strsplit (entries, "{\"kind\"", -1);
  GString *numbered = g_string_new (parts[0]);

  for (guint i = 1; parts[0] && parts[i]; i++)
    g_string_append_printf (numbered, "{\"id\":\"e%u\",\"kind\"%s", i, parts[i]);
  return g_string_free (numbered, FALSE);
}

/* A small process: what stands in the brackets of the entries, sessions and reports is the case's;
 * @bodies and @more begin with a comma where they are not empty. */
static HitosProcess *
create_process (const char *entries, const char *sessions, const char *reports, const char *bodies, const char *more)
{
  g_autofree char *numbered = number_entries (entries);
  g_autofree char *json = g_strdup_printf (
    "{ \"format\": \"hitos-process\", \"version\": 1, \"process\": { \"id\": \"p\", \"name\": \"Proceso\","
    " \"institute\": \"Instituto\", \"institute_acronym\": \"IE\", \"unit\": \"u\", \"election_day\": \"2022-06-05\","
    " \"first_informe\": \"2021-08\" }, \"bodies\": ["
    " { \"id\": \"u\", \"kind\": \"office\", \"name\": \"Unidad Técnica\", \"since\": \"2021-01-01\" },"
    " { \"id\": \"c\", \"kind\": \"collegiate\", \"name\": \"Comisión\", \"has_section\": true, \"since\": \"2021-01\" },"
    " { \"id\": \"cg\", \"kind\": \"collegiate\", \"name\": \"Consejo General\" },"
    " { \"id\": \"ine\", \"kind\": \"office\", \"name\": \"Unidad de Vinculación\", \"acronym\": \"UTVOPL\" }%s ],"
    " \"documents\": [ { \"id\": \"o1\", \"kind\": \"oficio\", \"keys\": [\"IE/1/2021\"] },"
    " { \"id\": \"o2\", \"kind\": \"oficio\", \"keys\": [\"IE / 1 / 2021\"] }, { \"id\": \"a\", \"kind\": \"acuerdo\" } ],"
    " \"entries\": [%s], \"sessions\": [%s], \"reports\": [%s]%s }",
    bodies, numbered, sessions, reports, more);

  return report_fixture_read (json);
}

static guint
count (GPtrArray *findings, const char *code)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += g_str_equal (hitos_finding_get_code (g_ptr_array_index (findings, i)), code);
  return n;
}

static GPtrArray *
run_on (HitosProcess *process, int year, int month, HitosDate today, const char *const *late)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosPhrases) phrases = hitos_phrases_load_for (process, &error);
  g_autoptr (HitosInforme) informe = report_fixture_compose (process, year, month);

  g_assert_no_error (error);
  return hitos_checks_run (process, phrases, informe, year, month, today, late);
}

/* After the month. */
static GPtrArray *
run (HitosProcess *process, int year, int month, const char *const *late)
{
  return run_on (process, year, month, hitos_date_new (2022, 12, 31), late);
}

/* What November of the process is found to have wrong. */
static void
assert_findings (HitosProcess *process, const char *code, guint expected)
{
  g_autoptr (GPtrArray) findings = run (process, 2021, 11, NULL);

  if (count (findings, code) != expected)
    {
      for (guint i = 0; i < findings->len; i++)
        g_printerr ("# %s: %s\n", hitos_finding_get_code (g_ptr_array_index (findings, i)),
                    hitos_finding_get_sentence (g_ptr_array_index (findings, i)));
      g_error ("%s: %u findings, expected %u", code, count (findings, code), expected);
    }
}

static void
test_records (void)
{
  static const struct { const char *code, *entries, *sessions; guint expected; } cases[] = {
    { "wrong-month", "{\"kind\":\"dispatch\",\"date\":\"2021-11-04\",\"recipient\":\"ine\",\"month\":\"2021-11\"}", "", 1 },
    { "wrong-month", "{\"kind\":\"dispatch\",\"date\":\"2021-11-04\",\"recipient\":\"ine\",\"month\":\"2021-10\"}", "", 0 },
    { "no-acuse", "{\"kind\":\"dispatch\",\"date\":\"2021-11-04\",\"recipient\":\"ine\",\"documents\":[{\"document\":\"o1\",\"role\":\"sent\"}]}", "", 1 },
    { "no-acuse", "{\"kind\":\"dispatch\",\"date\":\"2021-11-04\",\"acknowledged_on\":\"2021-11-05\",\"recipient\":\"ine\",\"documents\":[{\"document\":\"o1\",\"role\":\"sent\"}]}", "", 0 },
    { "no-recipient", "{\"kind\":\"dispatch\",\"date\":\"2021-11-04\",\"documents\":[{\"document\":\"o1\",\"role\":\"sent\"}]}", "", 1 },
    { "no-document", "{\"kind\":\"dispatch\",\"date\":\"2021-11-04\",\"recipient\":\"ine\"}", "", 1 },
    { "no-document", "{\"kind\":\"notice\",\"date\":\"2021-11-04\",\"recipient\":\"ine\"}", "", 0 },
    { "key-spaces", "{\"kind\":\"dispatch\",\"date\":\"2021-11-04\",\"recipient\":\"ine\",\"documents\":[{\"document\":\"o2\",\"role\":\"sent\"}]}", "", 1 },
    { "twice", "{\"kind\":\"dispatch\",\"date\":\"2021-11-04\",\"recipient\":\"ine\",\"documents\":[{\"document\":\"o1\",\"role\":\"sent\"}]},"
               "{\"kind\":\"dispatch\",\"date\":\"2021-11-04\",\"recipient\":\"ine\",\"documents\":[{\"document\":\"o2\",\"role\":\"sent\"}]}", "", 1 },
    { "twice", "{\"kind\":\"dispatch\",\"date\":\"2021-11-04\",\"recipient\":\"ine\",\"documents\":[{\"document\":\"o1\",\"role\":\"sent\"}]},"
               "{\"kind\":\"dispatch\",\"date\":\"2021-11-05\",\"recipient\":\"ine\",\"documents\":[{\"document\":\"o1\",\"role\":\"sent\"}]}", "", 0 },
    { "not-held", "", "{\"id\":\"s\",\"body\":\"c\",\"date\":\"2021-11-09\",\"state\":\"convened\"}", 1 },
    { "not-held", "", "{\"id\":\"s\",\"body\":\"c\",\"date\":\"2021-11-09\",\"state\":\"held\"}", 0 },
    { "untold", "{\"kind\":\"attendance\",\"date\":\"2021-11-04\",\"subject\":\"Curso\"}", "", 1 },
    { "untold", "{\"kind\":\"attendance\",\"date\":\"2021-11-04\",\"subject\":\"Curso\",\"body\":\"c\"}", "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HitosProcess) process = create_process (cases[i].entries, cases[i].sessions, "", "", "");

      assert_findings (process, cases[i].code, cases[i].expected);
    }
}

/* Of every record of that type, past what an import would refuse. */
static void
set_text (HitosProcess *process, GType type, const char *field, const char *text)
{
  HitosRecordList *list = hitos_process_get_list (process, type);
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);

  for (guint i = 0; i < hitos_record_list_get_n_records (list); i++)
    {
      HitosRow *before = hitos_record_get_row (hitos_record_list_get (list, i));
      HitosRow *after = hitos_row_copy (before);

      hitos_row_set_text (after, field, text);
      g_ptr_array_add (images, hitos_image_new (hitos_row_ref (before), after));
    }
  hitos_process_apply (process, images);
}

static void
test_agreements (void)
{
  static const char sessions[] = "{\"id\":\"s\",\"body\":\"cg\",\"date\":\"2021-11-09\",\"state\":\"held\"}";
  g_autoptr (HitosProcess) good = create_process ("", sessions, "", "", ", \"agreements\": [ { \"id\": \"g\", \"session\": \"s\","
    " \"document\": \"o1\", \"verbs\": [\"aprobar\"], \"object\": \"la lista\" } ]");
  g_autoptr (HitosProcess) bad = create_process ("", sessions, "", "", ", \"agreements\": [ { \"id\": \"g\", \"session\": \"s\","
    " \"document\": \"a\", \"verbs\": [\"aprobar\"], \"object\": \"la lista\" } ]");

  assert_findings (good, "no-key", 0);
  assert_findings (good, "unknown-verb", 0);
  assert_findings (bad, "no-key", 1);
  set_text (bad, HITOS_TYPE_AGREEMENT, "verbs", "zurcir");
  assert_findings (bad, "unknown-verb", 1);
}

/* A kind that was in the vocabulary when it was registered, and is no more. */
static void
test_unknown_kind (void)
{
  g_autoptr (HitosProcess) process = create_process ("{\"kind\":\"dispatch\",\"date\":\"2021-11-04\",\"recipient\":\"ine\","
                                                     "\"documents\":[{\"document\":\"o1\",\"role\":\"sent\"}]}", "", "", "", "");

  assert_findings (process, "unknown-kind", 0);
  set_text (process, HITOS_TYPE_DOCUMENT, "kind", "papiro");
  assert_findings (process, "unknown-kind", 1);
}

static void
test_overdue_while_all_in_time (void)
{
  g_autoptr (HitosProcess) late = create_process ("", "", "", "",
    ", \"milestones\": [ { \"id\": \"m\", \"name\": \"Acuerdo\", \"code\": \"M1\", \"act_rule\": \"J-8m\" } ]");
  g_autoptr (HitosProcess) in_time = create_process ("", "", "", "",
    ", \"milestones\": [ { \"id\": \"m\", \"name\": \"Acuerdo\", \"code\": \"M1\", \"act_rule\": \"J-2m\" } ]");

  assert_findings (late, "overdue", 1);
  assert_findings (in_time, "overdue", 0);
}

/* In a month that is not over only that is overdue which is so today. */
static void
test_overdue_is_not_foretold (void)
{
  g_autoptr (HitosProcess) process = create_process ("", "", "", "",
    ", \"milestones\": [ { \"id\": \"m\", \"name\": \"Acuerdo\", \"code\": \"M1\", \"act_rule\": \"J-2m\" } ]");
  g_autoptr (GPtrArray) before = run_on (process, 2022, 4, hitos_date_new (2022, 4, 5), NULL);
  g_autoptr (GPtrArray) after = run_on (process, 2022, 4, hitos_date_new (2022, 4, 6), NULL);
  g_autoptr (GPtrArray) ahead = run_on (process, 2022, 5, hitos_date_new (2022, 3, 1), NULL);

  g_assert_cmpuint (count (before, "overdue"), ==, 0);
  g_assert_cmpuint (count (after, "overdue"), ==, 1);
  g_assert_cmpuint (count (ahead, "overdue"), ==, 0);
}

static void
test_sections (void)
{
  g_autoptr (HitosProcess) process = create_process ("", "", "", "", "");
  g_autoptr (HitosProcess) early = create_process ("", "{\"id\":\"s\",\"body\":\"n\",\"date\":\"2021-11-09\",\"state\":\"held\"}", "",
    ", { \"id\": \"n\", \"kind\": \"collegiate\", \"name\": \"Comité\", \"has_section\": true, \"since\": \"2022-01\" }", "");

  assert_findings (process, "no-section", 0);
  assert_findings (process, "same-heading", 0);
  assert_findings (process, "empty-section", 0);
  assert_findings (early, "no-section", 1);
}

static void
test_contents (void)
{
  g_autoptr (HitosProcess) same = create_process ("", "", "",
    ", { \"id\": \"d\", \"kind\": \"collegiate\", \"name\": \"Comisión\", \"has_section\": true, \"since\": \"2021-01\" }", "");

  assert_findings (same, "same-heading", 1);
}

static void
test_registered_after_it_was_sent (void)
{
  g_autoptr (HitosProcess) process = report_fixture_read_sample ();
  HitosRecordList *entries = hitos_process_get_list (process, g_type_from_name ("HitosEntry"));
  const char *late[] = { hitos_record_get_id (hitos_record_list_get (entries, 3)), NULL };
  g_autoptr (GPtrArray) with = run (process, 2021, 11, late);
  g_autoptr (GPtrArray) without = run (process, 2021, 11, NULL);

  g_assert_cmpuint (count (with, "late"), ==, 1);
  g_assert_cmpuint (count (without, "late"), ==, 0);
}

/* A paragraph that somebody wrote. */
static void
assert_text (const char *code, const char *text, guint expected)
{
  g_autofree char *reports = g_strdup_printf ("{ \"id\": \"r\", \"month\": \"2021-11\", \"date\": \"2021-12-03\", \"blocks\": ["
                                              " { \"block\": \"presentacion/free/1\", \"text\": \"%s\" } ] }", text);
  g_autoptr (HitosProcess) process = create_process ("", "", reports, "", "");

  assert_findings (process, code, expected);
}

static void
test_texts (void)
{
  static const struct { const char *code, *text; guint expected; } cases[] = {
    { "misspelt-acronym", "A través de la UTVOP se informa.", 1 },
    { "misspelt-acronym", "A través de la UTVOPL se informa del oficio IE/UTVOP/1/2021.", 0 },
    { "key-spaces", "El oficio INE / UNICOM / 4910 / 2021 llegó.", 1 },
    { "key-spaces", "El oficio INE/UNICOM/4910/2021 llegó.", 0 },
    { "no-full-stop", "Se envía el oficio", 1 },
    { "no-full-stop", "Se asistió a la videoconferencia “Curso”.", 0 },
    { "capital", "En la sesión se presentaron: El Dictamen.", 1 },
    { "capital", "El Dictamen del Estado de El Salvador.", 0 },
    { "wrong-month", "Se envía el informe de avances del PREP correspondiente al mes de noviembre de 2021.", 1 },
    { "wrong-month", "Se envía el informe de avances del PREP correspondiente al mes de octubre de 2021.", 0 },
    { "no-such-day", "El 31 de noviembre de 2021 se envía el oficio.", 1 },
    { "outside-month", "El 05 de octubre de 2021 se envía el oficio.", 1 },
    { "outside-month", "La sesión, la cual se llevó a cabo el 02 de diciembre de 2021.", 1 },
    { "outside-month", "La sesión, la cual se llevará a cabo el primero de diciembre del año actual.", 0 },
    { "outside-month", "Se aprobó el acta de la Sesión Ordinaria, de fecha 05 de octubre de 2021.", 0 },
    { "mixed-tenses", "El 03 se lleva a cabo la sesión; en dicha sesión se aprobó el acta.", 1 },
    { "mixed-tenses", "El 03 se envía el oficio, por el que se remite constancia de que se compartió el otro.", 0 },
    { "leftover-verb", "También se llevó emitieron los documentos.", 1 },
    { "leftover-verb", "También se emitieron los documentos.", 0 },
    { "comma", "En dicha sesión se aprobó, su Plan de Trabajo.", 1 },
    { "comma", "El 01 se envía a UNICOM del INE, oficio IE/2/2021, por el que se remite.", 1 },
    { "comma", "El 01 se envía a UNICOM del INE el oficio IE/2/2021, por el que se remite.", 0 },
    { "number", "Se indica que se envían a UNICOM del INE, oficio IE/2/2021, por el que se remite constancia a las y los consejeros.", 1 },
    { "number", "El 01 se envían a UNICOM del INE el acta de la bodega y la minuta de la reunión.", 0 },
    { "number", "El 01 se envía a UNICOM del INE los oficios IE/2/2021 e IE/3/2021.", 1 },
    { "accent", "En dicha sesión se aprobo el acta.", 1 },
    { "accent", "En dicha sesión se aprobó el acta y se dio lectura.", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_text (cases[i].code, cases[i].text, cases[i].expected);
}

/* What has no document is called by what it sends, and never by signs. */
static void
test_names (void)
{
  g_autoptr (HitosProcess) process = create_process (
    "{\"kind\":\"dispatch\",\"date\":\"2021-11-04\",\"recipient\":\"ine\",\"month\":\"2021-10\"}", "", "", "", "");
  g_autoptr (GPtrArray) findings = run (process, 2021, 11, NULL);

  g_assert_cmpuint (count (findings, "no-acuse"), ==, 1);
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (hitos_finding_get_code (findings->pdata[i]), "no-acuse"))
      g_assert_cmpstr (hitos_finding_get_sentence (findings->pdata[i]), ==,
                       "No acuse of what was sent: Informe: October 2021");
}

/* The slips of a real informe; the sentences composed from the sample's facts have none of them. */
static void
test_the_sample_reads_well (void)
{
  g_autoptr (HitosProcess) process = report_fixture_read_sample ();

  for (int month = 8; month <= 11; month++)
    {
      g_autoptr (GPtrArray) findings = run (process, 2021, month, NULL);

      for (guint i = 0; i < findings->len; i++)
        g_assert_true (hitos_finding_get_severity (g_ptr_array_index (findings, i)) != HITOS_FINDING_ERROR);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checks/records", test_records);
  g_test_add_func ("/checks/agreements", test_agreements);
  g_test_add_func ("/checks/unknown-kind", test_unknown_kind);
  g_test_add_func ("/checks/overdue-while-all-in-time", test_overdue_while_all_in_time);
  g_test_add_func ("/checks/overdue-is-not-foretold", test_overdue_is_not_foretold);
  g_test_add_func ("/checks/sections", test_sections);
  g_test_add_func ("/checks/contents", test_contents);
  g_test_add_func ("/checks/registered-after-it-was-sent", test_registered_after_it_was_sent);
  g_test_add_func ("/checks/texts", test_texts);
  g_test_add_func ("/checks/names", test_names);
  g_test_add_func ("/checks/the-sample-reads-well", test_the_sample_reads_well);
  return g_test_run ();
}
