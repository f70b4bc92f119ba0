/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-drag.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "hitos-milestone.h"
#include "hitos-timeline-moves.h"

/* How far from an edge it is still taken hold of; a link begins just beyond the bar's end. */
#define EDGE 5.0
#define LINK_REACH 16.0
#define HANDLE 10.0

static guint
find_task (const HitosTimelineFrame *frame, double y)
{
  double row = floor ((y - frame->top) / frame->row_height);

  if (row < 0 || row >= hitos_timeline_rows_get_n_rows (frame->rows))
    return HITOS_TIMELINE_NO_TASK;
  return hitos_timeline_rows_get_row (frame->rows, (guint) row)->task;
}

static HitosTimelineDragKind
find_kind (const HitosTimelineFrame *frame, const HitosTimelineTask *task, double x)
{
  double start = hitos_timeline_shape_get_edge (task, frame->scale, frame->row_height, FALSE);
  double end = hitos_timeline_shape_get_edge (task, frame->scale, frame->row_height, TRUE);
  double ahead = frame->scale->mirrored ? -1 : 1;
  double into = (x - start) * ahead, past = (x - end) * ahead, length = (end - start) * ahead;
  gboolean fixed = task->flags & HITOS_TIMELINE_DONE;
  gboolean stretches = !(task->flags & (HITOS_TIMELINE_WHOLE | HITOS_TIMELINE_POINT)) && length > 4 * EDGE;

  if (task->planned.start == task->planned.end || into < -EDGE || past > LINK_REACH)
    return HITOS_TIMELINE_DRAG_NONE;
  if (past > EDGE)
    return HITOS_TIMELINE_DRAG_LINK;
  if (fixed)
    return HITOS_TIMELINE_DRAG_NONE;
  if (stretches && into < EDGE)
    return HITOS_TIMELINE_DRAG_START;
  if (stretches && past > -EDGE)
    return HITOS_TIMELINE_DRAG_END;
  return past <= 0 && into >= 0 ? HITOS_TIMELINE_DRAG_MOVE : HITOS_TIMELINE_DRAG_NONE;
}

HitosTimelineDrag
hitos_timeline_drag_find (const HitosTimelineFrame *frame, double x, double y)
{
  HitosTimelineDrag self = { HITOS_TIMELINE_DRAG_NONE, find_task (frame, y), HITOS_TIMELINE_NO_TASK, x, y, x, y,
                             NULL, 0 };

  if (self.task != HITOS_TIMELINE_NO_TASK)
    self.kind = find_kind (frame, hitos_timeline_plan_get_task (frame->plan, self.task), x);
  return self;
}

static GArray *
list_moves (HitosTimelineDrag *self, const HitosTimelineFrame *frame, int days)
{
  const HitosTimelineTask *task = hitos_timeline_plan_get_task (frame->plan, self->task);
  HitosDate start = task->planned.start, end = task->planned.end;

  if (self->kind == HITOS_TIMELINE_DRAG_START)
    return hitos_timeline_moves_resize (frame->plan, self->task, MIN (start + days, end - 1), end);
  if (self->kind == HITOS_TIMELINE_DRAG_END)
    return hitos_timeline_moves_resize (frame->plan, self->task, start, MAX (end + days, start + 1));
  return hitos_timeline_moves_shift (frame->plan, self->task, days);
}

void
hitos_timeline_drag_update (HitosTimelineDrag *self, const HitosTimelineFrame *frame, double dx, double dy)
{
  double along = frame->scale->mirrored ? -dx : dx;
  int days = (int) round (along / frame->scale->day_width);

  self->to_x = self->x + dx;
  self->to_y = self->y + dy;
  g_clear_pointer (&self->moves, g_array_unref);
  self->n_pushed = 0;
  if (self->kind == HITOS_TIMELINE_DRAG_LINK)
    {
      self->target = find_task (frame, self->to_y);
      if (self->target == self->task)
        self->target = HITOS_TIMELINE_NO_TASK;
    }
  else if (days != 0)
    {
      self->moves = list_moves (self, frame, days);
      self->n_pushed = hitos_timeline_moves_push (frame->plan, self->moves);
    }
}

