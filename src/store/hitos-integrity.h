/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "hitos-database.h"

G_BEGIN_DECLS

/* The full check: the file's own structure, every reference, every row against the model, every
 * attached file against its hash. Reads all; made for a thread, with a connection of its own. New
 * array of owned sentences, one a fault, empty where the database is sound; NULL with @error
 * where it cannot be opened at all or the check was cancelled. */
GPtrArray *hitos_integrity_check (const char *path, GCancellable *cancellable, GError **error);

/* The same of an open database. */
GPtrArray *hitos_integrity_check_database (HitosDatabase *database, GCancellable *cancellable,
                                           GError **error);

G_END_DECLS
