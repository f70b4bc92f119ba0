/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-check.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-agreement.h"
#include "hitos-attachment.h"
#include "hitos-document.h"
#include "hitos-entry.h"
#include "hitos-key.h"
#include "hitos-milestone.h"
#include "hitos-schedule.h"
#include "hitos-sitting.h"
#include "hitos-spanish-date.h"

typedef void (*CheckEntry) (HitosCheck *self, HitosEntry *entry);

static void
for_each_entry (HitosCheck *self, CheckEntry check)
{
  static const HitosFactKind kinds[] = { HITOS_FACT_DISPATCH, HITOS_FACT_CONSTANCIA, HITOS_FACT_ANSWER,
                                         HITOS_FACT_NOTICE, HITOS_FACT_RECEPTION, HITOS_FACT_WORK,
                                         HITOS_FACT_ATTENDANCE };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const GPtrArray *facts = hitos_month_get_facts (self->month, kinds[i]);

      for (guint j = 0; j < facts->len; j++)
        check (self, ((const HitosMonthFact *) g_ptr_array_index (facts, j))->record);
    }
}

static gboolean
is_sending (HitosEntry *entry)
{
  switch (hitos_entry_get_kind (entry))
    {
    case HITOS_ENTRY_DISPATCH:
    case HITOS_ENTRY_CONSTANCIA:
    case HITOS_ENTRY_ANSWER:
    case HITOS_ENTRY_NOTICE:
      return TRUE;
    default:
      return FALSE;
    }
}

/* --- single entries --- */

static void
check_sent_informe (HitosCheck *self, HitosEntry *entry)
{
  HitosWhen sent = hitos_month_get_sent_informe (self->month, entry);
  g_autofree char *text = NULL;

  if (hitos_entry_get_kind (entry) != HITOS_ENTRY_DISPATCH || sent.start == HITOS_DATE_NONE
      || sent.end == hitos_month_get_range (self->month).start)
    return;
  text = hitos_spanish_month_of_year (sent.start);
  hitos_check_add_for_record (self, HITOS_FINDING_ERROR, "wrong-month", entry,
                              g_strdup_printf (_("The informe of %s is sent; last month’s was expected"), text));
}

static gboolean
has_attachment (HitosCheck *self, HitosEntry *entry)
{
  HitosRecordList *attachments = hitos_process_get_list (self->process, HITOS_TYPE_ATTACHMENT);

  for (guint i = 0; i < hitos_record_list_get_n_records (attachments); i++)
    if (hitos_attachment_get_entry (hitos_record_list_get (attachments, i)) == entry)
      return TRUE;
  return FALSE;
}

static void
check_acuse (HitosCheck *self, HitosEntry *entry)
{
  g_autofree char *name = NULL;

  if (!is_sending (entry) || hitos_entry_get_acknowledged_on (entry) != HITOS_DATE_NONE
      || has_attachment (self, entry))
    return;
  name = hitos_check_name_record (self, entry);
  hitos_check_add_for_record (self, HITOS_FINDING_NOTE, "no-acuse", entry,
                              g_strdup_printf (_("No acuse of what was sent: %s"), name));
}

static void
check_completeness (HitosCheck *self, HitosEntry *entry)
{
  const GPtrArray *documents = hitos_process_get_parts (self->process, HITOS_TYPE_ENTRY_DOCUMENT, entry);
  g_autofree char *name = NULL;

  if (!is_sending (entry))
    return;
  name = hitos_check_name_record (self, entry);
  if (hitos_entry_get_recipient (entry) == NULL)
    hitos_check_add_for_record (self, HITOS_FINDING_WARNING, "no-recipient", entry,
                                g_strdup_printf (_("It does not say to whom it was sent: %s"), name));
  if (documents->len == 0 && hitos_entry_get_kind (entry) != HITOS_ENTRY_NOTICE
      && hitos_month_get_sent_informe (self->month, entry).start == HITOS_DATE_NONE)
    hitos_check_add_for_record (self, HITOS_FINDING_ERROR, "no-document", entry,
                                g_strdup_printf (_("It does not say what was sent: %s"), name));
}

