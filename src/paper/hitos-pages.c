/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-pages-private.h"

#include "hitos-painter.h"
#include "hitos-pdf.h"

/* Where the things of a page begin; they end where the next page's begin. */
typedef struct {
  guint placed;
  guint strokes;
} Page;

struct _HitosPages {
  GObject parent_instance;

  HitosInforme *informe;  /* owned */
  GArray *pages;          /* owned, of Page */
  GArray *placed;         /* owned, of HitosPlaced */
  GArray *strokes;        /* owned, of HitosStroke */
  GArray *headings;       /* owned, of HitosHeading */
  GPtrArray *drawings;    /* owned, of HitosDrawing */
};

static guint
get_n_sheets (HitosSheets *sheets)
{
  return HITOS_PAGES (sheets)->pages->len;
}

static void
get_size (HitosSheets *sheets, double *width, double *height)
{
  hitos_pages_get_size (HITOS_PAGES (sheets), width, height);
}

static const char *
get_title (HitosSheets *sheets)
{
  return hitos_informe_get_title (HITOS_PAGES (sheets)->informe);
}

static void
paint (HitosSheets *sheets, guint sheet, cairo_t *cr)
{
  hitos_painter_paint (HITOS_PAGES (sheets), sheet, cr);
}

static GBytes *
make_pdf (HitosSheets *sheets, HitosSheetsProgress progress, gpointer data, GCancellable *cancellable, GError **error)
{
  return hitos_pdf_make (HITOS_PAGES (sheets), progress, data, cancellable, NULL, error);
}

static void
sheets_init (HitosSheetsInterface *iface)
{
  iface->get_n_sheets = get_n_sheets;
  iface->get_size = get_size;
  iface->get_title = get_title;
  iface->paint = paint;
  iface->make_pdf = make_pdf;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HitosPages, hitos_pages, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (HITOS_TYPE_SHEETS, sheets_init))

static void
clear_placed (gpointer data)
{
  HitosPlaced *placed = data;

  g_clear_pointer (&placed->paragraph, hitos_paragraph_unref);
}

static void
hitos_pages_finalize (GObject *object)
{
  HitosPages *self = HITOS_PAGES (object);

  g_clear_object (&self->informe);
  g_array_unref (self->pages);
  g_array_unref (self->placed);
  g_array_unref (self->strokes);
  g_array_unref (self->headings);
  g_ptr_array_unref (self->drawings);
  G_OBJECT_CLASS (hitos_pages_parent_class)->finalize (object);
}

static void
hitos_pages_class_init (HitosPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_pages_finalize;
}

static void
hitos_pages_init (HitosPages *self)
{
  self->pages = g_array_new (FALSE, FALSE, sizeof (Page));
  self->placed = g_array_new (FALSE, FALSE, sizeof (HitosPlaced));
  self->strokes = g_array_new (FALSE, FALSE, sizeof (HitosStroke));
  self->headings = g_array_new (FALSE, FALSE, sizeof (HitosHeading));
  self->drawings = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_drawing_free);
  g_array_set_clear_func (self->placed, clear_placed);
}

HitosPages *
hitos_pages_new (HitosInforme *informe)
{
  HitosPages *self = g_object_new (HITOS_TYPE_PAGES, NULL);

  self->informe = g_object_ref (informe);
  return self;
}

void
hitos_pages_begin_page (HitosPages *self)
{
  Page page = { self->placed->len, self->strokes->len };

  g_array_append_val (self->pages, page);
}

void
hitos_pages_place (HitosPages *self, const HitosPlaced *placed)
{
  HitosPlaced copy = *placed;

  if (copy.paragraph)
    hitos_paragraph_ref (copy.paragraph);
  if (copy.drawing)
    g_ptr_array_add (self->drawings, copy.drawing);
  g_array_append_val (self->placed, copy);
}

void
hitos_pages_stroke (HitosPages *self, const HitosStroke *stroke)
{
  g_array_append_vals (self->strokes, stroke, 1);
}

GArray *
hitos_pages_get_all_placed (HitosPages *self)
{
  return self->placed;
}

guint
hitos_pages_get_first_placed (HitosPages *self, guint page)
{
  return g_array_index (self->pages, Page, page).placed;
}

void
hitos_pages_fill (HitosPages *self, guint placed, HitosParagraph *paragraph)
{
  HitosPlaced *place = &g_array_index (self->placed, HitosPlaced, placed);

  place->paragraph = hitos_paragraph_ref (paragraph);
  place->n_lines = hitos_paragraph_get_n_lines (paragraph);
}

static void
note_heading (HitosPages *self, guint page, const HitosPlaced *placed)
{
  HitosText style = hitos_paragraph_get_style (placed->paragraph);
  HitosHeading heading = { placed->block, style == HITOS_TEXT_SUBSECTION ? 2 : 1,
                           hitos_paragraph_get_text (placed->paragraph), { 0 } };

  if (placed->role != HITOS_PLACED_TEXT || placed->first_line > 0
      || (style != HITOS_TEXT_SECTION && style != HITOS_TEXT_SUBSECTION))
    return;
  hitos_pages_get_placed_area (self, page, placed, &heading.area);
  g_array_append_val (self->headings, heading);
}

void
hitos_pages_seal (HitosPages *self)
{
  for (guint page = 0; page < self->pages->len; page++)
    {
      guint n_placed;
      const HitosPlaced *placed = hitos_pages_get_placed (self, page, &n_placed);

      for (guint i = 0; i < n_placed; i++)
        note_heading (self, page, &placed[i]);
    }
}

