/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-rest-spans.h"

GArray *
hitos_rest_spans_list (HitosWorkdays *workdays, HitosWhen range)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (HitosRestSpan));

  for (HitosDate day = range.start; day < range.end; day++)
    {
      gboolean holiday = workdays && hitos_workdays_get_holiday (workdays, day) != NULL;
      HitosRestSpan *last = spans->len ? &g_array_index (spans, HitosRestSpan, spans->len - 1) : NULL;
      HitosRestSpan span = { hitos_when_day (day), holiday };

      if (!holiday && hitos_date_get_weekday (day) < 6)
        continue;
      if (last && last->days.end == day && last->holiday == holiday)
        last->days.end = day + 1;
      else
        g_array_append_val (spans, span);
    }
  return spans;
}
