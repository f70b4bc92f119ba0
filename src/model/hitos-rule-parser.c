/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-rule-parser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* No legal rule comes near these; they keep a hostile one from costing time or stack. */
enum { MAX_AMOUNT = 99999, MAX_STEPS = 32, MAX_NESTING = 16, MAX_ANCHOR = 64, MAX_TEXT = 1000 };

/* rule    = primary { ("+" | "-") number ("m" | "d" | "h") }
 * primary = "last-day(" rule ")" | "day(" number "," rule ")" | "M(" number ")" | anchor */
typedef struct {
  const char *text;  /* borrowed */
  const char *at;    /* where it reads, within text */
  int nesting;
  char *anchor;      /* owned */
  GArray *steps;     /* borrowed */
} Parser;

static gboolean read_rule (Parser *self, GError **error);

/* @message says what is wrong at the place where the parser stands. */
static gboolean
fail (const Parser *self, GError **error, const char *message)
{
  g_set_error (error, HITOS_RULE_ERROR, HITOS_RULE_ERROR_SYNTAX,
               /* TRANSLATORS: a rule, a position in it, what is wrong there */
               _("rule “%s”, character %d: %s"), self->text, (int) (self->at - self->text) + 1,
               message);
  return FALSE;
}

static void
skip_spaces (Parser *self)
{
  while (*self->at == ' ')
    self->at++;
}

/* Whether @word comes next; then it has been read. */
static gboolean
accept (Parser *self, const char *word)
{
  skip_spaces (self);
  if (!g_str_has_prefix (self->at, word))
    return FALSE;
  self->at += strlen (word);
  return TRUE;
}

/* As accept (), for a name that is a function only before a parenthesis. */
static gboolean
accept_function (Parser *self, const char *name)
{
  const char *start;

  skip_spaces (self);
  start = self->at;
  if (accept (self, name) && accept (self, "("))
    return TRUE;
  self->at = start;
  return FALSE;
}

static gboolean
read_number (Parser *self, int *number, GError **error)
{
  const char *start;

  skip_spaces (self);
  start = self->at;
  if (!g_ascii_isdigit (*start))
    return fail (self, error, _("a number is missing"));
  for (*number = 0; g_ascii_isdigit (*self->at); self->at++)
    {
      *number = *number * 10 + (*self->at - '0');
      if (*number > MAX_AMOUNT)
        {
          self->at = start;
          return fail (self, error, _("the number is too large"));
        }
    }
  return TRUE;
}

static gboolean
add_step (Parser *self, HitosStepKind kind, int amount, GError **error)
{
  HitosRuleStep step = { kind, amount };

  if (self->steps->len == MAX_STEPS)
    return fail (self, error, _("the rule has too many steps"));
  g_array_append_val (self->steps, step);
  return TRUE;
}

static gboolean
read_anchor (Parser *self, GError **error)
{
  const char *start;

  skip_spaces (self);
  start = self->at;
  if (!g_ascii_isalpha (*start))
    return fail (self, error, *start == '\0'
                                ? _("the rule ends before its anchor (J, act, a milestone’s code…)")
                                : _("an anchor is missing (J, act, a milestone’s code…)"));
  while (g_ascii_isalnum (*self->at) || *self->at == '_' || *self->at == '.')
    self->at++;
  if (self->at - start > MAX_ANCHOR)
    {
      self->at = start;
      return fail (self, error, _("the anchor is too long"));
    }
  self->anchor = g_strndup (start, self->at - start);
  if (g_str_equal (self->anchor, "C"))
    {
      g_free (self->anchor);
      self->anchor = g_strdup ("P2");
    }
  return TRUE;
}

static gboolean
close_parenthesis (Parser *self, GError **error)
{
  return accept (self, ")") || fail (self, error, _("a closing parenthesis is missing"));
}

