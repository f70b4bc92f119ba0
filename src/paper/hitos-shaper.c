/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-shaper.h"

#include <glib/gi18n-lib.h>
#include <hb.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <string.h>

#include "hitos-hyphenator.h"
#include "hitos-line-breaker.h"
#include "hitos-paper-error.h"
#include "hitos-paragraph-private.h"

/* How many layouts a paragraph is kept for without being asked for, so that undo costs nothing. */
#define GENERATIONS 8

/* What a line's end costs after a hyphen that the text has, after a slash, in a word. */
#define PENALTY_HYPHENATION 60
#define PENALTY_COMPOUND 60
#define PENALTY_SLASH 3000

struct _HitosShaper {
  GObject parent_instance;

  PangoFontMap *font_map;                              /* owned */
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

/* A paragraph on its way. */
typedef struct {
  HitosShaper *shaper;
  HitosParagraph *paragraph;
  gsize length;
  PangoLogAttr *breaks;   /* one per character, and one */
  guint8 *hyphens;        /* one per byte */
  GArray *pieces;         /* of HitosPiece */
  GArray *piece_starts;   /* of guint: the glyph that the next piece begins with */
} Setting;

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
  g_clear_object (&self->font_map);
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

/* The type is the same at every zoom: nothing is hinted or rounded to a pixel. */
static void
set_up_context (HitosShaper *self)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);

  self->font_map = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (self->font_map), 72);
  self->context = pango_font_map_create_context (self->font_map);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context, pango_language_from_string ("es-mx"));
  cairo_font_options_destroy (options);
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

static gboolean
check_family (HitosShaper *self, GError **error)
{
  PangoFont *font = pango_context_load_font (self->context,
                                             self->descriptions[HITOS_TEXT_PARAGRAPH]);
  PangoFontDescription *found = font ? pango_font_describe (font) : NULL;
  gboolean right = found && g_strcmp0 (pango_font_description_get_family (found),
                                       HITOS_FONT_FAMILY) == 0;

  if (!right)
    g_set_error (error, HITOS_PAPER_ERROR, HITOS_PAPER_ERROR_FONT,
                 _("The typeface “%s” of the informe is not installed "
                   "(package fonts-sil-gentiumplus)"), HITOS_FONT_FAMILY);
  g_clear_pointer (&found, pango_font_description_free);
  g_clear_object (&font);
  return right;
}

