/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-elbow.h"
#include "hitos-timeline-shape.h"
#include "hitos-timeline-slice.h"

G_BEGIN_DECLS

/* What the figures and the words of a slice share; nobody else includes it. */

/* How far a dependency leaves and reaches a bar straight, times the row's height. */
#define HITOS_TIMELINE_SLICE_STUB 0.38

/* From the canvas to the sheet. */
double hitos_timeline_slice_get_x (const HitosTimelineSlice *self, double x);
double hitos_timeline_slice_get_y (const HitosTimelineSlice *self, guint row);

/* The figures of a row, with lengths of the canvas across and of the sheet down; how many. @end: see
 * hitos_timeline_shape_row (). */
guint hitos_timeline_slice_shape_row (const HitosTimelineSlice *self, guint row,
                                      HitosTimelineShape shapes[HITOS_TIMELINE_MOST_SHAPES], double *end);
void hitos_timeline_slice_draw_shape (const HitosTimelineSlice *self, const HitosTimelineTask *task,
                                      const HitosTimelineShape *shape);

/* Whether links are drawn at all: where days are narrower they are a tangle. The way of one, on the sheet. */
gboolean hitos_timeline_slice_has_links (const HitosTimelineSlice *self);
HitosElbow hitos_timeline_slice_get_elbow (const HitosTimelineSlice *self, const HitosTimelineChartLink *link);

/* Where the line of a day stands that is as high as the sheet, on the sheet; NaN for a mark without one. */
double hitos_timeline_slice_get_line (const HitosTimelineSlice *self, const HitosTimelineMark *mark);

G_END_DECLS
