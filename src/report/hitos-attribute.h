/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-telling.h"

G_BEGIN_DECLS

/* What a term answers to a name: what its class derives, else its own fields (with "-" for "_").
 * NULL where it has nothing of that name. New term. */
HitosTerm *hitos_attribute_get (HitosTelling *telling, HitosTerm *term, const char *name);

/* The names of the month itself and of the process, where every look-up ends. NULL as above. */
HitosTerm *hitos_attribute_get_of_month (HitosTelling *telling, const char *name);

/* --- one table a class of records, each in the file of that class --- */

typedef struct {
  const char *name;
  HitosTerm *(*get) (HitosTelling *telling, gpointer record);
} HitosAttribute;

extern const HitosAttribute hitos_agreement_attributes[];
extern const HitosAttribute hitos_annex_attributes[];
extern const HitosAttribute hitos_body_attributes[];
extern const HitosAttribute hitos_document_attributes[];
extern const HitosAttribute hitos_entry_attributes[];
extern const HitosAttribute hitos_outcome_attributes[];
extern const HitosAttribute hitos_sitting_attributes[];

/* The field as a term: lists as lists of texts, references as records. */
HitosTerm *hitos_attribute_get_field (gpointer record, guint field);

/* The noun of a kind of document, as its grammar is; the kind itself where the vocabulary has none. */
HitosTerm *hitos_attribute_get_document_noun (HitosTelling *telling, HitosDocument *document);

/* A text whose grammar is guessed from its first word, or from its article where it has one. */
HitosTerm *hitos_attribute_guess_noun (const char *text);

G_END_DECLS