HitosShaper *
hitos_shaper_new (GError **error)
{
  g_autoptr (HitosShaper) self = g_object_new (HITOS_TYPE_SHAPER, NULL);

  self->hyphenator = hitos_hyphenator_new (error);
  if (!self->hyphenator)
    return NULL;
  set_up_context (self);
  for (guint i = 0; i < HITOS_TEXT_LAST; i++)
    set_up_style (self, i);
  if (!check_family (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

static gboolean
is_word_space (gunichar c)
{
  return c == ' ' || c == 0x00A0;
}

static void
append_glyph (Setting *setting, const PangoGlyphInfo *info, guint32 byte)
{
  HitosGlyph glyph = { info->glyph, byte,
                       (float) (info->geometry.width / (double) PANGO_SCALE),
                       (float) (info->geometry.x_offset / (double) PANGO_SCALE),
                       (float) (info->geometry.y_offset / (double) PANGO_SCALE), FALSE, FALSE };

  glyph.space = is_word_space (g_utf8_get_char (setting->paragraph->text + byte));
  glyph.hidden = info->glyph == PANGO_GLYPH_EMPTY;
  /* What no font has is shown as the font's own sign for it. */
  if (!glyph.hidden && (info->glyph & PANGO_GLYPH_UNKNOWN_FLAG))
    glyph.index = 0;
  g_array_append_val (setting->paragraph->glyphs, glyph);
}

/* The hyphen of @font: the true one, else the hyphen-minus. */
static void
find_hyphen (PangoFont *font, HitosRun *run)
{
  hb_font_t *hb_font = pango_font_get_hb_font (font);
  hb_codepoint_t glyph = 0;
  PangoRectangle logical;

  if (!hb_font_get_nominal_glyph (hb_font, 0x2010, &glyph))
    hb_font_get_nominal_glyph (hb_font, '-', &glyph);
  pango_font_get_glyph_extents (font, glyph, NULL, &logical);
  run->hyphen = glyph;
  run->hyphen_width = logical.width / (double) PANGO_SCALE;
}

static void
shape_item (Setting *setting, PangoItem *item, PangoGlyphString *glyphs)
{
  HitosParagraph *paragraph = setting->paragraph;
  HitosRun run = { NULL, paragraph->glyphs->len, 0, 0, 0 };

  pango_shape_with_flags (paragraph->text + item->offset, item->length,
                          paragraph->text, (int) setting->length,
                          &item->analysis, glyphs, PANGO_SHAPE_NONE);
  for (int i = 0; i < glyphs->num_glyphs; i++)
    append_glyph (setting, &glyphs->glyphs[i],
                  (guint32) (item->offset + glyphs->log_clusters[i]));
  run.end = paragraph->glyphs->len;
  run.font = cairo_scaled_font_reference
    (pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (item->analysis.font)));
  find_hyphen (item->analysis.font, &run);
  g_array_append_val (paragraph->runs, run);
}

static void
shape (Setting *setting, PangoAttrList *attributes)
{
  PangoGlyphString *glyphs = pango_glyph_string_new ();
  GList *items = pango_itemize_with_base_dir (setting->shaper->context, PANGO_DIRECTION_LTR,
                                              setting->paragraph->text, 0, (int) setting->length,
                                              attributes, NULL);

  for (GList *l = items; l; l = l->next)
    {
      shape_item (setting, l->data, glyphs);
      pango_item_free (l->data);
    }
  g_list_free (items);
  pango_glyph_string_free (glyphs);
}

static void
add_piece (Setting *setting, HitosPiece *piece, guint next)
{
  g_array_append_val (setting->pieces, *piece);
  g_array_append_val (setting->piece_starts, next);
  *piece = (HitosPiece) { 0 };
}

/* Ends a piece before glyph @i, if a line may end there. The spaces that stand last in the piece
 * (@trail of them wide @after) go with the break. */
static gboolean
end_piece (Setting *setting, HitosPiece *piece, guint i, glong character, guint trail,
           double after, double hyphen_width)
{
  const HitosGlyph *glyph = &g_array_index (setting->paragraph->glyphs, HitosGlyph, i);
  const char *here = setting->paragraph->text + glyph->byte;
  gboolean hyphenation = setting->hyphens[glyph->byte];
  gunichar before;

  if (!hyphenation && !setting->breaks[character].is_line_break)
    return FALSE;
  before = g_utf8_get_char (g_utf8_prev_char (here));
  if (hyphenation || before == 0x00AD)
    {
      piece->hyphen = hyphen_width;
      piece->penalty = PENALTY_HYPHENATION;
    }
  else if (trail == 0)
    piece->penalty = before == '/' ? PENALTY_SLASH : PENALTY_COMPOUND;
  piece->after = after;
  piece->width -= after;
  piece->spaces -= after;
  add_piece (setting, piece, i);
  return TRUE;
}

/* A word wider than a line (a key gone wild, an address) is cut where the line is full. */
static gboolean
is_too_wide (const Setting *setting, const HitosPiece *piece, const HitosGlyph *glyph,
             gboolean begins)
{
  return begins && piece->width > 0 && piece->width - piece->spaces + glyph->advance
         > setting->paragraph->width;
}

static void
cut_into_pieces (Setting *setting)
{
  const HitosParagraph *paragraph = setting->paragraph;
  HitosPiece piece = { 0 };
  const char *at = paragraph->text;
  glong character = 0;
  guint trail = 0, run = 0;
  double after = 0;

  for (guint i = 0; i < paragraph->glyphs->len; i++)
    {
      const HitosGlyph *glyph = &g_array_index (paragraph->glyphs, HitosGlyph, i);
      gboolean begins = i > 0 && paragraph->text + glyph->byte > at;

      for (; at < paragraph->text + glyph->byte; at = g_utf8_next_char (at))
        character++;
      while (i > 0 && g_array_index (paragraph->runs, HitosRun, run).end < i)
        run++;
      if (begins && end_piece (setting, &piece, i, character, trail, after,
                               g_array_index (paragraph->runs, HitosRun, run).hyphen_width))
        trail = 0, after = 0;
      else if (is_too_wide (setting, &piece, glyph, begins))
        add_piece (setting, &piece, i);
      piece.width += glyph->advance;
      if (glyph->space)
        piece.spaces += glyph->advance;
      if (glyph->space && paragraph->text[glyph->byte] == ' ')
        trail++, after += glyph->advance;
      else
        trail = 0, after = 0;
    }
  piece.width -= after;
  piece.spaces -= after;
  add_piece (setting, &piece, paragraph->glyphs->len);
}

static double
get_line_x (const HitosTextStyle *style, double room)
{
  if (style->align == HITOS_ALIGN_CENTRE)
    return room / 2;
  return style->align == HITOS_ALIGN_RIGHT ? room : 0;
}

/* Sets the line of the pieces from @first to @last. */
static void
append_line (Setting *setting, const HitosTextStyle *style, guint first, guint last)
{
  HitosParagraph *paragraph = setting->paragraph;
  const HitosPiece *pieces = (const HitosPiece *) (gpointer) setting->pieces->data;
  gboolean final = last + 1 == setting->pieces->len;
  HitosLine line = { 0 };
  double spaces = 0, room;
  guint next = g_array_index (setting->piece_starts, guint, last);

  for (guint i = first; i <= last; i++)
    {
      line.width += pieces[i].width + (i < last ? pieces[i].after : pieces[i].hyphen);
      spaces += pieces[i].spaces + (i < last ? pieces[i].after : 0);
    }
  line.first_glyph = first > 0 ? g_array_index (setting->piece_starts, guint, first - 1) : 0;
  line.end_glyph = next;
  line.hyphen = pieces[last].hyphen > 0 && !final;
  line.start = paragraph->lines->len > 0
    ? g_array_index (paragraph->lines, HitosLine, paragraph->lines->len - 1).end : 0;
  line.end = next < paragraph->glyphs->len
    ? g_array_index (paragraph->glyphs, HitosGlyph, next).byte : (guint) setting->length;
  line.stretch = 1;
  room = paragraph->width - line.width;
  if (style->align == HITOS_ALIGN_JUSTIFIED && (!final || room < 0) && spaces > 0)
    {
      line.stretch = (spaces + room) / spaces;
      line.justified = line.stretch <= HITOS_WIDEST_SPACE + 1e-6 && line.stretch > 0.5;
      /* A line that would gape stays ragged. */
      if (!line.justified)
        line.stretch = 1;
      else
        line.width = paragraph->width;
    }
  line.x = get_line_x (style, room);
  g_array_append_val (paragraph->lines, line);
}

static void
break_lines (Setting *setting)
{
  const HitosTextStyle *style = hitos_stylesheet_get_text (setting->paragraph->style);
  g_autofree guint *ends = g_new (guint, setting->pieces->len);
  guint n_lines;
  guint first = 0;

  n_lines = hitos_line_breaker_break ((const HitosPiece *) (gpointer) setting->pieces->data,
                                      setting->pieces->len, setting->paragraph->width,
                                      style->align != HITOS_ALIGN_JUSTIFIED, ends);
  for (guint i = 0; i < n_lines; i++)
    {
      append_line (setting, style, first, ends[i]);
      first = ends[i] + 1;
    }
}

/* Takes the text out of @markup; a line feed or a tab is a space within a paragraph. */
static PangoAttrList *
parse (HitosParagraph *paragraph, const char *markup)
{
  g_autofree char *valid = g_utf8_validate (markup, -1, NULL) ? NULL
                                                              : g_utf8_make_valid (markup, -1);
  PangoAttrList *attributes = NULL;

  markup = valid ? valid : markup;
  if (!strpbrk (markup, "<&")
      || !pango_parse_markup (markup, -1, 0, &attributes, &paragraph->text, NULL, NULL))
    paragraph->text = g_strdup (markup);
  for (char *p = paragraph->text; *p; p++)
    if (*p > 0 && *p < ' ')
      *p = ' ';
  return attributes ? attributes : pango_attr_list_new ();
}

static HitosParagraph *
set_paragraph (HitosShaper *self, const char *markup, HitosText style)
{
  HitosParagraph *paragraph = hitos_paragraph_new (style, hitos_stylesheet_get_line_width (style));
  PangoAttrList *attributes = parse (paragraph, markup);
  gsize length = strlen (paragraph->text);
  glong characters = g_utf8_strlen (paragraph->text, (gssize) length);
  g_autofree PangoLogAttr *breaks = g_new0 (PangoLogAttr, characters + 1);
  g_autofree guint8 *hyphens = g_malloc0 (length + 1);
  Setting setting = { self, paragraph, length, breaks, hyphens, NULL, NULL };

  paragraph->baseline = self->baselines[style];
  setting.pieces = g_array_new (FALSE, FALSE, sizeof (HitosPiece));
  setting.piece_starts = g_array_new (FALSE, FALSE, sizeof (guint));
  pango_context_set_font_description (self->context, self->descriptions[style]);
  if (length > 0)
    pango_get_log_attrs (paragraph->text, (int) length, 0, pango_context_get_language (self->context),
                         breaks, (int) characters + 1);
  if (hitos_stylesheet_get_text (style)->hyphenate)
    hitos_hyphenator_mark (self->hyphenator, paragraph->text, length, hyphens);
  if (length > 0)
    shape (&setting, attributes);
  cut_into_pieces (&setting);
  break_lines (&setting);
  pango_attr_list_unref (attributes);
  g_array_unref (setting.pieces);
  g_array_unref (setting.piece_starts);
  self->n_shaped++;
  return paragraph;
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
