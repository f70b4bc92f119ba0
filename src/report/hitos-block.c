/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-block.h"

struct _HitosBlock {
  gatomicrefcount references;
  HitosBlockKind kind;
  char *section;   /* owned */
  char *phrase;    /* owned */
  char *text;      /* owned */
  char *composed;  /* owned; NULL where the block reads as composed */
  char *key;       /* owned */
  GStrv records;   /* owned, never NULL */
  char *alternative;       /* owned, may be NULL, as are the next two */
  GStrv words;             /* owned */
  HitosBlockTable *table;  /* owned */
};

HitosBlock *
hitos_block_new (HitosBlockKind kind, const char *section, const char *phrase, const char *text,
                 const char *const *records)
{
  static const char *const none[] = { NULL };
  HitosBlock *self = g_new0 (HitosBlock, 1);
  g_autofree char *ids = g_strjoinv (",", (char **) (records ? records : none));

  g_atomic_ref_count_init (&self->references);
  self->kind = kind;
  self->section = g_strdup (section ? section : "");
  self->phrase = g_strdup (phrase ? phrase : "");
  self->text = g_strdup (text ? text : "");
  self->records = g_strdupv ((char **) (records ? records : none));
  self->key = g_strdup_printf ("%s/%s/%s", self->section, self->phrase, ids);
  return self;
}

HitosBlock *
hitos_block_new_exhibit (HitosBlockKind kind, const char *section, const char *phrase, const char *text,
                         const char *const *records, const char *alternative, const char *const *words,
                         HitosBlockTable *table)
{
  HitosBlock *self = hitos_block_new (kind, section, phrase, text, records);

  self->alternative = g_strdup (alternative);
  self->words = g_strdupv ((char **) words);
  self->table = table;
  return self;
}

HitosBlock *
hitos_block_ref (HitosBlock *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
hitos_block_unref (HitosBlock *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->section);
  g_free (self->phrase);
  g_free (self->text);
  g_free (self->composed);
  g_free (self->key);
  g_strfreev (self->records);
  g_free (self->alternative);
  g_strfreev (self->words);
  g_clear_pointer (&self->table, hitos_block_table_unref);
  g_free (self);
}

HitosBlockKind
hitos_block_get_kind (const HitosBlock *self)
{
  return self->kind;
}

const char *
hitos_block_get_section (const HitosBlock *self)
{
  return self->section;
}

const char *
hitos_block_get_phrase (const HitosBlock *self)
{
  return self->phrase;
}

const char *
hitos_block_get_text (const HitosBlock *self)
{
  return self->text;
}

const char *const *
hitos_block_get_records (const HitosBlock *self)
{
  return (const char *const *) self->records;
}

const char *
hitos_block_get_alternative (const HitosBlock *self)
{
  return self->alternative;
}

const char *const *
hitos_block_get_words (const HitosBlock *self)
{
  return (const char *const *) self->words;
}

const HitosBlockTable *
hitos_block_get_table (const HitosBlock *self)
{
  return self->table;
}

const char *
hitos_block_get_key (const HitosBlock *self)
{
  return self->key;
}

HitosBlock *
hitos_block_reword (const HitosBlock *self, const char *text)
{
  HitosBlock *copy = hitos_block_new_exhibit (self->kind, self->section, self->phrase, text,
                                              (const char *const *) self->records, self->alternative,
                                              (const char *const *) self->words,
                                              self->table ? hitos_block_table_ref (self->table) : NULL);

  copy->composed = g_strdup (self->composed ? self->composed : self->text);
  return copy;
}

const char *
hitos_block_get_composed (const HitosBlock *self)
{
  return self->composed;
}
