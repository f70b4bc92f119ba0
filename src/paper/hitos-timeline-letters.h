/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-deadline.h"
#include "hitos-lettering.h"
#include "hitos-ticks.h"

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

G_END_DECLS
