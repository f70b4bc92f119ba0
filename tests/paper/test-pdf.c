/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <poppler.h>
#include <string.h>

#include "hitos-painter.h"
#include "hitos-pdf.h"
#include "sample-informe.h"
#include "sample-pages.h"

typedef struct {
  HitosInforme *informe;
  HitosTypesetter *typesetter;
  HitosPages *pages;
  GBytes *bytes;
  PopplerDocument *document;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->informe = sample_informe_new (2);
  fixture->typesetter = sample_typesetter_new ();
  fixture->pages = hitos_typesetter_lay_out (fixture->typesetter, fixture->informe);
  fixture->bytes = hitos_pdf_make (fixture->pages, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->document = poppler_document_new_from_bytes (fixture->bytes, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->document);
  g_bytes_unref (fixture->bytes);
  g_object_unref (fixture->pages);
  g_object_unref (fixture->typesetter);
  g_object_unref (fixture->informe);
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  guint n = hitos_pages_get_n_pages (fixture->pages);

  g_assert_cmpint (poppler_document_get_n_pages (fixture->document), ==, (int) n);
  for (guint i = 0; i < n; i++)
    {
      PopplerPage *page = poppler_document_get_page (fixture->document, (int) i);
      g_autoptr (GObject) owned = G_OBJECT (page);
      g_autofree char *label = poppler_page_get_label (page);
      g_autofree char *expected = hitos_pages_dup_label (fixture->pages, i);
      double width, height;

      poppler_page_get_size (page, &width, &height);
      g_assert_cmpfloat (width, ==, 612);
      g_assert_cmpfloat (height, ==, 792);
      g_assert_cmpstr (label, ==, expected);
    }
}

static void
test_metadata (Fixture *fixture, gconstpointer data)
{
  g_autofree char *title = poppler_document_get_title (fixture->document);
  g_autofree char *author = poppler_document_get_author (fixture->document);
  g_autofree char *xmp = poppler_document_get_metadata (fixture->document);
  gsize size;
  const char *bytes = g_bytes_get_data (fixture->bytes, &size);

  g_assert_cmpstr (title, ==, hitos_informe_get_title (fixture->informe));
  g_assert_cmpstr (author, ==, "Unidad Técnica de Cómputo");
  g_assert_cmpint (poppler_document_get_creation_date (fixture->document), ==,
                   hitos_informe_get_instant (fixture->informe));
  g_assert_nonnull (strstr (xmp, "<rdf:li>es-MX</rdf:li>"));
  g_assert_nonnull (strstr (xmp, "Informe del mes de noviembre"));
  g_assert_nonnull (strstr (xmp, "2021-12-03T12:00:00Z"));
  g_assert_true (size > 8 && memcmp (bytes, "%PDF-1.7", 8) == 0);
}

/* The pages' text as a reader would copy it, words divided at a line's end put together. */
static char *
read_text (PopplerDocument *document)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      g_autoptr (GObject) owned = G_OBJECT (page);
      g_autofree char *part = poppler_page_get_text (page);

      g_string_append (text, part);
      g_string_append_c (text, '\n');
    }
  g_string_replace (text, "\302\255\n", "", 0);
  g_string_replace (text, "\n", " ", 0);
  g_string_replace (text, "\302\240", " ", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = read_text (fixture->document);
  const char *at = text;

  for (guint i = 0; i < hitos_informe_get_n_blocks (fixture->informe); i++)
    {
      HitosBlock *block = hitos_informe_get_block (fixture->informe, i);
      g_autoptr (GString) start = g_string_new (hitos_block_get_text (block));

      if (hitos_block_get_kind (block) == HITOS_BLOCK_CONTENTS)
        continue;
      g_string_truncate (start, 8);
      g_string_replace (start, "\302\240", " ", 0);
      at = strstr (at, start->str);
      g_assert_nonnull (at);
    }
  g_assert_nonnull (strstr (text, "respecto las consideraciones y posibles situaciones de riesgo "
                                  "que se han detectado para el óptimo desarrollo"));
}

static guint
count_outline (PopplerDocument *document, PopplerIndexIter *iter, HitosPages *pages, guint *at)
{
  const GArray *headings = hitos_pages_get_headings (pages);
  guint n = 0;

  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);
      PopplerIndexIter *child = poppler_index_iter_get_child (iter);
      const HitosHeading *heading = &g_array_index (headings, HitosHeading, (*at)++);
      PopplerDest *dest;

      g_assert_cmpstr (action->any.title, ==, heading->title);
      g_assert_cmpint (action->type, ==, POPPLER_ACTION_GOTO_DEST);
      dest = poppler_document_find_dest (document, action->goto_dest.dest->named_dest);
      g_assert_cmpint (dest->page_num, ==, (int) heading->area.page + 1);
      poppler_dest_free (dest);
      poppler_action_free (action);
      n++;
      if (child)
        {
          n += count_outline (document, child, pages, at);
          poppler_index_iter_free (child);
        }
    }
  while (poppler_index_iter_next (iter));
  return n;
}

