/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-ticks.h"

typedef struct {
  const HitosTimeScale *scale;
  double padding;
  HitosTickLabels *labels;
} Ruler;

static HitosTickUnit
choose_unit (const Ruler *ruler)
{
  for (HitosTickUnit unit = HITOS_TICK_DAY; unit < HITOS_TICK_YEAR; unit++)
    if (hitos_tick_unit_get_days (unit) * ruler->scale->day_width
        >= hitos_tick_labels_get_widest (ruler->labels, unit) + 2 * ruler->padding)
      return unit;
  return HITOS_TICK_YEAR;
}

/* Whether they are still the units that touch @visible. */
static gboolean
are_listed (const GArray *ticks, HitosWhen visible)
{
  const HitosTick *first, *last;

  if (ticks->len == 0)
    return FALSE;
  first = &g_array_index (ticks, HitosTick, 0);
  last = &g_array_index (ticks, HitosTick, ticks->len - 1);
  return first->start <= visible.start && first->end > visible.start && last->start < visible.end
         && last->end >= visible.end;
}

static void
list_ticks (GArray *ticks, HitosTickUnit unit, HitosWhen visible)
{
  HitosDate start = hitos_tick_unit_get_start (unit, visible.start);

  g_array_set_size (ticks, 0);
  while (start < visible.end)
    {
      HitosTick tick = { .start = start, .end = hitos_tick_unit_get_next (unit, start) };

      g_array_append_val (ticks, tick);
      start = tick.end;
    }
}

static void
place_ticks (const Ruler *ruler, GArray *ticks)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      HitosTick *tick = &g_array_index (ticks, HitosTick, i);

      hitos_time_scale_get_span (ruler->scale, (HitosWhen) { tick->start, tick->end }, &tick->left, &tick->right);
      tick->left = CLAMP (tick->left, 0, ruler->scale->width);
      tick->right = CLAMP (tick->right, 0, ruler->scale->width);
    }
}

static HitosTickLabel *
get_name (const Ruler *ruler, HitosTick *tick, HitosTickUnit unit, guint length, gboolean upper)
{
  if (tick->names[length] == NULL)
    tick->names[length] = hitos_tick_labels_get (ruler->labels, unit, tick->start, length, upper);
  return tick->names[length];
}

/* Writes the labels in one length. FALSE, and no more are written, as soon as one that is seen whole has
 * no room; the shortest length is written for all that have room. */
static gboolean
write_labels (const Ruler *ruler, GArray *ticks, HitosTickUnit unit, guint length, gboolean upper)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      HitosTick *tick = &g_array_index (ticks, HitosTick, i);
      HitosTickLabel *label = get_name (ruler, tick, unit, length, upper);
      gboolean whole = i > 0 && i + 1 < ticks->len;

      tick->label = label->width <= tick->right - tick->left - 2 * ruler->padding ? label : NULL;
      if (tick->label == NULL && whole && length + 1 < HITOS_TICK_LABELS)
        return FALSE;
    }
  return TRUE;
}

/* What names a unit stands in its middle; what names its first day or month, at its beginning, and nowhere once
 * that is out of sight. The upper level stands at the beginning too, where it stays as the band moves. */
static void
place_labels (const Ruler *ruler, GArray *ticks, gboolean middle, gboolean stays)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      HitosTick *tick = &g_array_index (ticks, HitosTick, i);

      if (!middle && !stays && tick->start + 1 <= ruler->scale->origin)
        tick->label = NULL;
      if (tick->label == NULL)
        continue;
      if (middle)
        tick->label_x = (tick->left + tick->right - tick->label->width) / 2;
      else if (ruler->scale->mirrored)
        tick->label_x = tick->right - ruler->padding - tick->label->width;
      else
        tick->label_x = tick->left + ruler->padding;
    }
}

static void
build_level (const Ruler *ruler, GArray *ticks, HitosTickUnit unit, gboolean upper)
{
  HitosWhen visible = hitos_time_scale_get_visible (ruler->scale);
  guint length = 0;

  if (!are_listed (ticks, visible))
    list_ticks (ticks, unit, visible);
  place_ticks (ruler, ticks);
  while (!write_labels (ruler, ticks, unit, length, upper))
    length++;
  place_labels (ruler, ticks, !upper && !hitos_tick_unit_names_start (unit, length), upper);
}

HitosTicks *
hitos_ticks_new (const HitosTimeScale *scale, double padding, HitosTickLabels *labels)
{
  HitosTicks *self = g_new0 (HitosTicks, 1);

  self->lower_unit = self->upper_unit = HITOS_TICK_NONE;
  self->lower = g_array_new (FALSE, FALSE, sizeof (HitosTick));
  self->upper = g_array_new (FALSE, FALSE, sizeof (HitosTick));
  hitos_ticks_update (self, scale, padding, labels);
  return self;
}

void
hitos_ticks_update (HitosTicks *self, const HitosTimeScale *scale, double padding, HitosTickLabels *labels)
{
  Ruler ruler = { scale, padding, labels };
  gboolean forgotten = hitos_tick_labels_trim (labels);
  HitosTickUnit unit = choose_unit (&ruler);

  if (forgotten || unit != self->lower_unit)
    {
      g_array_set_size (self->lower, 0);
      g_array_set_size (self->upper, 0);
    }
  self->lower_unit = unit;
  self->upper_unit = hitos_tick_unit_get_upper (unit);
  build_level (&ruler, self->lower, self->lower_unit, FALSE);
  if (self->upper_unit != HITOS_TICK_NONE)
    build_level (&ruler, self->upper, self->upper_unit, TRUE);
}

void
hitos_ticks_free (HitosTicks *self)
{
  g_array_unref (self->lower);
  g_array_unref (self->upper);
  g_free (self);
}
