/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "hitos-timeline-slice-private.h"

/* Days narrower than this are not told apart, where still narrower links are a tangle. */
#define NARROWEST_DAY 1.6
#define NARROWEST_LINKED 0.8
/* Times the size of the type. */
#define PADDING 0.35

HitosTimeScale
hitos_timeline_slice_get_scale (const HitosTimelineSlice *self)
{
  HitosTimeScale scale = self->scale;

  scale.origin += self->from / scale.day_width;
  scale.width = self->band.width;
  return scale;
}

double
hitos_timeline_slice_get_y (const HitosTimelineSlice *self, guint row)
{
  return self->band.y + ((double) row - self->first_row) * self->row_height;
}

double
hitos_timeline_slice_get_x (const HitosTimelineSlice *self, double x)
{
  return self->band.x + x - self->from;
}

static double
get_height (const HitosTimelineSlice *self)
{
  return self->n_rows * self->row_height;
}

/* --- the ground --- */

static void
shade_rest (const HitosTimelineSlice *self, const HitosTimeScale *scale)
{
  HitosWhen visible = hitos_time_scale_get_visible (scale);

  if (scale->day_width < NARROWEST_DAY)
    return;
  for (HitosDate day = visible.start; day < visible.end; day++)
    {
      double left, right;
      HitosDate end = day;

      while (end < visible.end && hitos_timeline_chart_is_rest (self->chart, end))
        end++;
      if (end == day)
        continue;
      hitos_time_scale_get_span (scale, (HitosWhen) { day, end }, &left, &right);
      hitos_drawing_fill (self->drawing, (HitosBox) { self->band.x + left, self->band.y, right - left, get_height (self) },
                          0, HITOS_TINT_REST);
      day = end;
    }
}

static void
rule_units (const HitosTimelineSlice *self, const HitosTimeScale *scale)
{
  g_autoptr (HitosTicks) ticks = hitos_ticks_new (scale, self->letters->type * PADDING, self->letters->labels);
  const GArray *levels[] = { ticks->lower, ticks->upper };

  for (guint level = 0; level < G_N_ELEMENTS (levels); level++)
    for (guint i = 1; i < levels[level]->len; i++)
      {
        double x = self->band.x + g_array_index (levels[level], HitosTick, i).left;

        hitos_drawing_line (self->drawing, x, self->band.y, x, self->band.y + get_height (self), level ? 0.4 : 0.25,
                            level ? HITOS_TINT_RULE : HITOS_TINT_HAIR);
      }
}

double
hitos_timeline_slice_get_line (const HitosTimelineSlice *self, const HitosTimelineMark *mark)
{
  HitosTimeScale scale = hitos_timeline_slice_get_scale (self);
  double left, right;

  if (mark->kind != HITOS_TIMELINE_ELECTION && mark->kind != HITOS_TIMELINE_TODAY && mark->kind != HITOS_TIMELINE_SIMULACRO)
    return NAN;
  hitos_time_scale_get_span (&scale, hitos_when_day (mark->date), &left, &right);
  return self->band.x + (left + right) / 2;
}

static void
mark_days (const HitosTimelineSlice *self)
{
  const GArray *marks = hitos_timeline_chart_get_marks (self->chart);
  double bottom = self->band.y + get_height (self);

  for (guint i = 0; i < marks->len; i++)
    {
      const HitosTimelineMark *mark = &g_array_index (marks, HitosTimelineMark, i);
      double x = hitos_timeline_slice_get_line (self, mark);

      if (mark->kind == HITOS_TIMELINE_ELECTION)
        hitos_drawing_line (self->drawing, x, self->band.y, x, bottom, 1.6, HITOS_TINT_BLACK);
      else if (mark->kind == HITOS_TIMELINE_TODAY)
        for (double y = self->band.y; y < bottom; y += 6)
          hitos_drawing_line (self->drawing, x, y, x, MIN (y + 4, bottom), 0.9, HITOS_TINT_DONE);
      else if (mark->kind == HITOS_TIMELINE_SIMULACRO)
        for (double y = self->band.y; y < bottom; y += 4)
          hitos_drawing_line (self->drawing, x, y, x, MIN (y + 1.5, bottom), 0.5, HITOS_TINT_GREY);
    }
}

void
hitos_timeline_slice_draw_ground (const HitosTimelineSlice *self)
{
  HitosTimeScale scale = hitos_timeline_slice_get_scale (self);
  HitosBox box = { self->band.x, self->band.y, self->band.width, get_height (self) };

  hitos_drawing_clip (self->drawing, box);
  shade_rest (self, &scale);
  rule_units (self, &scale);
  for (guint i = 1; i < self->n_rows; i++)
    hitos_drawing_line (self->drawing, box.x, box.y + i * self->row_height, box.x + box.width,
                        box.y + i * self->row_height, 0.25, HITOS_TINT_HAIR);
  mark_days (self);
  hitos_drawing_unclip (self->drawing);
}

