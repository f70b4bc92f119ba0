/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-field.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-text.h"

G_DEFINE_QUARK (hitos-field-error-quark, hitos_field_error)

gboolean
hitos_field_is_text (const HitosField *field)
{
  return field->type <= HITOS_FIELD_REFERENCE;
}

HitosValue
hitos_field_get_default (const HitosField *field)
{
  HitosValue value = { .integer = 0 };

  if (hitos_field_is_text (field))
    value.text = NULL;
  else if (field->type == HITOS_FIELD_TIME)
    value.integer = HITOS_TIME_NONE;
  return value;
}

gboolean
hitos_field_values_equal (const HitosField *field, HitosValue a, HitosValue b)
{
  return hitos_field_is_text (field) ? g_strcmp0 (a.text, b.text) == 0 : a.integer == b.integer;
}

gboolean
hitos_field_value_is_default (const HitosField *field, HitosValue value)
{
  return hitos_field_values_equal (field, value, hitos_field_get_default (field));
}

static char *
enum_to_text (const HitosField *field, gint64 value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (field->target ());
  GEnumValue *entry = g_enum_get_value (klass, (int) value);

  return entry ? g_strdup (entry->value_nick) : NULL;
}

char *
hitos_field_value_to_text (const HitosField *field, HitosValue value)
{
  switch (field->type)
    {
    case HITOS_FIELD_TEXT:
    case HITOS_FIELD_LIST:
    case HITOS_FIELD_REFERENCE:
      return g_strdup (value.text);
    case HITOS_FIELD_DATE:
      return hitos_date_format ((HitosDate) value.integer);
    case HITOS_FIELD_WHEN:
      return hitos_when_format (hitos_when_unpack (value.integer));
    case HITOS_FIELD_TIME:
      if (value.integer == HITOS_TIME_NONE)
        return NULL;
      return g_strdup_printf ("%02d:%02d", (int) value.integer / 60, (int) value.integer % 60);
    case HITOS_FIELD_ENUM:
      return enum_to_text (field, value.integer);
    case HITOS_FIELD_INTEGER:
    case HITOS_FIELD_BOOLEAN:
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value.integer);
    }
}

static gboolean
parse_integer (const char *text, gint64 least, gint64 most, HitosValue *value)
{
  return g_ascii_string_to_signed (text, 10, least, most, &value->integer, NULL);
}

static gboolean
parse_time (const char *text, HitosValue *value)
{
  if (strlen (text) != 5 || text[2] != ':' || !g_ascii_isdigit (text[0]) || !g_ascii_isdigit (text[1])
      || !g_ascii_isdigit (text[3]) || !g_ascii_isdigit (text[4]))
    return FALSE;
  value->integer = ((text[0] - '0') * 10 + text[1] - '0') * 60 + (text[3] - '0') * 10 + text[4] - '0';
  return value->integer < 24 * 60 && text[3] < '6';
}

static gboolean
parse_enum (const HitosField *field, const char *text, HitosValue *value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (field->target ());
  GEnumValue *entry = g_enum_get_value_by_nick (klass, text);

  if (entry)
    value->integer = entry->value;
  return entry != NULL;
}

static gboolean
parse_integral (const HitosField *field, const char *text, HitosValue *value)
{
  HitosWhen when;

  switch (field->type)
    {
    case HITOS_FIELD_INTEGER:
      return parse_integer (text, G_MININT32, G_MAXINT32, value);
    case HITOS_FIELD_BOOLEAN:
      return parse_integer (text, 0, 1, value);
    case HITOS_FIELD_DATE:
      value->integer = hitos_date_parse (text);
      return value->integer != HITOS_DATE_NONE;
    case HITOS_FIELD_WHEN:
      if (!hitos_when_parse (text, &when))
        return FALSE;
      value->integer = hitos_when_pack (when);
      return TRUE;
    case HITOS_FIELD_TIME:
      return parse_time (text, value);
    case HITOS_FIELD_ENUM:
      return parse_enum (field, text, value);
    case HITOS_FIELD_TEXT:
    case HITOS_FIELD_LIST:
    case HITOS_FIELD_REFERENCE:
    default:
      g_assert_not_reached ();
    }
}

/* One whole sentence a type, so that each can be translated as it needs. */
static const char *
get_complaint (HitosFieldType type, const char *text)
{
  /* Who writes a whole day meant a day. */
  if (type == HITOS_FIELD_WHEN && strlen (text) == strlen ("YYYY-MM-DD"))
    type = HITOS_FIELD_DATE;
  switch (type)
    {
    case HITOS_FIELD_INTEGER:
      return _("\"%s\" is not a whole number");
    case HITOS_FIELD_BOOLEAN:
      return _("\"%s\" is neither yes nor no");
    case HITOS_FIELD_DATE:
      return _("\"%s\" is not a date");
    case HITOS_FIELD_WHEN:
      return _("\"%s\" is not a day, a month or a span of days");
    case HITOS_FIELD_TIME:
      return _("\"%s\" is not an hour of the day");
    case HITOS_FIELD_ENUM:
      return _("\"%s\" is not a known kind");
    case HITOS_FIELD_TEXT:
    case HITOS_FIELD_LIST:
    case HITOS_FIELD_REFERENCE:
    default:
      return _("\"%s\" is not valid text");
    }
}

gboolean
hitos_field_value_from_text (const HitosField *field, const char *text, HitosValue *value,
                             GError **error)
{
  g_autofree char *shown = NULL;

  *value = hitos_field_get_default (field);
  if (text == NULL || *text == '\0')
    return TRUE;
  if (hitos_field_is_text (field))
    {
      value->text = hitos_text_clean (text);
      if (g_utf8_validate (text, -1, NULL))
        return TRUE;
    }
  else if (parse_integral (field, text, value))
    return TRUE;

  shown = g_utf8_make_valid (text, MIN (strlen (text), 60));
  g_set_error (error, HITOS_FIELD_ERROR, HITOS_FIELD_ERROR_SYNTAX, get_complaint (field->type, text), shown);
  return FALSE;
}

int
hitos_table_find_field (const HitosTable *table, const char *name)
{
  for (guint i = 0; i < table->n_fields; i++)
    if (g_str_equal (table->fields[i].name, name))
      return i;
  return -1;
}
