/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-row-reader.h"

#include <glib/gi18n-lib.h>

#include "hitos-process.h"
#include "hitos-statement.h"

static HitosStatement *
prepare (HitosDatabase *database, const HitosTable *table, const char *process, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT \"id\"");
  HitosStatement *statement;

  for (guint i = 0; i < table->n_fields; i++)
    g_string_append_printf (sql, ", \"%s\"", table->fields[i].name);
  g_string_append_printf (sql, " FROM \"%s\"", table->name);
  if (process)
    g_string_append (sql, table == &hitos_process_table ? " WHERE \"id\" = $1"
                                                        : " WHERE \"process\" = $1");
  statement = hitos_statement_new (database, sql->str, error);
  if (statement && process)
    hitos_statement_bind_text (statement, 1, process);
  return statement;
}

static gboolean
refuse (GError **error, const HitosTable *table, const char *id, const char *reason)
{
  g_set_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_DAMAGED,
               _("The database is damaged: %s %s: %s"), table->name, id ? id : "–", reason);
  return FALSE;
}

static gboolean
read_integer (HitosStatement *statement, const HitosField *field, int column, HitosValue *value)
{
  value->integer = hitos_statement_get_integer (statement, column);
  if (field->type == HITOS_FIELD_BOOLEAN)
    return value->integer == 0 || value->integer == 1;
  return value->integer >= G_MININT32 && value->integer <= G_MAXINT32;
}

/* Stored text is normalised already: it is copied, not parsed. */
static gboolean
read_value (HitosStatement *statement, const HitosField *field, int column, HitosValue *value,
            GError **error)
{
  const char *text;

  if (field->type == HITOS_FIELD_INTEGER || field->type == HITOS_FIELD_BOOLEAN)
    return read_integer (statement, field, column, value)
           || hitos_database_error_set_code (error, SQLITE_CORRUPT, NULL);
  if (!hitos_statement_read_text (statement, column, &text, error))
    return FALSE;
  if (!hitos_field_is_text (field))
    return hitos_field_value_from_text (field, text, value, error);
  value->text = g_strdup (text);
  return TRUE;
}

static HitosRow *
read_row (HitosStatement *statement, const HitosTable *table, GError **error)
{
  g_autoptr (HitosRow) row = NULL;
  g_autoptr (GError) local = NULL;
  const char *id = NULL;

  if (!hitos_statement_read_text (statement, 0, &id, NULL) || id == NULL)
    {
      hitos_database_error_set_code (error, SQLITE_CORRUPT, NULL);
      return NULL;
    }
  row = hitos_row_new (table, id);
  for (guint i = 0; i < table->n_fields; i++)
    {
      HitosValue value;

      if (!read_value (statement, &table->fields[i], i + 1, &value, &local))
        break;
      hitos_row_take_value (row, i, value);
    }
  if (local == NULL && hitos_row_check (row, &local))
    return g_steal_pointer (&row);
  refuse (error, table, id, local->message);
  return NULL;
}

gboolean
hitos_row_reader_read (HitosDatabase *database, const HitosTable *table, const char *process,
                       GPtrArray *rows, GError **error)
{
  g_autoptr (HitosStatement) statement = prepare (database, table, process, error);
  gboolean more;

  while (statement && hitos_statement_step (statement, &more, error))
    {
      HitosRow *row;

      if (!more)
        return TRUE;
      row = read_row (statement, table, error);
      if (row == NULL)
        return FALSE;
      g_ptr_array_add (rows, row);
    }
  return FALSE;
}
