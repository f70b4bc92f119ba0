/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HITOS_ELBOW_POINTS 6

typedef struct {
  double x;
  double y;
} HitosPoint;

/* The way of a dependency from the end of one bar to the start of another, in straight pieces that
 * turn at right angles. A value. */
typedef struct {
  HitosPoint points[HITOS_ELBOW_POINTS];
  guint n_points;
} HitosElbow;

/* From @from to @to, the middles of the bars' edges. @stub: how far the way leaves and reaches a bar
 * straight. @gap: how far from the middle of @from's row its edge is, where the way runs back if @to
 * begins before @from ends. @mirrored: time runs to the left. */
HitosElbow hitos_elbow (HitosPoint from, HitosPoint to, double stub, double gap, gboolean mirrored);

/* How far @point is from it. */
double hitos_elbow_get_distance (const HitosElbow *self, HitosPoint point);

G_END_DECLS
