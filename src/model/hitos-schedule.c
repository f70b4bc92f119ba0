/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-schedule.h"

#include "hitos-holiday.h"
#include "hitos-milestone.h"
#include "hitos-timetable.h"

struct _HitosSchedule {
  GHashTable *points;       /* owned; milestone id (borrowed) → owned HitosSchedulePoint */
  HitosWorkdays *workdays;  /* owned */
};

static void
point_free (HitosSchedulePoint *point)
{
  g_clear_pointer (&point->act_explanation, hitos_explanation_free);
  g_clear_pointer (&point->remission_explanation, hitos_explanation_free);
  g_free (point->problem);
  g_free (point);
}

static HitosWorkdays *
build_workdays (HitosProcess *process)
{
  HitosWorkdays *workdays = hitos_workdays_new ();
  HitosRecordList *holidays = hitos_process_get_list (process, HITOS_TYPE_HOLIDAY);

  for (guint i = 0; i < hitos_record_list_get_n_records (holidays); i++)
    {
      HitosHoliday *holiday = hitos_record_list_get (holidays, i);

      hitos_workdays_add_holiday (workdays, hitos_holiday_get_date (holiday),
                                  hitos_holiday_get_name (holiday));
    }
  return workdays;
}

/* The rules of a process are few and repeated: each text is parsed once. */
static HitosRule *
parse_rule (GHashTable *rules, const char *text, HitosSchedulePoint *point)
{
  HitosRule *rule = text ? g_hash_table_lookup (rules, text) : NULL;
  g_autoptr (GError) error = NULL;

  if (rule || text == NULL)
    return rule;
  rule = hitos_rule_parse (text, &error);
  if (rule)
    g_hash_table_insert (rules, (char *) text, rule);
  else if (point->problem == NULL)
    point->problem = g_strdup (error->message);
  return rule;
}

static void
add_milestone (HitosTimetable *timetable, GHashTable *rules, HitosMilestone *milestone,
               HitosSchedulePoint *point)
{
  const char *id = hitos_record_get_id (milestone);
  HitosDate known = point->act.acted != HITOS_DATE_NONE ? point->act.acted
                                                        : hitos_milestone_get_planned_end (milestone);

  hitos_timetable_add (timetable, id, hitos_milestone_get_code (milestone),
                       parse_rule (rules, hitos_milestone_get_act_rule (milestone), point),
                       parse_rule (rules, hitos_milestone_get_remission_rule (milestone), point),
                       hitos_milestone_get_month (milestone).start, known);
  if (hitos_milestone_get_limit_override (milestone) != HITOS_DATE_NONE)
    hitos_timetable_override (timetable, id, hitos_milestone_get_limit_override (milestone));
}

static void
compute_point (HitosSchedulePoint *point, HitosTimetable *timetable, const char *id, HitosDate today,
               int soon_days)
{
  g_autoptr (GError) error = NULL;

  point->act_limit = hitos_timetable_get_act_limit (timetable, id, &point->act_explanation, &error);
  if (error == NULL)
    point->remission_ceiling = hitos_timetable_get_remission_limit (
      timetable, id, &point->remission_explanation, &error);
  if (error && point->problem == NULL)
    point->problem = g_strdup (error->message);
  point->act_state = hitos_deadline_get_state (point->act_limit, point->act.acted, today, soon_days);
  if (point->remission_ceiling == HITOS_DATE_NONE)
    return;
  point->remission = hitos_remission_of_act (point->remission_ceiling, point->act_limit,
                                             point->act.acted, HITOS_REMISSION_TERM);
  point->remission_state = hitos_remission_get_state (point->remission, point->act.remitted, today,
                                                      soon_days);
}

