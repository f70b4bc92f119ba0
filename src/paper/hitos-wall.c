/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-wall.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "hitos-body.h"
#include "hitos-paper-error.h"
#include "hitos-pdf-finish.h"
#include "hitos-wall-maker.h"

struct _HitosWall {
  GObject parent_instance;

  GPtrArray *sheets;  /* owned, of HitosDrawing */
  GPtrArray *titles;  /* owned, of char * */
  char *title;
  char *author;       /* may be NULL */
  gint64 instant;
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

/* Noon of the day, in UTC: the same on every machine. */
static gint64
get_instant (HitosDate date)
{
  return ((gint64) date - hitos_date_new (1970, 1, 1)) * 86400 + 43200;
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
  self->instant = get_instant (hitos_occurrences_get_today (maker->occurrences));
  return self;
}

HitosWall *
hitos_wall_new_month (HitosOccurrences *occurrences, HitosWallPaper paper, int year, int month,
                      GError **error)
{
  g_autoptr (HitosWallMaker) maker = NULL;

  g_return_val_if_fail (HITOS_IS_OCCURRENCES (occurrences), NULL);
  g_return_val_if_fail (year >= 2 && year <= 9998 && month >= 1 && month <= 12, NULL);

  maker = hitos_wall_maker_new (occurrences, paper, error);
  if (maker == NULL)
    return NULL;
  hitos_wall_maker_add_month (maker, year, month);
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

/* --- the PDF --- */

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Sheets of the same title (a list that goes on) have one entry. */
static void
add_outline (HitosWall *self, cairo_surface_t *surface)
{
  for (guint i = 0; i < self->sheets->len; i++)
    {
      g_autofree char *link = g_strdup_printf ("page=%u pos=[0 0]", i + 1);
      const char *title = g_ptr_array_index (self->titles, i);

      if (i == 0 || g_strcmp0 (title, g_ptr_array_index (self->titles, i - 1)) != 0)
        cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, title, link,
                                       CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
}

/* What is cancelled is never finished: no outline may name a sheet that was not drawn. */
static gboolean
draw_sheets (HitosWall *self, cairo_t *cr, HitosSheetsProgress progress, gpointer data, GCancellable *cancellable,
             GError **error)
{
  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < self->sheets->len; i++)
    {
      gboolean cancelled = g_cancellable_set_error_if_cancelled (cancellable, error);

      if (!cancelled)
        hitos_wall_paint (self, i, cr);
      if (cancelled || i + 1 == self->sheets->len)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
      if (cancelled)
        return FALSE;
      if (progress)
        progress (i + 1, self->sheets->len, data);
    }
  return TRUE;
}

static gboolean
draw (HitosWall *self, const HitosPdfInfo *info, cairo_surface_t *surface, HitosSheetsProgress progress, gpointer data,
      GCancellable *cancellable, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  gboolean done;
  cairo_status_t status;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_5);
  hitos_pdf_info_apply (info, surface);
  done = draw_sheets (self, cr, progress, data, cancellable, error);
  if (done)
    add_outline (self, surface);
  status = cairo_status (cr);
  cairo_surface_finish (surface);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  if (done && status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, HITOS_PAPER_ERROR, HITOS_PAPER_ERROR_DRAWING,
                 _("The PDF could not be drawn: %s"), cairo_status_to_string (status));
  return done && status == CAIRO_STATUS_SUCCESS;
}

GBytes *
hitos_wall_make_pdf (HitosWall *self, HitosSheetsProgress progress, gpointer data, GCancellable *cancellable,
                     GError **error)
{
  /* Translators: the language of this translation as a BCP 47 tag, for a PDF: "es-MX". */
  HitosPdfInfo info = { NULL, NULL, NULL, C_("language tag", "en"), 0 };
  GByteArray *array = g_byte_array_new ();
  g_autoptr (GBytes) drawn = NULL;
  cairo_surface_t *surface;
  gboolean done;
  double width, height;

  g_return_val_if_fail (HITOS_IS_WALL (self), NULL);

  info.title = self->title;
  info.author = self->author;
  info.instant = self->instant;
  hitos_wall_get_size (self, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (append_cb, array, width, height);
  done = draw (self, &info, surface, progress, data, cancellable, error);
  cairo_surface_destroy (surface);
  drawn = g_byte_array_free_to_bytes (array);
  return done ? hitos_pdf_finish (drawn, &info, error) : NULL;
}
