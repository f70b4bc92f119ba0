/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-painter.h"

#include <math.h>

#include "hitos-timeline-words.h"

#define TEXT_GAP 6.0
#define ROUND 3.0f

/* Beside the flags of a task: what it has to send is overdue. */
#define REMISSION_OVERDUE (1 << 16)

/* Some screens of them. */
#define MOST_LABELS 1024

/* Days narrower than this are no longer told apart. */
#define NARROWEST_DAY 4.0

static void
fill (const HitosTimelineFrame *frame, HitosTimelineInkName name, float alpha, double x, double y, double width,
      double height)
{
  GdkRGBA color = hitos_timeline_ink_get (frame->ink, name, alpha);

  hitos_timeline_sheet_fill (frame->sheet, &color, x, y, width, height);
}

gboolean
hitos_timeline_painter_get_rows (const HitosTimelineFrame *frame, guint *first, guint *last)
{
  double n = hitos_timeline_rows_get_n_rows (frame->rows);
  double top = floor (-frame->top / frame->row_height);
  double bottom = floor ((frame->height - frame->top) / frame->row_height);

  top = MAX (top, 0);
  bottom = MIN (bottom, n - 1);
  if (top > bottom)
    return FALSE;
  *first = (guint) top;
  *last = (guint) bottom;
  return TRUE;
}

/* --- behind the rows --- */

static void
shade_days (const HitosTimelineFrame *frame)
{
  HitosWhen visible = hitos_time_scale_get_visible (frame->scale);

  if (frame->scale->day_width < NARROWEST_DAY)
    return;
  for (guint i = 0; frame->rests && i < frame->rests->len; i++)
    {
      const HitosRestSpan *rest = &g_array_index (frame->rests, HitosRestSpan, i);
      double left, right;

      if (rest->days.start >= visible.end)
        return;
      if (rest->days.end <= visible.start)
        continue;
      hitos_time_scale_get_span (frame->scale, rest->days, &left, &right);
      fill (frame, HITOS_TIMELINE_INK_TEXT, rest->holiday ? 0.11f : 0.05f, left, 0, right - left, frame->height);
    }
}

static void
rule_ticks (const HitosTimelineFrame *frame, const GArray *ticks, float alpha)
{
  GdkRGBA color = hitos_timeline_ink_get_line (frame->ink, alpha);

  for (guint i = 0; i < ticks->len; i++)
    {
      double x = hitos_time_scale_get_x (frame->scale, g_array_index (ticks, HitosTick, i).start);

      hitos_timeline_sheet_fill (frame->sheet, &color, floor (x), 0, 1, frame->height);
    }
}

void
hitos_timeline_painter_background (const HitosTimelineFrame *frame)
{
  shade_days (frame);
  if (frame->ticks)
    {
      rule_ticks (frame, frame->ticks->lower, 0.05f);
      rule_ticks (frame, frame->ticks->upper, 0.10f);
    }
  if (frame->selected != HITOS_TIMELINE_NO_ROW)
    fill (frame, HITOS_TIMELINE_INK_ACCENT, 0.16f, 0, frame->top + frame->selected * frame->row_height,
          frame->scale->width, frame->row_height);
}

/* --- the rows --- */

/* A border as thick as its box is a filled one with round corners, in one node. */
static void
paint_bar (const HitosTimelineFrame *frame, HitosTimelineInkName name, float alpha, const HitosTimelineShape *shape)
{
  GdkRGBA color = hitos_timeline_ink_get (frame->ink, name, alpha);
  float across = (float) shape->width / 2, down = (float) shape->height / 2;
  const float thickness[] = { down, across, down, across };
  const GdkRGBA colors[] = { color, color, color, color };
  GskRoundedRect box = {
    GRAPHENE_RECT_INIT ((float) shape->x, (float) shape->y, (float) shape->width, (float) shape->height),
    { { ROUND, ROUND }, { ROUND, ROUND }, { ROUND, ROUND }, { ROUND, ROUND } },
  };

  if (shape->width < 4 * ROUND)
    hitos_timeline_sheet_fill (frame->sheet, &color, shape->x, shape->y, shape->width, shape->height);
  else
    hitos_timeline_sheet_take (frame->sheet, gsk_border_node_new (&box, thickness, colors));
}

/* The critical chain runs between two lines, so that it is not told by colour. */
static void
paint_rails (const HitosTimelineFrame *frame, const HitosTimelineShape *shape)
{
  fill (frame, HITOS_TIMELINE_INK_TEXT, 0.9f, shape->x, shape->y - 3, shape->width, 2);
  fill (frame, HITOS_TIMELINE_INK_TEXT, 0.9f, shape->x, shape->y + shape->height + 1, shape->width, 2);
}

