/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-date-text.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-date-words.h"
#include "hitos-spanish-date.h"

/* A day without its year is more often one that was than one to come, but not by much. */
#define MONTHS_BACK 6

char *
hitos_date_text_month (HitosDate date)
{
  return hitos_date_words_begin (hitos_date_words_month (date));
}

const char *
hitos_date_text_short_month (int month)
{
  return hitos_date_words_short_month_name (month);
}

const char *
hitos_date_text_short_weekday (int weekday)
{
  return hitos_date_words_short_weekday_name (weekday);
}

char *
hitos_date_text_day (HitosDate date)
{
  int month, day;

  hitos_date_get (date, NULL, &month, &day);
  /* Translators: a day and its short month, as "3 Nov". */
  return g_strdup_printf (C_("day and month", "%1$d %2$s"), day, hitos_date_text_short_month (month));
}

char *
hitos_date_text_long (HitosDate date)
{
  return hitos_date_words_long (date);
}

static char *
format_day (HitosDate date)
{
  int year, month, day;

  hitos_date_get (date, &year, &month, &day);
  return g_strdup_printf ("%02d/%02d/%04d", day, month, year);
}

char *
hitos_date_text_field (HitosWhen when)
{
  g_autofree char *first = NULL, *last = NULL;
  int year, month;

  switch (hitos_when_get_kind (when))
    {
    case HITOS_WHEN_NONE:
      return g_strdup ("");
    case HITOS_WHEN_DAY:
      return format_day (when.start);
    case HITOS_WHEN_MONTH:
      hitos_date_get (when.start, &year, &month, NULL);
      return g_strdup_printf ("%02d/%04d", month, year);
    case HITOS_WHEN_SPAN:
    default:
      first = format_day (when.start);
      last = format_day (when.end - 1);
      return g_strdup_printf ("%s – %s", first, last);
    }
}

/* --- reading --- */

/* One date as typed: 0 is what was left out. */
typedef struct {
  int numbers[3];
  guint n_numbers;
  int month_word;
} Words;

static int
find_month (const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);

  if (g_utf8_strlen (folded, -1) < 3)
    return 0;
  for (int i = 0; i < 12; i++)
    {
      g_autofree char *own = g_utf8_casefold (hitos_date_words_month_name (i + 1), -1);

      /* The documents are Spanish, so Spanish months are understood whatever the interface's language. */
      if (g_str_has_prefix (hitos_spanish_month (i + 1), folded) || g_str_has_prefix (own, folded))
        return i + 1;
    }
  return 0;
}

static gboolean
read_word (Words *words, const char *word)
{
  guint64 number;

  if (g_str_equal (word, "de") || g_str_equal (word, "del"))
    return TRUE;
  if (g_ascii_isdigit (*word))
    {
      if (words->n_numbers == 3 || !g_ascii_string_to_unsigned (word, 10, 0, 9999, &number, NULL))
        return FALSE;
      words->numbers[words->n_numbers++] = (int) number;
      return TRUE;
    }
  if (words->month_word != 0)
    return FALSE;
  words->month_word = find_month (word);
  return words->month_word != 0;
}

static gboolean
read_words (const char *text, Words *words)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " /.,-", -1);

  memset (words, 0, sizeof *words);
  for (guint i = 0; parts[i]; i++)
    if (*parts[i] && !read_word (words, parts[i]))
      return FALSE;
  return words->n_numbers > 0 || words->month_word != 0;
}

static int
complete_year (int year)
{
  return year < 100 ? 2000 + year : year;
}

/* What a date that is typed leaves out. */
typedef struct {
  HitosDate month;  /* a day of the month that is worked on */
  HitosDate from;   /* the first day of the year in which it is */
} Context;

/* The year that puts a day into the year that begins on @from. */
static int
find_year (HitosDate from, int month, int day)
{
  int year;

  hitos_date_get (from, &year, NULL, NULL);
  return hitos_date_new (year, month, day) >= from ? year : year + 1;
}

