/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-database.h"
#include "hitos-row.h"

G_BEGIN_DECLS

/* Makes images true in the database, inside the caller's transaction. Keeps its statements, so that
 * one writer writes a whole import. */
typedef struct _HitosRowWriter HitosRowWriter;

/* @process: the id of the process that the rows belong to. */
HitosRowWriter *hitos_row_writer_new (HitosDatabase *database, const char *process);
void hitos_row_writer_free (HitosRowWriter *self);

/* Fails with HITOS_DATABASE_ERROR_STALE where the row that should be there is not. */
gboolean hitos_row_writer_write (HitosRowWriter *self, const HitosImage *image, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosRowWriter, hitos_row_writer_free)

G_END_DECLS
