/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-attribute.h"

#include "hitos-annex.h"
#include "hitos-document.h"
#include "hitos-key.h"

static const HitosWord *
get_word (HitosTelling *telling, HitosDocument *document)
{
  return hitos_vocabulary_lookup (telling->vocabulary, HITOS_WORD_DOCUMENT, hitos_document_get_kind (document));
}

HitosTerm *
hitos_attribute_get_document_noun (HitosTelling *telling, HitosDocument *document)
{
  const HitosWord *word = get_word (telling, document);

  if (word == NULL)
    return hitos_attribute_guess_noun (hitos_document_get_kind (document));
  return hitos_term_new_noun (word->noun, word->gender,
                              word->always_plural ? HITOS_NUMBER_PLURAL : HITOS_NUMBER_SINGULAR);
}

static HitosTerm *
get_noun (HitosTelling *telling, gpointer record)
{
  return hitos_attribute_get_document_noun (telling, record);
}

static HitosTerm *
get_key (HitosTelling *telling, gpointer record)
{
  g_auto (GStrv) keys = hitos_lines_split (hitos_document_get_keys (record));
  g_autofree char *key = keys[0] ? hitos_key_normalise (keys[0]) : NULL;

  return hitos_term_new_text (key);
}

static HitosTerm *
get_annexes (HitosTelling *telling, gpointer record)
{
  const GPtrArray *annexes = hitos_process_get_parts (telling->process, HITOS_TYPE_ANNEX, record);
  HitosTerm *list = hitos_term_new_list ();

  for (guint i = 0; i < annexes->len; i++)
    hitos_term_append (list, hitos_term_new_record (g_ptr_array_index (annexes, i)));
  return list;
}

/* Whether @text begins with the noun of the kind, "Dictamen que emite …": then it is a name. */
static gboolean
begins_with_noun (HitosTelling *telling, HitosDocument *document, const char *text)
{
  g_autoptr (HitosTerm) noun = hitos_attribute_get_document_noun (telling, document);
  g_autofree char *folded_noun = g_utf8_casefold (noun->text, -1);
  g_autofree char *folded_text = g_utf8_casefold (text ? text : "", -1);

  return g_str_has_prefix (folded_text, folded_noun);
}

static HitosTerm *
get_full_name (HitosTelling *telling, gpointer record)
{
  const char *title = hitos_document_get_title (record);

  return hitos_term_new_text (begins_with_noun (telling, record, title) ? title : NULL);
}

static HitosTerm *
get_short_name (HitosTelling *telling, gpointer record)
{
  const char *subject = hitos_document_get_subject (record);

  return hitos_term_new_text (begins_with_noun (telling, record, subject) ? subject : NULL);
}

/* What it is about, where that is not its name already. */
static HitosTerm *
get_matter (HitosTelling *telling, gpointer record)
{
  const char *title = hitos_document_get_title (record);
  const char *subject = hitos_document_get_subject (record);

  if (subject && !begins_with_noun (telling, record, subject))
    return hitos_term_new_text (subject);
  return hitos_term_new_text (title && !begins_with_noun (telling, record, title) ? title : NULL);
}

static HitosTerm *
get_is_annex (HitosTelling *telling, gpointer record)
{
  const HitosWord *word = get_word (telling, record);

  return hitos_term_new_number (word && word->annex && hitos_document_get_keys (record) == NULL);
}

static HitosTerm *
get_is_about (HitosTelling *telling, gpointer record)
{
  const HitosWord *word = get_word (telling, record);

  return hitos_term_new_number (word && word->about);
}

static HitosTerm *
get_draft_of (HitosTelling *telling, gpointer record)
{
  const HitosWord *word = get_word (telling, record);

  return hitos_term_new_text (word ? word->draft_of : NULL);
}

static HitosTerm *
get_agreement (HitosTelling *telling, gpointer record)
{
  return hitos_term_new_record (hitos_month_find_agreement (telling->month, record));
}

const HitosAttribute hitos_document_attributes[] = {
  { "noun", get_noun },
  { "key", get_key },
  { "annexes", get_annexes },
  { "full-name", get_full_name },
  { "short-name", get_short_name },
  { "matter", get_matter },
  { "is-annex", get_is_annex },
  { "is-about", get_is_about },
  { "draft-of", get_draft_of },
  { "agreement", get_agreement },
  { NULL, NULL },
};

/* As the label calls it, else by its document's kind. */
static HitosTerm *
get_annex_noun (HitosTelling *telling, gpointer record)
{
  HitosDocument *document = hitos_annex_get_annex (record);

  if (hitos_annex_get_label (record) || document == NULL)
    return hitos_attribute_guess_noun (hitos_annex_get_label (record));
  return hitos_attribute_get_document_noun (telling, document);
}

const HitosAttribute hitos_annex_attributes[] = {
  { "noun", get_annex_noun },
  { NULL, NULL },
};
