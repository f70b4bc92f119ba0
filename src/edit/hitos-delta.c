/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-delta.h"

#include <json-glib/json-glib.h>

#include <glib/gi18n-lib.h>

#include "hitos-database-error.h"
#include "hitos-tables.h"

/* An array of objects that hold objects. JSON-GLib follows any nesting until the stack is used
 * up. */
#define DEEPEST 3

void
hitos_delta_free (HitosDelta *self)
{
  g_clear_pointer (&self->before, hitos_row_unref);
  g_clear_pointer (&self->after, hitos_row_unref);
  g_free (self);
}

static gboolean
is_number (const HitosField *field)
{
  return field->type == HITOS_FIELD_INTEGER || field->type == HITOS_FIELD_BOOLEAN;
}

/* --- writing --- */

static gboolean
is_told (const HitosImage *image, guint field)
{
  const HitosRow *row = hitos_image_get_row (image);
  const HitosField *column = &hitos_row_get_table (row)->fields[field];

  if (image->before && image->after)
    return !hitos_field_values_equal (column, hitos_row_get_value (image->before, field),
                                      hitos_row_get_value (image->after, field));
  return !hitos_field_value_is_default (column, hitos_row_get_value (row, field));
}

static void
write_value (JsonBuilder *builder, const HitosField *field, HitosValue value)
{
  json_builder_set_member_name (builder, field->name);
  if (is_number (field))
    json_builder_add_int_value (builder, value.integer);
  else
    {
      g_autofree char *text = hitos_field_value_to_text (field, value);

      json_builder_add_string_value (builder, text);
    }
}

static void
write_row (JsonBuilder *builder, const char *name, const HitosImage *image, const HitosRow *row)
{
  const HitosTable *table = hitos_row_get_table (hitos_image_get_row (image));

  if (row == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  for (guint i = 0; i < table->n_fields; i++)
    if (is_told (image, i))
      write_value (builder, &table->fields[i], hitos_row_get_value (row, i));
  json_builder_end_object (builder);
}

static char *
write_image (const HitosImage *image)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;
  const HitosRow *row = hitos_image_get_row (image);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "table");
  json_builder_add_string_value (builder, hitos_row_get_table (row)->name);
  json_builder_set_member_name (builder, "id");
  json_builder_add_string_value (builder, hitos_row_get_id (row));
  write_row (builder, "before", image, image->before);
  write_row (builder, "after", image, image->after);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

/* Image by image, so that a great import does not stand in memory as a tree. */
char *
hitos_delta_write (const GPtrArray *images)
{
  g_autoptr (GString) json = g_string_new ("[");

  for (guint i = 0; i < images->len; i++)
    {
      g_autofree char *image = write_image (g_ptr_array_index (images, i));

      g_string_append (json, i ? ",\n" : "");
      g_string_append (json, image);
    }
  g_string_append_c (json, ']');
  return g_string_free (g_steal_pointer (&json), FALSE);
}

/* --- reading --- */

static gboolean
is_shallow (const char *json)
{
  gboolean quoted = FALSE;
  int depth = 0;

  for (const char *c = json; *c; c++)
    if (quoted)
      {
        if (*c == '\\' && c[1])
          c++;
        else if (*c == '"')
          quoted = FALSE;
      }
    else if (*c == '"')
      quoted = TRUE;
    else if (*c == '[' || *c == '{')
      {
        if (++depth > DEEPEST)
          return FALSE;
      }
    else if (*c == ']' || *c == '}')
      depth--;
  return TRUE;
}

static gboolean
read_value (const HitosField *field, JsonNode *node, HitosValue *value)
{
  *value = hitos_field_get_default (field);
  if (JSON_NODE_HOLDS_NULL (node))
    return !is_number (field);
  if (!JSON_NODE_HOLDS_VALUE (node))
    return FALSE;
  if (is_number (field))
    {
      value->integer = json_node_get_int (node);
      return json_node_get_value_type (node) == G_TYPE_INT64;
    }
  return json_node_get_value_type (node) == G_TYPE_STRING
         && hitos_field_value_from_text (field, json_node_get_string (node), value, NULL);
}

static HitosRow *
read_row (const HitosTable *table, const char *id, JsonObject *object, guint64 *changed)
{
  g_autoptr (HitosRow) row = hitos_row_new (table, id);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &node))
    {
      int field = hitos_table_find_field (table, name);
      HitosValue value;

      if (field < 0 || !read_value (&table->fields[field], node, &value))
        return NULL;
      hitos_row_take_value (row, field, value);
      *changed |= G_GUINT64_CONSTANT (1) << field;
    }
  return g_steal_pointer (&row);
}

