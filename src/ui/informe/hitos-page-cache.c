/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-page-cache.h"

#include "hitos-painter.h"

/* A screen shows two or three pages; a few more make turning back and forth quick. */
#define MOST_PICTURES 8
/* Above so many device pixels a picture is dearer than painting what is seen. */
#define MOST_PIXELS (12 * 1000 * 1000)

typedef struct {
  guint page;
  int width, height;
  GdkTexture *texture;
} Picture;

struct _HitosPageCache {
  GArray *pictures;  /* owned, of Picture, the last seen at the end */
};

static void
clear_picture (gpointer data)
{
  g_clear_object (&((Picture *) data)->texture);
}

HitosPageCache *
hitos_page_cache_new (void)
{
  HitosPageCache *self = g_new0 (HitosPageCache, 1);

  self->pictures = g_array_new (FALSE, FALSE, sizeof (Picture));
  g_array_set_clear_func (self->pictures, clear_picture);
  return self;
}

void
hitos_page_cache_free (HitosPageCache *self)
{
  g_array_unref (self->pictures);
  g_free (self);
}

void
hitos_page_cache_clear (HitosPageCache *self)
{
  g_array_set_size (self->pictures, 0);
}

static void
paint (HitosPages *pages, guint page, double width, double height, cairo_t *cr)
{
  double page_width, page_height;

  hitos_pages_get_size (pages, &page_width, &page_height);
  cairo_scale (cr, width / page_width, height / page_height);
  hitos_painter_paint (pages, page, cr);
}

static GdkTexture *
create_texture (HitosPages *pages, guint page, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  gsize stride;

  paint (pages, page, width, height, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static GdkTexture *
get_texture (HitosPageCache *self, HitosPages *pages, guint page, int width, int height)
{
  Picture picture = { page, width, height, NULL };

  for (guint i = 0; i < self->pictures->len; i++)
    {
      Picture *kept = &g_array_index (self->pictures, Picture, i);

      if (kept->page == page && kept->width == width && kept->height == height)
        {
          picture.texture = g_object_ref (kept->texture);
          g_array_remove_index (self->pictures, i);
          break;
        }
    }
  if (picture.texture == NULL)
    picture.texture = create_texture (pages, page, width, height);
  if (self->pictures->len == MOST_PICTURES)
    g_array_remove_index (self->pictures, 0);
  g_array_append_val (self->pictures, picture);
  return picture.texture;
}

void
hitos_page_cache_snapshot (HitosPageCache *self, HitosPages *pages, guint page, int scale_factor,
                           GtkSnapshot *snapshot, const graphene_rect_t *rectangle)
{
  int width = (int) rectangle->size.width * scale_factor;
  int height = (int) rectangle->size.height * scale_factor;

  if (width <= 0 || height <= 0)
    return;
  if ((gint64) width * height > MOST_PIXELS)
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, rectangle);

      cairo_translate (cr, rectangle->origin.x, rectangle->origin.y);
      paint (pages, page, rectangle->size.width, rectangle->size.height, cr);
      cairo_destroy (cr);
      return;
    }
  gtk_snapshot_append_texture (snapshot, get_texture (self, pages, page, width, height), rectangle);
}
