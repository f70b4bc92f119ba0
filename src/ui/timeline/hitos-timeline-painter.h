/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-elbow.h"
#include "hitos-rest-spans.h"
#include "hitos-ticks.h"
#include "hitos-timeline-ink.h"
#include "hitos-timeline-rows.h"

G_BEGIN_DECLS

/* How far a link leaves and reaches a bar straight: a text keeps away from it. */
#define HITOS_TIMELINE_STUB 8.0

/* From where to where across the band; empty where it ends before it begins. */
typedef struct {
  double left, right;
} HitosTimelineReach;

/* One frame of a timeline's band: a value that lives while it is painted. All of it is borrowed. */
typedef struct {
  HitosTimelineSheet *sheet;
  HitosTimelineInk *ink;
  HitosTimelineRows *rows;
  HitosTimelinePlan *plan;
  const HitosTimeScale *scale;
  const HitosTicks *ticks;
  const GArray *rests;      /* of HitosRestSpan: weekends and days of rest, at least those that can be seen */
  GArray *links;            /* of guint: room to gather the links in */
  GArray *lines;            /* of double: room for the places of the lines that are as high as the band */
  GArray *crossed;          /* of HitosTimelineReach: room for where links run across each row that can be seen */
  GHashTable *labels;       /* task → HitosTimelineLabel: what stands beside the bars */
  double height;
  double top;               /* of row 0 */
  double row_height;
  guint selected;           /* a row, HITOS_TIMELINE_NO_ROW */
  const char *link;         /* the id of the dependency that is chosen; may be NULL */
} HitosTimelineFrame;

/* The rows that can be seen; FALSE where none. Both included. */
gboolean hitos_timeline_painter_get_rows (const HitosTimelineFrame *frame, guint *first, guint *last);

/* Weekends, days of rest, the lines of the ruler, the chosen row. */
void hitos_timeline_painter_background (const HitosTimelineFrame *frame);
/* The bars and what is told beside them: after the days and the links, whose lines do not go through a text. */
void hitos_timeline_painter_rows (const HitosTimelineFrame *frame);
void hitos_timeline_painter_links (const HitosTimelineFrame *frame);
/* Gathers those that can be seen in the frame's array; the way of one of them. */
void hitos_timeline_painter_find_links (const HitosTimelineFrame *frame);
HitosElbow hitos_timeline_painter_get_elbow (const HitosTimelineFrame *frame, const HitosTimelineLink *link);
/* Today, election day, simulacros. */
void hitos_timeline_painter_days (const HitosTimelineFrame *frame);
/* One shape as it is in a row of a task with such @flags (HitosTimelineFlags). Of the frame, only its sheet, its
 * ink and its scale are looked at. */
void hitos_timeline_painter_shape (const HitosTimelineFrame *frame, guint flags, const HitosTimelineShape *shape);
/* Where @moves (of HitosNetworkMove) would put their tasks; limits that are then passed are lit. */
void hitos_timeline_painter_moves (const HitosTimelineFrame *frame, const GArray *moves);

G_END_DECLS
