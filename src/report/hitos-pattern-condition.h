/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-pattern.h"

G_BEGIN_DECLS

typedef enum {
  HITOS_PATTERN_CONDITION_HAS,     /* the name stands for something */
  HITOS_PATTERN_CONDITION_IS,      /* it reads as one of the words */
  HITOS_PATTERN_CONDITION_EQUALS,  /* it is the same as another name */
} HitosPatternConditionKind;

typedef struct {
  HitosPatternConditionKind kind;
  gboolean negated;
  char *path;
  GStrv words;   /* IS */
  char *other;   /* EQUALS */
} HitosPatternTest;

/* @place: what errors call it. */
HitosPatternCondition *hitos_pattern_condition_parse (const char *text, const char *place, GError **error);
void hitos_pattern_condition_free (HitosPatternCondition *self);

/* All of them must hold. Of HitosPatternTest; borrowed. */
const GPtrArray *hitos_pattern_condition_get_tests (const HitosPatternCondition *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosPatternCondition, hitos_pattern_condition_free)

G_END_DECLS
