/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-calendar-palette.h"
#include "hitos-month-bars.h"
#include "hitos-month-view.h"

G_BEGIN_DECLS

/* What the month's view and its keys and clicks share; nobody else includes it. */

typedef struct _HitosMonthMove HitosMonthMove;

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
  guint marks_in_lane;                     /* 0 where there is room for chips */
  guint refill_callback;
  gboolean letters;
  double scrolled;
  GskRenderNode *painted;                  /* owned: the month as last painted, NULL before */
  GskRenderNode *leaving;                  /* owned: the month that slides out, NULL at rest */
  AdwAnimation *slide;                     /* owned */
  int direction;                           /* 1: the new month comes from below */
  HitosMonthMove *move;                    /* owned: what is being aimed, NULL where nothing is */
  GtkWidget *card;                         /* child: says what that would do; NULL where nothing is aimed */
  int card_x;                              /* the point that the card stands by */
  int card_y;
  HitosOccurrence *held;                   /* owned: under the pointer's button, NULL else */
  HitosDate held_day;
  double drag_from_x;                      /* where its button was pressed */
  double drag_from_y;
  double drag_x;                           /* where the pointer is while it drags */
  double drag_y;
  guint turn_source;                       /* turns the month while the pointer waits at an edge */
};

/* The cell of the chosen day; NULL where it is not shown. Borrowed. */
GtkWidget *hitos_month_view_get_chosen_cell (HitosMonthView *self);

/* Keys, clicks, scrolling, and what a screen reader asks for. Once, when the cells are there. */
void hitos_month_navigation_add (HitosMonthView *self);

/* The month as it is painted, and the one that leaves while it slides out; @direction as above. */
void hitos_month_painting_snapshot (HitosMonthView *self, GtkSnapshot *snapshot);
void hitos_month_painting_slide (HitosMonthView *self, int direction);
void hitos_month_painting_init (HitosMonthView *self);
void hitos_month_painting_clear (HitosMonthView *self);

/* The record that is chosen; borrowed, may be NULL. */
gpointer hitos_month_view_get_chosen_record (HitosMonthView *self);

/* What stands for it on the chosen day, its plan rather than its limit. Borrowed, NULL where it is not on that day. */
HitosOccurrence *hitos_month_view_find_chosen (HitosMonthView *self);

G_END_DECLS
