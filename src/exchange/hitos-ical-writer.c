/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-ical-writer.h"

#include <glib/gi18n-lib.h>
#include <libical-glib/libical-glib.h>

#include "hitos-ical-uid.h"
#include "hitos-milestone.h"
#include "hitos-sitting.h"

/* What a planned thing rings before its day begins: three days for the law's, one for the rest. */
#define LEGAL_ALARM "-P3D"
#define ALARM "-P1D"

static ICalTime *
create_day (HitosDate date)
{
  int year, month, day;
  ICalTime *time = i_cal_time_new_null_date ();

  hitos_date_get (date, &year, &month, &day);
  i_cal_time_set_date (time, year, month, day);
  i_cal_time_set_is_date (time, TRUE);
  return time;
}

/* In no time zone: it is six in the evening wherever the session is. */
static ICalTime *
create_hour (HitosDate date, int minutes)
{
  int year, month, day;
  ICalTime *time = i_cal_time_new_null_time ();

  hitos_date_get (date, &year, &month, &day);
  i_cal_time_set_date (time, year, month, day);
  i_cal_time_set_time (time, minutes / 60, minutes % 60, 0);
  i_cal_time_set_is_date (time, FALSE);
  return time;
}

static void
add_text (ICalComponent *event, ICalProperty *(*create) (const char *text), const char *text)
{
  if (text && *text)
    i_cal_component_take_property (event, create (text));
}

static int
get_minutes (HitosOccurrence *occurrence)
{
  return hitos_occurrence_get_kind (occurrence) == HITOS_OCCURRENCE_SITTING
    ? hitos_sitting_get_time (HITOS_SITTING (hitos_occurrence_get_record (occurrence)))
    : HITOS_TIME_NONE;
}

static void
add_days (ICalComponent *event, HitosOccurrence *occurrence)
{
  HitosWhen days = hitos_occurrence_get_days (occurrence);
  int minutes = get_minutes (occurrence);
  g_autoptr (GObject) start = NULL, end = NULL;

  if (minutes != HITOS_TIME_NONE)
    {
      start = G_OBJECT (create_hour (days.start, minutes));
      i_cal_component_take_property (event, i_cal_property_new_dtstart (I_CAL_TIME (start)));
      return;
    }
  start = G_OBJECT (create_day (days.start));
  i_cal_component_take_property (event, i_cal_property_new_dtstart (I_CAL_TIME (start)));
  /* There is no day after the last one. */
  if (hitos_date_add_days (days.end - 1, 1) == HITOS_DATE_NONE)
    return;
  end = G_OBJECT (create_day (days.end));
  i_cal_component_take_property (event, i_cal_property_new_dtend (I_CAL_TIME (end)));
}

/* --- why --- */

static void
append_explanation (GString *text, const HitosExplanation *explanation)
{
  g_autofree char *steps = explanation ? hitos_explanation_to_string (explanation) : NULL;

  if (steps)
    g_string_append_printf (text, "\n%s", steps);
}

static void
append_reason (GString *text, HitosOccurrences *occurrences, HitosOccurrence *occurrence)
{
  HitosOccurrenceKind kind = hitos_occurrence_get_kind (occurrence);
  HitosMilestone *milestone = hitos_occurrence_get_record (occurrence);
  const HitosSchedulePoint *point;

  if (!hitos_occurrence_is_legal (occurrence))
    return;
  point = hitos_schedule_get (hitos_occurrences_get_schedule (occurrences), milestone);
  append_explanation (text, kind == HITOS_OCCURRENCE_REMISSION_LIMIT ? point->remission_explanation
                                                                     : point->act_explanation);
  if (hitos_milestone_get_override_reason (milestone) && kind != HITOS_OCCURRENCE_REMISSION_LIMIT)
    g_string_append_printf (text, "\n%s", hitos_milestone_get_override_reason (milestone));
  if (hitos_milestone_get_source (milestone))
    g_string_append_printf (text, "\n%s", hitos_milestone_get_source (milestone));
  if (hitos_milestone_get_legal_basis (milestone))
    g_string_append_printf (text, "\n%s", hitos_milestone_get_legal_basis (milestone));
}

static void
add_description (ICalComponent *event, HitosOccurrences *occurrences, HitosOccurrence *occurrence)
{
  g_autoptr (GString) text = g_string_new (hitos_occurrence_get_label (occurrence));

  append_reason (text, occurrences, occurrence);
  add_text (event, i_cal_property_new_description, text->str);
}

/* --- what it is --- */

