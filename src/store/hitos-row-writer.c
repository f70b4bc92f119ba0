/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-row-writer.h"

#include <glib/gi18n-lib.h>

#include "hitos-process.h"
#include "hitos-statement.h"

typedef enum {
  INSERT,
  UPDATE,
  REMOVE,
  N_ACTIONS,
} Action;

struct _HitosRowWriter {
  HitosDatabase *database;            /* owned */
  char *process;                      /* owned */
  GHashTable *statements[N_ACTIONS];  /* owned; HitosTable → HitosStatement */
  HitosStatement *keep_words;         /* owned, made when first needed */
  HitosStatement *remove_words;       /* owned, made when first needed */
};

HitosRowWriter *
hitos_row_writer_new (HitosDatabase *database, const char *process)
{
  HitosRowWriter *self = g_new0 (HitosRowWriter, 1);

  self->database = g_object_ref (database);
  self->process = g_strdup (process);
  for (guint i = 0; i < N_ACTIONS; i++)
    self->statements[i] = g_hash_table_new_full (NULL, NULL, NULL,
                                                 (GDestroyNotify) hitos_statement_free);
  return self;
}

void
hitos_row_writer_free (HitosRowWriter *self)
{
  for (guint i = 0; i < N_ACTIONS; i++)
    g_hash_table_unref (self->statements[i]);
  g_clear_pointer (&self->keep_words, hitos_statement_free);
  g_clear_pointer (&self->remove_words, hitos_statement_free);
  g_free (self->process);
  g_object_unref (self->database);
  g_free (self);
}

/* The parameters are the fields in order, then the id, then the process where the table has one. */
static char *
write_sql (const HitosTable *table, Action action)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  const gboolean owned = table != &hitos_process_table;
  guint parameter = 0;

  if (action == INSERT)
    {
      g_string_append_printf (sql, "INSERT INTO \"%s\" (", table->name);
      for (guint i = 0; i < table->n_fields; i++)
        g_string_append_printf (sql, "\"%s\", ", table->fields[i].name);
      g_string_append_printf (sql, "\"id\"%s) VALUES (", owned ? ", \"process\"" : "");
      while (parameter < table->n_fields + owned)
        g_string_append_printf (sql, "$%u, ", ++parameter);
      g_string_append_printf (sql, "$%u)", ++parameter);
      return g_string_free (g_steal_pointer (&sql), FALSE);
    }

  g_string_append_printf (sql, action == UPDATE ? "UPDATE \"%s\" SET " : "DELETE FROM \"%s\"",
                          table->name);
  for (guint i = 0; action == UPDATE && i < table->n_fields; i++)
    g_string_append_printf (sql, "%s\"%s\" = $%u", i ? ", " : "", table->fields[i].name, ++parameter);
  g_string_append_printf (sql, " WHERE \"id\" = $%u", ++parameter);
  if (owned)
    g_string_append_printf (sql, " AND \"process\" = $%u", ++parameter);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static HitosStatement *
get_statement (HitosRowWriter *self, const HitosTable *table, Action action, GError **error)
{
  HitosStatement *statement = g_hash_table_lookup (self->statements[action], table);

  if (statement == NULL)
    {
      g_autofree char *sql = write_sql (table, action);

      statement = hitos_statement_new (self->database, sql, error);
      if (statement)
        g_hash_table_insert (self->statements[action], (gpointer) table, statement);
    }
  return statement;
}

static void
bind_value (HitosStatement *statement, int parameter, const HitosField *field, HitosValue value)
{
  if (field->type == HITOS_FIELD_INTEGER || field->type == HITOS_FIELD_BOOLEAN)
    hitos_statement_bind_integer (statement, parameter, value.integer);
  else if (hitos_field_is_text (field))
    hitos_statement_bind_text (statement, parameter, value.text);
  else
    {
      g_autofree char *text = hitos_field_value_to_text (field, value);

      hitos_statement_bind_text (statement, parameter, text);
    }
}

static gboolean
write_row (HitosRowWriter *self, const HitosRow *row, Action action, GError **error)
{
  const HitosTable *table = hitos_row_get_table (row);
  HitosStatement *statement = get_statement (self, table, action, error);
  int parameter = 0, changes;

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; action != REMOVE && i < table->n_fields; i++)
    bind_value (statement, ++parameter, &table->fields[i], hitos_row_get_value (row, i));
  hitos_statement_bind_text (statement, ++parameter, hitos_row_get_id (row));
  if (table != &hitos_process_table)
    hitos_statement_bind_text (statement, ++parameter, self->process);
  if (!hitos_statement_change (statement, &changes, error))
    return FALSE;
  if (changes != 1)
    g_set_error_literal (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_STALE,
                         _("The record has changed meanwhile"));
  return changes == 1;
}

/* --- the words that search finds --- */

static char *
join_words (const HitosRow *row)
{
  const HitosTable *table = row ? hitos_row_get_table (row) : NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; table && i < table->n_fields; i++)
    {
      const HitosFieldType type = table->fields[i].type;
      const char *text = type == HITOS_FIELD_TEXT || type == HITOS_FIELD_LIST
        ? hitos_row_get_value (row, i).text : NULL;

      if (text)
        g_string_append_printf (words, "%s%s", words->len ? "\n" : "", text);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static gboolean
prepare_words (HitosRowWriter *self, GError **error)
{
  if (self->keep_words == NULL)
    self->keep_words = hitos_statement_new (self->database,
      "INSERT INTO search_text (record_table, id, process, words) VALUES ($1, $2, $3, $4)"
      " ON CONFLICT (record_table, id) DO UPDATE SET words = excluded.words", error);
  if (self->keep_words && self->remove_words == NULL)
    self->remove_words = hitos_statement_new (self->database,
      "DELETE FROM search_text WHERE record_table = $1 AND id = $2", error);
  return self->remove_words != NULL;
}

static gboolean
write_words (HitosRowWriter *self, const HitosImage *image, GError **error)
{
  const HitosRow *row = hitos_image_get_row (image);
  g_autofree char *before = join_words (image->before);
  g_autofree char *after = join_words (image->after);
  HitosStatement *statement;

  if (g_str_equal (before, after))
    return TRUE;
  if (!prepare_words (self, error))
    return FALSE;
  statement = *after ? self->keep_words : self->remove_words;
  hitos_statement_bind_text (statement, 1, hitos_row_get_table (row)->name);
  hitos_statement_bind_text (statement, 2, hitos_row_get_id (row));
  if (*after)
    {
      hitos_statement_bind_text (statement, 3, self->process);
      hitos_statement_bind_text (statement, 4, after);
    }
  return hitos_statement_run (statement, error);
}

gboolean
hitos_row_writer_write (HitosRowWriter *self, const HitosImage *image, GError **error)
{
  Action action = image->before == NULL ? INSERT : image->after == NULL ? REMOVE : UPDATE;

  return write_row (self, hitos_image_get_row (image), action, error)
         && write_words (self, image, error);
}
