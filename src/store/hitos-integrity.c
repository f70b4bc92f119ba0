/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-integrity.h"

#include <glib/gi18n-lib.h>

#include "hitos-blobs.h"
#include "hitos-statement.h"
#include "hitos-store.h"

/* A damaged file may have a fault in every page: a few tell enough. */
#define MOST_FAULTS 20

/* How many of SQLite's instructions pass between two looks at the cancellable. */
#define INSTRUCTIONS 10000

typedef gboolean (*Check) (HitosDatabase *database, GPtrArray *faults, GError **error);

static int
on_progress_cb (gpointer data)
{
  return g_cancellable_is_cancelled (data);
}

static gboolean
check_structure (HitosDatabase *database, GPtrArray *faults, GError **error)
{
  g_autoptr (HitosStatement) statement
    = hitos_statement_new (database, "PRAGMA integrity_check (20)", error);
  gboolean row;

  while (statement && hitos_statement_step (statement, &row, error))
    {
      g_autofree char *text = row ? g_utf8_make_valid (hitos_statement_get_text (statement, 0), -1)
                                  : NULL;

      if (!row)
        return TRUE;
      if (!g_str_equal (text, "ok"))
        g_ptr_array_add (faults, g_strdup_printf (_("The file's structure: %s"), text));
    }
  return FALSE;
}

static gboolean
check_references (HitosDatabase *database, GPtrArray *faults, GError **error)
{
  g_autoptr (HitosStatement) statement
    = hitos_statement_new (database, "PRAGMA foreign_key_check", error);
  gboolean row;

  while (statement && hitos_statement_step (statement, &row, error))
    {
      if (!row)
        return TRUE;
      g_ptr_array_add (faults, g_strdup_printf (_("Row %s of %s refers to a missing row of %s"),
                                                hitos_statement_get_text (statement, 1),
                                                hitos_statement_get_text (statement, 0),
                                                hitos_statement_get_text (statement, 2)));
      if (faults->len > MOST_FAULTS)
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_rows (HitosDatabase *database, GPtrArray *faults, GError **error)
{
  g_autoptr (GPtrArray) processes = hitos_store_list_processes (database, error);

  if (processes == NULL)
    return FALSE;
  for (guint i = 0; i < processes->len; i++)
    {
      const char *id = hitos_row_get_id (g_ptr_array_index (processes, i));
      g_autoptr (GError) local = NULL;
      g_autoptr (HitosProcess) process = hitos_store_load_process (database, id, &local);

      if (process == NULL && g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      if (process == NULL)
        g_ptr_array_add (faults, g_strdup (local->message));
    }
  return TRUE;
}

static gboolean
check_blobs (HitosDatabase *database, GPtrArray *faults, GError **error)
{
  g_autoptr (HitosStatement) statement = hitos_statement_new (database, "SELECT sha256 FROM blob", error);
  gboolean row;

  while (statement && hitos_statement_step (statement, &row, error))
    {
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) local = NULL;
      const char *sha256;

      if (!row)
        return TRUE;
      if (!hitos_statement_read_text (statement, 0, &sha256, error))
        return FALSE;
      bytes = hitos_blobs_read (database, sha256 ? sha256 : "", &local);
      if (bytes == NULL)
        g_ptr_array_add (faults, g_strdup_printf ("%s: %s", local->message, sha256));
    }
  return FALSE;
}

GPtrArray *
hitos_integrity_check_database (HitosDatabase *database, GCancellable *cancellable, GError **error)
{
  static const Check checks[] = { check_structure, check_references, check_rows, check_blobs };
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local = NULL;
  sqlite3 *handle;

  g_return_val_if_fail (HITOS_IS_DATABASE (database), NULL);

  handle = hitos_database_get_handle (database);
  sqlite3_progress_handler (handle, INSTRUCTIONS, cancellable ? on_progress_cb : NULL, cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (checks) && local == NULL; i++)
    if (!checks[i] (database, faults, &local)
        && !g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      {
        /* What makes a check fail is itself a fault. */
        g_ptr_array_add (faults, g_strdup (local->message));
        g_clear_error (&local);
      }
  sqlite3_progress_handler (handle, 0, NULL, NULL);
  if (local)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    return g_steal_pointer (&faults);
  return NULL;
}

GPtrArray *
hitos_integrity_check (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (HitosDatabase) database = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  database = hitos_database_open (path, HITOS_DATABASE_READ_ONLY, error);
  return database ? hitos_integrity_check_database (database, cancellable, error) : NULL;
}
