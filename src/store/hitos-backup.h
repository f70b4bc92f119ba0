/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "hitos-database.h"

G_BEGIN_DECLS

/* @done goes from 0 to 1. */
typedef void (*HitosBackupProgress) (double done, gpointer data);

/* Copies an open database, as it is at one moment, to a file of its own; others may go on
 * writing. What was at @path is replaced when the copy is whole, and not before. @progress may be
 * NULL. */
gboolean hitos_backup_write (HitosDatabase *database, const char *path, GCancellable *cancellable,
                             HitosBackupProgress progress, gpointer data, GError **error);

/* Makes the file @path what @backup holds, once that is found sound. Nobody may have @path open:
 * fails with HITOS_DATABASE_ERROR_BUSY. What was there is kept beside it, with "~" after its
 * name. */
gboolean hitos_backup_restore (const char *backup, const char *path, GCancellable *cancellable,
                               HitosBackupProgress progress, gpointer data, GError **error);

G_END_DECLS
