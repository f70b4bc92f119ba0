/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "hitos-pages.h"

G_BEGIN_DECLS

/* Draws pages on any cairo_t, one user unit a point, black on whatever is there: the caller
 * scales it and paints the sheet. Screen, picture and PDF go through the same two functions.
 * A full page takes some 10 ms: a screen keeps what it painted. */

void hitos_painter_paint (HitosPages *pages, guint page, cairo_t *cr);

/* The parts of it. */
void hitos_painter_paint_placed (const HitosPlaced *placed, cairo_t *cr);
void hitos_painter_paint_stroke (const HitosStroke *stroke, cairo_t *cr);

/* Writes one page as a PNG picture, black on white; @dpi in dots per inch, from 10 to 1200. */
gboolean hitos_painter_write_png (HitosPages *pages, guint page, double dpi, const char *path,
                                  GError **error);

G_END_DECLS
