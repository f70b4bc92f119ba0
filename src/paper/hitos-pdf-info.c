/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-pdf-info.h"

char *
hitos_pdf_info_format_instant (const HitosPdfInfo *self)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (self->instant);

  return date ? g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ") : g_strdup ("1970-01-01T00:00:00Z");
}

void
hitos_pdf_info_apply (const HitosPdfInfo *self, cairo_surface_t *surface)
{
  g_autofree char *created = hitos_pdf_info_format_instant (self);
  const struct {
    cairo_pdf_metadata_t key;
    const char *value;
  } rows[] = {
    { CAIRO_PDF_METADATA_TITLE, self->title },
    { CAIRO_PDF_METADATA_AUTHOR, self->author },
    { CAIRO_PDF_METADATA_SUBJECT, self->subject },
    { CAIRO_PDF_METADATA_CREATOR, "Hitos" },
    { CAIRO_PDF_METADATA_CREATE_DATE, created },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].value && *rows[i].value)
      cairo_pdf_surface_set_metadata (surface, rows[i].key, rows[i].value);
}
