/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-json-records.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-attachment.h"
#include "hitos-json-id.h"
#include "hitos-json-keys.h"
#include "hitos-json-value.h"
#include "hitos-process.h"

struct _HitosJsonRecords {
  char *process_id;     /* owned; a UUID */
  GPtrArray *items;     /* owned; of owned HitosJsonItem */
  GHashTable *ids;      /* owned; id → HitosJsonItem; both borrowed from the items */
  GHashTable *spelling; /* owned; id → the text that refers to it */
  GHashTable *blobs;    /* owned; SHA-256 → GBytes */
};

static void
free_item (gpointer data)
{
  HitosJsonItem *item = data;

  hitos_row_unref (item->row);
  g_free (item);
}

HitosJsonRecords *
hitos_json_records_new (const char *process_id)
{
  HitosJsonRecords *self = g_new (HitosJsonRecords, 1);

  self->process_id = hitos_json_id_of_process (process_id);
  self->items = g_ptr_array_new_with_free_func (free_item);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->spelling = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->blobs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  return self;
}

void
hitos_json_records_free (HitosJsonRecords *self)
{
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->spelling);
  g_hash_table_unref (self->blobs);
  g_ptr_array_unref (self->items);
  g_free (self->process_id);
  g_free (self);
}

const GPtrArray *
hitos_json_records_get_items (const HitosJsonRecords *self)
{
  return self->items;
}

const HitosJsonItem *
hitos_json_records_lookup (const HitosJsonRecords *self, const char *id)
{
  return g_hash_table_lookup (self->ids, id);
}

const char *
hitos_json_records_get_spelling (const HitosJsonRecords *self, const char *id)
{
  return g_hash_table_lookup (self->spelling, id);
}

GHashTable *
hitos_json_records_get_blobs (const HitosJsonRecords *self)
{
  return self->blobs;
}

/* --- one record --- */

/* A file's reference becomes the id inside. */
static void
map_reference (HitosJsonRecords *self, const HitosField *field, HitosValue *value)
{
  g_autofree char *text = value->text;

  value->text = hitos_json_id_of_record (self->process_id, hitos_json_field_get_target (field), text);
  if (!g_hash_table_contains (self->spelling, value->text))
    g_hash_table_insert (self->spelling, g_strdup (value->text), g_steal_pointer (&text));
}

static gboolean
read_field (HitosJsonRecords *self, HitosRow *row, guint position, JsonNode *node,
            const HitosJsonPlace *place, GError **error)
{
  const HitosField *field = &hitos_row_get_table (row)->fields[position];
  HitosJsonPlace member = { place, hitos_json_field_get_key (field), -1 };
  HitosValue value;

  if (!hitos_json_value_read (field, node, &member, &value, error))
    return FALSE;
  if (field->type == HITOS_FIELD_REFERENCE && value.text)
    map_reference (self, field, &value);
  hitos_row_take_value (row, position, value);
  return TRUE;
}

