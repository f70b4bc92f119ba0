/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-wall-maker.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-date-words.h"
#include "hitos-month-grid.h"

/* A month as a wall sheet: a row a week. In each week the texts get as many lines as there is room for
 * everything; only where one line each is still too much does a day say "+n". */

#define MOST_LINES 5
#define UNLIMITED 10000
#define ROOM_BELOW 1.0

typedef struct {
  HitosWallMaker *maker;
  HitosDrawing *sheet;     /* borrowed */
  int first_weekday;
  HitosMonthGrid grid;
  HitosWhen month;
  guint n_weeks;
  HitosBox box;            /* of the grid */
  double tops[HITOS_MONTH_WEEKS + 1];  /* of each week, and the foot of the last */
  double strip;            /* the height of a cell's own line: its number, its holiday */
  GHashTable *rest_days;   /* owned: day → HitosOccurrence */
  GPtrArray *items;        /* owned, of borrowed HitosOccurrence: what stands in the cells */
  GArray *ranges;          /* owned: of each item its HitosWhen within the month */
  GHashTable *told_later;  /* owned: the items that the list goes on with */
} Month;

static HitosOccurrence *
get_item (Month *self, guint i)
{
  return g_ptr_array_index (self->items, i);
}

/* --- cells --- */

static HitosBox
get_cell (Month *self, guint week, guint column)
{
  double width = self->box.width / HITOS_MONTH_COLUMNS;

  return (HitosBox) { self->box.x + column * width, self->tops[week], width,
                      self->tops[week + 1] - self->tops[week] };
}

static gboolean
is_of_month (Month *self, HitosDate day)
{
  return day >= self->month.start && day < self->month.end;
}

static gboolean
is_election_day (Month *self, HitosDate day)
{
  HitosProcess *process = hitos_occurrences_get_process (self->maker->occurrences);

  return process && hitos_process_get_election_day (process) == day;
}

static void
fill_cell (Month *self, HitosDate day, HitosBox cell)
{
  if (!is_of_month (self, day))
    hitos_drawing_fill (self->sheet, cell, 0, HITOS_TINT_OUTSIDE);
  else if (hitos_date_get_weekday (day) >= 6
           || g_hash_table_contains (self->rest_days, GINT_TO_POINTER (day)))
    hitos_drawing_fill (self->sheet, cell, 0, HITOS_TINT_REST);
}

static void
draw_grid (Month *self)
{
  for (guint i = 0; i < self->n_weeks * HITOS_MONTH_COLUMNS; i++)
    fill_cell (self, self->grid.first + (int) i,
               get_cell (self, i / HITOS_MONTH_COLUMNS, i % HITOS_MONTH_COLUMNS));
  for (guint week = 0; week <= self->n_weeks; week++)
    {
      double y = self->tops[week];

      hitos_drawing_line (self->sheet, self->box.x, y, self->box.x + self->box.width, y, 0.6,
                          HITOS_TINT_RULE);
    }
  for (guint column = 0; column <= HITOS_MONTH_COLUMNS; column++)
    {
      double x = get_cell (self, 0, column).x;

      hitos_drawing_line (self->sheet, x, self->box.y, x, self->box.y + self->box.height, 0.6,
                          HITOS_TINT_RULE);
    }
}

static void
put_weekdays (Month *self, HitosBox *body)
{
  const HitosWallMetrics *metrics = &self->maker->metrics;
  double width = body->width / HITOS_MONTH_COLUMNS;
  HitosLetteringStyle style = { .size = metrics->heading, .width = width, .n_lines = 1,
                                .align = PANGO_ALIGN_CENTER };

  hitos_drawing_begin (self->sheet, "TR");
  for (int i = 0; i < HITOS_MONTH_COLUMNS; i++)
    hitos_wall_maker_put (self->maker, self->sheet, "TH",
                          hitos_date_words_weekday_name ((self->first_weekday - 1 + i) % 7 + 1), &style,
                          body->x + i * width, body->y, HITOS_TINT_GREY);
  hitos_drawing_end (self->sheet);
  body->y += metrics->heading * 1.5;
  body->height -= metrics->heading * 1.5;
}

