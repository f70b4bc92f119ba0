/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-vocabulary.h"

#include <glib/gi18n-lib.h>

#include "hitos-phrase-file.h"

#define N_CLASSES (HITOS_WORD_STATE + 1)

struct _HitosVocabulary {
  GObject parent_instance;

  GPtrArray *words[N_CLASSES];  /* owned, of HitosWord, in the file's order */
  GHashTable *by_name[N_CLASSES];  /* owned: folded name → HitosWord */
};

G_DEFINE_FINAL_TYPE (HitosVocabulary, hitos_vocabulary, G_TYPE_OBJECT)

static const char *const class_names[N_CLASSES] = { "document", "event", "session", "verb", "action", "state" };
static const char *const tense_keys[] = { "present", "preterite", "future" };

static void
hitos_word_free (gpointer data)
{
  HitosWord *self = data;

  g_free (self->name);
  g_free (self->noun);
  g_free (self->plural);
  g_free (self->draft_of);
  g_free (self->text);
  g_free (self->link);
  g_free (self->verb);
  for (guint tense = 0; tense < G_N_ELEMENTS (self->forms); tense++)
    for (guint number = 0; number < 2; number++)
      g_free (self->forms[tense][number]);
  g_free (self);
}

static void
hitos_vocabulary_finalize (GObject *object)
{
  HitosVocabulary *self = HITOS_VOCABULARY (object);

  for (guint i = 0; i < N_CLASSES; i++)
    {
      g_hash_table_unref (self->by_name[i]);
      g_ptr_array_unref (self->words[i]);
    }
  G_OBJECT_CLASS (hitos_vocabulary_parent_class)->finalize (object);
}

static void
hitos_vocabulary_class_init (HitosVocabularyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_vocabulary_finalize;
}

