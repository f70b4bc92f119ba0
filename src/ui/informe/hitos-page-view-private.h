/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-page-cache.h"
#include "hitos-page-column.h"
#include "hitos-page-view.h"

G_BEGIN_DECLS

/* What the view, its painting and its pointer and keys share; nobody else includes it. */

/* How far a key scrolls, in pixels. */
#define HITOS_PAGE_VIEW_STEP 60

struct _HitosPageView {
  GtkWidget parent_instance;

  HitosPages *pages;                 /* owned, may be NULL */
  HitosPageCache *cache;             /* owned */
  GArray *marked;                    /* owned, of guint */
  GtkAdjustment *adjustments[2];     /* owned; by orientation */
  GtkScrollablePolicy policies[2];
  HitosFit fit;
  HitosPageColumn column;            /* where the pages stand */
  double pinch_start;                /* the scale when a pinch began */
  double pointer_x, pointer_y;
  guint page;
  guint wanted;                      /* the block to show once there is a size; else HITOS_NO_BLOCK */
  guint announcement;                /* the idle source that tells page and scale; 0 where there is none */
};

/* The page at a height of the widget. */
guint hitos_page_view_find_page (HitosPageView *self, double y);

/* The point of the paper under a point of the widget; FALSE beside the pages. */
gboolean hitos_page_view_find_paper_point (HitosPageView *self, double x, double y, guint *page, double *paper_x,
                                           double *paper_y);

/* Another scale, within bounds; what is at the point of the widget stays there. */
void hitos_page_view_zoom (HitosPageView *self, double scale, double x, double y);

/* FALSE where it cannot scroll. */
gboolean hitos_page_view_scroll (HitosPageView *self, GtkOrientation orientation, double pixels);

void hitos_page_view_paint (HitosPageView *self, GtkSnapshot *snapshot);
void hitos_page_view_add_controllers (HitosPageView *self);

G_END_DECLS
