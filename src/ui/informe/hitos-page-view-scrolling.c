/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of the pages is seen, and how large: where they stand, scrolling, scale, and that it is told. */

#include "hitos-page-view-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

static double
get_value (HitosPageView *self, GtkOrientation orientation)
{
  return self->adjustments[orientation] ? gtk_adjustment_get_value (self->adjustments[orientation]) : 0;
}

void
hitos_page_view_get_page_rectangle (HitosPageView *self, guint page, graphene_rect_t *rectangle)
{
  double width, height;

  g_return_if_fail (HITOS_IS_PAGE_VIEW (self));

  hitos_page_column_get_page_size (&self->column, &width, &height);
  graphene_rect_init (rectangle,
                      hitos_page_column_get_left (&self->column, gtk_widget_get_width (GTK_WIDGET (self)))
                      - round (get_value (self, GTK_ORIENTATION_HORIZONTAL)),
                      hitos_page_column_get_top (&self->column, page)
                      - round (get_value (self, GTK_ORIENTATION_VERTICAL)),
                      width, height);
}

guint
hitos_page_view_find_page (HitosPageView *self, double y)
{
  return hitos_page_column_find_page (&self->column, y + get_value (self, GTK_ORIENTATION_VERTICAL));
}

gboolean
hitos_page_view_find_paper_point (HitosPageView *self, double x, double y, guint *page, double *paper_x,
                                  double *paper_y)
{
  graphene_rect_t rectangle;
  double pixels = hitos_page_column_get_pixels (&self->column);

  if (self->column.n_pages == 0)
    return FALSE;
  *page = hitos_page_view_find_page (self, y);
  hitos_page_view_get_page_rectangle (self, *page, &rectangle);
  *paper_x = (x - rectangle.origin.x) / pixels;
  *paper_y = (y - rectangle.origin.y) / pixels;
  return graphene_rect_contains_point (&rectangle, &GRAPHENE_POINT_INIT (x, y));
}

/* --- arranging --- */

static gboolean
on_announcement_cb (gpointer data)
{
  HitosPageView *self = data;

  self->announcement = 0;
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify (G_OBJECT (self), "page");
  g_object_notify (G_OBJECT (self), "scale");
  g_object_thaw_notify (G_OBJECT (self));
  return G_SOURCE_REMOVE;
}

static gboolean
on_update_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  HitosPageView *self = HITOS_PAGE_VIEW (widget);

  self->update = 0;
  hitos_page_view_update_paragraphs (self);
  if (self->moved)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  self->moved = FALSE;
  return G_SOURCE_REMOVE;
}

/* No child may come or go while sizes are given out: before the next frame gives them. */
void
hitos_page_view_queue_update (HitosPageView *self)
{
  if (self->update == 0)
    self->update = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_update_cb, NULL, NULL);
}

/* Page and scale change while sizes are given out, when no label may ask for another size. */
static void
announce (HitosPageView *self)
{
  if (self->announcement == 0)
    self->announcement = g_idle_add_full (G_PRIORITY_DEFAULT, on_announcement_cb, self, NULL);
}

