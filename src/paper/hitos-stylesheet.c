/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-stylesheet.h"

#define CONTENTS_NUMBER_WIDTH 30.0

static const HitosSheet sheet = {
  .width = 612, .height = 792,
  .left = 96, .right = 96, .top = 120, .bottom = 90,
  .header_rule_y = 96, .header_gap = 4.5, .header_lines = 5,
  .footer_y = 738,
  .cover_lines_y = 690,
  .contents_number_width = CONTENTS_NUMBER_WIDTH,
};

static const HitosTextStyle styles[HITOS_TEXT_LAST] = {
  [HITOS_TEXT_COVER_TITLE] = {
    .size = 23, .leading = 31, .top = 104, .after = 40,
    .weight = PANGO_WEIGHT_BOLD, .align = HITOS_ALIGN_LEFT, .splits = TRUE },
  [HITOS_TEXT_COVER_LINE] = {
    .size = 13.5, .leading = 19, .before = 7, .after = 7, .grey = 0.2,
    .weight = PANGO_WEIGHT_NORMAL, .align = HITOS_ALIGN_LEFT, .splits = TRUE },
  [HITOS_TEXT_INNER_KICKER] = {
    .size = 12, .leading = 17, .after = 8, .grey = 0.35, .slant = PANGO_STYLE_ITALIC,
    .weight = PANGO_WEIGHT_NORMAL, .align = HITOS_ALIGN_LEFT, .keep_with_next = TRUE },
  [HITOS_TEXT_INNER_TITLE] = {
    .size = 17, .leading = 23, .before = 6, .after = 18,
    .weight = PANGO_WEIGHT_BOLD, .align = HITOS_ALIGN_LEFT, .splits = TRUE },
  [HITOS_TEXT_CONTENTS_HEADING] = {
    .size = 12.5, .leading = 18, .before = 26, .after = 16, .grey = 0.2,
    .weight = PANGO_WEIGHT_NORMAL, .slant = PANGO_STYLE_ITALIC, .align = HITOS_ALIGN_LEFT,
    .keep_with_next = TRUE },
  [HITOS_TEXT_CONTENTS_SECTION] = {
    .size = 12, .leading = 16, .before = 8, .after = 3, .short_by = CONTENTS_NUMBER_WIDTH + 24,
    .weight = PANGO_WEIGHT_NORMAL, .align = HITOS_ALIGN_LEFT },
  [HITOS_TEXT_CONTENTS_SUBSECTION] = {
    .size = 12, .leading = 16, .before = 3, .after = 3, .indent = 18,
    .short_by = CONTENTS_NUMBER_WIDTH + 24,
    .weight = PANGO_WEIGHT_NORMAL, .align = HITOS_ALIGN_LEFT },
  [HITOS_TEXT_CONTENTS_NUMBER] = {
    .size = 12, .leading = 16,
    .weight = PANGO_WEIGHT_NORMAL, .align = HITOS_ALIGN_RIGHT },
  [HITOS_TEXT_TITLE] = {
    .size = 17, .leading = 23, .before = 30, .after = 22,
    .weight = PANGO_WEIGHT_BOLD, .align = HITOS_ALIGN_LEFT,
    .keep_with_next = TRUE, .break_before = TRUE },
  [HITOS_TEXT_SECTION] = {
    .size = 14.5, .leading = 19, .before = 26, .after = 9,
    .weight = PANGO_WEIGHT_BOLD, .align = HITOS_ALIGN_LEFT, .keep_with_next = TRUE },
  [HITOS_TEXT_SUBSECTION] = {
    .size = 12.5, .leading = 17, .before = 16, .after = 7,
    .weight = PANGO_WEIGHT_BOLD, .slant = PANGO_STYLE_ITALIC, .align = HITOS_ALIGN_LEFT,
    .keep_with_next = TRUE },
  [HITOS_TEXT_PARAGRAPH] = {
    .size = 12, .leading = 16, .before = 8, .after = 8,
    .weight = PANGO_WEIGHT_NORMAL, .align = HITOS_ALIGN_JUSTIFIED,
    .hyphenate = TRUE, .splits = TRUE },
  [HITOS_TEXT_BULLET] = {
    .size = 12, .leading = 16, .before = 4, .after = 4, .indent = 18,
    .weight = PANGO_WEIGHT_NORMAL, .align = HITOS_ALIGN_JUSTIFIED,
    .hyphenate = TRUE, .splits = TRUE },
  [HITOS_TEXT_BULLET_LABEL] = {
    .size = 12, .leading = 16, .indent = 5,
    .weight = PANGO_WEIGHT_NORMAL, .align = HITOS_ALIGN_LEFT },
  [HITOS_TEXT_CAPTION] = {
    .size = 10.5, .leading = 14, .before = 12, .after = 5,
    .weight = PANGO_WEIGHT_NORMAL, .slant = PANGO_STYLE_ITALIC, .align = HITOS_ALIGN_LEFT,
    .keep_with_next = TRUE },
  [HITOS_TEXT_HEADER] = {
    .size = 9, .leading = 12.5, .grey = 0.3,
    .weight = PANGO_WEIGHT_NORMAL, .align = HITOS_ALIGN_LEFT },
  [HITOS_TEXT_FOOTER] = {
    .size = 10, .leading = 13, .grey = 0.3,
    .weight = PANGO_WEIGHT_NORMAL, .align = HITOS_ALIGN_RIGHT },
};

const HitosTextStyle *
hitos_stylesheet_get_text (HitosText text)
{
  g_return_val_if_fail (text < HITOS_TEXT_LAST, NULL);

  return &styles[text];
}

const HitosSheet *
hitos_stylesheet_get_sheet (void)
{
  return &sheet;
}

HitosText
hitos_stylesheet_get_text_for_kind (HitosBlockKind kind)
{
  static const HitosText texts[] = {
    [HITOS_BLOCK_COVER_TITLE] = HITOS_TEXT_COVER_TITLE,
    [HITOS_BLOCK_COVER_LINE] = HITOS_TEXT_COVER_LINE,
    [HITOS_BLOCK_INNER_KICKER] = HITOS_TEXT_INNER_KICKER,
    [HITOS_BLOCK_INNER_TITLE] = HITOS_TEXT_INNER_TITLE,
    [HITOS_BLOCK_CONTENTS] = HITOS_TEXT_CONTENTS_HEADING,
    [HITOS_BLOCK_TITLE] = HITOS_TEXT_TITLE,
    [HITOS_BLOCK_SECTION] = HITOS_TEXT_SECTION,
    [HITOS_BLOCK_SUBSECTION] = HITOS_TEXT_SUBSECTION,
    [HITOS_BLOCK_PARAGRAPH] = HITOS_TEXT_PARAGRAPH,
    [HITOS_BLOCK_BULLET] = HITOS_TEXT_BULLET,
    [HITOS_BLOCK_FIGURE] = HITOS_TEXT_CAPTION,
    [HITOS_BLOCK_TABLE] = HITOS_TEXT_CAPTION,
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (texts), HITOS_TEXT_PARAGRAPH);

  return texts[kind];
}

double
hitos_stylesheet_get_line_width (HitosText text)
{
  const HitosTextStyle *style = hitos_stylesheet_get_text (text);

  if (text == HITOS_TEXT_CONTENTS_NUMBER)
    return sheet.contents_number_width;
  return sheet.width - sheet.left - sheet.right - style->indent - style->short_by;
}
