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
};

G_DEFINE_BOXED_TYPE (HitosBlock, hitos_block, hitos_block_ref, hitos_block_unref)

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
hitos_block_get_key (const HitosBlock *self)
{
  return self->key;
}

HitosBlock *
hitos_block_reword (const HitosBlock *self, const char *text)
{
  HitosBlock *copy = hitos_block_new (self->kind, self->section, self->phrase, text,
                                      (const char *const *) self->records);

  copy->composed = g_strdup (self->composed ? self->composed : self->text);
  return copy;
}

const char *
hitos_block_get_composed (const HitosBlock *self)
{
  return self->composed;
}
