/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-time-scale.h"
#include "hitos-timeline-plan.h"

G_BEGIN_DECLS

/* What a task's row is painted of, in the order of painting, on the screen and on paper alike. */
typedef enum {
  HITOS_SHAPE_BASELINE,   /* a thin bar below: where the sealed plan had it */
  HITOS_SHAPE_PLANNED,    /* the bar of a task */
  HITOS_SHAPE_SUMMARY,    /* the bracket of a whole */
  HITOS_SHAPE_PROGRESS,   /* the part of either that is done */
  HITOS_SHAPE_REAL,       /* a thin bar in front: from its real start to its real end, or from the day that
                           * was planned to the one on which it was done */
  HITOS_SHAPE_REMISSION,  /* the day it is to be sent by: an arrow head */
  HITOS_SHAPE_LIMIT,      /* the law's last day: a line at that day's end, with a foot */
  HITOS_SHAPE_SESSION,    /* a session of the task: a disc */
  HITOS_SHAPE_DIAMOND,    /* a day that is planned */
  HITOS_SHAPE_HOLLOW,     /* the same, where nobody planned it and its limit stands for it, or it was done on
                           * another day */
  HITOS_SHAPE_DONE,       /* the day on which it was done: a disc with a tick */
} HitosTimelineShapeKind;

/* A shape fills its box. */
typedef struct {
  HitosTimelineShapeKind kind;
  double x;
  double y;
  double width;
  double height;
} HitosTimelineShape;

#define HITOS_TIMELINE_MOST_SHAPES 24

/* Writes the shapes that can be seen, of a row from @y that is @height high, and returns how many.
 * @right (the left where time runs to the left) is set to where a text beside them may begin; it is
 * NAN where the task has no day. */
guint hitos_timeline_shape_task (const HitosTimelinePlan *plan, guint task, const HitosTimeScale *scale,
                                 double y, double height,
                                 HitosTimelineShape shapes[HITOS_TIMELINE_MOST_SHAPES], double *right);

/* The same of a task and its sessions, wherever they are kept. */
guint hitos_timeline_shape_row (const HitosTimelineTask *self, const HitosTimelineMark *marks, const HitosTimeScale *scale,
                                double y, double height, HitosTimelineShape shapes[HITOS_TIMELINE_MOST_SHAPES],
                                double *right);

/* Where a link leaves a task (@end) or reaches it, at the middle of its row's height. */
double hitos_timeline_shape_get_edge (const HitosTimelineTask *task, const HitosTimeScale *scale,
                                      double height, gboolean end);

G_END_DECLS
