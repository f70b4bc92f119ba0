/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-block.h"
#include "hitos-pattern-condition.h"
#include "hitos-month.h"
#include "hitos-pattern.h"
#include "hitos-vocabulary.h"

G_BEGIN_DECLS

/* How an institute words its informe: the shipped data/phrases/informe.ini and vocabulary.ini under
 * the institute's own phrases, read and checked. Immutable. */
#define HITOS_TYPE_PHRASES (hitos_phrases_get_type ())
G_DECLARE_FINAL_TYPE (HitosPhrases, hitos_phrases, HITOS, PHRASES, GObject)

/* A column of a table of the plan. */
typedef struct {
  char *name;
  char *title;
  double width;                   /* beside the others' */
  HitosPattern *text;             /* of a row of the plan */
} HitosPhraseColumn;

/* One sentence for a kind of fact. */
typedef struct {
  char *name;
  gboolean tells[HITOS_N_FACTS];  /* which kinds of fact */
  HitosPatternCondition *condition;      /* NULL: always */
  HitosPattern *text;
  HitosBlockKind form;            /* a paragraph, a bullet, a figure or a table */
  HitosPattern *alternative;      /* what a figure tells who cannot see it; NULL for none */
  GStrv words;                    /* of a figure */
  GPtrArray *columns;             /* of a table, of borrowed HitosPhraseColumn */
  gboolean has_tense;             /* else the section's */
  HitosTense tense;
  gboolean uncounted;             /* stands between the others without taking a position */
  GStrv also;                     /* paths of the further records that it tells */
} HitosPhrase;

/* A run of facts in one order, each told by the first phrase that fits. */
typedef struct {
  char *name;
  gboolean tells[HITOS_N_FACTS];
  GPtrArray *phrases;             /* of borrowed HitosPhrase */
  HitosPhrase *otherwise;         /* borrowed: told of the month if no fact was; NULL for none */
} HitosPassage;

typedef struct {
  char *name;
  HitosBlockKind heading;
  HitosPattern *title;
  HitosTense tense;
  gboolean each_body;             /* once for each body that the condition holds of */
  HitosPatternCondition *condition;      /* NULL: always */
  GPtrArray *passages;            /* of borrowed HitosPassage */
} HitosPhraseSection;

/* @own: the institute's own phrases, may be NULL. Fails with a sentence that names group and key,
 * and for a pattern the position in it. */
HitosPhrases *hitos_phrases_load (const char *own, GError **error);

/* Those of a process: its own over the shipped ones. */
HitosPhrases *hitos_phrases_load_for (HitosProcess *process, GError **error);

HitosVocabulary *hitos_phrases_get_vocabulary (HitosPhrases *self);

/* The pattern of that name, and that key of [informe]; NULL where there is none. Borrowed. */
const HitosPattern *hitos_phrases_get_pattern (HitosPhrases *self, const char *name);
const HitosPattern *hitos_phrases_get_frame (HitosPhrases *self, const char *key);

/* A list of pattern names of [informe]. Borrowed, never NULL. */
const char *const *hitos_phrases_get_lines (HitosPhrases *self, const char *key);

/* The words that keep to what follows them on the line ("número", "No."). Borrowed, never NULL. */
const char *const *hitos_phrases_get_glue (HitosPhrases *self);

/* Of HitosPhraseSection, in the informe's order. Borrowed. */
const GPtrArray *hitos_phrases_get_sections (HitosPhrases *self);

G_END_DECLS
