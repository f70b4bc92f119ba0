/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-json-reader.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "hitos-action.h"
#include "hitos-blobs.h"
#include "hitos-json-id.h"
#include "hitos-json-keys.h"
#include "hitos-json-merge.h"
#include "hitos-json-records.h"
#include "hitos-json-scan.h"
#include "hitos-json-shape.h"
#include "hitos-json-words.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

struct _HitosJsonReader {
  GObject parent_instance;

  HitosJsonRecords *records;  /* owned; NULL before a file was read */
};

G_DEFINE_FINAL_TYPE (HitosJsonReader, hitos_json_reader, G_TYPE_OBJECT)

/* A file while it is read. */
typedef struct {
  const char *text;
  GPtrArray *sections;        /* of HitosJsonSection */
  JsonParser *parser;         /* owned */
  HitosJsonRecords *records;  /* owned */
} File;

static void
hitos_json_reader_finalize (GObject *object)
{
  g_clear_pointer (&HITOS_JSON_READER (object)->records, hitos_json_records_free);
  G_OBJECT_CLASS (hitos_json_reader_parent_class)->finalize (object);
}

static void
hitos_json_reader_class_init (HitosJsonReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_json_reader_finalize;
}

static void
hitos_json_reader_init (HitosJsonReader *self)
{
}

HitosJsonReader *
hitos_json_reader_new (void)
{
  return g_object_new (HITOS_TYPE_JSON_READER, NULL);
}

/* --- the file alone --- */

static const HitosJsonSection *
find_section (File *file, const char *key)
{
  for (guint i = 0; i < file->sections->len; i++)
    {
      const HitosJsonSection *section = g_ptr_array_index (file->sections, i);

      if (g_str_equal (section->key, key))
        return section;
    }
  return NULL;
}

/* The scan has seen that it is JSON. The node is borrowed until the next. */
static JsonNode *
parse (File *file, HitosJsonSlice slice, GError **error)
{
  if (!json_parser_load_from_data (file->parser, file->text + slice.start, slice.end - slice.start, error))
    return NULL;
  return json_parser_get_root (file->parser);
}

