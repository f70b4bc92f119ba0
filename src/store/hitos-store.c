/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-store.h"

#include <glib/gi18n-lib.h>

#include "hitos-row-reader.h"
#include "hitos-row-writer.h"
#include "hitos-tables.h"

#define LAST_PROCESS "last-process"

/* --- which processes there are --- */

static int
compare_election_days (gconstpointer a, gconstpointer b)
{
  const HitosRow *left = *(const HitosRow **) a, *right = *(const HitosRow **) b;
  int field = hitos_table_find_field (&hitos_process_table, "election_day");
  gint64 difference = hitos_row_get_value (right, field).integer
                      - hitos_row_get_value (left, field).integer;

  return difference != 0 ? (difference > 0 ? 1 : -1)
                         : g_strcmp0 (hitos_row_get_id (left), hitos_row_get_id (right));
}

GPtrArray *
hitos_store_list_processes (HitosDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_row_unref);

  g_return_val_if_fail (HITOS_IS_DATABASE (database), NULL);

  if (!hitos_row_reader_read (database, &hitos_process_table, NULL, rows, error))
    return NULL;
  g_ptr_array_sort (rows, compare_election_days);
  return g_steal_pointer (&rows);
}

static const char *
get_text (const HitosRow *row, const char *field)
{
  return hitos_row_get_value (row, hitos_table_find_field (hitos_row_get_table (row), field)).text;
}

static const HitosRow *
find_named (const GPtrArray *processes, const char *name)
{
  for (guint i = 0; name && i < processes->len; i++)
    {
      const HitosRow *row = g_ptr_array_index (processes, i);

      if (g_str_equal (hitos_row_get_id (row), name) || g_strcmp0 (get_text (row, "name"), name) == 0
          || g_strcmp0 (get_text (row, "short_name"), name) == 0)
        return row;
    }
  return NULL;
}

static void
refuse_choice (const GPtrArray *processes, const char *name, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < processes->len; i++)
    g_string_append_printf (names, "%s“%s”", i ? ", " : "",
                            get_text (g_ptr_array_index (processes, i), "name"));
  if (processes->len == 0)
    g_set_error_literal (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_NO_PROCESS,
                         _("The database holds no process yet"));
  else if (name)
    g_set_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_NO_PROCESS,
                 _("There is no process “%s”; there is %s"), name, names->str);
  else
    g_set_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_WHICH_PROCESS,
                 _("The database holds several processes, say which: %s"), names->str);
}

char *
hitos_store_find_process (HitosDatabase *database, const char *name, GError **error)
{
  g_autoptr (GPtrArray) processes = hitos_store_list_processes (database, error);
  g_autofree char *last = NULL;
  const HitosRow *row;

  if (processes == NULL)
    return NULL;
  if (name == NULL && processes->len == 1)
    return g_strdup (hitos_row_get_id (g_ptr_array_index (processes, 0)));
  if (name == NULL && !hitos_database_get_setting (database, LAST_PROCESS, &last, error))
    return NULL;
  row = find_named (processes, name ? name : last);
  if (row)
    return g_strdup (hitos_row_get_id (row));
  refuse_choice (processes, name, error);
  return NULL;
}

gboolean
hitos_store_set_last_process (HitosDatabase *database, const char *id, GError **error)
{
  g_return_val_if_fail (HITOS_IS_DATABASE (database), FALSE);

  return hitos_database_set_setting (database, LAST_PROCESS, id, error);
}

/* --- loading --- */

static gboolean
refuse_damage (const HitosRow *row, const char *reason, GError **error)
{
  g_set_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_DAMAGED,
               _("The database is damaged: %s %s: %s"), hitos_row_get_table (row)->name,
               hitos_row_get_id (row), reason);
  return FALSE;
}

