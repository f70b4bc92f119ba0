/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-numbering.h"

#include "hitos-key.h"

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  int left = *(const int *) a, right = *(const int *) b;

  return (left > right) - (left < right);
}

static void
add_document (GArray *known, HitosSeries *series, int year, HitosDocument *document)
{
  g_auto (GStrv) keys = hitos_lines_split (hitos_document_get_keys (document));

  for (guint i = 0; keys[i]; i++)
    {
      int key_year, number;

      if (hitos_key_match (hitos_series_get_pattern (series), keys[i], &key_year, &number)
          && (key_year == 0 || key_year == year))
        g_array_append_val (known, number);
    }
}

/* Every number that is taken in that year, in order: by a document, a reservation or another matter. */
static GArray *
list_known (HitosProcess *process, HitosSeries *series, int year)
{
  HitosRecordList *documents = hitos_process_get_list (process, HITOS_TYPE_DOCUMENT);
  const GPtrArray *noted = hitos_process_get_parts (process, HITOS_TYPE_SERIES_NUMBER, series);
  GArray *known = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < hitos_record_list_get_n_records (documents); i++)
    add_document (known, series, year, hitos_record_list_get (documents, i));
  for (guint i = 0; i < noted->len; i++)
    {
      HitosSeriesNumber *note = g_ptr_array_index (noted, i);
      int number = hitos_series_number_get_number (note);

      if (hitos_series_number_get_year (note) == 0 || hitos_series_number_get_year (note) == year)
        g_array_append_val (known, number);
    }
  g_array_sort (known, compare_numbers);
  return known;
}

int
hitos_numbering_propose (HitosProcess *process, HitosSeries *series, HitosDate day)
{
  g_autoptr (GArray) known = NULL;
  int highest;

  g_return_val_if_fail (HITOS_IS_PROCESS (process) && HITOS_IS_SERIES (series), 0);
  g_return_val_if_fail (day != HITOS_DATE_NONE, 0);

  known = list_known (process, series, hitos_date_get_year (day));
  highest = known->len > 0 ? g_array_index (known, int, known->len - 1) : 0;
  return MAX (highest + 1, MAX (1, hitos_series_get_first_number (series)));
}

GArray *
hitos_numbering_list_gaps (HitosProcess *process, HitosSeries *series, int year)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) known = NULL;

  g_return_val_if_fail (HITOS_IS_PROCESS (process) && HITOS_IS_SERIES (series), gaps);

  known = list_known (process, series, year);
  for (guint i = 1; i < known->len; i++)
    for (int missing = g_array_index (known, int, i - 1) + 1;
         missing < g_array_index (known, int, i) && gaps->len < 1000; missing++)
      g_array_append_val (gaps, missing);
  return gaps;
}

char *
hitos_numbering_format (HitosSeries *series, int number, HitosDate day)
{
  g_return_val_if_fail (HITOS_IS_SERIES (series), NULL);
  g_return_val_if_fail (day != HITOS_DATE_NONE, NULL);

  return hitos_key_format (hitos_series_get_pattern (series), hitos_date_get_year (day), number);
}

HitosSeries *
hitos_numbering_find_own_series (HitosProcess *process)
{
  HitosRecordList *all;

  g_return_val_if_fail (HITOS_IS_PROCESS (process), NULL);

  all = hitos_process_get_list (process, HITOS_TYPE_SERIES);
  for (guint i = 0; i < hitos_record_list_get_n_records (all); i++)
    if (hitos_series_get_own (hitos_record_list_get (all, i)))
      return hitos_record_list_get (all, i);
  return NULL;
}
