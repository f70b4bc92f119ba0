/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-poster.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "hitos-date-words.h"
#include "hitos-paper-error.h"
#include "hitos-sheet-pdf.h"
#include "hitos-timeline-slice.h"

/* Points, but for what is told in times the size of the type. */
#define MARGIN 34.0
#define TITLE 17.0
#define SMALL 7.6
#define OVERLAP 14.0        /* of what stands on the next sheet, to be glued over */
#define CROP 9.0
#define TALLEST_ROW 17.0
#define LOWEST_ROW 7.2      /* below this nothing is read */
#define LARGEST_TYPE 9.2
#define TYPE 0.62           /* times the row's height */
#define RULER 3.2           /* times the type */
#define NAMES 0.29          /* of the first sheet's width, at least */
#define NARROWEST_NAMES 150.0
#define NATURAL_DAY 4.2
#define EDGE 60             /* what is added at both ends is the days divided by this */
#define LEGEND 640.0        /* how wide it is at most */

struct _HitosPoster {
  GObject parent_instance;

  HitosTimelineChart *chart;  /* owned */
  HitosLettering *lettering;  /* owned */
  HitosTimelineLetters *letters;  /* owned */
  char *title;                /* owned */
  char *author;               /* owned, may be NULL */
  GPtrArray *sheet_titles;    /* owned, of char * */
  double width, height;       /* of the sheet */
  HitosBox body;              /* within its margins */
  double head;                /* of the title and the legend, on the first row of sheets */
  double ruler;
  double names;               /* the left column's width */
  double row_height;
  double type;
  HitosTimeScale scale;       /* of the canvas */
  guint n_rows, n_columns;    /* of sheets */
  guint first_rows;           /* of the timeline, on the first row of sheets */
  guint other_rows;           /* on each other */
};

static void
sheets_init (HitosSheetsInterface *iface)
{
  iface->get_n_sheets = (guint (*) (HitosSheets *)) hitos_poster_get_n_sheets;
  iface->get_size = (void (*) (HitosSheets *, double *, double *)) hitos_poster_get_size;
  iface->get_title = (const char *(*) (HitosSheets *)) hitos_poster_get_title;
  iface->paint = (void (*) (HitosSheets *, guint, cairo_t *)) hitos_poster_paint;
  iface->make_pdf = (GBytes *(*) (HitosSheets *, HitosSheetsProgress, gpointer, GCancellable *, GError **)) hitos_poster_make_pdf;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HitosPoster, hitos_poster, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (HITOS_TYPE_SHEETS, sheets_init))

static void
hitos_poster_finalize (GObject *object)
{
  HitosPoster *self = HITOS_POSTER (object);

  g_clear_pointer (&self->chart, hitos_timeline_chart_unref);
  g_clear_pointer (&self->letters, hitos_timeline_letters_free);
  g_clear_object (&self->lettering);
  g_free (self->title);
  g_free (self->author);
  g_ptr_array_unref (self->sheet_titles);
  G_OBJECT_CLASS (hitos_poster_parent_class)->finalize (object);
}

static void
hitos_poster_class_init (HitosPosterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_poster_finalize;
}

static void
hitos_poster_init (HitosPoster *self)
{
  self->sheet_titles = g_ptr_array_new_with_free_func (g_free);
}

/* --- how it is divided --- */

static void
choose_paper (HitosPoster *self, const HitosPosterOptions *options)
{
  static const struct { double shorter, longer; } papers[] = {
    [HITOS_WALL_LETTER] = { 612, 792 }, [HITOS_WALL_TABLOID] = { 792, 1224 },
    [HITOS_WALL_A4] = { 595, 842 }, [HITOS_WALL_A3] = { 842, 1191 },
  };
  double shorter = papers[options->paper].shorter, longer = papers[options->paper].longer;

  self->width = options->portrait ? shorter : longer;
  self->height = options->portrait ? longer : shorter;
  self->body = (HitosBox) { MARGIN, MARGIN, self->width - 2 * MARGIN, self->height - 2 * MARGIN - SMALL };
  /* The legend takes two lines of an upright sheet. */
  self->head = hitos_lettering_get_leading (TITLE) + SMALL
               + hitos_lettering_get_leading (SMALL) * (self->body.width < LEGEND ? 2 : 1);
}

