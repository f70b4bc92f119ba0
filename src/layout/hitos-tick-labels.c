/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-tick-labels.h"

/* Beyond what some screens of any unit show, they are forgotten. */
#define MOST_LABELS 4096

struct _HitosTickLabels {
  HitosTickMeasure measure;
  gpointer data;      /* borrowed */
  GDestroyNotify free_drawn;  /* may be NULL */
  double widest[HITOS_TICK_NONE];  /* 0 while it is not known */
  GHashTable *kept;   /* owned; unit, start, length and level in one number → owned HitosTickLabel with its text */
};

HitosTickLabels *
hitos_tick_labels_new (HitosTickMeasure measure, gpointer data, GDestroyNotify free_drawn)
{
  HitosTickLabels *self = g_new0 (HitosTickLabels, 1);

  self->measure = measure;
  self->data = data;
  self->free_drawn = free_drawn;
  self->kept = g_hash_table_new (NULL, NULL);
  return self;
}

static void
forget (HitosTickLabels *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->kept);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      HitosTickLabel *label = value;

      if (label->drawn && self->free_drawn)
        self->free_drawn (label->drawn);
      g_free ((char *) label->text);
      g_free (label);
    }
  g_hash_table_remove_all (self->kept);
}

void
hitos_tick_labels_free (HitosTickLabels *self)
{
  forget (self);
  g_hash_table_unref (self->kept);
  g_free (self);
}

static HitosTickLabel *
make_label (HitosTickLabels *self, HitosTickUnit unit, HitosDate start, guint length, gboolean upper)
{
  HitosTickLabel *label = g_new0 (HitosTickLabel, 1);

  label->text = hitos_tick_unit_format (unit, start, length, upper);
  label->width = self->measure (label->text, self->data);
  return label;
}

HitosTickLabel *
hitos_tick_labels_get (HitosTickLabels *self, HitosTickUnit unit, HitosDate start, guint length, gboolean upper)
{
  /* A day number needs 22 bits. */
  guint key = ((guint) start << 6) | ((guint) unit << 3) | (length << 1) | (upper ? 1 : 0);
  HitosTickLabel *label = g_hash_table_lookup (self->kept, GUINT_TO_POINTER (key));

  if (label)
    return label;
  label = make_label (self, unit, start, length, upper);
  g_hash_table_insert (self->kept, GUINT_TO_POINTER (key), label);
  return label;
}

gboolean
hitos_tick_labels_trim (HitosTickLabels *self)
{
  if (g_hash_table_size (self->kept) < MOST_LABELS)
    return FALSE;
  forget (self);
  return TRUE;
}

/* Twelve days that are four weeks apart see each month once, and days of two digits. */
double
hitos_tick_labels_get_widest (HitosTickLabels *self, HitosTickUnit unit)
{
  HitosDate day = hitos_date_new (2022, 2, 28);

  for (int i = 0; i < 12 && (i > 0 || self->widest[unit] <= 0); i++)
    {
      HitosDate start = hitos_tick_unit_get_start (unit, day + 28 * i);
      double width = hitos_tick_labels_get (self, unit, start, HITOS_TICK_LABELS - 1, FALSE)->width;

      self->widest[unit] = MAX (self->widest[unit], width);
    }
  return self->widest[unit];
}

guint
hitos_tick_labels_get_n (const HitosTickLabels *self)
{
  return g_hash_table_size (self->kept);
}
