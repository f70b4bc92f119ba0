/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-sheet.h"

struct _HitosTimelineSheet {
  GskRenderNode **nodes;  /* owned, with its first @n_nodes */
  guint n_nodes;
  guint room;
};

HitosTimelineSheet *
hitos_timeline_sheet_new (void)
{
  return g_new0 (HitosTimelineSheet, 1);
}

static void
clear (HitosTimelineSheet *self)
{
  for (guint i = 0; i < self->n_nodes; i++)
    gsk_render_node_unref (self->nodes[i]);
  self->n_nodes = 0;
}

void
hitos_timeline_sheet_free (HitosTimelineSheet *self)
{
  clear (self);
  g_free (self->nodes);
  g_free (self);
}

void
hitos_timeline_sheet_take (HitosTimelineSheet *self, GskRenderNode *node)
{
  if (self->n_nodes == self->room)
    {
      self->room = MAX (64, 2 * self->room);
      self->nodes = g_renew (GskRenderNode *, self->nodes, self->room);
    }
  self->nodes[self->n_nodes++] = node;
}

void
hitos_timeline_sheet_fill (HitosTimelineSheet *self, const GdkRGBA *color, double x, double y, double width,
                           double height)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);

  hitos_timeline_sheet_take (self, gsk_color_node_new (color, &box));
}

void
hitos_timeline_sheet_place (HitosTimelineSheet *self, GskRenderNode *node, double x, double y)
{
  GskTransform *place;

  if (node == NULL)
    return;
  place = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  /* NULL: not moved at all. */
  hitos_timeline_sheet_take (self, place ? gsk_transform_node_new (node, place) : gsk_render_node_ref (node));
  gsk_transform_unref (place);
}

void
hitos_timeline_sheet_finish (HitosTimelineSheet *self, GtkSnapshot *snapshot, double width, double height)
{
  GskRenderNode *all, *cut;

  if (self->n_nodes == 0)
    return;
  all = gsk_container_node_new (self->nodes, self->n_nodes);
  cut = gsk_clip_node_new (all, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gtk_snapshot_append_node (snapshot, cut);
  gsk_render_node_unref (cut);
  gsk_render_node_unref (all);
  clear (self);
}
