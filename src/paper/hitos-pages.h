/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-drawing.h"
#include "hitos-informe.h"
#include "hitos-paragraph.h"

G_BEGIN_DECLS

/* An informe laid out on pages, which are HitosSheets: immutable once made. Points from the upper left corner of the
 * sheet; pages and blocks count from 0. It belongs to the thread that typeset it. */
#define HITOS_TYPE_PAGES (hitos_pages_get_type ())
G_DECLARE_FINAL_TYPE (HitosPages, hitos_pages, HITOS, PAGES, GObject)

/* No block: a running header, a page number. */
#define HITOS_NO_BLOCK G_MAXUINT

typedef enum {
  HITOS_PLACED_TEXT,
  HITOS_PLACED_LABEL,            /* a bullet's sign; its text follows */
  HITOS_PLACED_CONTENTS_ENTRY,   /* its number follows */
  HITOS_PLACED_CONTENTS_NUMBER,
  HITOS_PLACED_HEADER,
  HITOS_PLACED_FOOTER,
  HITOS_PLACED_EXHIBIT,          /* rows of a figure or a table; its paragraph is the caption above it */
} HitosPlacedRole;

/* Lines of a paragraph that stand together on a page. */
typedef struct {
  HitosPlacedRole role;
  guint block;                /* of the informe, or HITOS_NO_BLOCK */
  guint target;               /* the block that a contents entry leads to, or HITOS_NO_BLOCK */
  HitosParagraph *paragraph;
  guint first_line, n_lines;  /* rows of an exhibit */
  double x, y;                /* of the first line's upper left corner */
  HitosDrawing *drawing;      /* of an exhibit; owned by the pages */
  gboolean goes_on;           /* the exhibit does, on the next page */
} HitosPlaced;

/* A rule, a row of leader dots: nothing to read. */
typedef struct {
  double x, y, length;
  double thickness;
  double grey;
  gboolean dotted;
} HitosStroke;

typedef struct {
  guint page;
  double x, y, width, height;
} HitosArea;

/* An entry of the outline. */
typedef struct {
  guint block;
  guint level;        /* 1 for a section, 2 for a subsection */
  const char *title;  /* plain text, borrowed */
  HitosArea area;
} HitosHeading;

HitosInforme *hitos_pages_get_informe (HitosPages *self);
guint hitos_pages_get_n_pages (HitosPages *self);
void hitos_pages_get_size (HitosPages *self, double *width, double *height);

/* The number printed on the page, which is also its place: the cover is 1, though not printed. */
char *hitos_pages_dup_label (HitosPages *self, guint page);

/* What stands on a page, in reading order. Borrowed. */
const HitosPlaced *hitos_pages_get_placed (HitosPages *self, guint page, guint *n_placed);
const HitosStroke *hitos_pages_get_strokes (HitosPages *self, guint page, guint *n_strokes);

/* Where placed lines are. */
void hitos_pages_get_placed_area (HitosPages *self, guint page, const HitosPlaced *placed,
                                  HitosArea *area);

/* The block under a point, HITOS_NO_BLOCK where there is none. */
guint hitos_pages_get_block_at (HitosPages *self, guint page, double x, double y);

/* The block that the contents entry under a point leads to, or HITOS_NO_BLOCK. */
guint hitos_pages_get_link_at (HitosPages *self, guint page, double x, double y);

/* Where a block stands: one area a page. (transfer full) (element-type HitosArea) */
GArray *hitos_pages_get_areas (HitosPages *self, guint block);

/* Sections and subsections, in order. Borrowed. (element-type HitosHeading) */
const GArray *hitos_pages_get_headings (HitosPages *self);

G_END_DECLS
