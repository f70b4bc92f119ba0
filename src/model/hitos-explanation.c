/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-explanation.h"

#include "hitos-date-words.h"

#include <glib/gi18n-lib.h>

struct _HitosExplanation {
  char *anchor;   /* owned */
  GArray *steps;  /* owned: HitosExplanationStep, at least the anchor's */
};

HitosExplanation *
hitos_explanation_new (const char *anchor, HitosDate date)
{
  HitosExplanation *self = g_new0 (HitosExplanation, 1);
  HitosExplanationStep first = { HITOS_STEP_ANCHOR, 0, date, FALSE };

  self->anchor = g_strdup (anchor);
  self->steps = g_array_new (FALSE, FALSE, sizeof (HitosExplanationStep));
  g_array_append_val (self->steps, first);
  return self;
}

void
hitos_explanation_free (HitosExplanation *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->anchor);
  g_array_unref (self->steps);
  g_free (self);
}

void
hitos_explanation_append (HitosExplanation *self, HitosExplanationStep step)
{
  g_return_if_fail (self != NULL);

  g_array_append_val (self->steps, step);
}

guint
hitos_explanation_get_n_steps (const HitosExplanation *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->steps->len;
}

const HitosExplanationStep *
hitos_explanation_get_step (const HitosExplanation *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->steps->len, NULL);

  return &g_array_index (self->steps, HitosExplanationStep, index);
}

HitosDate
hitos_explanation_get_date (const HitosExplanation *self)
{
  g_return_val_if_fail (self != NULL, HITOS_DATE_NONE);

  return g_array_index (self->steps, HitosExplanationStep, self->steps->len - 1).date;
}

static char *
describe_anchor (const char *anchor)
{
  if (g_str_equal (anchor, "J"))
    return g_strdup (_("Election day"));
  if (g_str_equal (anchor, "act"))
    return g_strdup (_("Limit of the act"));
  if (g_str_equal (anchor, "month"))
    return g_strdup (_("Month of the report"));
  /* TRANSLATORS: the code of a milestone, "E04a" */
  return g_strdup_printf (_("Milestone %s"), anchor);
}

/* A library's plurals come from its own domain, which ngettext () would not know. */
static const char *
get_format (HitosStepKind kind, gboolean is_before, int count)
{
  const char *domain = GETTEXT_PACKAGE;

  if (kind == HITOS_STEP_MONTHS)
    return is_before ? g_dngettext (domain, "%d month before", "%d months before", count)
                     : g_dngettext (domain, "%d month after", "%d months after", count);
  if (kind == HITOS_STEP_DAYS && is_before)
    return g_dngettext (domain, "%d calendar day before", "%d calendar days before", count);
  if (kind == HITOS_STEP_DAYS)
    return g_dngettext (domain, "%d calendar day after", "%d calendar days after", count);
  return is_before ? g_dngettext (domain, "%d working day before", "%d working days before", count)
                   : g_dngettext (domain, "%d working day after", "%d working days after", count);
}

static char *
describe_amount (HitosStepKind kind, int amount)
{
  int count = ABS (amount);

  return g_strdup_printf (get_format (kind, amount < 0, count), count);
}

/* A step's words without a capital, as within a sentence. */
static char *
dup_step (const HitosExplanation *self, guint index)
{
  const HitosExplanationStep *step = hitos_explanation_get_step (self, index);
  g_autofree char *text = NULL;

  if (step->kind == HITOS_STEP_ANCHOR)
    text = describe_anchor (self->anchor);
  else if (step->kind == HITOS_STEP_LAST_DAY)
    text = g_strdup (_("last day of that month"));
  else if (step->kind == HITOS_STEP_DAY_OF_MONTH)
    text = g_strdup_printf (_("day %d of that month"), step->amount);
  else
    text = describe_amount (step->kind, step->amount);
  if (!step->clipped)
    return g_steal_pointer (&text);
  /* TRANSLATORS: %s is a step of a rule, such as "7 months before" */
  return g_strdup_printf (_("%s (the month is shorter: its last day)"), text);
}

char *
hitos_explanation_describe_step (const HitosExplanation *self, guint index)
{
  g_return_val_if_fail (hitos_explanation_get_step (self, index) != NULL, NULL);

  return hitos_date_words_begin (dup_step (self, index));
}

char *
hitos_explanation_describe (const HitosExplanation *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < self->steps->len; i++)
    {
      g_autofree char *words = dup_step (self, i);

      g_string_append_printf (text, "%s%s", i == 0 ? "" : ", ", words);
    }
  return g_string_free (text, FALSE);
}

char *
hitos_step_to_string (HitosStepKind kind, int amount)
{
  static const char unit[] = { [HITOS_STEP_MONTHS] = 'm', [HITOS_STEP_DAYS] = 'd',
                               [HITOS_STEP_WORKDAYS] = 'h' };

  g_return_val_if_fail (kind != HITOS_STEP_ANCHOR, NULL);

  if (kind == HITOS_STEP_LAST_DAY)
    return g_strdup ("last-day");
  if (kind == HITOS_STEP_DAY_OF_MONTH)
    return g_strdup_printf ("day %d", amount);
  return g_strdup_printf ("%+d%c", amount, unit[kind]);
}

char *
hitos_explanation_to_string (const HitosExplanation *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < self->steps->len; i++)
    {
      const HitosExplanationStep *step = hitos_explanation_get_step (self, i);
      g_autofree char *date = hitos_date_format (step->date);
      g_autofree char *sign = i == 0 ? g_strdup (self->anchor)
                                     : hitos_step_to_string (step->kind, step->amount);

      g_string_append_printf (text, "%s%s %s", i == 0 ? "" : " → ", sign, date ? date : "?");
    }
  return g_string_free (text, FALSE);
}
