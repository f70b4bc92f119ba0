/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-numbering.h"

#include <string.h>

#include "hitos-key.h"

static int
get_year (HitosDate day)
{
  int year;

  hitos_date_get (day, &year, NULL, NULL);
  return year;
}

/* A series whose keys tell no year never begins anew. */
static gboolean
begins_each_year (HitosSeries *series)
{
  return strstr (hitos_series_get_pattern (series), "{yy") != NULL;
}

int
hitos_numbering_propose (HitosProcess *process, HitosSeries *series, HitosDate day)
{
  HitosRecordList *documents;
  const GPtrArray *numbers;
  int highest = 0;
  guint n;

  g_return_val_if_fail (HITOS_IS_PROCESS (process) && HITOS_IS_SERIES (series), 0);
  g_return_val_if_fail (day != HITOS_DATE_NONE, 0);

  documents = hitos_process_get_list (process, HITOS_TYPE_DOCUMENT);
  n = hitos_record_list_get_n_records (documents);
  for (guint i = 0; i < n; i++)
    {
      HitosDocument *document = hitos_record_list_get (documents, i);
      HitosDate date = hitos_document_get_date (document);

      if (hitos_document_get_series (document) != series)
        continue;
      if (!begins_each_year (series) || date == HITOS_DATE_NONE || get_year (date) == get_year (day))
        highest = MAX (highest, hitos_document_get_number (document));
    }
  numbers = hitos_process_get_parts (process, HITOS_TYPE_SERIES_NUMBER, series);
  for (guint i = 0; i < numbers->len; i++)
    highest = MAX (highest, hitos_series_number_get_number (g_ptr_array_index (numbers, i)));
  return MAX (highest + 1, MAX (1, hitos_series_get_first_number (series)));
}

char *
hitos_numbering_format (HitosSeries *series, int number, HitosDate day)
{
  g_return_val_if_fail (HITOS_IS_SERIES (series), NULL);
  g_return_val_if_fail (day != HITOS_DATE_NONE, NULL);

  return hitos_key_format (hitos_series_get_pattern (series), get_year (day), number);
}

HitosSeries *
hitos_numbering_find_own_series (HitosProcess *process)
{
  HitosRecordList *all;
  guint n;

  g_return_val_if_fail (HITOS_IS_PROCESS (process), NULL);

  all = hitos_process_get_list (process, HITOS_TYPE_SERIES);
  n = hitos_record_list_get_n_records (all);
  for (guint i = 0; i < n; i++)
    if (hitos_series_get_own (hitos_record_list_get (all, i)))
      return hitos_record_list_get (all, i);
  return NULL;
}
