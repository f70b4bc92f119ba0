/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-ink.h"

#include <math.h>

#include <adwaita.h>

/* Beyond what a few screens show, texts are made again. */
#define MOST_NODES 1024
#define ARROW 6.0
#define ARROW_KIND 100
/* Of what is quiet; and where the desk asks for high contrast. */
#define DIM_ALPHA 0.62f
#define CONTRAST_DIM_ALPHA 0.9f
/* How many times plainer a faint line is there. */
#define CONTRAST_LINES 5

struct _HitosTimelineInk {
  GObject parent_instance;

  GtkWidget *widget;  /* weak: whose font and theme */
  GdkRGBA colors[HITOS_TIMELINE_N_INKS];
  gboolean contrast;       /* the desk asks for it to be high */
  double text_height;
  PangoLayout *layout;     /* owned */
  GHashTable *widths;      /* owned; text → owned double */
  GHashTable *texts[HITOS_TIMELINE_N_INKS];  /* owned; text → owned node, NULL for blanks */
  GHashTable *figures;     /* owned; kind, ink and size → node */
};

G_DEFINE_FINAL_TYPE (HitosTimelineInk, hitos_timeline_ink, G_TYPE_OBJECT)

static void
free_node (gpointer node)
{
  if (node)
    gsk_render_node_unref (node);
}

static void
forget (HitosTimelineInk *self)
{
  g_hash_table_remove_all (self->widths);
  g_hash_table_remove_all (self->figures);
  for (guint i = 0; i < HITOS_TIMELINE_N_INKS; i++)
    g_hash_table_remove_all (self->texts[i]);
}

static void
hitos_timeline_ink_finalize (GObject *object)
{
  HitosTimelineInk *self = HITOS_TIMELINE_INK (object);

  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->layout);
  g_hash_table_unref (self->widths);
  g_hash_table_unref (self->figures);
  for (guint i = 0; i < HITOS_TIMELINE_N_INKS; i++)
    g_hash_table_unref (self->texts[i]);
  G_OBJECT_CLASS (hitos_timeline_ink_parent_class)->finalize (object);
}

static void
hitos_timeline_ink_class_init (HitosTimelineInkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_timeline_ink_finalize;
}

static void
hitos_timeline_ink_init (HitosTimelineInk *self)
{
  self->widths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->figures = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_node);
  for (guint i = 0; i < HITOS_TIMELINE_N_INKS; i++)
    self->texts[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_node);
}

HitosTimelineInk *
hitos_timeline_ink_new (void)
{
  return g_object_new (HITOS_TYPE_TIMELINE_INK, NULL);
}

static void
read_color (GtkWidget *widget, const char *name, const char *fallback, GdkRGBA *color)
{
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, color))
    gdk_rgba_parse (color, fallback);
}

void
hitos_timeline_ink_update (HitosTimelineInk *self, GtkWidget *widget)
{
  int height;

  g_return_if_fail (HITOS_IS_TIMELINE_INK (self) && GTK_IS_WIDGET (widget));

  g_set_weak_pointer (&self->widget, widget);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &self->colors[HITOS_TIMELINE_INK_TEXT]);
  self->colors[HITOS_TIMELINE_INK_DIM] = self->colors[HITOS_TIMELINE_INK_TEXT];
  self->contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_for_display (gtk_widget_get_display (widget)));
  self->colors[HITOS_TIMELINE_INK_DIM].alpha *= self->contrast ? CONTRAST_DIM_ALPHA : DIM_ALPHA;
  read_color (widget, "accent_color", "#1c71d8", &self->colors[HITOS_TIMELINE_INK_ACCENT]);
  read_color (widget, "success_color", "#1b8553", &self->colors[HITOS_TIMELINE_INK_DONE]);
  read_color (widget, "error_color", "#c01c28", &self->colors[HITOS_TIMELINE_INK_DANGER]);
  read_color (widget, "view_bg_color", "#ffffff", &self->colors[HITOS_TIMELINE_INK_BACKGROUND]);
  g_clear_object (&self->layout);
  self->layout = gtk_widget_create_pango_layout (widget, "Mg");
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  self->text_height = height;
  forget (self);
}

