/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-fixture.h"

#include <string.h>

#include "hitos-checks.h"
#include "hitos-own-words.h"
#include "hitos-rewording.h"

static HitosReport *
find_november (HitosProcess *process)
{
  HitosRecordList *reports = hitos_process_get_list (process, HITOS_TYPE_REPORT);

  for (guint i = 0; i < hitos_record_list_get_n_records (reports); i++)
    if (hitos_report_get_month (hitos_record_list_get (reports, i)).start == hitos_date_new (2021, 11, 1))
      return hitos_record_list_get (reports, i);
  g_assert_not_reached ();
}

/* Adds a reworded block to November's informe of the sample. */
static void
reword (HitosProcess *process, const char *block, const char *kind, const char *text, const char *hash)
{
  HitosRow *row = hitos_row_new (&hitos_report_block_table, NULL);
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);
  g_autoptr (GError) error = NULL;

  hitos_row_set_text (row, "report", hitos_record_get_id (find_november (process)));
  hitos_row_set_text (row, "block", block);
  hitos_row_set_text (row, "kind", kind);
  hitos_row_set_text (row, "text", text);
  hitos_row_set_text (row, "replaced_hash", hash);
  g_ptr_array_add (images, hitos_image_new (NULL, row));
  hitos_process_check (process, images, &error);
  g_assert_no_error (error);
  hitos_process_apply (process, images);
}

static HitosBlock *
find_phrase (HitosInforme *informe, const char *phrase)
{
  for (guint i = 0; i < hitos_informe_get_n_blocks (informe); i++)
    if (g_str_equal (hitos_block_get_phrase (hitos_informe_get_block (informe, i)), phrase))
      return hitos_informe_get_block (informe, i);
  return NULL;
}

static gboolean
is_found (HitosProcess *process, HitosInforme *informe, const char *code)
{
  g_autoptr (HitosPhrases) phrases = hitos_phrases_load_for (process, NULL);
  g_autoptr (GPtrArray) findings = hitos_checks_run (process, phrases, informe, 2021, 11, hitos_date_new (2021, 12, 3), NULL);

  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (hitos_finding_get_code (g_ptr_array_index (findings, i)), code))
      return TRUE;
  return FALSE;
}

static void
test_own_words_stand_in_place (void)
{
  g_autoptr (HitosProcess) process = report_fixture_read_sample ();
  g_autoptr (HitosInforme) before = report_fixture_compose (process, 2021, 11);
  HitosBlock *block = find_phrase (before, "sin-acuerdos");
  g_autofree char *hash = hitos_composer_hash (hitos_block_get_text (block));
  g_autoptr (HitosInforme) after = NULL;
  HitosBlock *reworded;

  reword (process, hitos_block_get_key (block), "paragraph", "En <b>otras</b> palabras.", hash);
  after = report_fixture_compose (process, 2021, 11);
  reworded = find_phrase (after, "sin-acuerdos");
  g_assert_cmpstr (hitos_block_get_text (reworded), ==, "En <b>otras</b> palabras.");
  g_assert_cmpstr (hitos_block_get_composed (reworded), ==, hitos_block_get_text (block));
  g_assert_cmpstr (hitos_block_get_key (reworded), ==, hitos_block_get_key (block));
  g_assert_cmpuint (hitos_informe_get_n_blocks (after), ==, hitos_informe_get_n_blocks (before));
  g_assert_false (is_found (process, after, "stale"));
}

static void
test_changed_facts_are_told (void)
{
  g_autoptr (HitosProcess) process = report_fixture_read_sample ();
  g_autoptr (HitosInforme) before = report_fixture_compose (process, 2021, 11);
  g_autoptr (HitosInforme) after = NULL;

  reword (process, hitos_block_get_key (find_phrase (before, "sin-acuerdos")), "paragraph", "Otra cosa.", "0123");
  after = report_fixture_compose (process, 2021, 11);
  g_assert_true (is_found (process, after, "stale"));
}