/* --- the shapes --- */

static void
draw_diamond (const HitosTimelineSlice *self, HitosBox box, double thickness, HitosTint tint)
{
  double x = box.x + box.width / 2, y = box.y + box.height / 2;
  const HitosPoint points[] = { { x, box.y }, { box.x + box.width, y }, { x, box.y + box.height }, { box.x, y } };

  hitos_drawing_polygon (self->drawing, points, G_N_ELEMENTS (points), thickness, tint);
}

static void
draw_arrow (const HitosTimelineSlice *self, HitosBox box, HitosTint tint)
{
  const HitosPoint points[] = { { box.x, box.y }, { box.x + box.width, box.y + box.height / 2 },
                                { box.x, box.y + box.height } };

  hitos_drawing_polygon (self->drawing, points, G_N_ELEMENTS (points), 0, tint);
}

/* A beam with a foot at each end. */
static void
draw_bracket (const HitosTimelineSlice *self, HitosBox box)
{
  double foot = MIN (box.height * 0.6, box.width / 2);

  hitos_drawing_fill (self->drawing, (HitosBox) { box.x, box.y, box.width, box.height / 2 }, 0, HITOS_TINT_GREY);
  hitos_drawing_fill (self->drawing, (HitosBox) { box.x, box.y, foot, box.height }, 0, HITOS_TINT_GREY);
  hitos_drawing_fill (self->drawing, (HitosBox) { box.x + box.width - foot, box.y, foot, box.height }, 0,
                      HITOS_TINT_GREY);
}

/* The critical chain runs between two lines, so that it is not told by colour. */
static void
draw_rails (const HitosTimelineSlice *self, HitosBox box)
{
  double gap = self->row_height * 0.08;

  hitos_drawing_line (self->drawing, box.x, box.y - gap, box.x + box.width, box.y - gap, 0.7, HITOS_TINT_BLACK);
  hitos_drawing_line (self->drawing, box.x, box.y + box.height + gap, box.x + box.width, box.y + box.height + gap, 0.7,
                      HITOS_TINT_BLACK);
}

/* A line at the day's end, with feet towards the days that were left. */
static void
draw_limit (const HitosTimelineSlice *self, HitosBox box, gboolean late)
{
  HitosTint tint = late ? HITOS_TINT_RED : HITOS_TINT_GREY;
  double thickness = late ? 1.3 : 0.7, right = box.x + box.width;

  hitos_drawing_line (self->drawing, right, box.y, right, box.y + box.height, thickness, tint);
  hitos_drawing_line (self->drawing, box.x, box.y, right, box.y, thickness, tint);
  hitos_drawing_line (self->drawing, box.x, box.y + box.height, right, box.y + box.height, thickness, tint);
}

void
hitos_timeline_slice_draw_shape (const HitosTimelineSlice *self, const HitosTimelineTask *task,
                                 const HitosTimelineShape *shape)
{
  HitosBox box = { hitos_timeline_slice_get_x (self, shape->x), shape->y, shape->width, shape->height };
  gboolean done = task->flags & HITOS_TIMELINE_DONE, late = task->flags & HITOS_TIMELINE_LATE;

  if (box.x > self->band.x + self->band.width || box.x + box.width < self->band.x)
    return;
  switch (shape->kind)
    {
    case HITOS_SHAPE_BASELINE:
      hitos_drawing_fill (self->drawing, box, 0, HITOS_TINT_RULE);
      break;
    case HITOS_SHAPE_PLANNED:
      hitos_drawing_fill (self->drawing, box, MIN (1.2, box.width / 2), HITOS_TINT_PLAN);
      if (task->flags & HITOS_TIMELINE_CRITICAL)
        draw_rails (self, box);
      break;
    case HITOS_SHAPE_SUMMARY:
      draw_bracket (self, box);
      break;
    case HITOS_SHAPE_PROGRESS:
      if (task->flags & HITOS_TIMELINE_WHOLE)
        box.height /= 2;
      G_GNUC_FALLTHROUGH;
    case HITOS_SHAPE_REAL:
      hitos_drawing_fill (self->drawing, box, 0, HITOS_TINT_DONE);
      break;
    case HITOS_SHAPE_REMISSION:
      draw_arrow (self, box, task->remission_state == HITOS_DEADLINE_OVERDUE ? HITOS_TINT_RED : HITOS_TINT_GREY);
      break;
    case HITOS_SHAPE_LIMIT:
      draw_limit (self, box, late);
      break;
    case HITOS_SHAPE_SESSION:
      hitos_drawing_fill (self->drawing, box, box.width / 2, HITOS_TINT_BLACK);
      break;
    case HITOS_SHAPE_DIAMOND:
      draw_diamond (self, box, 0, done ? HITOS_TINT_DONE : HITOS_TINT_BLACK);
      break;
    case HITOS_SHAPE_HOLLOW:
      draw_diamond (self, box, 0.8, late && !done ? HITOS_TINT_RED : done ? HITOS_TINT_DONE : HITOS_TINT_BLACK);
      break;
    case HITOS_SHAPE_DONE:
      hitos_drawing_mark (self->drawing, task->state == HITOS_DEADLINE_DONE_LATE ? HITOS_OCCURRENCE_LATE
                                                                                 : HITOS_OCCURRENCE_IN_TIME,
                          box.x, box.y, box.width, HITOS_TINT_DONE);
      break;
    }
}

