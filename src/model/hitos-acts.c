/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-acts.h"

#include "hitos-agreement.h"
#include "hitos-annex.h"
#include "hitos-document.h"
#include "hitos-entry.h"
#include "hitos-milestone.h"
#include "hitos-outcome.h"
#include "hitos-report.h"
#include "hitos-sitting.h"

struct _HitosActs {
  GHashTable *acts;       /* owned; milestone id (borrowed) → owned HitosAct */
  GHashTable *documents;  /* owned; document id (borrowed) → HitosMilestone that it delivers */
  GHashTable *months;     /* owned; packed month → HitosMilestone of that month's informe */
};

static HitosAct *
get_act (HitosActs *self, HitosMilestone *milestone)
{
  const char *id = hitos_record_get_id (milestone);
  HitosAct *act = g_hash_table_lookup (self->acts, id);

  if (act == NULL)
    {
      act = g_new0 (HitosAct, 1);
      g_hash_table_insert (self->acts, (char *) id, act);
    }
  return act;
}

static void
note_act (HitosActs *self, HitosMilestone *milestone, HitosDate date, gpointer record)
{
  HitosAct *act;

  if (milestone == NULL || date == HITOS_DATE_NONE)
    return;
  act = get_act (self, milestone);
  if (act->acted == HITOS_DATE_NONE || date < act->acted)
    {
      act->acted = date;
      act->act = record;
    }
}

static void
note_remission (HitosActs *self, HitosMilestone *milestone, HitosDate date, gpointer record)
{
  HitosAct *act;

  if (milestone == NULL || date == HITOS_DATE_NONE)
    return;
  act = get_act (self, milestone);
  if (act->remitted == HITOS_DATE_NONE || date < act->remitted)
    {
      act->remitted = date;
      act->remission = record;
    }
}

static HitosDate
get_day_held (HitosSitting *sitting)
{
  if (sitting == NULL || hitos_sitting_get_voided (sitting)
      || hitos_sitting_get_state (sitting) != HITOS_SITTING_HELD)
    return HITOS_DATE_NONE;
  return hitos_sitting_get_date (sitting);
}

static void
read_agreements (HitosActs *self, HitosRecordList *agreements)
{
  for (guint i = 0; i < hitos_record_list_get_n_records (agreements); i++)
    {
      HitosAgreement *agreement = hitos_record_list_get (agreements, i);
      HitosMilestone *milestone = hitos_agreement_get_milestone (agreement);
      HitosDocument *document = hitos_agreement_get_document (agreement);

      if (hitos_agreement_get_voided (agreement))
        continue;
      if (milestone == NULL && document)
        milestone = hitos_document_get_milestone (document);
      if (milestone && document)
        g_hash_table_insert (self->documents, (char *) hitos_record_get_id (document), milestone);
      note_act (self, milestone, get_day_held (hitos_agreement_get_sitting (agreement)), agreement);
    }
}

static void
read_outcomes (HitosActs *self, HitosRecordList *outcomes)
{
  for (guint i = 0; i < hitos_record_list_get_n_records (outcomes); i++)
    {
      HitosOutcome *outcome = hitos_record_list_get (outcomes, i);
      HitosMilestone *milestone = hitos_outcome_get_milestone (outcome);
      HitosDocument *document = hitos_outcome_get_document (outcome);

      if (milestone == NULL && document)
        milestone = hitos_document_get_milestone (document);
      note_act (self, milestone, get_day_held (hitos_outcome_get_sitting (outcome)), outcome);
    }
}

/* A document's own date is the act only of what is prepared: what is approved, reviewed or held waits
 * for its session. */
static void
read_documents (HitosActs *self, HitosRecordList *documents)
{
  for (guint i = 0; i < hitos_record_list_get_n_records (documents); i++)
    {
      HitosDocument *document = hitos_record_list_get (documents, i);
      HitosMilestone *milestone = hitos_document_get_milestone (document);

      if (milestone == NULL || hitos_document_get_voided (document))
        continue;
      g_hash_table_insert (self->documents, (char *) hitos_record_get_id (document), milestone);
      if (g_strcmp0 (hitos_milestone_get_action (milestone), "prepare") == 0)
        note_act (self, milestone, hitos_document_get_date (document), document);
    }
}

static void
send_document (HitosActs *self, HitosEntry *entry, HitosDocument *document, guint depth)
{
  const GPtrArray *annexes = hitos_process_get_parts (hitos_record_get_process (entry),
                                                      HITOS_TYPE_ANNEX, document);

  note_remission (self, g_hash_table_lookup (self->documents, hitos_record_get_id (document)),
                  hitos_entry_get_date (entry).start, entry);
  /* Annexes of annexes; a ring of them, which nobody means, ends here. */
  for (guint i = 0; i < annexes->len && depth < 8; i++)
    {
      HitosDocument *annex = hitos_annex_get_annex (g_ptr_array_index (annexes, i));

      if (annex)
        send_document (self, entry, annex, depth + 1);
    }
}

