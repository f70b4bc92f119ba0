/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "hitos-spanish-noun.h"
#include "hitos-when.h"

G_BEGIN_DECLS

/* What a name in a pattern stands for: a text with its grammar, a date, a record, a list of terms, or
 * a map of named terms. Built, then not changed any more. Reference counted. */
typedef enum {
  HITOS_TERM_TEXT,    /* "" is nothing */
  HITOS_TERM_NUMBER,
  HITOS_TERM_WHEN,
  HITOS_TERM_RECORD,
  HITOS_TERM_LIST,
  HITOS_TERM_MAP,
} HitosTermKind;

typedef struct _HitosTerm HitosTerm;

struct _HitosTerm {
  gatomicrefcount references;
  HitosTermKind kind;
  char *text;            /* owned; TEXT */
  gint64 number;         /* NUMBER; a truth is 1 or 0 */
  HitosWhen when;        /* WHEN */
  gpointer record;       /* owned; RECORD */
  GPtrArray *items;      /* owned, of HitosTerm; LIST */
  GHashTable *members;   /* owned: name → HitosTerm; MAP */
  HitosGender gender;
  HitosNumber grammatical_number;
};

HitosTerm *hitos_term_new_text (const char *text);
HitosTerm *hitos_term_new_noun (const char *text, HitosGender gender, HitosNumber number);
HitosTerm *hitos_term_new_number (gint64 number);
HitosTerm *hitos_term_new_when (HitosWhen when);
/* @record NULL: nothing. */
HitosTerm *hitos_term_new_record (gpointer record);
HitosTerm *hitos_term_new_list (void);
HitosTerm *hitos_term_new_map (void);

HitosTerm *hitos_term_ref (HitosTerm *self);
void hitos_term_unref (HitosTerm *self);

/* Building. Both take @item. */
void hitos_term_append (HitosTerm *self, HitosTerm *item);
void hitos_term_set (HitosTerm *self, const char *name, HitosTerm *item);

/* No text, zero, no date, no record, no items. */
gboolean hitos_term_is_empty (const HitosTerm *self);

guint hitos_term_get_n_items (const HitosTerm *self);

/* The gender and number of a word that is said of it: of a list, plural where it has several items,
 * feminine where all are. Does not look into records: see hitos_telling_get_grammar (). */
HitosNumber hitos_term_get_number (const HitosTerm *self);
HitosGender hitos_term_get_gender (const HitosTerm *self);

/* Whether both stand for the same record, or read the same. */
gboolean hitos_term_equal (const HitosTerm *a, const HitosTerm *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosTerm, hitos_term_unref)

G_END_DECLS
