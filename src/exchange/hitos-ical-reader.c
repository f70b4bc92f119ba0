/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-ical-reader.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-body.h"
#include "hitos-entry.h"
#include "hitos-ical-event.h"
#include "hitos-ical-uid.h"
#include "hitos-json-id.h"
#include "hitos-milestone.h"
#include "hitos-schedule.h"
#include "hitos-sitting.h"

typedef struct {
  HitosProcess *process;  /* borrowed */
  HitosChange *change;    /* owned */
  GPtrArray *dropped;     /* owned, of char * */
  GHashTable *seen;       /* owned UIDs */
  HitosSchedule *schedule;  /* owned */
} Reader;

static void
drop (Reader *self, const HitosIcalEvent *event, const char *reason)
{
  g_autofree char *title = hitos_ical_event_get_title (event);

  g_ptr_array_add (self->dropped, g_strdup_printf ("%s: %s", title, reason));
}

/* --- what Hitos wrote --- */

static gboolean
is_taken_by_rule (HitosOccurrenceKind kind)
{
  return kind != HITOS_OCCURRENCE_SITTING && kind != HITOS_OCCURRENCE_PLANNED
         && kind != HITOS_OCCURRENCE_TARGET;
}

/* The day that a term has in the process; none where it is not told apart. */
static HitosDate
get_rule_day (Reader *self, HitosOccurrenceKind kind, const char *id)
{
  HitosMilestone *milestone = hitos_process_lookup (self->process, HITOS_TYPE_MILESTONE, id);
  HitosEntry *entry = hitos_process_lookup (self->process, HITOS_TYPE_ENTRY, id);
  const HitosSchedulePoint *point;

  if (kind == HITOS_OCCURRENCE_ELECTION_DAY)
    return hitos_process_get_election_day (self->process);
  if (kind == HITOS_OCCURRENCE_ANSWER_DUE)
    return entry ? hitos_entry_get_answer_by (entry) : HITOS_DATE_NONE;
  if (milestone == NULL)
    return HITOS_DATE_NONE;
  point = hitos_schedule_get (self->schedule, milestone);
  return kind == HITOS_OCCURRENCE_REMISSION_LIMIT ? point->remission.due : point->act_limit;
}

/* A term that the file has moved is told; one that stands where it stood is not worth a word. */
static void
check_rule (Reader *self, const HitosIcalEvent *event, HitosOccurrenceKind kind, const char *id)
{
  HitosDate day = get_rule_day (self, kind, id);

  if (day != HITOS_DATE_NONE && day != event->days.start)
    drop (self, event, _("its day follows from a rule and is not taken from a calendar"));
}

/* A copy of the record as the file has left it so far: several events may be about one. */
static HitosRow *
copy_row (Reader *self, gpointer record)
{
  HitosRow *row = NULL;

  hitos_change_lookup (self->change, hitos_record_get_table (record), hitos_record_get_id (record), &row);
  return hitos_row_copy (row ? row : hitos_record_get_row (record));
}

static void
set_planned_days (HitosRow *row, HitosMilestone *milestone, HitosWhen days)
{
  HitosDate start = hitos_milestone_get_planned_start (milestone);
  HitosDate end = hitos_milestone_get_planned_end (milestone);

  /* Half a plan, one day, stays the half that it is. */
  if (days.end - days.start == 1 && (start == HITOS_DATE_NONE) != (end == HITOS_DATE_NONE))
    {
      hitos_row_set_integer (row, start != HITOS_DATE_NONE ? "planned_start" : "planned_end", days.start);
      return;
    }
  hitos_row_set_integer (row, "planned_start", days.start);
  hitos_row_set_integer (row, "planned_end", days.end - 1);
}

static void
move_milestone (Reader *self, const HitosIcalEvent *event, HitosMilestone *milestone,
                HitosOccurrenceKind kind)
{
  HitosRow *row = copy_row (self, milestone);

  if (kind == HITOS_OCCURRENCE_TARGET)
    hitos_row_set_integer (row, "internal_target", event->days.start);
  else
    set_planned_days (row, milestone, event->days);
  hitos_change_update (self->change, milestone, row);
}

static void
move_sitting (Reader *self, const HitosIcalEvent *event, HitosSitting *sitting)
{
  HitosRow *row;

  if (hitos_sitting_get_state (sitting) == HITOS_SITTING_HELD
      && (hitos_sitting_get_date (sitting) != event->days.start
          || hitos_sitting_get_time (sitting) != event->minutes))
    {
      drop (self, event, _("the session was held, and what happened is not moved"));
      return;
    }
  row = copy_row (self, sitting);
  hitos_row_set_integer (row, "date", event->days.start);
  hitos_row_set_integer (row, "time", event->minutes);
  if (event->location)
    hitos_row_set_text (row, "place", event->location);
  hitos_change_update (self->change, sitting, row);
}

