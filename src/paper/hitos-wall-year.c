/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-wall-maker.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-words.h"

/* The planner: a row a month, a column a day of the month, in each cell the codes of what is due; work
 * of several days is a bar at the cells' foot. The list on the sheets after it tells everything. */

#define DAYS 31
/* As many months as one sheet takes: a process of 13 months has its sheet, too. */
#define MOST_MONTHS 13
#define MONTHS_OF_MANY 12
/* So many months before and after the election are drawn; the list knows no bounds. */
#define MONTHS_BEFORE 30
#define MONTHS_AFTER 18
/* In a cell, times the size of its type: the height of its head, the step from code to code. */
#define HEAD 1.5
#define STEP 1.26
#define ROOM_FOR_BAR 3.0

typedef struct {
  HitosWallMaker *maker;
  HitosDrawing *sheet;     /* borrowed */
  HitosBox box;            /* of the cells */
  HitosDate first;         /* of the first month */
  int n_months;
  double tops[MOST_MONTHS + 1];  /* of each month, and the foot of the last */
  double size;             /* of the codes */
  GHashTable *rest_days;   /* owned: day → HitosOccurrence */
} Planner;

static GPtrArray *
list_told (HitosWallMaker *maker, HitosWhen range)
{
  GPtrArray *found = hitos_occurrences_list (maker->occurrences, range);

  for (guint i = found->len; i > 0; i--)
    if (!hitos_occurrence_is_ahead (g_ptr_array_index (found, i - 1)))
      g_ptr_array_remove_index (found, i - 1);
  return found;
}

static gboolean
is_election_day (Planner *self, HitosDate day)
{
  HitosProcess *process = hitos_occurrences_get_process (self->maker->occurrences);

  return process && hitos_process_get_election_day (process) == day;
}

static HitosBox
get_cell (Planner *self, int row, int day_of_month)
{
  double width = self->box.width / DAYS;

  return (HitosBox) { self->box.x + (day_of_month - 1) * width, self->tops[row], width,
                      self->tops[row + 1] - self->tops[row] };
}

/* --- a cell --- */

static void
draw_cell (Planner *self, HitosDate day, HitosBox cell)
{
  if (is_election_day (self, day))
    hitos_drawing_fill (self->sheet, cell, 0, HITOS_TINT_BLACK);
  else if (hitos_date_get_weekday (day) >= 6
           || g_hash_table_contains (self->rest_days, GINT_TO_POINTER (day)))
    hitos_drawing_fill (self->sheet, cell, 0, HITOS_TINT_REST);
  hitos_drawing_outline (self->sheet, cell, 0, 0.4, HITOS_TINT_RULE);
}

static gboolean
is_bar (HitosOccurrence *occurrence)
{
  HitosWhen days = hitos_occurrence_get_days (occurrence);

  return days.end - days.start > 1;
}

/* The code, or as much of the name as there is room for. */
static const char *
get_word (HitosOccurrence *occurrence)
{
  const char *code = hitos_occurrence_get_code (occurrence);

  return code && *code ? code : hitos_occurrence_get_name (occurrence);
}

static void
put_code (Planner *self, HitosOccurrence *occurrence, HitosBox cell, double y)
{
  HitosTint tint = hitos_wall_maker_get_tint (occurrence);
  HitosOccurrenceKind kind = hitos_occurrence_get_kind (occurrence);
  HitosBox ground = { cell.x + 0.8, y, cell.width - 1.6, self->size * 1.12 };
  HitosLetteringStyle style = { .size = self->size, .n_lines = 1,
                                .width = ground.width - self->size * 0.95 - 0.5 };

  if (kind == HITOS_OCCURRENCE_SITTING)
    {
      hitos_drawing_fill (self->sheet, ground, 1, HITOS_TINT_WHITE);
      hitos_drawing_outline (self->sheet, ground, 1, 0.5, HITOS_TINT_BLACK);
    }
  else if (kind == HITOS_OCCURRENCE_PLANNED || hitos_occurrence_is_legal (occurrence))
    hitos_drawing_fill (self->sheet, ground, 1,
                        kind == HITOS_OCCURRENCE_PLANNED ? HITOS_TINT_WORK : HITOS_TINT_LEGAL);
  hitos_drawing_mark (self->sheet, hitos_occurrence_get_state (occurrence), ground.x + 0.6,
                      y + self->size * 0.17, self->size * 0.78, tint);
  hitos_wall_maker_put (self->maker, self->sheet, NULL, get_word (occurrence), &style,
                        ground.x + self->size * 0.95, y - self->size * 0.03, tint);
}

