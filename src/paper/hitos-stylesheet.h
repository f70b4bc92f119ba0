/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "hitos-block.h"

G_BEGIN_DECLS

/* How the informe looks: constant data, all lengths in points (1/72 inch). The reasons stand in
 * docs/paper.md. */

#define HITOS_FONT_FAMILY "Gentium Plus"

/* Everything that is set in type. */
typedef enum {
  HITOS_TEXT_COVER_TITLE,
  HITOS_TEXT_COVER_LINE,
  HITOS_TEXT_INNER_KICKER,
  HITOS_TEXT_INNER_TITLE,
  HITOS_TEXT_CONTENTS_HEADING,
  HITOS_TEXT_CONTENTS_SECTION,
  HITOS_TEXT_CONTENTS_SUBSECTION,
  HITOS_TEXT_TITLE,
  HITOS_TEXT_SECTION,
  HITOS_TEXT_SUBSECTION,
  HITOS_TEXT_PARAGRAPH,
  HITOS_TEXT_BULLET,
  HITOS_TEXT_BULLET_LABEL,
  HITOS_TEXT_CAPTION,
  HITOS_TEXT_HEADER,
  HITOS_TEXT_FOOTER,
  HITOS_TEXT_CONTENTS_NUMBER,
  HITOS_TEXT_LAST
} HitosText;

typedef enum {
  HITOS_ALIGN_LEFT,       /* ragged, its lines balanced */
  HITOS_ALIGN_JUSTIFIED,
  HITOS_ALIGN_CENTRE,
  HITOS_ALIGN_RIGHT,
} HitosAlign;

typedef struct {
  double size;             /* of the type */
  double leading;          /* from one line to the next */
  double before, after;    /* space around; of two neighbours the larger counts */
  double top;              /* space before at the head of a page */
  double indent;           /* from the left margin */
  double short_by;         /* from the right margin */
  double grey;             /* 0 is black */
  PangoWeight weight;
  PangoStyle slant;
  HitosAlign align;
  gboolean hyphenate;
  gboolean keep_with_next;
  gboolean break_before;   /* begins a page */
  gboolean splits;         /* may go on on the next page */
} HitosTextStyle;

/* The sheet: Letter, portrait. */
typedef struct {
  double width, height;
  double left, right, top, bottom;  /* margins of the text */
  double header_rule_y;             /* the running header stands above it */
  double header_gap;                /* between them */
  guint header_lines;               /* at most */
  double footer_y;
  double cover_lines_y;             /* where the cover's lines end */
  double contents_number_width;
} HitosSheet;

const HitosTextStyle *hitos_stylesheet_get_text (HitosText text);
const HitosSheet *hitos_stylesheet_get_sheet (void);

/* How a block of this kind is set. */
HitosText hitos_stylesheet_get_text_for_kind (HitosBlockKind kind);

/* The width of the lines of @text. */
double hitos_stylesheet_get_line_width (HitosText text);

G_END_DECLS
