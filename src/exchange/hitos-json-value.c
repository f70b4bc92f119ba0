/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-json-value.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-json-id.h"
#include "hitos-text.h"

static gboolean
fail (const HitosJsonPlace *place, GError **error, const char *sentence)
{
  return hitos_json_place_fail (place, error, HITOS_JSON_ERROR_CONTENT, "%s", sentence);
}

static gboolean
holds (JsonNode *node, GType type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

/* The text in @node, borrowed; NULL with an error. */
static const char *
get_text (JsonNode *node, const HitosJsonPlace *place, GError **error)
{
  const char *text = holds (node, G_TYPE_STRING) ? json_node_get_string (node) : NULL;

  if (text == NULL)
    fail (place, error, _("here stands a text, between quotation marks"));
  else if (strlen (text) > HITOS_JSON_LONGEST_TEXT)
    {
      fail (place, error, _("the text is longer than 1 MB"));
      return NULL;
    }
  return text;
}

char *
hitos_json_value_read_id (JsonNode *node, const HitosJsonPlace *place, GError **error)
{
  const char *text = get_text (node, place, error);
  g_autofree char *shown = NULL;

  if (text == NULL)
    return NULL;
  if (hitos_json_id_is_valid (text))
    return g_strdup (text);
  shown = hitos_json_shorten (text);
  hitos_json_place_fail (place, error, HITOS_JSON_ERROR_CONTENT,
                         _("“%s” is not an id: it may have 1 to 64 of a-z, 0-9, “.”, “_” and “-”"), shown);
  return NULL;
}

static gboolean
read_list (JsonNode *node, const HitosJsonPlace *place, HitosValue *value, GError **error)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return fail (place, error, _("here stands a list of texts, between brackets"));
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      HitosJsonPlace element = { place->parent, place->key, i };
      const char *text = get_text (json_array_get_element (array, i), &element, error);
      g_autofree char *clean = hitos_text_clean (text);

      if (text == NULL)
        return FALSE;
      if (clean && strchr (clean, '\n'))
        return fail (&element, error, _("the text must be one line"));
      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", clean ? clean : "");
    }
  if (lines->len > HITOS_JSON_LONGEST_TEXT)
    return fail (place, error, _("the text is longer than 1 MB"));
  value->text = lines->len > 0 ? g_strdup (lines->str) : NULL;
  return TRUE;
}

static gboolean
read_integer (JsonNode *node, const HitosJsonPlace *place, HitosValue *value, GError **error)
{
  if (!holds (node, G_TYPE_INT64))
    return fail (place, error, _("here stands a whole number"));
  value->integer = json_node_get_int (node);
  if (value->integer < G_MININT32 || value->integer > G_MAXINT32)
    return fail (place, error, _("the number is too large"));
  return TRUE;
}

static gboolean
read_boolean (JsonNode *node, const HitosJsonPlace *place, HitosValue *value, GError **error)
{
  if (!holds (node, G_TYPE_BOOLEAN))
    return fail (place, error, _("here stands true or false"));
  value->integer = json_node_get_boolean (node);
  return TRUE;
}

static gboolean
read_enum (const HitosField *field, const char *text, const HitosJsonPlace *place, HitosValue *value,
           GError **error)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (field->target ());
  GEnumValue *found = g_enum_get_value_by_nick (klass, text);
  g_autoptr (GString) known = NULL;
  g_autofree char *shown = NULL;

  if (found)
    {
      value->integer = found->value;
      return TRUE;
    }
  known = g_string_new (NULL);
  for (guint i = 0; i < klass->n_values; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", klass->values[i].value_nick);
  shown = hitos_json_shorten (text);
  /* Translators: the second is a list of what there is, separated by commas. */
  return hitos_json_place_fail (place, error, HITOS_JSON_ERROR_CONTENT, _("“%s” is none of: %s"), shown,
                                known->str);
}

static gboolean
read_text (const HitosField *field, JsonNode *node, const HitosJsonPlace *place, HitosValue *value,
           GError **error)
{
  const char *text = get_text (node, place, error);
  g_autoptr (GError) reason = NULL;
  g_autofree char *shown = NULL;

  if (text == NULL)
    return FALSE;
  if (field->type == HITOS_FIELD_ENUM)
    return read_enum (field, text, place, value, error);
  if (hitos_field_value_from_text (field, text, value, &reason))
    return TRUE;
  /* Its sentence quotes the text as it came. */
  shown = g_strdup (reason->message);
  for (char *at = shown; *at; at++)
    if (g_ascii_iscntrl (*at))
      *at = ' ';
  return fail (place, error, shown);
}

gboolean
hitos_json_value_read (const HitosField *field, JsonNode *node, const HitosJsonPlace *place,
                       HitosValue *value, GError **error)
{
  *value = hitos_field_get_default (field);
  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  switch (field->type)
    {
    case HITOS_FIELD_LIST:
      return read_list (node, place, value, error);
    case HITOS_FIELD_REFERENCE:
      value->text = hitos_json_value_read_id (node, place, error);
      return value->text != NULL;
    case HITOS_FIELD_INTEGER:
      return read_integer (node, place, value, error);
    case HITOS_FIELD_BOOLEAN:
      return read_boolean (node, place, value, error);
    case HITOS_FIELD_TEXT:
    case HITOS_FIELD_DATE:
    case HITOS_FIELD_WHEN:
    case HITOS_FIELD_TIME:
    case HITOS_FIELD_ENUM:
    default:
      return read_text (field, node, place, value, error);
    }
}

/* --- writing --- */

void
hitos_json_value_write_text (GString *file, const char *text)
{
  g_string_append_c (file, '"');
  for (; *text; text++)
    switch (*text)
      {
      case '"':
      case '\\':
        g_string_append_c (file, '\\');
        g_string_append_c (file, *text);
        break;
      case '\n':
        g_string_append (file, "\\n");
        break;
      case '\t':
        g_string_append (file, "\\t");
        break;
      default:
        if ((guchar) *text < ' ')
          g_string_append_printf (file, "\\u%04x", *text);
        else
          g_string_append_c (file, *text);
      }
  g_string_append_c (file, '"');
}

static void
write_list (GString *file, const char *lines)
{
  g_auto (GStrv) split = g_strsplit (lines, "\n", -1);

  g_string_append_c (file, '[');
  for (guint i = 0; split[i]; i++)
    {
      g_string_append (file, i > 0 ? ", " : "");
      hitos_json_value_write_text (file, split[i]);
    }
  g_string_append_c (file, ']');
}

void
hitos_json_value_write (GString *file, const HitosField *field, HitosValue value)
{
  g_autofree char *text = NULL;

  if (field->type == HITOS_FIELD_INTEGER)
    {
      g_string_append_printf (file, "%" G_GINT64_FORMAT, value.integer);
      return;
    }
  if (field->type == HITOS_FIELD_BOOLEAN)
    {
      g_string_append (file, value.integer ? "true" : "false");
      return;
    }
  text = hitos_field_value_to_text (field, value);
  if (text == NULL)
    g_string_append (file, "null");
  else if (field->type == HITOS_FIELD_LIST)
    write_list (file, text);
  else
    hitos_json_value_write_text (file, text);
}
