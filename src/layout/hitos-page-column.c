/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-page-column.h"

#include <math.h>

#define GAP 18.0
#define PIXELS_PER_POINT (96.0 / 72.0)

double
hitos_page_column_get_pixels (const HitosPageColumn *self)
{
  return self->scale * PIXELS_PER_POINT;
}

void
hitos_page_column_get_page_size (const HitosPageColumn *self, double *width, double *height)
{
  *width = round (self->paper_width * hitos_page_column_get_pixels (self));
  *height = round (self->paper_height * hitos_page_column_get_pixels (self));
}

void
hitos_page_column_get_size (const HitosPageColumn *self, double *width, double *height)
{
  double page_width, page_height;

  hitos_page_column_get_page_size (self, &page_width, &page_height);
  *width = page_width + 2 * HITOS_PAGE_COLUMN_MARGIN;
  *height = self->n_pages == 0 ? 0 : self->n_pages * (page_height + GAP) - GAP + 2 * HITOS_PAGE_COLUMN_MARGIN;
}

double
hitos_page_column_get_top (const HitosPageColumn *self, guint page)
{
  double width, height;

  hitos_page_column_get_page_size (self, &width, &height);
  return HITOS_PAGE_COLUMN_MARGIN + page * (height + GAP);
}

double
hitos_page_column_get_left (const HitosPageColumn *self, double desk_width)
{
  double width, height;

  hitos_page_column_get_page_size (self, &width, &height);
  return MAX (HITOS_PAGE_COLUMN_MARGIN, floor ((desk_width - width) / 2));
}

guint
hitos_page_column_find_page (const HitosPageColumn *self, double y)
{
  double width, height;

  if (self->n_pages == 0)
    return 0;
  hitos_page_column_get_page_size (self, &width, &height);
  y = floor ((y - HITOS_PAGE_COLUMN_MARGIN + GAP / 2) / (height + GAP));
  return (guint) CLAMP (y, 0, self->n_pages - 1);
}

double
hitos_page_column_find_scale (const HitosPageColumn *self, double desk_width, double desk_height)
{
  double scale = (desk_width - 2 * HITOS_PAGE_COLUMN_MARGIN) / (self->paper_width * PIXELS_PER_POINT);

  if (desk_height > 0)
    scale = MIN (scale, (desk_height - 2 * HITOS_PAGE_COLUMN_MARGIN) / (self->paper_height * PIXELS_PER_POINT));
  return scale;
}
