/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-shape.h"

#include <math.h>

/* Parts of a row's height. */
#define BAR 0.46
#define THIN 0.12
#define BRACKET 0.26
#define DIAMOND 0.52
#define LIMIT 0.78
#define SMALL 0.30
#define DISC 0.50
#define THREAD 0.06

/* A day is seen at any zoom. */
#define NARROWEST 3.0

typedef struct {
  const HitosTimeScale *scale;
  double y;
  double height;
  HitosTimelineShape *shapes;
  guint n_shapes;
  double far;  /* the end of what is painted, as time runs */
} Row;

static void
add_box (Row *row, HitosTimelineShapeKind kind, double x, double top, double width, double height)
{
  double end = row->scale->mirrored ? x : x + width;

  if (isnan (row->far) || (row->scale->mirrored ? end < row->far : end > row->far))
    row->far = end;
  if (x > row->scale->width || x + width < 0 || row->n_shapes == HITOS_TIMELINE_MOST_SHAPES)
    return;
  row->shapes[row->n_shapes++] = (HitosTimelineShape) { kind, x, row->y + top, width, height };
}

static void
add_range (Row *row, HitosTimelineShapeKind kind, HitosWhen range, double top, double height, double part)
{
  double left, right, width;

  if (range.start == range.end)
    return;
  hitos_time_scale_get_span (row->scale, range, &left, &right);
  width = MAX (right - left, NARROWEST) * part;
  add_box (row, kind, row->scale->mirrored ? MAX (right, left + NARROWEST) - width : left, top, width, height);
}

static double
get_middle (const HitosTimeScale *scale, HitosDate day)
{
  double left, right;

  hitos_time_scale_get_span (scale, hitos_when_day (day), &left, &right);
  return (left + right) / 2;
}

/* A shape on the middle of a day. */
static void
add_point (Row *row, HitosTimelineShapeKind kind, HitosDate day, double size)
{
  double extent = size * row->height;

  if (day > HITOS_DATE_NONE)
    add_box (row, kind, get_middle (row->scale, day) - extent / 2, (row->height - extent) / 2, extent, extent);
}

static gboolean
is_point (const HitosTimelineTask *task)
{
  return (task->flags & (HITOS_TIMELINE_POINT | HITOS_TIMELINE_WHOLE)) == HITOS_TIMELINE_POINT;
}

/* A day that was sealed is as wide as a small figure, so that it is seen at any zoom. */
static void
add_baseline (Row *row, const HitosTimelineTask *task)
{
  double extent = SMALL * row->height, top = (1 - THIN) * row->height, left, right;

  if (task->baseline.start == task->baseline.end)
    return;
  hitos_time_scale_get_span (row->scale, task->baseline, &left, &right);
  if (right - left >= extent)
    add_range (row, HITOS_SHAPE_BASELINE, task->baseline, top, THIN * row->height, 1);
  else
    add_box (row, HITOS_SHAPE_BASELINE, (left + right - extent) / 2, top, extent, THIN * row->height);
}

static void
add_plan (Row *row, const HitosTimelineTask *task)
{
  double h = row->height, done = task->n_leaves ? (double) task->n_done / task->n_leaves : 0;
  gboolean whole = task->flags & HITOS_TIMELINE_WHOLE;
  double top = whole ? (1 - BRACKET) / 2 : (1 - BAR) / 2, size = whole ? BRACKET : BAR;

  if (is_point (task))
    return;
  add_range (row, whole ? HITOS_SHAPE_SUMMARY : HITOS_SHAPE_PLANNED, task->planned, top * h, size * h, 1);
  if (done > 0)
    add_range (row, HITOS_SHAPE_PROGRESS, task->planned, top * h, size * h, done);
}

