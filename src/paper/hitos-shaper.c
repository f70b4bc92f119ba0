/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-shaper.h"

#include <pango/pangocairo.h>
#include <string.h>

#include "hitos-font.h"
#include "hitos-hyphenator.h"
#include "hitos-setting.h"

/* How many layouts a paragraph is kept for without being asked for, so that undo costs nothing. */
#define GENERATIONS 8

struct _HitosShaper {
  GObject parent_instance;

  PangoContext *context;                               /* owned */
  HitosHyphenator *hyphenator;                         /* owned */
  PangoFontDescription *descriptions[HITOS_TEXT_LAST]; /* owned */
  double baselines[HITOS_TEXT_LAST];
  GHashTable *cache;                                   /* owned: Entry, its own key */
  guint generation;
  guint n_shaped;
};

G_DEFINE_FINAL_TYPE (HitosShaper, hitos_shaper, G_TYPE_OBJECT)

typedef struct {
  HitosText style;
  const char *markup;         /* owned, but in a key to look up */
  guint generation;
  HitosParagraph *paragraph;  /* owned */
} Entry;

static guint
entry_hash (gconstpointer data)
{
  const Entry *entry = data;

  return g_str_hash (entry->markup) * 31 + entry->style;
}

static gboolean
entry_equal (gconstpointer a, gconstpointer b)
{
  const Entry *one = a, *other = b;

  return one->style == other->style && strcmp (one->markup, other->markup) == 0;
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free ((char *) entry->markup);
  hitos_paragraph_unref (entry->paragraph);
  g_free (entry);
}

static void
hitos_shaper_finalize (GObject *object)
{
  HitosShaper *self = HITOS_SHAPER (object);

  g_hash_table_unref (self->cache);
  for (guint i = 0; i < HITOS_TEXT_LAST; i++)
    g_clear_pointer (&self->descriptions[i], pango_font_description_free);
  g_clear_object (&self->hyphenator);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (hitos_shaper_parent_class)->finalize (object);
}

static void
hitos_shaper_class_init (HitosShaperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_shaper_finalize;
}

static void
hitos_shaper_init (HitosShaper *self)
{
  self->cache = g_hash_table_new_full (entry_hash, entry_equal, entry_free, NULL);
}

/* Centres the type in its leading: the baseline stands where ascent and descent leave equal air. */
static void
set_up_style (HitosShaper *self, HitosText text)
{
  const HitosTextStyle *style = hitos_stylesheet_get_text (text);
  PangoFontDescription *description = pango_font_description_new ();
  PangoFontMetrics *metrics;
  double ascent, descent;

  pango_font_description_set_family_static (description, HITOS_FONT_FAMILY);
  pango_font_description_set_size (description, (int) (style->size * PANGO_SCALE));
  pango_font_description_set_weight (description, style->weight);
  pango_font_description_set_style (description, style->slant);
  self->descriptions[text] = description;
  metrics = pango_context_get_metrics (self->context, description, NULL);
  ascent = pango_font_metrics_get_ascent (metrics) / (double) PANGO_SCALE;
  descent = pango_font_metrics_get_descent (metrics) / (double) PANGO_SCALE;
  self->baselines[text] = (style->leading + ascent - descent) / 2;
  pango_font_metrics_unref (metrics);
}

HitosShaper *
hitos_shaper_new (GError **error)
{
  g_autoptr (HitosShaper) self = g_object_new (HITOS_TYPE_SHAPER, NULL);

  self->hyphenator = hitos_hyphenator_new (error);
  if (!self->hyphenator)
    return NULL;
  self->context = hitos_font_create_context ();
  for (guint i = 0; i < HITOS_TEXT_LAST; i++)
    set_up_style (self, i);
  if (!hitos_font_check_family (self->context, error))
    return NULL;
  return g_steal_pointer (&self);
}

static HitosParagraph *
set_paragraph (HitosShaper *self, const char *markup, HitosText style)
{
  pango_context_set_font_description (self->context, self->descriptions[style]);
  self->n_shaped++;
  return hitos_setting_make (self->context, self->hyphenator, markup, style,
                             self->baselines[style]);
}

HitosParagraph *
hitos_shaper_get_paragraph (HitosShaper *self, const char *markup, HitosText style)
{
  Entry key = { style, markup, 0, NULL };
  Entry *entry;

  g_return_val_if_fail (HITOS_IS_SHAPER (self) && markup && style < HITOS_TEXT_LAST, NULL);

  entry = g_hash_table_lookup (self->cache, &key);
  if (!entry)
    {
      entry = g_new0 (Entry, 1);
      entry->style = style;
      entry->markup = g_strdup (markup);
      entry->paragraph = set_paragraph (self, markup, style);
      g_hash_table_add (self->cache, entry);
    }
  entry->generation = self->generation;
  return entry->paragraph;
}

void
hitos_shaper_forget (HitosShaper *self)
{
  GHashTableIter iter;
  gpointer data;

  g_return_if_fail (HITOS_IS_SHAPER (self));

  g_hash_table_iter_init (&iter, self->cache);
  while (g_hash_table_iter_next (&iter, &data, NULL))
    if (((Entry *) data)->generation + GENERATIONS < self->generation)
      g_hash_table_iter_remove (&iter);
  self->generation++;
}

guint
hitos_shaper_get_n_shaped (HitosShaper *self)
{
  g_return_val_if_fail (HITOS_IS_SHAPER (self), 0);

  return self->n_shaped;
}