static void
choose_rows (HitosPoster *self, gboolean fit)
{
  guint n = MAX (hitos_timeline_chart_get_n_rows (self->chart), 1);
  double room = self->body.height - self->head;

  self->row_height = TALLEST_ROW;
  /* The ruler's height follows from the type, and so from the row's. */
  if (fit)
    self->row_height = CLAMP (room / (n + RULER * TYPE), LOWEST_ROW, TALLEST_ROW);
  self->type = MIN (self->row_height * TYPE, LARGEST_TYPE);
  self->ruler = self->type * RULER;
  self->first_rows = (guint) ((room - self->ruler + 1e-6) / self->row_height);
  self->other_rows = (guint) ((self->body.height - self->ruler + 1e-6) / self->row_height);
  self->n_rows = n <= self->first_rows ? 1 : 1 + (n - self->first_rows + self->other_rows - 1) / self->other_rows;
}

/* What the band has over all sheets side by side. */
static double
get_canvas_width (HitosPoster *self, guint n_columns)
{
  return n_columns * (self->body.width - OVERLAP) + OVERLAP - self->names;
}

static void
choose_columns (HitosPoster *self, const HitosPosterOptions *options)
{
  HitosWhen range = options->range.start < options->range.end ? options->range
                                                              : hitos_timeline_chart_get_range (self->chart);
  double days;

  /* Room for the points of the first and the last day. */
  if (options->range.start >= options->range.end)
    range = (HitosWhen) { MAX (range.start - (range.end - range.start) / EDGE - 1, 1),
                          range.end + (range.end - range.start) / EDGE + 1 };
  days = range.end - range.start;
  self->names = MIN (MAX (self->body.width * NAMES, NARROWEST_NAMES), self->type * 32);
  if (options->columns == HITOS_POSTER_NATURAL)
    self->n_columns = (guint) CLAMP (round ((days * NATURAL_DAY + self->names) / (self->body.width - OVERLAP)), 1,
                                     HITOS_POSTER_MOST_COLUMNS);
  else
    self->n_columns = (guint) CLAMP (options->columns, 1, HITOS_POSTER_MOST_COLUMNS);
  self->scale = hitos_time_scale (range, get_canvas_width (self, self->n_columns), FALSE);
}

static void
name_sheets (HitosPoster *self)
{
  for (guint row = 0; row < self->n_rows; row++)
    for (guint column = 0; column < self->n_columns; column++)
      {
        char *title;

        if (self->n_rows * self->n_columns == 1)
          title = g_strdup (self->title);
        else if (self->n_columns == 1)
          title = g_strdup_printf (_("Page %1$u of %2$u"), row + 1, self->n_rows);
        else
          title = g_strdup_printf (_("Row %1$u of %2$u, column %3$u of %4$u"), row + 1, self->n_rows, column + 1,
                                   self->n_columns);
        g_ptr_array_add (self->sheet_titles, title);
      }
}

HitosPoster *
hitos_poster_new (HitosTimelineChart *chart, const HitosPosterOptions *options, GError **error)
{
  g_autoptr (HitosPoster) self = g_object_new (HITOS_TYPE_POSTER, NULL);

  g_return_val_if_fail (chart != NULL && options != NULL, NULL);

  self->lettering = hitos_lettering_new (error);
  if (self->lettering == NULL)
    return NULL;
  self->chart = hitos_timeline_chart_ref (chart);
  self->title = options->name ? g_strdup_printf ("%s – %s", _("Timeline"), options->name) : g_strdup (_("Timeline"));
  self->author = g_strdup (options->author);
  choose_paper (self, options);
  choose_rows (self, options->columns == HITOS_POSTER_FIT);
  choose_columns (self, options);
  if ((guint64) self->n_rows * self->n_columns > HITOS_POSTER_MOST_SHEETS)
    {
      g_set_error (error, HITOS_PAPER_ERROR, HITOS_PAPER_ERROR_DRAWING,
                   _("The timeline would take %u sheets: choose fewer rows, or fewer sheets side by side"),
                   self->n_rows * self->n_columns);
      return NULL;
    }
  self->letters = hitos_timeline_letters_new (self->lettering, self->type);
  name_sheets (self);
  return g_steal_pointer (&self);
}

/* --- one sheet --- */

/* Where a sheet is in the grid, and what of the timeline stands on it. */
typedef struct {
  guint row, column;
  HitosTimelineSlice slice;
  HitosBox ruler;
  double names_x;
  gboolean has_names;
} Sheet;