/* Election day: a heavy frame, and its name in white on black. */
static void
draw_election_day (Month *self, HitosBox cell)
{
  hitos_drawing_fill (self->sheet, (HitosBox) { cell.x, cell.y, cell.width, self->strip }, 0,
                      HITOS_TINT_BLACK);
  hitos_drawing_outline (self->sheet, cell, 0, 2.4, HITOS_TINT_BLACK);
}

static void
put_strip (Month *self, HitosDate day, HitosBox cell)
{
  const HitosWallMetrics *metrics = &self->maker->metrics;
  HitosOccurrence *rest = g_hash_table_lookup (self->rest_days, GINT_TO_POINTER (day));
  gboolean election = is_election_day (self, day), outside = !is_of_month (self, day);
  HitosLetteringStyle number = { .size = metrics->number, .n_bold = outside ? 0 : -1 };
  HitosLetteringStyle name = { .size = metrics->text * 0.95, .n_lines = 1, .italic = !election,
                               .n_bold = election ? -1 : 0, .align = PANGO_ALIGN_RIGHT };
  int day_of_month;
  char text[12];
  double width;

  hitos_date_get (day, NULL, NULL, &day_of_month);
  g_snprintf (text, sizeof text, "%d", day_of_month);
  width = hitos_wall_maker_put (self->maker, self->sheet, NULL, text, &number, cell.x + 3.5,
                                cell.y + 1, election ? HITOS_TINT_WHITE
                                            : outside ? HITOS_TINT_RULE : HITOS_TINT_BLACK);
  name.width = cell.width - width - 10;
  if (outside || (!election && rest == NULL))
    return;
  hitos_wall_maker_put (self->maker, self->sheet, NULL,
                        election ? _("Election day") : hitos_occurrence_get_name (rest), &name,
                        cell.x + width + 6.5, cell.y + (self->strip - name.size * 1.2) / 2,
                        election ? HITOS_TINT_WHITE : HITOS_TINT_GREY);
}

/* --- what stands in them --- */

static PangoLayout *
set_item (Month *self, HitosOccurrence *occurrence, double width, int n_lines)
{
  const HitosWallMetrics *metrics = &self->maker->metrics;
  HitosLetteringStyle style = { .size = metrics->text, .width = width - metrics->text * 1.2 - 6,
                                .n_lines = n_lines };
  g_autofree char *text = hitos_wall_maker_describe (occurrence, &style.n_bold);

  return hitos_lettering_set (self->maker->lettering, text, &style);
}

static double
get_segment_width (Month *self, const HitosMonthSegment *segment)
{
  return get_cell (self, 0, 0).width * (segment->last_column - segment->first_column + 1) - 4;
}

/* A week's stretches, and how they are stacked: each as high as those above it in its columns allow. */
typedef struct {
  GArray *segments;   /* owned: HitosMonthSegment of all weeks */
  GArray *tops;       /* owned: double, of each segment, below the cells' own line */
  double bottoms[HITOS_MONTH_COLUMNS];  /* of what stands in each column */
  int n_lines;        /* that a text may have */
  guint hidden[HITOS_MONTH_DAYS];
} Week;

static void
week_place (Week *week, Month *self, guint n_lanes)
{
  week->segments = hitos_month_grid_place (&self->grid, (HitosWhen *) (void *) self->ranges->data,
                                           self->ranges->len, n_lanes, week->hidden);
  week->tops = g_array_sized_new (FALSE, TRUE, sizeof (double), week->segments->len);
  g_array_set_size (week->tops, week->segments->len);
}

static void
week_clear (Week *week)
{
  g_clear_pointer (&week->segments, g_array_unref);
  g_clear_pointer (&week->tops, g_array_unref);
}