/* What the schema promises but flipped bytes can break: @ids has each record's id by its type. */
static gboolean
check_references (const HitosRow *row, GHashTable *ids, GError **error)
{
  const HitosTable *table = hitos_row_get_table (row);

  for (guint i = 0; i < table->n_fields; i++)
    {
      const HitosField *field = &table->fields[i];
      const char *id = field->type == HITOS_FIELD_REFERENCE ? hitos_row_get_value (row, i).text : NULL;

      if (id && !g_hash_table_contains (g_hash_table_lookup (ids, GSIZE_TO_POINTER (field->target ())),
                                        id))
        return refuse_damage (row, field->name, error);
    }
  return TRUE;
}

static gboolean
gather_ids (const GPtrArray *images, GHashTable *ids, GError **error)
{
  for (guint i = 0; i < images->len; i++)
    {
      const HitosRow *row = hitos_image_get_row (g_ptr_array_index (images, i));
      gpointer type = GSIZE_TO_POINTER (hitos_row_get_table (row)->get_type ());

      if (!g_hash_table_add (g_hash_table_lookup (ids, type), (char *) hitos_row_get_id (row)))
        return refuse_damage (row, "id", error);
    }
  return TRUE;
}

static gboolean
check_rows (const HitosRow *process, const GPtrArray *images, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (NULL, NULL, NULL,
                                                      (GDestroyNotify) g_hash_table_unref);

  for (const HitosTable *const *table = hitos_tables_get (); *table; table++)
    g_hash_table_insert (ids, GSIZE_TO_POINTER ((*table)->get_type ()),
                         g_hash_table_new (g_str_hash, g_str_equal));
  if (!gather_ids (images, ids, error) || !check_references (process, ids, error))
    return FALSE;
  for (guint i = 0; i < images->len; i++)
    if (!check_references (hitos_image_get_row (g_ptr_array_index (images, i)), ids, error))
      return FALSE;
  return TRUE;
}

/* Every row but the process's own, as insertions. */
static gboolean
read_images (HitosDatabase *database, const char *id, GPtrArray *images, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  gboolean success = TRUE;

  for (const HitosTable *const *table = hitos_tables_get () + 1; *table && success; table++)
    success = hitos_row_reader_read (database, *table, id, rows, error);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (images, hitos_image_new (NULL, g_ptr_array_index (rows, i)));
  return success;
}

static HitosProcess *
load (HitosDatabase *database, const char *id, GError **error)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_row_unref);
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);
  HitosProcess *process;

  if (!hitos_row_reader_read (database, &hitos_process_table, id, own, error))
    return NULL;
  if (own->len == 0)
    {
      g_set_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_NO_PROCESS,
                   _("There is no process “%s”"), id);
      return NULL;
    }
  if (!read_images (database, id, images, error)
      || !check_rows (g_ptr_array_index (own, 0), images, error))
    return NULL;
  process = hitos_process_new (g_ptr_array_index (own, 0));
  hitos_process_apply (process, images);
  return process;
}

HitosProcess *
hitos_store_load_process (HitosDatabase *database, const char *id, GError **error)
{
  g_autoptr (HitosProcess) process = NULL;
  gboolean nested;

  g_return_val_if_fail (HITOS_IS_DATABASE (database), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  nested = !sqlite3_get_autocommit (hitos_database_get_handle (database));
  if (!nested && !hitos_database_begin (database, HITOS_TRANSACTION_READ, error))
    return NULL;
  process = load (database, id, error);
  /* A transaction that only read ends alike either way. */
  if (!nested)
    hitos_database_rollback (database);
  return g_steal_pointer (&process);
}

/* --- writing --- */

gboolean
hitos_store_write_images (HitosDatabase *database, const char *process, const GPtrArray *images,
                          GError **error)
{
  g_autoptr (HitosRowWriter) writer = NULL;

  g_return_val_if_fail (HITOS_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (process != NULL, FALSE);

  writer = hitos_row_writer_new (database, process);
  for (guint i = 0; i < images->len; i++)
    if (!hitos_row_writer_write (writer, g_ptr_array_index (images, i), error))
      return FALSE;
  return TRUE;
}
