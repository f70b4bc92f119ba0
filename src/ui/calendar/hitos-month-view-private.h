/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-calendar-palette.h"
#include "hitos-month-bars.h"
#include "hitos-month-view.h"

G_BEGIN_DECLS

/* What the month's view and its keys and clicks share; nobody else includes it. */

struct _HitosMonthView {
  GtkWidget parent_instance;

  HitosCalendarState *state;               /* owned, may be NULL */
  HitosOccurrences *occurrences;           /* owned, may be NULL: whose changes are followed */
  HitosCalendarPalette *palette;           /* owned */
  HitosMonthBars *bars;                    /* owned */
  GtkWidget *headings[HITOS_MONTH_COLUMNS];  /* children, GtkInscription */
  GtkWidget *cells[HITOS_MONTH_DAYS];        /* children */
  GtkWidget *popover;                      /* child, made when first opened */
  HitosMonthGrid grid;
  HitosMonthGeometry geometry;
  gboolean rest[HITOS_MONTH_DAYS];
  int election_cell;                       /* -1 where election day is not shown */
  guint n_lanes;
  guint refill_callback;
  gboolean letters;
  double scrolled;
  GskRenderNode *painted;                  /* owned: the month as last painted, NULL before */
  GskRenderNode *leaving;                  /* owned: the month that slides out, NULL at rest */
  AdwAnimation *slide;                     /* owned */
  int direction;                           /* 1: the new month comes from below */
};

/* The cell of the chosen day; NULL where it is not shown. Borrowed. */
GtkWidget *hitos_month_view_get_chosen_cell (HitosMonthView *self);

/* Keys, clicks, scrolling, and what a screen reader asks for. Once, when the cells are there. */
void hitos_month_navigation_add (HitosMonthView *self);

G_END_DECLS
