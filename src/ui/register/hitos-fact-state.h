/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-fact.h"

G_BEGIN_DECLS

/* How a state is shown: never by colour alone, so each comes with an icon and a word. */
typedef enum {
  HITOS_FACT_PLAIN,
  HITOS_FACT_OPEN,     /* somebody must act */
  HITOS_FACT_DONE,
  HITOS_FACT_OVERDUE,  /* a term has passed */
  HITOS_FACT_VOIDED,
} HitosFactMood;

typedef struct {
  char *word;        /* owned; see hitos_fact_state_clear () */
  const char *icon;  /* borrowed, NULL where there is nothing to say */
  HitosFactMood mood;
} HitosFactState;

/* @today decides what is overdue. Its word is newly allocated. */
void hitos_fact_get_state (HitosFact *self, HitosDate today, HitosFactState *state);
void hitos_fact_state_clear (HitosFactState *state);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HitosFactState, hitos_fact_state_clear)

G_END_DECLS
