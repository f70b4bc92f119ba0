/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-fixture.h"

#include <string.h>

/* A month's informe, sentence by sentence, as it was agreed that it should read. */
static void
assert_reads_as (HitosProcess *process, int year, int month, const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", name, NULL);
  g_autoptr (HitosInforme) informe = report_fixture_compose (process, year, month);
  g_autofree char *text = report_fixture_write (informe);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) wanted = NULL;
  g_auto (GStrv) told = NULL;

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  wanted = g_strsplit (expected, "\n", -1);
  told = g_strsplit (text, "\n", -1);
  for (guint i = 0; wanted[i] && told[i]; i++)
    g_assert_cmpstr (told[i], ==, wanted[i]);
  g_assert_cmpuint (g_strv_length (told), ==, g_strv_length (wanted));
}

static void
test_sample_reads_as_agreed (void)
{
  g_autoptr (HitosProcess) process = report_fixture_read_sample ();

  assert_reads_as (process, 2021, 8, "informe-2021-08.txt");
  assert_reads_as (process, 2021, 10, "informe-2021-10.txt");
  assert_reads_as (process, 2021, 11, "informe-2021-11.txt");
}

/* An institute with a feminine name, other bodies, series and phrases: several agreements by one
 * session with hour and place, a dispatch that encloses them, bodies created, feminine and plural
 * documents, a month without anything, spans, and December's informe dated in January. */
static void
test_another_institute_reads_as_agreed (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "another-institute.json", NULL);
  g_autoptr (HitosProcess) process = report_fixture_read_file (path);

  assert_reads_as (process, 2023, 9, "another-institute-2023-09.txt");
  assert_reads_as (process, 2023, 10, "another-institute-2023-10.txt");
  assert_reads_as (process, 2023, 11, "another-institute-2023-11.txt");
  assert_reads_as (process, 2023, 12, "another-institute-2023-12.txt");
}

static const char *
get_text_of (HitosInforme *informe, HitosBlockKind kind, guint nth)
{
  for (guint i = 0; i < hitos_informe_get_n_blocks (informe); i++)
    {
      HitosBlock *block = hitos_informe_get_block (informe, i);

      if (hitos_block_get_kind (block) == kind && nth-- == 0)
        return hitos_block_get_text (block);
    }
  return NULL;
}

static void
test_front_matter (void)
{
  g_autoptr (HitosProcess) process = report_fixture_read_sample ();
  g_autoptr (HitosInforme) informe = report_fixture_compose (process, 2021, 11);
  const char *const *header = hitos_informe_get_header (informe);

  g_assert_cmpstr (get_text_of (informe, HITOS_BLOCK_COVER_TITLE, 0), ==,
                   "Informe del mes de noviembre sobre el avance en la implementación y operación del Programa de "
                   "Resultados Electorales Preliminares del Instituto Electoral y de Participación Ciudadana del "
                   "Estado de Durango");
  g_assert_cmpstr (get_text_of (informe, HITOS_BLOCK_COVER_LINE, 0), ==, "Proceso Electoral Local Ordinario 2021-2022");
  g_assert_cmpstr (get_text_of (informe, HITOS_BLOCK_COVER_LINE, 1), ==, "Unidad Técnica de Cómputo");
  g_assert_cmpstr (get_text_of (informe, HITOS_BLOCK_COVER_LINE, 2), ==, "03-12-2021");
  g_assert_cmpstr (get_text_of (informe, HITOS_BLOCK_INNER_KICKER, 0), ==, "Informe de avances");
  g_assert_true (g_str_has_prefix (get_text_of (informe, HITOS_BLOCK_INNER_TITLE, 0), "Informe del mes de noviembre, sobre"));
  g_assert_cmpstr (get_text_of (informe, HITOS_BLOCK_CONTENTS, 0), ==, "");
  g_assert_cmpstr (get_text_of (informe, HITOS_BLOCK_TITLE, 0), ==,
                   "Avance en la Implementación y operación del PREP durante el mes de noviembre");
  g_assert_cmpstr (header[0], ==, "Unidad Técnica de Cómputo");
  g_assert_cmpstr (header[1], ==, "Proceso Electoral Local Ordinario 2021-2022");
  g_assert_cmpstr (header[2], ==, "Informe de avances");
  g_assert_null (header[3]);
  /* 2021-12-03T12:00:00Z */
  g_assert_cmpint (hitos_informe_get_instant (informe), ==, 1638532800);
}

