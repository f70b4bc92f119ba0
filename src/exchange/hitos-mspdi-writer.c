/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-mspdi-writer.h"

#include <glib/gi18n-lib.h>

#include "hitos-baseline.h"
#include "hitos-dependency.h"
#include "hitos-plan-tree.h"
#include "hitos-xml.h"

#define NAMESPACE "http://schemas.microsoft.com/project"
#define MINUTES_A_DAY 480
#define MORNING "08:00:00"
#define EVENING "17:00:00"
#define EVERY_DAY 1    /* the UIDs of the two calendars */
#define OFFICE_DAYS 2
#define FIELD_TEXT1 188743731  /* where a task keeps its code */
#define FINISH_TO_START 1
#define IN_DAYS 7
#define AS_SOON_AS_POSSIBLE 0
#define NOT_BEFORE 4
#define LONGEST_NAME 512

typedef struct {
  HitosXml *xml;
  HitosProcess *process;
  HitosSchedule *schedule;
  HitosDate today;
  GArray *nodes;          /* HitosPlanNode */
  GHashTable *places;     /* milestone → place + 1, which is its UID */
  GHashTable *baseline;   /* milestone → HitosBaselineRow, of the last sealed plan */
  HitosWhen range;
} Writer;

static void
put_instant (Writer *self, const char *name, HitosDate day, const char *time)
{
  g_autofree char *date = hitos_date_format (day);
  g_autofree char *text = g_strconcat (date, "T", time, NULL);

  hitos_xml_text (self->xml, name, text);
}

/* A moment is the evening of its day, when what waits for it may start the next morning. */
static void
put_stretch (Writer *self, HitosWhen days, gboolean moment)
{
  int n_days = moment ? 0 : days.end - days.start;
  g_autofree char *duration = g_strdup_printf ("PT%dH0M0S", n_days * MINUTES_A_DAY / 60);

  put_instant (self, "Start", days.start, moment ? EVENING : MORNING);
  put_instant (self, "Finish", days.end - 1, EVENING);
  hitos_xml_text (self->xml, "Duration", duration);
  hitos_xml_number (self->xml, "DurationFormat", IN_DAYS);
}

static void
put_name (Writer *self, const char *element, const char *text)
{
  g_autofree char *cut = text && g_utf8_strlen (text, -1) > LONGEST_NAME ? g_utf8_substring (text, 0, LONGEST_NAME)
                                                                         : g_strdup (text);

  if (cut)
    hitos_xml_text (self->xml, element, g_strdelimit (cut, "\n", ' '));
}

/* --- calendars --- */

static void
put_hours (Writer *self)
{
  static const char *const hours[][2] = { { MORNING, "12:00:00" }, { "13:00:00", EVENING } };

  hitos_xml_open (self->xml, "WorkingTimes");
  for (guint i = 0; i < G_N_ELEMENTS (hours); i++)
    {
      hitos_xml_open (self->xml, "WorkingTime");
      hitos_xml_text (self->xml, "FromTime", hours[i][0]);
      hitos_xml_text (self->xml, "ToTime", hours[i][1]);
      hitos_xml_close (self->xml, "WorkingTime");
    }
  hitos_xml_close (self->xml, "WorkingTimes");
}

static void
put_period (Writer *self, HitosDate day)
{
  hitos_xml_open (self->xml, "TimePeriod");
  put_instant (self, "FromDate", day, "00:00:00");
  put_instant (self, "ToDate", day, "23:59:00");
  hitos_xml_close (self->xml, "TimePeriod");
}

/* Day 1 is Sunday; day 0 is one date, as planners older than exceptions have it. */
static void
put_weekday (Writer *self, int type, gboolean working, HitosDate day)
{
  hitos_xml_open (self->xml, "WeekDay");
  hitos_xml_number (self->xml, "DayType", type);
  hitos_xml_number (self->xml, "DayWorking", working);
  if (day != HITOS_DATE_NONE)
    put_period (self, day);
  if (working)
    put_hours (self);
  hitos_xml_close (self->xml, "WeekDay");
}

static GArray *
list_rest_days (Writer *self)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (HitosRestDay));
  int first, last;

  hitos_date_get (self->range.start, &first, NULL, NULL);
  hitos_date_get (self->range.end - 1, &last, NULL, NULL);
  for (int year = first; year <= last; year++)
    {
      g_autoptr (GArray) days = hitos_workdays_list_rest_days (hitos_schedule_get_workdays (self->schedule), year);

      g_array_append_vals (all, days->data, days->len);
    }
  return all;
}

