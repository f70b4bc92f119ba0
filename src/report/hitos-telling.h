/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-pattern-condition.h"
#include "hitos-month.h"
#include "hitos-pattern.h"
#include "hitos-phrases.h"
#include "hitos-term.h"

G_BEGIN_DECLS

/* What patterns are read against: the month, the phrases, the tense that things are told in. On the
 * stack of who composes; borrows all. */
typedef struct {
  HitosProcess *process;
  HitosPhrases *phrases;
  HitosVocabulary *vocabulary;
  const HitosMonth *month;   /* NULL: the patterns are told of given terms alone */
  HitosTense tense;
  int current_year;          /* the informe's own: "del año actual" */
  guint depth;               /* patterns within patterns */
} HitosTelling;

/* Where a name is looked for: here, then further out. On the stack; borrows all. */
typedef struct _HitosScope HitosScope;

struct _HitosScope {
  const HitosScope *outer;
  HitosTerm *term;
};

/* What the pattern says, plain text with private markup (see hitos-pattern.h), newly allocated.
 * Fails with HITOS_PATTERN_ERROR_NAME for a name that means nothing. */
char *hitos_telling_write (HitosTelling *self, const HitosPattern *pattern, const HitosScope *scope,
                           GError **error);

/* The same by the pattern's name in the phrase file. */
char *hitos_telling_write_named (HitosTelling *self, const char *name, const HitosScope *scope,
                                 GError **error);

/* Sets @holds; NULL @condition always holds. */
gboolean hitos_telling_test (HitosTelling *self, const HitosPatternCondition *condition,
                             const HitosScope *scope, gboolean *holds, GError **error);

/* What "a.b.c" stands for; never NULL but on error. */
HitosTerm *hitos_telling_look_up (HitosTelling *self, const HitosScope *scope, const char *path,
                                  GError **error);

/* The gender and number of what a term names, also of a record. */
void hitos_telling_get_grammar (HitosTelling *self, HitosTerm *term, HitosGender *gender,
                                HitosNumber *number);

/* The term as it reads without a filter: lists joined, days in full. Newly allocated. */
char *hitos_telling_read (HitosTelling *self, HitosTerm *term);

G_END_DECLS
