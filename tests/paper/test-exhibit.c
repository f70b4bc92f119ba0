/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan in an informe: as a figure with an alternative text, and as a table that goes on over pages. */
#include <poppler.h>
#include <string.h>

#include "hitos-composer.h"
#include "hitos-pdf.h"
#include "hitos-typesetter.h"
#include "hitos-report.h"
#include "sample-plan.h"

/* The April of the sample plan, with both, one or none. */
static HitosInforme *
compose (HitosProcess *process, gboolean with_timeline, gboolean with_table)
{
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);
  HitosReport *report = hitos_process_lookup (process, HITOS_TYPE_REPORT, "abril");
  HitosRow *row = hitos_row_new (&hitos_report_table, "abril");
  g_autoptr (HitosPhrases) phrases = NULL;
  g_autoptr (GError) error = NULL;
  HitosInforme *informe;

  hitos_row_set_when (row, "month", hitos_when_month (2027, 4));
  hitos_row_set_integer (row, "with_timeline", with_timeline);
  hitos_row_set_integer (row, "with_table", with_table);
  g_ptr_array_add (images, hitos_image_new (report ? hitos_row_ref (hitos_record_get_row (report)) : NULL, row));
  hitos_process_apply (process, images);
  phrases = hitos_phrases_load_for (process, &error);
  g_assert_no_error (error);
  informe = hitos_composer_compose (process, phrases, 2027, 4, &error);
  g_assert_no_error (error);
  return informe;
}

static HitosPages *
lay_out (HitosInforme *informe)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosTypesetter) typesetter = hitos_typesetter_new (&error);

  g_assert_no_error (error);
  return hitos_typesetter_lay_out (typesetter, informe);
}

static GBytes *
make_pdf (HitosPages *pages)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = hitos_pdf_make (pages, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static PopplerDocument *
open_pdf (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return document;
}

/* What the structure has of each kind. */
typedef struct {
  guint n_figures, n_tables, n_rows, n_headings, n_cells;
  char *alternative;  /* owned: of the first figure */
} Counts;

static void
count_elements (PopplerStructureElementIter *iter, Counts *counts)
{
  do
    {
      PopplerStructureElement *element = poppler_structure_element_iter_get_element (iter);
      PopplerStructureElementIter *child = poppler_structure_element_iter_get_child (iter);

      switch (poppler_structure_element_get_kind (element))
        {
        case POPPLER_STRUCTURE_ELEMENT_FIGURE:
          counts->n_figures++;
          if (counts->alternative == NULL)
            counts->alternative = poppler_structure_element_get_alt_text (element);
          break;
        case POPPLER_STRUCTURE_ELEMENT_TABLE:
          counts->n_tables++;
          break;
        case POPPLER_STRUCTURE_ELEMENT_TABLE_ROW:
          counts->n_rows++;
          break;
        case POPPLER_STRUCTURE_ELEMENT_TABLE_HEADING:
          counts->n_headings++;
          break;
        case POPPLER_STRUCTURE_ELEMENT_TABLE_DATA:
          counts->n_cells++;
          break;
        default:
          break;
        }
      if (child)
        {
          count_elements (child, counts);
          poppler_structure_element_iter_free (child);
        }
      g_object_unref (element);
    }
  while (poppler_structure_element_iter_next (iter));
}

static Counts
count_structure (PopplerDocument *document)
{
  PopplerStructureElementIter *iter = poppler_structure_element_iter_new (document);
  Counts counts = { 0 };

  g_assert_nonnull (iter);
  count_elements (iter, &counts);
  poppler_structure_element_iter_free (iter);
  return counts;
}

/* On how many pages @words stand. */
static guint
count_pages_with (PopplerDocument *document, const char *words)
{
  guint n = 0;

  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autoptr (GObject) page = G_OBJECT (poppler_document_get_page (document, i));
      g_autofree char *text = poppler_page_get_text (POPPLER_PAGE (page));

      n += strstr (text, words) != NULL;
    }
  return n;
}

static void
test_none (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosInforme) informe = compose (process, FALSE, FALSE);
  g_autoptr (HitosPages) pages = lay_out (informe);
  g_autoptr (GBytes) bytes = make_pdf (pages);
  g_autoptr (GObject) document = G_OBJECT (open_pdf (bytes));
  Counts counts = count_structure (POPPLER_DOCUMENT (document));

  g_assert_null (hitos_informe_get_chart (informe));
  g_assert_cmpuint (counts.n_figures + counts.n_tables, ==, 0);
}

