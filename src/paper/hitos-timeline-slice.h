/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-drawing.h"
#include "hitos-timeline-chart.h"
#include "hitos-timeline-letters.h"

G_BEGIN_DECLS

/* A piece of a timeline on paper: some rows and a stretch of the band, cut out of one canvas, so that
 * sheets laid side by side continue each other. The canvas begins at the first row and the first day;
 * lengths are points. A value; all pointers are borrowed. */
typedef struct {
  const HitosTimelineChart *chart;
  HitosTimelineLetters *letters;
  HitosDrawing *drawing;
  HitosTimeScale scale;   /* of the whole canvas */
  double row_height;
  double from;            /* where on the canvas the piece begins */
  guint first_row;
  guint n_rows;
  HitosBox band;          /* where the piece stands on the sheet */
  gboolean with_codes;    /* beside the bars, too: their names are on another sheet */
} HitosTimelineSlice;

/* The days of the piece alone. */
HitosTimeScale hitos_timeline_slice_get_scale (const HitosTimelineSlice *self);

/* The two levels of days above the band; its height is that of @box. */
void hitos_timeline_slice_draw_ruler (const HitosTimelineSlice *self, HitosBox box);

/* Days of rest, units of time, the rows' rules, today and election day. */
void hitos_timeline_slice_draw_ground (const HitosTimelineSlice *self);

/* Bars, points, limits, dependencies: cut at the band's edges. */
void hitos_timeline_slice_draw_shapes (const HitosTimelineSlice *self);

/* What is written beside the bar of a row and in its place in the left column, each under its own @tag. */
void hitos_timeline_slice_put_label (const HitosTimelineSlice *self, guint row, const char *tag);
void hitos_timeline_slice_put_name (const HitosTimelineSlice *self, guint row, const char *tag, double x, double width);

/* What the shapes mean, in lines from @x on that are @width wide, each under its own @tag; their height. */
double hitos_timeline_slice_put_legend (const HitosTimelineSlice *self, double x, double y, double width, double size,
                                        const char *tag);

G_END_DECLS
