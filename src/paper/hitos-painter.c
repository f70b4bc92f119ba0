/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "hitos-paper-error.h"
#include "hitos-publication.h"

void
hitos_painter_paint_placed (const HitosPlaced *placed, cairo_t *cr)
{
  const HitosTextStyle *style
    = hitos_stylesheet_get_text (hitos_paragraph_get_style (placed->paragraph));
  double y = placed->y + hitos_paragraph_get_baseline (placed->paragraph);

  if (placed->drawing)
    {
      cairo_save (cr);
      cairo_translate (cr, placed->x, placed->y);
      hitos_drawing_paint (placed->drawing, cr);
      cairo_restore (cr);
      return;
    }
  cairo_set_source_rgb (cr, style->grey, style->grey, style->grey);
  for (guint i = 0; i < placed->n_lines; i++)
    hitos_paragraph_show_line (placed->paragraph, placed->first_line + i, cr, placed->x,
                               y + i * style->leading);
}

void
hitos_painter_paint_stroke (const HitosStroke *stroke, cairo_t *cr)
{
  static const double dots[] = { 0, 5 };

  cairo_save (cr);
  cairo_set_source_rgb (cr, stroke->grey, stroke->grey, stroke->grey);
  cairo_set_line_width (cr, stroke->thickness);
  cairo_set_line_cap (cr, stroke->dotted ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  if (stroke->dotted)
    cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  cairo_move_to (cr, stroke->x, stroke->y);
  cairo_line_to (cr, stroke->x + stroke->length, stroke->y);
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
hitos_painter_paint (HitosPages *pages, guint page, cairo_t *cr)
{
  guint n_placed, n_strokes;
  const HitosPlaced *placed;
  const HitosStroke *strokes;

  g_return_if_fail (HITOS_IS_PAGES (pages) && page < hitos_pages_get_n_pages (pages));

  placed = hitos_pages_get_placed (pages, page, &n_placed);
  strokes = hitos_pages_get_strokes (pages, page, &n_strokes);
  cairo_save (cr);
  for (guint i = 0; i < n_strokes; i++)
    hitos_painter_paint_stroke (&strokes[i], cr);
  for (guint i = 0; i < n_placed; i++)
    hitos_painter_paint_placed (&placed[i], cr);
  cairo_restore (cr);
}

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

gboolean
hitos_painter_write_png (HitosPages *pages, guint page, double dpi, const char *path,
                         GError **error)
{
  GByteArray *array = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFile) file = NULL;
  double width, height, scale = dpi / 72;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (HITOS_IS_PAGES (pages) && page < hitos_pages_get_n_pages (pages), FALSE);
  g_return_val_if_fail (dpi >= 10 && dpi <= 1200, FALSE);

  hitos_pages_get_size (pages, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) round (width * scale),
                                        (int) round (height * scale));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  hitos_painter_paint (pages, page, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_cb, array);
  cairo_surface_destroy (surface);
  bytes = g_byte_array_free_to_bytes (array);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, HITOS_PAPER_ERROR, HITOS_PAPER_ERROR_DRAWING,
                   _("Page %u could not be drawn: %s"), page + 1,
                   cairo_status_to_string (status));
      return FALSE;
    }
  file = g_file_new_for_path (path);
  return hitos_publication_write (file, bytes, NULL, error);
}
