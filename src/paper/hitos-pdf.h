/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "hitos-pages.h"
#include "hitos-sheets.h"

G_BEGIN_DECLS

/* An informe as a tagged PDF: structure, outline, links from the contents, page labels, metadata.
 * The same informe gives the same bytes. */

/* Told after each page. */
typedef HitosSheetsProgress HitosPdfProgress;

/* How long the two halves of an export took, in microseconds; for benchmarks. */
typedef struct {
  gint64 drawing;
  gint64 finishing;
} HitosPdfTimes;

/* @progress, @cancellable and @times may be NULL. An informe without pages is an error
 * (HITOS_PAPER_ERROR_DRAWING). */
GBytes *hitos_pdf_make (HitosPages *pages, HitosPdfProgress progress, gpointer data,
                        GCancellable *cancellable, HitosPdfTimes *times, GError **error);

/* Typesets @informe anew and writes it to @file, which is replaced as a whole or not at all.
 * It shares nothing with the caller's thread but @informe, so it may run in any. */
gboolean hitos_pdf_export (HitosInforme *informe, GFile *file, HitosPdfProgress progress,
                           gpointer data, GCancellable *cancellable, GError **error);

/* The same in a thread of its own. @progress is told in the thread-default main context of the
 * caller, seldom enough not to hold it up, and never after @callback. */
void hitos_pdf_export_async (HitosInforme *informe, GFile *file, HitosPdfProgress progress,
                             gpointer progress_data, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer data);
gboolean hitos_pdf_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
