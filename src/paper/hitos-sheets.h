/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* Something laid out on sheets of paper, whatever it tells: what is looked at, printed and made a PDF of goes
 * through the same painter. Immutable, and of the thread that laid it out. Points; sheets count from 0. */
#define HITOS_TYPE_SHEETS (hitos_sheets_get_type ())
G_DECLARE_INTERFACE (HitosSheets, hitos_sheets, HITOS, SHEETS, GObject)

/* Told after each sheet: @done of @total. Called in the thread that makes the PDF. */
typedef void (*HitosSheetsProgress) (guint done, guint total, gpointer data);

struct _HitosSheetsInterface {
  GTypeInterface parent_iface;

  guint (*get_n_sheets) (HitosSheets *self);
  void (*get_size) (HitosSheets *self, double *width, double *height);
  const char *(*get_title) (HitosSheets *self);
  void (*paint) (HitosSheets *self, guint sheet, cairo_t *cr);
  GBytes *(*make_pdf) (HitosSheets *self, HitosSheetsProgress progress, gpointer data, GCancellable *cancellable,
                       GError **error);
};

guint hitos_sheets_get_n_sheets (HitosSheets *self);

/* Of every sheet. */
void hitos_sheets_get_size (HitosSheets *self, double *width, double *height);

/* Borrowed. */
const char *hitos_sheets_get_title (HitosSheets *self);

/* One user unit is a point: the caller scales and paints the paper. */
void hitos_sheets_paint (HitosSheets *self, guint sheet, cairo_t *cr);

/* The whole as a PDF. @progress and @cancellable may be NULL. */
GBytes *hitos_sheets_make_pdf (HitosSheets *self, HitosSheetsProgress progress, gpointer data,
                               GCancellable *cancellable, GError **error);

G_END_DECLS