/* "M(n)" is n months before election day. */
static gboolean
read_months_before (Parser *self, GError **error)
{
  int months;

  self->anchor = g_strdup (HITOS_RULE_ANCHOR_ELECTION);
  return read_number (self, &months, error)
         && close_parenthesis (self, error)
         && add_step (self, HITOS_STEP_MONTHS, -months, error);
}

static gboolean
read_day_of_month (Parser *self, GError **error)
{
  const char *start = self->at;
  int day;

  if (!read_number (self, &day, error))
    return FALSE;
  if (day < 1 || day > 31)
    {
      self->at = start;
      return fail (self, error, _("the day of a month goes from 1 to 31"));
    }
  if (!accept (self, ","))
    return fail (self, error, _("a comma is missing"));
  return read_rule (self, error)
         && close_parenthesis (self, error)
         && add_step (self, HITOS_STEP_DAY_OF_MONTH, day, error);
}

static gboolean
read_primary (Parser *self, GError **error)
{
  if (accept_function (self, "last-day"))
    return read_rule (self, error)
           && close_parenthesis (self, error)
           && add_step (self, HITOS_STEP_LAST_DAY, 0, error);
  if (accept_function (self, "day"))
    return read_day_of_month (self, error);
  if (accept_function (self, "M"))
    return read_months_before (self, error);
  return read_anchor (self, error);
}

static gboolean
read_step (Parser *self, int sign, GError **error)
{
  int number;

  if (!read_number (self, &number, error))
    return FALSE;
  if (accept (self, "m"))
    return add_step (self, HITOS_STEP_MONTHS, sign * number, error);
  if (accept (self, "d"))
    return add_step (self, HITOS_STEP_DAYS, sign * number, error);
  if (accept (self, "h"))
    return add_step (self, HITOS_STEP_WORKDAYS, sign * number, error);
  return fail (self, error,
               _("the unit is missing: m (months), d (calendar days) or h (working days)"));
}

static gboolean
read_rule (Parser *self, GError **error)
{
  if (++self->nesting > MAX_NESTING)
    return fail (self, error, _("there are too many parentheses"));
  if (!read_primary (self, error))
    return FALSE;
  for (;;)
    {
      if (accept (self, "+"))
        {
          if (!read_step (self, 1, error))
            return FALSE;
        }
      else if (accept (self, "-"))
        {
          if (!read_step (self, -1, error))
            return FALSE;
        }
      else
        break;
    }
  self->nesting--;
  return TRUE;
}

/* The rule is quoted in errors, so it must be short and free of what cannot be printed. Anything
 * but ASCII is no rule either, and so a byte is a character from here on. */
static gboolean
check_text (const char *text, GError **error)
{
  if (strlen (text) > MAX_TEXT)
    {
      g_set_error (error, HITOS_RULE_ERROR, HITOS_RULE_ERROR_SYNTAX,
                   _("the rule is longer than %d characters"), MAX_TEXT);
      return FALSE;
    }
  for (const char *at = text; *at != '\0'; at++)
    if (!g_ascii_isprint (*at))
      {
        g_set_error (error, HITOS_RULE_ERROR, HITOS_RULE_ERROR_SYNTAX,
                     _("character %d of the rule is not a plain letter, digit or sign"),
                     (int) (at - text) + 1);
        return FALSE;
      }
  return TRUE;
}

gboolean
hitos_rule_parser_read (const char *text, char **anchor, GArray *steps, GError **error)
{
  Parser parser = { text, text, 0, NULL, steps };
  gboolean read;

  if (!check_text (text, error))
    return FALSE;
  skip_spaces (&parser);
  if (*parser.at == '\0')
    {
      g_set_error_literal (error, HITOS_RULE_ERROR, HITOS_RULE_ERROR_SYNTAX,
                           _("the rule is empty"));
      return FALSE;
    }
  read = read_rule (&parser, error);
  skip_spaces (&parser);
  if (read && *parser.at != '\0')
    read = fail (&parser, error, _("a step (such as +5d) or the end of the rule is expected"));
  if (read)
    *anchor = g_steal_pointer (&parser.anchor);
  g_free (parser.anchor);
  return read;
}
