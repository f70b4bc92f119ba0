/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-date.h"

G_BEGIN_DECLS

/* The units that a ruler can be divided into, the finest first. */
typedef enum {
  HITOS_TICK_DAY,
  HITOS_TICK_WEEK,
  HITOS_TICK_MONTH,
  HITOS_TICK_TWO_MONTHS,
  HITOS_TICK_QUARTER,
  HITOS_TICK_YEAR,
  HITOS_TICK_NONE,
} HitosTickUnit;

/* How many ways there are to write each label, the longest first. */
#define HITOS_TICK_LABELS 3

/* The unit that groups it in the ruler's upper level; HITOS_TICK_NONE above years. */
HitosTickUnit hitos_tick_unit_get_upper (HitosTickUnit unit);

/* Its length in days, the shortest where that differs. */
double hitos_tick_unit_get_days (HitosTickUnit unit);

/* The first day of the unit that @day is in; weeks begin on Monday. */
HitosDate hitos_tick_unit_get_start (HitosTickUnit unit, HitosDate day);

/* The first day of the one after; the day after 9999-12-31 at the end of time. */
HitosDate hitos_tick_unit_get_next (HitosTickUnit unit, HitosDate start);

/* What the unit that begins on @start is called, in the interface's language: @length 0 is the longest.
 * @upper: it stands alone, without a unit above that tells its year. Newly allocated. */
char *hitos_tick_unit_format (HitosTickUnit unit, HitosDate start, guint length, gboolean upper);

/* Whether that label names only the day or month that the unit begins with: then it stands at its beginning
 * rather than in its middle. */
gboolean hitos_tick_unit_names_start (HitosTickUnit unit, guint length);

G_END_DECLS
