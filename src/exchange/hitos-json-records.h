/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "hitos-json-order.h"
#include "hitos-json-place.h"
#include "hitos-json-shape.h"

G_BEGIN_DECLS

/* A record as a file has it, and where. */
typedef struct _HitosJsonItem {
  HitosRow *row;                       /* owned */
  const HitosJsonShape *shape;         /* NULL: the process's own */
  const struct _HitosJsonItem *owner;  /* of a part; borrowed */
  guint index;                         /* in its array */
  guint32 given;                       /* bit n: the file gives the array of the shape's nth kind of part */
} HitosJsonItem;

/* The records of one file, read one by one: every key known, every value of its type, every id once.
 * Ids of one's own are mapped; what references name is not looked at yet. */
typedef struct _HitosJsonRecords HitosJsonRecords;

/* @process_id: as the file spells it. */
HitosJsonRecords *hitos_json_records_new (const char *process_id);
void hitos_json_records_free (HitosJsonRecords *self);

/* Each fails with HITOS_JSON_ERROR and the place. @order: of the record's array. */
gboolean hitos_json_records_read_process (HitosJsonRecords *self, JsonNode *node, GError **error);
gboolean hitos_json_records_read (HitosJsonRecords *self, HitosJsonOrder *order, const HitosJsonShape *shape,
                                  JsonNode *node, guint index, GError **error);

/* In the order of the file, an owner before its parts, the process first: of borrowed HitosJsonItem. */
const GPtrArray *hitos_json_records_get_items (const HitosJsonRecords *self);
const HitosJsonItem *hitos_json_records_lookup (const HitosJsonRecords *self, const char *id);
/* What the file calls the record of that id, where something refers to it so. */
const char *hitos_json_records_get_spelling (const HitosJsonRecords *self, const char *id);

/* The files inside the file: SHA-256 in hexadecimal → GBytes; borrowed. */
GHashTable *hitos_json_records_get_blobs (const HitosJsonRecords *self);

/* Whether the file gives @item's array of such parts. */
gboolean hitos_json_item_gives (const HitosJsonItem *item, const HitosJsonShape *part);

/* Fails at the key of @field (NULL: of the record itself) of a record that was read. */
gboolean hitos_json_item_fail (const HitosJsonItem *item, const HitosField *field, GError **error,
                               HitosJsonErrorCode code, const char *sentence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosJsonRecords, hitos_json_records_free)

G_END_DECLS