/* Stacks the stretches of the week @number; a text has up to @n_lines. Returns the height of it all. */
static double
week_stack (Week *week, Month *self, guint number, int n_lines)
{
  double padding = self->maker->metrics.text * 0.5, highest = 0;

  week->n_lines = n_lines;
  memset (week->bottoms, 0, sizeof week->bottoms);
  for (guint i = 0; i < week->segments->len; i++)
    {
      const HitosMonthSegment *segment = &g_array_index (week->segments, HitosMonthSegment, i);
      g_autoptr (PangoLayout) layout = NULL;
      double top = 0, bottom;

      if (segment->week != number)
        continue;
      layout = set_item (self, get_item (self, segment->item), get_segment_width (self, segment),
                         n_lines);
      for (guint column = segment->first_column; column <= segment->last_column; column++)
        top = MAX (top, week->bottoms[column]);
      bottom = top + hitos_lettering_get_height (layout) + padding;
      for (guint column = segment->first_column; column <= segment->last_column; column++)
        week->bottoms[column] = bottom;
      g_array_index (week->tops, double, i) = top;
      highest = MAX (highest, bottom);
    }
  return highest;
}

/* Also over the edges of the month. */
static gboolean
comes_from_before (Month *self, const HitosMonthSegment *segment)
{
  HitosWhen days = hitos_occurrence_get_days (get_item (self, segment->item));

  return segment->continues_before || days.start < self->month.start;
}

static gboolean
goes_on_after (Month *self, const HitosMonthSegment *segment)
{
  HitosWhen days = hitos_occurrence_get_days (get_item (self, segment->item));

  return segment->continues_after || days.end > self->month.end;
}

static void
draw_ground (Month *self, const HitosMonthSegment *segment, HitosBox box)
{
  HitosOccurrence *occurrence = get_item (self, segment->item);
  HitosOccurrenceKind kind = hitos_occurrence_get_kind (occurrence);

  if (kind == HITOS_OCCURRENCE_PLANNED)
    hitos_drawing_fill (self->sheet, box, 0, HITOS_TINT_WORK);
  else if (kind == HITOS_OCCURRENCE_SITTING)
    {
      hitos_drawing_fill (self->sheet, box, 2, HITOS_TINT_WHITE);
      hitos_drawing_outline (self->sheet, box, 2, 0.7, HITOS_TINT_BLACK);
    }
  else if (hitos_occurrence_is_legal (occurrence))
    hitos_drawing_fill (self->sheet, box, 2, HITOS_TINT_LEGAL);
  /* A bar that goes on reaches the cell's edge; one that ends has an end. */
  if (kind == HITOS_OCCURRENCE_PLANNED && !comes_from_before (self, segment))
    hitos_drawing_line (self->sheet, box.x, box.y, box.x, box.y + box.height, 1.6, HITOS_TINT_GREY);
  if (kind == HITOS_OCCURRENCE_PLANNED && !goes_on_after (self, segment))
    hitos_drawing_line (self->sheet, box.x + box.width, box.y, box.x + box.width,
                        box.y + box.height, 1.6, HITOS_TINT_GREY);
}

static HitosBox
get_segment_box (Month *self, const HitosMonthSegment *segment, double y)
{
  HitosBox cell = get_cell (self, segment->week, segment->first_column);
  double before = comes_from_before (self, segment) ? 0 : 2;
  double after = goes_on_after (self, segment) ? 0 : 2;

  return (HitosBox) { cell.x + before, y,
                      get_segment_width (self, segment) + 4 - before - after, 0 };
}

/* Its ground and its mark. Returns its text, which belongs to its day's cell (transfer full). */
static PangoLayout *
draw_segment (Month *self, const HitosMonthSegment *segment, double y, int n_lines)
{
  const HitosWallMetrics *metrics = &self->maker->metrics;
  HitosOccurrence *occurrence = get_item (self, segment->item);
  HitosBox box = get_segment_box (self, segment, y);
  PangoLayout *layout = set_item (self, occurrence, get_segment_width (self, segment), n_lines);

  box.height = hitos_lettering_get_height (layout) + metrics->text * 0.26;
  draw_ground (self, segment, box);
  hitos_drawing_mark (self->sheet, hitos_occurrence_get_state (occurrence), box.x + 2.5,
                      y + metrics->text * 0.28, metrics->text * 0.85,
                      hitos_wall_maker_get_tint (occurrence));
  if (pango_layout_is_ellipsized (layout))
    g_hash_table_add (self->told_later, occurrence);
  return layout;
}

