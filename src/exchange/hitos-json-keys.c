/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-json-keys.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-attachment.h"
#include "hitos-json-shape.h"

/* Longer keys are like none that there is. */
#define LONGEST_COMPARED 40

static void
add_arrays (GPtrArray *keys, const HitosTable *owner)
{
  for (const HitosJsonShape *shape = hitos_json_shapes_get (); shape->table; shape++)
    if (shape->owner == owner)
      g_ptr_array_add (keys, (char *) shape->key);
}

GPtrArray *
hitos_json_keys_of_root (void)
{
  GPtrArray *keys = g_ptr_array_new ();

  g_ptr_array_add (keys, (char *) "format");
  g_ptr_array_add (keys, (char *) "version");
  g_ptr_array_add (keys, (char *) "process");
  add_arrays (keys, NULL);
  return keys;
}

GPtrArray *
hitos_json_keys_of_table (const HitosTable *table)
{
  const HitosJsonShape *shape = hitos_json_shape_find (table);
  int owner_field = shape ? hitos_json_shape_get_owner_field (shape) : -1;
  GPtrArray *keys = g_ptr_array_new ();

  g_ptr_array_add (keys, (char *) "id");
  for (guint i = 0; i < table->n_fields; i++)
    if ((int) i != owner_field)
      g_ptr_array_add (keys, (char *) hitos_json_field_get_key (&table->fields[i]));
  if (table == &hitos_attachment_table)
    g_ptr_array_add (keys, (char *) HITOS_JSON_DATA_KEY);
  add_arrays (keys, table);
  return keys;
}

/* How many letters must be added, dropped or changed to make one of the other. */
static guint
count_edits (const char *a, const char *b)
{
  guint row[LONGEST_COMPARED + 1];
  guint length = strnlen (b, LONGEST_COMPARED);

  for (guint j = 0; j <= length; j++)
    row[j] = j;
  for (guint i = 0; a[i] && i < LONGEST_COMPARED; i++)
    {
      guint diagonal = row[0];

      row[0] = i + 1;
      for (guint j = 0; j < length; j++)
        {
          guint changed = diagonal + (a[i] != b[j]);

          diagonal = row[j + 1];
          row[j + 1] = MIN (changed, MIN (row[j], row[j + 1]) + 1);
        }
    }
  return row[length];
}

const char *
hitos_json_keys_find_nearest (const GPtrArray *words, const char *word)
{
  const char *nearest = words->len > 0 ? g_ptr_array_index (words, 0) : NULL;

  for (guint i = 1; i < words->len; i++)
    if (count_edits (word, g_ptr_array_index (words, i)) < count_edits (word, nearest))
      nearest = g_ptr_array_index (words, i);
  return nearest;
}

gboolean
hitos_json_keys_check (const GPtrArray *keys, const char *key, const HitosJsonPlace *place, GError **error)
{
  HitosJsonPlace member = { place, key, -1 };

  for (guint i = 0; i < keys->len; i++)
    if (g_str_equal (g_ptr_array_index (keys, i), key))
      return TRUE;
  return hitos_json_place_fail (&member, error, HITOS_JSON_ERROR_CONTENT,
                                _("there is no such key; the nearest is “%s”"), hitos_json_keys_find_nearest (keys, key));
}
