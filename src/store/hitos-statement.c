/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-statement.h"

#include <string.h>

struct _HitosStatement {
  HitosDatabase *database;  /* owned: a connection with live statements must not close */
  sqlite3_stmt *handle;     /* owned */
};

static void
assert_parameters_in_order (sqlite3_stmt *handle)
{
  for (int i = 1; i <= sqlite3_bind_parameter_count (handle); i++)
    {
      const char *name = sqlite3_bind_parameter_name (handle, i);
      char expected[16];

      g_snprintf (expected, sizeof expected, "$%d", i);
      if (g_strcmp0 (name, expected) != 0)
        g_error ("parameter %d of “%s” is %s", i, sqlite3_sql (handle), name);
    }
}

HitosStatement *
hitos_statement_new (HitosDatabase *database, const char *sql, GError **error)
{
  sqlite3 *connection = hitos_database_get_handle (database);
  HitosStatement *self;
  sqlite3_stmt *handle;

  if (sqlite3_prepare_v2 (connection, sql, -1, &handle, NULL) != SQLITE_OK)
    {
      hitos_database_error_set (error, connection);
      return NULL;
    }
  assert_parameters_in_order (handle);

  self = g_new (HitosStatement, 1);
  self->database = g_object_ref (database);
  self->handle = handle;
  return self;
}

void
hitos_statement_free (HitosStatement *self)
{
  sqlite3_finalize (self->handle);
  g_object_unref (self->database);
  g_free (self);
}

/* Binding fails only for a position that is not there, or a value that is too big: the next step
 * then fails, too, since the parameter stays unbound. */
void
hitos_statement_bind_text (HitosStatement *self, int parameter, const char *text)
{
  int result = sqlite3_bind_text (self->handle, parameter, text, -1, SQLITE_TRANSIENT);

  g_return_if_fail (result == SQLITE_OK);
}

void
hitos_statement_bind_integer (HitosStatement *self, int parameter, gint64 value)
{
  int result = sqlite3_bind_int64 (self->handle, parameter, value);

  g_return_if_fail (result == SQLITE_OK);
}

void
hitos_statement_bind_bytes (HitosStatement *self, int parameter, GBytes *bytes)
{
  gsize size = 0;
  const void *data = bytes ? g_bytes_get_data (bytes, &size) : NULL;
  int result;

  /* An empty file is not an absent one. */
  if (bytes && size == 0)
    result = sqlite3_bind_zeroblob (self->handle, parameter, 0);
  else
    result = sqlite3_bind_blob64 (self->handle, parameter, data, size, SQLITE_TRANSIENT);
  g_return_if_fail (result == SQLITE_OK);
}

gboolean
hitos_statement_step (HitosStatement *self, gboolean *row, GError **error)
{
  int result = sqlite3_step (self->handle);

  *row = result == SQLITE_ROW;
  if (result == SQLITE_ROW || result == SQLITE_DONE)
    return TRUE;
  hitos_database_error_set (error, sqlite3_db_handle (self->handle));
  sqlite3_reset (self->handle);
  return FALSE;
}

gboolean
hitos_statement_run (HitosStatement *self, GError **error)
{
  gboolean row = TRUE;

  while (row)
    if (!hitos_statement_step (self, &row, error))
      return FALSE;
  sqlite3_reset (self->handle);
  return TRUE;
}

gboolean
hitos_statement_change (HitosStatement *self, int *changes, GError **error)
{
  if (!hitos_statement_run (self, error))
    return FALSE;
  *changes = sqlite3_changes (sqlite3_db_handle (self->handle));
  return TRUE;
}

gint64
hitos_statement_get_integer (HitosStatement *self, int column)
{
  return sqlite3_column_int64 (self->handle, column);
}

const char *
hitos_statement_get_text (HitosStatement *self, int column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

GBytes *
hitos_statement_get_bytes (HitosStatement *self, int column)
{
  const void *data = sqlite3_column_blob (self->handle, column);

  return g_bytes_new (data, sqlite3_column_bytes (self->handle, column));
}

gboolean
hitos_statement_read_text (HitosStatement *self, int column, const char **text, GError **error)
{
  *text = hitos_statement_get_text (self, column);
  if (*text == NULL
      || g_utf8_validate_len (*text, sqlite3_column_bytes (self->handle, column), NULL))
    return TRUE;
  *text = NULL;
  return hitos_database_error_set_code (error, SQLITE_CORRUPT, NULL);
}

gboolean
hitos_statement_read_integer (HitosDatabase *database, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (HitosStatement) statement = hitos_statement_new (database, sql, error);
  gboolean row;

  *value = 0;
  if (statement == NULL || !hitos_statement_step (statement, &row, error))
    return FALSE;
  if (row)
    *value = hitos_statement_get_integer (statement, 0);
  return TRUE;
}