static void
hitos_vocabulary_init (HitosVocabulary *self)
{
  for (guint i = 0; i < N_CLASSES; i++)
    {
      self->words[i] = g_ptr_array_new_with_free_func (hitos_word_free);
      self->by_name[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    }
}

static gboolean
fail (GError **error, const char *group, const char *key, const char *what)
{
  g_set_error (error, HITOS_PHRASE_FILE_ERROR, HITOS_PHRASE_FILE_ERROR_CONTENT, "[%s] %s: %s", group, key, what);
  return FALSE;
}

static char *
read_text (GKeyFile *file, const char *group, const char *key)
{
  g_autofree char *text = g_key_file_get_string (file, group, key, NULL);

  return text && *text ? g_steal_pointer (&text) : NULL;
}

static gboolean
read_noun (HitosWord *word, GKeyFile *file, const char *group, GError **error)
{
  g_autofree char *gender = read_text (file, group, "gender");

  word->noun = read_text (file, group, "noun");
  if (word->noun == NULL)
    return fail (error, group, "noun", _("must be given"));
  word->plural = read_text (file, group, "plural");
  if (word->plural == NULL)
    return fail (error, group, "plural", _("must be given"));
  if (g_strcmp0 (gender, "feminine") != 0 && g_strcmp0 (gender, "masculine") != 0)
    return fail (error, group, "gender", _("must be “masculine” or “feminine”"));
  word->gender = g_str_equal (gender, "feminine") ? HITOS_GENDER_FEMININE : HITOS_GENDER_MASCULINE;
  word->always_plural = g_key_file_get_boolean (file, group, "always-plural", NULL);
  word->annex = g_key_file_get_boolean (file, group, "annex", NULL);
  word->about = g_key_file_get_boolean (file, group, "about", NULL);
  word->draft_of = read_text (file, group, "draft-of");
  return TRUE;
}

static gboolean
read_verb (HitosWord *word, GKeyFile *file, const char *group, GError **error)
{
  for (guint tense = 0; tense < G_N_ELEMENTS (tense_keys); tense++)
    {
      g_auto (GStrv) forms = g_key_file_get_string_list (file, group, tense_keys[tense], NULL, NULL);

      if (forms == NULL || g_strv_length (forms) != 2)
        return fail (error, group, tense_keys[tense], _("must be a singular and a plural, with “;” between"));
      for (guint number = 0; number < 2; number++)
        word->forms[tense][number] = g_strdup (g_strstrip (forms[number]));
    }
  return TRUE;
}

static gboolean
read_text_or (HitosWord *word, GKeyFile *file, const char *group, const char *other, char **value, GError **error)
{
  word->text = read_text (file, group, "text");
  *value = read_text (file, group, other);
  return word->text || *value || fail (error, group, "text", _("must be given"));
}

static gboolean
read_word (HitosWord *word, HitosWordClass class, GKeyFile *file, const char *group, GError **error)
{
  switch (class)
    {
    case HITOS_WORD_DOCUMENT:
    case HITOS_WORD_EVENT:
      return read_noun (word, file, group, error);
    case HITOS_WORD_VERB:
      return read_verb (word, file, group, error);
    case HITOS_WORD_SESSION:
      word->gender = HITOS_GENDER_FEMININE;
      return read_text_or (word, file, group, "noun", &word->noun, error);
    case HITOS_WORD_ACTION:
      word->link = read_text (file, group, "link");
      return read_text_or (word, file, group, "verb", &word->verb, error);
    case HITOS_WORD_STATE:
    default:
      word->text = read_text (file, group, "text");
      return word->text || fail (error, group, "text", _("must be given"));
    }
}

static gboolean
add_word (HitosVocabulary *self, HitosWordClass class, const char *name, GKeyFile *file,
          const char *group, GError **error)
{
  HitosWord *word = g_new0 (HitosWord, 1);

  word->name = g_strdup (name);
  g_ptr_array_add (self->words[class], word);
  g_hash_table_insert (self->by_name[class], g_utf8_casefold (name, -1), word);
  return read_word (word, class, file, group, error);
}

HitosVocabulary *
hitos_vocabulary_load (const char *own, GError **error)
{
  g_autoptr (HitosVocabulary) self = g_object_new (HITOS_TYPE_VOCABULARY, NULL);
  g_autoptr (GKeyFile) file = hitos_phrase_file_load ("vocabulary.ini", own, error);
  g_auto (GStrv) groups = file ? g_key_file_get_groups (file, NULL) : NULL;

  if (file == NULL)
    return NULL;
  for (guint i = 0; groups[i]; i++)
    for (HitosWordClass class = 0; class < N_CLASSES; class++)
      {
        const char *name;

        if (hitos_phrase_file_match_group (groups[i], class_names[class], &name)
            && !add_word (self, class, name, file, groups[i], error))
          return NULL;
      }
  return g_steal_pointer (&self);
}

const HitosWord *
hitos_vocabulary_lookup (HitosVocabulary *self, HitosWordClass class, const char *name)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (HITOS_IS_VOCABULARY (self), NULL);
  g_return_val_if_fail (class < N_CLASSES, NULL);

  if (name == NULL)
    return NULL;
  folded = g_utf8_casefold (name, -1);
  return g_hash_table_lookup (self->by_name[class], folded);
}

GStrv
hitos_vocabulary_list_names (HitosVocabulary *self, HitosWordClass class)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  g_return_val_if_fail (HITOS_IS_VOCABULARY (self), NULL);
  g_return_val_if_fail (class < N_CLASSES, NULL);

  for (guint i = 0; i < self->words[class]->len; i++)
    g_strv_builder_add (names, ((HitosWord *) g_ptr_array_index (self->words[class], i))->name);
  return g_strv_builder_end (names);
}

const char *
hitos_vocabulary_conjugate (HitosVocabulary *self, const char *infinitive, HitosTense tense,
                            HitosNumber number)
{
  const HitosWord *verb = hitos_vocabulary_lookup (self, HITOS_WORD_VERB, infinitive);

  return verb ? verb->forms[tense][number] : NULL;
}