HitosSchedule *
hitos_schedule_new (HitosProcess *process, HitosDate today, int soon_days)
{
  HitosSchedule *self = g_new0 (HitosSchedule, 1);
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);
  guint n = hitos_record_list_get_n_records (milestones);
  g_autoptr (HitosActs) acts = hitos_acts_new (process);
  g_autoptr (GHashTable) rules = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                        (GDestroyNotify) hitos_rule_unref);
  g_autoptr (HitosTimetable) timetable = NULL;

  self->points = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) point_free);
  self->workdays = build_workdays (process);
  timetable = hitos_timetable_new (hitos_process_get_election_day (process), self->workdays);
  for (guint i = 0; i < n; i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (milestones, i);
      HitosSchedulePoint *point = g_new0 (HitosSchedulePoint, 1);

      point->act = hitos_acts_get (acts, milestone);
      g_hash_table_insert (self->points, (char *) hitos_record_get_id (milestone), point);
      add_milestone (timetable, rules, milestone, point);
    }
  for (guint i = 0; i < n; i++)
    {
      const char *id = hitos_record_get_id (hitos_record_list_get (milestones, i));

      compute_point (g_hash_table_lookup (self->points, id), timetable, id, today, soon_days);
    }
  return self;
}

void
hitos_schedule_free (HitosSchedule *self)
{
  g_hash_table_unref (self->points);
  hitos_workdays_unref (self->workdays);
  g_free (self);
}

const HitosSchedulePoint *
hitos_schedule_get (HitosSchedule *self, HitosMilestone *milestone)
{
  return g_hash_table_lookup (self->points, hitos_record_get_id (milestone));
}

gboolean
hitos_schedule_point_is_overdue (const HitosSchedulePoint *point)
{
  return point->act_state == HITOS_DEADLINE_OVERDUE || point->remission_state == HITOS_DEADLINE_OVERDUE;
}

HitosWorkdays *
hitos_schedule_get_workdays (HitosSchedule *self)
{
  return self->workdays;
}

static const char *
get_condition_text (HitosCondition condition)
{
  switch (condition)
    {
    case HITOS_CONDITION_THIRD_PARTY:
      return "third-party";
    case HITOS_CONDITION_BROADCASTERS:
      return "broadcasters";
    case HITOS_CONDITION_NONE:
    default:
      return NULL;
    }
}

static HitosRow *
create_milestone (const HitosCatalogue *catalogue, const HitosPlanRow *planned, int ordinal)
{
  const HitosDeliverable *deliverable = planned->deliverable;
  HitosRow *row = hitos_row_new (&hitos_milestone_table, NULL);
  g_autofree char *act = hitos_rule_to_string (deliverable->act);
  g_autofree char *remission = deliverable->remission
    ? hitos_rule_to_string (deliverable->remission) : NULL;
  const char *phase = deliverable->phase
    ? hitos_catalogue_get_phase_name (catalogue, deliverable->phase) : NULL;

  hitos_row_set_text (row, "code", planned->code);
  hitos_row_set_integer (row, "ordinal", ordinal);
  hitos_row_set_text (row, "name", planned->name);
  hitos_row_set_text (row, "document", deliverable->document);
  hitos_row_set_text (row, "body_role", deliverable->body_role);
  hitos_row_set_text (row, "action", deliverable->action);
  hitos_row_set_text (row, "phase", phase);
  if (planned->month != HITOS_DATE_NONE)
    {
      int year, month;

      hitos_date_get (planned->month, &year, &month, NULL);
      hitos_row_set_when (row, "month", hitos_when_month (year, month));
      hitos_row_set_text (row, "repeats", deliverable->code);
    }
  hitos_row_set_text (row, "act_rule", act);
  hitos_row_set_text (row, "remission_rule", remission);
  hitos_row_set_text (row, "source", deliverable->source);
  hitos_row_set_text (row, "mark", deliverable->mark);
  hitos_row_set_text (row, "condition", get_condition_text (deliverable->condition));
  hitos_row_set_text (row, "notes", deliverable->note);
  return row;
}

GPtrArray *
hitos_schedule_create_milestones (const HitosPlan *plan)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_row_unref);

  for (guint i = 0; i < hitos_plan_get_n_rows (plan); i++)
    g_ptr_array_add (rows, create_milestone (hitos_plan_get_catalogue (plan),
                                             hitos_plan_get_row (plan, i), i + 1));
  return rows;
}
