/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-mark.h"

#include <math.h>

typedef struct {
  double x, y;
} Point;

/* The shapes are drawn in a square of 16, as the icons of the screen are. */
#define SQUARE 16.0

static void
add_polygon (cairo_t *cr, const Point *points, guint n_points)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i < n_points; i++)
    cairo_line_to (cr, points[i].x, points[i].y);
  cairo_close_path (cr);
}

static void
add_disc (cairo_t *cr, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, 8, 8, radius, 0, 2 * G_PI);
  cairo_close_path (cr);
}

/* A tick cut out of what it stands on. */
static void
add_tick (cairo_t *cr)
{
  static const Point tick[] = {
    { 12.2, 5.0 }, { 13.6, 6.4 }, { 7, 13 }, { 2.8, 8.9 }, { 4.2, 7.5 }, { 7, 10.2 },
  };

  add_polygon (cr, tick, G_N_ELEMENTS (tick));
}

static void
add_clock (cairo_t *cr)
{
  static const Point hands[] = {
    { 7, 4 }, { 9, 4 }, { 9, 7.6 }, { 11.7, 10.3 }, { 10.3, 11.7 }, { 7, 8.4 },
  };

  add_disc (cr, 7);
  add_disc (cr, 5);
  add_polygon (cr, hands, G_N_ELEMENTS (hands));
}

static void
add_warning (cairo_t *cr)
{
  static const Point triangle[] = { { 8, 0.8 }, { 15.6, 15 }, { 0.4, 15 } };

  add_polygon (cr, triangle, G_N_ELEMENTS (triangle));
  cairo_rectangle (cr, 7, 5.5, 2, 5);
  cairo_rectangle (cr, 7, 11.8, 2, 2);
}

void
hitos_mark_paint (HitosOccurrenceState state, cairo_t *cr, double x, double y, double size)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / SQUARE, size / SQUARE);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_new_path (cr);
  switch (state)
    {
    case HITOS_OCCURRENCE_PENDING:
      add_disc (cr, 7);
      add_disc (cr, 5);
      break;
    case HITOS_OCCURRENCE_SOON:
      add_clock (cr);
      break;
    case HITOS_OCCURRENCE_OVERDUE:
      add_warning (cr);
      break;
    case HITOS_OCCURRENCE_IN_TIME:
      add_disc (cr, 7);
      add_tick (cr);
      break;
    case HITOS_OCCURRENCE_LATE:
      cairo_rectangle (cr, 1.5, 1.5, 13, 13);
      add_tick (cr);
      break;
    case HITOS_OCCURRENCE_PLAIN:
    default:
      add_disc (cr, 3);
      break;
    }
  cairo_fill (cr);
  cairo_restore (cr);
}