void
hitos_timeline_drag_clear (HitosTimelineDrag *self)
{
  g_clear_pointer (&self->moves, g_array_unref);
  self->kind = HITOS_TIMELINE_DRAG_NONE;
}

char *
hitos_timeline_drag_describe (const HitosTimelineDrag *self, HitosTimelinePlan *plan)
{
  if (self->kind == HITOS_TIMELINE_DRAG_LINK && self->target != HITOS_TIMELINE_NO_TASK)
    {
      HitosMilestone *target = hitos_timeline_plan_get_task (plan, self->target)->milestone;

      /* Translators: %s is an activity. */
      return g_strdup_printf (_("then: %s"), hitos_milestone_get_name (target));
    }
  if (self->moves == NULL || self->moves->len == 0)
    return NULL;
  return hitos_timeline_moves_describe (plan, self->moves, self->n_pushed);
}

static void
paint_words (const HitosTimelineDrag *self, const HitosTimelineFrame *frame)
{
  g_autofree char *text = hitos_timeline_drag_describe (self, frame->plan);
  GdkRGBA paper = hitos_timeline_ink_get (frame->ink, HITOS_TIMELINE_INK_BACKGROUND, 1);
  GdkRGBA edge = hitos_timeline_ink_get (frame->ink, HITOS_TIMELINE_INK_TEXT, 0.5f);
  double width, height, x, y;

  if (text == NULL)
    return;
  width = hitos_timeline_ink_measure (frame->ink, text) + 16;
  height = hitos_timeline_ink_get_text_height (frame->ink) + 8;
  x = CLAMP (self->to_x + 12, 0, MAX (frame->scale->width - width, 0));
  y = CLAMP (self->to_y + 16, 0, MAX (frame->height - height, 0));
  hitos_timeline_sheet_fill (frame->sheet, &edge, x - 1, y - 1, width + 2, height + 2);
  hitos_timeline_sheet_fill (frame->sheet, &paper, x, y, width, height);
  hitos_timeline_ink_text (frame->ink, frame->sheet, text, HITOS_TIMELINE_INK_TEXT, x + 8, y + 4);
}

void
hitos_timeline_drag_paint (const HitosTimelineDrag *self, const HitosTimelineFrame *frame)
{
  GdkRGBA color = hitos_timeline_ink_get (frame->ink, HITOS_TIMELINE_INK_ACCENT, 1);

  if (self->kind == HITOS_TIMELINE_DRAG_NONE)
    return;
  if (self->moves)
    hitos_timeline_painter_moves (frame, self->moves);
  if (self->kind == HITOS_TIMELINE_DRAG_LINK)
    {
      hitos_timeline_sheet_fill (frame->sheet, &color, self->x, MIN (self->y, self->to_y), 2,
                                 fabs (self->to_y - self->y) + 2);
      hitos_timeline_sheet_fill (frame->sheet, &color, MIN (self->x, self->to_x), self->to_y,
                                 fabs (self->to_x - self->x), 2);
    }
  paint_words (self, frame);
}

void
hitos_timeline_drag_paint_handle (const HitosTimelineFrame *frame, guint position)
{
  const HitosTimelineTask *task = hitos_timeline_plan_get_task (frame->plan, position);
  guint row = hitos_timeline_rows_find_task (frame->rows, position);
  double end = hitos_timeline_shape_get_edge (task, frame->scale, frame->row_height, TRUE);
  double middle = (EDGE + LINK_REACH) / 2 * (frame->scale->mirrored ? -1 : 1);

  if (row != HITOS_TIMELINE_NO_ROW)
    hitos_timeline_ink_figure (frame->ink, frame->sheet, HITOS_SHAPE_SESSION, HITOS_TIMELINE_INK_ACCENT,
                               end + middle - HANDLE / 2,
                               frame->top + (row + 0.5) * frame->row_height - HANDLE / 2, HANDLE, FALSE);
}

const char *
hitos_timeline_drag_get_cursor (const HitosTimelineDrag *self)
{
  static const char *const cursors[] = { NULL, "grab", "ew-resize", "ew-resize", "crosshair" };

  return cursors[self->kind];
}