static void
put_head (Planner *self, HitosDate day, int day_of_month, HitosBox cell)
{
  HitosTint tint = is_election_day (self, day) ? HITOS_TINT_WHITE : HITOS_TINT_BLACK;
  HitosLetteringStyle number = { .size = self->size * 1.16, .n_bold = -1 };
  HitosLetteringStyle letter = { .size = self->size };
  double width;
  char text[12];

  g_snprintf (text, sizeof text, "%d", day_of_month);
  width = hitos_wall_maker_put (self->maker, self->sheet, NULL, text, &number, cell.x + 1.5,
                                cell.y + 0.2, tint);
  hitos_wall_maker_put (self->maker, self->sheet, NULL,
                        hitos_date_words_weekday_letter (hitos_date_get_weekday (day)), &letter,
                        cell.x + width + self->size * 0.55, cell.y + 0.2 + self->size * 0.17,
                        tint == HITOS_TINT_WHITE ? tint : HITOS_TINT_GREY);
}

static void
put_more (Planner *self, guint n, HitosBox cell, double y)
{
  HitosLetteringStyle style = { .size = self->size, .n_bold = -1, .align = PANGO_ALIGN_RIGHT,
                                .width = cell.width - 3 };
  char text[16];

  g_snprintf (text, sizeof text, "+%u", n);
  hitos_wall_maker_put (self->maker, self->sheet, NULL, text, &style, cell.x + 1, y,
                        HITOS_TINT_BLACK);
}

/* What stands in the cell of a day: a bar is named where it begins. */
static GPtrArray *
list_codes (Planner *self, HitosDate day)
{
  GPtrArray *found = list_told (self->maker, hitos_when_day (day));

  for (guint i = found->len; i > 0; i--)
    {
      HitosOccurrence *occurrence = g_ptr_array_index (found, i - 1);

      if (hitos_occurrence_get_days (occurrence).start < day
          || hitos_occurrence_get_kind (occurrence) == HITOS_OCCURRENCE_ELECTION_DAY)
        g_ptr_array_remove_index (found, i - 1);
    }
  return found;
}

static void
put_codes (Planner *self, HitosDate day, HitosBox cell)
{
  g_autoptr (GPtrArray) found = list_codes (self, day);
  double step = self->size * STEP, y = cell.y + self->size * HEAD;
  guint n_lanes = MAX (1, (guint) ((cell.height - self->size * HEAD - ROOM_FOR_BAR) / step));
  guint lane = 0;

  if (is_election_day (self, day))
    hitos_drawing_fill (self->sheet, (HitosBox) { cell.x + 1, y - 0.6, cell.width - 2,
                                                  cell.height - self->size * HEAD - 0.6 },
                        0, HITOS_TINT_WHITE);
  for (; lane < found->len && lane < n_lanes; lane++)
    {
      if (lane + 1 == n_lanes && found->len > n_lanes)
        break;
      put_code (self, g_ptr_array_index (found, lane), cell, y + lane * step);
    }
  if (lane < found->len)
    put_more (self, found->len - lane, cell, y + lane * step);
}

/* --- a month --- */

static void
draw_bars (Planner *self, int row, HitosWhen month)
{
  g_autoptr (GPtrArray) found = list_told (self->maker, month);

  for (guint i = 0; i < found->len; i++)
    {
      HitosOccurrence *occurrence = g_ptr_array_index (found, i);
      HitosWhen days = hitos_occurrence_get_days (occurrence);
      HitosDate first = MAX (days.start, month.start), last = MIN (days.end, month.end);
      HitosBox cell = get_cell (self, row, first - month.start + 1);

      if (is_bar (occurrence))
        hitos_drawing_fill (self->sheet, (HitosBox) { cell.x, cell.y + cell.height - 2.6,
                                                      cell.width * (last - first), 2.2 },
                            0, HITOS_TINT_WORK);
    }
}

static void
put_month_name (Planner *self, int row, HitosDate first, double x)
{
  const HitosWallMetrics *metrics = &self->maker->metrics;
  HitosBox cell = get_cell (self, row, 1);
  HitosLetteringStyle name = { .size = metrics->heading, .n_bold = -1, .n_lines = 1,
                               .width = cell.x - x - 3 };
  HitosLetteringStyle number = { .size = metrics->small, .n_lines = 1, .width = name.width };
  g_autofree char *word = NULL;
  int year, month;
  char text[12];

  hitos_date_get (first, &year, &month, NULL);
  word = g_strdup (hitos_date_words_month_name (month));
  word[0] = g_ascii_toupper (word[0]);
  g_snprintf (text, sizeof text, "%d", year);
  hitos_drawing_begin (self->sheet, "TH");
  hitos_wall_maker_put (self->maker, self->sheet, NULL, word, &name, x, cell.y + 1, HITOS_TINT_BLACK);
  hitos_wall_maker_put (self->maker, self->sheet, NULL, text, &number, x,
                        cell.y + metrics->heading * 1.25, HITOS_TINT_GREY);
  hitos_drawing_end (self->sheet);
}

