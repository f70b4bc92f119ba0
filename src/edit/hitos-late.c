/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-late.h"

#include "hitos-delta.h"
#include "hitos-entry.h"
#include "hitos-journal.h"
#include "hitos-report.h"
#include "hitos-sitting.h"

/* The step after which nothing more could be told; 0 where the informe was not sent. */
static gint64
get_sent_sequence (HitosProcess *process, HitosWhen month)
{
  HitosRecordList *reports = hitos_process_get_list (process, HITOS_TYPE_REPORT);

  for (guint i = 0; i < hitos_record_list_get_n_records (reports); i++)
    {
      HitosReport *report = hitos_record_list_get (reports, i);

      if (hitos_report_get_month (report).start == month.start && hitos_report_get_state (report) == HITOS_REPORT_SENT)
        return hitos_report_get_sent_sequence (report);
    }
  return 0;
}

/* Whether the record of @row stands today, within the month. */
static gboolean
is_of_month (HitosProcess *process, const HitosRow *row, HitosWhen month)
{
  GType type = hitos_row_get_table (row)->get_type ();
  gpointer record = type == HITOS_TYPE_ENTRY || type == HITOS_TYPE_SITTING
    ? hitos_process_lookup (process, type, hitos_row_get_id (row)) : NULL;
  HitosWhen date;

  if (record == NULL)
    return FALSE;
  date = type == HITOS_TYPE_ENTRY ? hitos_entry_get_date (record)
    : hitos_when_day (hitos_sitting_get_date (record));
  /* What sends the informe comes with it. */
  if (type == HITOS_TYPE_ENTRY && hitos_entry_get_month (record).start == month.start)
    return FALSE;
  return date.start != HITOS_DATE_NONE && hitos_when_overlaps (date, month);
}

static gboolean
add_late (HitosDatabase *database, HitosProcess *process, gint64 sequence, HitosWhen month,
          GStrvBuilder *ids, GError **error)
{
  g_autoptr (GPtrArray) deltas = hitos_journal_read_deltas (database, sequence, error);

  for (guint i = 0; deltas && i < deltas->len; i++)
    {
      const HitosDelta *delta = g_ptr_array_index (deltas, i);

      if (delta->before == NULL && is_of_month (process, delta->after, month))
        g_strv_builder_add (ids, hitos_row_get_id (delta->after));
    }
  return deltas != NULL;
}

GStrv
hitos_late_find (HitosDatabase *database, HitosProcess *process, int year, int month, GError **error)
{
  const HitosWhen when = hitos_when_month (year, month);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GPtrArray) steps = NULL;
  gint64 sent;

  g_return_val_if_fail (HITOS_IS_DATABASE (database), NULL);
  g_return_val_if_fail (HITOS_IS_PROCESS (process), NULL);

  sent = get_sent_sequence (process, when);
  if (sent == 0)
    return g_strv_builder_end (ids);
  steps = hitos_journal_read_steps (database, hitos_record_get_id (process), sent + 1, error);
  if (steps == NULL)
    return NULL;
  for (guint i = 0; i < steps->len; i++)
    {
      const HitosStep *step = g_ptr_array_index (steps, i);

      if (!add_late (database, process, step->sequence, when, ids, error))
        return NULL;
    }
  return g_strv_builder_end (ids);
}
