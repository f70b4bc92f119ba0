/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-exhibit-private.h"

HitosExhibit *
hitos_exhibit_new (HitosLettering *lettering, double width, guint n_rows)
{
  HitosExhibit *self = g_new0 (HitosExhibit, 1);

  self->lettering = g_object_ref (lettering);
  self->width = width;
  self->n_rows = n_rows;
  self->tops = g_new0 (double, n_rows + 1);
  return self;
}

void
hitos_exhibit_free (HitosExhibit *self)
{
  self->clear (self);
  g_object_unref (self->lettering);
  g_free (self->tops);
  g_free (self);
}

guint
hitos_exhibit_get_n_rows (const HitosExhibit *self)
{
  return self->n_rows;
}

static double
get_head (const HitosExhibit *self, guint first)
{
  return first == 0 ? self->first_head : self->head;
}

guint
hitos_exhibit_count_fitting (const HitosExhibit *self, guint first, double room)
{
  guint n = 0;

  room += self->tops[first] - get_head (self, first) + 1e-6;
  while (first + n < self->n_rows && self->tops[first + n + 1] <= room)
    n++;
  return n;
}

guint
hitos_exhibit_get_least (const HitosExhibit *self, double room)
{
  guint fitting = hitos_exhibit_count_fitting (self, 0, room);

  if (self->keeps_together && fitting == self->n_rows)
    return self->n_rows;
  return MIN (MAX (self->least, 1), self->n_rows);
}

HitosDrawing *
hitos_exhibit_draw (const HitosExhibit *self, guint first, guint n_rows)
{
  double head = get_head (self, first);
  HitosDrawing *drawing;

  g_return_val_if_fail (first + n_rows <= self->n_rows, NULL);

  drawing = hitos_drawing_new (self->width, head + self->tops[first + n_rows] - self->tops[first]);
  self->draw (self, drawing, first, n_rows, head);
  return drawing;
}
