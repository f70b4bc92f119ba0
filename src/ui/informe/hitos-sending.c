/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-sending.h"

#include "hitos-date-text.h"
#include "hitos-new-fact.h"

static HitosWhen
get_range (HitosDate month)
{
  int year, month_of_year;

  hitos_date_get (month, &year, &month_of_year, NULL);
  return hitos_when_month (year, month_of_year);
}

HitosReport *
hitos_sending_find_report (HitosProcess *process, HitosDate month)
{
  HitosRecordList *reports;

  g_return_val_if_fail (HITOS_IS_PROCESS (process), NULL);

  reports = hitos_process_get_list (process, HITOS_TYPE_REPORT);
  for (guint i = 0; i < hitos_record_list_get_n_records (reports); i++)
    if (hitos_report_get_month (hitos_record_list_get (reports, i)).start == month)
      return hitos_record_list_get (reports, i);
  return NULL;
}

gboolean
hitos_sending_is_sent (HitosProcess *process, HitosDate month)
{
  HitosReport *report = hitos_sending_find_report (process, month);

  return report && hitos_report_get_state (report) == HITOS_REPORT_SENT;
}

HitosEntry *
hitos_sending_find_dispatch (HitosProcess *process, HitosDate month)
{
  HitosReport *report = hitos_sending_find_report (process, month);
  HitosRecordList *entries;

  g_return_val_if_fail (HITOS_IS_PROCESS (process), NULL);

  if (report && hitos_report_get_dispatch (report)
      && hitos_entry_get_voided (hitos_report_get_dispatch (report)) == NULL)
    return hitos_report_get_dispatch (report);
  entries = hitos_process_get_list (process, HITOS_TYPE_ENTRY);
  for (guint i = 0; i < hitos_record_list_get_n_records (entries); i++)
    {
      HitosEntry *entry = hitos_record_list_get (entries, i);

      if (hitos_entry_get_month (entry).start == month && hitos_entry_get_voided (entry) == NULL)
        return entry;
    }
  return NULL;
}

/* The id of the dispatch, borrowed from the change or from the process. */
static const char *
add_dispatch (HitosChange *change, HitosProcess *process, HitosDate month, HitosDate day)
{
  HitosEntry *dispatch = hitos_sending_find_dispatch (process, month);
  HitosRow *row;

  if (dispatch == NULL)
    return hitos_new_fact_add_informe_dispatch (change, process, get_range (month), day);
  row = hitos_row_copy (hitos_record_get_row (dispatch));
  hitos_row_set_when (row, "date", hitos_when_day (day));
  hitos_change_update (change, dispatch, row);
  return hitos_record_get_id (dispatch);
}

HitosChange *
hitos_sending_create (HitosProcess *process, HitosDate month, HitosDate day, gint64 sequence)
{
  HitosReport *report;
  HitosChange *change;
  HitosRow *row;
  g_autofree char *name = NULL;

  g_return_val_if_fail (HITOS_IS_PROCESS (process), NULL);
  g_return_val_if_fail (month != HITOS_DATE_NONE && day != HITOS_DATE_NONE, NULL);

  name = hitos_date_text_month (month);
  change = hitos_change_new ("report-send", name);
  report = hitos_sending_find_report (process, month);
  row = report ? hitos_row_copy (hitos_record_get_row (report)) : hitos_row_new (&hitos_report_table, NULL);
  hitos_row_set_when (row, "month", get_range (month));
  hitos_row_set_integer (row, "state", HITOS_REPORT_SENT);
  hitos_row_set_integer (row, "sent_sequence", sequence);
  hitos_row_set_text (row, "dispatch", add_dispatch (change, process, month, day));
  if (report)
    hitos_change_update (change, report, row);
  else
    hitos_change_insert (change, row);
  return change;
}

HitosChange *
hitos_sending_take_back (HitosReport *report)
{
  g_autofree char *name = NULL;
  HitosChange *change;
  HitosRow *row;

  g_return_val_if_fail (HITOS_IS_REPORT (report), NULL);

  name = hitos_date_text_month (hitos_report_get_month (report).start);
  change = hitos_change_new ("report-edit", name);
  row = hitos_row_copy (hitos_record_get_row (report));
  hitos_row_set_integer (row, "state", HITOS_REPORT_DRAFT);
  hitos_row_set_integer (row, "sent_sequence", 0);
  hitos_change_update (change, report, row);
  return change;
}
