/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-field.h"

G_BEGIN_DECLS

/* Who writes a file by hand gives ids of one's own, "d107"; inside, every id is a UUID. The same
 * text always becomes the same UUID (RFC 4122, version 5), so that a file can be imported twice. */

/* Whether a file may hold it: a UUID, or 1 to 64 of a-z, 0-9, '.', '_' and '-'. */
gboolean hitos_json_id_is_valid (const char *text);

/* The id inside of the process that a file calls @text. Newly allocated. */
char *hitos_json_id_of_process (const char *text);

/* The id inside of the record that a file of the process @process_id (a UUID) calls @text; in another
 * table the same text is another record. Newly allocated. */
char *hitos_json_id_of_record (const char *process_id, const HitosTable *table, const char *text);

/* The id of a part that has none in the file, from its owner's id (a UUID) and its place, counted
 * from 0, in the array. Newly allocated. */
char *hitos_json_id_of_part (const char *owner_id, const HitosTable *table, guint place);

G_END_DECLS
