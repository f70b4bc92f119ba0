/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-check.h"

#include <glib/gi18n-lib.h>

#include "hitos-composer.h"
#include "hitos-spanish-date.h"

#define MONTHS "(enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"

static int
read_month (const char *name)
{
  for (int month = 1; month <= 12; month++)
    if (g_str_equal (hitos_spanish_month (month), name))
      return month;
  return 0;
}

/* The month that an informe is said to be of, which must be the one before this. */
static void
check_informe_month (HitosCheck *self, HitosBlock *block, const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("[Ii]nforme(?: de avances[^.;]*?)? (?:correspondiente al|del) mes de " MONTHS,
                                          G_REGEX_DEFAULT, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  HitosDate last = hitos_month_get_range (self->month).start - 1;
  int expected;

  hitos_date_get (last, NULL, &expected, NULL);
  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);

      if (read_month (name) != expected)
        hitos_check_add_for_block (self, HITOS_FINDING_ERROR, "wrong-month", block,
                                   g_strdup_printf (_("The informe of %s is told; last month’s was expected: %s"), name,
                                                    hitos_spanish_month (expected)));
    }
}

/* The date of a match: figures or "primero", month, and the year, or none for "del año actual". */
static HitosDate
read_date (HitosCheck *self, GMatchInfo *match)
{
  g_autofree char *day = g_match_info_fetch (match, 1);
  g_autofree char *month = g_match_info_fetch (match, 2);
  g_autofree char *year = g_match_info_fetch (match, 3);
  int current;

  hitos_date_get (hitos_month_get_report_date (self->month), &current, NULL, NULL);
  return hitos_date_new (year && *year ? (int) g_ascii_strtoll (year, NULL, 10) : current, read_month (month),
                         g_str_equal (day, "primero") ? 1 : (int) g_ascii_strtoll (day, NULL, 10));
}

/* "se llevará a cabo el …": what is announced may lie ahead. */
static gboolean
is_announced (const char *text, int end)
{
  g_autofree char *before = g_strndup (text, end);

  return g_regex_match_simple ("\\p{L}(?:ará|erá|irá|arán|erán|irán)\\b[^.;]*$", before, G_REGEX_DEFAULT, 0);
}

/* The minutes of an earlier session are told by its day, as is the agreement of an earlier one. */
static gboolean
is_of_another_act (const char *text, int end)
{
  g_autofree char *before = g_strndup (text, end);

  return g_regex_match_simple ("(?:acta|minuta|Acuerdo|oficio|circular)\\b[^.;]*(?:de fecha|aprobado el|del) $", before,
                               G_REGEX_DEFAULT, 0);
}

static void
check_days (HitosCheck *self, HitosBlock *block, const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\b(\\d{1,2}|primero) de " MONTHS "(?: de (\\d{4})| del año actual)",
                                          G_REGEX_DEFAULT, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  HitosWhen range = hitos_month_get_range (self->month);

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      HitosDate date = read_date (self, match);
      g_autofree char *day = g_match_info_fetch (match, 0);
      int start;

      g_match_info_fetch_pos (match, 0, &start, NULL);
      if (date == HITOS_DATE_NONE)
        hitos_check_add_for_block (self, HITOS_FINDING_ERROR, "no-such-day", block,
                                   g_strdup_printf (_("There is no such day: %s"), day));
      else if ((date < range.start && !is_of_another_act (text, start))
               || (date >= range.end && !is_announced (text, start)))
        hitos_check_add_for_block (self, HITOS_FINDING_WARNING, "outside-month", block,
                                   g_strdup_printf (_("An act of another month is told as done: %s"), day));
    }
}

/* What is composed has its days from the records, which are checked themselves. */
static gboolean
is_by_hand (HitosBlock *block)
{
  return hitos_block_get_composed (block) != NULL || g_str_equal (hitos_block_get_phrase (block), HITOS_COMPOSER_KEPT);
}

void
hitos_check_dates (HitosCheck *self)
{
  for (guint i = 0; i < hitos_informe_get_n_blocks (self->informe); i++)
    {
      HitosBlock *block = hitos_informe_get_block (self->informe, i);
      g_autofree char *text = hitos_check_read_block (block);

      if (!hitos_check_is_text (block) || !is_by_hand (block))
        continue;
      check_informe_month (self, block, text);
      check_days (self, block, text);
    }
}