static Sheet
place_sheet (HitosPoster *self, guint number, HitosDrawing *drawing)
{
  Sheet sheet = { number / self->n_columns, number % self->n_columns };
  double top = self->body.y + (sheet.row == 0 ? self->head : 0);
  double names, step = self->body.width - OVERLAP;
  guint n = hitos_timeline_chart_get_n_rows (self->chart), first, most;

  sheet.has_names = sheet.column == 0;
  names = sheet.has_names ? self->names : 0;
  first = sheet.row == 0 ? 0 : self->first_rows + (sheet.row - 1) * self->other_rows;
  most = sheet.row == 0 ? self->first_rows : self->other_rows;
  sheet.slice = (HitosTimelineSlice) {
    .chart = self->chart, .letters = self->letters, .drawing = drawing, .scale = self->scale,
    .row_height = self->row_height, .first_row = first, .n_rows = MIN (most, n - MIN (first, n)),
    .from = sheet.has_names ? 0 : sheet.column * step - self->names,
    .with_codes = self->n_columns > 1,
    .band = { self->body.x + names, top + self->ruler, self->body.width - names, 0 },
  };
  if (self->n_columns == 1)
    sheet.slice.band.width = self->scale.width;
  sheet.slice.band.height = sheet.slice.n_rows * self->row_height;
  sheet.ruler = (HitosBox) { sheet.slice.band.x, top, sheet.slice.band.width, self->ruler };
  sheet.names_x = self->body.x;
  return sheet;
}

static double
put (HitosPoster *self, HitosDrawing *drawing, const char *tag, const char *text, const HitosLetteringStyle *style,
     double x, double y, HitosTint tint)
{
  PangoLayout *layout = hitos_lettering_set (self->lettering, text, style);
  double width = hitos_lettering_get_width (layout);

  hitos_drawing_begin (drawing, tag);
  hitos_drawing_text (drawing, layout, x, y, tint);
  hitos_drawing_end (drawing);
  return width;
}

static void
put_head (HitosPoster *self, const Sheet *sheet)
{
  HitosDrawing *drawing = sheet->slice.drawing;
  HitosLetteringStyle title = { .size = TITLE, .n_bold = -1, .n_lines = 1, .width = self->body.width };

  put (self, drawing, "H1", self->title, &title, self->body.x, self->body.y - TITLE * 0.25, HITOS_TINT_BLACK);
  hitos_timeline_slice_put_legend (&sheet->slice, self->body.x, self->body.y + hitos_lettering_get_leading (TITLE),
                                   self->body.width, SMALL, "P");
}

/* In the margin, which is trimmed off a poster: whose it is, as of when, which sheet. */
static void
put_foot (HitosPoster *self, const Sheet *sheet, guint number)
{
  HitosDrawing *drawing = sheet->slice.drawing;
  g_autofree char *today = hitos_date_words_long (hitos_timeline_chart_get_today (self->chart));
  g_autofree char *printed = g_strdup_printf (_("As it stands on %s"), today);
  HitosLetteringStyle style = { .size = SMALL, .n_lines = 1, .width = self->body.width };
  double y = self->height - MARGIN + CROP - SMALL * 0.4;

  if (self->author)
    put (self, drawing, "P", self->author, &style, self->body.x, y, HITOS_TINT_GREY);
  style.align = PANGO_ALIGN_CENTER;
  put (self, drawing, "P", printed, &style, self->body.x, y, HITOS_TINT_GREY);
  style.align = PANGO_ALIGN_RIGHT;
  if (self->n_rows * self->n_columns > 1)
    put (self, drawing, "NonStruct", g_ptr_array_index (self->sheet_titles, number), &style, self->body.x, y,
         HITOS_TINT_BLACK);
}

/* Two short lines outside of each corner of what stays when the sheets are trimmed and joined. */
static void
draw_crop_marks (HitosPoster *self, const Sheet *sheet)
{
  HitosDrawing *drawing = sheet->slice.drawing;
  double right = self->body.x + self->body.width - (sheet->column + 1 < self->n_columns ? OVERLAP : 0);
  double bottom = sheet->slice.band.y + sheet->slice.band.height;
  const double xs[] = { self->body.x, right }, ys[] = { self->body.y, bottom };

  for (guint i = 0; i < 2; i++)
    for (guint j = 0; j < 2; j++)
      {
        double outwards_x = i ? 1 : -1, outwards_y = j ? 1 : -1;

        hitos_drawing_line (drawing, xs[i], ys[j] + outwards_y * 2, xs[i], ys[j] + outwards_y * (2 + CROP), 0.4,
                            HITOS_TINT_BLACK);
        hitos_drawing_line (drawing, xs[i] + outwards_x * 2, ys[j], xs[i] + outwards_x * (2 + CROP), ys[j], 0.4,
                            HITOS_TINT_BLACK);
      }
}

