/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-elbow.h"

#include <math.h>

static void
add_point (HitosElbow *elbow, double x, double y)
{
  g_assert (elbow->n_points < HITOS_ELBOW_POINTS);
  elbow->points[elbow->n_points++] = (HitosPoint) { x, y };
}

HitosElbow
hitos_elbow (HitosPoint from, HitosPoint to, double stub, double gap, gboolean mirrored)
{
  HitosElbow elbow = { .n_points = 0 };
  double ahead = mirrored ? -1 : 1;
  double room = (to.x - from.x) * ahead;

  add_point (&elbow, from.x, from.y);
  if (from.y == to.y && room >= 0)
    {
      add_point (&elbow, to.x, to.y);
      return elbow;
    }
  if (room >= 2 * stub)
    {
      /* It turns at once: what is written after a bar stays legible, and before a bar nothing is. */
      add_point (&elbow, from.x + stub * ahead, from.y);
      add_point (&elbow, from.x + stub * ahead, to.y);
    }
  else
    {
      double between = from.y + (to.y < from.y ? -gap : gap);

      add_point (&elbow, from.x + stub * ahead, from.y);
      add_point (&elbow, from.x + stub * ahead, between);
      add_point (&elbow, to.x - stub * ahead, between);
      add_point (&elbow, to.x - stub * ahead, to.y);
    }
  add_point (&elbow, to.x, to.y);
  return elbow;
}

double
hitos_elbow_get_distance (const HitosElbow *self, HitosPoint point)
{
  double nearest = INFINITY;

  for (guint i = 0; i + 1 < self->n_points; i++)
    {
      const HitosPoint *a = &self->points[i], *b = &self->points[i + 1];
      double dx = point.x - CLAMP (point.x, MIN (a->x, b->x), MAX (a->x, b->x));
      double dy = point.y - CLAMP (point.y, MIN (a->y, b->y), MAX (a->y, b->y));

      nearest = MIN (nearest, hypot (dx, dy));
    }
  return nearest;
}
