/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "hitos-change.h"
#include "hitos-database.h"
#include "hitos-json-place.h"
#include "hitos-process.h"

G_BEGIN_DECLS

/* Reads a process from a JSON file (docs/exchange.md): first the file alone, then, beside the process
 * as it stands, what has to change. All or nothing; a second time nothing has to change. The first half
 * touches no model, so that a thread may do it. */
#define HITOS_TYPE_JSON_READER (hitos_json_reader_get_type ())
G_DECLARE_FINAL_TYPE (HitosJsonReader, hitos_json_reader, HITOS, JSON_READER, GObject)

HitosJsonReader *hitos_json_reader_new (void);

/* Reads a whole file, once. Fails with HITOS_JSON_ERROR and one sentence that begins with the place
 * ("entries[12].date: …", "line 3, column 9: …"), or with the stream's own error. */
gboolean hitos_json_reader_read_bytes (HitosJsonReader *self, GBytes *bytes, GError **error);
gboolean hitos_json_reader_read_stream (HitosJsonReader *self, GInputStream *stream,
                                        GCancellable *cancellable, GError **error);

/* What was read; borrowed. NULL before. */
const char *hitos_json_reader_get_process_id (HitosJsonReader *self);
HitosRow *hitos_json_reader_get_process_row (HitosJsonReader *self);

/* The files inside the file: SHA-256 in hexadecimal → GBytes; borrowed. */
GHashTable *hitos_json_reader_get_blobs (HitosJsonReader *self);

/* Keeps them in @database, where they belong before the change that names them is applied; what nobody
 * names after a failure is collected some day. */
gboolean hitos_json_reader_keep_blobs (HitosJsonReader *self, HitosDatabase *database, GError **error);

/* What makes @process be as the file has it: rows that are not there are added, others replaced, and
 * where a record of the file gives an array of parts, parts that are not in it go. Records that the file
 * does not name stay. A new change, empty where all is as in the file, for hitos_history_apply (); with
 * @process NULL, there being none yet, for hitos_history_create ().
 * Fails with HITOS_JSON_ERROR_REFERENCE where a reference names no record in file or process. */
HitosChange *hitos_json_reader_create_change (HitosJsonReader *self, HitosProcess *process, GError **error);

/* A process that is nowhere kept, with what the file holds; fails likewise. */
HitosProcess *hitos_json_reader_create_process (HitosJsonReader *self, GError **error);

G_END_DECLS
