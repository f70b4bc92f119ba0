/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-field.h"
#include "hitos-json-place.h"

G_BEGIN_DECLS

/* The key of an attachment's bytes, which are no field. */
#define HITOS_JSON_DATA_KEY "data"

/* The keys that the file's root, or a record of @table, may have: new array of borrowed texts. */
GPtrArray *hitos_json_keys_of_root (void);
GPtrArray *hitos_json_keys_of_table (const HitosTable *table);

/* Fails for a key that is not among them, naming the one spelt most like it: a slip of the pen must not
 * lose what stands there. @place: what holds the key; NULL for the root. */
gboolean hitos_json_keys_check (const GPtrArray *keys, const char *key, const HitosJsonPlace *place,
                                GError **error);

/* The one of @words that is spelt most like @word; NULL where there are none. */
const char *hitos_json_keys_find_nearest (const GPtrArray *words, const char *word);

G_END_DECLS
