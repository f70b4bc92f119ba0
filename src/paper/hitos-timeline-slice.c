/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-slice.h"

#include <math.h>
#include <string.h>

#include "hitos-elbow.h"
#include "hitos-timeline-shape.h"

/* Days narrower than this are not told apart, where still narrower links are a tangle. */
#define NARROWEST_DAY 1.6
#define NARROWEST_LINKED 0.8
/* Times the row's height. */
#define STUB 0.38
#define GAP 0.25
/* Times the size of the type. */
#define INDENT 1.1
#define PADDING 0.35

HitosTimeScale
hitos_timeline_slice_get_scale (const HitosTimelineSlice *self)
{
  HitosTimeScale scale = self->scale;

  scale.origin += self->from / scale.day_width;
  scale.width = self->band.width;
  return scale;
}

static double
get_y (const HitosTimelineSlice *self, guint row)
{
  return self->band.y + ((double) row - self->first_row) * self->row_height;
}

/* From the canvas to the sheet. */
static double
get_x (const HitosTimelineSlice *self, double x)
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

static void
mark_days (const HitosTimelineSlice *self, const HitosTimeScale *scale)
{
  const GArray *marks = hitos_timeline_chart_get_marks (self->chart);
  double bottom = self->band.y + get_height (self);

  for (guint i = 0; i < marks->len; i++)
    {
      const HitosTimelineMark *mark = &g_array_index (marks, HitosTimelineMark, i);
      double left, right, x;

      hitos_time_scale_get_span (scale, hitos_when_day (mark->date), &left, &right);
      x = self->band.x + (left + right) / 2;
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
  mark_days (self, &scale);
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

static void
draw_shape (const HitosTimelineSlice *self, const HitosTimelineTask *task, const HitosTimelineShape *shape)
{
  HitosBox box = { get_x (self, shape->x), shape->y, shape->width, shape->height };
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

static guint
shape_row (const HitosTimelineSlice *self, guint row, HitosTimelineShape shapes[HITOS_TIMELINE_MOST_SHAPES], double *end)
{
  const HitosTimelineChartRow *line = hitos_timeline_chart_get_row (self->chart, row);

  *end = NAN;
  if (line->is_group)
    return 0;
  return hitos_timeline_shape_row (&line->task, hitos_timeline_chart_get_row_marks (self->chart, row), &self->scale,
                                   get_y (self, row), self->row_height, shapes, end);
}

static HitosPoint
get_end (const HitosTimelineSlice *self, guint row, gboolean end)
{
  const HitosTimelineTask *task = &hitos_timeline_chart_get_row (self->chart, row)->task;

  return (HitosPoint) { get_x (self, hitos_timeline_shape_get_edge (task, &self->scale, self->row_height, end)),
                        get_y (self, row) + self->row_height / 2 };
}

static void
draw_link (const HitosTimelineSlice *self, const HitosTimelineChartLink *link)
{
  HitosElbow elbow = hitos_elbow (get_end (self, link->from, TRUE), get_end (self, link->to, FALSE),
                                  self->row_height * STUB, self->row_height / 2, FALSE);
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

  if (self->scale.day_width < NARROWEST_LINKED)
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
      guint n = shape_row (self, row, shapes, &end);

      for (guint i = 0; i < n; i++)
        draw_shape (self, &hitos_timeline_chart_get_row (self->chart, row)->task, &shapes[i]);
    }
  hitos_drawing_unclip (self->drawing);
}

/* --- words --- */

static void
append_day (const HitosTimelineSlice *self, GString *text, HitosDate day, gboolean with_month)
{
  int month, day_of_month;

  hitos_date_get (day, NULL, &month, &day_of_month);
  g_string_append_printf (text, "%d", day_of_month);
  if (with_month)
    g_string_append_printf (text, "\302\240%s", self->letters->words.get_month (month));
}

/* "E05 · 3–8 Nov · overdue": newly allocated, NULL where it has no day. */
static char *
describe (const HitosTimelineSlice *self, const HitosTimelineChartRow *row)
{
  const HitosTimelineTask *task = &row->task;
  HitosWhen days = task->flags & HITOS_TIMELINE_DONE && task->real.end ? task->real : task->planned;
  GString *text;
  int first, last;

  if (row->is_group || days.start == days.end)
    return NULL;
  text = g_string_new (self->with_codes ? row->code : NULL);
  g_string_append (text, text->len ? "\302\240· " : "");
  hitos_date_get (days.start, NULL, &first, NULL);
  hitos_date_get (days.end - 1, NULL, &last, NULL);
  if (days.end - days.start > 1)
    {
      append_day (self, text, days.start, first != last || days.end - days.start > 31);
      g_string_append (text, "–");
    }
  append_day (self, text, days.end - 1, TRUE);
  if (task->flags & HITOS_TIMELINE_WHOLE)
    g_string_append_printf (text, "\302\240· %u/%u", task->n_done, task->n_leaves);
  else if (task->state != HITOS_DEADLINE_PENDING && self->letters->words.get_state)
    g_string_append_printf (text, "\302\240· %s", self->letters->words.get_state (task->state));
  return g_string_free (text, FALSE);
}

/* After the bar where the canvas has room, else before it, else nowhere; cut at the piece's edges. */
void
hitos_timeline_slice_put_label (const HitosTimelineSlice *self, guint row, const char *tag)
{
  const HitosTimelineChartRow *line = hitos_timeline_chart_get_row (self->chart, row);
  HitosLetteringStyle style = { .size = self->letters->type };
  HitosTimelineShape shapes[HITOS_TIMELINE_MOST_SHAPES];
  g_autofree char *text = describe (self, line);
  g_autoptr (PangoLayout) layout = NULL;
  double end, begin = G_MAXDOUBLE, x, width, gap = self->row_height * GAP;
  guint n = shape_row (self, row, shapes, &end);

  if (text == NULL || isnan (end))
    return;
  for (guint i = 0; i < n; i++)
    begin = MIN (begin, shapes[i].x);
  layout = hitos_lettering_set (self->letters->lettering, text, &style);
  width = hitos_lettering_get_width (layout);
  x = end + gap + (line->task.flags & HITOS_TIMELINE_LEADS ? self->row_height * STUB : 0);
  if (x + width > self->scale.width)
    x = begin - gap - width;
  if (x < 0 || x + width < self->from || x > self->from + self->band.width)
    return;
  hitos_drawing_clip (self->drawing, self->band);
  hitos_drawing_begin (self->drawing, tag);
  hitos_drawing_text (self->drawing, g_steal_pointer (&layout), get_x (self, x),
                      get_y (self, row) + (self->row_height - hitos_lettering_get_leading (self->letters->type)) / 2,
                      line->task.state == HITOS_DEADLINE_OVERDUE ? HITOS_TINT_RED : HITOS_TINT_BLACK);
  hitos_drawing_end (self->drawing);
  hitos_drawing_unclip (self->drawing);
}

void
hitos_timeline_slice_put_name (const HitosTimelineSlice *self, guint row, const char *tag, double x, double width)
{
  const HitosTimelineChartRow *line = hitos_timeline_chart_get_row (self->chart, row);
  double indent = MIN (line->depth, 6) * self->letters->type * INDENT;
  g_autofree char *text = line->code ? g_strdup_printf ("%s\302\240 %s", line->code, line->name) : g_strdup (line->name);
  gboolean bold = line->is_group || line->task.flags & HITOS_TIMELINE_WHOLE;
  HitosLetteringStyle style = { .size = self->letters->type, .n_lines = 1, .width = width - indent - self->letters->type * 0.5,
                                .n_bold = bold ? -1 : line->code ? (int) strlen (line->code) : 0 };

  for (char *at = text; *at; at++)
    if (*at == '\n')
      *at = ' ';
  hitos_drawing_begin (self->drawing, tag);
  hitos_drawing_text (self->drawing, hitos_lettering_set (self->letters->lettering, text, &style), x + indent,
                      get_y (self, row) + (self->row_height - hitos_lettering_get_leading (self->letters->type)) / 2,
                      HITOS_TINT_BLACK);
  hitos_drawing_end (self->drawing);
}

/* --- the legend --- */

/* The width that a sample and its word take. */
static double
put_sample (const HitosTimelineSlice *self, HitosTimelineWord word, double x, double y, double size, const char *tag,
            gboolean only_measure)
{
  static const struct { HitosTimelineShapeKind kind; guint flags; double width, height; } samples[] = {
    [HITOS_TIMELINE_WORD_PLANNED] = { HITOS_SHAPE_PLANNED, 0, 2.2, 0.75 },
    [HITOS_TIMELINE_WORD_CRITICAL] = { HITOS_SHAPE_PLANNED, HITOS_TIMELINE_CRITICAL, 2.2, 0.6 },
    [HITOS_TIMELINE_WORD_REAL] = { HITOS_SHAPE_DONE, HITOS_TIMELINE_DONE, 0.9, 0.9 },
    [HITOS_TIMELINE_WORD_BASELINE] = { HITOS_SHAPE_BASELINE, 0, 2.2, 0.3 },
    [HITOS_TIMELINE_WORD_UNPLANNED] = { HITOS_SHAPE_HOLLOW, 0, 0.9, 0.9 },
    [HITOS_TIMELINE_WORD_LIMIT] = { HITOS_SHAPE_LIMIT, 0, 0.5, 1 },
    [HITOS_TIMELINE_WORD_LATE] = { HITOS_SHAPE_LIMIT, HITOS_TIMELINE_LATE, 0.5, 1 },
    [HITOS_TIMELINE_WORD_REMISSION] = { HITOS_SHAPE_REMISSION, 0, 0.7, 0.7 },
    [HITOS_TIMELINE_WORD_SESSION] = { HITOS_SHAPE_SESSION, 0, 0.6, 0.6 },
  };
  HitosLetteringStyle style = { .size = size };
  g_autoptr (PangoLayout) layout = hitos_lettering_set (self->letters->lettering, self->letters->words.legend[word], &style);
  double leading = hitos_lettering_get_leading (size), width = samples[word].width * size;
  double whole = width + size * 0.45 + hitos_lettering_get_width (layout);
  HitosTimelineTask task = { .flags = samples[word].flags, .state = HITOS_DEADLINE_DONE_IN_TIME };
  HitosTimelineShape shape = { samples[word].kind, 0, y + (leading - samples[word].height * size) / 2, width,
                               samples[word].height * size };
  HitosTimelineSlice piece = *self;

  if (only_measure)
    return whole;
  piece.from = 0;
  piece.row_height = size * 1.4;
  piece.band = (HitosBox) { x, y, width, leading };
  draw_shape (&piece, &task, &shape);
  hitos_drawing_begin (self->drawing, tag);
  hitos_drawing_text (self->drawing, g_steal_pointer (&layout), x + width + size * 0.45, y, HITOS_TINT_BLACK);
  hitos_drawing_end (self->drawing);
  return whole;
}

double
hitos_timeline_slice_put_legend (const HitosTimelineSlice *self, double x, double y, double width, double size,
                                 const char *tag)
{
  double start = x, top = y, leading = hitos_lettering_get_leading (size);

  for (HitosTimelineWord word = 0; word < HITOS_TIMELINE_N_WORDS; word++)
    {
      double extent;

      if (self->letters->words.legend[word] == NULL)
        continue;
      extent = put_sample (self, word, x, y, size, tag, TRUE);
      if (x > start && x + extent > start + width)
        {
          x = start;
          y += leading;
        }
      put_sample (self, word, x, y, size, tag, FALSE);
      x += extent + size * 1.3;
    }
  return y + leading - top;
}