static void
test_outline (Fixture *fixture, gconstpointer data)
{
  PopplerIndexIter *iter = poppler_index_iter_new (fixture->document);
  guint at = 0;

  g_assert_nonnull (iter);
  g_assert_cmpuint (count_outline (fixture->document, iter, fixture->pages, &at), ==,
                    hitos_pages_get_headings (fixture->pages)->len);
  poppler_index_iter_free (iter);
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  PopplerPage *page = poppler_document_get_page (fixture->document, 1);
  g_autoptr (GObject) owned = G_OBJECT (page);
  GList *links = poppler_page_get_link_mapping (page);
  const GArray *headings = hitos_pages_get_headings (fixture->pages);

  g_assert_cmpuint (g_list_length (links), ==, headings->len);
  for (GList *l = links; l; l = l->next)
    {
      PopplerLinkMapping *link = l->data;
      PopplerDest *dest = poppler_document_find_dest (fixture->document,
                                                      link->action->goto_dest.dest->named_dest);
      double x = (link->area.x1 + link->area.x2) / 2, y = 792 - (link->area.y1 + link->area.y2) / 2;
      guint target = hitos_pages_get_link_at (fixture->pages, 1, x, y);
      g_autoptr (GArray) areas = hitos_pages_get_areas (fixture->pages, target);

      g_assert_cmpuint (target, !=, HITOS_NO_BLOCK);
      g_assert_cmpuint (g_array_index (areas, HitosArea, 0).page + 1, ==, (guint) dest->page_num);
      poppler_dest_free (dest);
    }
  poppler_page_free_link_mapping (links);
}

static void
count_tags (PopplerStructureElementIter *iter, guint *counts)
{
  do
    {
      PopplerStructureElement *element = poppler_structure_element_iter_get_element (iter);
      g_autoptr (GObject) owned = G_OBJECT (element);
      PopplerStructureElementIter *child = poppler_structure_element_iter_get_child (iter);

      counts[poppler_structure_element_get_kind (element)]++;
      if (child)
        count_tags (child, counts);
      if (child)
        poppler_structure_element_iter_free (child);
    }
  while (poppler_structure_element_iter_next (iter));
}

static void
test_tags (Fixture *fixture, gconstpointer data)
{
  PopplerStructureElementIter *iter = poppler_structure_element_iter_new (fixture->document);
  guint counts[256] = { 0 };
  guint kinds[HITOS_BLOCK_BULLET + 1] = { 0 };

  g_assert_nonnull (iter);
  count_tags (iter, counts);
  poppler_structure_element_iter_free (iter);
  for (guint i = 0; i < hitos_informe_get_n_blocks (fixture->informe); i++)
    kinds[hitos_block_get_kind (hitos_informe_get_block (fixture->informe, i))]++;

  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_DOCUMENT], ==, 1);
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_HEADING_1], ==, kinds[HITOS_BLOCK_TITLE]);
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_HEADING_2], ==, kinds[HITOS_BLOCK_SECTION]);
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_HEADING_3], ==, kinds[HITOS_BLOCK_SUBSECTION]);
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_LIST_ITEM], ==, kinds[HITOS_BLOCK_BULLET]);
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_LIST_BODY], ==, kinds[HITOS_BLOCK_BULLET]);
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_TOC], ==, 1);
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_TOC_ITEM], ==,
                    hitos_pages_get_headings (fixture->pages)->len);
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_PARAGRAPH], ==,
                    kinds[HITOS_BLOCK_PARAGRAPH] + kinds[HITOS_BLOCK_COVER_TITLE]
                    + kinds[HITOS_BLOCK_COVER_LINE] + kinds[HITOS_BLOCK_INNER_KICKER]
                    + kinds[HITOS_BLOCK_INNER_TITLE] + kinds[HITOS_BLOCK_CONTENTS]);
  /* Running headers and page numbers are nothing to read. */
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_NONSTRUCT], ==, 0);
}

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosTypesetter) typesetter = hitos_typesetter_new (&error);
  g_autoptr (HitosInforme) informe = sample_informe_new (2);
  g_autoptr (HitosPages) pages = hitos_typesetter_lay_out (typesetter, informe);
  g_autoptr (GBytes) again = hitos_pdf_make (pages, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (fixture->bytes, again));
}

/* Nor does it matter what the typesetter has set before. */
static void
test_same_bytes_later (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosInforme) changed = sample_informe_change (fixture->informe, 9, "<i>Otra</i>");
  g_autoptr (HitosPages) other = hitos_typesetter_lay_out (fixture->typesetter, changed);
  g_autoptr (GBytes) different = hitos_pdf_make (other, NULL, NULL, NULL, NULL, &error);
  g_autoptr (HitosPages) pages = hitos_typesetter_lay_out (fixture->typesetter, fixture->informe);
  g_autoptr (GBytes) again = hitos_pdf_make (pages, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_false (g_bytes_equal (fixture->bytes, different));
  g_assert_true (g_bytes_equal (fixture->bytes, again));
}

/* The darkness of a square of BLOCK by BLOCK pixels. */
#define BLOCK 8

