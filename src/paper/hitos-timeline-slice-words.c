/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "hitos-timeline-slice-private.h"

/* Times the row's height. */
#define GAP 0.25
/* Times the size of the type. */
#define INDENT 1.1

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

/* --- beside the bars --- */

static gboolean
is_through (double x, HitosBox box)
{
  return x >= box.x && x <= box.x + box.width;
}

static gboolean
has_line_through (const HitosTimelineSlice *self, HitosBox box)
{
  const GArray *marks = hitos_timeline_chart_get_marks (self->chart);

  for (guint i = 0; i < marks->len; i++)
    if (is_through (hitos_timeline_slice_get_line (self, &g_array_index (marks, HitosTimelineMark, i)), box))
      return TRUE;
  return FALSE;
}

static gboolean
goes_through (const HitosElbow *elbow, HitosBox box)
{
  for (guint i = 0; i + 1 < elbow->n_points; i++)
    {
      const HitosPoint *a = &elbow->points[i], *b = &elbow->points[i + 1];

      if (a->x == b->x && is_through (a->x, box) && MIN (a->y, b->y) <= box.y + box.height && MAX (a->y, b->y) >= box.y)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_link_through (const HitosTimelineSlice *self, guint row, HitosBox box)
{
  const GArray *links = hitos_timeline_chart_get_links (self->chart);

  for (guint i = 0; hitos_timeline_slice_has_links (self) && i < links->len; i++)
    {
      const HitosTimelineChartLink *link = &g_array_index (links, HitosTimelineChartLink, i);

      if (row >= MIN (link->from, link->to) && row <= MAX (link->from, link->to))
        {
          HitosElbow elbow = hitos_timeline_slice_get_elbow (self, link);

          if (goes_through (&elbow, box))
            return TRUE;
        }
    }
  return FALSE;
}

/* Paper under a text that a line goes through. */
static void
clear_lines (const HitosTimelineSlice *self, guint row, HitosBox box)
{
  if (has_line_through (self, box) || has_link_through (self, row, box))
    hitos_drawing_fill (self->drawing, box, 0, HITOS_TINT_WHITE);
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
  double end, begin = G_MAXDOUBLE, x, width, leading, gap = self->row_height * GAP;
  guint n = hitos_timeline_slice_shape_row (self, row, shapes, &end);
  HitosBox place;

  if (text == NULL || isnan (end))
    return;
  for (guint i = 0; i < n; i++)
    begin = MIN (begin, shapes[i].x);
  layout = hitos_lettering_set (self->letters->lettering, text, &style);
  width = hitos_lettering_get_width (layout);
  x = end + gap + (line->task.flags & HITOS_TIMELINE_LEADS ? self->row_height * HITOS_TIMELINE_SLICE_STUB : 0);
  if (x + width > self->scale.width)
    x = begin - gap - width;
  if (x < 0 || x + width < self->from || x > self->from + self->band.width)
    return;
  leading = hitos_lettering_get_leading (self->letters->type);
  place = (HitosBox) { hitos_timeline_slice_get_x (self, x),
                       hitos_timeline_slice_get_y (self, row) + (self->row_height - leading) / 2, width, leading };
  hitos_drawing_clip (self->drawing, self->band);
  clear_lines (self, row, (HitosBox) { place.x - 1, place.y, width + 2, leading });
  hitos_drawing_begin (self->drawing, tag);
  hitos_drawing_text (self->drawing, g_steal_pointer (&layout), place.x, place.y,
                      line->task.state == HITOS_DEADLINE_OVERDUE ? HITOS_TINT_RED : HITOS_TINT_BLACK);
  hitos_drawing_end (self->drawing);
  hitos_drawing_unclip (self->drawing);
}

/* --- their names and what they mean --- */

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
                      hitos_timeline_slice_get_y (self, row) + (self->row_height - hitos_lettering_get_leading (self->letters->type)) / 2,
                      HITOS_TINT_BLACK);
  hitos_drawing_end (self->drawing);
}

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
  hitos_timeline_slice_draw_shape (&piece, &task, &shape);
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