static void
put_exceptions (Writer *self, const GArray *rest_days)
{
  hitos_xml_open (self->xml, "Exceptions");
  for (guint i = 0; i < rest_days->len; i++)
    {
      const HitosRestDay *day = &g_array_index (rest_days, HitosRestDay, i);

      hitos_xml_open (self->xml, "Exception");
      hitos_xml_number (self->xml, "EnteredByOccurrences", 0);
      put_period (self, day->date);
      hitos_xml_number (self->xml, "Occurrences", 1);
      put_name (self, "Name", day->name);
      hitos_xml_number (self->xml, "Type", 1);
      hitos_xml_number (self->xml, "DayWorking", 0);
      hitos_xml_close (self->xml, "Exception");
    }
  hitos_xml_close (self->xml, "Exceptions");
}

static void
put_calendar (Writer *self, int uid, const char *name, const GArray *rest_days)
{
  hitos_xml_open (self->xml, "Calendar");
  hitos_xml_number (self->xml, "UID", uid);
  hitos_xml_text (self->xml, "Name", name);
  hitos_xml_number (self->xml, "IsBaseCalendar", 1);
  hitos_xml_number (self->xml, "BaseCalendarUID", -1);
  hitos_xml_open (self->xml, "WeekDays");
  for (int type = 1; type <= 7; type++)
    put_weekday (self, type, rest_days == NULL || (type > 1 && type < 7), HITOS_DATE_NONE);
  for (guint i = 0; rest_days && i < rest_days->len; i++)
    put_weekday (self, 0, FALSE, g_array_index (rest_days, HitosRestDay, i).date);
  hitos_xml_close (self->xml, "WeekDays");
  if (rest_days && rest_days->len > 0)
    put_exceptions (self, rest_days);
  hitos_xml_close (self->xml, "Calendar");
}

static void
put_calendars (Writer *self)
{
  g_autoptr (GArray) rest_days = list_rest_days (self);

  hitos_xml_open (self->xml, "Calendars");
  /* Translators: a calendar in which every day counts. */
  put_calendar (self, EVERY_DAY, _("Calendar days"), NULL);
  put_calendar (self, OFFICE_DAYS, _("Working days"), rest_days);
  hitos_xml_close (self->xml, "Calendars");
}

/* --- tasks --- */

static guint
get_uid (Writer *self, gpointer milestone)
{
  return milestone ? GPOINTER_TO_UINT (g_hash_table_lookup (self->places, milestone)) : 0;
}

static void
put_links (Writer *self, HitosMilestone *milestone)
{
  const GPtrArray *dependencies = hitos_process_get_parts (self->process, HITOS_TYPE_DEPENDENCY, milestone);

  for (guint i = 0; i < dependencies->len; i++)
    {
      HitosDependency *dependency = g_ptr_array_index (dependencies, i);
      guint predecessor = get_uid (self, hitos_dependency_get_predecessor (dependency));

      if (predecessor == 0)
        continue;
      hitos_xml_open (self->xml, "PredecessorLink");
      hitos_xml_number (self->xml, "PredecessorUID", predecessor);
      hitos_xml_number (self->xml, "Type", FINISH_TO_START);
      hitos_xml_number (self->xml, "CrossProject", 0);
      /* In tenths of a minute. */
      hitos_xml_number (self->xml, "LinkLag", (gint64) hitos_dependency_get_lag (dependency) * MINUTES_A_DAY * 10);
      hitos_xml_number (self->xml, "LagFormat", IN_DAYS);
      hitos_xml_close (self->xml, "PredecessorLink");
    }
}

static void
put_baseline (Writer *self, HitosMilestone *milestone)
{
  HitosBaselineRow *row = g_hash_table_lookup (self->baseline, milestone);
  HitosDate start = row ? hitos_baseline_row_get_planned_start (row) : HITOS_DATE_NONE;
  HitosDate end = row ? hitos_baseline_row_get_planned_end (row) : HITOS_DATE_NONE;

  if (start == HITOS_DATE_NONE && end == HITOS_DATE_NONE)
    return;
  hitos_xml_open (self->xml, "Baseline");
  hitos_xml_number (self->xml, "Number", 0);
  put_stretch (self, (HitosWhen) { start ? start : end, (end ? end : start) + 1 }, start == HITOS_DATE_NONE);
  hitos_xml_close (self->xml, "Baseline");
}

/* The days that it stands on: those of the plan until it is done. */
static HitosWhen
get_days (Writer *self, const HitosPlanNode *node)
{
  if (node->point->act.acted != HITOS_DATE_NONE && !node->whole)
    return node->real;
  if (node->planned.start != node->planned.end)
    return node->planned;
  return hitos_when_day (self->range.start);
}

