/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-database.h"

G_BEGIN_DECLS

/* "Hito" in ASCII: what makes a SQLite file one of ours. */
#define HITOS_APPLICATION_ID 0x4869746f

/* The scripts of data/sql/sqlite in order; the n-th makes schema n of schema n - 1. Newly
 * allocated. */
GStrv hitos_migration_get_scripts (void);

/* Brings an open database to the last schema, all in one transaction: script, version and, for a
 * new file, the application id. After a failure the file is as before. */
gboolean hitos_migration_run (HitosDatabase *database, const char *const *scripts, GError **error);

G_END_DECLS
