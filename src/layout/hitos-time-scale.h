/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-when.h"

G_BEGIN_DECLS

/* From one day to ten years across the width. */
#define HITOS_TIME_SCALE_FEWEST_DAYS 1.0
#define HITOS_TIME_SCALE_MOST_DAYS 3653.0

/* Which day stands where along a band: a value. Lengths are in any unit, pixels or points. Time runs
 * to the right, or to the left where the writing does. Only the functions below change it; they
 * keep it within the years 1 to 9999. */
typedef struct {
  double origin;     /* where the band begins, in days since day 0, with its fraction */
  double day_width;
  double width;
  gboolean mirrored;
} HitosTimeScale;

/* A scale with @range across the whole @width (> 0). */
HitosTimeScale hitos_time_scale (HitosWhen range, double width, gboolean mirrored);

/* Where @day begins: its left edge, the right one where time runs to the left. */
double hitos_time_scale_get_x (const HitosTimeScale *self, HitosDate day);

/* The left and right edge of the days of @range. */
void hitos_time_scale_get_span (const HitosTimeScale *self, HitosWhen range, double *left, double *right);

/* The day at @x; hitos_time_scale_get_x () of any day comes back to that day, at any zoom. */
HitosDate hitos_time_scale_get_day (const HitosTimeScale *self, double x);

/* The days that can be seen, in part or whole. */
HitosWhen hitos_time_scale_get_visible (const HitosTimeScale *self);

/* Another width; the first day and the zoom stay. */
void hitos_time_scale_resize (HitosTimeScale *self, double width);

/* @factor times as wide, the instant at @x staying where it is. */
void hitos_time_scale_zoom (HitosTimeScale *self, double factor, double x);

/* Shows @range, with @margin at both sides. */
void hitos_time_scale_fit (HitosTimeScale *self, HitosWhen range, double margin);

/* Begins at @origin, in days with their fraction. */
void hitos_time_scale_set_origin (HitosTimeScale *self, double origin);

G_END_DECLS
