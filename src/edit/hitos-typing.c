/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-typing.h"

/* What ends the step. */
#define PAUSE (2 * G_TIME_SPAN_SECOND)

struct _HitosTyping {
  HitosStep *step;      /* owned */
  HitosChange *change;  /* owned */
  gint64 typed_at;      /* monotonic time */
};

HitosTyping *
hitos_typing_new (const HitosStep *step, HitosChange *change)
{
  HitosTyping *self = g_new (HitosTyping, 1);

  self->step = hitos_step_copy (step);
  self->change = g_object_ref (change);
  self->typed_at = g_get_monotonic_time ();
  return self;
}

void
hitos_typing_free (HitosTyping *self)
{
  hitos_step_free (self->step);
  g_object_unref (self->change);
  g_free (self);
}

static gboolean
touches_only (HitosChange *change, HitosChange *known)
{
  const GPtrArray *images = hitos_change_get_images (change);
  HitosRow *after;

  for (guint i = 0; i < images->len; i++)
    {
      const HitosRow *row = hitos_image_get_row (g_ptr_array_index (images, i));

      if (!hitos_change_lookup (known, hitos_row_get_table (row), hitos_row_get_id (row), &after))
        return FALSE;
    }
  return TRUE;
}

gboolean
hitos_typing_goes_on (HitosTyping *self, HitosChange *change)
{
  return g_get_monotonic_time () - self->typed_at <= PAUSE
         && g_str_equal (self->step->action, hitos_change_get_action (change))
         && g_strcmp0 (self->step->argument, hitos_change_get_argument (change)) == 0
         && touches_only (change, self->change);
}

static void
add_images (HitosChange *target, HitosChange *source)
{
  const GPtrArray *images = hitos_change_get_images (source);

  for (guint i = 0; i < images->len; i++)
    {
      const HitosImage *image = g_ptr_array_index (images, i);

      hitos_change_add_image (target, image->before ? hitos_row_ref (image->before) : NULL,
                              image->after ? hitos_row_ref (image->after) : NULL);
    }
}

HitosChange *
hitos_typing_join (HitosTyping *self, HitosChange *change)
{
  HitosChange *joined = hitos_change_new (self->step->action, self->step->argument);

  add_images (joined, self->change);
  add_images (joined, change);
  return joined;
}

HitosStep *
hitos_typing_get_step (HitosTyping *self)
{
  hitos_step_touch (self->step);
  return self->step;
}

void
hitos_typing_grow (HitosTyping *self, HitosChange *change)
{
  g_set_object (&self->change, change);
  self->typed_at = g_get_monotonic_time ();
}
