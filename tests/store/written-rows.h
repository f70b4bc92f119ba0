/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-database.h"
#include "hitos-row.h"

G_BEGIN_DECLS

/* Inserts @rows (of HitosRow) in one transaction. Where it fails the caller rolls back. */
gboolean written_rows_insert (HitosDatabase *database, const char *process, const GPtrArray *rows, GError **error);

/* Inserts a process of random rows, which depend on @seed alone; fails the test where it cannot. */
void written_rows_insert_random (HitosDatabase *database, const char *process, guint seed, guint n_rows);

G_END_DECLS
