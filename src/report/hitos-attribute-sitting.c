/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-attribute.h"

#include <string.h>

#include "hitos-agreement.h"
#include "hitos-body.h"
#include "hitos-document.h"
#include "hitos-entry.h"
#include "hitos-outcome.h"
#include "hitos-sitting.h"
#include "hitos-spanish.h"

/* The kind whose noun is said of a session that has none of its own. */
#define PLAIN_KIND "sesión"
#define MINUTES_KIND "acta"

/* What it is called: "Sesión", or what the first of its kinds that is a noun of its own says. */
static const char *
get_base (HitosTelling *telling, HitosSitting *sitting)
{
  g_auto (GStrv) kinds = hitos_lines_split (hitos_sitting_get_kinds (sitting));
  const HitosWord *plain;

  for (guint i = 0; kinds[i]; i++)
    {
      const HitosWord *word = hitos_vocabulary_lookup (telling->vocabulary, HITOS_WORD_SESSION, kinds[i]);

      if (word && word->noun)
        return word->noun;
    }
  plain = hitos_vocabulary_lookup (telling->vocabulary, HITOS_WORD_SESSION, PLAIN_KIND);
  return plain && plain->noun ? plain->noun : PLAIN_KIND;
}

/* "Sesión Extraordinaria Urgente". A kind that the vocabulary does not know reads as typed. */
static HitosTerm *
get_session (HitosTelling *telling, gpointer record)
{
  g_auto (GStrv) kinds = hitos_lines_split (hitos_sitting_get_kinds (record));
  g_autoptr (GString) text = g_string_new (get_base (telling, record));

  for (guint i = 0; kinds[i]; i++)
    {
      const HitosWord *word = hitos_vocabulary_lookup (telling->vocabulary, HITOS_WORD_SESSION, kinds[i]);

      if (*kinds[i] && (word == NULL || word->text))
        g_string_append_printf (text, " %s", word ? word->text : kinds[i]);
    }
  return hitos_term_new_noun (text->str, HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR);
}

/* The first word alone, small: "en dicha sesión", "en dicha reunión". */
static HitosTerm *
get_noun (HitosTelling *telling, gpointer record)
{
  const char *base = get_base (telling, record);
  g_autofree char *word = g_strndup (base, strcspn (base, " "));
  g_autofree char *small = hitos_spanish_uncapitalise (word);

  return hitos_term_new_noun (small, HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR);
}

static HitosTerm *
get_place (HitosTelling *telling, gpointer record)
{
  return hitos_attribute_guess_noun (hitos_sitting_get_place (record));
}

static HitosTerm *
list_participants (HitosTelling *telling, HitosSitting *sitting, HitosParticipantRole role)
{
  const GPtrArray *parts = hitos_process_get_parts (telling->process, HITOS_TYPE_SITTING_BODY, sitting);
  HitosTerm *list = hitos_term_new_list ();

  for (guint i = 0; i < parts->len; i++)
    if (hitos_sitting_body_get_role (g_ptr_array_index (parts, i)) == role)
      hitos_term_append (list, hitos_term_new_record (g_ptr_array_index (parts, i)));
  return list;
}

static HitosTerm *
get_invited (HitosTelling *telling, gpointer record)
{
  return list_participants (telling, record, HITOS_PARTICIPANT_INVITED);
}

static HitosTerm *
get_summoned (HitosTelling *telling, gpointer record)
{
  return list_participants (telling, record, HITOS_PARTICIPANT_SUMMONED);
}

/* Whether it was convened in an earlier month than the one that is told. */
static HitosTerm *
get_convened_before (HitosTelling *telling, gpointer record)
{
  HitosWhen convened = hitos_sitting_get_convened_on (record);

  return hitos_term_new_number (convened.start != HITOS_DATE_NONE
                                && convened.end <= hitos_month_get_range (telling->month).start);
}

static HitosTerm *
get_agreements (HitosTelling *telling, gpointer record)
{
  g_autoptr (GPtrArray) agreements = hitos_month_list_agreements (telling->month, record);
  HitosTerm *list = hitos_term_new_list ();

  for (guint i = 0; i < agreements->len; i++)
    hitos_term_append (list, hitos_term_new_record (g_ptr_array_index (agreements, i)));
  return list;
}