static char *
dup_summary (HitosOccurrence *occurrence)
{
  const char *code = hitos_occurrence_get_code (occurrence);
  const char *name = hitos_occurrence_get_name (occurrence);

  if (code == NULL)
    return g_strdup (name);
  switch (hitos_occurrence_get_kind (occurrence))
    {
    case HITOS_OCCURRENCE_REMISSION_LIMIT:
      {
        g_autofree char *act = g_strdup_printf ("%s %s", code, name);

        return g_strdup_printf (_("%s: send to INE"), act);
      }
    /* A session is named by its body first, by which the reader knows it. */
    case HITOS_OCCURRENCE_SITTING:
      return g_strdup_printf ("%s: %s", code, name);
    case HITOS_OCCURRENCE_CONVENE_BY:
      /* Translators: a body, and its session as in “ordinaria 3, 18:00”. */
      return g_strdup_printf (_("Convene: %1$s, %2$s"), code, name);
    default:
      return g_strdup_printf ("%s %s", code, name);
    }
}

static void
add_summary (ICalComponent *event, HitosOccurrence *occurrence)
{
  g_autofree char *text = dup_summary (occurrence);

  add_text (event, i_cal_property_new_summary, text);
}

static void
add_alarm (ICalComponent *event, HitosOccurrence *occurrence)
{
  ICalComponent *alarm;
  g_autoptr (GObject) trigger = NULL;

  if (!hitos_occurrence_is_open (occurrence))
    return;
  alarm = i_cal_component_new_valarm ();
  trigger = G_OBJECT (i_cal_trigger_new_from_string (hitos_occurrence_is_legal (occurrence)
                                                     ? LEGAL_ALARM : ALARM));
  i_cal_component_take_property (alarm, i_cal_property_new_action (I_CAL_ACTION_DISPLAY));
  add_text (alarm, i_cal_property_new_description, hitos_occurrence_get_label (occurrence));
  i_cal_component_take_property (alarm, i_cal_property_new_trigger (I_CAL_TRIGGER (trigger)));
  i_cal_component_take_component (event, alarm);
}

static void
add_stamp (ICalComponent *event, HitosOccurrences *occurrences)
{
  g_autoptr (GObject) stamp = G_OBJECT (create_hour (hitos_occurrences_get_today (occurrences), 12 * 60));

  i_cal_time_set_timezone (I_CAL_TIME (stamp), i_cal_timezone_get_utc_timezone ());
  i_cal_component_take_property (event, i_cal_property_new_dtstamp (I_CAL_TIME (stamp)));
}

static ICalComponent *
create_event (HitosOccurrences *occurrences, HitosOccurrence *occurrence)
{
  ICalComponent *event = i_cal_component_new_vevent ();
  g_autofree char *uid = hitos_ical_uid_format (hitos_occurrences_get_process (occurrences), occurrence);
  gboolean takes_place = hitos_occurrence_get_kind (occurrence) == HITOS_OCCURRENCE_SITTING;

  add_text (event, i_cal_property_new_uid, uid);
  add_stamp (event, occurrences);
  add_days (event, occurrence);
  add_summary (event, occurrence);
  add_description (event, occurrences, occurrence);
  add_text (event, i_cal_property_new_categories, hitos_occurrence_get_kind_name (occurrence));
  if (takes_place)
    add_text (event, i_cal_property_new_location,
              hitos_sitting_get_place (HITOS_SITTING (hitos_occurrence_get_record (occurrence))));
  else
    i_cal_component_take_property (event, i_cal_property_new_transp (I_CAL_TRANSP_TRANSPARENT));
  add_alarm (event, occurrence);
  return event;
}

char *
hitos_ical_write (HitosOccurrences *occurrences)
{
  g_autoptr (GObject) calendar = NULL;
  guint n;

  g_return_val_if_fail (HITOS_IS_OCCURRENCES (occurrences), NULL);
  g_return_val_if_fail (hitos_occurrences_get_process (occurrences) != NULL, NULL);

  calendar = G_OBJECT (i_cal_component_new_vcalendar ());
  n = g_list_model_get_n_items (G_LIST_MODEL (occurrences));
  add_text (I_CAL_COMPONENT (calendar), i_cal_property_new_version, "2.0");
  add_text (I_CAL_COMPONENT (calendar), i_cal_property_new_prodid, "-//Hitos//Hitos//ES");
  add_text (I_CAL_COMPONENT (calendar), i_cal_property_new_calscale, "GREGORIAN");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HitosOccurrence) occurrence = g_list_model_get_item (G_LIST_MODEL (occurrences), i);

      if (hitos_occurrence_is_ahead (occurrence))
        i_cal_component_take_component (I_CAL_COMPONENT (calendar),
                                        create_event (occurrences, occurrence));
    }
  return i_cal_component_as_ical_string (I_CAL_COMPONENT (calendar));
}
