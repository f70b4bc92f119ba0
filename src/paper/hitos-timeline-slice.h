/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-drawing.h"
#include "hitos-lettering.h"
#include "hitos-ticks.h"
#include "hitos-timeline-chart.h"

G_BEGIN_DECLS

/* What is told in words, in the reader's language or an informe's. */
typedef enum {
  HITOS_TIMELINE_WORD_PLANNED,
  HITOS_TIMELINE_WORD_CRITICAL,
  HITOS_TIMELINE_WORD_REAL,
  HITOS_TIMELINE_WORD_BASELINE,
  HITOS_TIMELINE_WORD_UNPLANNED,
  HITOS_TIMELINE_WORD_LIMIT,
  HITOS_TIMELINE_WORD_LATE,
  HITOS_TIMELINE_WORD_REMISSION,
  HITOS_TIMELINE_WORD_SESSION,
  HITOS_TIMELINE_N_WORDS
} HitosTimelineWord;

typedef struct {
  const char *legend[HITOS_TIMELINE_N_WORDS];           /* borrowed; NULL: not told */
  const char *(*get_month) (int month);                 /* its short name */
  const char *(*get_state) (HitosDeadlineState state);  /* NULL: not told */
} HitosTimelineVocabulary;

/* That of the reader's language. */
HitosTimelineVocabulary hitos_timeline_vocabulary (void);

/* How a timeline is lettered: kept over all the pieces of one canvas. */
typedef struct {
  HitosLettering *lettering;  /* owned */
  HitosTickLabels *labels;    /* owned */
  double type;                /* the size of what is written in the ruler, in the rows and beside bars */
  HitosTimelineVocabulary words;
  gboolean plain_ruler;       /* months and years in the vocabulary's words, instead of the screen's ruler */
} HitosTimelineLetters;

HitosTimelineLetters *hitos_timeline_letters_new (HitosLettering *lettering, double type);
void hitos_timeline_letters_free (HitosTimelineLetters *self);

/* A piece of a timeline on paper: some rows and a stretch of the band, cut out of one canvas, so that
 * sheets laid side by side continue each other. The canvas begins at the first row and the first day;
 * lengths are points. A value; all pointers are borrowed. */
typedef struct {
  const HitosTimelineChart *chart;
  HitosTimelineLetters *letters;
  HitosDrawing *drawing;
  HitosTimeScale scale;   /* of the whole canvas */
  double row_height;
  double from;            /* where on the canvas the piece begins */
  guint first_row;
  guint n_rows;
  HitosBox band;          /* where the piece stands on the sheet */
  gboolean with_codes;    /* beside the bars, too: their names are on another sheet */
} HitosTimelineSlice;

/* The two levels of days above the band; its height is that of @box. */
void hitos_timeline_slice_draw_ruler (const HitosTimelineSlice *self, HitosBox box);

/* Days of rest, units of time, the rows' rules, today and election day. */
void hitos_timeline_slice_draw_ground (const HitosTimelineSlice *self);

/* Bars, points, limits, dependencies: cut at the band's edges. */
void hitos_timeline_slice_draw_shapes (const HitosTimelineSlice *self);

/* What is written beside the bar of a row and in its place in the left column, each under its own @tag. */
void hitos_timeline_slice_put_label (const HitosTimelineSlice *self, guint row, const char *tag);
void hitos_timeline_slice_put_name (const HitosTimelineSlice *self, guint row, const char *tag, double x, double width);

/* What the shapes mean, in lines from @x on that are @width wide, each under its own @tag; their height. */
double hitos_timeline_slice_put_legend (const HitosTimelineSlice *self, double x, double y, double width, double size,
                                        const char *tag);

G_END_DECLS