/* --- a week --- */

static double
get_top (Month *self, const Week *week, guint number, guint i)
{
  return get_cell (self, number, 0).y + self->strip + g_array_index (week->tops, double, i);
}

/* As many lines as there is room for; where one each is too much, so many as there is room for, and the
 * rest is counted. */
static void
week_plan (Week *week, Month *self, guint number)
{
  const HitosWallMetrics *metrics = &self->maker->metrics;
  double room = get_cell (self, number, 0).height - self->strip - ROOM_BELOW;
  double lane = hitos_lettering_get_leading (metrics->text) + metrics->text * 0.5;

  week_place (week, self, UNLIMITED);
  for (int n_lines = MOST_LINES; n_lines > 0; n_lines--)
    if (week_stack (week, self, number, n_lines) <= room)
      return;
  week_clear (week);
  week_place (week, self, MAX (1, (guint) (room / lane)));
  week_stack (week, self, number, 1);
}

/* "+3": what does not fit, which the list then tells. */
static void
put_more (Month *self, const Week *week, guint number, guint column)
{
  const HitosWallMetrics *metrics = &self->maker->metrics;
  HitosDate day = self->grid.first + (int) (number * HITOS_MONTH_COLUMNS + column);
  guint n = week->hidden[number * HITOS_MONTH_COLUMNS + column];
  HitosBox cell = get_cell (self, number, column);
  HitosLetteringStyle style = { .size = metrics->text, .n_bold = -1, .n_lines = 1,
                                .width = cell.width - 6, .align = PANGO_ALIGN_RIGHT };
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  /* Translators: so many more things on a day than its cell holds; they stand on the next sheet. */
  text = g_strdup_printf (_("+%u on the next sheet"), n);
  hitos_wall_maker_put (self->maker, self->sheet, NULL, text, &style, cell.x + 3,
                        cell.y + self->strip + week->bottoms[column], HITOS_TINT_BLACK);
  for (guint i = 0; i < self->ranges->len; i++)
    if (hitos_when_overlaps (g_array_index (self->ranges, HitosWhen, i), hitos_when_day (day)))
      g_hash_table_add (self->told_later, get_item (self, i));
}

static void
put_day (Month *self, const Week *week, guint number, guint column, GPtrArray *texts)
{
  const HitosWallMetrics *metrics = &self->maker->metrics;

  hitos_drawing_begin (self->sheet, "TD");
  put_strip (self, self->grid.first + (int) (number * HITOS_MONTH_COLUMNS + column),
             get_cell (self, number, column));
  for (guint i = 0; i < week->segments->len; i++)
    {
      const HitosMonthSegment *segment = &g_array_index (week->segments, HitosMonthSegment, i);
      HitosBox box;

      if (segment->week != number || segment->first_column != column)
        continue;
      box = get_segment_box (self, segment, get_top (self, week, number, i));
      hitos_drawing_text (self->sheet, g_object_ref (g_ptr_array_index (texts, i)),
                          box.x + metrics->text * 1.2 + 3, box.y + metrics->text * 0.08,
                          hitos_wall_maker_get_tint (get_item (self, segment->item)));
    }
  put_more (self, week, number, column);
  hitos_drawing_end (self->sheet);
}

/* A week in which much happens is higher than one in which nothing does. */
static void
divide_into_weeks (Month *self)
{
  double needs[HITOS_MONTH_WEEKS], heights[HITOS_MONTH_WEEKS];
  Week week = { NULL };

  week_place (&week, self, UNLIMITED);
  self->tops[0] = self->box.y;
  for (guint i = 0; i < self->n_weeks; i++)
    needs[i] = self->strip + 2 * ROOM_BELOW + week_stack (&week, self, i, MOST_LINES);
  hitos_wall_maker_share (needs, self->n_weeks, self->box.height, heights);
  for (guint i = 0; i < self->n_weeks; i++)
    self->tops[i + 1] = self->tops[i] + heights[i];
  week_clear (&week);
}