static void
draw_frame (HitosPoster *self, const Sheet *sheet)
{
  HitosDrawing *drawing = sheet->slice.drawing;
  const HitosBox *band = &sheet->slice.band;
  double left = sheet->has_names ? sheet->names_x : band->x, right = band->x + band->width;
  double bottom = band->y + band->height;

  hitos_drawing_line (drawing, left, sheet->ruler.y, right, sheet->ruler.y, 0.9, HITOS_TINT_BLACK);
  hitos_drawing_line (drawing, left, band->y, right, band->y, 0.6, HITOS_TINT_BLACK);
  hitos_drawing_line (drawing, left, bottom, right, bottom, 0.9, HITOS_TINT_BLACK);
  if (sheet->has_names)
    hitos_drawing_line (drawing, band->x, sheet->ruler.y, band->x, bottom, 0.6, HITOS_TINT_BLACK);
}

static void
put_rows (HitosPoster *self, const Sheet *sheet)
{
  const HitosTimelineSlice *slice = &sheet->slice;

  if (slice->n_rows == 0)
    return;
  hitos_drawing_begin (slice->drawing, "Table");
  for (guint i = 0; i < slice->n_rows; i++)
    {
      hitos_drawing_begin (slice->drawing, "TR");
      if (sheet->has_names)
        hitos_timeline_slice_put_name (slice, slice->first_row + i, "TH", sheet->names_x, self->names);
      hitos_timeline_slice_put_label (slice, slice->first_row + i, "TD");
      hitos_drawing_end (slice->drawing);
    }
  hitos_drawing_end (slice->drawing);
}

static HitosDrawing *
draw_sheet (HitosPoster *self, guint number)
{
  HitosDrawing *drawing = hitos_drawing_new (self->width, self->height);
  Sheet sheet = place_sheet (self, number, drawing);

  if (sheet.row == 0 && sheet.column == 0)
    put_head (self, &sheet);
  if (sheet.slice.n_rows > 0)
    hitos_timeline_slice_draw_ground (&sheet.slice);
  hitos_timeline_slice_draw_ruler (&sheet.slice, sheet.ruler);
  if (sheet.slice.n_rows > 0)
    hitos_timeline_slice_draw_shapes (&sheet.slice);
  draw_frame (self, &sheet);
  if (self->n_columns > 1)
    draw_crop_marks (self, &sheet);
  put_rows (self, &sheet);
  put_foot (self, &sheet, number);
  return drawing;
}

void
hitos_poster_paint (HitosPoster *self, guint sheet, cairo_t *cr)
{
  g_autoptr (HitosDrawing) drawing = NULL;

  g_return_if_fail (HITOS_IS_POSTER (self) && sheet < hitos_poster_get_n_sheets (self));

  drawing = draw_sheet (self, sheet);
  hitos_drawing_paint (drawing, cr);
}

guint
hitos_poster_get_n_sheets (HitosPoster *self)
{
  g_return_val_if_fail (HITOS_IS_POSTER (self), 0);

  return self->n_rows * self->n_columns;
}

void
hitos_poster_get_grid (HitosPoster *self, guint *n_rows, guint *n_columns)
{
  g_return_if_fail (HITOS_IS_POSTER (self));

  *n_rows = self->n_rows;
  *n_columns = self->n_columns;
}

void
hitos_poster_get_size (HitosPoster *self, double *width, double *height)
{
  g_return_if_fail (HITOS_IS_POSTER (self));

  *width = self->width;
  *height = self->height;
}

const char *
hitos_poster_get_title (HitosPoster *self)
{
  g_return_val_if_fail (HITOS_IS_POSTER (self), NULL);

  return self->title;
}

const char *
hitos_poster_get_sheet_title (HitosPoster *self, guint sheet)
{
  g_return_val_if_fail (HITOS_IS_POSTER (self) && sheet < self->sheet_titles->len, NULL);

  return g_ptr_array_index (self->sheet_titles, sheet);
}

GBytes *
hitos_poster_make_pdf (HitosPoster *self, HitosSheetsProgress progress, gpointer data, GCancellable *cancellable,
                       GError **error)
{
  g_return_val_if_fail (HITOS_IS_POSTER (self), NULL);

  return hitos_sheet_pdf_make (HITOS_SHEETS (self), (HitosSheetTitle) hitos_poster_get_sheet_title, self->author,
                               hitos_timeline_chart_get_today (self->chart), progress, data, cancellable, error);
}
