/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Replaces @file by @bytes as a whole: where anything goes wrong (a full disk, a folder that may not
 * be written to, @cancellable) the older file stays as it was, and the error names the file.
 * (g_file_replace_contents does not keep that promise: it publishes what it could write.) */
gboolean hitos_publication_write (GFile *file, GBytes *bytes, GCancellable *cancellable,
                                  GError **error);

G_END_DECLS
