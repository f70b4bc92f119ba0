/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-time-scale.h"

#include <math.h>

#define FIRST_DAY 1
#define LAST_DAY 3652059  /* 9999-12-31 */

/* A day's edge, divided by its width and multiplied again, may come out a hair before it. */
#define HAIR 1e-6

static void
constrain (HitosTimeScale *self)
{
  double days;

  self->day_width = CLAMP (self->day_width, self->width / HITOS_TIME_SCALE_MOST_DAYS,
                           self->width / HITOS_TIME_SCALE_FEWEST_DAYS);
  days = self->width / self->day_width;
  self->origin = CLAMP (self->origin, FIRST_DAY, LAST_DAY + 1 - days);
}

HitosTimeScale
hitos_time_scale (HitosWhen range, double width, gboolean mirrored)
{
  HitosTimeScale self = { range.start, 1, MAX (width, 1), mirrored };

  hitos_time_scale_fit (&self, range, 0);
  return self;
}

double
hitos_time_scale_get_x (const HitosTimeScale *self, HitosDate day)
{
  double x = (day - self->origin) * self->day_width;

  return self->mirrored ? self->width - x : x;
}

void
hitos_time_scale_get_span (const HitosTimeScale *self, HitosWhen range, double *left, double *right)
{
  double start = hitos_time_scale_get_x (self, range.start);
  double end = hitos_time_scale_get_x (self, range.end);

  *left = MIN (start, end);
  *right = MAX (start, end);
}

HitosDate
hitos_time_scale_get_day (const HitosTimeScale *self, double x)
{
  double along = self->mirrored ? self->width - x : x;
  double day = floor (self->origin + along / self->day_width + HAIR);

  return (HitosDate) CLAMP (day, FIRST_DAY, LAST_DAY);
}

HitosWhen
hitos_time_scale_get_visible (const HitosTimeScale *self)
{
  double end = ceil (self->origin + self->width / self->day_width - HAIR);

  return (HitosWhen) { (HitosDate) floor (self->origin + HAIR), (HitosDate) MIN (end, LAST_DAY + 1) };
}

void
hitos_time_scale_resize (HitosTimeScale *self, double width)
{
  double origin = self->origin;

  self->width = MAX (width, 1);
  self->origin = origin;
  constrain (self);
}

void
hitos_time_scale_zoom (HitosTimeScale *self, double factor, double x)
{
  double along = self->mirrored ? self->width - x : x;
  double instant = self->origin + along / self->day_width;

  g_return_if_fail (factor > 0);

  self->day_width *= factor;
  constrain (self);
  self->origin = instant - along / self->day_width;
  constrain (self);
}

void
hitos_time_scale_fit (HitosTimeScale *self, HitosWhen range, double margin)
{
  double days = MAX (range.end - range.start, 1);
  double room = MAX (self->width - 2 * margin, 1);

  self->day_width = room / days;
  constrain (self);
  /* What could not be shown as wide as asked for stands in the middle. */
  self->origin = range.start + days / 2 - self->width / self->day_width / 2;
  constrain (self);
}

void
hitos_time_scale_set_origin (HitosTimeScale *self, double origin)
{
  self->origin = origin;
  constrain (self);
}
