/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-occurrence-source.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-body.h"
#include "hitos-convening.h"
#include "hitos-document.h"
#include "hitos-entry.h"
#include "hitos-holiday.h"
#include "hitos-milestone.h"
#include "hitos-sitting.h"

/* The days of rest that are told: of the election's year and so many before and after. */
#define REST_YEARS_BEFORE 2
#define REST_YEARS_AFTER 1

typedef struct {
  HitosProcess *process;
  HitosSchedule *schedule;
  HitosDate today;
  int soon_days;
  GHashTable *answers;   /* HitosEntry → the day it was answered on */
  GHashTable *holidays;  /* day → HitosHoliday */
  GPtrArray *made;
} Source;

static void
add (Source *source, HitosOccurrenceKind kind, HitosWhen days, HitosOccurrenceState state,
     gpointer record, const char *code, const char *name)
{
  if (days.start != HITOS_DATE_NONE)
    g_ptr_array_add (source->made, hitos_occurrence_new (kind, days, state, record, code, name));
}

static HitosOccurrenceState
get_state (Source *source, HitosDate limit, HitosDate done)
{
  return hitos_occurrence_state_of (limit, done, source->today, source->soon_days);
}

/* --- milestones --- */

static HitosOccurrenceKind
get_limit_kind (HitosMilestone *milestone)
{
  const char *code = hitos_milestone_get_code (milestone);

  if (hitos_milestone_get_month (milestone).start != HITOS_DATE_NONE)
    return HITOS_OCCURRENCE_INFORME_DUE;
  if (g_strcmp0 (code, "T") == 0)
    return HITOS_OCCURRENCE_SYSTEM_TEST;
  if (code && code[0] == 'S' && g_ascii_isdigit (code[1]) && code[2] == '\0')
    return HITOS_OCCURRENCE_SIMULACRO;
  return HITOS_OCCURRENCE_ACT_LIMIT;
}

static HitosOccurrenceState
translate_state (HitosDeadlineState state)
{
  switch (state)
    {
    case HITOS_DEADLINE_DUE_SOON:
      return HITOS_OCCURRENCE_SOON;
    case HITOS_DEADLINE_OVERDUE:
      return HITOS_OCCURRENCE_OVERDUE;
    case HITOS_DEADLINE_DONE_IN_TIME:
      return HITOS_OCCURRENCE_IN_TIME;
    case HITOS_DEADLINE_DONE_LATE:
      return HITOS_OCCURRENCE_LATE;
    case HITOS_DEADLINE_PENDING:
    default:
      return HITOS_OCCURRENCE_PENDING;
    }
}

/* Both clocks of a milestone: their limits, and what was really done where that was another day. */
static void
add_clocks (Source *source, HitosMilestone *milestone, const char *code, const HitosSchedulePoint *point)
{
  const char *name = hitos_milestone_get_name (milestone);
  HitosOccurrenceKind kind = get_limit_kind (milestone);
  HitosDate act = point->act_limit, remission = point->remission.due;
  gboolean together = act != HITOS_DATE_NONE && act == remission
                      && point->act_state == point->remission_state;

  if (together && kind == HITOS_OCCURRENCE_ACT_LIMIT)
    kind = HITOS_OCCURRENCE_BOTH_LIMITS;
  add (source, kind, hitos_when_day (act), translate_state (point->act_state), milestone, code, name);
  if (!together)
    add (source, HITOS_OCCURRENCE_REMISSION_LIMIT, hitos_when_day (remission),
         translate_state (point->remission_state), milestone, code, name);
  if (point->act.acted != act)
    add (source, HITOS_OCCURRENCE_DONE, hitos_when_day (point->act.acted), HITOS_OCCURRENCE_PLAIN,
         milestone, code, name);
  if (point->act.remitted != remission)
    add (source, HITOS_OCCURRENCE_REMITTED, hitos_when_day (point->act.remitted),
         HITOS_OCCURRENCE_PLAIN, milestone, code, name);
}

/* The planned days, a half-typed plan being one day. */
static HitosWhen
get_planned_days (HitosMilestone *milestone)
{
  HitosDate start = hitos_milestone_get_planned_start (milestone);
  HitosDate end = hitos_milestone_get_planned_end (milestone);

  if (start == HITOS_DATE_NONE || end == HITOS_DATE_NONE || start > end)
    return hitos_when_day (end != HITOS_DATE_NONE ? end : start);
  return (HitosWhen) { start, end + 1 };
}

/* An informe's code without its month, which its name tells: "E03" of "E03.2021.10". */
static char *
get_short_code (HitosMilestone *milestone)
{
  const char *code = hitos_milestone_get_code (milestone);

  if (code == NULL)
    return g_strdup (hitos_milestone_get_number (milestone));
  return hitos_milestone_get_month (milestone).start != HITOS_DATE_NONE
    ? g_strndup (code, strcspn (code, ".")) : g_strdup (code);
}