static void
put_month (Planner *self, int row, HitosDate first, double x)
{
  HitosWhen month = { first, hitos_date_last_of_month (first) + 1 };

  self->rest_days = hitos_wall_maker_find_rest_days (self->maker, month);
  for (HitosDate day = month.start; day < month.end; day++)
    draw_cell (self, day, get_cell (self, row, day - month.start + 1));
  draw_bars (self, row, month);
  hitos_drawing_begin (self->sheet, "TR");
  put_month_name (self, row, first, x);
  for (HitosDate day = month.start; day < month.end; day++)
    {
      int day_of_month = day - month.start + 1;
      HitosBox cell = get_cell (self, row, day_of_month);

      hitos_drawing_begin (self->sheet, "TD");
      put_head (self, day, day_of_month, cell);
      put_codes (self, day, cell);
      hitos_drawing_end (self->sheet);
    }
  hitos_drawing_end (self->sheet);
  g_clear_pointer (&self->rest_days, g_hash_table_unref);
}

/* --- the sheets --- */

/* "September 2026 – July 2027". */
static char *
name_span (HitosDate first, HitosDate last)
{
  g_autofree char *from = hitos_date_words_month (first), *to = hitos_date_words_month (last);

  from[0] = g_ascii_toupper (from[0]);
  return g_strdup_printf ("%s – %s", from, to);
}

/* A month with crowded days is higher than the others. */
static void
divide_into_months (Planner *self)
{
  double needs[MOST_MONTHS], heights[MOST_MONTHS];

  for (int row = 0; row < self->n_months; row++)
    {
      HitosDate first = hitos_date_add_months (self->first, row);
      guint most = 0;

      for (HitosDate day = first; day <= hitos_date_last_of_month (first); day++)
        {
          g_autoptr (GPtrArray) codes = list_codes (self, day);

          most = MAX (most, codes->len);
        }
      needs[row] = self->size * (HEAD + most * STEP) + ROOM_FOR_BAR + 0.1;
    }
  hitos_wall_maker_share (needs, (guint) self->n_months, self->box.height, heights);
  self->tops[0] = self->box.y;
  for (int row = 0; row < self->n_months; row++)
    self->tops[row + 1] = self->tops[row] + heights[row];
}

static void
add_sheet (HitosWallMaker *maker, HitosDate first, int n_months)
{
  Planner self = { .maker = maker, .first = first, .n_months = n_months, .size = maker->metrics.text * 0.76 };
  g_autofree char *title = name_span (first, hitos_date_add_months (first, n_months - 1));
  double names = maker->metrics.heading * 5.9;
  HitosBox body;

  self.sheet = hitos_wall_maker_add_sheet (maker, title, &body);
  hitos_wall_maker_add_legend (maker, self.sheet, &body);
  self.box = (HitosBox) { body.x + names, body.y, body.width - names, body.height };
  divide_into_months (&self);
  hitos_drawing_begin (self.sheet, "Table");
  for (int row = 0; row < n_months; row++)
    put_month (&self, row, hitos_date_add_months (first, row), body.x);
  hitos_drawing_end (self.sheet);
}

/* From the first thing told to the last, within bounds; a process without any has the month of its
 * election day. */
static HitosWhen
find_range (HitosWallMaker *maker, GPtrArray *told)
{
  HitosProcess *process = hitos_occurrences_get_process (maker->occurrences);
  HitosDate middle = process ? hitos_process_get_election_day (process)
                             : hitos_occurrences_get_today (maker->occurrences);
  HitosDate first = hitos_date_add_months (middle, -MONTHS_BEFORE);
  HitosDate last = hitos_date_add_months (middle, MONTHS_AFTER);
  HitosWhen range = hitos_when_day (middle);

  for (guint i = 0; i < told->len; i++)
    {
      HitosWhen days = hitos_occurrence_get_days (g_ptr_array_index (told, i));

      range.start = MIN (range.start, MAX (days.start, first));
      range.end = MAX (range.end, MIN (days.end, last != HITOS_DATE_NONE ? last : days.end));
    }
  return range;
}

static int
count_months (HitosDate first, HitosDate last)
{
  int year, month, last_year, last_month;

  hitos_date_get (first, &year, &month, NULL);
  hitos_date_get (last, &last_year, &last_month, NULL);
  return (last_year - year) * 12 + last_month - month + 1;
}

void
hitos_wall_maker_add_year (HitosWallMaker *maker)
{
  g_autoptr (GPtrArray) told
    = list_told (maker, hitos_occurrences_get_range (maker->occurrences));
  HitosWhen range = find_range (maker, told);
  HitosDate first = hitos_date_first_of_month (range.start);
  int n_months = count_months (range.start, range.end - 1);

  if (n_months <= MOST_MONTHS)
    add_sheet (maker, first, n_months);
  else
    for (int i = 0; i < n_months; i += MONTHS_OF_MANY)
      add_sheet (maker, hitos_date_add_months (first, i), MIN (MONTHS_OF_MANY, n_months - i));
  hitos_wall_maker_add_list (maker, _("Deadlines"), told);
}