HitosInforme *
hitos_pages_get_informe (HitosPages *self)
{
  g_return_val_if_fail (HITOS_IS_PAGES (self), NULL);

  return self->informe;
}

guint
hitos_pages_get_n_pages (HitosPages *self)
{
  g_return_val_if_fail (HITOS_IS_PAGES (self), 0);

  return self->pages->len;
}

void
hitos_pages_get_size (HitosPages *self, double *width, double *height)
{
  const HitosSheet *sheet = hitos_stylesheet_get_sheet ();

  g_return_if_fail (HITOS_IS_PAGES (self));

  *width = sheet->width;
  *height = sheet->height;
}

char *
hitos_pages_dup_label (HitosPages *self, guint page)
{
  g_return_val_if_fail (HITOS_IS_PAGES (self) && page < self->pages->len, NULL);

  return g_strdup_printf ("%u", page + 1);
}

const HitosPlaced *
hitos_pages_get_placed (HitosPages *self, guint page, guint *n_placed)
{
  guint first, end;

  g_return_val_if_fail (HITOS_IS_PAGES (self) && page < self->pages->len, NULL);

  first = g_array_index (self->pages, Page, page).placed;
  end = page + 1 < self->pages->len ? g_array_index (self->pages, Page, page + 1).placed
                                    : self->placed->len;
  *n_placed = end - first;
  return (const HitosPlaced *) (gpointer) self->placed->data + first;
}

const HitosStroke *
hitos_pages_get_strokes (HitosPages *self, guint page, guint *n_strokes)
{
  guint first, end;

  g_return_val_if_fail (HITOS_IS_PAGES (self) && page < self->pages->len, NULL);

  first = g_array_index (self->pages, Page, page).strokes;
  end = page + 1 < self->pages->len ? g_array_index (self->pages, Page, page + 1).strokes
                                    : self->strokes->len;
  *n_strokes = end - first;
  return (const HitosStroke *) (gpointer) self->strokes->data + first;
}

void
hitos_pages_get_placed_area (HitosPages *self, guint page, const HitosPlaced *placed,
                             HitosArea *area)
{
  HitosText text = hitos_paragraph_get_style (placed->paragraph);
  const HitosSheet *sheet = hitos_stylesheet_get_sheet ();

  g_return_if_fail (HITOS_IS_PAGES (self));

  *area = (HitosArea) { page, placed->x, placed->y, hitos_stylesheet_get_line_width (text),
                        placed->n_lines * hitos_stylesheet_get_text (text)->leading };
  if (placed->drawing)
    {
      area->width = hitos_drawing_get_width (placed->drawing);
      area->height = hitos_drawing_get_height (placed->drawing);
    }
  /* An entry of the contents is its whole row, with its number. */
  if (placed->role == HITOS_PLACED_CONTENTS_ENTRY)
    area->width = sheet->width - sheet->right - placed->x;
}

static const HitosPlaced *
find_at (HitosPages *self, guint page, double x, double y)
{
  guint n_placed;
  const HitosPlaced *placed = hitos_pages_get_placed (self, page, &n_placed);

  for (guint i = 0; i < n_placed; i++)
    {
      HitosArea area;

      hitos_pages_get_placed_area (self, page, &placed[i], &area);
      if (x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height)
        return &placed[i];
    }
  return NULL;
}

guint
hitos_pages_get_block_at (HitosPages *self, guint page, double x, double y)
{
  const HitosPlaced *placed;

  g_return_val_if_fail (HITOS_IS_PAGES (self) && page < self->pages->len, HITOS_NO_BLOCK);

  placed = find_at (self, page, x, y);
  return placed ? placed->block : HITOS_NO_BLOCK;
}

guint
hitos_pages_get_link_at (HitosPages *self, guint page, double x, double y)
{
  const HitosPlaced *placed;

  g_return_val_if_fail (HITOS_IS_PAGES (self) && page < self->pages->len, HITOS_NO_BLOCK);

  placed = find_at (self, page, x, y);
  return placed ? placed->target : HITOS_NO_BLOCK;
}

static void
widen (HitosArea *area, const HitosArea *other)
{
  double right = MAX (area->x + area->width, other->x + other->width);
  double bottom = MAX (area->y + area->height, other->y + other->height);

  area->x = MIN (area->x, other->x);
  area->y = MIN (area->y, other->y);
  area->width = right - area->x;
  area->height = bottom - area->y;
}

GArray *
hitos_pages_get_areas (HitosPages *self, guint block)
{
  GArray *areas;

  g_return_val_if_fail (HITOS_IS_PAGES (self), NULL);

  areas = g_array_new (FALSE, FALSE, sizeof (HitosArea));
  for (guint page = 0; page < self->pages->len; page++)
    {
      guint n_placed;
      const HitosPlaced *placed = hitos_pages_get_placed (self, page, &n_placed);

      for (guint i = 0; i < n_placed; i++)
        {
          HitosArea area;
          HitosArea *last = areas->len > 0
            ? &g_array_index (areas, HitosArea, areas->len - 1) : NULL;

          if (placed[i].block != block)
            continue;
          hitos_pages_get_placed_area (self, page, &placed[i], &area);
          if (last && last->page == page)
            widen (last, &area);
          else
            g_array_append_val (areas, area);
        }
    }
  return areas;
}

const GArray *
hitos_pages_get_headings (HitosPages *self)
{
  g_return_val_if_fail (HITOS_IS_PAGES (self), NULL);

  return self->headings;
}