static void
check_keys (HitosCheck *self, HitosEntry *entry)
{
  const GPtrArray *parts = hitos_process_get_parts (self->process, HITOS_TYPE_ENTRY_DOCUMENT, entry);

  for (guint i = 0; i < parts->len; i++)
    {
      HitosDocument *document = hitos_entry_document_get_document (g_ptr_array_index (parts, i));
      g_auto (GStrv) keys = hitos_lines_split (document ? hitos_document_get_keys (document) : NULL);

      for (guint j = 0; keys[j]; j++)
        {
          g_autofree char *normal = hitos_key_normalise (keys[j]);

          if (!g_str_equal (normal, keys[j]))
            hitos_check_add_for_record (self, HITOS_FINDING_NOTE, "key-spaces", document,
                                        g_strdup_printf (_("The key “%s” has stray spaces: it reads %s"), keys[j], normal));
        }
    }
}

static void
check_document_kinds (HitosCheck *self, HitosEntry *entry)
{
  const GPtrArray *parts = hitos_process_get_parts (self->process, HITOS_TYPE_ENTRY_DOCUMENT, entry);

  for (guint i = 0; i < parts->len; i++)
    {
      HitosDocument *document = hitos_entry_document_get_document (g_ptr_array_index (parts, i));

      if (document && !hitos_vocabulary_lookup (self->vocabulary, HITOS_WORD_DOCUMENT, hitos_document_get_kind (document)))
        hitos_check_add_for_record (self, HITOS_FINDING_WARNING, "unknown-kind", document,
                                    g_strdup_printf (_("No kind of document is called “%s”: its gender is a guess"),
                                                     hitos_document_get_kind (document)));
    }
}

static void
check_entry (HitosCheck *self, HitosEntry *entry)
{
  check_sent_informe (self, entry);
  check_completeness (self, entry);
  check_keys (self, entry);
  check_document_kinds (self, entry);
  check_acuse (self, entry);
}

/* --- entries beside each other --- */

/* What makes two entries the same: kind, day and main document. NULL where there is none. */
static char *
get_identity (HitosCheck *self, HitosEntry *entry)
{
  const GPtrArray *parts = hitos_process_get_parts (self->process, HITOS_TYPE_ENTRY_DOCUMENT, entry);
  HitosDocument *document = parts->len > 0 ? hitos_entry_document_get_document (g_ptr_array_index (parts, 0)) : NULL;
  g_autofree char *date = hitos_when_format (hitos_entry_get_date (entry));
  const char *what = document ? hitos_document_get_keys (document) : hitos_entry_get_subject (entry);
  g_autofree char *normal = what ? hitos_key_normalise (what) : NULL;

  if (document && what == NULL)
    return g_strdup_printf ("%d %s %s", hitos_entry_get_kind (entry), date, hitos_record_get_id (document));
  return normal ? g_strdup_printf ("%d %s %s", hitos_entry_get_kind (entry), date, normal) : NULL;
}

static void
collect_entry (HitosCheck *self, HitosEntry *entry)
{
  g_autofree char *identity = get_identity (self, entry);
  g_autofree char *name = NULL;
  HitosRecordList *entries = hitos_process_get_list (self->process, HITOS_TYPE_ENTRY);
  guint position;

  if (identity == NULL || !hitos_record_list_get_position (entries, hitos_record_get_id (entry), &position))
    return;
  /* The list is ordered by day, so the twin stands among the neighbours of the same one. */
  while (position-- > 0)
    {
      HitosEntry *other = hitos_record_list_get (entries, position);
      g_autofree char *of_other = NULL;

      if (hitos_entry_get_date (other).start != hitos_entry_get_date (entry).start)
        return;
      of_other = hitos_entry_get_voided (other) ? NULL : get_identity (self, other);
      if (g_strcmp0 (identity, of_other) != 0)
        continue;
      name = hitos_check_name_record (self, entry);
      hitos_check_add_for_record (self, HITOS_FINDING_ERROR, "twice", entry,
                                  g_strdup_printf (_("Registered twice on the same day: %s"), name));
      return;
    }
}

/* --- sessions and agreements --- */

static void
check_sittings (HitosCheck *self)
{
  HitosRecordList *sittings = hitos_process_get_list (self->process, HITOS_TYPE_SITTING);
  HitosWhen range = hitos_month_get_range (self->month);

  for (guint i = 0; i < hitos_record_list_get_n_records (sittings); i++)
    {
      HitosSitting *sitting = hitos_record_list_get (sittings, i);
      HitosDate date = hitos_sitting_get_date (sitting);
      g_autofree char *name = NULL;

      if (date < range.start || date >= range.end || hitos_sitting_get_voided (sitting)
          || hitos_sitting_get_state (sitting) == HITOS_SITTING_HELD
          || hitos_sitting_get_state (sitting) == HITOS_SITTING_CANCELLED)
        continue;
      name = hitos_check_name_record (self, sitting);
      hitos_check_add_for_record (self, HITOS_FINDING_WARNING, "not-held", sitting,
                                  g_strdup_printf (_("The session’s day is past and it is not said that it was held: %s"), name));
    }
}

