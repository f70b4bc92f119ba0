/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-rule.h"

#include "hitos-rule-parser.h"

#include <glib/gi18n-lib.h>

/* A function such as last-day () wraps what stands before it, so a rule is a line and no tree. */
struct _HitosRule {
  gatomicrefcount references;
  char *anchor;   /* owned */
  GArray *steps;  /* owned: HitosRuleStep */
};

G_DEFINE_QUARK (hitos-rule-error-quark, hitos_rule_error)

HitosRule *
hitos_rule_parse (const char *text, GError **error)
{
  g_autofree char *anchor = NULL;
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (HitosRuleStep));
  HitosRule *self;

  g_return_val_if_fail (text != NULL, NULL);

  if (!hitos_rule_parser_read (text, &anchor, steps, error))
    return NULL;
  self = g_new0 (HitosRule, 1);
  g_atomic_ref_count_init (&self->references);
  self->anchor = g_steal_pointer (&anchor);
  self->steps = g_steal_pointer (&steps);
  return self;
}

HitosRule *
hitos_rule_ref (HitosRule *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
hitos_rule_unref (HitosRule *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->anchor);
  g_array_unref (self->steps);
  g_free (self);
}

char *
hitos_rule_to_string (const HitosRule *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (self->anchor);
  for (guint i = 0; i < self->steps->len; i++)
    {
      const HitosRuleStep *step = &g_array_index (self->steps, HitosRuleStep, i);
      g_autofree char *sign = NULL;

      if (step->kind == HITOS_STEP_LAST_DAY)
        g_string_prepend (text, "last-day(");
      else if (step->kind == HITOS_STEP_DAY_OF_MONTH)
        {
          sign = g_strdup_printf ("day(%d, ", step->amount);
          g_string_prepend (text, sign);
        }
      else
        {
          sign = hitos_step_to_string (step->kind, step->amount);
          g_string_append (text, sign);
          continue;
        }
      g_string_append_c (text, ')');
    }
  return g_string_free (text, FALSE);
}

const char *
hitos_rule_get_anchor (const HitosRule *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->anchor;
}

static HitosDate
step_months (HitosDate date, int months, gboolean *clipped)
{
  HitosDate moved = hitos_date_add_months (date, months);
  int before, after;

  if (moved == HITOS_DATE_NONE)
    return HITOS_DATE_NONE;
  hitos_date_get (date, NULL, NULL, &before);
  hitos_date_get (moved, NULL, NULL, &after);
  *clipped = before != after;
  return moved;
}

static HitosDate
step_to_day (HitosDate date, int day, gboolean *clipped)
{
  HitosDate last = hitos_date_last_of_month (date);
  HitosDate wanted = hitos_date_first_of_month (date) + day - 1;

  *clipped = wanted > last;
  return MIN (wanted, last);
}

static HitosDate
take_step (HitosDate date, const HitosRuleStep *step, const HitosWorkdays *workdays,
           gboolean *clipped)
{
  switch (step->kind)
    {
    case HITOS_STEP_MONTHS:
      return step_months (date, step->amount, clipped);
    case HITOS_STEP_DAYS:
      return hitos_date_add_days (date, step->amount);
    case HITOS_STEP_WORKDAYS:
      return hitos_workdays_add_days (workdays, date, step->amount);
    case HITOS_STEP_LAST_DAY:
      return hitos_date_last_of_month (date);
    case HITOS_STEP_DAY_OF_MONTH:
      return step_to_day (date, step->amount, clipped);
    case HITOS_STEP_ANCHOR:
    default:
      g_assert_not_reached ();
    }
}

static HitosDate
find_anchor (const HitosRule *self, HitosAnchorFunc anchors, gpointer data, GError **error)
{
  GError *own = NULL;
  HitosDate date = anchors (self->anchor, data, &own);

  if (own != NULL)
    {
      g_propagate_error (error, own);
      return HITOS_DATE_NONE;
    }
  if (date == HITOS_DATE_NONE)
    g_set_error (error, HITOS_RULE_ERROR, HITOS_RULE_ERROR_ANCHOR,
                 _("the rule starts at “%s”, and there is no milestone of that code with a date"),
                 self->anchor);
  return date;
}

static HitosDate
walk (const HitosRule *self, HitosDate date, const HitosWorkdays *workdays,
      HitosExplanation *explanation, GError **error)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      const HitosRuleStep *step = &g_array_index (self->steps, HitosRuleStep, i);
      HitosExplanationStep taken = { step->kind, step->amount, HITOS_DATE_NONE, FALSE };

      date = taken.date = take_step (date, step, workdays, &taken.clipped);
      if (date == HITOS_DATE_NONE)
        {
          g_autofree char *text = hitos_rule_to_string (self);

          g_set_error (error, HITOS_RULE_ERROR, HITOS_RULE_ERROR_RANGE,
                       _("the rule “%s” leaves the years 1 to 9999"), text);
          return HITOS_DATE_NONE;
        }
      hitos_explanation_append (explanation, taken);
    }
  return date;
}

HitosDate
hitos_rule_evaluate (const HitosRule *self, HitosAnchorFunc anchors, gpointer data,
                     const HitosWorkdays *workdays, HitosExplanation **explanation, GError **error)
{
  g_autoptr (HitosWorkdays) law = NULL;
  g_autoptr (HitosExplanation) steps = NULL;
  HitosDate date;

  g_return_val_if_fail (self != NULL, HITOS_DATE_NONE);
  g_return_val_if_fail (anchors != NULL, HITOS_DATE_NONE);

  date = find_anchor (self, anchors, data, error);
  if (date == HITOS_DATE_NONE)
    return HITOS_DATE_NONE;
  if (workdays == NULL)
    workdays = law = hitos_workdays_new ();
  steps = hitos_explanation_new (self->anchor, date);
  date = walk (self, date, workdays, steps, error);
  if (date != HITOS_DATE_NONE && explanation != NULL)
    *explanation = g_steal_pointer (&steps);
  return date;
}
