/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-step.h"

#include "hitos-action.h"

HitosStep *
hitos_step_new (const char *action, const char *argument, const char *desk)
{
  HitosStep *self = g_new0 (HitosStep, 1);

  self->action = g_strdup (action);
  self->argument = g_strdup (argument);
  self->desk = g_strdup (desk);
  self->sealed = TRUE;
  hitos_step_touch (self);
  return self;
}

void
hitos_step_touch (HitosStep *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  g_free (self->instant);
  self->instant = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

HitosStep *
hitos_step_copy (const HitosStep *self)
{
  HitosStep *copy = g_new (HitosStep, 1);

  *copy = *self;
  copy->instant = g_strdup (self->instant);
  copy->desk = g_strdup (self->desk);
  copy->action = g_strdup (self->action);
  copy->argument = g_strdup (self->argument);
  return copy;
}

void
hitos_step_free (HitosStep *self)
{
  g_free (self->instant);
  g_free (self->desk);
  g_free (self->action);
  g_free (self->argument);
  g_free (self);
}

char *
hitos_step_format (const HitosStep *self)
{
  return hitos_action_format (self->action, self->argument);
}

void
hitos_removed_process_free (HitosRemovedProcess *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self);
}
