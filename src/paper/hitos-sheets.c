/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-sheets.h"

G_DEFINE_INTERFACE (HitosSheets, hitos_sheets, G_TYPE_OBJECT)

static void
hitos_sheets_default_init (HitosSheetsInterface *iface)
{
}

guint
hitos_sheets_get_n_sheets (HitosSheets *self)
{
  g_return_val_if_fail (HITOS_IS_SHEETS (self), 0);

  return HITOS_SHEETS_GET_IFACE (self)->get_n_sheets (self);
}

void
hitos_sheets_get_size (HitosSheets *self, double *width, double *height)
{
  g_return_if_fail (HITOS_IS_SHEETS (self) && width != NULL && height != NULL);

  HITOS_SHEETS_GET_IFACE (self)->get_size (self, width, height);
}

const char *
hitos_sheets_get_title (HitosSheets *self)
{
  g_return_val_if_fail (HITOS_IS_SHEETS (self), NULL);

  return HITOS_SHEETS_GET_IFACE (self)->get_title (self);
}

void
hitos_sheets_paint (HitosSheets *self, guint sheet, cairo_t *cr)
{
  g_return_if_fail (HITOS_IS_SHEETS (self) && cr != NULL);
  g_return_if_fail (sheet < hitos_sheets_get_n_sheets (self));

  HITOS_SHEETS_GET_IFACE (self)->paint (self, sheet, cr);
}

GBytes *
hitos_sheets_make_pdf (HitosSheets *self, HitosSheetsProgress progress, gpointer data, GCancellable *cancellable,
                       GError **error)
{
  g_return_val_if_fail (HITOS_IS_SHEETS (self), NULL);

  return HITOS_SHEETS_GET_IFACE (self)->make_pdf (self, progress, data, cancellable, error);
}
