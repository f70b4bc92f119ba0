/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-plan.h"

#include "hitos-spanish-date.h"
#include "hitos-timetable.h"

#include <glib/gi18n-lib.h>

/* Earlier than this before the catalogue's own first month is a slip of the keyboard. */
enum { MAX_MONTHS_BEFORE = 24 };

struct _HitosPlan {
  HitosCatalogue *catalogue;  /* owned */
  HitosPlanOptions options;
  GPtrArray *rows;            /* owned: HitosPlanRow */
};

G_DEFINE_QUARK (hitos-plan-error-quark, hitos_plan_error)

static void
row_free (HitosPlanRow *row)
{
  g_free (row->code);
  g_free (row->name);
  g_clear_pointer (&row->act_explanation, hitos_explanation_free);
  g_clear_pointer (&row->remission_explanation, hitos_explanation_free);
  g_free (row);
}

static HitosPlanRow *
row_new (const HitosDeliverable *deliverable, HitosDate month)
{
  HitosPlanRow *row = g_new0 (HitosPlanRow, 1);
  g_autofree char *month_name = hitos_spanish_month_of_year (month);
  int year, number;

  row->deliverable = deliverable;
  row->month = month;
  if (month == HITOS_DATE_NONE)
    {
      row->code = g_strdup (deliverable->code);
      row->name = g_strdup (deliverable->name);
      return row;
    }
  hitos_date_get (month, &year, &number, NULL);
  row->code = g_strdup_printf ("%s.%04d.%02d", deliverable->code, year, number);
  row->name = g_strdup_printf ("%s: %s", deliverable->name, month_name);
  return row;
}

static gboolean
is_wanted (const HitosDeliverable *deliverable, const HitosPlanOptions *options)
{
  switch (deliverable->condition)
    {
    case HITOS_CONDITION_THIRD_PARTY:
      return options->has_third_party;
    case HITOS_CONDITION_BROADCASTERS:
      return options->has_broadcasters;
    case HITOS_CONDITION_NONE:
    default:
      return TRUE;
    }
}

static HitosDate
find_election_day (const char *anchor, gpointer data, GError **error)
{
  return g_str_equal (anchor, HITOS_RULE_ANCHOR_ELECTION) ? *(const HitosDate *) data
                                                          : HITOS_DATE_NONE;
}

static HitosDate
evaluate_month (const HitosPlan *self, const HitosDeliverable *deliverable, const HitosRule *rule,
                GError **error)
{
  HitosDate day = hitos_rule_evaluate (rule, find_election_day,
                                       (gpointer) &self->options.election_day, NULL, NULL, error);

  if (day == HITOS_DATE_NONE)
    g_prefix_error (error, "%s: ", deliverable->code);
  return day == HITOS_DATE_NONE ? HITOS_DATE_NONE : hitos_date_first_of_month (day);
}

/* The months that a monthly deliverable tells, the first one by the options where they name it. */
static gboolean
find_months (const HitosPlan *self, const HitosDeliverable *deliverable, HitosDate *first,
             HitosDate *last, GError **error)
{
  g_autofree char *earliest_name = NULL, *last_name = NULL;
  HitosDate earliest;

  *first = evaluate_month (self, deliverable, deliverable->first_month, error);
  if (*first == HITOS_DATE_NONE)
    return FALSE;
  *last = evaluate_month (self, deliverable, deliverable->last_month, error);
  if (*last == HITOS_DATE_NONE)
    return FALSE;
  if (self->options.first_month == HITOS_DATE_NONE)
    return TRUE;
  earliest = hitos_date_add_months (*first, -MAX_MONTHS_BEFORE);
  *first = hitos_date_first_of_month (self->options.first_month);
  if (*first >= earliest && *first <= *last)
    return TRUE;
  earliest_name = hitos_date_format (earliest == HITOS_DATE_NONE ? 1 : earliest);
  last_name = hitos_date_format (*last);
  g_set_error (error, HITOS_PLAN_ERROR, HITOS_PLAN_ERROR_FIRST_MONTH,
               _("the first informe’s month must lie between %.7s and %.7s"), earliest_name,
               last_name);
  return FALSE;
}

static gboolean
add_rows (HitosPlan *self, const HitosDeliverable *deliverable, GError **error)
{
  HitosDate month, last;

  if (deliverable->first_month == NULL)
    {
      g_ptr_array_add (self->rows, row_new (deliverable, HITOS_DATE_NONE));
      return TRUE;
    }
  if (!find_months (self, deliverable, &month, &last, error))
    return FALSE;
  for (; month != HITOS_DATE_NONE && month <= last; month = hitos_date_add_months (month, 1))
    g_ptr_array_add (self->rows, row_new (deliverable, month));
  return TRUE;
}