static gboolean
read_fields (HitosJsonRecords *self, HitosRow *row, int owner_field, JsonObject *object,
             const HitosJsonPlace *place, GError **error)
{
  const HitosTable *table = hitos_row_get_table (row);

  for (guint i = 0; i < table->n_fields; i++)
    {
      JsonNode *node = json_object_get_member (object, hitos_json_field_get_key (&table->fields[i]));

      if (node && (int) i != owner_field && !read_field (self, row, i, node, place, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_required (const HitosRow *row, const HitosJsonPlace *place, GError **error)
{
  const HitosTable *table = hitos_row_get_table (row);

  for (guint i = 0; i < table->n_fields; i++)
    {
      const HitosField *field = &table->fields[i];
      HitosJsonPlace member = { place, hitos_json_field_get_key (field), -1 };

      /* A kind that is left out is the first of its list. */
      if ((field->flags & HITOS_FIELD_REQUIRED) && field->type != HITOS_FIELD_ENUM
          && hitos_field_value_is_default (field, hitos_row_get_value (row, i)))
        return hitos_json_place_fail (&member, error, HITOS_JSON_ERROR_CONTENT, _("it must be given"));
    }
  return TRUE;
}

static char *
read_id (HitosJsonRecords *self, const HitosTable *table, const HitosJsonItem *owner, guint index,
         JsonObject *object, const HitosJsonPlace *place, GError **error)
{
  JsonNode *node = json_object_get_member (object, "id");
  HitosJsonPlace member = { place, "id", -1 };
  g_autofree char *text = NULL;

  if (node == NULL && owner)
    return hitos_json_id_of_part (hitos_row_get_id (owner->row), table, index);
  if (node == NULL)
    {
      hitos_json_place_fail (&member, error, HITOS_JSON_ERROR_CONTENT, _("it must be given"));
      return NULL;
    }
  text = hitos_json_value_read_id (node, &member, error);
  if (text == NULL)
    return NULL;
  return table == &hitos_process_table ? hitos_json_id_of_process (text)
    : hitos_json_id_of_record (self->process_id, table, text);
}

static gboolean
check_keys (const HitosTable *table, JsonObject *object, const HitosJsonPlace *place, GError **error)
{
  g_autoptr (GPtrArray) keys = hitos_json_keys_of_table (table);
  JsonObjectIter iter;
  const char *key;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, NULL))
    if (!hitos_json_keys_check (keys, key, place, error))
      return FALSE;
  return TRUE;
}

/* Adds the row, or fails where its id is another record's. */
static HitosJsonItem *
add_item (HitosJsonRecords *self, HitosRow *row, const HitosJsonShape *shape, const HitosJsonItem *owner,
          guint index, const HitosJsonPlace *place, GError **error)
{
  HitosJsonPlace member = { place, "id", -1 };
  HitosJsonItem *item;

  if (g_hash_table_contains (self->ids, hitos_row_get_id (row)))
    {
      hitos_json_place_fail (&member, error, HITOS_JSON_ERROR_CONTENT, _("another record has the same id"));
      return NULL;
    }
  item = g_new0 (HitosJsonItem, 1);
  item->row = hitos_row_ref (row);
  item->shape = shape;
  item->owner = owner;
  item->index = index;
  g_ptr_array_add (self->items, item);
  g_hash_table_insert (self->ids, (char *) hitos_row_get_id (row), item);
  return item;
}

/* --- attachments --- */

static gboolean
decode (const char *text, GBytes **bytes)
{
  gsize length = strlen (text);
  guchar *data;

  if (length % 4 != 0 || strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=") != length)
    return FALSE;
  data = g_base64_decode (text, &length);
  *bytes = g_bytes_new_take (data, length);
  return TRUE;
}

/* The bytes tell hash and size; where the file tells them too, they must be the same. */
static gboolean
check_blob (HitosRow *row, const char *hash, gsize size, const HitosJsonPlace *place, GError **error)
{
  const guint hash_field = hitos_table_find_field (&hitos_attachment_table, "sha256");
  const guint size_field = hitos_table_find_field (&hitos_attachment_table, "size");
  const char *told = hitos_row_get_value (row, hash_field).text;
  gint64 told_size = hitos_row_get_value (row, size_field).integer;

  if ((told && g_ascii_strcasecmp (told, hash) != 0) || (told_size != 0 && told_size != (gint64) size))
    return hitos_json_place_fail (place, error, HITOS_JSON_ERROR_CONTENT,
                                  _("the bytes are not those that “sha256” and “size” tell of"));
  hitos_row_set_text (row, "sha256", hash);
  hitos_row_set_integer (row, "size", size);
  return TRUE;
}

static gboolean
read_blob (HitosJsonRecords *self, HitosRow *row, JsonObject *object, const HitosJsonPlace *place,
           GError **error)
{
  JsonNode *node = json_object_get_member (object, HITOS_JSON_DATA_KEY);
  HitosJsonPlace member = { place, HITOS_JSON_DATA_KEY, -1 };
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *hash = NULL;

  if (node == NULL)
    return TRUE;
  if (json_node_get_value_type (node) != G_TYPE_STRING || !decode (json_node_get_string (node), &bytes))
    return hitos_json_place_fail (&member, error, HITOS_JSON_ERROR_CONTENT,
                                  _("here stand the bytes of a file, in base64"));
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (!check_blob (row, hash, g_bytes_get_size (bytes), &member, error))
    return FALSE;
  g_hash_table_replace (self->blobs, g_steal_pointer (&hash), g_steal_pointer (&bytes));
  return TRUE;
}

/* --- records with their parts --- */

static gboolean read_parts (HitosJsonRecords *self, HitosJsonItem *owner, JsonObject *object,
                            const HitosJsonPlace *place, GError **error);

static void
set_ordinal (HitosRow *row, HitosJsonOrder *order, JsonObject *object)
{
  int field = hitos_json_order_get_field (order);

  if (field >= 0 && !json_object_has_member (object, "ordinal"))
    hitos_row_set_integer (row, "ordinal", hitos_json_order_get_implied (order, row));
  hitos_json_order_pass (order, row);
}

static HitosRow *
read_row (HitosJsonRecords *self, const HitosTable *table, const HitosJsonShape *shape,
          const HitosJsonItem *owner, guint index, JsonObject *object, const HitosJsonPlace *place,
          GError **error)
{
  int owner_field = shape ? hitos_json_shape_get_owner_field (shape) : -1;
  g_autofree char *id = NULL;
  g_autoptr (HitosRow) row = NULL;

  if (!check_keys (table, object, place, error))
    return NULL;
  id = read_id (self, table, owner, index, object, place, error);
  if (id == NULL)
    return NULL;
  row = hitos_row_new (table, id);
  if (owner_field >= 0)
    hitos_row_set_text (row, table->fields[owner_field].name, hitos_row_get_id (owner->row));
  if (!read_fields (self, row, owner_field, object, place, error)
      || (table == &hitos_attachment_table && !read_blob (self, row, object, place, error))
      || !check_required (row, place, error))
    return NULL;
  return g_steal_pointer (&row);
}

static gboolean
read_record (HitosJsonRecords *self, HitosJsonOrder *order, const HitosJsonShape *shape,
             const HitosJsonItem *owner, guint index, JsonNode *node, const HitosJsonPlace *place,
             GError **error)
{
  g_autoptr (HitosRow) row = NULL;
  HitosJsonItem *item;
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return hitos_json_place_fail (place, error, HITOS_JSON_ERROR_CONTENT,
                                  _("here stands a record, between braces"));
  object = json_node_get_object (node);
  row = read_row (self, shape->table, shape, owner, index, object, place, error);
  if (row == NULL)
    return FALSE;
  set_ordinal (row, order, object);
  item = add_item (self, row, shape, owner, index, place, error);
  return item && read_parts (self, item, object, place, error);
}

static gboolean
read_part_array (HitosJsonRecords *self, const HitosJsonShape *shape, const HitosJsonItem *owner,
                 JsonNode *node, const HitosJsonPlace *place, GError **error)
{
  g_autoptr (HitosJsonOrder) order = hitos_json_order_new (shape);
  HitosJsonPlace member = { place, shape->key, -1 };
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return hitos_json_place_fail (&member, error, HITOS_JSON_ERROR_CONTENT,
                                  _("here stands a list of records, between brackets"));
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      member.index = i;
      if (!read_record (self, order, shape, owner, i, json_array_get_element (array, i), &member, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_parts (HitosJsonRecords *self, HitosJsonItem *owner, JsonObject *object, const HitosJsonPlace *place,
            GError **error)
{
  const HitosJsonShape *shapes = hitos_json_shapes_get ();

  for (guint i = 0; shapes[i].table; i++)
    {
      JsonNode *node = shapes[i].owner == owner->shape->table
        ? json_object_get_member (object, shapes[i].key) : NULL;

      if (node == NULL)
        continue;
      owner->given |= 1u << i;
      if (!read_part_array (self, &shapes[i], owner, node, place, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
hitos_json_records_read (HitosJsonRecords *self, HitosJsonOrder *order, const HitosJsonShape *shape,
                         JsonNode *node, guint index, GError **error)
{
  HitosJsonPlace place = { NULL, shape->key, index };

  return read_record (self, order, shape, NULL, index, node, &place, error);
}

gboolean
hitos_json_records_read_process (HitosJsonRecords *self, JsonNode *node, GError **error)
{
  HitosJsonPlace place = { NULL, "process", -1 };
  g_autoptr (HitosRow) row = NULL;

  row = read_row (self, &hitos_process_table, NULL, NULL, 0, json_node_get_object (node), &place, error);
  return row && add_item (self, row, NULL, NULL, 0, &place, error);
}

gboolean
hitos_json_item_gives (const HitosJsonItem *item, const HitosJsonShape *part)
{
  return item->given >> (part - hitos_json_shapes_get ()) & 1;
}

gboolean
hitos_json_item_fail (const HitosJsonItem *item, const HitosField *field, GError **error,
                      HitosJsonErrorCode code, const char *sentence)
{
  HitosJsonPlace owner = { NULL, item->owner ? item->owner->shape->key : NULL,
                           item->owner ? (int) item->owner->index : -1 };
  HitosJsonPlace place = { item->owner ? &owner : NULL, item->shape ? item->shape->key : "process",
                           item->shape ? (int) item->index : -1 };
  HitosJsonPlace member = { &place, field ? hitos_json_field_get_key (field) : NULL, -1 };

  return hitos_json_place_fail (field ? &member : &place, error, code, "%s", sentence);
}