/* A bracket: a thin beam with a foot at each end. */
static void
paint_bracket (const HitosTimelineFrame *frame, float alpha, const HitosTimelineShape *shape)
{
  double foot = MIN (3, shape->width / 2);

  fill (frame, HITOS_TIMELINE_INK_TEXT, alpha, shape->x, shape->y, shape->width, shape->height / 2);
  fill (frame, HITOS_TIMELINE_INK_TEXT, alpha, shape->x, shape->y, foot, shape->height);
  fill (frame, HITOS_TIMELINE_INK_TEXT, alpha, shape->x + shape->width - foot, shape->y, foot, shape->height);
}

/* A line at the day's end, with a foot towards the days that are left; lit when it is passed. */
static void
paint_limit (const HitosTimelineFrame *frame, gboolean late, const HitosTimelineShape *shape)
{
  HitosTimelineInkName name = late ? HITOS_TIMELINE_INK_DANGER : HITOS_TIMELINE_INK_DIM;
  double width = late ? 3 : 2;
  double line = frame->scale->mirrored ? shape->x : shape->x + shape->width - width;

  fill (frame, name, 1, line, shape->y, width, shape->height);
  fill (frame, name, 1, shape->x, shape->y, shape->width, 2);
  fill (frame, name, 1, shape->x, shape->y + shape->height - 2, shape->width, 2);
}

static void
paint_progress (const HitosTimelineFrame *frame, guint flags, const HitosTimelineShape *shape)
{
  if (flags & HITOS_TIMELINE_WHOLE)
    fill (frame, HITOS_TIMELINE_INK_DONE, 1, shape->x, shape->y, shape->width, shape->height / 2);
  else
    paint_bar (frame, HITOS_TIMELINE_INK_DONE, 0.55f, shape);
}

static HitosTimelineInkName
get_figure_ink (guint flags, HitosTimelineShapeKind kind)
{
  if (kind == HITOS_SHAPE_SESSION)
    return HITOS_TIMELINE_INK_TEXT;
  if (kind == HITOS_SHAPE_REMISSION)
    return flags & REMISSION_OVERDUE ? HITOS_TIMELINE_INK_DANGER : HITOS_TIMELINE_INK_DIM;
  if (flags & HITOS_TIMELINE_LATE && kind == HITOS_SHAPE_HOLLOW)
    return HITOS_TIMELINE_INK_DANGER;
  return flags & HITOS_TIMELINE_DONE ? HITOS_TIMELINE_INK_DONE : HITOS_TIMELINE_INK_ACCENT;
}

void
hitos_timeline_painter_shape (const HitosTimelineFrame *frame, guint flags, const HitosTimelineShape *shape)
{
  switch (shape->kind)
    {
    case HITOS_SHAPE_BASELINE:
      fill (frame, HITOS_TIMELINE_INK_TEXT, 0.35f, shape->x, shape->y, shape->width, shape->height);
      break;
    case HITOS_SHAPE_PLANNED:
      if (flags & HITOS_TIMELINE_DONE)
        paint_bar (frame, HITOS_TIMELINE_INK_DONE, 0.35f, shape);
      else
        paint_bar (frame, HITOS_TIMELINE_INK_ACCENT, 0.7f, shape);
      if (flags & HITOS_TIMELINE_CRITICAL)
        paint_rails (frame, shape);
      break;
    case HITOS_SHAPE_SUMMARY:
      paint_bracket (frame, 0.55f, shape);
      break;
    case HITOS_SHAPE_PROGRESS:
      paint_progress (frame, flags, shape);
      break;
    case HITOS_SHAPE_REAL:
      fill (frame, HITOS_TIMELINE_INK_DONE, 1, shape->x, shape->y, shape->width, shape->height);
      break;
    case HITOS_SHAPE_LIMIT:
      paint_limit (frame, flags & HITOS_TIMELINE_LATE, shape);
      break;
    case HITOS_SHAPE_REMISSION:
    case HITOS_SHAPE_HOLLOW:
    case HITOS_SHAPE_SESSION:
    case HITOS_SHAPE_DIAMOND:
    case HITOS_SHAPE_DONE:
      hitos_timeline_ink_figure (frame->ink, frame->sheet, shape->kind, get_figure_ink (flags, shape->kind),
                                 shape->x, shape->y, shape->width, frame->scale->mirrored);
      break;
    }
}

