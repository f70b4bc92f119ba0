/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-phrases-private.h"

#include "hitos-phrase-file.h"

G_DEFINE_FINAL_TYPE (HitosPhrases, hitos_phrases, G_TYPE_OBJECT)

static void
hitos_phrase_column_free (gpointer data)
{
  HitosPhraseColumn *self = data;

  g_free (self->name);
  g_free (self->title);
  g_clear_pointer (&self->text, hitos_pattern_free);
  g_free (self);
}

static void
hitos_phrase_free (gpointer data)
{
  HitosPhrase *self = data;

  g_free (self->name);
  g_clear_pointer (&self->condition, hitos_pattern_condition_free);
  g_clear_pointer (&self->text, hitos_pattern_free);
  g_strfreev (self->also);
  g_clear_pointer (&self->alternative, hitos_pattern_free);
  g_strfreev (self->words);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_free (self);
}

static void
hitos_passage_free (gpointer data)
{
  HitosPassage *self = data;

  g_free (self->name);
  g_ptr_array_unref (self->phrases);
  g_free (self);
}

static void
hitos_phrase_section_free (gpointer data)
{
  HitosPhraseSection *self = data;

  g_free (self->name);
  g_clear_pointer (&self->title, hitos_pattern_free);
  g_clear_pointer (&self->condition, hitos_pattern_condition_free);
  g_ptr_array_unref (self->passages);
  g_free (self);
}

static void
hitos_phrases_finalize (GObject *object)
{
  HitosPhrases *self = HITOS_PHRASES (object);

  g_clear_object (&self->vocabulary);
  g_clear_pointer (&self->file, g_key_file_unref);
  g_ptr_array_unref (self->sections);
  g_hash_table_unref (self->passages);
  g_hash_table_unref (self->phrases);
  g_hash_table_unref (self->columns);
  g_hash_table_unref (self->patterns);
  g_hash_table_unref (self->frames);
  g_hash_table_unref (self->lines);
  g_strfreev (self->glue);
  G_OBJECT_CLASS (hitos_phrases_parent_class)->finalize (object);
}

static void
hitos_phrases_class_init (HitosPhrasesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_phrases_finalize;
}

static GHashTable *
create_index (GDestroyNotify free_item)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_item);
}

static void
hitos_phrases_init (HitosPhrases *self)
{
  self->patterns = create_index ((GDestroyNotify) hitos_pattern_free);
  self->frames = create_index ((GDestroyNotify) hitos_pattern_free);
  self->lines = create_index ((GDestroyNotify) g_strfreev);
  self->columns = create_index (hitos_phrase_column_free);
  self->phrases = create_index (hitos_phrase_free);
  self->passages = create_index (hitos_passage_free);
  self->sections = g_ptr_array_new_with_free_func (hitos_phrase_section_free);
}

HitosPhrases *
hitos_phrases_load (const char *own, GError **error)
{
  g_autoptr (HitosPhrases) self = g_object_new (HITOS_TYPE_PHRASES, NULL);

  self->vocabulary = hitos_vocabulary_load (own, error);
  if (self->vocabulary == NULL)
    return NULL;
  self->file = hitos_phrase_file_load ("informe.ini", own, error);
  if (self->file == NULL || !hitos_phrases_read (self, error))
    return NULL;
  g_clear_pointer (&self->file, g_key_file_unref);
  return g_steal_pointer (&self);
}

HitosPhrases *
hitos_phrases_load_for (HitosProcess *process, GError **error)
{
  g_return_val_if_fail (HITOS_IS_PROCESS (process), NULL);

  return hitos_phrases_load (hitos_process_get_phrases (process), error);
}

HitosVocabulary *
hitos_phrases_get_vocabulary (HitosPhrases *self)
{
  return self->vocabulary;
}

const HitosPattern *
hitos_phrases_get_pattern (HitosPhrases *self, const char *name)
{
  return g_hash_table_lookup (self->patterns, name);
}

const HitosPattern *
hitos_phrases_get_frame (HitosPhrases *self, const char *key)
{
  return g_hash_table_lookup (self->frames, key);
}

const char *const *
hitos_phrases_get_lines (HitosPhrases *self, const char *key)
{
  return g_hash_table_lookup (self->lines, key);
}

const char *const *
hitos_phrases_get_glue (HitosPhrases *self)
{
  return (const char *const *) self->glue;
}

const GPtrArray *
hitos_phrases_get_sections (HitosPhrases *self)
{
  return self->sections;
}
