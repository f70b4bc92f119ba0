/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-clock.h"

/* A computer that slept through midnight is noticed at the latest so many seconds after it woke. */
#define LONGEST_WAIT 600

struct _HitosClock {
  GObject parent_instance;

  HitosDate today;
  guint timeout;  /* 0 where the day is fixed */
};

enum { PROP_0, PROP_TODAY, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HitosClock, hitos_clock, G_TYPE_OBJECT)

static void wait_for_midnight (HitosClock *self);

static gboolean
on_timeout_cb (gpointer data)
{
  HitosClock *self = data;
  HitosDate today = hitos_date_today ();

  if (today != self->today)
    {
      self->today = today;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
    }
  wait_for_midnight (self);
  return G_SOURCE_REMOVE;
}

static void
wait_for_midnight (HitosClock *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int gone = (g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now)) * 60
             + g_date_time_get_second (now);

  self->timeout = g_timeout_add_seconds (CLAMP (24 * 60 * 60 - gone, 1, LONGEST_WAIT),
                                         on_timeout_cb, self);
}

static void
hitos_clock_finalize (GObject *object)
{
  g_clear_handle_id (&HITOS_CLOCK (object)->timeout, g_source_remove);
  G_OBJECT_CLASS (hitos_clock_parent_class)->finalize (object);
}

static void
hitos_clock_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_int (value, HITOS_CLOCK (object)->today);
}

static void
hitos_clock_class_init (HitosClockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hitos_clock_finalize;
  object_class->get_property = hitos_clock_get_property;
  properties[PROP_TODAY] = g_param_spec_int ("today", NULL, NULL, 0, G_MAXINT, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hitos_clock_init (HitosClock *self)
{
}

HitosClock *
hitos_clock_new (HitosDate fixed)
{
  HitosClock *self = g_object_new (HITOS_TYPE_CLOCK, NULL);

  self->today = fixed != HITOS_DATE_NONE ? fixed : hitos_date_today ();
  if (fixed == HITOS_DATE_NONE)
    wait_for_midnight (self);
  return self;
}

HitosDate
hitos_clock_get_today (HitosClock *self)
{
  g_return_val_if_fail (HITOS_IS_CLOCK (self), HITOS_DATE_NONE);

  return self->today;
}