static int
get_darkness (cairo_surface_t *surface, int x, int y)
{
  int stride = cairo_image_surface_get_stride (surface);
  const guint8 *data = cairo_image_surface_get_data (surface) + y * stride + x * 4;
  int sum = 0;

  for (int i = 0; i < BLOCK; i++)
    for (int j = 0; j < BLOCK; j++)
      sum += 255 - data[i * stride + j * 4];
  return sum;
}

/* How far two pictures are apart: the mean difference of their squares, of 255. Squares, since
 * poppler puts glyphs on whole pixels and we do not. */
static double
compare (cairo_surface_t *a, cairo_surface_t *b)
{
  int width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);
  double sum = 0;

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  for (int y = 0; y + BLOCK <= height; y += BLOCK)
    for (int x = 0; x + BLOCK <= width; x += BLOCK)
      sum += ABS (get_darkness (a, x, y) - get_darkness (b, x, y));
  return sum / width / height;
}

static cairo_surface_t *
new_sheet (cairo_t **cr, double scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (612 * scale),
                                                         (int) (792 * scale));

  *cr = cairo_create (surface);
  cairo_set_source_rgb (*cr, 1, 1, 1);
  cairo_paint (*cr);
  cairo_scale (*cr, scale, scale);
  return surface;
}

static void
test_same_picture (Fixture *fixture, gconstpointer data)
{
  double scale = 4;

  for (int i = 0; i < 4; i++)
    {
      PopplerPage *page = poppler_document_get_page (fixture->document, i);
      g_autoptr (GObject) owned = G_OBJECT (page);
      cairo_t *cr;
      cairo_surface_t *blank = new_sheet (&cr, scale);
      cairo_surface_t *painted, *rendered;
      double apart, ink;

      cairo_destroy (cr);
      painted = new_sheet (&cr, scale);
      hitos_painter_paint (fixture->pages, (guint) i, cr);
      cairo_destroy (cr);
      rendered = new_sheet (&cr, scale);
      poppler_page_render (page, cr);
      cairo_destroy (cr);
      apart = compare (painted, rendered);
      ink = compare (painted, blank);
      g_test_message ("page %d: %.3f apart, %.3f of ink", i + 1, apart, ink);
      g_assert_cmpfloat (ink, >, 1);
      g_assert_cmpfloat (apart, <, ink * 0.14);
      /* So that the figure means something: moved by two points they are far apart. */
      cr = cairo_create (blank);
      cairo_scale (cr, scale, scale);
      cairo_translate (cr, 2, 2);
      hitos_painter_paint (fixture->pages, (guint) i, cr);
      cairo_destroy (cr);
      g_assert_cmpfloat (compare (blank, rendered), >, ink * 0.5);
      cairo_surface_destroy (blank);
      cairo_surface_destroy (painted);
      cairo_surface_destroy (rendered);
    }
}

static void
test_png (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("hitos-paper-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "página.png", NULL);
  cairo_surface_t *surface;

  g_assert_true (hitos_painter_write_png (fixture->pages, 2, 100, path, &error));
  g_assert_no_error (error);
  surface = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 850);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 1100);
  cairo_surface_destroy (surface);
  g_unlink (path);
  g_rmdir (folder);
  g_assert_false (hitos_painter_write_png (fixture->pages, 2, 100, "/nonexistent/a.png", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

/* Titles with signs that mean something to markup, to Cairo's attributes and to XMP. */
static void
test_odd_titles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *blocks = sample_blocks_new ();
  g_autoptr (HitosInforme) informe = NULL;
  g_autoptr (HitosPages) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;
  PopplerDocument *document;
  PopplerIndexIter *iter;
  PopplerAction *action;

  sample_blocks_add (blocks, HITOS_BLOCK_SUBSECTION, "antes de su sección");
  sample_blocks_add (blocks, HITOS_BLOCK_SECTION, "‘A’ &amp; 'B' (\\) &lt;c&gt; 日本");
  sample_blocks_add (blocks, HITOS_BLOCK_BULLET, "única");
  informe = sample_informe_new_for_blocks (blocks);
  pages = hitos_typesetter_lay_out (fixture->typesetter, informe);
  bytes = hitos_pdf_make (pages, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  document = poppler_document_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  iter = poppler_index_iter_new (document);
  g_assert_true (poppler_index_iter_next (iter));
  action = poppler_index_iter_get_action (iter);
  g_assert_cmpstr (action->any.title, ==, "‘A’ & 'B' (\\) <c> 日本");
  poppler_action_free (action);
  poppler_index_iter_free (iter);
  g_object_unref (document);
}

int
main (int argc, char **argv)
{
  const struct {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/pdf/pages", test_pages },
    { "/pdf/metadata", test_metadata },
    { "/pdf/text", test_text },
    { "/pdf/outline", test_outline },
    { "/pdf/links", test_links },
    { "/pdf/tags", test_tags },
    { "/pdf/same-bytes", test_same_bytes },
    { "/pdf/same-bytes-later", test_same_bytes_later },
    { "/pdf/same-picture", test_same_picture },
    { "/pdf/png", test_png },
    { "/pdf/odd-titles", test_odd_titles },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
