/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-json-merge.h"

#include <glib/gi18n-lib.h>

#include "hitos-json-rings.h"

typedef struct {
  HitosJsonRecords *records;  /* borrowed */
  HitosProcess *process;      /* borrowed, may be NULL */
  GPtrArray *images;          /* owned */
} Merge;

static HitosRow *
find_existing (Merge *merge, const HitosTable *table, const char *id)
{
  gpointer record = merge->process ? hitos_process_lookup (merge->process, table->get_type (), id) : NULL;

  return record ? hitos_record_get_row (record) : NULL;
}

/* The row of that id as it will be, NULL where there will be none. */
static HitosRow *
find_row (Merge *merge, const HitosTable *table, const char *id)
{
  const HitosJsonItem *item = hitos_json_records_lookup (merge->records, id);

  if (item && hitos_row_get_table (item->row) == table)
    return item->row;
  return find_existing (merge, table, id);
}

static gboolean
check_references (Merge *merge, const HitosJsonItem *item, GError **error)
{
  const HitosTable *table = hitos_row_get_table (item->row);

  for (guint i = 0; i < table->n_fields; i++)
    {
      const HitosField *field = &table->fields[i];
      const char *id = field->type == HITOS_FIELD_REFERENCE ? hitos_row_get_value (item->row, i).text : NULL;
      const char *spelling;
      g_autofree char *sentence = NULL;

      if (id == NULL || find_row (merge, hitos_json_field_get_target (field), id))
        continue;
      spelling = hitos_json_records_get_spelling (merge->records, id);
      /* Translators: the first is the name of a list in a file ("bodies"), the second an id. */
      sentence = g_strdup_printf (_("“%s” has no record “%s”"),
                                  hitos_json_shape_find (hitos_json_field_get_target (field))->key,
                                  spelling ? spelling : id);
      return hitos_json_item_fail (item, field, error, HITOS_JSON_ERROR_REFERENCE, sentence);
    }
  return TRUE;
}

static void
add_item (Merge *merge, const HitosJsonItem *item)
{
  HitosRow *before = find_existing (merge, hitos_row_get_table (item->row), hitos_row_get_id (item->row));

  if (before == NULL || !hitos_row_equal (before, item->row))
    g_ptr_array_add (merge->images, hitos_image_new (before ? hitos_row_ref (before) : NULL,
                                                     hitos_row_ref (item->row)));
}

static void
drop_parts (Merge *merge, const HitosJsonItem *owner, const HitosJsonShape *shape)
{
  gpointer record = hitos_process_lookup (merge->process, owner->shape->table->get_type (),
                                          hitos_row_get_id (owner->row));
  const GPtrArray *parts = record
    ? hitos_process_get_parts (merge->process, shape->table->get_type (), record) : NULL;

  for (guint i = 0; parts && i < parts->len; i++)
    {
      HitosRow *row = hitos_record_get_row (g_ptr_array_index (parts, i));

      if (hitos_json_records_lookup (merge->records, hitos_row_get_id (row)) == NULL)
        g_ptr_array_add (merge->images, hitos_image_new (hitos_row_ref (row), NULL));
    }
}

static void
drop_absent_parts (Merge *merge)
{
  const GPtrArray *items = hitos_json_records_get_items (merge->records);

  for (guint i = 0; merge->process && i < items->len; i++)
    {
      const HitosJsonItem *item = g_ptr_array_index (items, i);

      for (const HitosJsonShape *shape = hitos_json_shapes_get (); item->given && shape->table; shape++)
        if (hitos_json_item_gives (item, shape))
          drop_parts (merge, item, shape);
    }
}

GPtrArray *
hitos_json_merge (HitosJsonRecords *records, HitosProcess *process, GError **error)
{
  const GPtrArray *items = hitos_json_records_get_items (records);
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);
  Merge merge = { records, process, images };

  for (guint i = 0; i < items->len; i++)
    if (!check_references (&merge, g_ptr_array_index (items, i), error))
      return NULL;
  if (!hitos_json_rings_check (records, process, error))
    return NULL;
  for (guint i = 0; i < items->len; i++)
    add_item (&merge, g_ptr_array_index (items, i));
  drop_absent_parts (&merge);
  return g_steal_pointer (&images);
}
