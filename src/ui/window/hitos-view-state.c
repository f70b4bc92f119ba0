/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-view-state.h"

struct _HitosViewState {
  GObject parent_instance;

  HitosProcess *process;  /* owned */
  HitosRecord *record;    /* owned */
  HitosDate month;
};

enum { PROP_0, PROP_PROCESS, PROP_MONTH, PROP_RECORD, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HitosViewState, hitos_view_state, G_TYPE_OBJECT)

static void
on_process_changed_cb (HitosProcess *process, HitosViewState *self)
{
  if (self->record && hitos_record_get_process (self->record) == NULL)
    hitos_view_state_set_record (self, NULL);
}

static void
hitos_view_state_dispose (GObject *object)
{
  HitosViewState *self = HITOS_VIEW_STATE (object);

  g_clear_object (&self->record);
  g_clear_object (&self->process);
  G_OBJECT_CLASS (hitos_view_state_parent_class)->dispose (object);
}

static void
hitos_view_state_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HitosViewState *self = HITOS_VIEW_STATE (object);

  switch (id)
    {
    case PROP_PROCESS:
      g_value_set_object (value, self->process);
      break;
    case PROP_MONTH:
      g_value_set_int (value, self->month);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hitos_view_state_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HitosViewState *self = HITOS_VIEW_STATE (object);

  switch (id)
    {
    case PROP_PROCESS:
      hitos_view_state_set_process (self, g_value_get_object (value));
      break;
    case PROP_MONTH:
      hitos_view_state_set_month (self, g_value_get_int (value));
      break;
    case PROP_RECORD:
      hitos_view_state_set_record (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hitos_view_state_class_init (HitosViewStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = hitos_view_state_dispose;
  object_class->get_property = hitos_view_state_get_property;
  object_class->set_property = hitos_view_state_set_property;
  properties[PROP_PROCESS] = g_param_spec_object ("process", NULL, NULL, HITOS_TYPE_PROCESS, flags);
  properties[PROP_MONTH] = g_param_spec_int ("month", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, HITOS_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hitos_view_state_init (HitosViewState *self)
{
}

HitosViewState *
hitos_view_state_new (void)
{
  return g_object_new (HITOS_TYPE_VIEW_STATE, NULL);
}

HitosProcess *
hitos_view_state_get_process (HitosViewState *self)
{
  g_return_val_if_fail (HITOS_IS_VIEW_STATE (self), NULL);

  return self->process;
}

void
hitos_view_state_set_process (HitosViewState *self, HitosProcess *process)
{
  g_return_if_fail (HITOS_IS_VIEW_STATE (self));

  if (self->process == process)
    return;
  if (self->process)
    g_signal_handlers_disconnect_by_data (self->process, self);
  hitos_view_state_set_record (self, NULL);
  g_set_object (&self->process, process);
  if (process)
    g_signal_connect_object (process, "changed", G_CALLBACK (on_process_changed_cb), self, 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROCESS]);
}

HitosDate
hitos_view_state_get_month (HitosViewState *self)
{
  g_return_val_if_fail (HITOS_IS_VIEW_STATE (self), HITOS_DATE_NONE);

  return self->month;
}

void
hitos_view_state_set_month (HitosViewState *self, HitosDate month)
{
  g_return_if_fail (HITOS_IS_VIEW_STATE (self));

  if (month != HITOS_DATE_NONE)
    month = hitos_date_first_of_month (month);
  if (month == self->month)
    return;
  hitos_view_state_set_record (self, NULL);
  self->month = month;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MONTH]);
}

gpointer
hitos_view_state_get_record (HitosViewState *self)
{
  g_return_val_if_fail (HITOS_IS_VIEW_STATE (self), NULL);

  return self->record;
}

void
hitos_view_state_set_record (HitosViewState *self, gpointer record)
{
  g_return_if_fail (HITOS_IS_VIEW_STATE (self));
  g_return_if_fail (record == NULL || HITOS_IS_RECORD (record));

  if (g_set_object (&self->record, record))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}