guint
hitos_timeline_slice_shape_row (const HitosTimelineSlice *self, guint row,
                                HitosTimelineShape shapes[HITOS_TIMELINE_MOST_SHAPES], double *end)
{
  const HitosTimelineChartRow *line = hitos_timeline_chart_get_row (self->chart, row);

  *end = NAN;
  if (line->is_group)
    return 0;
  return hitos_timeline_shape_row (&line->task, hitos_timeline_chart_get_row_marks (self->chart, row), &self->scale,
                                   hitos_timeline_slice_get_y (self, row), self->row_height, shapes, end);
}

static HitosPoint
get_end (const HitosTimelineSlice *self, guint row, gboolean end)
{
  const HitosTimelineTask *task = &hitos_timeline_chart_get_row (self->chart, row)->task;

  return (HitosPoint) { hitos_timeline_slice_get_x (self, hitos_timeline_shape_get_edge (task, &self->scale, self->row_height, end)),
                        hitos_timeline_slice_get_y (self, row) + self->row_height / 2 };
}

gboolean
hitos_timeline_slice_has_links (const HitosTimelineSlice *self)
{
  return self->scale.day_width >= NARROWEST_LINKED;
}

HitosElbow
hitos_timeline_slice_get_elbow (const HitosTimelineSlice *self, const HitosTimelineChartLink *link)
{
  return hitos_elbow (get_end (self, link->from, TRUE), get_end (self, link->to, FALSE),
                      self->row_height * HITOS_TIMELINE_SLICE_STUB, self->row_height / 2, FALSE);
}

static void
draw_link (const HitosTimelineSlice *self, const HitosTimelineChartLink *link)
{
  HitosElbow elbow = hitos_timeline_slice_get_elbow (self, link);
  HitosPoint tip = elbow.points[elbow.n_points - 1];
  HitosTint tint = link->broken ? HITOS_TINT_RED : link->critical ? HITOS_TINT_BLACK : HITOS_TINT_GREY;
  double size = self->row_height * 0.22;

  for (guint i = 0; i + 1 < elbow.n_points; i++)
    hitos_drawing_line (self->drawing, elbow.points[i].x, elbow.points[i].y, elbow.points[i + 1].x,
                        elbow.points[i + 1].y, link->critical || link->broken ? 0.9 : 0.45, tint);
  draw_arrow (self, (HitosBox) { tip.x - size, tip.y - size / 2, size, size }, tint);
}

static void
draw_links (const HitosTimelineSlice *self)
{
  const GArray *links = hitos_timeline_chart_get_links (self->chart);
  guint last = self->first_row + self->n_rows - 1;

  if (!hitos_timeline_slice_has_links (self))
    return;
  for (guint i = 0; i < links->len; i++)
    {
      const HitosTimelineChartLink *link = &g_array_index (links, HitosTimelineChartLink, i);

      if (MAX (link->from, link->to) >= self->first_row && MIN (link->from, link->to) <= last)
        draw_link (self, link);
    }
}

void
hitos_timeline_slice_draw_shapes (const HitosTimelineSlice *self)
{
  hitos_drawing_clip (self->drawing, (HitosBox) { self->band.x, self->band.y, self->band.width, get_height (self) });
  draw_links (self);
  for (guint row = self->first_row; row < self->first_row + self->n_rows; row++)
    {
      HitosTimelineShape shapes[HITOS_TIMELINE_MOST_SHAPES];
      double end;
      guint n = hitos_timeline_slice_shape_row (self, row, shapes, &end);

      for (guint i = 0; i < n; i++)
        hitos_timeline_slice_draw_shape (self, &hitos_timeline_chart_get_row (self->chart, row)->task, &shapes[i]);
    }
  hitos_drawing_unclip (self->drawing);
}