static void
add_milestone (Source *source, HitosMilestone *milestone)
{
  g_autofree char *code = get_short_code (milestone);
  const char *name = hitos_milestone_get_name (milestone);
  const HitosSchedulePoint *point = hitos_schedule_get (source->schedule, milestone);
  HitosDate done = point->act.acted;
  HitosDate target = hitos_milestone_get_internal_target (milestone);
  HitosWhen planned = get_planned_days (milestone);

  if (hitos_milestone_get_dropped (milestone))
    return;
  add_clocks (source, milestone, code, point);
  if (planned.start != HITOS_DATE_NONE)
    add (source, HITOS_OCCURRENCE_PLANNED, planned, get_state (source, planned.end - 1, done),
         milestone, code, name);
  if (target != HITOS_DATE_NONE)
    add (source, HITOS_OCCURRENCE_TARGET, hitos_when_day (target), get_state (source, target, done),
         milestone, code, name);
}

/* --- sessions --- */

/* "sesión ordinaria 3, 18:00": the kinds are the field's words, whatever the reader's language. */
static char *
describe_sitting (HitosSitting *sitting)
{
  g_auto (GStrv) kinds = hitos_lines_split (hitos_sitting_get_kinds (sitting));
  g_autofree char *kind = g_strjoinv (" y ", kinds);
  int time = hitos_sitting_get_time (sitting);
  GString *text = g_string_new (*kind ? kind : _("session"));

  if (hitos_sitting_get_number (sitting) > 0)
    g_string_append_printf (text, " %d", hitos_sitting_get_number (sitting));
  if (time != HITOS_TIME_NONE)
    g_string_append_printf (text, ", %d:%02d", time / 60, time % 60);
  return g_string_free (text, FALSE);
}

static HitosOccurrenceState
get_sitting_state (Source *source, HitosSitting *sitting)
{
  HitosDate date = hitos_sitting_get_date (sitting);

  if (hitos_sitting_get_state (sitting) == HITOS_SITTING_HELD)
    return HITOS_OCCURRENCE_IN_TIME;
  return get_state (source, date, HITOS_DATE_NONE);
}

static void
add_convene_by (Source *source, HitosSitting *sitting, HitosBody *body, const char *name)
{
  HitosDate by = hitos_convening_get_latest (sitting);

  if (by == HITOS_DATE_NONE || hitos_sitting_get_state (sitting) != HITOS_SITTING_PLANNED)
    return;
  add (source, HITOS_OCCURRENCE_CONVENE_BY, hitos_when_day (by),
       get_state (source, by, hitos_sitting_get_convened_on (sitting).start), sitting,
       hitos_body_get_short_name (body), name);
}

static void
add_sitting (Source *source, HitosSitting *sitting)
{
  HitosBody *body = hitos_sitting_get_body (sitting);
  g_autofree char *name = NULL;

  if (body == NULL || hitos_sitting_get_date (sitting) == HITOS_DATE_NONE
      || hitos_sitting_get_voided (sitting)
      || hitos_sitting_get_state (sitting) == HITOS_SITTING_CANCELLED)
    return;
  name = describe_sitting (sitting);
  add (source, HITOS_OCCURRENCE_SITTING, hitos_when_day (hitos_sitting_get_date (sitting)),
       get_sitting_state (source, sitting), sitting, hitos_body_get_short_name (body), name);
  add_convene_by (source, sitting, body, name);
}

/* --- the register --- */

/* The key of the oficio that the entry is about; NULL where it has none. Newly allocated. */
static char *
get_entry_key (Source *source, HitosEntry *entry)
{
  const GPtrArray *parts = hitos_process_get_parts (source->process, HITOS_TYPE_ENTRY_DOCUMENT, entry);

  for (guint i = 0; i < parts->len; i++)
    {
      HitosDocument *document = hitos_entry_document_get_document (g_ptr_array_index (parts, i));
      g_auto (GStrv) keys = document ? hitos_lines_split (hitos_document_get_keys (document)) : NULL;

      if (keys && keys[0])
        return g_strdup (keys[0]);
    }
  return NULL;
}

