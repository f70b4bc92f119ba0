/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-drawing.h"

#include <string.h>

#include "hitos-mark.h"

typedef enum {
  ITEM_FILL,
  ITEM_OUTLINE,
  ITEM_LINE,
  ITEM_POLYGON,
  ITEM_MARK,
  ITEM_TEXT,
  ITEM_CLIP,
  ITEM_UNCLIP,
  ITEM_BEGIN,
  ITEM_END,
} ItemKind;

typedef struct {
  ItemKind kind;
  HitosTint tint;
  HitosBox box;         /* of a line: its start, and the way to its end */
  guint first_point;    /* of a polygon */
  guint n_points;
  double radius;
  double thickness;
  HitosOccurrenceState state;
  PangoLayout *layout;  /* owned, of a text */
  const char *tag;      /* static */
} Item;

struct _HitosDrawing {
  double width, height;
  GArray *items;         /* Item */
  GArray *points;        /* HitosPoint */
  guint n_clips;         /* that are open */
  GPtrArray *open_tags;  /* static strings */
};

static const struct { double red, green, blue; } tints[HITOS_TINT_LAST] = {
  [HITOS_TINT_BLACK] = { 0.07, 0.07, 0.07 },
  [HITOS_TINT_GREY] = { 0.36, 0.36, 0.36 },
  [HITOS_TINT_WHITE] = { 1, 1, 1 },
  [HITOS_TINT_RED] = { 0.72, 0.07, 0.09 },
  [HITOS_TINT_RULE] = { 0.62, 0.62, 0.62 },
  [HITOS_TINT_HAIR] = { 0.84, 0.84, 0.84 },
  [HITOS_TINT_REST] = { 0.935, 0.935, 0.925 },
  [HITOS_TINT_OUTSIDE] = { 0.975, 0.975, 0.975 },
  [HITOS_TINT_LEGAL] = { 0.855, 0.905, 0.955 },
  [HITOS_TINT_WORK] = { 0.80, 0.84, 0.69 },
  [HITOS_TINT_PLAN] = { 0.63, 0.75, 0.87 },
  [HITOS_TINT_DONE] = { 0.22, 0.38, 0.55 },
};

static void
clear_item (gpointer data)
{
  Item *item = data;

  g_clear_object (&item->layout);
}

HitosDrawing *
hitos_drawing_new (double width, double height)
{
  HitosDrawing *self = g_new0 (HitosDrawing, 1);

  self->width = width;
  self->height = height;
  self->items = g_array_new (FALSE, TRUE, sizeof (Item));
  g_array_set_clear_func (self->items, clear_item);
  self->points = g_array_new (FALSE, FALSE, sizeof (HitosPoint));
  self->open_tags = g_ptr_array_new ();
  return self;
}

void
hitos_drawing_free (HitosDrawing *self)
{
  g_array_unref (self->items);
  g_array_unref (self->points);
  g_ptr_array_unref (self->open_tags);
  g_free (self);
}

double
hitos_drawing_get_width (HitosDrawing *self)
{
  return self->width;
}

double
hitos_drawing_get_height (HitosDrawing *self)
{
  return self->height;
}

static void
add (HitosDrawing *self, Item item)
{
  g_array_append_val (self->items, item);
}

void
hitos_drawing_fill (HitosDrawing *self, HitosBox box, double radius, HitosTint tint)
{
  add (self, (Item) { .kind = ITEM_FILL, .tint = tint, .box = box, .radius = radius });
}

void
hitos_drawing_outline (HitosDrawing *self, HitosBox box, double radius, double thickness,
                       HitosTint tint)
{
  add (self, (Item) { .kind = ITEM_OUTLINE, .tint = tint, .box = box, .radius = radius,
                      .thickness = thickness });
}

void
hitos_drawing_line (HitosDrawing *self, double x1, double y1, double x2, double y2,
                    double thickness, HitosTint tint)
{
  add (self, (Item) { .kind = ITEM_LINE, .tint = tint, .box = { x1, y1, x2 - x1, y2 - y1 },
                      .thickness = thickness });
}

void
hitos_drawing_polygon (HitosDrawing *self, const HitosPoint *points, guint n_points, double thickness, HitosTint tint)
{
  add (self, (Item) { .kind = ITEM_POLYGON, .tint = tint, .thickness = thickness, .first_point = self->points->len,
                      .n_points = n_points });
  g_array_append_vals (self->points, points, n_points);
}

void
hitos_drawing_clip (HitosDrawing *self, HitosBox box)
{
  self->n_clips++;
  add (self, (Item) { .kind = ITEM_CLIP, .box = box });
}

void
hitos_drawing_unclip (HitosDrawing *self)
{
  g_return_if_fail (self->n_clips > 0);

  self->n_clips--;
  add (self, (Item) { .kind = ITEM_UNCLIP });
}

