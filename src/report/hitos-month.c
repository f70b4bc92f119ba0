/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-month-private.h"

#include <string.h>

#include "hitos-agreement.h"
#include "hitos-annex.h"
#include "hitos-body.h"
#include "hitos-document.h"
#include "hitos-entry.h"
#include "hitos-outcome.h"
#include "hitos-report.h"
#include "hitos-sitting.h"

static const char *const fact_names[HITOS_N_FACTS] = {
  "month", "previous", "dispatch", "constancia", "answer", "notice", "reception", "work",
  "attendance", "held", "announced", "minutes", "agreement", "body",
};

gboolean
hitos_fact_kind_from_name (const char *name, HitosFactKind *kind)
{
  for (guint i = 0; i < HITOS_N_FACTS; i++)
    if (g_str_equal (fact_names[i], name))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

int
hitos_month_fact_compare (gconstpointer a, gconstpointer b)
{
  const HitosMonthFact *left = *(const HitosMonthFact *const *) a;
  const HitosMonthFact *right = *(const HitosMonthFact *const *) b;
  int order;

  if (left->date != right->date)
    return left->date < right->date ? -1 : 1;
  if (left->ordinal != right->ordinal)
    return left->ordinal < right->ordinal ? -1 : 1;
  if (left->record == NULL || right->record == NULL)
    return (right->record == NULL) - (left->record == NULL);
  order = strcmp (hitos_record_get_id (left->record), hitos_record_get_id (right->record));
  return order != 0 ? order : left->part - right->part;
}

gboolean
hitos_month_holds (const HitosMonth *self, HitosDate date)
{
  return date >= self->range.start && date < self->range.end;
}

static void
index_agreement (HitosMonth *self, HitosAgreement *agreement)
{
  HitosDocument *document = hitos_agreement_get_document (agreement);
  HitosSitting *sitting = hitos_agreement_get_sitting (agreement);
  GPtrArray *list;

  if (document == NULL || sitting == NULL || hitos_agreement_get_voided (agreement)
      || hitos_document_get_voided (document) || hitos_sitting_get_voided (sitting))
    return;
  g_hash_table_insert (self->agreements, (gpointer) hitos_record_get_id (document), agreement);
  list = g_hash_table_lookup (self->approved, hitos_record_get_id (sitting));
  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (self->approved, (gpointer) hitos_record_get_id (sitting), list);
    }
  g_ptr_array_add (list, agreement);
}

static void
index_records (HitosMonth *self)
{
  HitosRecordList *agreements = hitos_process_get_list (self->process, HITOS_TYPE_AGREEMENT);
  HitosRecordList *outcomes = hitos_process_get_list (self->process, HITOS_TYPE_OUTCOME);

  self->agreements = g_hash_table_new (g_str_hash, g_str_equal);
  self->approved = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->minuted = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < hitos_record_list_get_n_records (agreements); i++)
    index_agreement (self, hitos_record_list_get (agreements, i));
  for (guint i = 0; i < hitos_record_list_get_n_records (outcomes); i++)
    {
      HitosOutcome *outcome = hitos_record_list_get (outcomes, i);
      HitosSitting *minuted = hitos_outcome_get_minutes_of (outcome);

      if (minuted)
        g_hash_table_insert (self->minuted, (gpointer) hitos_record_get_id (minuted),
                             hitos_outcome_get_sitting (outcome));
    }
}

static void
find_report (HitosMonth *self)
{
  HitosRecordList *reports = hitos_process_get_list (self->process, HITOS_TYPE_REPORT);

  for (guint i = 0; i < hitos_record_list_get_n_records (reports); i++)
    {
      HitosReport *report = hitos_record_list_get (reports, i);

      if (hitos_when_overlaps (hitos_report_get_month (report), self->range))
        self->report = report;
    }
}

HitosMonth *
hitos_month_new (HitosProcess *process, int year, int month)
{
  HitosMonth *self;

  g_return_val_if_fail (HITOS_IS_PROCESS (process), NULL);
  g_return_val_if_fail (hitos_date_new (year, month, 1) != HITOS_DATE_NONE, NULL);

  self = g_new0 (HitosMonth, 1);
  self->process = process;
  self->range = hitos_when_month (year, month);
  for (guint i = 0; i < HITOS_N_FACTS; i++)
    self->facts[i] = g_ptr_array_new_with_free_func (g_free);
  index_records (self);
  find_report (self);
  hitos_month_select_facts (self);
  return self;
}

void
hitos_month_free (HitosMonth *self)
{
  for (guint i = 0; i < HITOS_N_FACTS; i++)
    g_ptr_array_unref (self->facts[i]);
  g_hash_table_unref (self->agreements);
  g_hash_table_unref (self->approved);
  g_hash_table_unref (self->minuted);
  g_clear_pointer (&self->chart, hitos_timeline_chart_unref);
  g_free (self);
}

HitosWhen
hitos_month_get_range (const HitosMonth *self)
{
  return self->range;
}

HitosTimelineChart *
hitos_month_get_chart (const HitosMonth *self)
{
  HitosMonth *keeper = (HitosMonth *) self;
  HitosDate last = self->range.end - 1;
  g_autoptr (HitosSchedule) schedule = NULL;
  g_autoptr (HitosTimelinePlan) plan = NULL;
  g_autoptr (HitosTimelineRows) rows = NULL;

  if (self->chart)
    return self->chart;
  schedule = hitos_schedule_new (self->process, last, 0);
  plan = hitos_timeline_plan_new (self->process, schedule, last);
  rows = hitos_timeline_rows_new ();
  hitos_timeline_rows_set_plan (rows, plan);
  keeper->chart = hitos_timeline_chart_new (rows, schedule);
  return self->chart;
}

