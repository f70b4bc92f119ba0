/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-setting.h"

#include <hb.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "hitos-line-breaker.h"
#include "hitos-paragraph-private.h"

/* What a line's end costs after a hyphen that the text has, after a slash, in a word. */
#define PENALTY_HYPHENATION 60
#define PENALTY_COMPOUND 60
#define PENALTY_SLASH 3000

/* A paragraph on its way. */
typedef struct {
  PangoContext *context;
  HitosParagraph *paragraph;
  gsize length;
  PangoLogAttr *breaks;   /* one per character, and one */
  guint8 *hyphens;        /* one per byte */
  GArray *pieces;         /* of HitosPiece */
  GArray *piece_starts;   /* of guint: the glyph that the next piece begins with */
} Setting;

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
  GList *items = pango_itemize_with_base_dir (setting->context, PANGO_DIRECTION_LTR,
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
  /* Places to break with nothing between them are one: else a heap of them takes for ever. */
  if (piece->width <= 0 && setting->pieces->len > 0)
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
  const HitosTextStyle *style = hitos_stylesheet_get_text (setting->paragraph->style);
  double squeeze = style->align == HITOS_ALIGN_JUSTIFIED
    ? piece->spaces * (1 - HITOS_NARROWEST_SPACE) : 0;

  return begins && piece->width > 0
         && piece->width - squeeze + glyph->advance > setting->paragraph->width;
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

static void
find_breaks (Setting *setting, HitosHyphenator *hyphenator)
{
  const HitosParagraph *paragraph = setting->paragraph;
  glong characters = g_utf8_strlen (paragraph->text, (gssize) setting->length);

  setting->breaks = g_new0 (PangoLogAttr, characters + 1);
  setting->hyphens = g_malloc0 (setting->length + 1);
  pango_get_log_attrs (paragraph->text, (int) setting->length, 0,
                       pango_context_get_language (setting->context),
                       setting->breaks, (int) characters + 1);
  if (hitos_stylesheet_get_text (paragraph->style)->hyphenate)
    hitos_hyphenator_mark (hyphenator, paragraph->text, setting->length, setting->hyphens);
}

HitosParagraph *
hitos_setting_make (PangoContext *context, HitosHyphenator *hyphenator, const char *markup,
                    HitosText style, double baseline)
{
  HitosParagraph *paragraph = hitos_paragraph_new (style, hitos_stylesheet_get_line_width (style));
  PangoAttrList *attributes = parse (paragraph, markup);
  Setting setting = { context, paragraph, strlen (paragraph->text), NULL, NULL, NULL, NULL };

  paragraph->baseline = baseline;
  setting.pieces = g_array_new (FALSE, FALSE, sizeof (HitosPiece));
  setting.piece_starts = g_array_new (FALSE, FALSE, sizeof (guint));
  if (setting.length > 0)
    {
      find_breaks (&setting, hyphenator);
      shape (&setting, attributes);
    }
  cut_into_pieces (&setting);
  break_lines (&setting);
  pango_attr_list_unref (attributes);
  g_array_unref (setting.pieces);
  g_array_unref (setting.piece_starts);
  g_free (setting.breaks);
  g_free (setting.hyphens);
  return paragraph;
}