static JsonObject *
get_object (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* Borrowed; NULL where there is no such text. */
static const char *
get_text (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
    ? json_node_get_string (node) : NULL;
}

/* Messages show it on their line. */
static gboolean
is_id (const char *id)
{
  for (const char *at = id; *at; at++)
    if (!g_ascii_isgraph (*at))
      return FALSE;
  return *id != '\0';
}

static HitosDelta *
read_delta (JsonNode *node)
{
  g_autoptr (HitosDelta) self = g_new0 (HitosDelta, 1);
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *name = object ? get_text (object, "table") : NULL;
  const char *id = object ? get_text (object, "id") : NULL;
  const HitosTable *table = name ? hitos_tables_find (name) : NULL;
  JsonObject *before, *after;

  if (table == NULL || id == NULL || !is_id (id))
    return NULL;
  before = get_object (object, "before");
  after = get_object (object, "after");
  self->before = before ? read_row (table, id, before, &self->changed) : NULL;
  self->after = after ? read_row (table, id, after, &self->changed) : NULL;
  if ((before || after) && !self->before == !before && !self->after == !after)
    return g_steal_pointer (&self);
  return NULL;
}

static GPtrArray *
refuse (GError **error)
{
  g_set_error_literal (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_DAMAGED,
                       _("The journal is damaged"));
  return NULL;
}

GPtrArray *
hitos_delta_read (const char *json, GError **error)
{
  g_autoptr (GPtrArray) deltas = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_delta_free);
  g_autoptr (JsonNode) root = is_shallow (json) ? json_from_string (json, NULL) : NULL;
  JsonArray *array;

  if (root == NULL || !JSON_NODE_HOLDS_ARRAY (root))
    return refuse (error);
  array = json_node_get_array (root);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      HitosDelta *delta = read_delta (json_array_get_element (array, i));

      if (delta == NULL)
        return refuse (error);
      g_ptr_array_add (deltas, delta);
    }
  return g_steal_pointer (&deltas);
}

/* --- using --- */

static const HitosRow *
get_row (const HitosDelta *self)
{
  return self->after ? self->after : self->before;
}

/* The row as the process has it, once what is in @change already is done. Borrowed. */
static HitosRow *
find_current (const HitosDelta *self, HitosProcess *process, HitosChange *change)
{
  const HitosTable *table = hitos_row_get_table (get_row (self));
  const char *id = hitos_row_get_id (get_row (self));
  HitosRow *row;
  gpointer record;

  if (hitos_change_lookup (change, table, id, &row))
    return row;
  record = hitos_process_lookup (process, table->get_type (), id);
  return record ? hitos_record_get_row (record) : NULL;
}

/* @current with the changed fields of @source. */
static HitosRow *
overlay (const HitosDelta *self, const HitosRow *current, const HitosRow *source)
{
  const HitosTable *table = hitos_row_get_table (current);
  HitosRow *row = hitos_row_copy (current);

  for (guint i = 0; i < table->n_fields; i++)
    if (self->changed & (G_GUINT64_CONSTANT (1) << i))
      {
        HitosValue value = hitos_row_get_value (source, i);

        if (hitos_field_is_text (&table->fields[i]))
          value.text = g_strdup (value.text);
        hitos_row_take_value (row, i, value);
      }
  return row;
}

void
hitos_delta_repeat (const HitosDelta *self, HitosProcess *process, HitosChange *change)
{
  HitosRow *current = find_current (self, process, change);
  HitosRow *after = NULL;

  if (self->before == NULL)
    after = hitos_row_ref (self->after);
  else if (self->after && current)
    after = overlay (self, current, self->after);
  if (current || after)
    hitos_change_add_image (change, current ? hitos_row_ref (current) : NULL, after);
}

/* The first field that is not as @self left it, NULL where all are. */
static const HitosField *
find_difference (const HitosDelta *self, const HitosRow *current)
{
  const HitosTable *table = hitos_row_get_table (current);

  for (guint i = 0; i < table->n_fields; i++)
    {
      gboolean counts = self->before == NULL || (self->changed & (G_GUINT64_CONSTANT (1) << i));

      if (counts && !hitos_field_values_equal (&table->fields[i], hitos_row_get_value (current, i),
                                               hitos_row_get_value (self->after, i)))
        return &table->fields[i];
    }
  return NULL;
}

static gboolean
refuse_stale (GError **error, const char *sentence, const char *detail)
{
  g_set_error (error, HITOS_PROCESS_ERROR, HITOS_PROCESS_ERROR_STALE, sentence, detail);
  return FALSE;
}

gboolean
hitos_delta_revert (const HitosDelta *self, HitosProcess *process, HitosChange *change,
                    GError **error)
{
  HitosRow *current = find_current (self, process, change);
  const HitosField *field;

  if (self->after == NULL)
    {
      if (current)
        return refuse_stale (error, _("A record has been made again meanwhile: %s"),
                             hitos_row_get_id (current));
      hitos_change_insert (change, hitos_row_ref (self->before));
      return TRUE;
    }
  if (current == NULL)
    return refuse_stale (error, _("A record has been removed meanwhile: %s"),
                         hitos_row_get_id (self->after));
  field = find_difference (self, current);
  if (field)
    return refuse_stale (error, _("The field “%s” has changed meanwhile"), _(field->label));
  hitos_change_add_image (change, hitos_row_ref (current),
                          self->before ? overlay (self, current, self->before) : NULL);
  return TRUE;
}
