/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-ticks.h"

typedef struct {
  const HitosTimeScale *scale;
  double padding;
  HitosTickMeasure measure;
  gpointer data;
} Ruler;

static void
tick_clear (gpointer tick)
{
  g_free (((HitosTick *) tick)->label);
}

/* Whether a usual unit is wide enough for a usual short label. */
static gboolean
has_room (const Ruler *ruler, HitosTickUnit unit, HitosDate day)
{
  HitosDate start = hitos_tick_unit_get_start (unit, day);
  g_autofree char *label = hitos_tick_unit_format (unit, start, HITOS_TICK_LABELS - 1, FALSE);
  double width = hitos_tick_unit_get_days (unit) * ruler->scale->day_width;

  return width >= ruler->measure (label, ruler->data) + 2 * ruler->padding;
}

static HitosTickUnit
choose_unit (const Ruler *ruler, HitosDate day)
{
  for (HitosTickUnit unit = HITOS_TICK_DAY; unit < HITOS_TICK_YEAR; unit++)
    if (has_room (ruler, unit, day))
      return unit;
  return HITOS_TICK_YEAR;
}

static GArray *
list_ticks (const Ruler *ruler, HitosTickUnit unit)
{
  GArray *ticks = g_array_new (FALSE, TRUE, sizeof (HitosTick));
  HitosWhen visible = hitos_time_scale_get_visible (ruler->scale);
  HitosDate start = hitos_tick_unit_get_start (unit, visible.start);

  g_array_set_clear_func (ticks, tick_clear);
  while (start < visible.end)
    {
      HitosTick tick = { .start = start, .end = hitos_tick_unit_get_next (unit, start) };

      hitos_time_scale_get_span (ruler->scale, (HitosWhen) { tick.start, tick.end }, &tick.left,
                                 &tick.right);
      tick.left = CLAMP (tick.left, 0, ruler->scale->width);
      tick.right = CLAMP (tick.right, 0, ruler->scale->width);
      g_array_append_val (ticks, tick);
      start = tick.end;
    }
  return ticks;
}

/* Writes the labels in one length. FALSE, and no more are written, as soon as one that is seen whole has
 * no room; the shortest length is written for all that have room. */
static gboolean
write_labels (const Ruler *ruler, GArray *ticks, HitosTickUnit unit, guint length, gboolean upper)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      HitosTick *tick = &g_array_index (ticks, HitosTick, i);
      gboolean whole = i > 0 && i + 1 < ticks->len;
      double room = tick->right - tick->left - 2 * ruler->padding;

      g_free (tick->label);
      tick->label = hitos_tick_unit_format (unit, tick->start, length, upper);
      tick->label_width = ruler->measure (tick->label, ruler->data);
      if (tick->label_width <= room)
        continue;
      g_clear_pointer (&tick->label, g_free);
      if (whole && length + 1 < HITOS_TICK_LABELS)
        return FALSE;
    }
  return TRUE;
}

/* Lower labels stand in the middle, upper ones at the beginning, where they stay as the band moves. */
static void
place_labels (const Ruler *ruler, GArray *ticks, gboolean upper)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      HitosTick *tick = &g_array_index (ticks, HitosTick, i);

      if (!upper)
        tick->label_x = (tick->left + tick->right - tick->label_width) / 2;
      else if (ruler->scale->mirrored)
        tick->label_x = tick->right - ruler->padding - tick->label_width;
      else
        tick->label_x = tick->left + ruler->padding;
    }
}

static GArray *
build_level (const Ruler *ruler, HitosTickUnit unit, gboolean upper)
{
  GArray *ticks = list_ticks (ruler, unit);
  guint length = 0;

  while (!write_labels (ruler, ticks, unit, length, upper))
    length++;
  place_labels (ruler, ticks, upper);
  return ticks;
}

HitosTicks *
hitos_ticks_new (const HitosTimeScale *scale, double padding, HitosTickMeasure measure, gpointer data)
{
  Ruler ruler = { scale, padding, measure, data };
  HitosTicks *self = g_new0 (HitosTicks, 1);

  self->lower_unit = choose_unit (&ruler, hitos_time_scale_get_visible (scale).start);
  self->upper_unit = hitos_tick_unit_get_upper (self->lower_unit);
  self->lower = build_level (&ruler, self->lower_unit, FALSE);
  if (self->upper_unit != HITOS_TICK_NONE)
    self->upper = build_level (&ruler, self->upper_unit, TRUE);
  else
    self->upper = g_array_new (FALSE, TRUE, sizeof (HitosTick));
  return self;
}

void
hitos_ticks_free (HitosTicks *self)
{
  g_array_unref (self->lower);
  g_array_unref (self->upper);
  g_free (self);
}