static void
take_own (Reader *self, const HitosIcalEvent *event, HitosOccurrenceKind kind, const char *id)
{
  GType type = kind == HITOS_OCCURRENCE_SITTING ? HITOS_TYPE_SITTING : HITOS_TYPE_MILESTONE;
  gpointer record = hitos_process_lookup (self->process, type, id);

  if (is_taken_by_rule (kind))
    check_rule (self, event, kind, id);
  else if (record == NULL)
    drop (self, event, _("what it stands for is not in the process any more"));
  else if (kind == HITOS_OCCURRENCE_SITTING)
    move_sitting (self, event, record);
  else
    move_milestone (self, event, record, kind);
}

/* --- what others wrote --- */

static gboolean
begins_with (const char *text, const char *word)
{
  g_autofree char *folded_text = g_utf8_casefold (text, -1);
  g_autofree char *folded_word = word ? g_utf8_casefold (word, -1) : NULL;
  const char *rest;

  if (folded_word == NULL || *folded_word == '\0' || !g_str_has_prefix (folded_text, folded_word))
    return FALSE;
  rest = folded_text + strlen (folded_word);
  return *rest == '\0' || !g_unichar_isalnum (g_utf8_get_char (rest));
}

/* The collegiate body that the summary begins with, and the rest of the summary. */
static HitosBody *
find_body (Reader *self, const char *summary)
{
  HitosRecordList *bodies = hitos_process_get_list (self->process, HITOS_TYPE_BODY);

  for (guint i = 0; i < hitos_record_list_get_n_records (bodies); i++)
    {
      HitosBody *body = hitos_record_list_get (bodies, i);

      if (hitos_body_get_kind (body) == HITOS_BODY_COLLEGIATE
          && (begins_with (summary, hitos_body_get_acronym (body))
              || begins_with (summary, hitos_body_get_usual_name (body))
              || begins_with (summary, hitos_body_get_name (body))))
        return body;
    }
  return NULL;
}

/* The kind that the summary names, in the field's own words. */
static const char *
find_kind (const char *summary)
{
  static const char *const kinds[] = {
    "extraordinaria", "ordinaria", "solemne", "permanente", "urgente", NULL,
  };
  g_autofree char *folded = g_utf8_casefold (summary, -1);

  for (guint i = 0; kinds[i]; i++)
    if (strstr (folded, kinds[i]))
      return kinds[i];
  return NULL;
}

static const HitosTable *
get_table (GType type)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);

  return HITOS_RECORD_CLASS (klass)->table;
}

/* The id that its UID always becomes; a UID may hold anything, an id may not. Newly allocated. */
static char *
derive_id (Reader *self, const HitosIcalEvent *event, GType type)
{
  g_autofree char *day = hitos_date_format (event->days.start);
  g_autofree char *name = event->uid ? g_strdup (event->uid) : g_strdup_printf ("%s %s", event->summary, day);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);
  g_autofree char *process = hitos_json_id_of_process (hitos_record_get_id (self->process));

  return hitos_json_id_of_record (process, get_table (type), hash);
}

static void
insert_sitting (Reader *self, const HitosIcalEvent *event, const char *id, HitosBody *body)
{
  HitosRow *row = hitos_row_new (get_table (HITOS_TYPE_SITTING), id);

  hitos_row_set_text (row, "body", hitos_record_get_id (body));
  hitos_row_set_text (row, "kinds", find_kind (event->summary));
  hitos_row_set_integer (row, "date", event->days.start);
  hitos_row_set_integer (row, "time", event->minutes);
  hitos_row_set_text (row, "place", event->location);
  hitos_row_set_text (row, "notes", event->description);
  hitos_change_insert (self->change, row);
}

static void
insert_milestone (Reader *self, const HitosIcalEvent *event, const char *id)
{
  HitosRow *row = hitos_row_new (get_table (HITOS_TYPE_MILESTONE), id);

  hitos_row_set_text (row, "name", event->summary);
  hitos_row_set_integer (row, "planned_start", event->days.start);
  hitos_row_set_integer (row, "planned_end", event->days.end - 1);
  hitos_row_set_text (row, "notes", event->description);
  hitos_change_insert (self->change, row);
}

static void
take_sitting (Reader *self, const HitosIcalEvent *event, HitosBody *body)
{
  g_autofree char *id = derive_id (self, event, HITOS_TYPE_SITTING);
  HitosSitting *sitting = hitos_process_lookup (self->process, HITOS_TYPE_SITTING, id);

  if (event->days.end - event->days.start > 1)
    drop (self, event, _("a session is on one day: its first was taken"));
  if (sitting)
    move_sitting (self, event, sitting);
  else
    insert_sitting (self, event, id, body);
}

