/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-calendar-palette.h"

#include <adwaita.h>

struct _HitosCalendarPalette {
  GObject parent_instance;

  GdkRGBA colors[HITOS_N_INKS];
  PangoAttrList *attributes[HITOS_N_INKS];  /* owned */
  GHashTable *nodes;                        /* owned; "ink/size/name" → owned GskRenderNode */
  GtkIconTheme *theme;                      /* borrowed, NULL before the first update */
  int scale;
  gboolean contrast;                        /* the desk asks for high contrast */
};

G_DEFINE_FINAL_TYPE (HitosCalendarPalette, hitos_calendar_palette, G_TYPE_OBJECT)

/* The theme's name of each colour, and what stands in where it has none. */
static const struct { const char *name, *fallback; } sources[HITOS_N_INKS] = {
  [HITOS_INK_TEXT] = { NULL, "black" },
  [HITOS_INK_DIM] = { NULL, "gray" },
  [HITOS_INK_ACCENT] = { "accent_color", "#1c71d8" },
  [HITOS_INK_ACCENT_FILL] = { "accent_bg_color", "#3584e4" },
  [HITOS_INK_ON_ACCENT] = { "accent_fg_color", "white" },
  [HITOS_INK_SUCCESS] = { "success_color", "#1b8553" },
  [HITOS_INK_WARNING] = { "warning_color", "#9c6e03" },
  [HITOS_INK_ERROR] = { "error_color", "#c01c28" },
};

/* Legible on either background, as the theme's own dimmed labels are. */
#define DIM_ALPHA 0.6f
#define LINE_ALPHA 0.12f
/* The same where the desk asks for high contrast. */
#define CONTRAST_DIM_ALPHA 0.9f
#define CONTRAST_LINE_ALPHA 0.5f

static void
clear_attributes (HitosCalendarPalette *self)
{
  for (guint i = 0; i < HITOS_N_INKS; i++)
    g_clear_pointer (&self->attributes[i], pango_attr_list_unref);
}

static void
hitos_calendar_palette_finalize (GObject *object)
{
  HitosCalendarPalette *self = HITOS_CALENDAR_PALETTE (object);

  clear_attributes (self);
  g_hash_table_unref (self->nodes);
  G_OBJECT_CLASS (hitos_calendar_palette_parent_class)->finalize (object);
}

static void
hitos_calendar_palette_class_init (HitosCalendarPaletteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_calendar_palette_finalize;
}

static void
hitos_calendar_palette_init (HitosCalendarPalette *self)
{
  self->nodes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) gsk_render_node_unref);
  self->scale = 1;
  for (guint i = 0; i < HITOS_N_INKS; i++)
    gdk_rgba_parse (&self->colors[i], sources[i].fallback);
}

HitosCalendarPalette *
hitos_calendar_palette_new (void)
{
  return g_object_new (HITOS_TYPE_CALENDAR_PALETTE, NULL);
}

void
hitos_calendar_palette_update (HitosCalendarPalette *self, GtkWidget *widget)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);

  g_return_if_fail (HITOS_IS_CALENDAR_PALETTE (self));

  for (guint i = 0; i < HITOS_N_INKS; i++)
    if (sources[i].name == NULL
        || !gtk_style_context_lookup_color (context, sources[i].name, &self->colors[i]))
      gdk_rgba_parse (&self->colors[i], sources[i].fallback);
  gtk_style_context_get_color (context, &self->colors[HITOS_INK_TEXT]);
  self->colors[HITOS_INK_DIM] = self->colors[HITOS_INK_TEXT];
  self->contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_for_display (gtk_widget_get_display (widget)));
  self->colors[HITOS_INK_DIM].alpha *= self->contrast ? CONTRAST_DIM_ALPHA : DIM_ALPHA;
  self->theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  self->scale = gtk_widget_get_scale_factor (widget);
  g_hash_table_remove_all (self->nodes);
  clear_attributes (self);
}

GdkRGBA
hitos_calendar_palette_get_color (HitosCalendarPalette *self, HitosInk ink)
{
  return self->colors[ink];
}

GdkRGBA
hitos_calendar_palette_get_tint (HitosCalendarPalette *self, HitosInk ink, float alpha)
{
  GdkRGBA color = self->colors[ink];

  color.alpha *= alpha;
  return color;
}

GdkRGBA
hitos_calendar_palette_get_line (HitosCalendarPalette *self)
{
  return hitos_calendar_palette_get_tint (self, HITOS_INK_TEXT, self->contrast ? CONTRAST_LINE_ALPHA : LINE_ALPHA);
}

gboolean
hitos_calendar_palette_has_contrast (HitosCalendarPalette *self)
{
  return self->contrast;
}

PangoAttrList *
hitos_calendar_palette_get_attributes (HitosCalendarPalette *self, HitosInk ink)
{
  if (self->attributes[ink] == NULL)
    {
      GdkRGBA *color = &self->colors[ink];

      self->attributes[ink] = pango_attr_list_new ();
      pango_attr_list_insert (self->attributes[ink],
                              pango_attr_foreground_new ((guint16) (color->red * 65535),
                                                         (guint16) (color->green * 65535),
                                                         (guint16) (color->blue * 65535)));
      pango_attr_list_insert (self->attributes[ink],
                              pango_attr_foreground_alpha_new ((guint16) (color->alpha * 65535)));
    }
  return self->attributes[ink];
}

static GskRenderNode *
create_icon_node (HitosCalendarPalette *self, const char *icon_name, HitosInk ink, int size)
{
  g_autoptr (GtkIconPaintable) icon =
    gtk_icon_theme_lookup_icon (self->theme, icon_name, NULL, size, self->scale, GTK_TEXT_DIR_NONE, 0);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), GDK_SNAPSHOT (snapshot),
                                            size, size, &self->colors[ink], 1);
  return gtk_snapshot_free_to_node (snapshot);
}

void
hitos_calendar_palette_append_icon (HitosCalendarPalette *self, GtkSnapshot *snapshot,
                                    const char *icon_name, HitosInk ink, float x, float y, int size)
{
  char key[64];
  GskRenderNode *node;

  g_return_if_fail (HITOS_IS_CALENDAR_PALETTE (self));

  if (self->theme == NULL)
    return;
  g_snprintf (key, sizeof key, "%d/%d/%s", ink, size, icon_name);
  node = g_hash_table_lookup (self->nodes, key);
  if (node == NULL)
    {
      node = create_icon_node (self, icon_name, ink, size);
      if (node == NULL)
        return;
      g_hash_table_insert (self->nodes, g_strdup (key), node);
    }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

void
hitos_calendar_palette_append_box (GtkSnapshot *snapshot, const GdkRGBA *color,
                                   const graphene_rect_t *bounds, float radius)
{
  GskRoundedRect box;

  gsk_rounded_rect_init_from_rect (&box, bounds, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, color, bounds);
  gtk_snapshot_pop (snapshot);
}