GdkRGBA
hitos_timeline_ink_get (HitosTimelineInk *self, HitosTimelineInkName name, float alpha)
{
  GdkRGBA color = self->colors[name];

  color.alpha *= alpha;
  return color;
}

GdkRGBA
hitos_timeline_ink_get_line (HitosTimelineInk *self, float alpha)
{
  return hitos_timeline_ink_get (self, HITOS_TIMELINE_INK_TEXT, self->contrast ? MIN (1, CONTRAST_LINES * alpha) : alpha);
}

double
hitos_timeline_ink_measure (HitosTimelineInk *self, const char *text)
{
  double *width;
  int pixels;

  g_return_val_if_fail (HITOS_IS_TIMELINE_INK (self) && text != NULL, 0);

  width = g_hash_table_lookup (self->widths, text);
  if (width)
    return *width;
  if (self->layout == NULL)
    return 7.0 * g_utf8_strlen (text, -1);
  if (g_hash_table_size (self->widths) >= MOST_NODES)
    g_hash_table_remove_all (self->widths);
  pango_layout_set_text (self->layout, text, -1);
  pango_layout_get_pixel_size (self->layout, &pixels, NULL);
  width = g_new (double, 1);
  *width = pixels;
  g_hash_table_insert (self->widths, g_strdup (text), width);
  return *width;
}

double
hitos_timeline_ink_get_text_height (HitosTimelineInk *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE_INK (self), 0);

  return self->text_height;
}

GskRenderNode *
hitos_timeline_ink_make_text (HitosTimelineInk *self, const char *text, HitosTimelineInkName name)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  if (self->layout)
    {
      pango_layout_set_text (self->layout, text, -1);
      gtk_snapshot_append_layout (snapshot, self->layout, &self->colors[name]);
    }
  return gtk_snapshot_free_to_node (snapshot);
}

void
hitos_timeline_ink_text (HitosTimelineInk *self, HitosTimelineSheet *sheet, const char *text,
                         HitosTimelineInkName name, double x, double y)
{
  GHashTable *texts = self->texts[name];
  gpointer node;

  g_return_if_fail (HITOS_IS_TIMELINE_INK (self) && text != NULL);

  if (!g_hash_table_lookup_extended (texts, text, NULL, &node))
    {
      if (g_hash_table_size (texts) >= MOST_NODES)
        g_hash_table_remove_all (texts);
      node = hitos_timeline_ink_make_text (self, text, name);
      g_hash_table_insert (texts, g_strdup (text), node);
    }
  /* Whole pixels: a text between two is blurred. */
  hitos_timeline_sheet_place (sheet, node, floor (x), floor (y));
}

HitosTimelineLabel *
hitos_timeline_ink_make_label (HitosTimelineInk *self, const char *text, HitosTimelineInkName name)
{
  HitosTimelineLabel *label = g_new (HitosTimelineLabel, 1);

  label->width = hitos_timeline_ink_measure (self, text);
  label->node = hitos_timeline_ink_make_text (self, text, name);
  return label;
}

void
hitos_timeline_label_free (HitosTimelineLabel *label)
{
  free_node (label->node);
  g_free (label);
}

void
hitos_timeline_label_paint (const HitosTimelineLabel *label, HitosTimelineSheet *sheet, double x, double y)
{
  hitos_timeline_sheet_place (sheet, label->node, floor (x), floor (y));
}

/* --- figures --- */

