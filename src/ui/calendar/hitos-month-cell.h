/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-calendar-palette.h"
#include "hitos-occurrence.h"

G_BEGIN_DECLS

typedef enum {
  HITOS_MONTH_CELL_OUTSIDE = 1 << 0,   /* of the month before or after */
  HITOS_MONTH_CELL_REST = 1 << 1,      /* a weekend or a holiday */
  HITOS_MONTH_CELL_TODAY = 1 << 2,
  HITOS_MONTH_CELL_ELECTION = 1 << 3,
} HitosMonthCellFlags;

/* What a cell shows; everything is borrowed. */
typedef struct {
  HitosDate day;
  HitosMonthCellFlags flags;
  const char *holiday;         /* its name, or NULL */
  GPtrArray *bars;             /* of HitosOccurrence: painted over the cell, spoken by it */
  HitosOccurrence **chips;
  guint n_chips;
  HitosOccurrence **marks;     /* where a chip would have no room for a word: their states' shapes alone */
  guint n_marks;
  gboolean is_narrow;          /* no room for words at all */
  guint n_more;                /* what has no room; bars among them */
  guint first_lane;            /* lanes above the chips, that bars run through */
} HitosMonthCellContent;

/* One day of the month: a focusable widget with its number, the name of a day of rest, and its
 * chips. It is retexted, never rebuilt, when the month changes. Signals: "activate", and
 * "chip-activated" with the chip. */
#define HITOS_TYPE_MONTH_CELL (hitos_month_cell_get_type ())
G_DECLARE_FINAL_TYPE (HitosMonthCell, hitos_month_cell, HITOS, MONTH_CELL, GtkWidget)

/* @palette is kept. */
GtkWidget *hitos_month_cell_new (HitosCalendarPalette *palette);

void hitos_month_cell_show (HitosMonthCell *self, const HitosMonthCellContent *content);

HitosDate hitos_month_cell_get_day (HitosMonthCell *self);

/* Whether it is the chosen day, and which record is chosen (borrowed, may be NULL). */
void hitos_month_cell_set_chosen (HitosMonthCell *self, gboolean chosen, gpointer record);

/* The chips shown, "+n more" last; NULL past the end. Borrowed. */
GtkWidget *hitos_month_cell_get_chip (HitosMonthCell *self, guint index);

/* How many marks stand side by side in a cell of that many pixels. */
guint hitos_month_cell_get_marks_per_lane (int width);

/* What the theme's font asks for, in pixels: the height of the number's line, and of one lane. */
void hitos_month_cell_measure_lanes (HitosMonthCell *self, int *header, int *lane);

G_END_DECLS