static gboolean
carries (HitosEntryDocument *part)
{
  HitosDocumentRole role = hitos_entry_document_get_role (part);

  return role == HITOS_ROLE_SENT || role == HITOS_ROLE_ENCLOSED;
}

static void
read_entry (HitosActs *self, HitosEntry *entry)
{
  const GPtrArray *parts = hitos_process_get_parts (hitos_record_get_process (entry),
                                                    HITOS_TYPE_ENTRY_DOCUMENT, entry);
  HitosDate date = hitos_entry_get_date (entry).start;
  gint64 month = hitos_when_pack (hitos_entry_get_month (entry));
  HitosMilestone *informe = month ? g_hash_table_lookup (self->months, &month) : NULL;

  note_act (self, informe, date, entry);
  note_remission (self, informe, date, entry);
  note_remission (self, hitos_entry_get_milestone (entry), date, entry);
  for (guint i = 0; i < parts->len; i++)
    {
      HitosEntryDocument *part = g_ptr_array_index (parts, i);

      if (carries (part) && hitos_entry_document_get_document (part))
        send_document (self, entry, hitos_entry_document_get_document (part), 0);
    }
}

static void
read_entries (HitosActs *self, HitosRecordList *entries)
{
  for (guint i = 0; i < hitos_record_list_get_n_records (entries); i++)
    {
      HitosEntry *entry = hitos_record_list_get (entries, i);
      HitosEntryKind kind = hitos_entry_get_kind (entry);

      if (hitos_entry_get_voided (entry) == NULL
          && (kind == HITOS_ENTRY_DISPATCH || kind == HITOS_ENTRY_NOTICE))
        read_entry (self, entry);
    }
}

/* When a month's informe went out, whose month the informe tells: by its dispatch, or as it says itself. */
static void
read_report (HitosActs *self, HitosReport *report)
{
  HitosEntry *dispatch = hitos_report_get_dispatch (report);
  gint64 month = hitos_when_pack (hitos_report_get_month (report));
  HitosMilestone *informe = g_hash_table_lookup (self->months, &month);
  gpointer record = report;
  HitosDate date = HITOS_DATE_NONE;

  if (dispatch && hitos_entry_get_voided (dispatch) == NULL)
    {
      record = dispatch;
      date = hitos_entry_get_date (dispatch).start;
    }
  else if (hitos_report_get_state (report) == HITOS_REPORT_SENT)
    date = hitos_report_get_date (report);
  note_act (self, informe, date, record);
  note_remission (self, informe, date, record);
}

static void
read_reports (HitosActs *self, HitosRecordList *reports)
{
  for (guint i = 0; i < hitos_record_list_get_n_records (reports); i++)
    read_report (self, hitos_record_list_get (reports, i));
}

static void
read_months (HitosActs *self, HitosRecordList *milestones)
{
  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (milestones, i);
      gint64 month = hitos_when_pack (hitos_milestone_get_month (milestone));

      if (month)
        g_hash_table_insert (self->months, g_memdup2 (&month, sizeof month), milestone);
    }
}

HitosActs *
hitos_acts_new (HitosProcess *process)
{
  HitosActs *self = g_new0 (HitosActs, 1);

  self->acts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->documents = g_hash_table_new (g_str_hash, g_str_equal);
  self->months = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  read_months (self, hitos_process_get_list (process, HITOS_TYPE_MILESTONE));
  read_agreements (self, hitos_process_get_list (process, HITOS_TYPE_AGREEMENT));
  read_outcomes (self, hitos_process_get_list (process, HITOS_TYPE_OUTCOME));
  read_documents (self, hitos_process_get_list (process, HITOS_TYPE_DOCUMENT));
  read_entries (self, hitos_process_get_list (process, HITOS_TYPE_ENTRY));
  read_reports (self, hitos_process_get_list (process, HITOS_TYPE_REPORT));
  return self;
}

void
hitos_acts_free (HitosActs *self)
{
  g_hash_table_unref (self->acts);
  g_hash_table_unref (self->documents);
  g_hash_table_unref (self->months);
  g_free (self);
}

HitosAct
hitos_acts_get (HitosActs *self, HitosMilestone *milestone)
{
  HitosAct *found = g_hash_table_lookup (self->acts, hitos_record_get_id (milestone));
  HitosAct act = { HITOS_DATE_NONE, NULL, HITOS_DATE_NONE, NULL };

  if (found)
    act = *found;
  if (hitos_milestone_get_real_end (milestone) != HITOS_DATE_NONE)
    {
      act.acted = hitos_milestone_get_real_end (milestone);
      act.act = NULL;
    }
  if (hitos_milestone_get_remitted_on (milestone) != HITOS_DATE_NONE)
    {
      act.remitted = hitos_milestone_get_remitted_on (milestone);
      act.remission = NULL;
    }
  /* What was sent must have been done. */
  if (act.acted == HITOS_DATE_NONE)
    {
      act.acted = act.remitted;
      act.act = act.remission;
    }
  return act;
}