static void
check_agreement (HitosCheck *self, HitosAgreement *agreement)
{
  HitosDocument *document = hitos_agreement_get_document (agreement);
  g_auto (GStrv) verbs = hitos_lines_split (hitos_agreement_get_verbs (agreement));

  if (document && hitos_document_get_keys (document) == NULL)
    hitos_check_add_for_record (self, HITOS_FINDING_WARNING, "no-key", agreement,
                                g_strdup_printf (_("The agreement has no key: %s"), hitos_agreement_get_object (agreement)));
  for (guint i = 0; verbs[i]; i++)
    if (*verbs[i] && !hitos_vocabulary_lookup (self->vocabulary, HITOS_WORD_VERB, verbs[i]))
      hitos_check_add_for_record (self, HITOS_FINDING_ERROR, "unknown-verb", agreement,
                                  g_strdup_printf (_("The verb “%s” is not in the vocabulary: it cannot be conjugated"), verbs[i]));
}

static void
check_agreements (HitosCheck *self)
{
  const GPtrArray *facts = hitos_month_get_facts (self->month, HITOS_FACT_AGREEMENT);

  for (guint i = 0; i < facts->len; i++)
    check_agreement (self, ((const HitosMonthFact *) g_ptr_array_index (facts, i))->record);
}

/* --- the plan --- */

/* The block that says that all is in time, NULL where none does. */
static HitosBlock *
find_claim (HitosCheck *self)
{
  for (guint i = 0; i < hitos_informe_get_n_blocks (self->informe); i++)
    {
      HitosBlock *block = hitos_informe_get_block (self->informe, i);
      g_autofree char *text = hitos_check_read_block (block);

      if (strstr (text, "en tiempo y forma"))
        return block;
    }
  return NULL;
}

static void
check_claim (HitosCheck *self)
{
  HitosBlock *claim = find_claim (self);
  HitosRecordList *milestones = hitos_process_get_list (self->process, HITOS_TYPE_MILESTONE);
  g_autoptr (HitosSchedule) schedule = NULL;

  if (claim == NULL || hitos_record_list_get_n_records (milestones) == 0)
    return;
  /* What is not over yet may still be done in time. */
  schedule = hitos_schedule_new (self->process, MIN (self->today, hitos_month_get_range (self->month).end - 1), 0);
  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (milestones, i);
      const char *records[] = { hitos_record_get_id (milestone), NULL };
      g_autofree char *sentence = NULL;

      if (hitos_milestone_get_dropped (milestone)
          || !hitos_schedule_point_is_overdue (hitos_schedule_get (schedule, milestone)))
        continue;
      sentence = g_strdup_printf (_("The informe says that all is in time, but this is overdue: %s"),
                                  hitos_milestone_get_name (milestone));
      g_ptr_array_add (self->findings, hitos_finding_new (HITOS_FINDING_WARNING, "overdue", sentence, records,
                                                          hitos_block_get_key (claim)));
    }
}

/* --- after the informe was sent --- */

static gpointer
find_record (HitosCheck *self, const char *id)
{
  const GType types[] = { HITOS_TYPE_ENTRY, HITOS_TYPE_SITTING, HITOS_TYPE_AGREEMENT };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      gpointer record = hitos_process_lookup (self->process, types[i], id);

      if (record)
        return record;
    }
  return NULL;
}

static void
check_late (HitosCheck *self)
{
  for (guint i = 0; self->late && self->late[i]; i++)
    {
      gpointer record = find_record (self, self->late[i]);
      g_autofree char *name = record ? hitos_check_name_record (self, record) : NULL;

      if (record)
        hitos_check_add_for_record (self, HITOS_FINDING_WARNING, "late", record,
                                    g_strdup_printf (_("Registered after the month’s informe was sent: %s"), name));
    }
}

void
hitos_check_records (HitosCheck *self)
{
  for_each_entry (self, collect_entry);
  for_each_entry (self, check_entry);
  check_sittings (self);
  check_agreements (self);
  check_claim (self);
  check_late (self);
}
