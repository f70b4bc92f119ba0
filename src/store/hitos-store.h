/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-database.h"
#include "hitos-process.h"

G_BEGIN_DECLS

/* Processes and their rows in a database. It walks the field tables, so that no field is spelt
 * here. */

/* The processes' own rows by election day, newest first. New array of owned HitosRow. */
GPtrArray *hitos_store_list_processes (HitosDatabase *database, GError **error);

/* The id of the process that a person means. @name: its id, name or short name; NULL: the only one,
 * else the one opened last. Newly allocated; fails with HITOS_DATABASE_ERROR_NO_PROCESS or
 * HITOS_DATABASE_ERROR_WHICH_PROCESS (the message lists them). */
char *hitos_store_find_process (HitosDatabase *database, const char *name, GError **error);

/* Remembered for hitos_store_find_process (). */
gboolean hitos_store_set_last_process (HitosDatabase *database, const char *id, GError **error);

/* Everything that a process has. In a transaction of the caller's, if there is one; else its own.
 * Fails with HITOS_DATABASE_ERROR_DAMAGED where a row contradicts the model. To read only; what
 * will also be changed is opened by hitos_history_open (). */
HitosProcess *hitos_store_load_process (HitosDatabase *database, const char *id, GError **error);

/* Makes @images (of HitosImage) true inside the caller's transaction; references are checked when
 * it commits. For the history only, which checks them against the model and keeps the journal. */
gboolean hitos_store_write_images (HitosDatabase *database, const char *process,
                                   const GPtrArray *images, GError **error);

G_END_DECLS
