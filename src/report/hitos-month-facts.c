/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-month-private.h"

#include "hitos-body.h"
#include "hitos-document.h"
#include "hitos-entry.h"
#include "hitos-sitting.h"

/* Which records are facts of a month, of which kind and in which order. */

static void
add_fact (HitosMonth *self, HitosFactKind kind, gpointer record, HitosDate date, int ordinal)
{
  HitosMonthFact *fact = g_new0 (HitosMonthFact, 1);

  fact->kind = kind;
  fact->record = record;
  fact->date = date;
  fact->ordinal = ordinal;
  fact->part = kind == HITOS_FACT_MINUTES;
  g_ptr_array_add (self->facts[kind], fact);
}

/* Work goes on; whatever else a span tells is told once, in the month where it began. */
static gboolean
belongs_to_month (HitosMonth *self, HitosEntry *entry)
{
  HitosWhen when = hitos_entry_get_date (entry);

  if (hitos_entry_get_voided (entry))
    return FALSE;
  if (hitos_entry_get_kind (entry) == HITOS_ENTRY_RECEPTION && when.start == HITOS_DATE_NONE)
    return hitos_month_holds (self, hitos_entry_get_received_on (entry));
  if (hitos_entry_get_kind (entry) == HITOS_ENTRY_WORK)
    return hitos_when_overlaps (when, self->range);
  return hitos_month_holds (self, when.start);
}

static void
select_entries (HitosMonth *self)
{
  static const HitosFactKind kinds[] = {
    [HITOS_ENTRY_DISPATCH] = HITOS_FACT_DISPATCH,   [HITOS_ENTRY_CONSTANCIA] = HITOS_FACT_CONSTANCIA,
    [HITOS_ENTRY_ANSWER] = HITOS_FACT_ANSWER,       [HITOS_ENTRY_RECEPTION] = HITOS_FACT_RECEPTION,
    [HITOS_ENTRY_WORK] = HITOS_FACT_WORK,           [HITOS_ENTRY_ATTENDANCE] = HITOS_FACT_ATTENDANCE,
    [HITOS_ENTRY_NOTICE] = HITOS_FACT_NOTICE,
  };
  HitosRecordList *entries = hitos_process_get_list (self->process, HITOS_TYPE_ENTRY);

  for (guint i = 0; i < hitos_record_list_get_n_records (entries); i++)
    {
      HitosEntry *entry = hitos_record_list_get (entries, i);

      if (belongs_to_month (self, entry))
        add_fact (self, kinds[hitos_entry_get_kind (entry)], entry, hitos_entry_get_date (entry).start,
                  hitos_entry_get_ordinal (entry));
    }
}

/* The day on which a session's minutes count as drafted: theirs; else the session's, if there are
 * any or another session approved them by the month's end. */
static HitosDate
find_minutes_date (HitosMonth *self, HitosSitting *sitting)
{
  const GPtrArray *papers = hitos_process_get_parts (self->process, HITOS_TYPE_SITTING_DOCUMENT, sitting);
  HitosSitting *approving = g_hash_table_lookup (self->minuted, hitos_record_get_id (sitting));

  for (guint i = 0; i < papers->len; i++)
    {
      HitosSittingDocument *paper = g_ptr_array_index (papers, i);
      HitosDocument *minutes = hitos_sitting_document_get_document (paper);

      if (hitos_sitting_document_get_role (paper) != HITOS_SITTING_DOCUMENT_MINUTES || minutes == NULL
          || hitos_document_get_voided (minutes))
        continue;
      return hitos_document_get_date (minutes) != HITOS_DATE_NONE ? hitos_document_get_date (minutes)
                                                                  : hitos_sitting_get_date (sitting);
    }
  if (approving && hitos_sitting_get_state (approving) == HITOS_SITTING_HELD
      && hitos_month_holds (self, hitos_sitting_get_date (approving)))
    return hitos_sitting_get_date (sitting);
  return HITOS_DATE_NONE;
}

