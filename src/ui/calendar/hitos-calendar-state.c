/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-calendar-state.h"

#include "hitos-record.h"

struct _HitosCalendarState {
  GObject parent_instance;

  HitosOccurrences *occurrences;  /* owned, may be NULL */
  HitosRecord *record;            /* owned, may be NULL */
  HitosDate month;
  HitosDate day;
  int first_weekday;
};

enum { PROP_0, PROP_OCCURRENCES, PROP_MONTH, PROP_DAY, PROP_RECORD, PROP_FIRST_WEEKDAY, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HitosCalendarState, hitos_calendar_state, G_TYPE_OBJECT)

static void
on_items_changed_cb (HitosCalendarState *self)
{
  if (self->record && hitos_record_get_process (self->record) == NULL)
    hitos_calendar_state_set_record (self, NULL);
}

static void
hitos_calendar_state_dispose (GObject *object)
{
  HitosCalendarState *self = HITOS_CALENDAR_STATE (object);

  g_clear_object (&self->occurrences);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (hitos_calendar_state_parent_class)->dispose (object);
}

static void
hitos_calendar_state_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HitosCalendarState *self = HITOS_CALENDAR_STATE (object);

  switch (id)
    {
    case PROP_OCCURRENCES:
      g_value_set_object (value, self->occurrences);
      break;
    case PROP_MONTH:
      g_value_set_int (value, self->month);
      break;
    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_FIRST_WEEKDAY:
      g_value_set_int (value, self->first_weekday);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hitos_calendar_state_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HitosCalendarState *self = HITOS_CALENDAR_STATE (object);

  switch (id)
    {
    case PROP_OCCURRENCES:
      hitos_calendar_state_set_occurrences (self, g_value_get_object (value));
      break;
    case PROP_MONTH:
      hitos_calendar_state_set_month (self, g_value_get_int (value));
      break;
    case PROP_DAY:
      hitos_calendar_state_set_day (self, g_value_get_int (value));
      break;
    case PROP_RECORD:
      hitos_calendar_state_set_record (self, g_value_get_object (value));
      break;
    case PROP_FIRST_WEEKDAY:
      hitos_calendar_state_set_first_weekday (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hitos_calendar_state_class_init (HitosCalendarStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = hitos_calendar_state_dispose;
  object_class->get_property = hitos_calendar_state_get_property;
  object_class->set_property = hitos_calendar_state_set_property;
  properties[PROP_OCCURRENCES] =
    g_param_spec_object ("occurrences", NULL, NULL, HITOS_TYPE_OCCURRENCES, flags);
  properties[PROP_MONTH] = g_param_spec_int ("month", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, HITOS_TYPE_RECORD, flags);
  properties[PROP_FIRST_WEEKDAY] = g_param_spec_int ("first-weekday", NULL, NULL, 1, 7, 1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hitos_calendar_state_init (HitosCalendarState *self)
{
  self->first_weekday = 1;
}

HitosCalendarState *
hitos_calendar_state_new (void)
{
  return g_object_new (HITOS_TYPE_CALENDAR_STATE, NULL);
}

HitosOccurrences *
hitos_calendar_state_get_occurrences (HitosCalendarState *self)
{
  g_return_val_if_fail (HITOS_IS_CALENDAR_STATE (self), NULL);

  return self->occurrences;
}

void
hitos_calendar_state_set_occurrences (HitosCalendarState *self, HitosOccurrences *occurrences)
{
  g_return_if_fail (HITOS_IS_CALENDAR_STATE (self));

  if (self->occurrences == occurrences)
    return;
  if (self->occurrences)
    g_signal_handlers_disconnect_by_data (self->occurrences, self);
  hitos_calendar_state_set_record (self, NULL);
  g_set_object (&self->occurrences, occurrences);
  if (occurrences)
    g_signal_connect_object (occurrences, "items-changed", G_CALLBACK (on_items_changed_cb), self,
                             G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OCCURRENCES]);
}

HitosDate
hitos_calendar_state_get_month (HitosCalendarState *self)
{
  g_return_val_if_fail (HITOS_IS_CALENDAR_STATE (self), HITOS_DATE_NONE);

  return self->month;
}

static gboolean
is_shown_year (HitosDate date)
{
  int year;

  if (date == HITOS_DATE_NONE)
    return FALSE;
  hitos_date_get (date, &year, NULL, NULL);
  return year >= 2 && year <= 9998;
}

void
hitos_calendar_state_set_month (HitosCalendarState *self, HitosDate month)
{
  g_return_if_fail (HITOS_IS_CALENDAR_STATE (self));

  if (!is_shown_year (month))
    return;
  month = hitos_date_first_of_month (month);
  if (month == self->month)
    return;
  self->month = month;
  if (self->day == HITOS_DATE_NONE || hitos_date_first_of_month (self->day) != month)
    {
      int day = 1;

      if (self->day != HITOS_DATE_NONE)
        hitos_date_get (self->day, NULL, NULL, &day);
      self->day = MIN (month + day - 1, hitos_date_last_of_month (month));
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MONTH]);
}

HitosDate
hitos_calendar_state_get_day (HitosCalendarState *self)
{
  g_return_val_if_fail (HITOS_IS_CALENDAR_STATE (self), HITOS_DATE_NONE);

  return self->day;
}

void
hitos_calendar_state_set_day (HitosCalendarState *self, HitosDate day)
{
  g_return_if_fail (HITOS_IS_CALENDAR_STATE (self));

  if (!is_shown_year (day) || day == self->day)
    return;
  self->day = day;
  hitos_calendar_state_set_record (self, NULL);
  if (hitos_date_first_of_month (day) != self->month)
    {
      self->month = hitos_date_first_of_month (day);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MONTH]);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

gpointer
hitos_calendar_state_get_record (HitosCalendarState *self)
{
  g_return_val_if_fail (HITOS_IS_CALENDAR_STATE (self), NULL);

  return self->record;
}

void
hitos_calendar_state_set_record (HitosCalendarState *self, gpointer record)
{
  g_return_if_fail (HITOS_IS_CALENDAR_STATE (self));
  g_return_if_fail (record == NULL || HITOS_IS_RECORD (record));

  if (g_set_object (&self->record, record))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

void
hitos_calendar_state_choose (HitosCalendarState *self, HitosOccurrence *occurrence)
{
  HitosWhen days;

  g_return_if_fail (HITOS_IS_CALENDAR_STATE (self));
  g_return_if_fail (HITOS_IS_OCCURRENCE (occurrence));

  days = hitos_occurrence_get_days (occurrence);
  if (self->day < days.start || self->day >= days.end)
    hitos_calendar_state_set_day (self, days.start);
  hitos_calendar_state_set_record (self, hitos_occurrence_get_record (occurrence));
}

void
hitos_calendar_state_move_months (HitosCalendarState *self, int months)
{
  HitosDate from;

  g_return_if_fail (HITOS_IS_CALENDAR_STATE (self));

  from = self->day != HITOS_DATE_NONE ? self->day : self->month;
  if (from != HITOS_DATE_NONE && is_shown_year (hitos_date_add_months (from, months)))
    hitos_calendar_state_set_day (self, hitos_date_add_months (from, months));
}

int
hitos_calendar_state_get_first_weekday (HitosCalendarState *self)
{
  g_return_val_if_fail (HITOS_IS_CALENDAR_STATE (self), 1);

  return self->first_weekday;
}

void
hitos_calendar_state_set_first_weekday (HitosCalendarState *self, int weekday)
{
  g_return_if_fail (HITOS_IS_CALENDAR_STATE (self));
  g_return_if_fail (weekday >= 1 && weekday <= 7);

  if (self->first_weekday == weekday)
    return;
  self->first_weekday = weekday;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIRST_WEEKDAY]);
}
