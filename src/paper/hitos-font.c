/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-font.h"

#include <glib/gi18n-lib.h>

#include "hitos-paper-error.h"
#include "hitos-stylesheet.h"

PangoContext *
hitos_font_create_context (void)
{
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoFontMap *font_map = pango_cairo_font_map_new ();
  PangoContext *context;

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (font_map), 72);
  context = pango_font_map_create_context (font_map);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("es-mx"));
  cairo_font_options_destroy (options);
  g_object_unref (font_map);
  return context;
}

gboolean
hitos_font_check_family (PangoContext *context, GError **error)
{
  PangoFontDescription *wanted = pango_font_description_new ();
  PangoFontDescription *found;
  PangoFont *font;
  gboolean right;

  pango_font_description_set_family_static (wanted, HITOS_FONT_FAMILY);
  pango_font_description_set_size (wanted, 12 * PANGO_SCALE);
  font = pango_context_load_font (context, wanted);
  found = font ? pango_font_describe (font) : NULL;
  right = found
          && g_strcmp0 (pango_font_description_get_family (found), HITOS_FONT_FAMILY) == 0;
  if (!right)
    g_set_error (error, HITOS_PAPER_ERROR, HITOS_PAPER_ERROR_FONT,
                 _("The typeface “%s” of the informe is not installed "
                   "(package fonts-sil-gentiumplus)"), HITOS_FONT_FAMILY);
  g_clear_pointer (&found, pango_font_description_free);
  g_clear_object (&font);
  pango_font_description_free (wanted);
  return right;
}
