/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a frame is painted on: its nodes from back to front, made one when it is done. A GtkSnapshot does the same
 * and more, and asks more for it: its states, and a look at the transform for each node. Whoever paints often keeps
 * the sheet, so that a frame asks for no memory but its nodes. */
typedef struct _HitosTimelineSheet HitosTimelineSheet;

HitosTimelineSheet *hitos_timeline_sheet_new (void);
void hitos_timeline_sheet_free (HitosTimelineSheet *self);

/* A node of its own, which is taken. */
void hitos_timeline_sheet_take (HitosTimelineSheet *self, GskRenderNode *node);

void hitos_timeline_sheet_fill (HitosTimelineSheet *self, const GdkRGBA *color, double x, double y, double width,
                                double height);

/* A node that is kept elsewhere, moved by @x and @y; NULL is nothing. */
void hitos_timeline_sheet_place (HitosTimelineSheet *self, GskRenderNode *node, double x, double y);

/* Appends all of it, cut to (0, 0, @width, @height), and is empty again. */
void hitos_timeline_sheet_finish (HitosTimelineSheet *self, GtkSnapshot *snapshot, double width, double height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosTimelineSheet, hitos_timeline_sheet_free)

G_END_DECLS
