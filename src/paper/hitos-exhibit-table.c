/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-exhibit-private.h"

#define TYPE 9.0
#define PADDING 2.6
#define GAP 5.0          /* between columns */
#define INDENT 7.0       /* of a part below its whole */
#define DEEPEST 6
#define FEWEST_ROWS 3
#define MOST_LINES 30    /* no name is so long; one that is must leave room on the page */

static char *
get_plain (const char *markup)
{
  char *plain = NULL;

  return pango_parse_markup (markup, -1, 0, NULL, &plain, NULL, NULL) ? plain : g_strdup (markup);
}

static double
get_left (const HitosExhibit *self, const HitosBlockTable *table, guint column)
{
  double x = 0;

  for (guint i = 0; i < column; i++)
    x += hitos_block_table_get_width (table, i) * self->width;
  return x;
}

/* A text set for its column. */
static PangoLayout *
set_cell (const HitosExhibit *self, const HitosBlockTable *table, guint column, const char *markup, double indent,
          gboolean bold)
{
  g_autofree char *text = get_plain (markup);
  HitosLetteringStyle style = { .size = TYPE, .n_bold = bold ? -1 : 0, .n_lines = MOST_LINES,
                                .width = hitos_block_table_get_width (table, column) * self->width - GAP - indent };

  return hitos_lettering_set (self->lettering, text, &style);
}

static double
get_indent (const HitosBlockTable *table, guint row, guint column)
{
  return column == 0 ? MIN (hitos_block_table_get_depth (table, row), DEEPEST) * INDENT : 0;
}

static double
measure_row (const HitosExhibit *self, const HitosBlockTable *table, guint row)
{
  double height = 0;

  for (guint i = 0; i < hitos_block_table_get_n_columns (table); i++)
    {
      g_autoptr (PangoLayout) layout = set_cell (self, table, i, hitos_block_table_get_cell (table, row, i),
                                                 get_indent (table, row, i), FALSE);

      height = MAX (height, hitos_lettering_get_height (layout));
    }
  return height + 2 * PADDING;
}

static double
measure_head (const HitosExhibit *self, const HitosBlockTable *table)
{
  double height = 0;

  for (guint i = 0; i < hitos_block_table_get_n_columns (table); i++)
    {
      g_autoptr (PangoLayout) layout = set_cell (self, table, i, hitos_block_table_get_title (table, i), 0, TRUE);

      height = MAX (height, hitos_lettering_get_height (layout));
    }
  return height + 2 * PADDING + 1;
}

/* Where the table goes on its titles are repeated for the eye alone. */
static void
draw_head (const HitosExhibit *self, HitosDrawing *drawing, gboolean repeated, double head)
{
  const HitosBlockTable *table = self->data;

  hitos_drawing_line (drawing, 0, 0.5, self->width, 0.5, 0.9, HITOS_TINT_BLACK);
  hitos_drawing_line (drawing, 0, head - 0.5, self->width, head - 0.5, 0.6, HITOS_TINT_BLACK);
  hitos_drawing_begin (drawing, repeated ? "NonStruct" : "TR");
  for (guint i = 0; i < hitos_block_table_get_n_columns (table); i++)
    {
      if (!repeated)
        hitos_drawing_begin (drawing, "TH");
      hitos_drawing_text (drawing, set_cell (self, table, i, hitos_block_table_get_title (table, i), 0, TRUE),
                          get_left (self, table, i), PADDING + 0.5, HITOS_TINT_BLACK);
      if (!repeated)
        hitos_drawing_end (drawing);
    }
  hitos_drawing_end (drawing);
}

static void
draw (const HitosExhibit *self, HitosDrawing *drawing, guint first, guint n_rows, double head)
{
  const HitosBlockTable *table = self->data;
  double shift = head - self->tops[first], bottom = self->tops[first + n_rows] + shift;

  draw_head (self, drawing, first > 0, head);
  for (guint row = first; row < first + n_rows; row++)
    {
      double y = self->tops[row] + shift;

      if (row > first)
        hitos_drawing_line (drawing, 0, y, self->width, y, 0.2, HITOS_TINT_RULE);
      hitos_drawing_begin (drawing, "TR");
      for (guint i = 0; i < hitos_block_table_get_n_columns (table); i++)
        {
          double indent = get_indent (table, row, i);

          hitos_drawing_begin (drawing, "TD");
          hitos_drawing_text (drawing, set_cell (self, table, i, hitos_block_table_get_cell (table, row, i), indent, FALSE),
                              get_left (self, table, i) + indent, y + PADDING, HITOS_TINT_BLACK);
          hitos_drawing_end (drawing);
        }
      hitos_drawing_end (drawing);
    }
  hitos_drawing_line (drawing, 0, bottom - 0.5, self->width, bottom - 0.5, 0.9, HITOS_TINT_BLACK);
}

static void
clear (HitosExhibit *self)
{
  hitos_block_table_unref (self->data);
}

HitosExhibit *
hitos_exhibit_new_table (HitosLettering *lettering, const HitosBlockTable *table, double width)
{
  HitosExhibit *self = hitos_exhibit_new (lettering, width, hitos_block_table_get_n_rows (table));

  self->data = hitos_block_table_ref ((HitosBlockTable *) table);
  self->draw = draw;
  self->clear = clear;
  self->least = FEWEST_ROWS;
  self->first_head = self->head = measure_head (self, table);
  for (guint row = 0; row < self->n_rows; row++)
    self->tops[row + 1] = self->tops[row] + measure_row (self, table, row);
  return self;
}
