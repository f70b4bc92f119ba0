/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a view of pages looks like. */

#include "hitos-page-view-private.h"

#include "hitos-page-paragraph.h"

/* Of the mark beside a reworded paragraph; points. */
#define RULE_DISTANCE 9.0
#define RULE_WIDTH 1.5
#define PENCIL_SIZE 11.0
#define PENCIL_DISTANCE 4.0

/* Dark: a page is white in every style. */
static const GdkRGBA ink = { 0.24f, 0.22f, 0.27f, 1 };

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
snapshot_pencil (HitosPageView *self, GtkSnapshot *snapshot, double x, double y, double size)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GtkIconPaintable) icon =
    gtk_icon_theme_lookup_icon (theme, "document-edit-symbolic", NULL, (int) size,
                                gtk_widget_get_scale_factor (GTK_WIDGET (self)), GTK_TEXT_DIR_NONE, 0);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), GDK_SNAPSHOT (snapshot), size, size, &ink, 1);
  gtk_snapshot_restore (snapshot);
}

/* In the margin, where nothing is printed: a rule as long as the paragraph and a pencil beside where it begins. */
static void
snapshot_own_words (HitosPageView *self, GtkSnapshot *snapshot, guint block, guint page,
                    const graphene_rect_t *rectangle)
{
  g_autoptr (GArray) areas = hitos_pages_get_areas (self->pages, block);
  double pixels = hitos_page_column_get_pixels (&self->column);

  for (guint i = 0; i < areas->len; i++)
    {
      const HitosArea *area = &g_array_index (areas, HitosArea, i);
      double left = rectangle->origin.x + (area->x - RULE_DISTANCE) * pixels;
      double top = rectangle->origin.y + area->y * pixels;
      double size = MAX (8, PENCIL_SIZE * pixels);

      if (area->page != page)
        continue;
      gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT ((float) left, (float) top,
                                                                      (float) MAX (1, RULE_WIDTH * pixels),
                                                                      (float) (area->height * pixels)));
      if (i == 0)
        snapshot_pencil (self, snapshot, left - size - PENCIL_DISTANCE * pixels, top + 2 * pixels, size);
    }
}

static void
snapshot_all_own_words (HitosPageView *self, GtkSnapshot *snapshot, guint page, const graphene_rect_t *rectangle)
{
  HitosInforme *informe = hitos_pages_get_informe (self->pages);
  guint n, last = HITOS_NO_BLOCK;
  const HitosPlaced *placed = hitos_pages_get_placed (self->pages, page, &n);

  for (guint i = 0; i < n; i++)
    {
      guint block = placed[i].block;

      if (block != HITOS_NO_BLOCK && block != last
          && hitos_page_paragraph_is_reworded (hitos_informe_get_block (informe, block)))
        snapshot_own_words (self, snapshot, block, page, rectangle);
      last = block;
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
  snapshot_all_own_words (self, snapshot, page, rectangle);
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
