/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-search.h"

#include "hitos-statement.h"
#include "hitos-tables.h"

void
hitos_search_hit_free (HitosSearchHit *self)
{
  g_free (self->id);
  g_free (self);
}

static gboolean
has_letter (const char *word)
{
  for (const char *c = word; *c; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)))
      return TRUE;
  return FALSE;
}

/* FTS5's own language has operators and quotes; here every word is only a word. Newly allocated. */
static char *
write_query (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n\"", -1);
  g_autoptr (GString) query = g_string_new (NULL);

  for (guint i = 0; words[i]; i++)
    if (has_letter (words[i]))
      g_string_append_printf (query, "%s\"%s\"*", query->len ? " " : "", words[i]);
  return g_string_free (g_steal_pointer (&query), FALSE);
}

static HitosStatement *
prepare (HitosDatabase *database, const char *process, const char *query, guint limit, GError **error)
{
  HitosStatement *statement = hitos_statement_new (database,
    "SELECT record_table, id FROM search_index JOIN search_text ON number = search_index.rowid"
    " WHERE search_index MATCH $1 AND process = $2 ORDER BY rank, number LIMIT $3", error);

  if (statement)
    {
      hitos_statement_bind_text (statement, 1, query);
      hitos_statement_bind_text (statement, 2, process);
      hitos_statement_bind_integer (statement, 3, limit);
    }
  return statement;
}

static HitosSearchHit *
read_hit (HitosStatement *statement, GError **error)
{
  g_autoptr (HitosSearchHit) hit = g_new0 (HitosSearchHit, 1);
  const char *name, *id;

  if (!hitos_statement_read_text (statement, 0, &name, error)
      || !hitos_statement_read_text (statement, 1, &id, error))
    return NULL;
  hit->table = name ? hitos_tables_find (name) : NULL;
  hit->id = g_strdup (id);
  if (hit->table && hit->id)
    return g_steal_pointer (&hit);
  hitos_database_error_set_code (error, SQLITE_CORRUPT, NULL);
  return NULL;
}

GPtrArray *
hitos_search_find (HitosDatabase *database, const char *process, const char *text, guint limit,
                   GError **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_search_hit_free);
  g_autoptr (HitosStatement) statement = NULL;
  g_autofree char *query = NULL;
  gboolean row;

  g_return_val_if_fail (HITOS_IS_DATABASE (database), NULL);
  g_return_val_if_fail (text != NULL && g_utf8_validate (text, -1, NULL), NULL);

  query = write_query (text);
  if (*query == '\0')
    return g_steal_pointer (&hits);
  statement = prepare (database, process, query, limit, error);
  while (statement && hitos_statement_step (statement, &row, error))
    {
      HitosSearchHit *hit;

      if (!row)
        return g_steal_pointer (&hits);
      hit = read_hit (statement, error);
      if (hit == NULL)
        return NULL;
      g_ptr_array_add (hits, hit);
    }
  return NULL;
}
