/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-exhibit-private.h"

#include "hitos-spanish-date.h"
#include "hitos-timeline-slice.h"

#define LOWEST_ROW 8.2
#define EASY_ROW 11.0   /* where it takes several pages anyway */
#define TALLEST_ROW 13.0
#define TYPE 0.62        /* times the row's height */
#define RULER 2.7        /* times the type */
#define LEGEND 6.6
#define LEGEND_LINES 2
#define FEWEST_ROWS 8
#define EDGE 50          /* what is added at both ends is the days divided by this */
#define NAMES 0.40       /* of the width */

typedef struct {
  HitosTimelineChart *chart;      /* owned */
  HitosTimelineLetters *letters;  /* owned */
  GStrv words;                    /* owned */
  HitosTimeScale scale;
  double row_height;
  double ruler;
  double names;
} Figure;

/* An informe is in Spanish, whatever the reader's language. */
static const char *
get_short_month (int month)
{
  static char names[13][16];
  static gsize made;

  if (g_once_init_enter (&made))
    {
      for (int i = 1; i <= 12; i++)
        g_utf8_strncpy (names[i], hitos_spanish_month (i), 3);
      g_once_init_leave (&made, 1);
    }
  return names[month];
}

/* The legend stands between the ruler of the first piece and the edge, outside of the canvas. */
static void
draw (const HitosExhibit *self, HitosDrawing *drawing, guint first, guint n_rows, double head)
{
  const Figure *figure = self->data;
  HitosTimelineSlice slice = {
    .chart = figure->chart, .letters = figure->letters, .drawing = drawing, .scale = figure->scale,
    .row_height = figure->row_height, .first_row = first, .n_rows = n_rows,
    .band = { figure->names, head, figure->scale.width, n_rows * figure->row_height },
  };
  double bottom = head + slice.band.height, top = head - figure->ruler;

  hitos_drawing_begin (drawing, "Figure");
  if (first == 0)
    hitos_timeline_slice_put_legend (&slice, 0, 0, self->width, LEGEND, "Span");
  hitos_timeline_slice_draw_ground (&slice);
  hitos_timeline_slice_draw_ruler (&slice, (HitosBox) { figure->names, top, figure->scale.width, figure->ruler });
  hitos_timeline_slice_draw_shapes (&slice);
  for (guint row = first; row < first + n_rows; row++)
    {
      hitos_timeline_slice_put_name (&slice, row, "Span", 0, figure->names);
      hitos_timeline_slice_put_label (&slice, row, "Span");
    }
  hitos_drawing_line (drawing, 0, top, self->width, top, 0.6, HITOS_TINT_BLACK);
  hitos_drawing_line (drawing, 0, head, self->width, head, 0.4, HITOS_TINT_BLACK);
  hitos_drawing_line (drawing, 0, bottom, self->width, bottom, 0.6, HITOS_TINT_BLACK);
  hitos_drawing_line (drawing, figure->names, top, figure->names, bottom, 0.4, HITOS_TINT_BLACK);
  hitos_drawing_end (drawing);
}

static void
clear (HitosExhibit *self)
{
  Figure *figure = self->data;

  hitos_timeline_letters_free (figure->letters);
  hitos_timeline_chart_unref (figure->chart);
  g_strfreev (figure->words);
  g_free (figure);
}

/* What the phrase has no word for is not told. */
static void
set_words (Figure *figure)
{
  guint n = g_strv_length (figure->words);

  for (guint i = 0; i < HITOS_TIMELINE_N_WORDS; i++)
    figure->letters->words.legend[i] = i < n && *figure->words[i] ? figure->words[i] : NULL;
  figure->letters->words.get_month = get_short_month;
  figure->letters->words.get_state = NULL;
  figure->letters->plain_ruler = TRUE;
}

/* Room for the points of the first and the last day. */
static HitosWhen
get_range (const HitosTimelineChart *chart)
{
  HitosWhen range = hitos_timeline_chart_get_range (chart);
  int edge = (range.end - range.start) / EDGE + 1;

  return (HitosWhen) { MAX (range.start - edge, 1), range.end + edge };
}

HitosExhibit *
hitos_exhibit_new_timeline (HitosLettering *lettering, HitosTimelineChart *chart, const char *const *words,
                            double width, double room)
{
  guint n = hitos_timeline_chart_get_n_rows (chart);
  HitosExhibit *self = hitos_exhibit_new (lettering, width, n);
  Figure *figure = g_new0 (Figure, 1);
  double legend = hitos_lettering_get_leading (LEGEND) * LEGEND_LINES + 4;

  figure->chart = hitos_timeline_chart_ref (chart);
  figure->words = g_strdupv ((char **) words);
  figure->row_height = MIN ((room - legend) / (n + RULER * TYPE), TALLEST_ROW);
  if (figure->row_height < LOWEST_ROW)
    figure->row_height = EASY_ROW;
  figure->letters = hitos_timeline_letters_new (lettering, figure->row_height * TYPE);
  figure->ruler = figure->letters->type * RULER;
  figure->names = width * NAMES;
  figure->scale = hitos_time_scale (get_range (chart), width - figure->names, FALSE);
  set_words (figure);
  self->data = figure;
  self->draw = draw;
  self->clear = clear;
  self->least = FEWEST_ROWS;
  self->keeps_together = TRUE;
  self->first_head = legend + figure->ruler;
  self->head = figure->ruler;
  for (guint row = 0; row < n; row++)
    self->tops[row + 1] = (row + 1) * figure->row_height;
  return self;
}
