/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-wall-maker.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-words.h"

/* The lists after a calendar sheet: columns of months, in each a line a deadline with its day. */

#define COLUMN_GAP_TIMES 2.2
/* No name is so long; a text that is must not run off the paper. */
#define MOST_LINES 14

typedef struct {
  HitosWallMaker *maker;
  const char *title;
  HitosDrawing *sheet;   /* borrowed; NULL before the first */
  HitosBox body;
  int n_columns;
  int column;
  double y;
  HitosDate month;       /* the first day of the month whose heading stands above, or none */
  gboolean list_open;
} Flow;

static double
get_column_width (const Flow *self)
{
  double gap = self->maker->metrics.text * COLUMN_GAP_TIMES;

  return (self->body.width - (self->n_columns - 1) * gap) / self->n_columns;
}

static double
get_x (const Flow *self)
{
  return self->body.x
         + self->column * (get_column_width (self) + self->maker->metrics.text * COLUMN_GAP_TIMES);
}

static void
close_list (Flow *self)
{
  if (self->list_open)
    hitos_drawing_end (self->sheet);
  self->list_open = FALSE;
}

/* To the next column, or the next sheet. */
static void
go_on (Flow *self)
{
  close_list (self);
  self->month = HITOS_DATE_NONE;
  if (self->sheet && ++self->column < self->n_columns)
    {
      self->y = self->body.y;
      return;
    }
  self->sheet = hitos_wall_maker_add_sheet (self->maker, self->title, &self->body);
  hitos_wall_maker_add_legend (self->maker, self->sheet, &self->body);
  self->column = 0;
  self->y = self->body.y;
}

static void
put_heading (Flow *self, HitosDate day)
{
  const HitosWallMetrics *metrics = &self->maker->metrics;
  g_autofree char *words = hitos_date_words_month (day);
  HitosLetteringStyle style = { .size = metrics->heading * 1.05, .n_bold = -1, .n_lines = 1,
                                .width = get_column_width (self) };

  close_list (self);
  if (self->y > self->body.y)
    self->y += metrics->text * 0.8;
  words[0] = g_ascii_toupper (words[0]);
  hitos_wall_maker_put (self->maker, self->sheet, "H2", words, &style, get_x (self), self->y,
                        HITOS_TINT_BLACK);
  self->y += hitos_lettering_get_leading (style.size) + 1;
  hitos_drawing_line (self->sheet, get_x (self), self->y, get_x (self) + style.width, self->y, 0.5,
                      HITOS_TINT_RULE);
  self->y += metrics->text * 0.35;
  self->month = hitos_date_first_of_month (day);
}

/* "5 vie", or "5–19" for work of several days in a month. */
static char *
describe_days (HitosWhen days)
{
  int day, last_day, month, last_month;
  g_autofree char *weekday = NULL;

  hitos_date_get (days.start, NULL, &month, &day);
  hitos_date_get (days.end - 1, NULL, &last_month, &last_day);
  if (days.end - days.start > 1)
    return month == last_month ? g_strdup_printf ("%d–%d", day, last_day)
                               : g_strdup_printf ("%d–%d/%d", day, last_day, last_month);
  weekday = g_utf8_substring (hitos_date_words_weekday_name (hitos_date_get_weekday (days.start)), 0, 3);
  return g_strdup_printf ("%d %s", day, weekday);
}

static void
put_row (Flow *self, HitosOccurrence *occurrence, PangoLayout *text, double indent)
{
  const HitosWallMetrics *metrics = &self->maker->metrics;
  g_autofree char *days = describe_days (hitos_occurrence_get_days (occurrence));
  HitosLetteringStyle style = { .size = metrics->text };
  HitosTint tint = hitos_wall_maker_get_tint (occurrence);
  double x = get_x (self);

  if (!self->list_open)
    hitos_drawing_begin (self->sheet, "L");
  self->list_open = TRUE;
  hitos_drawing_mark (self->sheet, hitos_occurrence_get_state (occurrence),
                      x + indent - metrics->text * 1.25, self->y + metrics->text * 0.2,
                      metrics->text * 0.88, tint);
  hitos_drawing_begin (self->sheet, "LI");
  hitos_wall_maker_put (self->maker, self->sheet, "Lbl", days, &style, x, self->y, tint);
  hitos_drawing_begin (self->sheet, "LBody");
  hitos_drawing_text (self->sheet, text, x + indent, self->y, tint);
  hitos_drawing_end (self->sheet);
  hitos_drawing_end (self->sheet);
}

static void
add_row (Flow *self, HitosOccurrence *occurrence)
{
  const HitosWallMetrics *metrics = &self->maker->metrics;
  HitosDate day = hitos_occurrence_get_days (occurrence).start;
  double indent = metrics->text * 4.9;
  HitosLetteringStyle style = { .size = metrics->text, .width = get_column_width (self) - indent,
                                .n_lines = MOST_LINES };
  g_autofree char *words = hitos_wall_maker_describe (occurrence, &style.n_bold);
  PangoLayout *text = hitos_lettering_set (self->maker->lettering, words, &style);
  double height = hitos_lettering_get_height (text) + metrics->text * 0.28;
  gboolean headed = self->month == hitos_date_first_of_month (day);
  double heading = headed ? 0 : metrics->heading * 2.6;

  /* A text taller than a column cannot be helped: it starts one. */
  if (self->y + heading + height > self->body.y + self->body.height && self->y > self->body.y)
    go_on (self);
  if (self->month != hitos_date_first_of_month (day))
    put_heading (self, day);
  put_row (self, occurrence, text, indent);
  self->y += height;
}

void
hitos_wall_maker_add_list (HitosWallMaker *self, const char *title, GPtrArray *occurrences)
{
  Flow flow = { .maker = self, .title = title, .n_columns = 3 };

  if (occurrences->len == 0)
    return;
  go_on (&flow);
  for (guint i = 0; i < occurrences->len; i++)
    add_row (&flow, g_ptr_array_index (occurrences, i));
  close_list (&flow);
}
