/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-page-cache.h"
#include "hitos-page-column.h"
#include "hitos-page-view.h"

G_BEGIN_DECLS

/* What the view, its scrolling, its painting and its pointer and keys share; nobody else includes it. */

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
  GPtrArray *paragraphs;             /* owned, of HitosPageParagraph: children */
  guint chosen;                      /* a block, or HITOS_NO_BLOCK */
  GMenuModel *menu;                  /* owned: of a paragraph; may be NULL */
  GtkWidget *popover;                /* child; NULL before it is asked for */
  guint announcement;                /* the idle source that tells page and scale; 0 where there is none */
  guint update;                      /* the one that looks which paragraphs are seen */
  gboolean moved;                    /* the paragraphs stand where their page no longer is */
};

/* The page at a height of the widget. */
guint hitos_page_view_find_page (HitosPageView *self, double y);

/* The point of the paper under a point of the widget; FALSE beside the pages. */
gboolean hitos_page_view_find_paper_point (HitosPageView *self, double x, double y, guint *page, double *paper_x,
                                           double *paper_y);

/* Another scale, within bounds; what is at the point of the widget stays there. */
void hitos_page_view_zoom (HitosPageView *self, double scale, double x, double y);

/* Nothing where it is the one that is there already; NULL: one of its own. */
void hitos_page_view_set_adjustment (HitosPageView *self, GtkOrientation orientation, GtkAdjustment *adjustment);

/* The scale that fits and how far it scrolls, after another size or other pages. */
void hitos_page_view_arrange (HitosPageView *self);

/* Other pages are seen: they are told and drawn, their paragraphs with them. */
void hitos_page_view_tell (HitosPageView *self);

/* Before the next frame one looks which paragraphs are seen. */
void hitos_page_view_queue_update (HitosPageView *self);

/* FALSE where it cannot scroll. */
gboolean hitos_page_view_scroll (HitosPageView *self, GtkOrientation orientation, double pixels);

/* Which paragraphs there are and where they stand. */
void hitos_page_view_update_paragraphs (HitosPageView *self);
void hitos_page_view_allocate_paragraphs (HitosPageView *self);

/* Before and after other pages are shown: which block is to be chosen of @informe, and the paragraphs as its blocks. */
guint hitos_page_view_find_again (HitosPageView *self, HitosInforme *informe);
void hitos_page_view_take_over_paragraphs (HitosPageView *self);

/* The next paragraph or the one before it is chosen; one that is longer than what is seen is scrolled first. */
void hitos_page_view_step (HitosPageView *self, int step);
/* The first one that is seen, or the last. */
void hitos_page_view_choose_in_sight (HitosPageView *self, gboolean last);
gboolean hitos_page_view_has_keyboard (HitosPageView *self);
/* The keyboard goes to it; where none is chosen, to the first that is seen. FALSE where there is none. */
gboolean hitos_page_view_focus_chosen (HitosPageView *self);
/* Where it stands, in the widget's coordinates; FALSE where there is none. */
gboolean hitos_page_view_get_chosen_rectangle (HitosPageView *self, graphene_rect_t *rectangle);

void hitos_page_view_paint (HitosPageView *self, GtkSnapshot *snapshot);
void hitos_page_view_add_controllers (HitosPageView *self);
void hitos_page_view_add_bindings (GtkWidgetClass *klass);

G_END_DECLS
