/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-when.h"

#include <string.h>

HitosWhen
hitos_when_day (HitosDate day)
{
  HitosWhen when = { day, day == HITOS_DATE_NONE ? HITOS_DATE_NONE : day + 1 };

  return when;
}

HitosWhen
hitos_when_month (int year, int month)
{
  HitosWhen when = { HITOS_DATE_NONE, HITOS_DATE_NONE };

  when.start = hitos_date_new (year, month, 1);
  if (when.start != HITOS_DATE_NONE)
    when.end = hitos_date_last_of_month (when.start) + 1;
  return when;
}

HitosWhen
hitos_when_span (HitosDate first, HitosDate last)
{
  if (first == HITOS_DATE_NONE)
    first = last;
  if (last == HITOS_DATE_NONE)
    last = first;
  if (first == HITOS_DATE_NONE)
    return (HitosWhen) { HITOS_DATE_NONE, HITOS_DATE_NONE };
  return (HitosWhen) { MIN (first, last), MAX (first, last) + 1 };
}

HitosWhen
hitos_when_join (HitosWhen a, HitosWhen b)
{
  if (a.start == a.end)
    return b;
  if (b.start == b.end)
    return a;
  return (HitosWhen) { MIN (a.start, b.start), MAX (a.end, b.end) };
}

HitosWhenKind
hitos_when_get_kind (HitosWhen when)
{
  if (when.start == HITOS_DATE_NONE)
    return HITOS_WHEN_NONE;
  if (when.end == when.start + 1)
    return HITOS_WHEN_DAY;
  if (hitos_date_first_of_month (when.start) == when.start
      && when.end == hitos_date_last_of_month (when.start) + 1)
    return HITOS_WHEN_MONTH;
  return HITOS_WHEN_SPAN;
}

static gboolean
parse_month (const char *text, HitosWhen *when)
{
  char day[11];

  if (strlen (text) != 7)
    return FALSE;
  g_snprintf (day, sizeof day, "%s-01", text);
  when->start = hitos_date_parse (day);
  if (when->start == HITOS_DATE_NONE)
    return FALSE;
  when->end = hitos_date_last_of_month (when->start) + 1;
  return TRUE;
}

gboolean
hitos_when_parse (const char *text, HitosWhen *when)
{
  HitosWhen parsed = { HITOS_DATE_NONE, HITOS_DATE_NONE };

  if (text == NULL)
    return FALSE;
  if (!parse_month (text, &parsed))
    {
      const char *slash = strchr (text, '/');
      g_autofree char *first = slash ? g_strndup (text, slash - text) : g_strdup (text);

      parsed.start = hitos_date_parse (first);
      parsed.end = slash ? hitos_date_parse (slash + 1) : parsed.start;
      if (parsed.start == HITOS_DATE_NONE || parsed.end < parsed.start)
        return FALSE;
      parsed.end++;
    }
  *when = parsed;
  return TRUE;
}

char *
hitos_when_format (HitosWhen when)
{
  g_autofree char *first = hitos_date_format (when.start);
  g_autofree char *last = NULL;

  switch (hitos_when_get_kind (when))
    {
    case HITOS_WHEN_NONE:
      return NULL;
    case HITOS_WHEN_MONTH:
      first[7] = '\0';
      return g_steal_pointer (&first);
    case HITOS_WHEN_SPAN:
      last = hitos_date_format (when.end - 1);
      return g_strdup_printf ("%s/%s", first, last);
    case HITOS_WHEN_DAY:
    default:
      return g_steal_pointer (&first);
    }
}

gboolean
hitos_when_overlaps (HitosWhen a, HitosWhen b)
{
  return a.start != HITOS_DATE_NONE && b.start != HITOS_DATE_NONE
         && a.start < b.end && b.start < a.end;
}

gint64
hitos_when_pack (HitosWhen when)
{
  return ((gint64) when.start << 32) | (guint32) when.end;
}

HitosWhen
hitos_when_unpack (gint64 packed)
{
  HitosWhen when = { (HitosDate) (packed >> 32), (HitosDate) (packed & 0xffffffff) };

  return when;
}
