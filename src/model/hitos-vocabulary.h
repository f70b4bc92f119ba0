/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "hitos-spanish-noun.h"

G_BEGIN_DECLS

/* The open lists of the register and their grammar: kinds of document, of session, of event, verbs,
 * actions and states. Data of data/phrases/vocabulary.ini under the institute's own phrases. */
#define HITOS_TYPE_VOCABULARY (hitos_vocabulary_get_type ())
G_DECLARE_FINAL_TYPE (HitosVocabulary, hitos_vocabulary, HITOS, VOCABULARY, GObject)

typedef enum {
  HITOS_WORD_DOCUMENT,
  HITOS_WORD_EVENT,
  HITOS_WORD_SESSION,
  HITOS_WORD_VERB,
  HITOS_WORD_ACTION,
  HITOS_WORD_STATE,
} HitosWordClass;

typedef enum {
  HITOS_TENSE_PRESENT,
  HITOS_TENSE_PRETERITE,
  HITOS_TENSE_FUTURE,
} HitosTense;

/* One word of a class. What a class does not have is NULL or FALSE. All owned by the vocabulary. */
typedef struct {
  char *name;            /* what the records hold: "oficio", "aprobar", "elaboración" */
  char *noun;            /* document, event, session: how it is called */
  char *plural;
  HitosGender gender;
  gboolean always_plural;
  gboolean annex;        /* document: only ever an annex */
  gboolean about;        /* document: its matter is told with "respecto a" */
  char *draft_of;        /* document: the kind that it is a draft of */
  char *text;            /* session, action, state */
  char *link;            /* action: the preposition before what is worked on */
  char *verb;            /* action: the verb that tells it */
  char *forms[3][2];     /* verb: by HitosTense, then singular and plural, third person */
} HitosWord;

/* @own: the institute's own phrases, may be NULL. Fails where the file cannot be read or a word
 * lacks what its class needs; the message names group and key. */
HitosVocabulary *hitos_vocabulary_load (const char *own, GError **error);

/* The word of that name, letter case aside; NULL where there is none. Borrowed. */
const HitosWord *hitos_vocabulary_lookup (HitosVocabulary *self, HitosWordClass class,
                                          const char *name);

/* The names of a class in the file's order: what a list to choose from shows. New strings. */
GStrv hitos_vocabulary_list_names (HitosVocabulary *self, HitosWordClass class);

/* The verb's third person, NULL where the vocabulary has no such verb. Borrowed. */
const char *hitos_vocabulary_conjugate (HitosVocabulary *self, const char *infinitive,
                                        HitosTense tense, HitosNumber number);

G_END_DECLS