static void
take_milestone (Reader *self, const HitosIcalEvent *event)
{
  g_autofree char *id = derive_id (self, event, HITOS_TYPE_MILESTONE);
  HitosMilestone *milestone = hitos_process_lookup (self->process, HITOS_TYPE_MILESTONE, id);

  if (event->minutes != HITOS_TIME_NONE)
    drop (self, event, _("planned work has no hour: its days were taken"));
  if (milestone)
    move_milestone (self, event, milestone, HITOS_OCCURRENCE_PLANNED);
  else
    insert_milestone (self, event, id);
}

static void
take_foreign (Reader *self, const HitosIcalEvent *event)
{
  HitosBody *body = find_body (self, event->summary);

  if (*event->summary == '\0')
    drop (self, event, _("it has no name"));
  else if (body)
    take_sitting (self, event, body);
  else
    take_milestone (self, event);
}

/* --- the file --- */

/* An hour of the world becomes the hour of this desk. */
static void
make_civil (HitosIcalEvent *event)
{
  int year, month, day;
  g_autoptr (GDateTime) instant = NULL, local = NULL;

  hitos_date_get (event->days.start, &year, &month, &day);
  instant = g_date_time_new_utc (year, month, day, event->minutes / 60, event->minutes % 60, 0);
  local = instant ? g_date_time_to_local (instant) : NULL;
  if (local == NULL)
    return;
  event->minutes = g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local);
  event->days.start = hitos_date_new (g_date_time_get_year (local), g_date_time_get_month (local),
                                      g_date_time_get_day_of_month (local));
  event->days.end = MAX (event->days.end, event->days.start + 1);
}

/* Whether there is something in it to be taken; if not, it is told why. */
static gboolean
check_event (Reader *self, const HitosIcalEvent *event)
{
  if (event->days.start == HITOS_DATE_NONE)
    drop (self, event, _("it has no day that can be read"));
  else if (event->is_cancelled)
    drop (self, event, _("it is cancelled"));
  else if (event->is_exception)
    drop (self, event, _("it is one of an event that repeats"));
  else if (event->uid && !g_hash_table_add (self->seen, g_strdup (event->uid)))
    drop (self, event, _("its UID came before"));
  else
    return TRUE;
  return FALSE;
}

static void
take_event (Reader *self, ICalComponent *component)
{
  g_auto (HitosIcalEvent) event = { NULL };
  HitosOccurrenceKind kind;
  g_autofree char *id = NULL;

  hitos_ical_event_read (&event, component);
  if (!check_event (self, &event))
    return;
  if (event.in_utc)
    make_civil (&event);
  if (event.repeats)
    drop (self, &event, _("it repeats: only the first was taken"));
  if (event.uid && hitos_ical_uid_parse (self->process, event.uid, &kind, &id))
    take_own (self, &event, kind, id);
  else
    take_foreign (self, &event);
}

static void
take_calendar (Reader *self, ICalComponent *calendar)
{
  ICalComponent *component;
  guint n_others = 0;

  for (component = i_cal_component_get_first_component (calendar, I_CAL_ANY_COMPONENT); component;
       component = i_cal_component_get_next_component (calendar, I_CAL_ANY_COMPONENT))
    {
      g_autoptr (GObject) owned = G_OBJECT (component);
      ICalComponentKind kind = i_cal_component_isa (component);

      if (kind == I_CAL_VEVENT_COMPONENT)
        take_event (self, component);
      else if (kind != I_CAL_VTIMEZONE_COMPONENT)
        n_others++;
    }
  if (n_others > 0)
    g_ptr_array_add (self->dropped, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
      "%u thing that is no event (a task, a note) was not taken",
      "%u things that are no events (tasks, notes) were not taken", n_others), n_others));
}

HitosChange *
hitos_ical_read (HitosProcess *process, GBytes *file, GPtrArray **dropped, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (file, &length);
  g_autofree char *text = NULL;
  g_autoptr (GObject) calendar = NULL;
  Reader reader = { process };

  g_return_val_if_fail (HITOS_IS_PROCESS (process), NULL);
  g_return_val_if_fail (dropped != NULL, NULL);

  if (!hitos_ical_scan (data, length, error))
    return NULL;
  text = g_strndup (data, length);
  calendar = (GObject *) i_cal_parser_parse_string (g_str_has_prefix (text, "\357\273\277") ? text + 3 : text);
  if (calendar == NULL)
    {
      g_set_error_literal (error, HITOS_ICAL_ERROR, HITOS_ICAL_ERROR_MALFORMED,
                           _("the calendar cannot be read"));
      return NULL;
    }
  reader.change = hitos_change_new ("import", NULL);
  reader.dropped = g_ptr_array_new_with_free_func (g_free);
  reader.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  /* Limits are the same whatever the day. */
  reader.schedule = hitos_schedule_new (process, hitos_process_get_election_day (process), 0);
  take_calendar (&reader, I_CAL_COMPONENT (calendar));
  hitos_schedule_free (reader.schedule);
  g_hash_table_unref (reader.seen);
  *dropped = reader.dropped;
  return reader.change;
}