HitosReport *
hitos_month_get_report (const HitosMonth *self)
{
  return self->report;
}

HitosDate
hitos_month_get_report_date (const HitosMonth *self)
{
  HitosDate date = self->report ? hitos_report_get_date (self->report) : HITOS_DATE_NONE;

  return date != HITOS_DATE_NONE ? date : self->range.end + 4;
}

const GPtrArray *
hitos_month_get_facts (const HitosMonth *self, HitosFactKind kind)
{
  g_return_val_if_fail (kind < HITOS_N_FACTS, NULL);

  return self->facts[kind];
}

gboolean
hitos_month_has (const HitosMonth *self, HitosFactKind kind, gpointer record)
{
  for (guint i = 0; i < self->facts[kind]->len; i++)
    if (((const HitosMonthFact *) g_ptr_array_index (self->facts[kind], i))->record == record)
      return TRUE;
  return FALSE;
}

HitosAgreement *
hitos_month_find_agreement (const HitosMonth *self, HitosDocument *document)
{
  return document ? g_hash_table_lookup (self->agreements, hitos_record_get_id (document)) : NULL;
}

GPtrArray *
hitos_month_list_agreements (const HitosMonth *self, HitosSitting *sitting)
{
  GPtrArray *agreements = sitting ? g_hash_table_lookup (self->approved, hitos_record_get_id (sitting)) : NULL;

  return agreements ? g_ptr_array_copy (agreements, NULL, NULL) : g_ptr_array_new ();
}

static void
collect_enclosed (const HitosMonth *self, HitosDocument *document, guint depth, GPtrArray *found)
{
  HitosAgreement *agreement = hitos_month_find_agreement (self, document);
  const GPtrArray *annexes;

  if (agreement && hitos_month_holds (self, hitos_month_get_agreement_date (agreement))
      && !g_ptr_array_find (found, agreement, NULL))
    g_ptr_array_add (found, agreement);
  /* Annexes have annexes; that one should enclose itself is refused nowhere, so stop somewhere. */
  if (document == NULL || depth == 0)
    return;
  annexes = hitos_process_get_parts (self->process, HITOS_TYPE_ANNEX, document);
  for (guint i = 0; i < annexes->len; i++)
    collect_enclosed (self, hitos_annex_get_annex (g_ptr_array_index (annexes, i)), depth - 1, found);
}

GPtrArray *
hitos_month_list_enclosed (const HitosMonth *self, HitosEntry *entry)
{
  const GPtrArray *documents = hitos_process_get_parts (self->process, HITOS_TYPE_ENTRY_DOCUMENT, entry);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < documents->len; i++)
    {
      HitosEntryDocument *part = g_ptr_array_index (documents, i);
      HitosDocumentRole role = hitos_entry_document_get_role (part);

      if (role == HITOS_ROLE_SENT || role == HITOS_ROLE_ENCLOSED)
        collect_enclosed (self, hitos_entry_document_get_document (part), 4, found);
    }
  return found;
}

static HitosAgreement *
find_effect (const HitosMonth *self, HitosAgreementEffect effect, HitosBody *body, gboolean any_body)
{
  GHashTableIter iter;
  gpointer agreement;
  HitosAgreement *found = NULL;

  g_hash_table_iter_init (&iter, self->agreements);
  while (g_hash_table_iter_next (&iter, NULL, &agreement))
    {
      HitosBody *of = hitos_agreement_get_body (agreement);

      if (hitos_agreement_get_effect (agreement) != effect || (of != body && (of || !any_body)))
        continue;
      /* The first of them: a later one ratifies or changes what exists. */
      if (found == NULL || hitos_record_compare (agreement, found) < 0)
        found = agreement;
    }
  return found;
}

HitosAgreement *
hitos_month_find_creation (const HitosMonth *self, HitosBody *body)
{
  HitosAgreement *agreement = hitos_body_get_created_by (body);

  return agreement ? agreement : find_effect (self, HITOS_EFFECT_CREATES_BODY, body, FALSE);
}

HitosAgreement *
hitos_month_find_designation (const HitosMonth *self, HitosBody *unit)
{
  return find_effect (self, HITOS_EFFECT_DESIGNATES_UNIT, unit, TRUE);
}

HitosDate
hitos_month_get_agreement_date (HitosAgreement *agreement)
{
  HitosSitting *sitting = hitos_agreement_get_sitting (agreement);

  return sitting ? hitos_sitting_get_date (sitting) : HITOS_DATE_NONE;
}

HitosWhen
hitos_month_get_since (const HitosMonth *self, HitosBody *body)
{
  HitosWhen since = hitos_body_get_since (body);
  HitosAgreement *creation = since.start == HITOS_DATE_NONE ? hitos_month_find_creation (self, body) : NULL;

  return creation ? hitos_when_day (hitos_month_get_agreement_date (creation)) : since;
}

HitosWhen
hitos_month_get_sent_informe (const HitosMonth *self, HitosEntry *entry)
{
  HitosWhen month = hitos_entry_get_month (entry);
  HitosRecordList *reports = hitos_process_get_list (self->process, HITOS_TYPE_REPORT);

  for (guint i = 0; month.start == HITOS_DATE_NONE && i < hitos_record_list_get_n_records (reports); i++)
    {
      HitosReport *report = hitos_record_list_get (reports, i);

      if (hitos_report_get_dispatch (report) == entry)
        month = hitos_report_get_month (report);
    }
  return month;
}
