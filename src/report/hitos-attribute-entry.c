/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-attribute.h"

#include "hitos-document.h"
#include "hitos-entry.h"

/* The entry's documents in a role, in order, as records. */
static HitosTerm *
list_documents (HitosTelling *telling, HitosEntry *entry, HitosDocumentRole role)
{
  const GPtrArray *parts = hitos_process_get_parts (telling->process, HITOS_TYPE_ENTRY_DOCUMENT, entry);
  HitosTerm *list = hitos_term_new_list ();

  for (guint i = 0; i < parts->len; i++)
    {
      HitosEntryDocument *part = g_ptr_array_index (parts, i);
      HitosDocument *document = hitos_entry_document_get_document (part);

      if (hitos_entry_document_get_role (part) == role && document && !hitos_document_get_voided (document))
        hitos_term_append (list, hitos_term_new_record (document));
    }
  return list;
}

/* What travels: the covering document, or what is enclosed where there is none. */
static HitosTerm *
get_sent (HitosTelling *telling, gpointer record)
{
  g_autoptr (HitosTerm) sent = list_documents (telling, record, HITOS_ROLE_SENT);

  if (!hitos_term_is_empty (sent))
    return g_steal_pointer (&sent);
  return list_documents (telling, record, HITOS_ROLE_ENCLOSED);
}

/* What a covering document encloses. */
static HitosTerm *
get_enclosed (HitosTelling *telling, gpointer record)
{
  g_autoptr (HitosTerm) sent = list_documents (telling, record, HITOS_ROLE_SENT);

  return hitos_term_is_empty (sent) ? hitos_term_new_list ()
                                    : list_documents (telling, record, HITOS_ROLE_ENCLOSED);
}

static HitosTerm *
get_known (HitosTelling *telling, gpointer record)
{
  return list_documents (telling, record, HITOS_ROLE_MADE_KNOWN);
}

static HitosTerm *
get_answered (HitosTelling *telling, gpointer record)
{
  HitosEntry *request = hitos_entry_get_answers (record);
  g_autoptr (HitosTerm) answered = list_documents (telling, record, HITOS_ROLE_ANSWERED);

  if (!hitos_term_is_empty (answered) || request == NULL)
    return g_steal_pointer (&answered);
  return list_documents (telling, request, HITOS_ROLE_RECEIVED);
}

static HitosTerm *
get_supplemented (HitosTelling *telling, gpointer record)
{
  return list_documents (telling, record, HITOS_ROLE_SUPPLEMENTS);
}

static HitosTerm *
get_received (HitosTelling *telling, gpointer record)
{
  return list_documents (telling, record, HITOS_ROLE_RECEIVED);
}

static HitosTerm *
get_worked_on (HitosTelling *telling, gpointer record)
{
  return list_documents (telling, record, HITOS_ROLE_WORKED_ON);
}

/* What was asked, where the answer does not say it. */
static HitosTerm *
get_asked (HitosTelling *telling, gpointer record)
{
  HitosEntry *request = hitos_entry_get_answers (record);
  const char *subject = hitos_entry_get_subject (record);

  if (subject == NULL && request)
    subject = hitos_entry_get_request (request) ? hitos_entry_get_request (request) : hitos_entry_get_subject (request);
  return hitos_term_new_text (subject);
}

static HitosTerm *
get_audience (HitosTelling *telling, gpointer record)
{
  const GPtrArray *parts = hitos_process_get_parts (telling->process, HITOS_TYPE_ENTRY_BODY, record);
  HitosTerm *list = hitos_term_new_list ();

  for (guint i = 0; i < parts->len; i++)
    if (hitos_entry_body_get_role (g_ptr_array_index (parts, i)) == HITOS_AUDIENCE_INFORMED)
      hitos_term_append (list, hitos_term_new_record (hitos_entry_body_get_body (g_ptr_array_index (parts, i))));
  return list;
}

static HitosTerm *
get_informe (HitosTelling *telling, gpointer record)
{
  return hitos_term_new_when (hitos_month_get_sent_informe (telling->month, record));
}

/* The month's agreements that it encloses. */
static HitosTerm *
get_agreements (HitosTelling *telling, gpointer record)
{
  g_autoptr (GPtrArray) agreements = hitos_month_list_enclosed (telling->month, record);
  HitosTerm *list = hitos_term_new_list ();

  for (guint i = 0; i < agreements->len; i++)
    hitos_term_append (list, hitos_term_new_record (g_ptr_array_index (agreements, i)));
  return list;
}

