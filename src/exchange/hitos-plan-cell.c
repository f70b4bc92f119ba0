/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-plan-cell.h"

#include <string.h>

/* No code is so long; a cell of a megabyte is not searched for one. */
#define LONGEST_LINK 200
/* A year of two figures is one of this century. */
#define CENTURY 2000

/* Up to @most figures; FALSE where there is none. */
static gboolean
read_number (const char **at, guint most, int *value, guint *n_figures)
{
  *value = 0;
  for (*n_figures = 0; *n_figures < most && g_ascii_isdigit (**at); (*n_figures)++)
    *value = *value * 10 + (*(*at)++ - '0');
  return *n_figures > 0 && !g_ascii_isdigit (**at);
}

static gboolean
read_sign (const char **at, char *sign)
{
  if (**at == '\0' || strchr ("/-.", **at) == NULL || (*sign && *sign != **at))
    return FALSE;
  *sign = *(*at)++;
  return TRUE;
}

/* Nothing, or an hour after a space or ISO's T. */
static gboolean
is_end (const char *at)
{
  if (*at == 'T' && g_ascii_isdigit (at[1]))
    at++;
  else if (*at && *at != ' ')
    return FALSE;
  at += strspn (at, " ");
  return at[strspn (at, "0123456789:.aApPmMZ \302\240")] == '\0';
}

HitosDate
hitos_plan_cell_parse_date (const char *text)
{
  int first, second, third;
  guint n_first, n_second, n_third;
  char sign = '\0';

  /* "mar 03/11/26": the day of the week says nothing new. */
  while (*text && !g_ascii_isdigit (*text) && (g_unichar_isalpha (g_utf8_get_char (text)) || strchr (" .,", *text)))
    text = g_utf8_next_char (text);
  if (!read_number (&text, 4, &first, &n_first) || !read_sign (&text, &sign)
      || !read_number (&text, 2, &second, &n_second) || !read_sign (&text, &sign)
      || !read_number (&text, 4, &third, &n_third) || !is_end (text))
    return HITOS_DATE_NONE;
  if (n_first == 4 && n_third <= 2)
    return hitos_date_new (first, second, third);
  if (n_first > 2 || (n_third != 2 && n_third != 4))
    return HITOS_DATE_NONE;
  return hitos_date_new (n_third == 2 ? CENTURY + third : third, second, first);
}

void
hitos_plan_link_clear (HitosPlanLink *self)
{
  g_clear_pointer (&self->reference, g_free);
}

static GRegex *
get_pattern (void)
{
  /* With its kind it needs no unit; without one, "PP-1" is a code and "PP-1d" a day before PP's end. */
  static const char pattern[]
    = "^(?<reference>.+?)\\s*"
      "(?:(?<kind>FS|FC|SS|CC|FF|SF|CF)\\s*(?:(?<sign>[+-])\\s*(?<days>\\d{1,4})\\s*(?<unit>\\p{L}*)\\.?)?"
      "|(?<sign>[+-])\\s*(?<days>\\d{1,4})\\s*(?<unit>\\p{L}+)\\.?)$";
  static GRegex *regex;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_DUPNAMES, 0, NULL));
  return regex;
}

/* How many days the unit has; 0 for one that is no matter of days. */
static int
get_days (const char *unit)
{
  static const struct { const char *name; int days; } units[] = {
    { "", 1 }, { "d", 1 }, { "day", 1 }, { "days", 1 }, { "día", 1 }, { "días", 1 }, { "dia", 1 }, { "dias", 1 },
    { "ed", 1 }, { "dt", 1 }, { "w", 7 }, { "wk", 7 }, { "wks", 7 }, { "week", 7 }, { "weeks", 7 }, { "s", 7 },
    { "sem", 7 }, { "semana", 7 }, { "semanas", 7 },
  };
  g_autofree char *folded = g_utf8_strdown (unit, -1);

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (units[i].name, folded))
      return units[i].days;
  return 0;
}

HitosPlanLink
hitos_plan_cell_parse_link (const char *text)
{
  HitosPlanLink link = { NULL, FALSE, 0 };
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *kind = NULL, *sign = NULL, *days = NULL, *unit = NULL;
  int length;

  if (strlen (text) > LONGEST_LINK || !g_regex_match (get_pattern (), text, 0, &match))
    {
      link.reference = g_strdup (text);
      return link;
    }
  link.reference = g_match_info_fetch_named (match, "reference");
  kind = g_match_info_fetch_named (match, "kind");
  sign = g_match_info_fetch_named (match, "sign");
  days = g_match_info_fetch_named (match, "days");
  unit = g_match_info_fetch_named (match, "unit");
  link.is_foreign = kind && *kind && g_ascii_strcasecmp (kind, "FS") != 0 && g_ascii_strcasecmp (kind, "FC") != 0;
  if (days == NULL || *days == '\0')
    return link;
  length = get_days (unit ? unit : "");
  link.is_foreign |= length == 0;
  link.lag = (int) g_ascii_strtoll (days, NULL, 10) * length * (sign && *sign == '-' ? -1 : 1);
  return link;
}
