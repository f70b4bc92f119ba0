/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-database.h"
#include "hitos-process.h"

G_BEGIN_DECLS

/* A process with all its files as one file, ".hitos": what docs/exchange.md describes, the attachments' bytes in it. */
#define HITOS_PROCESS_FILE_SUFFIX ".hitos"

/* An attachment whose bytes are lost is told of without them. Fails with HITOS_DATABASE_ERROR, or with
 * HITOS_JSON_ERROR_LIMIT where the file would be larger than what can be read again. */
GBytes *hitos_process_file_create (HitosProcess *process, HitosDatabase *database, GError **error);

/* The same to a file, in one step: @file is the new one or what it was. It opens @database_path for itself, so that
 * a thread may do it. */
gboolean hitos_process_file_save (const char *database_path, const char *process_id, GFile *file,
                                  GCancellable *cancellable, GError **error);

/* What such a file of the process is called: "durango-2021-2022.hitos". Newly allocated. */
char *hitos_process_file_suggest_name (HitosProcess *process);

/* Whether a file is a database of SQLite, by its first bytes; one that cannot be read is none. */
gboolean hitos_process_file_is_database (GFile *file);

G_END_DECLS