static const HitosWord *
get_word (HitosTelling *telling, HitosEntry *entry, HitosWordClass class)
{
  return hitos_vocabulary_lookup (telling->vocabulary, class, hitos_entry_get_action (entry));
}

/* The covering document of a dispatch that encloses agreements: a sent one that is none itself. */
static HitosTerm *
get_carrier (HitosTelling *telling, gpointer record)
{
  g_autoptr (HitosTerm) sent = list_documents (telling, record, HITOS_ROLE_SENT);
  HitosTerm *list = hitos_term_new_list ();

  for (guint i = 0; i < sent->items->len; i++)
    {
      HitosTerm *item = g_ptr_array_index (sent->items, i);

      if (hitos_month_find_agreement (telling->month, item->record) == NULL)
        hitos_term_append (list, hitos_term_ref (item));
    }
  return list;
}

/* What travels with agreements and is none. */
static HitosTerm *
get_others (HitosTelling *telling, gpointer record)
{
  g_autoptr (HitosTerm) enclosed = list_documents (telling, record, HITOS_ROLE_ENCLOSED);
  HitosTerm *list = hitos_term_new_list ();

  for (guint i = 0; i < enclosed->items->len; i++)
    {
      HitosTerm *item = g_ptr_array_index (enclosed->items, i);

      if (hitos_month_find_agreement (telling->month, item->record) == NULL)
        hitos_term_append (list, hitos_term_ref (item));
    }
  return list;
}

static HitosTerm *
get_action_text (HitosTelling *telling, gpointer record)
{
  const HitosWord *word = get_word (telling, record, HITOS_WORD_ACTION);

  return hitos_term_new_text (word ? word->text : hitos_entry_get_action (record));
}

static HitosTerm *
get_action_link (HitosTelling *telling, gpointer record)
{
  const HitosWord *word = get_word (telling, record, HITOS_WORD_ACTION);

  return hitos_term_new_text (word ? word->link : NULL);
}

static HitosTerm *
get_action_verb (HitosTelling *telling, gpointer record)
{
  const HitosWord *word = get_word (telling, record, HITOS_WORD_ACTION);

  return hitos_term_new_text (word ? word->verb : NULL);
}

static HitosTerm *
get_event (HitosTelling *telling, gpointer record)
{
  const HitosWord *word = get_word (telling, record, HITOS_WORD_EVENT);

  if (word == NULL)
    return hitos_attribute_guess_noun (hitos_entry_get_action (record));
  return hitos_term_new_noun (word->noun, word->gender, HITOS_NUMBER_SINGULAR);
}

/* The drafts of agreements that it works on. */
static HitosTerm *
get_drafts (HitosTelling *telling, gpointer record)
{
  g_autoptr (HitosTerm) documents = list_documents (telling, record, HITOS_ROLE_WORKED_ON);
  HitosTerm *list = hitos_term_new_list ();

  for (guint i = 0; i < documents->items->len; i++)
    {
      HitosDocument *document = ((HitosTerm *) g_ptr_array_index (documents->items, i))->record;
      const HitosWord *word = hitos_vocabulary_lookup (telling->vocabulary, HITOS_WORD_DOCUMENT,
                                                       hitos_document_get_kind (document));

      if (word && g_strcmp0 (word->draft_of, "acuerdo") == 0)
        hitos_term_append (list, hitos_term_new_record (document));
    }
  return list;
}

const HitosAttribute hitos_entry_attributes[] = {
  { "sent", get_sent },
  { "enclosed", get_enclosed },
  { "known", get_known },
  { "answered", get_answered },
  { "supplemented", get_supplemented },
  { "received", get_received },
  { "worked-on", get_worked_on },
  { "asked", get_asked },
  { "audience", get_audience },
  { "informe", get_informe },
  { "agreements", get_agreements },
  { "carrier", get_carrier },
  { "others", get_others },
  { "action-text", get_action_text },
  { "action-link", get_action_link },
  { "action-verb", get_action_verb },
  { "event", get_event },
  { "drafts", get_drafts },
  { NULL, NULL },
};
