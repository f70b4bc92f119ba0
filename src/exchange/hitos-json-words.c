/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-json-words.h"

#include <glib/gi18n-lib.h>

#include "hitos-agreement.h"
#include "hitos-document.h"
#include "hitos-json-keys.h"
#include "hitos-process.h"
#include "hitos-sitting.h"
#include "hitos-vocabulary.h"

/* A field that holds words, one or a list. */
typedef struct {
  const HitosTable *table;
  const char *field;
  HitosWordClass class;
  const char *sentence;  /* takes the word and the nearest */
} WordField;

static const WordField word_fields[] = {
  { &hitos_document_table, "kind", HITOS_WORD_DOCUMENT,
    N_("there is no kind of document “%s”; the nearest is “%s”") },
  { &hitos_sitting_table, "kinds", HITOS_WORD_SESSION,
    N_("there is no kind of session “%s”; the nearest is “%s”") },
  { &hitos_agreement_table, "verbs", HITOS_WORD_VERB, N_("there is no verb “%s”; the nearest is “%s”") },
};

static char *
create_sentence (const WordField *field, HitosVocabulary *vocabulary, const char *word)
{
  g_auto (GStrv) names = hitos_vocabulary_list_names (vocabulary, field->class);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *shown = hitos_json_shorten (word);

  for (guint i = 0; names[i]; i++)
    g_ptr_array_add (words, names[i]);
  return g_strdup_printf (_(field->sentence), shown, hitos_json_keys_find_nearest (words, word));
}

static gboolean
check_item (const WordField *field, HitosVocabulary *vocabulary, const HitosJsonItem *item, GError **error)
{
  const guint position = hitos_table_find_field (field->table, field->field);
  const char *text = hitos_row_get_value (item->row, position).text;
  g_auto (GStrv) words = g_strsplit (text ? text : "", "\n", -1);

  for (guint i = 0; words[i]; i++)
    if (hitos_vocabulary_lookup (vocabulary, field->class, words[i]) == NULL)
      {
        g_autofree char *sentence = create_sentence (field, vocabulary, words[i]);

        return hitos_json_item_fail (item, &field->table->fields[position], error, HITOS_JSON_ERROR_CONTENT,
                                     sentence);
      }
  return TRUE;
}

static HitosVocabulary *
load_vocabulary (const HitosJsonItem *process, GError **error)
{
  const guint position = hitos_table_find_field (&hitos_process_table, "phrases");
  g_autoptr (GError) reason = NULL;
  HitosVocabulary *vocabulary = hitos_vocabulary_load (hitos_row_get_value (process->row, position).text, &reason);

  if (vocabulary == NULL)
    hitos_json_item_fail (process, &hitos_process_table.fields[position], error, HITOS_JSON_ERROR_CONTENT,
                          reason->message);
  return vocabulary;
}

gboolean
hitos_json_words_check (HitosJsonRecords *records, GError **error)
{
  const GPtrArray *items = hitos_json_records_get_items (records);
  g_autoptr (HitosVocabulary) vocabulary = load_vocabulary (g_ptr_array_index (items, 0), error);

  if (vocabulary == NULL)
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    {
      const HitosJsonItem *item = g_ptr_array_index (items, i);

      for (guint j = 0; j < G_N_ELEMENTS (word_fields); j++)
        if (hitos_row_get_table (item->row) == word_fields[j].table
            && !check_item (&word_fields[j], vocabulary, item, error))
          return FALSE;
    }
  return TRUE;
}