static void
test_no_two_blocks_share_a_key (void)
{
  g_autoptr (HitosProcess) process = report_fixture_read_sample ();

  for (int month = 8; month <= 12; month++)
    {
      g_autoptr (HitosInforme) informe = report_fixture_compose (process, 2021, month);
      g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < hitos_informe_get_n_blocks (informe); i++)
        g_assert_true (g_hash_table_add (keys, (gpointer) hitos_block_get_key (hitos_informe_get_block (informe, i))));
    }
}

static void
test_no_break_spaces (void)
{
  g_autoptr (HitosProcess) process = report_fixture_read_sample ();
  g_autoptr (HitosInforme) informe = report_fixture_compose (process, 2021, 11);
  const char *duty = get_text_of (informe, HITOS_BLOCK_PARAGRAPH, 0);
  const char *constancia = get_text_of (informe, HITOS_BLOCK_PARAGRAPH, 1);

  g_assert_nonnull (strstr (duty, "numeral\302\2402 del artículo\302\240354 del"));
  g_assert_nonnull (strstr (constancia, "El día 01\302\240de noviembre de 2021 se"));
}

/* What a clerk wrote without choosing more is told as it is; what says nothing is no bullet. */
static void
test_work_of_few_words (void)
{
  g_autoptr (HitosProcess) process = report_fixture_read (
    "{ \"format\": \"hitos-process\", \"version\": 1,"
    "  \"process\": { \"id\": \"p\", \"name\": \"PEL\", \"institute\": \"Instituto\", \"election_day\": \"2027-06-06\", \"unit\": \"u\" },"
    "  \"bodies\": [ { \"id\": \"u\", \"kind\": \"office\", \"name\": \"Unidad\" } ],"
    "  \"entries\": [ { \"id\": \"a\", \"kind\": \"work\", \"date\": \"2026-11-09\", \"subject\": \"reunión con el personal\" },"
    "                 { \"id\": \"b\", \"kind\": \"work\", \"date\": \"2026-11-10\" } ] }");
  g_autoptr (HitosInforme) informe = report_fixture_compose (process, 2026, 11);
  g_autofree char *text = report_fixture_write (informe);

  report_fixture_assert_lines (informe, "- Reunión con el personal.", NULL);
  g_assert_null (strstr (text, "- .\n"));
}

/* An agreement may stand in a document of another gender than "acuerdo". */
static void
test_agreement_in_a_resolution (void)
{
  g_autoptr (HitosProcess) process = report_fixture_read (
    "{ \"format\": \"hitos-process\", \"version\": 1,"
    "  \"process\": { \"id\": \"p\", \"name\": \"PEL\", \"institute\": \"Instituto\", \"election_day\": \"2027-06-06\", \"unit\": \"u\" },"
    "  \"bodies\": [ { \"id\": \"u\", \"kind\": \"office\", \"name\": \"Unidad\" },"
    "                { \"id\": \"c\", \"kind\": \"collegiate\", \"name\": \"Consejo General\" } ],"
    "  \"documents\": [ { \"id\": \"d\", \"kind\": \"resolución\", \"keys\": [\"I/CG/R3/2026\"] } ],"
    "  \"sessions\": [ { \"id\": \"s\", \"body\": \"c\", \"date\": \"2026-11-03\", \"state\": \"held\" } ],"
    "  \"agreements\": [ { \"id\": \"a\", \"session\": \"s\", \"document\": \"d\", \"object\": \"las cosas\" } ] }");
  g_autoptr (HitosInforme) informe = report_fixture_compose (process, 2026, 11);

  report_fixture_assert_lines (informe,
    "El 03 de noviembre de 2026 se lleva a cabo la sesión del Consejo General, en la que se aprueba la Resolución"
    " I/CG/R3/2026, por la que se aprueban las cosas.",
    "En sesión, de fecha 03 de noviembre de 2026, del Consejo General, mediante la Resolución I/CG/R3/2026, se aprobaron"
    " las cosas.", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/informe/sample-reads-as-agreed", test_sample_reads_as_agreed);
  g_test_add_func ("/informe/another-institute-reads-as-agreed", test_another_institute_reads_as_agreed);
  g_test_add_func ("/informe/front-matter", test_front_matter);
  g_test_add_func ("/informe/no-two-blocks-share-a-key", test_no_two_blocks_share_a_key);
  g_test_add_func ("/informe/no-break-spaces", test_no_break_spaces);
  g_test_add_func ("/informe/work-of-few-words", test_work_of_few_words);
  g_test_add_func ("/informe/agreement-in-a-resolution", test_agreement_in_a_resolution);

  return g_test_run ();
}
