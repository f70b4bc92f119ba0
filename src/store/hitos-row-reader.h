/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-database.h"
#include "hitos-row.h"

G_BEGIN_DECLS

/* Adds to @rows (owned HitosRow) those of @table that belong to @process, NULL for every process's.
 * A row that its field table cannot hold fails with HITOS_DATABASE_ERROR_DAMAGED and says which. */
gboolean hitos_row_reader_read (HitosDatabase *database, const HitosTable *table,
                                const char *process, GPtrArray *rows, GError **error);

G_END_DECLS