static void
say_page (HitosPageView *self)
{
  g_autofree char *spoken = g_strdup_printf (_("Informe, page %u of %u"), self->page + 1, self->column.n_pages);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
update_page (HitosPageView *self)
{
  guint page = hitos_page_view_find_page (self, gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);

  if (page == self->page)
    return;
  self->page = page;
  say_page (self);
  announce (self);
}

static void
configure_adjustments (HitosPageView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double content_width, content_height;

  hitos_page_column_get_size (&self->column, &content_width, &content_height);
  if (self->adjustments[GTK_ORIENTATION_HORIZONTAL])
    gtk_adjustment_configure (self->adjustments[GTK_ORIENTATION_HORIZONTAL],
                              get_value (self, GTK_ORIENTATION_HORIZONTAL), 0, MAX (width, content_width),
                              HITOS_PAGE_VIEW_STEP, width * 0.9, width);
  if (self->adjustments[GTK_ORIENTATION_VERTICAL])
    gtk_adjustment_configure (self->adjustments[GTK_ORIENTATION_VERTICAL],
                              get_value (self, GTK_ORIENTATION_VERTICAL), 0, MAX (height, content_height),
                              HITOS_PAGE_VIEW_STEP, height * 0.9, height);
  update_page (self);
}

/* They go with their page; later, since a value may change while sizes are given out here or further up, and whoever asks for
 * another one then may never get it. */
static void
queue_paragraphs (HitosPageView *self)
{
  self->moved = TRUE;
  hitos_page_view_queue_update (self);
}

/* The point of the paper at (@x, @y) stays there. */
static void
change_scale (HitosPageView *self, double scale, double x, double y)
{
  guint page = 0;
  double paper_x = 0, paper_y = 0, pixels;
  graphene_rect_t rectangle;

  if (scale == self->column.scale)
    return;
  hitos_page_view_find_paper_point (self, x, y, &page, &paper_x, &paper_y);
  self->column.scale = scale;
  pixels = hitos_page_column_get_pixels (&self->column);
  configure_adjustments (self);
  hitos_page_view_get_page_rectangle (self, page, &rectangle);
  for (int i = 0; i < 2 && self->pages; i++)
    if (self->adjustments[i])
      gtk_adjustment_set_value (self->adjustments[i], get_value (self, i)
                                + (i == GTK_ORIENTATION_HORIZONTAL ? rectangle.origin.x + paper_x * pixels - x
                                                                   : rectangle.origin.y + paper_y * pixels - y));
  announce (self);
  queue_paragraphs (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
hitos_page_view_zoom (HitosPageView *self, double scale, double x, double y)
{
  self->fit = HITOS_FIT_NONE;
  change_scale (self, CLAMP (scale, HITOS_SMALLEST_SCALE, HITOS_LARGEST_SCALE), x, y);
}

gboolean
hitos_page_view_scroll (HitosPageView *self, GtkOrientation orientation, double pixels)
{
  if (self->adjustments[orientation] == NULL)
    return FALSE;
  gtk_adjustment_set_value (self->adjustments[orientation], get_value (self, orientation) + pixels);
  return TRUE;
}

static void
fit_pages (HitosPageView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double scale, largest = self->fit == HITOS_FIT_AUTOMATIC ? HITOS_LARGEST_AUTOMATIC_SCALE : HITOS_LARGEST_SCALE;

  if (self->fit == HITOS_FIT_NONE || self->pages == NULL || width <= 0)
    return;
  scale = hitos_page_column_find_scale (&self->column, width, self->fit == HITOS_FIT_PAGE ? MAX (height, 1) : 0);
  change_scale (self, CLAMP (scale, HITOS_SMALLEST_SCALE, largest), 0, 0);
}

void
hitos_page_view_arrange (HitosPageView *self)
{
  fit_pages (self);
  configure_adjustments (self);
}

void
hitos_page_view_tell (HitosPageView *self)
{
  say_page (self);
  announce (self);
  queue_paragraphs (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_value_changed_cb (GtkAdjustment *adjustment, HitosPageView *self)
{
  update_page (self);
  queue_paragraphs (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
hitos_page_view_set_adjustment (HitosPageView *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (*place && *place == adjustment)
    return;
  if (*place)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_clear_object (place);
  *place = g_object_ref_sink (adjustment ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (*place, "value-changed", G_CALLBACK (on_value_changed_cb), self, 0);
  configure_adjustments (self);
}

/* --- public --- */

void
hitos_page_view_show_block (HitosPageView *self, guint block)
{
  g_autoptr (GArray) areas = NULL;
  HitosArea *area;
  double top, bottom, value, height = gtk_widget_get_height (GTK_WIDGET (self));
  double pixels = hitos_page_column_get_pixels (&self->column);

  g_return_if_fail (HITOS_IS_PAGE_VIEW (self));

  self->wanted = height > 0 ? HITOS_NO_BLOCK : block;
  if (self->pages == NULL || self->adjustments[GTK_ORIENTATION_VERTICAL] == NULL || height <= 0)
    return;
  areas = hitos_pages_get_areas (self->pages, block);
  if (areas->len == 0)
    return;
  area = &g_array_index (areas, HitosArea, 0);
  top = hitos_page_column_get_top (&self->column, area->page) + area->y * pixels;
  bottom = top + area->height * pixels;
  value = get_value (self, GTK_ORIENTATION_VERTICAL);
  /* A third from the top reads best: what comes before it is seen, too. */
  if (top < value + HITOS_PAGE_COLUMN_MARGIN || bottom > value + height - HITOS_PAGE_COLUMN_MARGIN)
    gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL], top - height / 3);
}

void
hitos_page_view_show_page (HitosPageView *self, guint page)
{
  g_return_if_fail (HITOS_IS_PAGE_VIEW (self));

  if (page < self->column.n_pages && self->adjustments[GTK_ORIENTATION_VERTICAL])
    gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL],
                              hitos_page_column_get_top (&self->column, page) - HITOS_PAGE_COLUMN_MARGIN);
}

guint
hitos_page_view_get_page (HitosPageView *self)
{
  g_return_val_if_fail (HITOS_IS_PAGE_VIEW (self), 0);

  return self->page;
}

double
hitos_page_view_get_scale (HitosPageView *self)
{
  g_return_val_if_fail (HITOS_IS_PAGE_VIEW (self), 1);

  return self->column.scale;
}

void
hitos_page_view_set_scale (HitosPageView *self, double scale)
{
  g_return_if_fail (HITOS_IS_PAGE_VIEW (self));

  hitos_page_view_zoom (self, scale, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

HitosFit
hitos_page_view_get_fit (HitosPageView *self)
{
  g_return_val_if_fail (HITOS_IS_PAGE_VIEW (self), HITOS_FIT_NONE);

  return self->fit;
}

void
hitos_page_view_set_fit (HitosPageView *self, HitosFit fit)
{
  g_return_if_fail (HITOS_IS_PAGE_VIEW (self));

  self->fit = fit;
  fit_pages (self);
  announce (self);
}
