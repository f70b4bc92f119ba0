/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-pages.h"

G_BEGIN_DECLS

/* The pages of an informe on a desk, one below the other, inside a GtkScrolledWindow. Paints only
 * the visible ones, with the painter that paints the PDF. Pages and blocks count from 0.
 *
 * One paragraph may be chosen, and then has the keyboard: the arrows go from one to the next. "menu-model" is the menu
 * that it has. Signal "block-activated" (a block): a click, or Enter. */
#define HITOS_TYPE_PAGE_VIEW (hitos_page_view_get_type ())
G_DECLARE_FINAL_TYPE (HitosPageView, hitos_page_view, HITOS, PAGE_VIEW, GtkWidget)

#define HITOS_SMALLEST_SCALE 0.25
#define HITOS_LARGEST_SCALE 4.0
#define HITOS_LARGEST_AUTOMATIC_SCALE 1.25

typedef enum {
  HITOS_FIT_NONE,
  HITOS_FIT_WIDTH,
  HITOS_FIT_PAGE,
  HITOS_FIT_AUTOMATIC,   /* the width, but no larger than is good to read */
} HitosFit;

/* NULL shows an empty desk. The place stays where it was. */
void hitos_page_view_set_pages (HitosPageView *self, HitosPages *pages);
HitosPages *hitos_page_view_get_pages (HitosPageView *self);

/* The blocks that are marked, of guint; copied. NULL marks none. */
void hitos_page_view_mark_blocks (HitosPageView *self, const GArray *blocks);

/* Brings a block, or a page's head, into sight; does nothing where it already is. */
void hitos_page_view_show_block (HitosPageView *self, guint block);
void hitos_page_view_show_page (HitosPageView *self, guint page);

/* The chosen block, or HITOS_NO_BLOCK: the property "chosen" notifies. It stays chosen where other pages have it, too. */
guint hitos_page_view_get_chosen (HitosPageView *self);
void hitos_page_view_choose (HitosPageView *self, guint block);

/* The page that fills most of the view: the property "page" notifies. */
guint hitos_page_view_get_page (HitosPageView *self);

/* 1 is the size of the paper at 96 dots an inch: the property "scale" notifies. */
double hitos_page_view_get_scale (HitosPageView *self);
void hitos_page_view_set_scale (HitosPageView *self, double scale);
HitosFit hitos_page_view_get_fit (HitosPageView *self);
void hitos_page_view_set_fit (HitosPageView *self, HitosFit fit);

/* Where a page is painted, in the widget's coordinates. */
void hitos_page_view_get_page_rectangle (HitosPageView *self, guint page, graphene_rect_t *rectangle);

G_END_DECLS