static void
add_limit (Row *row, const HitosTimelineTask *task)
{
  double x, width = SMALL * row->height;

  /* What nobody planned stands on its limit itself; only where days are wide are both told. */
  if (task->limit == HITOS_DATE_NONE
      || (task->flags & HITOS_TIMELINE_UNPLANNED && row->scale->day_width < row->height))
    return;
  x = hitos_time_scale_get_x (row->scale, task->limit + 1);
  add_box (row, HITOS_SHAPE_LIMIT, row->scale->mirrored ? x : x - width, (1 - LIMIT) / 2 * row->height, width,
           LIMIT * row->height);
}

/* What was done stands on its real day; a thread leads to it from the day that was planned. */
static void
add_done_point (Row *row, const HitosTimelineTask *task)
{
  HitosDate planned = task->planned.end - 1, real = task->real.end - 1;
  double from, to;

  if (planned > HITOS_DATE_NONE && planned != real)
    {
      from = get_middle (row->scale, planned);
      to = get_middle (row->scale, real);
      add_box (row, HITOS_SHAPE_REAL, MIN (from, to), (1 - THREAD) / 2 * row->height, fabs (to - from) + 1,
               THREAD * row->height);
      add_point (row, HITOS_SHAPE_HOLLOW, planned, SMALL);
    }
  add_point (row, HITOS_SHAPE_DONE, real, DISC);
}

static void
add_real (Row *row, const HitosTimelineTask *task)
{
  gboolean done = task->flags & HITOS_TIMELINE_DONE && task->real.start != task->real.end;

  /* How much of a whole is done is told by its parts. */
  if (task->flags & HITOS_TIMELINE_WHOLE)
    return;
  if (is_point (task) && done)
    {
      add_done_point (row, task);
      return;
    }
  add_range (row, HITOS_SHAPE_REAL, task->real, (0.5 + BAR / 2 - THIN) * row->height, THIN * row->height, 1);
  if (done)
    add_point (row, HITOS_SHAPE_DONE, task->real.end - 1, DISC);
  else if (is_point (task))
    add_point (row, task->flags & HITOS_TIMELINE_UNPLANNED ? HITOS_SHAPE_HOLLOW : HITOS_SHAPE_DIAMOND,
               task->planned.end - 1, DIAMOND);
}

guint
hitos_timeline_shape_task (const HitosTimelinePlan *plan, guint task, const HitosTimeScale *scale, double y,
                           double height, HitosTimelineShape shapes[HITOS_TIMELINE_MOST_SHAPES],
                           double *right)
{
  return hitos_timeline_shape_row (hitos_timeline_plan_get_task (plan, task),
                                   hitos_timeline_plan_get_task_marks (plan, task), scale, y, height, shapes, right);
}

guint
hitos_timeline_shape_row (const HitosTimelineTask *self, const HitosTimelineMark *marks, const HitosTimeScale *scale,
                          double y, double height, HitosTimelineShape shapes[HITOS_TIMELINE_MOST_SHAPES], double *right)
{
  Row row = { scale, y, height, shapes, 0, NAN };

  add_baseline (&row, self);
  add_plan (&row, self);
  if (self->remission != self->limit || self->remitted != HITOS_DATE_NONE)
    add_point (&row, HITOS_SHAPE_REMISSION, self->remitted ? self->remitted : self->remission, SMALL);
  add_limit (&row, self);
  for (guint i = 0; i < self->n_marks; i++)
    add_point (&row, HITOS_SHAPE_SESSION, marks[i].date, SMALL);
  add_real (&row, self);
  *right = row.far;
  return row.n_shapes;
}

double
hitos_timeline_shape_get_edge (const HitosTimelineTask *task, const HitosTimeScale *scale, double height,
                               gboolean end)
{
  double left, right;

  hitos_time_scale_get_span (scale, task->planned, &left, &right);
  if (is_point (task))
    {
      double middle = (left + right) / 2;

      left = middle - DIAMOND * height / 2;
      right = middle + DIAMOND * height / 2;
    }
  else
    right = MAX (right, left + NARROWEST);
  return end != scale->mirrored ? right : left;
}