static void
put_progress (Writer *self, const HitosPlanNode *node, HitosWhen days, gboolean moment)
{
  HitosDate started = hitos_milestone_get_real_start (node->milestone);
  gboolean done = node->point->act.acted != HITOS_DATE_NONE && !node->whole;

  hitos_xml_number (self->xml, "PercentComplete", node->n_leaves ? node->n_done * 100 / node->n_leaves : 0);
  if (done)
    {
      put_instant (self, "ActualStart", days.start, moment ? EVENING : MORNING);
      put_instant (self, "ActualFinish", days.end - 1, EVENING);
    }
  else if (started != HITOS_DATE_NONE && started == days.start)
    put_instant (self, "ActualStart", started, MORNING);
}

static void
append_line (GString *notes, const char *label, const char *value)
{
  if (value && *value)
    g_string_append_printf (notes, "%s%s: %s", notes->len ? "\n" : "", label, value);
}

/* What another planner has no place for. */
static void
put_notes (Writer *self, const HitosPlanNode *node)
{
  HitosMilestone *milestone = node->milestone;
  g_autoptr (GString) notes = g_string_new (hitos_milestone_get_notes (milestone));
  g_autofree char *start = hitos_date_format (hitos_milestone_get_planned_start (milestone));
  g_autofree char *end = hitos_date_format (hitos_milestone_get_planned_end (milestone));
  g_autofree char *due = hitos_date_format (node->point->remission.due);
  g_autofree char *sent = hitos_date_format (node->point->act.remitted);

  if (node->point->act.acted != HITOS_DATE_NONE)
    {
      append_line (notes, _("Planned start"), start);
      append_line (notes, _("Planned end"), end);
    }
  append_line (notes, _("Document"), hitos_milestone_get_document (milestone));
  append_line (notes, _("Limit to send it"), due);
  append_line (notes, _("Sent to INE on"), sent);
  append_line (notes, _("Rule of the act"), hitos_milestone_get_act_rule (milestone));
  append_line (notes, _("Source of the rule"), hitos_milestone_get_source (milestone));
  append_line (notes, _("Legal basis"), hitos_milestone_get_legal_basis (milestone));
  if (notes->len > 0)
    hitos_xml_text (self->xml, "Notes", notes->str);
}

static void
put_code (Writer *self, const char *code)
{
  if (code == NULL)
    return;
  hitos_xml_open (self->xml, "ExtendedAttribute");
  hitos_xml_number (self->xml, "FieldID", FIELD_TEXT1);
  put_name (self, "Value", code);
  hitos_xml_close (self->xml, "ExtendedAttribute");
}

static void
put_constraint (Writer *self, const HitosPlanNode *node, HitosWhen days, gboolean moment)
{
  gboolean bound = !node->whole && node->planned.start != node->planned.end;

  hitos_xml_number (self->xml, "ConstraintType", bound ? NOT_BEFORE : AS_SOON_AS_POSSIBLE);
  hitos_xml_number (self->xml, "CalendarUID", -1);
  if (bound)
    put_instant (self, "ConstraintDate", days.start, moment ? EVENING : MORNING);
  if (node->point->act_limit != HITOS_DATE_NONE)
    put_instant (self, "Deadline", node->point->act_limit, EVENING);
}

static void
put_task (Writer *self, guint uid, const HitosPlanNode *node)
{
  HitosMilestone *milestone = node->milestone;
  const char *code = hitos_milestone_get_code (milestone);
  HitosWhen days = get_days (self, node);
  gboolean moment = node->moment && !node->whole && days.end - days.start == 1;
  g_autofree char *name = code ? g_strdup_printf ("%s %s", code, hitos_milestone_get_name (milestone))
                               : g_strdup (hitos_milestone_get_name (milestone));

  hitos_xml_open (self->xml, "Task");
  hitos_xml_number (self->xml, "UID", uid);
  hitos_xml_number (self->xml, "ID", uid);
  put_name (self, "Name", name);
  hitos_xml_number (self->xml, "Type", 1);
  hitos_xml_number (self->xml, "IsNull", 0);
  put_name (self, "Contact", hitos_milestone_get_responsible (milestone));
  hitos_xml_text (self->xml, "WBS", node->number);
  hitos_xml_text (self->xml, "OutlineNumber", node->number);
  hitos_xml_number (self->xml, "OutlineLevel", node->level);
  put_stretch (self, days, moment);
  hitos_xml_number (self->xml, "Milestone", moment);
  hitos_xml_number (self->xml, "Summary", node->whole);
  put_progress (self, node, days, moment);
  put_constraint (self, node, days, moment);
  put_notes (self, node);
  put_links (self, milestone);
  put_code (self, code);
  put_baseline (self, milestone);
  hitos_xml_close (self->xml, "Task");
}

/* --- the project --- */

