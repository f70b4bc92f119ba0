/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "hitos-painter.h"
#include "hitos-paper-error.h"
#include "hitos-pdf-finish.h"

/* The walk over the pages: what is drawn, and the structure elements that are open around it.
 * A paragraph that goes on on the next page stays open over the page's end. */
typedef struct {
  HitosPages *pages;
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean list_open;
  gboolean contents_open;
} Walk;

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Cairo reads attributes in the C locale. */
static void
append_number (GString *out, const char *before, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out, before);
  g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.2f", value));
}

static const char *
get_tag (HitosText style)
{
  switch (style)
    {
    case HITOS_TEXT_TITLE:
      return "H1";
    case HITOS_TEXT_SECTION:
      return "H2";
    case HITOS_TEXT_SUBSECTION:
      return "H3";
    default:
      return "P";
    }
}

static void
set_group (Walk *self, const char *tag, gboolean *open, gboolean wanted)
{
  if (*open && !wanted)
    cairo_tag_end (self->cr, tag);
  else if (!*open && wanted)
    cairo_tag_begin (self->cr, tag, NULL);
  *open = wanted;
}

static void
show_plain (Walk *self, const char *tag, const HitosPlaced *placed)
{
  cairo_tag_begin (self->cr, tag, NULL);
  hitos_painter_paint_placed (placed, self->cr);
  cairo_tag_end (self->cr, tag);
}

static char *
name_destination (guint block)
{
  return g_strdup_printf ("dest='block-%u'", block);
}

/* Marks the place that the outline and the contents lead to. */
static void
mark_destination (Walk *self, const HitosPlaced *placed)
{
  g_autoptr (GString) attributes = g_string_new (NULL);

  g_string_printf (attributes, "name='block-%u'", placed->block);
  append_number (attributes, " x=", 0);
  append_number (attributes, " y=", MAX (0, placed->y - 12));
  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes->str);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

static void
show_text (Walk *self, const HitosPlaced *placed)
{
  HitosText style = hitos_paragraph_get_style (placed->paragraph);
  const char *tag = style == HITOS_TEXT_BULLET ? "LBody" : get_tag (style);
  gboolean begins = placed->first_line == 0;
  gboolean ends = placed->first_line + placed->n_lines
                  == hitos_paragraph_get_n_lines (placed->paragraph);

  if (begins)
    {
      set_group (self, "L", &self->list_open, style == HITOS_TEXT_BULLET);
      set_group (self, "TOC", &self->contents_open, FALSE);
      if (style == HITOS_TEXT_SECTION || style == HITOS_TEXT_SUBSECTION)
        mark_destination (self, placed);
      cairo_tag_begin (self->cr, tag, NULL);
    }
  hitos_painter_paint_placed (placed, self->cr);
  if (ends)
    cairo_tag_end (self->cr, tag);
  if (ends && style == HITOS_TEXT_BULLET)
    cairo_tag_end (self->cr, "LI");
}

static void
show_label (Walk *self, const HitosPlaced *placed)
{
  set_group (self, "TOC", &self->contents_open, FALSE);
  set_group (self, "L", &self->list_open, TRUE);
  cairo_tag_begin (self->cr, "LI", NULL);
  show_plain (self, "Lbl", placed);
}

static void
begin_entry (Walk *self, guint page, const HitosPlaced *placed)
{
  g_autoptr (GString) link = g_string_new (NULL);
  g_autofree char *destination = name_destination (placed->target);
  HitosArea area;

  set_group (self, "TOC", &self->contents_open, TRUE);
  hitos_pages_get_placed_area (self->pages, page, placed, &area);
  g_string_append (link, destination);
  append_number (link, " rect=[", area.x);
  append_number (link, " ", area.y);
  append_number (link, " ", area.width);
  append_number (link, " ", area.height);
  g_string_append (link, "]");
  cairo_tag_begin (self->cr, "TOCI", NULL);
  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, link->str);
}

/* A table stays open over the pages that it takes; a figure tells that it is one by itself. */
static void
show_exhibit (Walk *self, const HitosPlaced *placed)
{
  HitosBlock *block = hitos_informe_get_block (hitos_pages_get_informe (self->pages), placed->block);
  gboolean table = hitos_block_get_kind (block) == HITOS_BLOCK_TABLE;

  set_group (self, "L", &self->list_open, FALSE);
  set_group (self, "TOC", &self->contents_open, FALSE);
  if (table && placed->first_line == 0)
    cairo_tag_begin (self->cr, "Table", NULL);
  hitos_painter_paint_placed (placed, self->cr);
  if (table && !placed->goes_on)
    cairo_tag_end (self->cr, "Table");
}

