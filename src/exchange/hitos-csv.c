/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-csv.h"

#include <string.h>

#include "hitos-json-shape.h"

/* What says most to a person about a record that another one names: the first that is filled in. */
static const char *const telling_fields[] = {
  "acronym", "usual_name", "name", "keys", "code", "subject", "title", "object", "date", NULL,
};

static void
append_cell (GString *file, const char *cell)
{
  g_string_append_c (file, '"');
  if (*cell && strchr ("=+-@\t\r", *cell))
    g_string_append_c (file, '\'');
  for (; *cell; cell++)
    {
      if (*cell == '"')
        g_string_append_c (file, '"');
      g_string_append_c (file, *cell);
    }
  g_string_append_c (file, '"');
}

static gboolean
is_plain (const char *cell)
{
  return strpbrk (cell, "\",\r\n") == NULL && (*cell == '\0' || strchr ("=+-@\t ", *cell) == NULL);
}

void
hitos_csv_append (GString *file, const char *const *cells)
{
  g_return_if_fail (cells != NULL);

  for (guint i = 0; cells[i]; i++)
    {
      if (i > 0)
        g_string_append_c (file, ',');
      if (is_plain (cells[i]))
        g_string_append (file, cells[i]);
      else
        append_cell (file, cells[i]);
    }
  g_string_append (file, "\r\n");
}

char *
hitos_csv_describe (gpointer record)
{
  const HitosTable *table = hitos_record_get_table (record);

  for (const char *const *name = telling_fields; *name; name++)
    {
      int field = hitos_table_find_field (table, *name);
      char *text = field < 0 ? NULL
        : hitos_field_value_to_text (&table->fields[field], hitos_row_get_value (hitos_record_get_row (record), field));

      if (text)
        return text;
    }
  return g_strdup (hitos_record_get_id (record));
}

static char *
get_cell (gpointer record, guint position)
{
  const HitosField *field = &hitos_record_get_table (record)->fields[position];
  HitosValue value = hitos_row_get_value (hitos_record_get_row (record), position);
  gpointer target;
  char *text;

  if (field->type == HITOS_FIELD_REFERENCE)
    {
      target = hitos_record_get_reference (record, position);
      return target ? hitos_csv_describe (target) : g_strdup ("");
    }
  /* An untold number is an empty cell, not a zero. */
  text = field->type == HITOS_FIELD_INTEGER && value.integer == 0 ? NULL
    : hitos_field_value_to_text (field, value);
  return text ? text : g_strdup ("");
}

static void
append_record (GString *file, gpointer record)
{
  const HitosTable *table = hitos_record_get_table (record);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup (hitos_record_get_id (record)));
  for (guint i = 0; i < table->n_fields; i++)
    g_ptr_array_add (cells, get_cell (record, i));
  g_ptr_array_add (cells, NULL);
  hitos_csv_append (file, (const char *const *) cells->pdata);
}

char *
hitos_csv_write (HitosProcess *process, GType record_type)
{
  HitosRecordList *list;
  g_autoptr (GTypeClass) klass = NULL;
  g_autoptr (GPtrArray) heading = g_ptr_array_new ();
  GString *file = g_string_new (NULL);
  const HitosTable *table;

  g_return_val_if_fail (HITOS_IS_PROCESS (process), NULL);
  g_return_val_if_fail (g_type_is_a (record_type, HITOS_TYPE_RECORD), NULL);

  klass = g_type_class_ref (record_type);
  table = HITOS_RECORD_CLASS (klass)->table;
  list = hitos_process_get_list (process, record_type);
  g_ptr_array_add (heading, (char *) "id");
  for (guint i = 0; i < table->n_fields; i++)
    g_ptr_array_add (heading, (char *) hitos_json_field_get_key (&table->fields[i]));
  g_ptr_array_add (heading, NULL);
  hitos_csv_append (file, (const char *const *) heading->pdata);
  for (guint i = 0; i < hitos_record_list_get_n_records (list); i++)
    append_record (file, hitos_record_list_get (list, i));
  return g_string_free (file, FALSE);
}
