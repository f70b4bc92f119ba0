/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The links of a frame, behind its rows. */

#include <math.h>

#include "hitos-timeline-painter.h"

/* Where days are narrower, links are a tangle that tells nothing. */
#define NARROWEST_LINKED 1.0

HitosElbow
hitos_timeline_painter_get_elbow (const HitosTimelineFrame *frame, const HitosTimelineLink *link)
{
  const HitosTimelineTask *from = hitos_timeline_plan_get_task (frame->plan, link->predecessor);
  const HitosTimelineTask *to = hitos_timeline_plan_get_task (frame->plan, link->successor);
  guint from_row = hitos_timeline_rows_find_task (frame->rows, link->predecessor);
  guint to_row = hitos_timeline_rows_find_task (frame->rows, link->successor);
  HitosPoint start = { hitos_timeline_shape_get_edge (from, frame->scale, frame->row_height, TRUE),
                       frame->top + (from_row + 0.5) * frame->row_height };
  HitosPoint end = { hitos_timeline_shape_get_edge (to, frame->scale, frame->row_height, FALSE),
                     frame->top + (to_row + 0.5) * frame->row_height };

  return hitos_elbow (start, end, HITOS_TIMELINE_STUB, frame->row_height / 2, frame->scale->mirrored);
}

static void
paint_elbow (const HitosTimelineFrame *frame, const HitosElbow *elbow, HitosTimelineInkName name, float alpha,
             double width)
{
  GdkRGBA color = hitos_timeline_ink_get (frame->ink, name, alpha);
  const HitosPoint *end = &elbow->points[elbow->n_points - 1];

  for (guint i = 0; i + 1 < elbow->n_points; i++)
    {
      const HitosPoint *a = &elbow->points[i], *b = &elbow->points[i + 1];
      double left = MAX (MIN (a->x, b->x), -4), right = MIN (MAX (a->x, b->x), frame->scale->width + 4);
      double top = MAX (MIN (a->y, b->y), -4), bottom = MIN (MAX (a->y, b->y), frame->height + 4);

      if (right >= left && bottom >= top)
        hitos_timeline_sheet_fill (frame->sheet, &color, floor (left), floor (top), MAX (right - left, 0) + width,
                                   MAX (bottom - top, 0) + width);
    }
  if (end->x > -8 && end->x < frame->scale->width + 8 && end->y > -8 && end->y < frame->height + 8)
    hitos_timeline_ink_arrow (frame->ink, frame->sheet, name, end->x, end->y + 0.5, frame->scale->mirrored);
}

void
hitos_timeline_painter_find_links (const HitosTimelineFrame *frame)
{
  guint first, last;

  g_array_set_size (frame->links, 0);
  if (frame->scale->day_width >= NARROWEST_LINKED && hitos_timeline_painter_get_rows (frame, &first, &last))
    hitos_timeline_rows_find_links (frame->rows, first, last, frame->links);
}

static void
forget_crossed (const HitosTimelineFrame *frame)
{
  const HitosTimelineReach none = { G_MAXDOUBLE, -G_MAXDOUBLE };
  guint first, last;

  g_array_set_size (frame->crossed, 0);
  if (!hitos_timeline_painter_get_rows (frame, &first, &last))
    return;
  for (guint i = first; i <= last; i++)
    g_array_append_val (frame->crossed, none);
}

/* The rows that an upright piece goes through are crossed there. */
static void
note_crossed (const HitosTimelineFrame *frame, const HitosElbow *elbow)
{
  int first = MAX ((int) floor (-frame->top / frame->row_height), 0);

  for (guint i = 0; i + 1 < elbow->n_points; i++)
    {
      const HitosPoint *a = &elbow->points[i], *b = &elbow->points[i + 1];
      double top = MAX (MIN (a->y, b->y), 0), bottom = MIN (MAX (a->y, b->y), frame->height);
      int from = (int) floor ((top - frame->top) / frame->row_height) - first;
      int to = (int) ceil ((bottom - frame->top) / frame->row_height) - first;

      for (int row = MAX (from, 0); a->x == b->x && row < MIN (to, (int) frame->crossed->len); row++)
        {
          HitosTimelineReach *reach = &g_array_index (frame->crossed, HitosTimelineReach, row);

          reach->left = MIN (reach->left, a->x);
          reach->right = MAX (reach->right, a->x);
        }
    }
}

static void
paint_link (const HitosTimelineFrame *frame, const HitosTimelineLink *link)
{
  guint from = hitos_timeline_plan_get_task (frame->plan, link->predecessor)->flags;
  guint to = hitos_timeline_plan_get_task (frame->plan, link->successor)->flags;
  gboolean chosen = frame->link && g_str_equal (frame->link, hitos_record_get_id (link->dependency));
  gboolean strong = link->broken || (from & to & HITOS_TIMELINE_CRITICAL);
  HitosElbow elbow = hitos_timeline_painter_get_elbow (frame, link);

  note_crossed (frame, &elbow);
  if (chosen)
    paint_elbow (frame, &elbow, HITOS_TIMELINE_INK_ACCENT, 1, 3);
  else
    paint_elbow (frame, &elbow, link->broken ? HITOS_TIMELINE_INK_DANGER : HITOS_TIMELINE_INK_TEXT,
                 strong ? 0.9f : 0.45f, strong ? 2 : 1);
}

void
hitos_timeline_painter_links (const HitosTimelineFrame *frame)
{
  forget_crossed (frame);
  hitos_timeline_painter_find_links (frame);
  for (guint i = 0; i < frame->links->len; i++)
    paint_link (frame, hitos_timeline_plan_get_link (frame->plan, g_array_index (frame->links, guint, i)));
}