/* Rows that the options leave out stay in the timetable: others may start from them. */
static HitosTimetable *
build_timetable (const HitosPlan *self, HitosWorkdays *workdays)
{
  HitosTimetable *timetable = hitos_timetable_new (self->options.election_day, workdays);
  guint n_rows = hitos_catalogue_get_n_rows (self->catalogue);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const HitosPlanRow *row = self->rows->pdata[i];

      hitos_timetable_add (timetable, row->code, row->code, row->deliverable->act,
                           row->deliverable->remission, row->month, HITOS_DATE_NONE);
    }
  for (guint i = 0; i < n_rows; i++)
    {
      const HitosDeliverable *other = hitos_catalogue_get_row (self->catalogue, i);

      if (!is_wanted (other, &self->options))
        hitos_timetable_add (timetable, other->code, other->code, other->act, other->remission,
                             HITOS_DATE_NONE, HITOS_DATE_NONE);
    }
  return timetable;
}

static gboolean
compute_limits (HitosPlan *self, HitosWorkdays *workdays, GError **error)
{
  g_autoptr (HitosTimetable) timetable = build_timetable (self, workdays);

  for (guint i = 0; i < self->rows->len; i++)
    {
      HitosPlanRow *row = self->rows->pdata[i];

      row->act_limit = hitos_timetable_get_act_limit (timetable, row->code, &row->act_explanation,
                                                      error);
      if (row->act_limit == HITOS_DATE_NONE)
        return FALSE;
      if (row->deliverable->remission == NULL)
        continue;
      row->remission_limit = hitos_timetable_get_remission_limit (timetable, row->code,
                                                                  &row->remission_explanation,
                                                                  error);
      if (row->remission_limit == HITOS_DATE_NONE)
        return FALSE;
    }
  return TRUE;
}

HitosPlan *
hitos_plan_new (HitosCatalogue *catalogue, const HitosPlanOptions *options,
                HitosWorkdays *workdays, GError **error)
{
  g_autoptr (HitosPlan) self = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  if (options->election_day == HITOS_DATE_NONE)
    {
      g_set_error_literal (error, HITOS_PLAN_ERROR, HITOS_PLAN_ERROR_ELECTION_DAY,
                           _("a plan needs the election day"));
      return NULL;
    }
  self = g_new0 (HitosPlan, 1);
  self->catalogue = hitos_catalogue_ref (catalogue);
  self->options = *options;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  for (guint i = 0; i < hitos_catalogue_get_n_rows (catalogue); i++)
    {
      const HitosDeliverable *deliverable = hitos_catalogue_get_row (catalogue, i);

      if (is_wanted (deliverable, options) && !add_rows (self, deliverable, error))
        return NULL;
    }
  return compute_limits (self, workdays, error) ? g_steal_pointer (&self) : NULL;
}

void
hitos_plan_free (HitosPlan *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->rows);
  hitos_catalogue_unref (self->catalogue);
  g_free (self);
}

HitosCatalogue *
hitos_plan_get_catalogue (const HitosPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->catalogue;
}

const HitosPlanOptions *
hitos_plan_get_options (const HitosPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->options;
}

guint
hitos_plan_get_n_rows (const HitosPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

const HitosPlanRow *
hitos_plan_get_row (const HitosPlan *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->rows->len, NULL);

  return self->rows->pdata[index];
}

const HitosPlanRow *
hitos_plan_find (const HitosPlan *self, const char *code)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (code != NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const HitosPlanRow *row = self->rows->pdata[i];

      if (g_str_equal (row->code, code))
        return row;
    }
  return NULL;
}

/* g_ptr_array_sort () keeps the order of equals since GLib 2.32. */
static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const HitosPlanRow *first = *(const HitosPlanRow *const *) a;
  const HitosPlanRow *second = *(const HitosPlanRow *const *) b;

  return (first->act_limit > second->act_limit) - (first->act_limit < second->act_limit);
}

GPtrArray *
hitos_plan_list_by_date (const HitosPlan *self)
{
  GPtrArray *rows = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, rows);

  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (rows, self->rows->pdata[i]);
  g_ptr_array_sort (rows, compare_dates);
  return rows;
}