static void
test_nothing_written_is_lost (void)
{
  g_autoptr (HitosProcess) process = report_fixture_read_sample ();
  g_autoptr (HitosInforme) informe = NULL;

  reword (process, "acuerdos/acuerdo/gone", "bullet", "Lo que se escribió.", "0123");
  reword (process, "fantasma/acuerdo/gone", "paragraph", "Lo otro.", "0123");
  informe = report_fixture_compose (process, 2021, 11);
  report_fixture_assert_lines (informe, "# Acuerdos", "- Lo que se escribió.",
                               "# Comité Técnico Asesor del Programa de Resultados Electorales Preliminares",
                               "Lo otro.", NULL);
  g_assert_true (is_found (process, informe, "orphan"));
}

/* Own words are printed as composed ones are, and are typed as they were. */
static void
test_typography_of_own_words (void)
{
  static const char *const glue[] = { "número", NULL };
  static const struct { const char *typed, *printed, *read; } cases[] = {
    { "El 3 de noviembre , en la sesión número 7..", "El 3\302\240de noviembre, en la sesión número\302\2407.",
      "El 3 de noviembre, en la sesión número 7." },
    { "Acta <b>única</b> &amp; anexos...", "Acta <b>única</b> &amp; anexos…", "Acta única & anexos…" },
    { "Menos de < 5 & más", "Menos de &lt; 5 &amp; más", "Menos de < 5 & más" },
    { "Parte de el plan", "Parte del plan", "Parte del plan" },
    { "  ", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *printed = hitos_own_words_finish (cases[i].typed, glue);
      g_autofree char *read = hitos_own_words_read (printed);

      g_assert_cmpstr (printed, ==, cases[i].printed);
      g_assert_cmpstr (read, ==, cases[i].read);
    }
}

/* From a paragraph to what gives it its words, also where nothing composes it any more. */
static void
test_rewording_is_found (void)
{
  g_autoptr (HitosProcess) process = report_fixture_read_sample ();
  g_autoptr (HitosInforme) before = report_fixture_compose (process, 2021, 11);
  g_autoptr (HitosInforme) after = NULL;
  HitosBlock *block = find_phrase (before, "sin-acuerdos");
  HitosReportBlock *rewording;
  HitosReport *report;

  reword (process, hitos_block_get_key (block), "paragraph", "Otra  cosa , el 3 de mayo.", NULL);
  reword (process, "acuerdos/acuerdo/gone", "bullet", "Lo que se escribió.", NULL);
  after = report_fixture_compose (process, 2021, 11);
  block = find_phrase (after, "sin-acuerdos");
  g_assert_cmpstr (hitos_block_get_text (block), ==, "Otra cosa, el 3\302\240de mayo.");
  report = find_november (process);
  rewording = hitos_rewording_find (process, report, block);
  g_assert_cmpstr (hitos_report_block_get_text (rewording), ==, "Otra  cosa , el 3 de mayo.");
  block = find_phrase (after, HITOS_COMPOSER_KEPT);
  g_assert_true (hitos_rewording_is_kept (block));
  rewording = hitos_rewording_find (process, report, block);
  g_assert_cmpstr (hitos_report_block_get_text (rewording), ==, "Lo que se escribió.");
  g_assert_null (hitos_rewording_find (process, report, hitos_informe_get_block (after, 0)));
  g_assert_null (hitos_rewording_find (process, NULL, block));
  /* Neither replaces a sentence, so that there is none to be reminded of. */
  g_assert_false (is_found (process, after, "stale"));
  g_assert_false (is_found (process, after, "orphan"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rewording/own-words-stand-in-place", test_own_words_stand_in_place);
  g_test_add_func ("/rewording/changed-facts-are-told", test_changed_facts_are_told);
  g_test_add_func ("/rewording/nothing-written-is-lost", test_nothing_written_is_lost);
  g_test_add_func ("/rewording/typography-of-own-words", test_typography_of_own_words);
  g_test_add_func ("/rewording/rewording-is-found", test_rewording_is_found);
  return g_test_run ();
}
