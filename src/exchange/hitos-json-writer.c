/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-json-writer.h"

#include "hitos-attachment.h"
#include "hitos-json-id.h"
#include "hitos-json-keys.h"
#include "hitos-json-order.h"
#include "hitos-json-value.h"

/* A file while it is written. Records take a line a key; their parts one line each. */
typedef struct {
  GString *text;
  HitosProcess *process;        /* borrowed */
  HitosJsonBlobFunc find_blob;  /* may be NULL */
  gpointer user_data;
  GError **error;
} Writer;

/* Before each key of an object: a comma but for the first, then what separates them. */
static void
write_key (Writer *writer, const char *separator, gboolean *first, const char *key)
{
  g_string_append_printf (writer->text, "%s%s\"%s\": ", *first ? "" : ",", separator, key);
  *first = FALSE;
}

static gboolean
is_left_out (const HitosField *field, HitosValue value, gboolean is_ordinal, gint64 implied)
{
  if (is_ordinal)
    return value.integer == implied;
  /* The kind of a thing is always told, though the first may be left out. */
  return field->type != HITOS_FIELD_ENUM && hitos_field_value_is_default (field, value);
}

static void
write_fields (Writer *writer, const HitosRow *row, const HitosJsonShape *shape, HitosJsonOrder *order,
              const char *separator, gboolean *first)
{
  const HitosTable *table = hitos_row_get_table (row);
  int owner_field = shape ? hitos_json_shape_get_owner_field (shape) : -1;
  int ordinal = order ? hitos_json_order_get_field (order) : -1;
  gint64 implied = ordinal >= 0 ? hitos_json_order_get_implied (order, row) : 0;

  for (guint i = 0; i < table->n_fields; i++)
    {
      HitosValue value = hitos_row_get_value (row, i);

      if ((int) i == owner_field || is_left_out (&table->fields[i], value, (int) i == ordinal, implied))
        continue;
      write_key (writer, separator, first, hitos_json_field_get_key (&table->fields[i]));
      hitos_json_value_write (writer->text, &table->fields[i], value);
    }
  if (order)
    hitos_json_order_pass (order, row);
}

static void
write_part (Writer *writer, const HitosRow *row, const HitosJsonShape *shape, HitosJsonOrder *order,
            const char *owner_id, guint place)
{
  g_autofree char *derived = hitos_json_id_of_part (owner_id, shape->table, place);
  gboolean first = TRUE;

  g_string_append_c (writer->text, '{');
  if (!g_str_equal (hitos_row_get_id (row), derived))
    {
      write_key (writer, " ", &first, "id");
      hitos_json_value_write_text (writer->text, hitos_row_get_id (row));
    }
  write_fields (writer, row, shape, order, " ", &first);
  g_string_append (writer->text, first ? "}" : " }");
}

/* The rows of some records, as the file has them in order. New array of borrowed rows. */
static GPtrArray *
sort_rows (const GPtrArray *records)
{
  GPtrArray *rows = g_ptr_array_sized_new (records->len);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (rows, hitos_record_get_row (g_ptr_array_index (records, i)));
  g_ptr_array_sort (rows, hitos_json_order_compare);
  return rows;
}

static void
write_parts (Writer *writer, gpointer owner, const HitosJsonShape *shape, gboolean *first)
{
  const GPtrArray *parts = hitos_process_get_parts (writer->process, shape->table->get_type (), owner);
  g_autoptr (GPtrArray) rows = sort_rows (parts);
  g_autoptr (HitosJsonOrder) order = hitos_json_order_new (shape);

  if (rows->len == 0)
    return;
  write_key (writer, "\n      ", first, shape->key);
  for (guint i = 0; i < rows->len; i++)
    {
      g_string_append (writer->text, i == 0 ? "[\n        " : ",\n        ");
      write_part (writer, g_ptr_array_index (rows, i), shape, order, hitos_record_get_id (owner), i);
    }
  g_string_append (writer->text, "\n      ]");
}

static gboolean
write_blob (Writer *writer, const HitosRow *row, gboolean *first)
{
  const guint field = hitos_table_find_field (&hitos_attachment_table, "sha256");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = writer->find_blob (hitos_row_get_value (row, field).text, writer->user_data, &error);
  g_autofree char *encoded = NULL;

  if (error)
    {
      g_propagate_error (writer->error, g_steal_pointer (&error));
      return FALSE;
    }
  if (bytes == NULL)
    return TRUE;
  encoded = g_base64_encode (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  write_key (writer, "\n      ", first, HITOS_JSON_DATA_KEY);
  hitos_json_value_write_text (writer->text, encoded);
  return TRUE;
}

static gboolean
write_record (Writer *writer, const HitosRow *row, const HitosJsonShape *shape, HitosJsonOrder *order)
{
  gpointer record = hitos_process_lookup (writer->process, shape->table->get_type (), hitos_row_get_id (row));
  gboolean first = TRUE;

  g_string_append_c (writer->text, '{');
  write_key (writer, "\n      ", &first, "id");
  hitos_json_value_write_text (writer->text, hitos_row_get_id (row));
  write_fields (writer, row, shape, order, "\n      ", &first);
  if (writer->find_blob && shape->table == &hitos_attachment_table && !write_blob (writer, row, &first))
    return FALSE;
  for (const HitosJsonShape *part = hitos_json_shapes_get (); part->table; part++)
    if (part->owner == shape->table)
      write_parts (writer, record, part, &first);
  g_string_append (writer->text, "\n    }");
  return TRUE;
}

static gboolean
write_array (Writer *writer, const HitosJsonShape *shape)
{
  HitosRecordList *list = hitos_process_get_list (writer->process, shape->table->get_type ());
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (HitosJsonOrder) order = hitos_json_order_new (shape);

  for (guint i = 0; i < hitos_record_list_get_n_records (list); i++)
    g_ptr_array_add (records, hitos_record_list_get (list, i));
  if (records->len == 0)
    return TRUE;
  rows = sort_rows (records);
  g_string_append_printf (writer->text, ",\n  \"%s\": ", shape->key);
  for (guint i = 0; i < rows->len; i++)
    {
      g_string_append (writer->text, i == 0 ? "[\n    " : ",\n    ");
      if (!write_record (writer, g_ptr_array_index (rows, i), shape, order))
        return FALSE;
    }
  g_string_append (writer->text, "\n  ]");
  return TRUE;
}

static void
write_process (Writer *writer)
{
  gboolean first = TRUE;

  g_string_append (writer->text, ",\n  \"process\": {");
  write_key (writer, "\n    ", &first, "id");
  hitos_json_value_write_text (writer->text, hitos_record_get_id (writer->process));
  write_fields (writer, hitos_record_get_row (writer->process), NULL, NULL, "\n    ", &first);
  g_string_append (writer->text, "\n  }");
}

GBytes *
hitos_json_write (HitosProcess *process, HitosJsonBlobFunc find_blob, gpointer user_data, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Writer writer = { text, process, find_blob, user_data, error };

  g_return_val_if_fail (HITOS_IS_PROCESS (process), NULL);

  g_string_append_printf (text, "{\n  \"format\": \"%s\",\n  \"version\": %d", HITOS_JSON_FORMAT,
                          HITOS_JSON_VERSION);
  write_process (&writer);
  for (const HitosJsonShape *shape = hitos_json_shapes_get (); shape->table; shape++)
    if (shape->owner == NULL && !write_array (&writer, shape))
      return NULL;
  g_string_append (text, "\n}\n");
  return g_string_free_to_bytes (g_steal_pointer (&text));
}
