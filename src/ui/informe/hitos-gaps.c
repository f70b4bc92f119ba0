/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-gaps.h"

#include "hitos-document.h"
#include "hitos-entry.h"
#include "hitos-key.h"
#include "hitos-numbering.h"

/* The highest number of the series among the keys of a document, in that year. */
static int
find_highest_key (HitosSeries *series, HitosDocument *document, int year)
{
  g_auto (GStrv) keys = hitos_lines_split (hitos_document_get_keys (document));
  int highest = 0;

  for (guint i = 0; keys[i]; i++)
    {
      int key_year, number;

      if (hitos_key_match (hitos_series_get_pattern (series), keys[i], &key_year, &number)
          && (key_year == 0 || key_year == year))
        highest = MAX (highest, number);
    }
  return highest;
}

/* The highest number that was sent from the first day to the last. */
static int
find_highest (HitosProcess *process, HitosSeries *series, HitosDate first, HitosDate last)
{
  HitosRecordList *parts = hitos_process_get_list (process, HITOS_TYPE_ENTRY_DOCUMENT);
  int highest = 0;

  for (guint i = 0; i < hitos_record_list_get_n_records (parts); i++)
    {
      HitosEntryDocument *part = hitos_record_list_get (parts, i);
      HitosDate day = hitos_entry_get_date (hitos_entry_document_get_entry (part)).start;

      if (hitos_entry_document_get_role (part) == HITOS_ROLE_SENT && day >= first && day <= last)
        highest = MAX (highest, find_highest_key (series, hitos_entry_document_get_document (part), hitos_date_get_year (last)));
    }
  return highest;
}

GArray *
hitos_gaps_list (HitosProcess *process, HitosSeries *series, HitosDate month)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) all = NULL;
  int before, last;

  g_return_val_if_fail (HITOS_IS_PROCESS (process) && HITOS_IS_SERIES (series), gaps);
  g_return_val_if_fail (month != HITOS_DATE_NONE, gaps);

  before = find_highest (process, series, hitos_date_new (hitos_date_get_year (month), 1, 1), month - 1);
  last = find_highest (process, series, month, hitos_date_last_of_month (month));
  all = hitos_numbering_list_gaps (process, series, hitos_date_get_year (month));
  for (guint i = 0; i < all->len; i++)
    if (g_array_index (all, int, i) > before && g_array_index (all, int, i) < last)
      g_array_append_val (gaps, g_array_index (all, int, i));
  return gaps;
}

HitosChange *
hitos_gaps_note (HitosSeries *series, HitosDate day, int number, HitosSeriesNumberState state)
{
  HitosChange *change;
  HitosRow *row;
  g_autofree char *key = NULL;

  g_return_val_if_fail (HITOS_IS_SERIES (series) && day != HITOS_DATE_NONE, NULL);

  key = hitos_numbering_format (series, number, day);
  change = hitos_change_new (state == HITOS_SERIES_NUMBER_RESERVED ? "number-reserve" : "number-dismiss", key);
  row = hitos_row_new (&hitos_series_number_table, NULL);
  hitos_row_set_text (row, "series", hitos_record_get_id (series));
  hitos_row_set_integer (row, "year", hitos_date_get_year (day));
  hitos_row_set_integer (row, "number", number);
  hitos_row_set_integer (row, "state", state);
  hitos_change_insert (change, row);
  return change;
}
