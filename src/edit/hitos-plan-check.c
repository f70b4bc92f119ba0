/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-plan-check.h"

#include <glib/gi18n-lib.h>

#include "hitos-acts.h"
#include "hitos-dependency.h"
#include "hitos-holiday.h"
#include "hitos-milestone.h"
#include "hitos-risk.h"
#include "hitos-sitting.h"
#include "hitos-timetable.h"

/* A plan is made about a year ahead and closed some months after: a day further away is a slip. */
#define MONTHS_NEAR 36
#define LONGEST_LAG 3650
#define HIGHEST_RATING 5

G_DEFINE_QUARK (hitos-plan-check-error-quark, hitos_plan_check_error)

static gint64
get_integer (const HitosRow *row, const char *field)
{
  return hitos_row_get_value (row, hitos_table_find_field (hitos_row_get_table (row), field)).integer;
}

static const char *
get_text (const HitosRow *row, const char *field)
{
  return hitos_row_get_value (row, hitos_table_find_field (hitos_row_get_table (row), field)).text;
}

static gboolean
refuse (GError **error, HitosPlanCheckErrorCode code, const char *message)
{
  g_set_error_literal (error, HITOS_PLAN_CHECK_ERROR, code, message);
  return FALSE;
}

/* --- rules --- */

static HitosRule *
parse (const char *text, GPtrArray *rules)
{
  HitosRule *rule = text ? hitos_rule_parse (text, NULL) : NULL;

  if (rule)
    g_ptr_array_add (rules, rule);
  return rule;
}

static HitosWorkdays *
create_workdays (HitosProcess *process)
{
  HitosWorkdays *workdays = hitos_workdays_new ();
  HitosRecordList *holidays = hitos_process_get_list (process, HITOS_TYPE_HOLIDAY);

  for (guint i = 0; i < hitos_record_list_get_n_records (holidays); i++)
    hitos_workdays_add_holiday (workdays, hitos_holiday_get_date (hitos_record_list_get (holidays, i)),
                                hitos_holiday_get_name (hitos_record_list_get (holidays, i)));
  return workdays;
}

static void
add_row (HitosTimetable *timetable, const HitosRow *row, HitosDate acted, GPtrArray *rules)
{
  HitosWhen month = hitos_when_unpack (get_integer (row, "month"));
  HitosDate planned = get_integer (row, "planned_end");

  hitos_timetable_add (timetable, hitos_row_get_id (row), get_text (row, "code"),
                       parse (get_text (row, "act_rule"), rules), parse (get_text (row, "remission_rule"), rules),
                       month.start, acted != HITOS_DATE_NONE ? acted : planned);
  if (get_integer (row, "limit_override") != HITOS_DATE_NONE)
    hitos_timetable_override (timetable, hitos_row_get_id (row), get_integer (row, "limit_override"));
}

/* The process as it would stand with @after in it. */
static HitosTimetable *
create_timetable (HitosProcess *process, const HitosRow *after, GPtrArray *rules)
{
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);
  g_autoptr (HitosWorkdays) workdays = create_workdays (process);
  g_autoptr (HitosActs) acts = hitos_acts_new (process);
  HitosTimetable *timetable = hitos_timetable_new (hitos_process_get_election_day (process), workdays);

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (milestones, i);
      gboolean changed = g_str_equal (hitos_record_get_id (milestone), hitos_row_get_id (after));

      add_row (timetable, changed ? after : hitos_record_get_row (milestone), hitos_acts_get (acts, milestone).acted,
               rules);
    }
  return timetable;
}

