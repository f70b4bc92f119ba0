/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes a finished file, whatever made it: the one way out for every PDF, picture, JSON and CSV.
 * @file is replaced by @bytes as a whole and reaches the disk: where anything goes wrong (a full disk,
 * a folder that may not be written to, @cancellable before it begins) what was there stays as it was,
 * where nothing was nothing is, and the error names the file. A link stays a link; a device or a pipe
 * is written to. (g_file_replace_contents () keeps none of that: it publishes what it could write.) */
gboolean hitos_publication_write (GFile *file, GBytes *bytes, GCancellable *cancellable,
                                  GError **error);

G_END_DECLS
