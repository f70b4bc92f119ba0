/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-sheet-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "hitos-paper-error.h"
#include "hitos-pdf-finish.h"

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Noon of the day, in UTC: the same on every machine. */
static gint64
get_instant (HitosDate date)
{
  return ((gint64) date - hitos_date_new (1970, 1, 1)) * 86400 + 43200;
}

/* Sheets of the same title (a list that goes on) have one entry. */
static void
add_outline (HitosSheets *sheets, HitosSheetTitle get_title, cairo_surface_t *surface)
{
  const char *last = NULL;

  for (guint i = 0; i < hitos_sheets_get_n_sheets (sheets); i++)
    {
      g_autofree char *link = g_strdup_printf ("page=%u pos=[0 0]", i + 1);
      const char *title = get_title (sheets, i);

      if (g_strcmp0 (title, last) != 0)
        cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, title, link, CAIRO_PDF_OUTLINE_FLAG_OPEN);
      last = title;
    }
}

/* What is cancelled is never finished: no outline may name a sheet that was not drawn. */
static gboolean
draw_sheets (HitosSheets *sheets, cairo_t *cr, HitosSheetsProgress progress, gpointer data, GCancellable *cancellable,
             GError **error)
{
  guint n = hitos_sheets_get_n_sheets (sheets);

  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < n; i++)
    {
      gboolean cancelled = g_cancellable_set_error_if_cancelled (cancellable, error);

      if (!cancelled)
        hitos_sheets_paint (sheets, i, cr);
      if (cancelled || i + 1 == n)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
      if (cancelled)
        return FALSE;
      if (progress)
        progress (i + 1, n, data);
    }
  return TRUE;
}

static gboolean
draw (HitosSheets *sheets, HitosSheetTitle get_title, const HitosPdfInfo *info, cairo_surface_t *surface,
      HitosSheetsProgress progress, gpointer data, GCancellable *cancellable, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  gboolean done;
  cairo_status_t status;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_5);
  hitos_pdf_info_apply (info, surface);
  done = draw_sheets (sheets, cr, progress, data, cancellable, error);
  if (done)
    add_outline (sheets, get_title, surface);
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
hitos_sheet_pdf_make (HitosSheets *sheets, HitosSheetTitle get_title, const char *author, HitosDate date,
                      HitosSheetsProgress progress, gpointer data, GCancellable *cancellable, GError **error)
{
  /* Translators: the language of this translation as a BCP 47 tag, for a PDF: "es-MX". */
  HitosPdfInfo info = { NULL, NULL, NULL, C_("language tag", "en"), 0 };
  GByteArray *array = g_byte_array_new ();
  g_autoptr (GBytes) drawn = NULL;
  cairo_surface_t *surface;
  gboolean done;
  double width, height;

  info.title = hitos_sheets_get_title (sheets);
  info.author = author;
  info.instant = get_instant (date);
  hitos_sheets_get_size (sheets, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (append_cb, array, width, height);
  done = draw (sheets, get_title, &info, surface, progress, data, cancellable, error);
  cairo_surface_destroy (surface);
  drawn = g_byte_array_free_to_bytes (array);
  return done ? hitos_pdf_finish (drawn, &info, error) : NULL;
}