static void
put_head (Writer *self)
{
  HitosXml *xml = self->xml;

  hitos_xml_number (xml, "SaveVersion", 12);
  put_name (self, "Name", hitos_process_get_name (self->process));
  put_name (self, "Title", hitos_process_get_long_name (self->process) ? hitos_process_get_long_name (self->process)
                                                                       : hitos_process_get_name (self->process));
  put_name (self, "Company", hitos_process_get_institute (self->process));
  put_instant (self, "CreationDate", self->today, "12:00:00");
  hitos_xml_number (xml, "ScheduleFromStart", 1);
  put_instant (self, "StartDate", self->range.start, MORNING);
  put_instant (self, "FinishDate", self->range.end - 1, EVENING);
  hitos_xml_text (xml, "CurrencyCode", "MXN");
  hitos_xml_number (xml, "CalendarUID", EVERY_DAY);
  hitos_xml_text (xml, "DefaultStartTime", MORNING);
  hitos_xml_text (xml, "DefaultFinishTime", EVENING);
  hitos_xml_number (xml, "MinutesPerDay", MINUTES_A_DAY);
  hitos_xml_number (xml, "MinutesPerWeek", MINUTES_A_DAY * 7);
  hitos_xml_number (xml, "DaysPerMonth", 30);
  hitos_xml_number (xml, "DefaultTaskType", 1);
  hitos_xml_number (xml, "DurationFormat", IN_DAYS);
  hitos_xml_number (xml, "WeekStartDay", 1);
  put_instant (self, "StatusDate", self->today, EVENING);
  put_instant (self, "CurrentDate", self->today, MORNING);
}

static void
put_fields (Writer *self)
{
  hitos_xml_open (self->xml, "ExtendedAttributes");
  hitos_xml_open (self->xml, "ExtendedAttribute");
  hitos_xml_number (self->xml, "FieldID", FIELD_TEXT1);
  hitos_xml_text (self->xml, "FieldName", "Text1");
  hitos_xml_text (self->xml, "Alias", _("Code"));
  hitos_xml_close (self->xml, "ExtendedAttribute");
  hitos_xml_close (self->xml, "ExtendedAttributes");
}

static void
find_range (Writer *self)
{
  self->range = hitos_when_day (hitos_process_get_election_day (self->process));
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const HitosPlanNode *node = &g_array_index (self->nodes, HitosPlanNode, i);
      HitosWhen days[] = { node->planned, node->real };

      for (guint j = 0; j < G_N_ELEMENTS (days); j++)
        if (days[j].start != days[j].end)
          self->range = (HitosWhen) { MIN (self->range.start, days[j].start), MAX (self->range.end, days[j].end) };
      g_hash_table_insert (self->places, node->milestone, GUINT_TO_POINTER (i + 1));
    }
}

static void
find_baseline (Writer *self)
{
  HitosRecordList *baselines = hitos_process_get_list (self->process, HITOS_TYPE_BASELINE);
  HitosBaseline *last = NULL;
  const GPtrArray *rows;

  for (guint i = 0; i < hitos_record_list_get_n_records (baselines); i++)
    {
      HitosBaseline *one = hitos_record_list_get (baselines, i);

      if (last == NULL || hitos_baseline_get_sealed_on (one) >= hitos_baseline_get_sealed_on (last))
        last = one;
    }
  rows = last ? hitos_process_get_parts (self->process, HITOS_TYPE_BASELINE_ROW, last) : NULL;
  for (guint i = 0; rows && i < rows->len; i++)
    {
      HitosBaselineRow *row = g_ptr_array_index (rows, i);

      g_hash_table_insert (self->baseline, hitos_baseline_row_get_milestone (row), row);
    }
}

char *
hitos_mspdi_write (HitosOccurrences *occurrences)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) baseline = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) nodes = NULL;
  Writer self = { NULL };

  g_return_val_if_fail (HITOS_IS_OCCURRENCES (occurrences), NULL);
  g_return_val_if_fail (hitos_occurrences_get_process (occurrences) != NULL, NULL);

  self.process = hitos_occurrences_get_process (occurrences);
  self.schedule = hitos_occurrences_get_schedule (occurrences);
  self.today = hitos_occurrences_get_today (occurrences);
  self.nodes = nodes = hitos_plan_tree_list (self.process, self.schedule);
  self.places = places;
  self.baseline = baseline;
  find_range (&self);
  find_baseline (&self);
  self.xml = hitos_xml_new ("Project", NAMESPACE);
  put_head (&self);
  put_fields (&self);
  put_calendars (&self);
  hitos_xml_open (self.xml, "Tasks");
  for (guint i = 0; i < nodes->len; i++)
    put_task (&self, i + 1, &g_array_index (nodes, HitosPlanNode, i));
  hitos_xml_close (self.xml, "Tasks");
  return hitos_xml_finish (self.xml, "Project");
}