static void
select_sitting (HitosMonth *self, HitosSitting *sitting)
{
  HitosDate date = hitos_sitting_get_date (sitting);
  int ordinal = hitos_sitting_get_ordinal (sitting);
  HitosDate minutes;

  if (hitos_sitting_get_voided (sitting) || hitos_sitting_get_state (sitting) == HITOS_SITTING_CANCELLED)
    return;
  if (date >= self->range.end && hitos_sitting_get_state (sitting) != HITOS_SITTING_PLANNED
      && hitos_month_holds (self, hitos_sitting_get_convened_on (sitting).start))
    add_fact (self, HITOS_FACT_ANNOUNCED, sitting, date, ordinal);
  if (hitos_sitting_get_state (sitting) != HITOS_SITTING_HELD)
    return;
  minutes = find_minutes_date (self, sitting);
  if (hitos_month_holds (self, date))
    add_fact (self, HITOS_FACT_HELD, sitting, date, ordinal);
  if (hitos_month_holds (self, minutes))
    add_fact (self, HITOS_FACT_MINUTES, sitting, hitos_month_holds (self, date) ? date : minutes, ordinal);
}

/* A session's agreements in its own order, after those of an earlier one. */
static void
select_agreements (HitosMonth *self)
{
  for (guint i = 0; i < self->facts[HITOS_FACT_HELD]->len; i++)
    {
      const HitosMonthFact *held = g_ptr_array_index (self->facts[HITOS_FACT_HELD], i);
      g_autoptr (GPtrArray) agreements = hitos_month_list_agreements (self, held->record);

      for (guint j = 0; j < agreements->len; j++)
        add_fact (self, HITOS_FACT_AGREEMENT, g_ptr_array_index (agreements, j), held->date,
                  (int) self->facts[HITOS_FACT_AGREEMENT]->len);
    }
}

static void
select_sittings (HitosMonth *self)
{
  HitosRecordList *sittings = hitos_process_get_list (self->process, HITOS_TYPE_SITTING);

  for (guint i = 0; i < hitos_record_list_get_n_records (sittings); i++)
    select_sitting (self, hitos_record_list_get (sittings, i));
  g_ptr_array_sort (self->facts[HITOS_FACT_HELD], hitos_month_fact_compare);
}

/* Bodies stand in the order that they are given. */
static void
select_bodies (HitosMonth *self)
{
  HitosRecordList *bodies = hitos_process_get_list (self->process, HITOS_TYPE_BODY);

  for (guint i = 0; i < hitos_record_list_get_n_records (bodies); i++)
    {
      HitosBody *body = hitos_record_list_get (bodies, i);
      HitosWhen until = hitos_body_get_until (body);

      if (hitos_month_get_since (self, body).start < self->range.end
          && (until.start == HITOS_DATE_NONE || until.end > self->range.start))
        add_fact (self, HITOS_FACT_BODY, body, HITOS_DATE_NONE, (int) i);
    }
}

/* Last month's informe is this month's work, from the month after the first one on. */
static void
select_previous (HitosMonth *self)
{
  HitosWhen first = hitos_process_get_first_informe (self->process);
  gboolean was_sent = FALSE;

  for (guint i = 0; i < self->facts[HITOS_FACT_DISPATCH]->len; i++)
    {
      const HitosMonthFact *fact = g_ptr_array_index (self->facts[HITOS_FACT_DISPATCH], i);

      was_sent |= hitos_month_get_sent_informe (self, fact->record).end == self->range.start;
    }
  if (was_sent || (first.start != HITOS_DATE_NONE && first.start < self->range.start))
    add_fact (self, HITOS_FACT_PREVIOUS, NULL, self->range.start, 0);
}

void
hitos_month_select_facts (HitosMonth *self)
{
  add_fact (self, HITOS_FACT_MONTH, NULL, self->range.start, 0);
  select_entries (self);
  select_sittings (self);
  select_agreements (self);
  select_bodies (self);
  select_previous (self);
}
