/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-paragraph.h"

G_BEGIN_DECLS

/* One glyph, advances in points. */
typedef struct {
  guint32 index;    /* in its font */
  guint32 byte;     /* of the text where its cluster begins */
  float advance;
  float x_offset, y_offset;
  guint8 space;   /* a word space: stretches */
  guint8 hidden;  /* nothing to draw, as a word joiner */
} HitosGlyph;

/* Glyphs in one font. */
typedef struct {
  cairo_scaled_font_t *font;  /* owned */
  guint first, end;
  guint32 hyphen;             /* the glyph of a hyphen */
  double hyphen_width;
} HitosRun;

struct _HitosParagraph {
  gatomicrefcount references;
  HitosText style;
  double width;
  double baseline;
  char *text;        /* owned */
  GArray *glyphs;    /* owned, of HitosGlyph */
  GArray *runs;      /* owned, of HitosRun */
  GArray *lines;     /* owned, of HitosLine */
};

/* An empty one, to be filled by the shaper before anyone else sees it. */
HitosParagraph *hitos_paragraph_new (HitosText style, double width);

G_END_DECLS