static gboolean
check_sections (File *file, GError **error)
{
  g_autoptr (GPtrArray) keys = hitos_json_keys_of_root ();

  for (guint i = 0; i < file->sections->len; i++)
    {
      const HitosJsonSection *section = g_ptr_array_index (file->sections, i);

      if (!hitos_json_keys_check (keys, section->key, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_format (File *file, GError **error)
{
  const HitosJsonSection *section = find_section (file, "format");
  HitosJsonPlace place = { NULL, "format", -1 };
  JsonNode *node = section ? parse (file, section->value, NULL) : NULL;

  if (node && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
      && g_str_equal (json_node_get_string (node), HITOS_JSON_FORMAT))
    return TRUE;
  return hitos_json_place_fail (&place, error, HITOS_JSON_ERROR_FORMAT,
                                _("this is not a process: here stands “%s”"), HITOS_JSON_FORMAT);
}

static gboolean
check_version (File *file, GError **error)
{
  const HitosJsonSection *section = find_section (file, "version");
  HitosJsonPlace place = { NULL, "version", -1 };
  JsonNode *node = section ? parse (file, section->value, NULL) : NULL;
  gint64 version = node && JSON_NODE_HOLDS_VALUE (node)
    && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : 0;

  if (version == HITOS_JSON_VERSION)
    return TRUE;
  if (version > HITOS_JSON_VERSION)
    return hitos_json_place_fail (&place, error, HITOS_JSON_ERROR_FORMAT,
                                  _("the file is of a newer Hitos: this one reads version %d"),
                                  HITOS_JSON_VERSION);
  return hitos_json_place_fail (&place, error, HITOS_JSON_ERROR_FORMAT, _("here stands %d"),
                                HITOS_JSON_VERSION);
}

static const char *
get_id (JsonNode *node)
{
  JsonNode *id = json_object_get_member (json_node_get_object (node), "id");

  return id && JSON_NODE_HOLDS_VALUE (id) && json_node_get_value_type (id) == G_TYPE_STRING
    && hitos_json_id_is_valid (json_node_get_string (id)) ? json_node_get_string (id) : NULL;
}

static gboolean
read_process (File *file, GError **error)
{
  const HitosJsonSection *section = find_section (file, "process");
  HitosJsonPlace place = { NULL, "process", -1 };
  JsonNode *node;

  if (section == NULL)
    return hitos_json_place_fail (&place, error, HITOS_JSON_ERROR_CONTENT, _("it must be given"));
  node = parse (file, section->value, error);
  if (node == NULL)
    return FALSE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return hitos_json_place_fail (&place, error, HITOS_JSON_ERROR_CONTENT,
                                  _("here stands a record, between braces"));
  /* Where the id is wrong, reading the record says so. */
  file->records = hitos_json_records_new (get_id (node) ? get_id (node) : "unknown");
  return hitos_json_records_read_process (file->records, node, error);
}

static gboolean
read_section (File *file, const HitosJsonShape *shape, GError **error)
{
  const HitosJsonSection *section = find_section (file, shape->key);
  g_autoptr (HitosJsonOrder) order = NULL;
  HitosJsonPlace place = { NULL, shape->key, -1 };

  if (section == NULL)
    return TRUE;
  if (section->elements == NULL)
    return hitos_json_place_fail (&place, error, HITOS_JSON_ERROR_CONTENT,
                                  _("here stands a list of records, between brackets"));
  order = hitos_json_order_new (shape);
  for (guint i = 0; i < section->elements->len; i++)
    {
      JsonNode *node = parse (file, g_array_index (section->elements, HitosJsonSlice, i), error);

      if (node == NULL || !hitos_json_records_read (file->records, order, shape, node, i, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_file (File *file, GError **error)
{
  if (!check_format (file, error) || !check_version (file, error) || !check_sections (file, error)
      || !read_process (file, error))
    return FALSE;
  for (const HitosJsonShape *shape = hitos_json_shapes_get (); shape->table; shape++)
    if (shape->owner == NULL && !read_section (file, shape, error))
      return FALSE;
  return hitos_json_words_check (file->records, error);
}

gboolean
hitos_json_reader_read_bytes (HitosJsonReader *self, GBytes *bytes, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  File file = { NULL };
  gboolean done;

  g_return_val_if_fail (HITOS_IS_JSON_READER (self), FALSE);
  g_return_val_if_fail (self->records == NULL, FALSE);

  /* Some editors put one before the text. */
  if (length >= 3 && memcmp (text, BYTE_ORDER_MARK, 3) == 0)
    {
      text += 3;
      length -= 3;
    }
  file.text = text ? text : "";
  file.sections = hitos_json_scan (file.text, length, error);
  if (file.sections == NULL)
    return FALSE;
  file.parser = json_parser_new_immutable ();
  done = read_file (&file, error);
  g_object_unref (file.parser);
  g_ptr_array_unref (file.sections);
  if (done)
    self->records = g_steal_pointer (&file.records);
  g_clear_pointer (&file.records, hitos_json_records_free);
  return done;
}

gboolean
hitos_json_reader_read_stream (HitosJsonReader *self, GInputStream *stream, GCancellable *cancellable,
                               GError **error)
{
  const gsize step = 1024 * 1024;
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  gsize n_read;

  g_return_val_if_fail (HITOS_IS_JSON_READER (self), FALSE);
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), FALSE);

  do
    {
      gsize before = file->len;

      /* One byte too many is enough to be refused: a stream may never end. */
      g_byte_array_set_size (file, MIN (before + step, HITOS_JSON_MOST_BYTES + 1));
      if (!g_input_stream_read_all (stream, file->data + before, file->len - before, &n_read, cancellable,
                                    error))
        return FALSE;
      g_byte_array_set_size (file, before + n_read);
    }
  while (n_read > 0 && file->len <= HITOS_JSON_MOST_BYTES);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&file));
  return hitos_json_reader_read_bytes (self, bytes, error);
}

static HitosRow *
get_process_row (HitosJsonReader *self)
{
  const HitosJsonItem *item = g_ptr_array_index (hitos_json_records_get_items (self->records), 0);

  return item->row;
}

const char *
hitos_json_reader_get_process_id (HitosJsonReader *self)
{
  return self->records ? hitos_row_get_id (get_process_row (self)) : NULL;
}

HitosRow *
hitos_json_reader_get_process_row (HitosJsonReader *self)
{
  return self->records ? get_process_row (self) : NULL;
}

GHashTable *
hitos_json_reader_get_blobs (HitosJsonReader *self)
{
  return self->records ? hitos_json_records_get_blobs (self->records) : NULL;
}

gboolean
hitos_json_reader_keep_blobs (HitosJsonReader *self, HitosDatabase *database, GError **error)
{
  GHashTableIter iter;
  gpointer bytes;

  g_return_val_if_fail (HITOS_IS_JSON_READER (self) && self->records, FALSE);
  g_return_val_if_fail (HITOS_IS_DATABASE (database), FALSE);

  g_hash_table_iter_init (&iter, hitos_json_records_get_blobs (self->records));
  while (g_hash_table_iter_next (&iter, NULL, &bytes))
    {
      g_autofree char *hash = hitos_blobs_keep (database, bytes, error);

      if (hash == NULL)
        return FALSE;
    }
  return TRUE;
}

/* --- beside the process --- */

HitosChange *
hitos_json_reader_create_change (HitosJsonReader *self, HitosProcess *process, GError **error)
{
  const guint name = hitos_table_find_field (&hitos_process_table, "name");
  g_autoptr (GPtrArray) images = NULL;
  HitosChange *change;

  g_return_val_if_fail (HITOS_IS_JSON_READER (self) && self->records, NULL);
  g_return_val_if_fail (process == NULL || HITOS_IS_PROCESS (process), NULL);

  images = hitos_json_merge (self->records, process, error);
  if (images == NULL)
    return NULL;
  change = hitos_change_new (process ? "import" : HITOS_ACTION_CREATE_PROCESS,
                             hitos_row_get_value (get_process_row (self), name).text);
  for (guint i = 0; i < images->len; i++)
    {
      HitosImage *image = g_ptr_array_index (images, i);

      hitos_change_add_image (change, g_steal_pointer (&image->before), g_steal_pointer (&image->after));
    }
  return change;
}

HitosProcess *
hitos_json_reader_create_process (HitosJsonReader *self, GError **error)
{
  g_autoptr (GPtrArray) images = NULL;
  g_autoptr (HitosProcess) process = NULL;

  g_return_val_if_fail (HITOS_IS_JSON_READER (self) && self->records, NULL);

  images = hitos_json_merge (self->records, NULL, error);
  if (images == NULL)
    return NULL;
  process = hitos_process_new (get_process_row (self));
  g_ptr_array_remove_index (images, 0);
  if (!hitos_process_check (process, images, error))
    return NULL;
  hitos_process_apply (process, images);
  return g_steal_pointer (&process);
}