void
hitos_drawing_mark (HitosDrawing *self, HitosOccurrenceState state, double x, double y,
                    double size, HitosTint tint)
{
  add (self, (Item) { .kind = ITEM_MARK, .tint = tint, .box = { x, y, size, size },
                      .state = state });
}

void
hitos_drawing_text (HitosDrawing *self, PangoLayout *layout, double x, double y, HitosTint tint)
{
  g_return_if_fail (PANGO_IS_LAYOUT (layout));

  add (self, (Item) { .kind = ITEM_TEXT, .tint = tint, .box = { x, y, 0, 0 }, .layout = layout });
}

void
hitos_drawing_begin (HitosDrawing *self, const char *tag)
{
  g_ptr_array_add (self->open_tags, (char *) tag);
  add (self, (Item) { .kind = ITEM_BEGIN, .tag = tag });
}

void
hitos_drawing_end (HitosDrawing *self)
{
  g_return_if_fail (self->open_tags->len > 0);

  add (self, (Item) { .kind = ITEM_END,
                      .tag = g_ptr_array_steal_index (self->open_tags, self->open_tags->len - 1) });
}

static void
trace_box (const HitosBox *box, double radius, cairo_t *cr)
{
  double right = box->x + box->width, bottom = box->y + box->height;

  cairo_new_path (cr);
  if (radius <= 0)
    {
      cairo_rectangle (cr, box->x, box->y, box->width, box->height);
      return;
    }
  cairo_arc (cr, right - radius, box->y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, box->x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, box->x + radius, box->y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
paint_polygon (const Item *item, const HitosPoint *points, cairo_t *cr)
{
  cairo_new_path (cr);
  for (guint i = 0; i < item->n_points; i++)
    cairo_line_to (cr, points[i].x, points[i].y);
  cairo_close_path (cr);
  cairo_set_line_width (cr, item->thickness);
  if (item->thickness > 0)
    cairo_stroke (cr);
  else
    cairo_fill (cr);
}

static void
clip (const Item *item, cairo_t *cr)
{
  cairo_save (cr);
  cairo_rectangle (cr, item->box.x, item->box.y, item->box.width, item->box.height);
  cairo_clip (cr);
}

static void
paint_shape (const Item *item, cairo_t *cr)
{
  switch (item->kind)
    {
    case ITEM_FILL:
      trace_box (&item->box, item->radius, cr);
      cairo_fill (cr);
      break;
    case ITEM_OUTLINE:
      cairo_set_line_width (cr, item->thickness);
      trace_box (&item->box, item->radius, cr);
      cairo_stroke (cr);
      break;
    case ITEM_LINE:
      cairo_set_line_width (cr, item->thickness);
      cairo_move_to (cr, item->box.x, item->box.y);
      cairo_rel_line_to (cr, item->box.width, item->box.height);
      cairo_stroke (cr);
      break;
    case ITEM_MARK:
    default:
      hitos_mark_paint (item->state, cr, item->box.x, item->box.y, item->box.width);
      break;
    }
}

static gboolean
is_shape (const Item *item)
{
  return item->kind <= ITEM_MARK;
}

/* Shapes that follow one another are marked together as outside of the structure. */
static void
paint_item (HitosDrawing *self, const Item *item, cairo_t *cr)
{
  if (item->kind == ITEM_BEGIN)
    cairo_tag_begin (cr, item->tag, NULL);
  else if (item->kind == ITEM_END)
    cairo_tag_end (cr, item->tag);
  else if (item->kind == ITEM_CLIP)
    clip (item, cr);
  else if (item->kind == ITEM_UNCLIP)
    cairo_restore (cr);
  else
    {
      cairo_set_source_rgb (cr, tints[item->tint].red, tints[item->tint].green,
                            tints[item->tint].blue);
      if (item->kind == ITEM_TEXT)
        {
          cairo_move_to (cr, item->box.x, item->box.y);
          pango_cairo_show_layout (cr, item->layout);
        }
      else if (item->kind == ITEM_POLYGON)
        paint_polygon (item, &g_array_index (self->points, HitosPoint, item->first_point), cr);
      else
        paint_shape (item, cr);
    }
}

static gboolean
is_figure (const Item *item)
{
  return item->tag && strcmp (item->tag, "Figure") == 0;
}

void
hitos_drawing_paint (HitosDrawing *self, cairo_t *cr)
{
  gboolean outside = FALSE;
  guint n_figures = 0;

  g_return_if_fail (self->open_tags->len == 0 && self->n_clips == 0);

  cairo_save (cr);
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      if (item->kind == ITEM_BEGIN)
        n_figures += is_figure (item);
      if (item->kind == ITEM_END)
        n_figures -= is_figure (item);
      if (outside != (is_shape (item) && n_figures == 0))
        {
          if (outside)
            cairo_tag_end (cr, "NonStruct");
          else
            cairo_tag_begin (cr, "NonStruct", NULL);
          outside = !outside;
        }
      paint_item (self, item, cr);
    }
  if (outside)
    cairo_tag_end (cr, "NonStruct");
  cairo_restore (cr);
}
