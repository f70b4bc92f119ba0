/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-phrases.h"

G_BEGIN_DECLS

/* What hitos-phrases-reader.c fills. */
struct _HitosPhrases {
  GObject parent_instance;

  HitosVocabulary *vocabulary;  /* owned */
  GKeyFile *file;               /* owned: NULL once it is read */
  GHashTable *patterns;         /* owned: name → HitosPattern */
  GHashTable *frames;           /* owned: key of [informe] → HitosPattern */
  GHashTable *lines;            /* owned: key of [informe] → GStrv */
  GHashTable *columns;          /* owned: name → HitosPhraseColumn */
  GHashTable *phrases;          /* owned: name → HitosPhrase */
  GHashTable *passages;         /* owned: name → HitosPassage */
  GPtrArray *sections;          /* owned, of HitosPhraseSection */
  GStrv glue;                   /* owned */
};

/* Everything, from the file; a message that names group and key where it fails. */
gboolean hitos_phrases_read (HitosPhrases *self, GError **error);

G_END_DECLS