/* Where the shapes begin, as time runs. */
static double
get_begin (const HitosTimelineFrame *frame, const HitosTimelineShape *shapes, guint n_shapes)
{
  double begin = frame->scale->mirrored ? -G_MAXDOUBLE : G_MAXDOUBLE;

  for (guint i = 0; i < n_shapes; i++)
    begin = frame->scale->mirrored ? MAX (begin, shapes[i].x + shapes[i].width) : MIN (begin, shapes[i].x);
  return begin;
}

static const HitosTimelineLabel *
get_label (const HitosTimelineFrame *frame, guint position)
{
  const HitosTimelineTask *task = hitos_timeline_plan_get_task (frame->plan, position);
  HitosTimelineLabel *label = g_hash_table_lookup (frame->labels, GUINT_TO_POINTER (position));
  g_autofree char *text = NULL;

  if (label)
    return label;
  if (g_hash_table_size (frame->labels) >= MOST_LABELS)
    g_hash_table_remove_all (frame->labels);
  text = hitos_timeline_words_bar (task);
  label = hitos_timeline_ink_make_label (frame->ink, text,
                                         task->flags & HITOS_TIMELINE_LATE ? HITOS_TIMELINE_INK_DANGER
                                                                           : HITOS_TIMELINE_INK_DIM);
  g_hash_table_insert (frame->labels, GUINT_TO_POINTER (position), label);
  return label;
}

static gboolean
is_crossed (const HitosTimelineFrame *frame, guint row, HitosTimelineReach text)
{
  const HitosTimelineReach *links = &g_array_index (frame->crossed, HitosTimelineReach, row);

  if (links->left <= text.right && links->right >= text.left)
    return TRUE;
  for (guint i = 0; i < frame->lines->len; i++)
    {
      double line = g_array_index (frame->lines, double, i);

      if (line >= text.left && line <= text.right)
        return TRUE;
    }
  return FALSE;
}

/* Where a line goes through a text, paper is put under it. @row: among those that can be seen. */
static void
clear_lines (const HitosTimelineFrame *frame, guint row, double x, double y, double width)
{
  if (is_crossed (frame, row, (HitosTimelineReach) { x - 2, x + width + 2 }))
    fill (frame, HITOS_TIMELINE_INK_BACKGROUND, 0.88f, x - 2, y, width + 4,
          hitos_timeline_ink_get_text_height (frame->ink));
}

/* The text stands where it fits: after the bar as time runs, else before it, else nowhere. */
static void
paint_text (const HitosTimelineFrame *frame, guint row, guint position, double begin, double end, double y)
{
  const HitosTimelineTask *task = hitos_timeline_plan_get_task (frame->plan, position);
  const HitosTimelineLabel *label;
  gboolean mirrored = frame->scale->mirrored;
  double gap = task->flags & HITOS_TIMELINE_LEADS ? TEXT_GAP + HITOS_TIMELINE_STUB : TEXT_GAP;
  double x, width, down = (frame->row_height - hitos_timeline_ink_get_text_height (frame->ink)) / 2;

  if (isnan (end) || end < -200 || end > frame->scale->width + 200)
    return;
  label = get_label (frame, position);
  width = label->width;
  x = mirrored ? end - gap - width : end + gap;
  if (mirrored ? x < 0 : x + width > frame->scale->width)
    x = mirrored ? begin + TEXT_GAP + 2 * HITOS_TIMELINE_STUB : begin - TEXT_GAP - 2 * HITOS_TIMELINE_STUB - width;
  /* A part of it would tell nothing. */
  if (x < 0 || x + width > frame->scale->width)
    return;
  clear_lines (frame, row, x, y + down, width);
  hitos_timeline_label_paint (label, frame->sheet, x, y + down);
}

void
hitos_timeline_painter_rows (const HitosTimelineFrame *frame)
{
  guint first, last;

  if (!hitos_timeline_painter_get_rows (frame, &first, &last))
    return;
  for (guint i = first; i <= last; i++)
    {
      guint task = hitos_timeline_rows_get_row (frame->rows, i)->task;
      HitosTimelineShape shapes[HITOS_TIMELINE_MOST_SHAPES];
      double y = frame->top + i * frame->row_height, end;
      const HitosTimelineTask *self;
      guint n, flags;

      if (task == HITOS_TIMELINE_NO_TASK)
        continue;
      self = hitos_timeline_plan_get_task (frame->plan, task);
      n = hitos_timeline_shape_task (frame->plan, task, frame->scale, y, frame->row_height, shapes, &end);
      flags = self->flags | (self->remission_state == HITOS_DEADLINE_OVERDUE ? REMISSION_OVERDUE : 0);
      for (guint j = 0; j < n; j++)
        hitos_timeline_painter_shape (frame, flags, &shapes[j]);
      paint_text (frame, i - first, task, get_begin (frame, shapes, n), end, y);
    }
}