static gboolean
understand_month (const Words *words, const Context *context, HitosWhen *when)
{
  int month = words->month_word, year = -1;

  if (words->n_numbers == 2 && month == 0 && words->numbers[1] > 99)
    month = words->numbers[0], year = words->numbers[1];
  else if (words->n_numbers == 2 && month == 0 && words->numbers[0] > 99)
    month = words->numbers[1], year = words->numbers[0];
  else if (words->n_numbers == 1 && month != 0 && words->numbers[0] > 31)
    year = words->numbers[0];
  else if (words->n_numbers == 0 && month != 0)
    year = find_year (hitos_date_first_of_month (context->from), month, 1);
  if (hitos_date_new (year, month, 1) == HITOS_DATE_NONE)
    return FALSE;
  *when = hitos_when_month (year, month);
  return TRUE;
}

static HitosDate
understand_day (const Words *words, const Context *context)
{
  const int *n = words->numbers;
  int year, month;

  if (words->month_word != 0 && words->n_numbers == 2)
    return hitos_date_new (complete_year (n[1]), words->month_word, n[0]);
  if (words->month_word != 0 && words->n_numbers > 2)
    return HITOS_DATE_NONE;
  if (words->n_numbers == 3)
    return n[0] > 99 ? hitos_date_new (n[0], n[1], n[2])
                     : hitos_date_new (complete_year (n[2]), n[1], n[0]);
  if (words->month_word == 0 && words->n_numbers == 1)
    {
      hitos_date_get (context->month, &year, &month, NULL);
      return hitos_date_new (year, month, n[0]);
    }
  month = words->month_word != 0 ? words->month_word : n[1];
  return hitos_date_new (find_year (context->from, month, n[0]), month, n[0]);
}

static gboolean
parse_one (const char *text, const Context *context, HitosWhen *when)
{
  Words words;
  HitosDate day;

  if (!read_words (text, &words))
    return FALSE;
  if (understand_month (&words, context, when))
    return TRUE;
  day = understand_day (&words, context);
  if (day == HITOS_DATE_NONE)
    return FALSE;
  *when = hitos_when_day (day);
  return TRUE;
}

static gboolean
parse_span (const char *first, const char *last, const Context *context, HitosWhen *when)
{
  HitosWhen start, end;

  if (!parse_one (last, context, &end))
    return FALSE;
  /* "3 – 5 nov": the month is said once, at the end. */
  if (!parse_one (first, &(Context) { end.start, hitos_date_add_months (end.end - 1, -12) + 1 }, &start)
      || start.start >= end.end)
    return FALSE;
  *when = (HitosWhen) { start.start, end.end };
  return TRUE;
}

gboolean
hitos_date_text_parse (const char *text, HitosDate month, HitosWhen *when)
{
  HitosDate from;

  g_return_val_if_fail (month != HITOS_DATE_NONE, FALSE);

  from = hitos_date_add_months (month, -MONTHS_BACK);
  return hitos_date_text_parse_from (text, month, from != HITOS_DATE_NONE ? from : month, when);
}

gboolean
hitos_date_text_parse_from (const char *text, HitosDate month, HitosDate from, HitosWhen *when)
{
  const Context context = { month, from };
  g_autofree char *lower = NULL;
  g_auto (GStrv) ends = NULL;

  g_return_val_if_fail (text != NULL && when != NULL, FALSE);
  g_return_val_if_fail (month != HITOS_DATE_NONE && from != HITOS_DATE_NONE, FALSE);

  lower = g_strstrip (g_utf8_strdown (text, -1));
  if (*lower == '\0')
    {
      *when = (HitosWhen) { 0, 0 };
      return TRUE;
    }
  ends = g_strsplit (lower, strstr (lower, "–") ? "–" : " - ", 3);
  switch (g_strv_length (ends))
    {
    case 1:
      return parse_one (ends[0], &context, when);
    case 2:
      return parse_span (ends[0], ends[1], &context, when);
    default:
      return FALSE;
    }
}
