/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum {
  HITOS_INK_TEXT,
  HITOS_INK_DIM,
  HITOS_INK_ACCENT,     /* on the background */
  HITOS_INK_ACCENT_FILL,
  HITOS_INK_ON_ACCENT,  /* on ACCENT_FILL */
  HITOS_INK_SUCCESS,
  HITOS_INK_WARNING,
  HITOS_INK_ERROR,
  HITOS_N_INKS,
} HitosInk;

/* The colours and the icons that a view paints with: looked up once a theme, not once a chip. Icons
 * are kept as render nodes. */
#define HITOS_TYPE_CALENDAR_PALETTE (hitos_calendar_palette_get_type ())
G_DECLARE_FINAL_TYPE (HitosCalendarPalette, hitos_calendar_palette, HITOS, CALENDAR_PALETTE, GObject)

HitosCalendarPalette *hitos_calendar_palette_new (void);

/* Reads the colours as they are for @widget; for its css_changed (). */
void hitos_calendar_palette_update (HitosCalendarPalette *self, GtkWidget *widget);

GdkRGBA hitos_calendar_palette_get_color (HitosCalendarPalette *self, HitosInk ink);
/* The same, @alpha times as opaque. */
GdkRGBA hitos_calendar_palette_get_tint (HitosCalendarPalette *self, HitosInk ink, float alpha);

/* Of the lines between days: plain where the desk asks for high contrast. */
GdkRGBA hitos_calendar_palette_get_line (HitosCalendarPalette *self);

/* The desk asks for high contrast: what is told by a tint has an edge, too. */
gboolean hitos_calendar_palette_has_contrast (HitosCalendarPalette *self);

/* A list of the colour alone, for a text. Borrowed. */
PangoAttrList *hitos_calendar_palette_get_attributes (HitosCalendarPalette *self, HitosInk ink);

/* Paints the icon in a square of @size pixels whose top left corner is (@x, @y). */
void hitos_calendar_palette_append_icon (HitosCalendarPalette *self, GtkSnapshot *snapshot,
                                         const char *icon_name, HitosInk ink, float x, float y, int size);

/* A rounded rectangle of one colour. */
void hitos_calendar_palette_append_box (GtkSnapshot *snapshot, const GdkRGBA *color,
                                        const graphene_rect_t *bounds, float radius);

G_END_DECLS
