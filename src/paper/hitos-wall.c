/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-wall.h"

#include "hitos-body.h"
#include "hitos-sheet-pdf.h"
#include "hitos-wall-maker.h"

struct _HitosWall {
  GObject parent_instance;

  GPtrArray *sheets;  /* owned, of HitosDrawing */
  GPtrArray *titles;  /* owned, of char * */
  char *title;
  char *author;       /* may be NULL */
  HitosDate date;     /* as of which it is told */
};

static void
sheets_init (HitosSheetsInterface *iface)
{
  iface->get_n_sheets = (guint (*) (HitosSheets *)) hitos_wall_get_n_sheets;
  iface->get_size = (void (*) (HitosSheets *, double *, double *)) hitos_wall_get_size;
  iface->get_title = (const char *(*) (HitosSheets *)) hitos_wall_get_title;
  iface->paint = (void (*) (HitosSheets *, guint, cairo_t *)) hitos_wall_paint;
  iface->make_pdf = (GBytes *(*) (HitosSheets *, HitosSheetsProgress, gpointer, GCancellable *, GError **)) hitos_wall_make_pdf;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HitosWall, hitos_wall, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (HITOS_TYPE_SHEETS, sheets_init))

static void
hitos_wall_finalize (GObject *object)
{
  HitosWall *self = HITOS_WALL (object);

  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->titles);
  g_free (self->title);
  g_free (self->author);
  G_OBJECT_CLASS (hitos_wall_parent_class)->finalize (object);
}

static void
hitos_wall_class_init (HitosWallClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_wall_finalize;
}

static void
hitos_wall_init (HitosWall *self)
{
}

static HitosWall *
finish (HitosWallMaker *maker)
{
  HitosWall *self = g_object_new (HITOS_TYPE_WALL, NULL);
  HitosProcess *process = hitos_occurrences_get_process (maker->occurrences);
  HitosBody *unit = process ? hitos_process_get_unit (process) : NULL;
  const char *first = g_ptr_array_index (maker->titles, 0);

  hitos_wall_maker_finish (maker);
  self->sheets = g_ptr_array_ref (maker->sheets);
  self->titles = g_ptr_array_ref (maker->titles);
  self->title = process ? g_strdup_printf ("%s – %s", first, hitos_process_get_name (process))
                        : g_strdup (first);
  self->author = unit ? g_strdup (hitos_body_get_name (unit)) : NULL;
  self->date = hitos_occurrences_get_today (maker->occurrences);
  return self;
}

HitosWall *
hitos_wall_new_month (HitosOccurrences *occurrences, HitosWallPaper paper, int year, int month,
                      int first_weekday, GError **error)
{
  g_autoptr (HitosWallMaker) maker = NULL;

  g_return_val_if_fail (HITOS_IS_OCCURRENCES (occurrences), NULL);
  g_return_val_if_fail (year >= 2 && year <= 9998 && month >= 1 && month <= 12, NULL);
  g_return_val_if_fail (first_weekday >= 1 && first_weekday <= 7, NULL);

  maker = hitos_wall_maker_new (occurrences, paper, error);
  if (maker == NULL)
    return NULL;
  hitos_wall_maker_add_month (maker, year, month, first_weekday);
  return finish (maker);
}

HitosWall *
hitos_wall_new_year (HitosOccurrences *occurrences, HitosWallPaper paper, GError **error)
{
  g_autoptr (HitosWallMaker) maker = NULL;

  g_return_val_if_fail (HITOS_IS_OCCURRENCES (occurrences), NULL);

  maker = hitos_wall_maker_new (occurrences, paper, error);
  if (maker == NULL)
    return NULL;
  hitos_wall_maker_add_year (maker);
  return finish (maker);
}

guint
hitos_wall_get_n_sheets (HitosWall *self)
{
  g_return_val_if_fail (HITOS_IS_WALL (self), 0);

  return self->sheets->len;
}

void
hitos_wall_get_size (HitosWall *self, double *width, double *height)
{
  g_return_if_fail (HITOS_IS_WALL (self));

  *width = hitos_drawing_get_width (g_ptr_array_index (self->sheets, 0));
  *height = hitos_drawing_get_height (g_ptr_array_index (self->sheets, 0));
}

const char *
hitos_wall_get_title (HitosWall *self)
{
  g_return_val_if_fail (HITOS_IS_WALL (self), NULL);

  return self->title;
}

const char *
hitos_wall_get_sheet_title (HitosWall *self, guint sheet)
{
  g_return_val_if_fail (HITOS_IS_WALL (self) && sheet < self->titles->len, NULL);

  return g_ptr_array_index (self->titles, sheet);
}

void
hitos_wall_paint (HitosWall *self, guint sheet, cairo_t *cr)
{
  g_return_if_fail (HITOS_IS_WALL (self) && sheet < self->sheets->len);

  hitos_drawing_paint (g_ptr_array_index (self->sheets, sheet), cr);
}

GBytes *
hitos_wall_make_pdf (HitosWall *self, HitosSheetsProgress progress, gpointer data, GCancellable *cancellable,
                     GError **error)
{
  g_return_val_if_fail (HITOS_IS_WALL (self), NULL);

  return hitos_sheet_pdf_make (HITOS_SHEETS (self), (HitosSheetTitle) hitos_wall_get_sheet_title, self->author, self->date,
                               progress, data, cancellable, error);
}
