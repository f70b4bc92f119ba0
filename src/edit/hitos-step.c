/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-step.h"

#include "hitos-action.h"

G_DEFINE_BOXED_TYPE (HitosStep, hitos_step, hitos_step_copy, hitos_step_free)

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