static void
show_placed (Walk *self, guint page, const HitosPlaced *placed)
{
  switch (placed->role)
    {
    case HITOS_PLACED_TEXT:
      show_text (self, placed);
      break;
    case HITOS_PLACED_LABEL:
      show_label (self, placed);
      break;
    case HITOS_PLACED_CONTENTS_ENTRY:
      set_group (self, "L", &self->list_open, FALSE);
      if (placed->first_line == 0)
        begin_entry (self, page, placed);
      hitos_painter_paint_placed (placed, self->cr);
      break;
    case HITOS_PLACED_CONTENTS_NUMBER:
      hitos_painter_paint_placed (placed, self->cr);
      cairo_tag_end (self->cr, CAIRO_TAG_LINK);
      cairo_tag_end (self->cr, "TOCI");
      break;
    case HITOS_PLACED_EXHIBIT:
      show_exhibit (self, placed);
      break;
    case HITOS_PLACED_HEADER:
    case HITOS_PLACED_FOOTER:
      show_plain (self, "NonStruct", placed);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
show_page (Walk *self, guint page)
{
  guint n_placed, n_strokes;
  const HitosPlaced *placed = hitos_pages_get_placed (self->pages, page, &n_placed);
  const HitosStroke *strokes = hitos_pages_get_strokes (self->pages, page, &n_strokes);

  if (n_strokes > 0)
    {
      cairo_tag_begin (self->cr, "NonStruct", NULL);
      for (guint i = 0; i < n_strokes; i++)
        hitos_painter_paint_stroke (&strokes[i], self->cr);
      cairo_tag_end (self->cr, "NonStruct");
    }
  for (guint i = 0; i < n_placed; i++)
    show_placed (self, page, &placed[i]);
  if (page + 1 == hitos_pages_get_n_pages (self->pages))
    {
      set_group (self, "L", &self->list_open, FALSE);
      set_group (self, "TOC", &self->contents_open, FALSE);
      cairo_tag_end (self->cr, "Document");
    }
  cairo_show_page (self->cr);
}

static HitosPdfInfo
get_info (HitosPages *pages)
{
  HitosInforme *informe = hitos_pages_get_informe (pages);

  /* An informe is in Spanish, whatever the reader's language. */
  return (HitosPdfInfo) { hitos_informe_get_title (informe), hitos_informe_get_author (informe),
                          hitos_informe_get_subject (informe), "es-MX",
                          hitos_informe_get_instant (informe) };
}

/* What each figure tells who cannot see it, as they come. New array of borrowed texts, NULL-terminated. */
static GPtrArray *
list_alternatives (HitosPages *pages)
{
  GPtrArray *texts = g_ptr_array_new ();

  for (guint page = 0; page < hitos_pages_get_n_pages (pages); page++)
    {
      guint n_placed;
      const HitosPlaced *placed = hitos_pages_get_placed (pages, page, &n_placed);

      for (guint i = 0; i < n_placed; i++)
        if (placed[i].role == HITOS_PLACED_EXHIBIT)
          {
            HitosBlock *block = hitos_informe_get_block (hitos_pages_get_informe (pages), placed[i].block);
            const char *text = hitos_block_get_alternative (block);

            if (hitos_block_get_kind (block) == HITOS_BLOCK_FIGURE)
              g_ptr_array_add (texts, (gpointer) (text ? text : ""));
          }
    }
  g_ptr_array_add (texts, NULL);
  return texts;
}

static void
add_outline (Walk *self)
{
  const GArray *headings = hitos_pages_get_headings (self->pages);
  int section = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < headings->len; i++)
    {
      const HitosHeading *heading = &g_array_index (headings, HitosHeading, i);
      g_autofree char *link = name_destination (heading->block);
      int item = cairo_pdf_surface_add_outline (self->surface,
                                                heading->level > 1 ? section
                                                                   : CAIRO_PDF_OUTLINE_ROOT,
                                                heading->title, link,
                                                CAIRO_PDF_OUTLINE_FLAG_OPEN);

      if (heading->level == 1)
        section = item;
    }
}

static gboolean
draw (Walk *self, HitosPdfProgress progress, gpointer data, GCancellable *cancellable,
      GError **error)
{
  guint n_pages = hitos_pages_get_n_pages (self->pages);
  HitosPdfInfo info = get_info (self->pages);
  cairo_status_t status;

  cairo_pdf_surface_restrict_to_version (self->surface, CAIRO_PDF_VERSION_1_5);
  hitos_pdf_info_apply (&info, self->surface);
  cairo_tag_begin (self->cr, "Document", NULL);
  for (guint page = 0; page < n_pages; page++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      show_page (self, page);
      if (progress)
        progress (page + 1, n_pages, data);
    }
  /* Last: Cairo 1.18 dies of an outline that names a destination which a cancelled walk never drew. */
  add_outline (self);
  status = cairo_status (self->cr);
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, HITOS_PAPER_ERROR, HITOS_PAPER_ERROR_DRAWING,
                   _("The PDF could not be drawn: %s"), cairo_status_to_string (status));
      return FALSE;
    }
  return TRUE;
}

GBytes *
hitos_pdf_make (HitosPages *pages, HitosPdfProgress progress, gpointer data,
                GCancellable *cancellable, HitosPdfTimes *times, GError **error)
{
  GByteArray *array = g_byte_array_new ();
  g_autoptr (GBytes) drawn = NULL;
  GBytes *finished = NULL;
  double width, height;
  Walk walk = { pages, NULL, NULL, FALSE, FALSE };
  gint64 start = g_get_monotonic_time (), middle;
  gboolean done = FALSE;

  g_return_val_if_fail (HITOS_IS_PAGES (pages), NULL);

  hitos_pages_get_size (pages, &width, &height);
  walk.surface = cairo_pdf_surface_create_for_stream (append_cb, array, width, height);
  walk.cr = cairo_create (walk.surface);
  if (hitos_pages_get_n_pages (pages) == 0)
    g_set_error_literal (error, HITOS_PAPER_ERROR, HITOS_PAPER_ERROR_DRAWING,
                         _("The informe is empty: there is no page to export"));
  else
    done = draw (&walk, progress, data, cancellable, error);
  cairo_destroy (walk.cr);
  cairo_surface_destroy (walk.surface);
  drawn = g_byte_array_free_to_bytes (array);
  middle = g_get_monotonic_time ();
  if (done && !g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      HitosPdfInfo info = get_info (pages);
      g_autoptr (GPtrArray) alternatives = list_alternatives (pages);

      info.alternatives = (const char *const *) alternatives->pdata;

      finished = hitos_pdf_finish (drawn, &info, error);
    }
  if (times)
    *times = (HitosPdfTimes) { middle - start, g_get_monotonic_time () - middle };
  return finished;
}
