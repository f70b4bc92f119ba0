/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-ical-event.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-words.h"
#include "hitos-field.h"

static gboolean
has_property (ICalComponent *component, ICalPropertyKind kind)
{
  g_autoptr (GObject) property = (GObject *) i_cal_component_get_first_property (component, kind);

  return property != NULL;
}

/* The text of the first one; newly allocated, NULL where there is none. */
static char *
get_text (ICalComponent *component, ICalPropertyKind kind,
          const char *(*get) (ICalProperty *property))
{
  g_autoptr (GObject) property = (GObject *) i_cal_component_get_first_property (component, kind);
  const char *text = property ? get (I_CAL_PROPERTY (property)) : NULL;

  return text && *text ? g_strdup (text) : NULL;
}

/* None where there is no such day; libical itself knows none after the year 3000. */
static HitosDate
get_date (ICalTime *time)
{
  if (i_cal_time_is_null_time (time))
    return HITOS_DATE_NONE;
  return hitos_date_new (i_cal_time_get_year (time), i_cal_time_get_month (time),
                         i_cal_time_get_day (time));
}

/* The day after the last one. An end at an hour is of that day, unless it is its first minute. */
static HitosDate
get_end (ICalComponent *component, HitosDate start)
{
  g_autoptr (GObject) end = (GObject *) i_cal_component_get_dtend (component);
  HitosDate date = end ? get_date (I_CAL_TIME (end)) : HITOS_DATE_NONE;
  gboolean midnight;

  if (date == HITOS_DATE_NONE)
    return start + 1;
  midnight = i_cal_time_is_date (I_CAL_TIME (end))
             || (i_cal_time_get_hour (I_CAL_TIME (end)) == 0
                 && i_cal_time_get_minute (I_CAL_TIME (end)) == 0);
  return MAX (start + 1, midnight ? date : date + 1);
}

static void
read_days (HitosIcalEvent *self, ICalComponent *component)
{
  g_autoptr (GObject) property = NULL, start = NULL;
  HitosDate date;

  self->minutes = HITOS_TIME_NONE;
  property = (GObject *) i_cal_component_get_first_property (component, I_CAL_DTSTART_PROPERTY);
  start = property ? (GObject *) i_cal_property_get_dtstart (I_CAL_PROPERTY (property)) : NULL;
  date = start ? get_date (I_CAL_TIME (start)) : HITOS_DATE_NONE;
  if (date == HITOS_DATE_NONE)
    return;
  self->days = (HitosWhen) { date, get_end (component, date) };
  if (i_cal_time_is_date (I_CAL_TIME (start)) || i_cal_time_get_hour (I_CAL_TIME (start)) > 23
      || i_cal_time_get_minute (I_CAL_TIME (start)) > 59)
    return;
  self->minutes = i_cal_time_get_hour (I_CAL_TIME (start)) * 60
                  + i_cal_time_get_minute (I_CAL_TIME (start));
  self->in_utc = i_cal_time_is_utc (I_CAL_TIME (start));
}

void
hitos_ical_event_read (HitosIcalEvent *self, ICalComponent *component)
{
  g_autoptr (GObject) status = NULL;

  *self = (HitosIcalEvent) { NULL };
  self->uid = get_text (component, I_CAL_UID_PROPERTY, i_cal_property_get_uid);
  self->summary = get_text (component, I_CAL_SUMMARY_PROPERTY, i_cal_property_get_summary);
  self->description = get_text (component, I_CAL_DESCRIPTION_PROPERTY, i_cal_property_get_description);
  self->location = get_text (component, I_CAL_LOCATION_PROPERTY, i_cal_property_get_location);
  if (self->summary == NULL)
    self->summary = g_strdup ("");
  self->repeats = has_property (component, I_CAL_RRULE_PROPERTY)
                  || has_property (component, I_CAL_RDATE_PROPERTY);
  self->is_exception = has_property (component, I_CAL_RECURRENCEID_PROPERTY);
  status = (GObject *) i_cal_component_get_first_property (component, I_CAL_STATUS_PROPERTY);
  self->is_cancelled = status
    && i_cal_property_get_status (I_CAL_PROPERTY (status)) == I_CAL_STATUS_CANCELLED;
  read_days (self, component);
}

void
hitos_ical_event_clear (HitosIcalEvent *self)
{
  g_clear_pointer (&self->uid, g_free);
  g_clear_pointer (&self->summary, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_pointer (&self->location, g_free);
}

char *
hitos_ical_event_get_title (const HitosIcalEvent *self)
{
  g_autofree char *day = self->days.start != HITOS_DATE_NONE ? hitos_date_words_day_and_year (self->days.start) : NULL;
  const char *name = *self->summary ? self->summary : self->uid ? self->uid : _("an event without a name");

  return day ? g_strdup_printf ("%s (%s)", name, day) : g_strdup (name);
}
