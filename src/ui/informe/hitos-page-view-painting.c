/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a view of pages looks like. */

#include "hitos-page-view-private.h"

static void
snapshot_marks (HitosPageView *self, GtkSnapshot *snapshot, guint page, const graphene_rect_t *rectangle)
{
  double pixels = hitos_page_column_get_pixels (&self->column);
  static const GdkRGBA colour = { 0.21f, 0.52f, 0.89f, 0.16f };
  static const GdkRGBA edge = { 0.21f, 0.52f, 0.89f, 0.9f };

  for (guint i = 0; i < self->marked->len; i++)
    {
      guint block = g_array_index (self->marked, guint, i);
      g_autoptr (GArray) areas = hitos_pages_get_areas (self->pages, block);

      for (guint j = 0; j < areas->len; j++)
        {
          HitosArea *area = &g_array_index (areas, HitosArea, j);
          graphene_rect_t mark;

          if (area->page != page)
            continue;
          graphene_rect_init (&mark, rectangle->origin.x + (area->x - 4) * pixels, rectangle->origin.y + area->y * pixels,
                              (area->width + 8) * pixels, area->height * pixels);
          gtk_snapshot_append_color (snapshot, &colour, &mark);
          mark.size.width = MAX (2, 2 * pixels);
          gtk_snapshot_append_color (snapshot, &edge, &mark);
        }
    }
}

static void
snapshot_page (HitosPageView *self, GtkSnapshot *snapshot, guint page, const graphene_rect_t *rectangle)
{
  GskRoundedRect sheet;
  static const GdkRGBA shadow = { 0, 0, 0, 0.22f };
  static const GdkRGBA outline = { 0, 0, 0, 0.12f };
  static const GdkRGBA white = { 1, 1, 1, 1 };

  gsk_rounded_rect_init_from_rect (&sheet, rectangle, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &sheet, &shadow, 0, 2, 0, 7);
  gtk_snapshot_append_outset_shadow (snapshot, &sheet, &outline, 0, 0, 1, 0);
  gtk_snapshot_append_color (snapshot, &white, rectangle);
  snapshot_marks (self, snapshot, page, rectangle);
  hitos_page_cache_snapshot (self->cache, self->pages, page, gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                             snapshot, rectangle);
}

void
hitos_page_view_paint (HitosPageView *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int height = gtk_widget_get_height (widget);

  if (self->column.n_pages == 0)
    return;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), height));
  for (guint page = hitos_page_view_find_page (self, 0); page < self->column.n_pages; page++)
    {
      graphene_rect_t rectangle;

      hitos_page_view_get_page_rectangle (self, page, &rectangle);
      if (rectangle.origin.y > height)
        break;
      snapshot_page (self, snapshot, page, &rectangle);
    }
  gtk_snapshot_pop (snapshot);
}