static void
add_entry (Source *source, HitosEntry *entry)
{
  HitosDate answer_by = hitos_entry_get_answer_by (entry);
  g_autofree char *key = NULL;
  const char *name = hitos_entry_get_request (entry);
  gpointer answered;

  if (hitos_entry_get_voided (entry))
    return;
  if (name == NULL)
    name = hitos_entry_get_subject (entry);
  if (answer_by != HITOS_DATE_NONE)
    {
      key = get_entry_key (source, entry);
      answered = g_hash_table_lookup (source->answers, entry);
      add (source, HITOS_OCCURRENCE_ANSWER_DUE, hitos_when_day (answer_by),
           get_state (source, answer_by, GPOINTER_TO_INT (answered)), entry, key,
           name ? name : _("oficio to be answered"));
    }
  else if (hitos_entry_get_kind (entry) == HITOS_ENTRY_CONSTANCIA
           && hitos_entry_get_stage (entry) != HITOS_STAGE_ACKNOWLEDGED)
    {
      HitosWhen since = hitos_entry_get_last_step (entry);

      key = get_entry_key (source, entry);
      add (source, HITOS_OCCURRENCE_CONSTANCIA, hitos_when_day (since.start),
           HITOS_OCCURRENCE_PENDING, entry, key, name ? name : _("document of INE"));
    }
}

static void
find_answers (Source *source)
{
  HitosRecordList *entries = hitos_process_get_list (source->process, HITOS_TYPE_ENTRY);
  guint n = hitos_record_list_get_n_records (entries);

  for (guint i = 0; i < n; i++)
    {
      HitosEntry *entry = hitos_record_list_get (entries, i);
      HitosEntry *question = hitos_entry_get_answers (entry);
      HitosDate day = hitos_entry_get_date (entry).start;

      if (question && day != HITOS_DATE_NONE && !hitos_entry_get_voided (entry))
        g_hash_table_insert (source->answers, question, GINT_TO_POINTER (day));
    }
}

/* --- days of rest --- */

static void
add_rest_days (Source *source)
{
  HitosWorkdays *workdays = hitos_schedule_get_workdays (source->schedule);
  int election_year;

  hitos_date_get (hitos_process_get_election_day (source->process), &election_year, NULL, NULL);
  for (int year = election_year - REST_YEARS_BEFORE; year <= election_year + REST_YEARS_AFTER; year++)
    {
      g_autoptr (GArray) days = year > 1 && year < 9999 ? hitos_workdays_list_rest_days (workdays, year) : NULL;

      for (guint i = 0; days && i < days->len; i++)
        {
          HitosRestDay *day = &g_array_index (days, HitosRestDay, i);

          add (source, HITOS_OCCURRENCE_HOLIDAY, hitos_when_day (day->date), HITOS_OCCURRENCE_PLAIN,
               g_hash_table_lookup (source->holidays, GINT_TO_POINTER (day->date)), NULL, day->name);
        }
    }
}

/* The records of the institute's own days, by day. */
static void
find_holidays (Source *source)
{
  HitosRecordList *list = hitos_process_get_list (source->process, HITOS_TYPE_HOLIDAY);
  guint n = hitos_record_list_get_n_records (list);

  for (guint i = 0; i < n; i++)
    {
      HitosHoliday *holiday = hitos_record_list_get (list, i);

      g_hash_table_insert (source->holidays, GINT_TO_POINTER (hitos_holiday_get_date (holiday)), holiday);
    }
}

/* --- all of it --- */

typedef void (*AddFunc) (Source *source, gpointer record);

static void
add_list (Source *source, GType type, AddFunc add_record)
{
  HitosRecordList *list = hitos_process_get_list (source->process, type);
  guint n = hitos_record_list_get_n_records (list);

  for (guint i = 0; i < n; i++)
    add_record (source, hitos_record_list_get (list, i));
}

GPtrArray *
hitos_occurrence_source_collect (HitosProcess *process, HitosSchedule *schedule, HitosDate today,
                                 int soon_days)
{
  g_autoptr (GHashTable) answers = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) holidays = g_hash_table_new (NULL, NULL);
  Source source = { process, schedule, today, soon_days, answers, holidays, NULL };
  HitosDate election;

  g_return_val_if_fail (HITOS_IS_PROCESS (process), NULL);

  source.made = g_ptr_array_new_with_free_func (g_object_unref);
  election = hitos_process_get_election_day (process);
  find_answers (&source);
  find_holidays (&source);
  add_list (&source, HITOS_TYPE_MILESTONE, (AddFunc) add_milestone);
  add_list (&source, HITOS_TYPE_SITTING, (AddFunc) add_sitting);
  add_list (&source, HITOS_TYPE_ENTRY, (AddFunc) add_entry);
  if (election != HITOS_DATE_NONE)
    {
      add_rest_days (&source);
      add (&source, HITOS_OCCURRENCE_ELECTION_DAY, hitos_when_day (election), HITOS_OCCURRENCE_PLAIN,
           process, NULL, _("Election day"));
    }
  return source.made;
}