static void
trace_figure (cairo_t *cr, guint kind, double size)
{
  switch (kind)
    {
    case HITOS_SHAPE_DIAMOND:
    case HITOS_SHAPE_HOLLOW:
      cairo_move_to (cr, size / 2, 1);
      cairo_line_to (cr, size - 1, size / 2);
      cairo_line_to (cr, size / 2, size - 1);
      cairo_line_to (cr, 1, size / 2);
      break;
    case HITOS_SHAPE_REMISSION:
      cairo_move_to (cr, 1, 1);
      cairo_line_to (cr, size - 1, size / 2);
      cairo_line_to (cr, 1, size - 1);
      break;
    case HITOS_SHAPE_DONE:
      cairo_arc (cr, size / 2, size / 2, size / 2 - 0.5, 0, 2 * G_PI);
      break;
    case ARROW_KIND:
      cairo_move_to (cr, 0, 0);
      cairo_line_to (cr, size, size / 2);
      cairo_line_to (cr, 0, size);
      break;
    default:
      cairo_arc (cr, size / 2, size / 2, size / 2 - 1, 0, 2 * G_PI);
    }
  cairo_close_path (cr);
}

/* The tick in a disc, so that what was done is not told by its colour. */
static void
trace_tick (cairo_t *cr, double size, const GdkRGBA *paper)
{
  cairo_move_to (cr, 0.28 * size, 0.52 * size);
  cairo_line_to (cr, 0.44 * size, 0.68 * size);
  cairo_line_to (cr, 0.73 * size, 0.34 * size);
  gdk_cairo_set_source_rgba (cr, paper);
  cairo_set_line_width (cr, size / 9);
  cairo_stroke (cr);
}

static GskRenderNode *
make_figure (HitosTimelineInk *self, guint kind, HitosTimelineInkName name, double size, gboolean mirrored)
{
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) size, (float) size));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);
  GdkRGBA *paper = &self->colors[HITOS_TIMELINE_INK_BACKGROUND];

  if (mirrored)
    {
      cairo_translate (cr, size, 0);
      cairo_scale (cr, -1, 1);
    }
  trace_figure (cr, kind, size);
  if (kind == HITOS_SHAPE_HOLLOW || kind == HITOS_SHAPE_SESSION || kind == HITOS_SHAPE_REMISSION)
    {
      gdk_cairo_set_source_rgba (cr, paper);
      cairo_fill_preserve (cr);
      gdk_cairo_set_source_rgba (cr, &self->colors[name]);
      cairo_set_line_width (cr, 1.5);
      cairo_stroke (cr);
    }
  else
    {
      gdk_cairo_set_source_rgba (cr, &self->colors[name]);
      cairo_fill (cr);
    }
  if (kind == HITOS_SHAPE_DONE)
    trace_tick (cr, size, paper);
  cairo_destroy (cr);
  return node;
}

static GskRenderNode *
get_figure (HitosTimelineInk *self, guint kind, HitosTimelineInkName name, double size, gboolean mirrored)
{
  gint64 key = ((gint64) kind << 32) | ((gint64) name << 16) | (gint64) (size * 4) << 1 | (mirrored ? 1 : 0);
  GskRenderNode *node = g_hash_table_lookup (self->figures, &key);

  if (node == NULL)
    {
      node = make_figure (self, kind, name, size, mirrored);
      g_hash_table_insert (self->figures, g_memdup2 (&key, sizeof key), node);
    }
  return node;
}

void
hitos_timeline_ink_figure (HitosTimelineInk *self, HitosTimelineSheet *sheet, HitosTimelineShapeKind kind,
                           HitosTimelineInkName name, double x, double y, double size, gboolean mirrored)
{
  g_return_if_fail (HITOS_IS_TIMELINE_INK (self));

  hitos_timeline_sheet_place (sheet, get_figure (self, kind, name, ceil (size), mirrored && kind == HITOS_SHAPE_REMISSION),
                              x, y);
}

void
hitos_timeline_ink_arrow (HitosTimelineInk *self, HitosTimelineSheet *sheet, HitosTimelineInkName name, double x,
                          double y, gboolean mirrored)
{
  g_return_if_fail (HITOS_IS_TIMELINE_INK (self));

  hitos_timeline_sheet_place (sheet, get_figure (self, ARROW_KIND, name, ARROW, mirrored),
             mirrored ? x : x - ARROW, y - ARROW / 2);
}
