/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-pattern.h"

G_BEGIN_DECLS

typedef enum {
  HITOS_CONDITION_HAS,     /* the name stands for something */
  HITOS_CONDITION_IS,      /* it reads as one of the words */
  HITOS_CONDITION_EQUALS,  /* it is the same as another name */
} HitosConditionKind;

typedef struct {
  HitosConditionKind kind;
  gboolean negated;
  char *path;
  GStrv words;   /* IS */
  char *other;   /* EQUALS */
} HitosConditionTest;

/* @place: what errors call it. */
HitosCondition *hitos_condition_parse (const char *text, const char *place, GError **error);
void hitos_condition_free (HitosCondition *self);

/* All of them must hold. Of HitosConditionTest; borrowed. */
const GPtrArray *hitos_condition_get_tests (const HitosCondition *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosCondition, hitos_condition_free)

G_END_DECLS
