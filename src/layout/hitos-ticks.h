/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-tick-labels.h"
#include "hitos-time-scale.h"

G_BEGIN_DECLS

/* The two levels of a ruler over a time scale: which units, and where each and its label stand. */

typedef struct {
  HitosDate start;  /* half-open, the whole unit */
  HitosDate end;
  double left;      /* its edges, cut to the band */
  double right;
  double label_x;   /* where the label's left edge is; it lies between the edges */
  HitosTickLabel *label;  /* one of its names; NULL where there is no room for one */
  HitosTickLabel *names[HITOS_TICK_LABELS];  /* borrowed from the labels, as far as they were asked for */
} HitosTick;

typedef struct {
  HitosTickUnit lower_unit;
  HitosTickUnit upper_unit;  /* HITOS_TICK_NONE above years */
  GArray *lower;             /* owned, of HitosTick, as time runs */
  GArray *upper;             /* owned; empty above years */
} HitosTicks;

/* The finest unit whose labels have room, @padding at both sides of each. They hold until others are made or updated
 * with the same @labels. */
HitosTicks *hitos_ticks_new (const HitosTimeScale *scale, double padding, HitosTickLabels *labels);
/* The same where they are, without asking for memory: for a scale that moves from frame to frame. Always with the same
 * @labels. */
void hitos_ticks_update (HitosTicks *self, const HitosTimeScale *scale, double padding, HitosTickLabels *labels);
void hitos_ticks_free (HitosTicks *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosTicks, hitos_ticks_free)

G_END_DECLS
