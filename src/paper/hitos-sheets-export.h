/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-sheets.h"

G_BEGIN_DECLS

/* Laying out and exporting in a thread of their own: a window goes on meanwhile. */

/* Lays something out anew. Runs in a thread: @data is all that it may share with anybody. */
typedef HitosSheets *(*HitosSheetsFunc) (gpointer data, GCancellable *cancellable, GError **error);

/* @data is kept until it is done, then freed by @free_data. What comes of it belongs to whoever finishes; nobody
 * else has it. */
void hitos_sheets_lay_out_async (HitosSheetsFunc func, gpointer data, GDestroyNotify free_data,
                                 GCancellable *cancellable, GAsyncReadyCallback callback, gpointer callback_data);
HitosSheets *hitos_sheets_lay_out_finish (GAsyncResult *result, GError **error);

/* The same, and writes the PDF to @file, which is replaced as a whole or not at all. @progress (may be NULL) is told
 * in the thread-default main context of the caller, seldom enough not to hold it up, and never after @callback. */
void hitos_sheets_export_async (HitosSheetsFunc func, gpointer data, GDestroyNotify free_data, GFile *file,
                                HitosSheetsProgress progress, gpointer progress_data, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer callback_data);
gboolean hitos_sheets_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
