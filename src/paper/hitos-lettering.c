/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-lettering.h"

#include "hitos-font.h"
#include "hitos-stylesheet.h"

/* Gentium's own line is too airy for a cell. */
#define LEADING 1.18

struct _HitosLettering {
  GObject parent_instance;

  PangoContext *context;  /* owned */
};

G_DEFINE_FINAL_TYPE (HitosLettering, hitos_lettering, G_TYPE_OBJECT)

static void
hitos_lettering_finalize (GObject *object)
{
  HitosLettering *self = HITOS_LETTERING (object);

  g_clear_object (&self->context);
  G_OBJECT_CLASS (hitos_lettering_parent_class)->finalize (object);
}

static void
hitos_lettering_class_init (HitosLetteringClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_lettering_finalize;
}

static void
hitos_lettering_init (HitosLettering *self)
{
  self->context = hitos_font_create_context ();
}

HitosLettering *
hitos_lettering_new (GError **error)
{
  g_autoptr (HitosLettering) self = g_object_new (HITOS_TYPE_LETTERING, NULL);

  return hitos_font_check_family (self->context, error) ? g_steal_pointer (&self) : NULL;
}

static PangoFontDescription *
describe (const HitosLetteringStyle *style)
{
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family_static (description, HITOS_FONT_FAMILY);
  pango_font_description_set_size (description, (int) (style->size * PANGO_SCALE));
  pango_font_description_set_style (description, style->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  return description;
}

static PangoAttrList *
create_attributes (const HitosLetteringStyle *style)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *bold;

  pango_attr_list_insert (attributes, pango_attr_line_height_new_absolute (
    (int) (hitos_lettering_get_leading (style->size) * PANGO_SCALE)));
  /* A word that has no room is broken anywhere, where no hyphen belongs. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  if (style->n_bold != 0)
    {
      bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
      if (style->n_bold > 0)
        bold->end_index = (guint) style->n_bold;
      pango_attr_list_insert (attributes, bold);
    }
  return attributes;
}

PangoLayout *
hitos_lettering_set (HitosLettering *self, const char *text, const HitosLetteringStyle *style)
{
  PangoLayout *layout;
  PangoAttrList *attributes;
  PangoFontDescription *description;

  g_return_val_if_fail (HITOS_IS_LETTERING (self) && text, NULL);

  layout = pango_layout_new (self->context);
  description = describe (style);
  attributes = create_attributes (style);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_alignment (layout, style->align);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (style->width > 0)
    pango_layout_set_width (layout, (int) (style->width * PANGO_SCALE));
  if (style->n_lines > 0)
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_height (layout, -style->n_lines);
    }
  pango_layout_set_text (layout, text, -1);
  return layout;
}

double
hitos_lettering_get_leading (double size)
{
  return size * LEADING;
}

double
hitos_lettering_get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return width / (double) PANGO_SCALE;
}

double
hitos_lettering_get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return height / (double) PANGO_SCALE;
}