/* Approving minutes is approving. */
static const char *
get_outcome_group (HitosOutcome *outcome)
{
  switch (hitos_outcome_get_kind (outcome))
    {
    case HITOS_OUTCOME_PRESENTED:
      return "presented";
    case HITOS_OUTCOME_REVIEWED:
      return "reviewed";
    case HITOS_OUTCOME_APPROVED:
    case HITOS_OUTCOME_MINUTES_APPROVED:
    default:
      return "approved";
    }
}

/* The outcomes in order, those of one kind that follow each other together: maps of "kind" and
 * "items". */
static HitosTerm *
get_outcome_groups (HitosTelling *telling, gpointer record)
{
  const GPtrArray *outcomes = hitos_process_get_parts (telling->process, HITOS_TYPE_OUTCOME, record);
  HitosTerm *groups = hitos_term_new_list ();
  HitosTerm *items = NULL;
  const char *last = NULL;

  for (guint i = 0; i < outcomes->len; i++)
    {
      const char *kind = get_outcome_group (g_ptr_array_index (outcomes, i));

      if (g_strcmp0 (kind, last) != 0)
        {
          HitosTerm *group = hitos_term_new_map ();

          items = hitos_term_new_list ();
          hitos_term_set (group, "kind", hitos_term_new_text (kind));
          hitos_term_set (group, "items", items);
          hitos_term_append (groups, group);
          last = kind;
        }
      hitos_term_append (items, hitos_term_new_record (g_ptr_array_index (outcomes, i)));
    }
  return groups;
}

static HitosTerm *
create_remission (HitosTelling *telling, HitosSitting *sitting, HitosEntry *dispatch)
{
  g_autoptr (GPtrArray) enclosed = hitos_month_list_enclosed (telling->month, dispatch);
  g_autoptr (GPtrArray) approved = hitos_month_list_agreements (telling->month, sitting);
  HitosTerm *remission = hitos_term_new_map ();
  HitosTerm *agreements = hitos_term_new_list ();

  for (guint i = 0; i < approved->len; i++)
    if (g_ptr_array_find (enclosed, g_ptr_array_index (approved, i), NULL))
      hitos_term_append (agreements, hitos_term_new_record (g_ptr_array_index (approved, i)));
  hitos_term_set (remission, "all", hitos_term_new_number (agreements->items->len == approved->len));
  hitos_term_set (remission, "agreements", agreements);
  hitos_term_set (remission, "dispatch", hitos_term_new_record (dispatch));
  return remission;
}

/* The month's dispatches that enclose its agreements: maps of "dispatch", "agreements" and "all". */
static HitosTerm *
get_remissions (HitosTelling *telling, gpointer record)
{
  const GPtrArray *dispatches = hitos_month_get_facts (telling->month, HITOS_FACT_DISPATCH);
  HitosTerm *list = hitos_term_new_list ();

  for (guint i = 0; i < dispatches->len; i++)
    {
      HitosEntry *dispatch = ((const HitosMonthFact *) g_ptr_array_index (dispatches, i))->record;
      g_autoptr (HitosTerm) remission = create_remission (telling, record, dispatch);
      HitosTerm *agreements = g_hash_table_lookup (remission->members, "agreements");

      if (agreements->items->len > 0)
        hitos_term_append (list, g_steal_pointer (&remission));
    }
  return list;
}

/* The dispatches alone, as records. */
static HitosTerm *
get_dispatches (HitosTelling *telling, gpointer record)
{
  g_autoptr (HitosTerm) remissions = get_remissions (telling, record);
  HitosTerm *list = hitos_term_new_list ();

  for (guint i = 0; i < remissions->items->len; i++)
    {
      HitosTerm *remission = g_ptr_array_index (remissions->items, i);

      hitos_term_append (list, hitos_term_ref (g_hash_table_lookup (remission->members, "dispatch")));
    }
  return list;
}

/* What its minutes are: an acta unless they are registered as something else. */
static HitosTerm *
get_minutes (HitosTelling *telling, gpointer record)
{
  const GPtrArray *papers = hitos_process_get_parts (telling->process, HITOS_TYPE_SITTING_DOCUMENT, record);

  for (guint i = 0; i < papers->len; i++)
    {
      HitosDocument *document = hitos_sitting_document_get_document (g_ptr_array_index (papers, i));

      if (document && hitos_sitting_document_get_role (g_ptr_array_index (papers, i)) == HITOS_SITTING_DOCUMENT_MINUTES)
        return hitos_attribute_get_document_noun (telling, document);
    }
  return hitos_term_new_noun (MINUTES_KIND, HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR);
}