static void
test_figure (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosInforme) informe = compose (process, TRUE, FALSE);
  g_autoptr (HitosPages) pages = lay_out (informe);
  g_autoptr (GBytes) bytes = make_pdf (pages);
  g_autoptr (GObject) document = G_OBJECT (open_pdf (bytes));
  Counts counts = count_structure (POPPLER_DOCUMENT (document));

  g_assert_cmpuint (counts.n_figures, >=, 1);
  g_assert_cmpuint (counts.n_figures, <=, 2);
  g_assert_nonnull (strstr (counts.alternative, "Cronograma del plan de trabajo: una fila por actividad"));
  g_assert_nonnull (strstr (counts.alternative, "Al 30 de abril de 2027 se habían realizado 0 de "));
  g_assert_cmpuint (count_pages_with (POPPLER_DOCUMENT (document), "Cronograma del plan de trabajo al 30 de abril"), ==, 1);
  g_assert_cmpuint (count_pages_with (POPPLER_DOCUMENT (document), "Pruebas piloto de mayo"), ==, 1);
  /* Its own words are the informe's, whatever the reader's language. */
  g_assert_cmpuint (count_pages_with (POPPLER_DOCUMENT (document), "cadena crítica"), ==, 1);
  g_assert_cmpuint (count_pages_with (POPPLER_DOCUMENT (document), "abr"), >=, 1);
  g_free (counts.alternative);
}

static void
test_table (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosInforme) informe = compose (process, FALSE, TRUE);
  g_autoptr (HitosPages) pages = lay_out (informe);
  g_autoptr (GBytes) bytes = make_pdf (pages);
  g_autoptr (GObject) document = G_OBJECT (open_pdf (bytes));
  Counts counts = count_structure (POPPLER_DOCUMENT (document));
  guint n_rows = hitos_timeline_chart_get_n_rows (hitos_informe_get_chart (informe));

  g_assert_cmpuint (counts.n_tables, ==, 1);
  g_assert_cmpuint (counts.n_rows, ==, n_rows + 1);
  g_assert_cmpuint (counts.n_headings, ==, 6);
  g_assert_cmpuint (counts.n_cells, ==, n_rows * 6);
  /* To the eye, the titles stand on each page of it; "Remitido" is nowhere else. */
  g_assert_cmpuint (count_pages_with (POPPLER_DOCUMENT (document), "Remitido"), >=, 3);
  g_assert_cmpuint (count_pages_with (POPPLER_DOCUMENT (document), "Anexo. Hitos del plan de trabajo"), ==, 2);
  g_assert_cmpuint (count_pages_with (POPPLER_DOCUMENT (document), "0 de 6"), ==, 1);
}

static void
test_same_bytes (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosInforme) one = compose (process, TRUE, TRUE), two = compose (process, TRUE, TRUE);
  g_autoptr (HitosPages) first = lay_out (one), second = lay_out (two);
  g_autoptr (GBytes) a = make_pdf (first), b = make_pdf (second);

  g_assert_true (g_bytes_equal (a, b));
}

/* A figure that no page holds goes on, and so does the table; every piece of the figure is described. */
static void
test_large (void)
{
  g_autoptr (HitosProcess) process = sample_plan_large (400);
  g_autoptr (HitosInforme) informe = compose (process, TRUE, TRUE);
  g_autoptr (HitosPages) pages = lay_out (informe);
  g_autoptr (GBytes) bytes = make_pdf (pages);
  g_autoptr (GObject) document = G_OBJECT (open_pdf (bytes));
  Counts counts = count_structure (POPPLER_DOCUMENT (document));

  g_assert_cmpuint (counts.n_figures, >, 4);
  g_assert_cmpuint (counts.n_figures, <, 12);
  g_assert_cmpuint (counts.n_tables, ==, 1);
  g_assert_cmpuint (counts.n_rows, ==, 401);
  g_assert_cmpuint (count_pages_with (POPPLER_DOCUMENT (document), "Tarea 399 del plan"), ==, 2);
  g_free (counts.alternative);
}

/* A point of the page leads to the block that stands there. */
static void
test_areas (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autoptr (HitosInforme) informe = compose (process, TRUE, TRUE);
  g_autoptr (HitosPages) pages = lay_out (informe);

  for (guint i = 0; i < hitos_informe_get_n_blocks (informe); i++)
    {
      HitosBlockKind kind = hitos_block_get_kind (hitos_informe_get_block (informe, i));
      g_autoptr (GArray) areas = hitos_pages_get_areas (pages, i);
      const HitosArea *area = areas->len > 0 ? &g_array_index (areas, HitosArea, areas->len - 1) : NULL;

      if (kind != HITOS_BLOCK_FIGURE && kind != HITOS_BLOCK_TABLE)
        continue;
      g_assert_nonnull (area);
      g_assert_cmpfloat (area->height, >, 60);
      g_assert_cmpuint (hitos_pages_get_block_at (pages, area->page, area->x + 10, area->y + area->height - 4), ==, i);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper/exhibit/none", test_none);
  g_test_add_func ("/paper/exhibit/figure", test_figure);
  g_test_add_func ("/paper/exhibit/table", test_table);
  g_test_add_func ("/paper/exhibit/same-bytes", test_same_bytes);
  g_test_add_func ("/paper/exhibit/large", test_large);
  g_test_add_func ("/paper/exhibit/areas", test_areas);

  return g_test_run ();
}
