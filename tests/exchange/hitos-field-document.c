/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-field-document.h"

#include "hitos-attachment.h"
#include "hitos-json-keys.h"
#include "hitos-json-shape.h"
#include "hitos-process.h"

static char *
describe_enum (const HitosField *field)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (field->target ());
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < klass->n_values; i++)
    g_string_append_printf (text, "%s`%s`", i > 0 ? ", " : "", klass->values[i].value_nick);
  return g_string_free (text, FALSE);
}

static char *
describe_type (const HitosField *field)
{
  static const char *const names[] = {
    [HITOS_FIELD_TEXT] = "text",
    [HITOS_FIELD_LIST] = "texts",
    [HITOS_FIELD_INTEGER] = "number",
    [HITOS_FIELD_BOOLEAN] = "yes or no",
    [HITOS_FIELD_DATE] = "date",
    [HITOS_FIELD_WHEN] = "when",
    [HITOS_FIELD_TIME] = "hour",
  };

  if (field->type == HITOS_FIELD_ENUM)
    return describe_enum (field);
  if (field->type == HITOS_FIELD_REFERENCE)
    return g_strdup_printf ("id in `%s`", hitos_json_shape_find (hitos_json_field_get_target (field))->key);
  return g_strdup (names[field->type]);
}

static void
append_row (GString *text, const char *key, const char *type, const char *required, const char *label)
{
  g_string_append_printf (text, "| `%s` | %s | %s | %s |\n", key, type, required, label);
}

static void
append_fields (GString *text, const HitosTable *table, int owner_field)
{
  for (guint i = 0; i < table->n_fields; i++)
    {
      const HitosField *field = &table->fields[i];
      g_autofree char *type = describe_type (field);
      gboolean required = (field->flags & HITOS_FIELD_REQUIRED) && field->type != HITOS_FIELD_ENUM;

      if ((int) i != owner_field)
        append_row (text, hitos_json_field_get_key (field), type, required ? "required" : "", field->label);
    }
}

static void
append_arrays (GString *text, const HitosTable *owner)
{
  for (const HitosJsonShape *shape = hitos_json_shapes_get (); shape->table; shape++)
    if (shape->owner == owner)
      {
        g_autofree char *label = g_strdup_printf ("Parts: see `%s[].%s[]`",
                                                  hitos_json_shape_find (owner)->key, shape->key);

        append_row (text, shape->key, "array", "", label);
      }
}

static void
append_table (GString *text, const char *title, const HitosTable *table, const HitosJsonShape *shape)
{
  g_string_append_printf (text, "\n### `%s`\n\n| key | type | | what it is |\n|---|---|---|---|\n", title);
  append_row (text, "id", "id", shape && shape->owner ? "" : "required", "Its id");
  append_fields (text, table, shape ? hitos_json_shape_get_owner_field (shape) : -1);
  if (table == &hitos_attachment_table)
    append_row (text, HITOS_JSON_DATA_KEY, "text", "",
                "The bytes of the file, in base64; `sha256` and `size` then follow from them");
  if (shape)
    append_arrays (text, table);
}

char *
hitos_field_document_write (void)
{
  GString *text = g_string_new (NULL);

  append_table (text, "process", &hitos_process_table, NULL);
  for (const HitosJsonShape *shape = hitos_json_shapes_get (); shape->table; shape++)
    {
      g_autofree char *title = shape->owner == NULL ? g_strconcat (shape->key, "[]", NULL)
        : g_strconcat (hitos_json_shape_find (shape->owner)->key, "[].", shape->key, "[]", NULL);

      append_table (text, title, shape->table, shape);
    }
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}