const HitosAttribute hitos_sitting_attributes[] = {
  { "noun", get_noun },
  { "session", get_session },
  { "place", get_place },
  { "invited", get_invited },
  { "summoned", get_summoned },
  { "convened-before", get_convened_before },
  { "agreements", get_agreements },
  { "outcome-groups", get_outcome_groups },
  { "remissions", get_remissions },
  { "dispatches", get_dispatches },
  { "minutes", get_minutes },
  { NULL, NULL },
};

/* --- outcomes --- */

/* Whether the minutes are those of the session held just before by the same body. */
static HitosTerm *
get_is_previous (HitosTelling *telling, gpointer record)
{
  HitosSitting *sitting = hitos_outcome_get_sitting (record);
  HitosSitting *minuted = hitos_outcome_get_minutes_of (record);
  HitosRecordList *sittings = hitos_process_get_list (telling->process, HITOS_TYPE_SITTING);
  HitosSitting *previous = NULL;

  for (guint i = 0; i < hitos_record_list_get_n_records (sittings); i++)
    {
      HitosSitting *other = hitos_record_list_get (sittings, i);

      if (other == sitting)
        break;
      if (hitos_sitting_get_body (other) == hitos_sitting_get_body (sitting)
          && hitos_sitting_get_state (other) == HITOS_SITTING_HELD && !hitos_sitting_get_voided (other))
        previous = other;
    }
  return hitos_term_new_number (minuted != NULL && minuted == previous);
}

/* Whether the document is the session's own body's: "su Plan de Trabajo". */
static HitosTerm *
get_is_own (HitosTelling *telling, gpointer record)
{
  HitosDocument *document = hitos_outcome_get_document (record);
  HitosSitting *sitting = hitos_outcome_get_sitting (record);
  HitosBody *owner = document ? hitos_document_get_owner (document) : NULL;

  return hitos_term_new_number (owner && sitting && owner == hitos_sitting_get_body (sitting));
}

static HitosTerm *
get_outcome_noun (HitosTelling *telling, gpointer record)
{
  HitosDocument *document = hitos_outcome_get_document (record);
  HitosSitting *minuted = hitos_outcome_get_minutes_of (record);

  if (minuted)
    return get_minutes (telling, minuted);
  if (document)
    return hitos_attribute_get_document_noun (telling, document);
  return hitos_attribute_guess_noun (hitos_outcome_get_subject (record));
}

const HitosAttribute hitos_outcome_attributes[] = {
  { "noun", get_outcome_noun },
  { "is-previous", get_is_previous },
  { "is-own", get_is_own },
  { NULL, NULL },
};

/* --- agreements --- */

static HitosTerm *
get_agreement_noun (HitosTelling *telling, gpointer record)
{
  HitosDocument *document = hitos_agreement_get_document (record);

  return document ? hitos_attribute_get_document_noun (telling, document) : hitos_term_new_text (NULL);
}

static HitosTerm *
get_object (HitosTelling *telling, gpointer record)
{
  return hitos_attribute_guess_noun (hitos_agreement_get_object (record));
}

static HitosTerm *
get_short_object (HitosTelling *telling, gpointer record)
{
  return hitos_attribute_guess_noun (hitos_agreement_get_short_object (record));
}

static HitosTerm *
get_creates (HitosTelling *telling, gpointer record)
{
  return hitos_term_new_number (hitos_agreement_get_effect (record) == HITOS_EFFECT_CREATES_BODY);
}

/* Those that the unit's own section tells: they designate it, or create a body. */
static HitosTerm *
get_has_effect (HitosTelling *telling, gpointer record)
{
  HitosAgreementEffect effect = hitos_agreement_get_effect (record);

  return hitos_term_new_number (effect == HITOS_EFFECT_CREATES_BODY || effect == HITOS_EFFECT_DESIGNATES_UNIT);
}

const HitosAttribute hitos_agreement_attributes[] = {
  { "noun", get_agreement_noun },
  { "object", get_object },
  { "short-object", get_short_object },
  { "creates", get_creates },
  { "has-effect", get_has_effect },
  { NULL, NULL },
};
