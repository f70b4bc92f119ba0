/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Equal pages one below another on a desk: a value. Lengths are in pixels, but those of the paper, in
 * points. The content begins at (0, 0), above the first page; where the desk is wider than the content
 * the pages stand in its middle. Pages count from 0. */
typedef struct {
  guint n_pages;
  double paper_width;
  double paper_height;
  double scale;        /* 1 is the size of the paper at 96 dots an inch */
} HitosPageColumn;

/* Around the pages. */
#define HITOS_PAGE_COLUMN_MARGIN 18.0

/* Of one page: whole pixels, so that the same page is the same picture wherever it stands. */
void hitos_page_column_get_page_size (const HitosPageColumn *self, double *width, double *height);

/* Of everything, 0 high where there is no page. */
void hitos_page_column_get_size (const HitosPageColumn *self, double *width, double *height);

/* The upper edge of a page, and the left one of every page on a desk @desk_width wide. */
double hitos_page_column_get_top (const HitosPageColumn *self, guint page);
double hitos_page_column_get_left (const HitosPageColumn *self, double desk_width);

/* The page at @y, or the nearest; half the gap below a page is its own. 0 where there is none. */
guint hitos_page_column_find_page (const HitosPageColumn *self, double y);

/* Pixels a point of the paper. */
double hitos_page_column_get_pixels (const HitosPageColumn *self);

/* The scale at which a page is as wide as the desk, or, with a height (> 0), can be seen whole. */
double hitos_page_column_find_scale (const HitosPageColumn *self, double desk_width, double desk_height);

G_END_DECLS
