/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-timeline-painter.h"

G_BEGIN_DECLS

typedef enum {
  HITOS_TIMELINE_DRAG_NONE,
  HITOS_TIMELINE_DRAG_MOVE,
  HITOS_TIMELINE_DRAG_START,  /* the edge where it starts */
  HITOS_TIMELINE_DRAG_END,
  HITOS_TIMELINE_DRAG_LINK,
} HitosTimelineDragKind;

/* What a pointer has taken hold of, and what letting go would do. A value; @moves is owned by whoever
 * holds it. Nothing changes before one lets go. */
typedef struct {
  HitosTimelineDragKind kind;
  guint task;
  guint target;     /* of a link, HITOS_TIMELINE_NO_TASK while over none */
  double x;         /* where it began, and where it is */
  double y;
  double to_x;
  double to_y;
  GArray *moves;    /* of HitosNetworkMove, NULL for a link */
  guint n_pushed;
} HitosTimelineDrag;

/* What is at (@x, @y): its kind is NONE where nothing can be taken hold of. */
HitosTimelineDrag hitos_timeline_drag_find (const HitosTimelineFrame *frame, double x, double y);

/* The pointer is @dx, @dy from where it began. Days snap. */
void hitos_timeline_drag_update (HitosTimelineDrag *self, const HitosTimelineFrame *frame, double dx, double dy);
void hitos_timeline_drag_clear (HitosTimelineDrag *self);

/* What letting go would do, in words; NULL where nothing. Newly allocated. */
char *hitos_timeline_drag_describe (const HitosTimelineDrag *self, HitosTimelinePlan *plan);

void hitos_timeline_drag_paint (const HitosTimelineDrag *self, const HitosTimelineFrame *frame);

/* Where a link is drawn from, beside the bar that the pointer is over. */
void hitos_timeline_drag_paint_handle (const HitosTimelineFrame *frame, guint task);

/* "grab", "ew-resize"…: the pointer's shape over it. Static. */
const char *hitos_timeline_drag_get_cursor (const HitosTimelineDrag *self);

G_END_DECLS