HitosDate
hitos_plan_check_rule (HitosProcess *process, const HitosRow *after, const char *field,
                       HitosExplanation **explanation, GError **error)
{
  g_autoptr (GPtrArray) rules = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_rule_unref);
  g_autoptr (HitosTimetable) timetable = NULL;
  g_autoptr (HitosRule) rule = NULL;
  const char *text;

  g_return_val_if_fail (HITOS_IS_PROCESS (process) && after != NULL, HITOS_DATE_NONE);
  g_return_val_if_fail (hitos_row_get_table (after) == &hitos_milestone_table, HITOS_DATE_NONE);

  if (explanation)
    *explanation = NULL;
  text = get_text (after, field);
  if (text == NULL)
    return HITOS_DATE_NONE;
  rule = hitos_rule_parse (text, error);
  if (rule == NULL)
    return HITOS_DATE_NONE;
  timetable = create_timetable (process, after, rules);
  if (g_str_equal (field, "act_rule"))
    return hitos_timetable_get_act_limit (timetable, hitos_row_get_id (after), explanation, error);
  return hitos_timetable_get_remission_limit (timetable, hitos_row_get_id (after), explanation, error);
}

static gboolean
check_rule (HitosProcess *process, const HitosRow *after, const char *field, GError **error)
{
  g_autoptr (GError) problem = NULL;

  hitos_plan_check_rule (process, after, field, NULL, &problem);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* --- days --- */

static gboolean
check_near (HitosProcess *process, HitosDate day, GError **error)
{
  HitosDate election = hitos_process_get_election_day (process);

  if (election == HITOS_DATE_NONE || (day >= hitos_date_add_months (election, -MONTHS_NEAR)
                                      && day <= hitos_date_add_months (election, MONTHS_NEAR)))
    return TRUE;
  return refuse (error, HITOS_PLAN_CHECK_ERROR_FAR, _("this is years away from election day"));
}

/* Fails where both days are there and the second is before the first. */
static gboolean
check_order (const HitosRow *after, const char *field, const char *first, const char *second, const char *first_message,
             const char *second_message, GError **error)
{
  HitosDate one = get_integer (after, first), two = get_integer (after, second);

  if (one == HITOS_DATE_NONE || two == HITOS_DATE_NONE || one <= two)
    return TRUE;
  if (g_str_equal (field, first))
    return refuse (error, HITOS_PLAN_CHECK_ERROR_ORDER, first_message);
  if (g_str_equal (field, second))
    return refuse (error, HITOS_PLAN_CHECK_ERROR_ORDER, second_message);
  return TRUE;
}

static gboolean
check_milestone_day (HitosProcess *process, const HitosRow *after, const char *field, HitosDate today, GError **error)
{
  static const char *const past[] = { "real_start", "real_end", "remitted_on", "noticed_on", NULL };
  HitosDate day = get_integer (after, field);

  if (day == HITOS_DATE_NONE)
    return TRUE;
  if (!check_near (process, day, error))
    return FALSE;
  if (day > today && g_strv_contains (past, field))
    return refuse (error, HITOS_PLAN_CHECK_ERROR_FUTURE, _("this day has not come yet"));
  return check_order (after, field, "planned_start", "planned_end", _("it would start after it ends"),
                      _("it would end before it starts"), error)
         && check_order (after, field, "real_start", "real_end", _("it started after it was done"),
                         _("it was done before it started"), error)
         && check_order (after, field, "real_end", "remitted_on", _("it was done after it was sent"),
                         _("it was sent before it was done"), error);
}

/* --- codes --- */

static gboolean
leans_on (HitosMilestone *milestone, const char *code)
{
  const char *const rules[] = { hitos_milestone_get_act_rule (milestone), hitos_milestone_get_remission_rule (milestone) };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (HitosRule) rule = rules[i] ? hitos_rule_parse (rules[i], NULL) : NULL;

      if (rule && g_strcmp0 (hitos_rule_get_anchor (rule), code) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Rules call milestones by their codes: one code is one milestone, and stays while a rule counts on it. */
static gboolean
check_code (HitosProcess *process, const HitosRow *after, GError **error)
{
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);
  HitosMilestone *before = hitos_process_lookup (process, HITOS_TYPE_MILESTONE, hitos_row_get_id (after));
  const char *code = get_text (after, "code");
  const char *old = before ? hitos_milestone_get_code (before) : NULL;

  if (g_strcmp0 (code, old) == 0)
    return TRUE;
  if (g_strcmp0 (code, HITOS_RULE_ANCHOR_ELECTION) == 0 || g_strcmp0 (code, HITOS_RULE_ANCHOR_ACT) == 0
      || g_strcmp0 (code, HITOS_RULE_ANCHOR_MONTH) == 0)
    return refuse (error, HITOS_PLAN_CHECK_ERROR_CODE, _("the rules have this word for something else"));
  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      HitosMilestone *other = hitos_record_list_get (milestones, i);

      if (other == before)
        continue;
      if (code && g_strcmp0 (hitos_milestone_get_code (other), code) == 0)
        {
          g_set_error (error, HITOS_PLAN_CHECK_ERROR, HITOS_PLAN_CHECK_ERROR_CODE, _("“%s” has this code"),
                       hitos_milestone_get_name (other));
          return FALSE;
        }
      if (old && leans_on (other, old))
        {
          g_set_error (error, HITOS_PLAN_CHECK_ERROR, HITOS_PLAN_CHECK_ERROR_CODE, _("the rule of “%s” counts from %s"),
                       hitos_milestone_get_title (other), old);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
check_milestone (HitosProcess *process, const HitosRow *after, const char *field, HitosDate today, GError **error)
{
  const HitosTable *table = hitos_row_get_table (after);

  if (table->fields[hitos_table_find_field (table, field)].type == HITOS_FIELD_DATE)
    return check_milestone_day (process, after, field, today, error);
  if (g_str_equal (field, "act_rule") || g_str_equal (field, "remission_rule"))
    return check_rule (process, after, field, error);
  if (g_str_equal (field, "code"))
    return check_code (process, after, error);
  if (g_str_equal (field, "override_reason") && get_text (after, field) == NULL
      && get_integer (after, "limit_override") != HITOS_DATE_NONE)
    return refuse (error, HITOS_PLAN_CHECK_ERROR_REASON, _("say why its limit is set by hand"));
  return TRUE;
}

/* --- risks and dependencies --- */

static gboolean
check_risk (HitosProcess *process, const HitosRow *after, const char *field, HitosDate today, GError **error)
{
  if (g_str_equal (field, "probability") || g_str_equal (field, "impact"))
    {
      if (get_integer (after, field) >= 0 && get_integer (after, field) <= HIGHEST_RATING)
        return TRUE;
      return refuse (error, HITOS_PLAN_CHECK_ERROR_NUMBER, _("write a number from 1 to 5"));
    }
  if (!g_str_equal (field, "found_on") && !g_str_equal (field, "closed_on"))
    return TRUE;
  if (get_integer (after, field) != HITOS_DATE_NONE && !check_near (process, get_integer (after, field), error))
    return FALSE;
  if (get_integer (after, field) > today)
    return refuse (error, HITOS_PLAN_CHECK_ERROR_FUTURE, _("this day has not come yet"));
  return check_order (after, field, "found_on", "closed_on", _("it was found after it was closed"),
                      _("it was closed before it was found"), error);
}

gboolean
hitos_plan_check_field (HitosProcess *process, const HitosRow *after, const char *field, HitosDate today,
                        GError **error)
{
  const HitosTable *table;

  g_return_val_if_fail (HITOS_IS_PROCESS (process) && after != NULL, FALSE);
  table = hitos_row_get_table (after);
  g_return_val_if_fail (hitos_table_find_field (table, field) >= 0, FALSE);

  if (table == &hitos_milestone_table)
    return check_milestone (process, after, field, today, error);
  if (table == &hitos_risk_table)
    return check_risk (process, after, field, today, error);
  if (table == &hitos_sitting_table && g_str_equal (field, "date"))
    return get_integer (after, "date") == HITOS_DATE_NONE || check_near (process, get_integer (after, "date"), error);
  if (table == &hitos_dependency_table && g_str_equal (field, "lag") && ABS (get_integer (after, "lag")) > LONGEST_LAG)
    return refuse (error, HITOS_PLAN_CHECK_ERROR_NUMBER, _("this is more than ten years"));
  return TRUE;
}
