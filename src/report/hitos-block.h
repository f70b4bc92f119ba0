/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "hitos-block-table.h"

G_BEGIN_DECLS

/* What a piece of the informe is; how it looks is the paper layer's business. */
typedef enum {
  HITOS_BLOCK_COVER_TITLE,   /* the cover: its title, then its lines, in order */
  HITOS_BLOCK_COVER_LINE,
  HITOS_BLOCK_INNER_KICKER,  /* the inner page: "Informe de avances" */
  HITOS_BLOCK_INNER_TITLE,
  HITOS_BLOCK_CONTENTS,      /* the contents go here; its text is the heading above them, may be empty */
  HITOS_BLOCK_TITLE,         /* the heading of the whole text, above the first section */
  HITOS_BLOCK_SECTION,       /* heading 1, in contents and outline */
  HITOS_BLOCK_SUBSECTION,    /* heading 2, in contents and outline */
  HITOS_BLOCK_PARAGRAPH,
  HITOS_BLOCK_BULLET,
  HITOS_BLOCK_FIGURE,        /* the plan as a timeline; its text is the caption */
  HITOS_BLOCK_TABLE,         /* the same as a table; its text is the caption */
} HitosBlockKind;

/* One paragraph of a composed informe: an immutable value, reference counted.
 * Its key is (section, phrase, records); no two blocks of one informe share it. */

typedef struct _HitosBlock HitosBlock;

/* @text: UTF-8 with <b> and <i> only, & < > escaped as in Pango markup. @records: the ids of the
 * records that it tells, NULL-terminated, may be NULL. All are copied. */
HitosBlock *hitos_block_new (HitosBlockKind kind, const char *section, const char *phrase,
                             const char *text, const char *const *records);

/* A figure or a table. @alternative: what it tells who cannot see it; @words: its own few words, NULL-terminated;
 * @table: taken, of a table. All but @text may be NULL. */
HitosBlock *hitos_block_new_exhibit (HitosBlockKind kind, const char *section, const char *phrase, const char *text,
                                     const char *const *records, const char *alternative, const char *const *words,
                                     HitosBlockTable *table);
HitosBlock *hitos_block_ref (HitosBlock *self);
void hitos_block_unref (HitosBlock *self);

HitosBlockKind hitos_block_get_kind (const HitosBlock *self);
const char *hitos_block_get_section (const HitosBlock *self);
const char *hitos_block_get_phrase (const HitosBlock *self);
const char *hitos_block_get_text (const HitosBlock *self);
const char *const *hitos_block_get_records (const HitosBlock *self);

/* All borrowed, NULL where the block has none. */
const char *hitos_block_get_alternative (const HitosBlock *self);
const char *const *hitos_block_get_words (const HitosBlock *self);
const HitosBlockTable *hitos_block_get_table (const HitosBlock *self);

/* "section/phrase/id,id…": names the block across compositions. Borrowed. */
const char *hitos_block_get_key (const HitosBlock *self);

/* A copy of @self with other words, that remembers the sentence it replaces. */
HitosBlock *hitos_block_reword (const HitosBlock *self, const char *text);

/* The sentence that the rewording replaced, NULL where the block reads as composed. */
const char *hitos_block_get_composed (const HitosBlock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosBlock, hitos_block_unref)

G_END_DECLS