/* --- days and moves --- */

/* In one node, whatever the height. */
static void
paint_broken_line (const HitosTimelineFrame *frame, double x)
{
  GdkRGBA color = hitos_timeline_ink_get_line (frame->ink, 0.4f);
  GskRenderNode *dash = gsk_color_node_new (&color, &GRAPHENE_RECT_INIT ((float) x, 0, 1, 5));

  hitos_timeline_sheet_take (frame->sheet,
                             gsk_repeat_node_new (&GRAPHENE_RECT_INIT ((float) x, 0, 1, (float) frame->height), dash,
                                                  &GRAPHENE_RECT_INIT ((float) x, 0, 1, 10)));
  gsk_render_node_unref (dash);
}

void
hitos_timeline_painter_days (const HitosTimelineFrame *frame)
{
  const GArray *marks = hitos_timeline_plan_get_marks (frame->plan);

  g_array_set_size (frame->lines, 0);
  for (guint i = 0; i < marks->len; i++)
    {
      const HitosTimelineMark *mark = &g_array_index (marks, HitosTimelineMark, i);
      double left, right, x;

      if (mark->kind == HITOS_TIMELINE_SESSION || mark->kind == HITOS_TIMELINE_TEST)
        continue;
      hitos_time_scale_get_span (frame->scale, hitos_when_day (mark->date), &left, &right);
      x = floor ((left + right) / 2);
      if (x < -2 || x > frame->scale->width + 2)
        continue;
      g_array_append_val (frame->lines, x);
      if (mark->kind == HITOS_TIMELINE_TODAY)
        fill (frame, HITOS_TIMELINE_INK_ACCENT, 0.9f, x, 0, 2, frame->height);
      else if (mark->kind == HITOS_TIMELINE_ELECTION)
        fill (frame, HITOS_TIMELINE_INK_TEXT, 0.8f, x - 1, 0, 3, frame->height);
      else
        /* So that it is not taken for today. */
        paint_broken_line (frame, x);
    }
}

static void
paint_outline (const HitosTimelineFrame *frame, const graphene_rect_t *box, HitosTimelineInkName name)
{
  GdkRGBA color = hitos_timeline_ink_get (frame->ink, name, 1), paper = hitos_timeline_ink_get (frame->ink, name, 0.15f);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, box, ROUND);
  hitos_timeline_sheet_take (frame->sheet, gsk_color_node_new (&paper, box));
  hitos_timeline_sheet_take (frame->sheet, gsk_border_node_new (&outline, (float[4]) { 2, 2, 2, 2 },
                                                                (GdkRGBA[4]) { color, color, color, color }));
}

/* The limit that is passed, from top to bottom of its row. */
static void
light_limit (const HitosTimelineFrame *frame, HitosDate limit, double y)
{
  double x = hitos_time_scale_get_x (frame->scale, limit + 1);

  fill (frame, HITOS_TIMELINE_INK_DANGER, 0.25f, x - 6, y, 12, frame->row_height);
  fill (frame, HITOS_TIMELINE_INK_DANGER, 1, x - 2, y, 4, frame->row_height);
}

void
hitos_timeline_painter_moves (const HitosTimelineFrame *frame, const GArray *moves)
{
  for (guint i = 0; i < moves->len; i++)
    {
      const HitosNetworkMove *move = &g_array_index (moves, HitosNetworkMove, i);
      const HitosTimelineTask *task = hitos_timeline_plan_get_task (frame->plan, move->task);
      guint row = hitos_timeline_rows_find_task (frame->rows, move->task);
      gboolean late = task->limit != HITOS_DATE_NONE && move->end - 1 > task->limit;
      double left, right, y = frame->top + row * frame->row_height;

      if (row == HITOS_TIMELINE_NO_ROW || y > frame->height || y + frame->row_height < 0)
        continue;
      hitos_time_scale_get_span (frame->scale, (HitosWhen) { move->start, move->end }, &left, &right);
      if (late)
        light_limit (frame, task->limit, y);
      paint_outline (frame, &GRAPHENE_RECT_INIT ((float) left, (float) (y + 0.2 * frame->row_height),
                                                 (float) MAX (right - left, 8), (float) (0.6 * frame->row_height)),
                     late ? HITOS_TIMELINE_INK_DANGER : HITOS_TIMELINE_INK_TEXT);
    }
}