static void
clear_text (gpointer text)
{
  g_clear_object (&text);
}

static void
put_week (Month *self, guint number)
{
  Week week = { NULL };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (clear_text);

  week_plan (&week, self, number);
  g_ptr_array_set_size (texts, (int) week.segments->len);
  for (guint i = 0; i < week.segments->len; i++)
    {
      const HitosMonthSegment *segment = &g_array_index (week.segments, HitosMonthSegment, i);

      if (segment->week == number)
        texts->pdata[i] = draw_segment (self, segment, get_top (self, &week, number, i),
                                        week.n_lines);
    }
  for (guint column = 0; column < HITOS_MONTH_COLUMNS; column++)
    if (is_election_day (self, self->grid.first + (int) (number * HITOS_MONTH_COLUMNS + column)))
      draw_election_day (self, get_cell (self, number, column));
  hitos_drawing_begin (self->sheet, "TR");
  for (guint column = 0; column < HITOS_MONTH_COLUMNS; column++)
    put_day (self, &week, number, column, texts);
  hitos_drawing_end (self->sheet);
  week_clear (&week);
}

/* --- the sheet --- */

/* What stands in the cells: everything of the month but what has its place in a cell's own line. */
static void
collect_items (Month *self)
{
  g_autoptr (GPtrArray) found = hitos_occurrences_list (self->maker->occurrences, self->month);

  for (guint i = 0; i < found->len; i++)
    {
      HitosOccurrence *occurrence = g_ptr_array_index (found, i);
      HitosWhen days = hitos_occurrence_get_days (occurrence);

      if (hitos_occurrence_get_kind (occurrence) <= HITOS_OCCURRENCE_HOLIDAY)
        continue;
      days.start = MAX (days.start, self->month.start);
      days.end = MIN (days.end, self->month.end);
      g_ptr_array_add (self->items, occurrence);
      g_array_append_val (self->ranges, days);
    }
}

static void
set_up (Month *self, int year, int month)
{
  self->grid = hitos_month_grid (year, month, self->first_weekday);
  self->month = hitos_when_month (year, month);
  self->n_weeks = (guint) (self->month.end - self->grid.first + HITOS_MONTH_COLUMNS - 1)
                  / HITOS_MONTH_COLUMNS;
  self->strip = self->maker->metrics.number * 1.32;
  self->rest_days = hitos_wall_maker_find_rest_days (self->maker, self->month);
  self->items = g_ptr_array_new ();
  self->ranges = g_array_new (FALSE, FALSE, sizeof (HitosWhen));
  self->told_later = g_hash_table_new (NULL, NULL);
  collect_items (self);
}

static void
add_continuation (Month *self, const char *title)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autofree char *continued = g_strdup_printf (_("%s, continued"), title);

  for (guint i = 0; i < self->items->len; i++)
    if (g_hash_table_contains (self->told_later, get_item (self, i)))
      g_ptr_array_add (list, get_item (self, i));
  hitos_wall_maker_add_list (self->maker, continued, list);
}

void
hitos_wall_maker_add_month (HitosWallMaker *maker, int year, int month, int first_weekday)
{
  Month self = { .maker = maker, .first_weekday = first_weekday };
  g_autofree char *title = NULL;
  HitosBox body;

  set_up (&self, year, month);
  title = hitos_date_words_month (self.month.start);
  title[0] = g_ascii_toupper (title[0]);
  self.sheet = hitos_wall_maker_add_sheet (maker, title, &body);
  hitos_wall_maker_add_legend (maker, self.sheet, &body);
  hitos_drawing_begin (self.sheet, "Table");
  put_weekdays (&self, &body);
  self.box = body;
  divide_into_weeks (&self);
  draw_grid (&self);
  for (guint week = 0; week < self.n_weeks; week++)
    put_week (&self, week);
  hitos_drawing_end (self.sheet);
  add_continuation (&self, title);
  g_hash_table_unref (self.rest_days);
  g_ptr_array_unref (self.items);
  g_array_unref (self.ranges);
  g_hash_table_unref (self.told_later);
}
