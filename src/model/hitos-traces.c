/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-traces.h"

#include "hitos-agreement.h"
#include "hitos-document.h"
#include "hitos-entry.h"
#include "hitos-outcome.h"
#include "hitos-report.h"
#include "hitos-sitting.h"

typedef struct {
  HitosMilestone *milestone;
  GArray *traces;
} Search;

typedef void (*LookFunc) (Search *search, gpointer record);

static void
add (Search *search, HitosDate date, gpointer record)
{
  g_array_append_val (search->traces, ((HitosTrace) { date, record }));
}

static gboolean
delivers (Search *search, HitosDocument *document)
{
  return document && hitos_document_get_milestone (document) == search->milestone;
}

static HitosDate
get_day (HitosSitting *sitting)
{
  return sitting ? hitos_sitting_get_date (sitting) : HITOS_DATE_NONE;
}

static void
look_at_document (Search *search, gpointer record)
{
  if (delivers (search, record) && hitos_document_get_voided (record) == NULL)
    add (search, hitos_document_get_date (record), record);
}

static void
look_at_agreement (Search *search, gpointer record)
{
  if (hitos_agreement_get_voided (record) == NULL
      && (hitos_agreement_get_milestone (record) == search->milestone
          || delivers (search, hitos_agreement_get_document (record))))
    add (search, get_day (hitos_agreement_get_sitting (record)), record);
}

static void
look_at_outcome (Search *search, gpointer record)
{
  HitosSitting *sitting = hitos_outcome_get_sitting (record);

  if ((sitting == NULL || hitos_sitting_get_voided (sitting) == NULL)
      && (hitos_outcome_get_milestone (record) == search->milestone
          || delivers (search, hitos_outcome_get_document (record))))
    add (search, get_day (sitting), record);
}

static void
look_at_sitting (Search *search, gpointer record)
{
  if (hitos_sitting_get_milestone (record) == search->milestone && hitos_sitting_get_voided (record) == NULL)
    add (search, get_day (record), record);
}

static gboolean
carries (Search *search, HitosEntry *entry)
{
  const GPtrArray *parts = hitos_process_get_parts (hitos_record_get_process (entry), HITOS_TYPE_ENTRY_DOCUMENT, entry);

  for (guint i = 0; i < parts->len; i++)
    if (delivers (search, hitos_entry_document_get_document (g_ptr_array_index (parts, i))))
      return TRUE;
  return FALSE;
}

static gboolean
is_of_month (Search *search, HitosWhen month)
{
  HitosWhen own = hitos_milestone_get_month (search->milestone);

  return own.start != HITOS_DATE_NONE && hitos_when_pack (own) == hitos_when_pack (month);
}

static void
look_at_entry (Search *search, gpointer record)
{
  if (hitos_entry_get_voided (record) == NULL
      && (hitos_entry_get_milestone (record) == search->milestone || carries (search, record)
          || is_of_month (search, hitos_entry_get_month (record))))
    add (search, hitos_entry_get_last_step (record).start, record);
}

static void
look_at_report (Search *search, gpointer record)
{
  if (is_of_month (search, hitos_report_get_month (record)))
    add (search, hitos_report_get_date (record), record);
}

static void
look_at_list (Search *search, GType type, LookFunc look)
{
  HitosRecordList *list = hitos_process_get_list (hitos_record_get_process (search->milestone), type);
  guint n = hitos_record_list_get_n_records (list);

  for (guint i = 0; i < n; i++)
    look (search, hitos_record_list_get (list, i));
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const HitosTrace *left = a, *right = b;

  if (left->date != right->date)
    return left->date == HITOS_DATE_NONE ? 1
         : right->date == HITOS_DATE_NONE ? -1 : left->date < right->date ? -1 : 1;
  return g_strcmp0 (hitos_record_get_id (left->record), hitos_record_get_id (right->record));
}

GArray *
hitos_traces_list (HitosMilestone *milestone)
{
  Search search = { milestone, g_array_new (FALSE, FALSE, sizeof (HitosTrace)) };

  g_return_val_if_fail (HITOS_IS_MILESTONE (milestone) && hitos_record_get_process (milestone), search.traces);

  look_at_list (&search, HITOS_TYPE_DOCUMENT, look_at_document);
  look_at_list (&search, HITOS_TYPE_SITTING, look_at_sitting);
  look_at_list (&search, HITOS_TYPE_AGREEMENT, look_at_agreement);
  look_at_list (&search, HITOS_TYPE_OUTCOME, look_at_outcome);
  look_at_list (&search, HITOS_TYPE_ENTRY, look_at_entry);
  look_at_list (&search, HITOS_TYPE_REPORT, look_at_report);
  g_array_sort (search.traces, compare);
  return search.traces;
}
