/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-history.h"

#include <glib/gi18n-lib.h>

#include "hitos-action.h"
#include "hitos-delta.h"
#include "hitos-journal.h"
#include "hitos-store.h"

/* How whole processes come and go: the steps that have no process yet, or none any more. */

static HitosRow *
find_process_row (HitosChange *change)
{
  const GPtrArray *images = hitos_change_get_images (change);

  for (guint i = 0; i < images->len; i++)
    {
      const HitosImage *image = g_ptr_array_index (images, i);

      if (image->after && hitos_row_get_table (image->after) == &hitos_process_table)
        return image->after;
    }
  return NULL;
}

/* The images as the model of the new process sees them: it has its own row already. New array. */
static GPtrArray *
see_from_inside (HitosChange *change)
{
  const GPtrArray *images = hitos_change_get_images (change);
  GPtrArray *seen = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);

  for (guint i = 0; i < images->len; i++)
    {
      const HitosImage *image = g_ptr_array_index (images, i);
      gboolean own = hitos_row_get_table (hitos_image_get_row (image)) == &hitos_process_table;

      g_ptr_array_add (seen, hitos_image_new (own ? hitos_row_ref (image->after) : NULL,
                                              hitos_row_ref (image->after)));
    }
  return seen;
}

static gboolean
check_absent (HitosDatabase *database, const char *process_id, GError **error)
{
  g_autoptr (GPtrArray) processes = hitos_store_list_processes (database, error);

  for (guint i = 0; processes && i < processes->len; i++)
    if (g_str_equal (hitos_row_get_id (g_ptr_array_index (processes, i)), process_id))
      {
        g_set_error_literal (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_EXISTS,
                             _("The process is there already"));
        return FALSE;
      }
  return processes != NULL;
}

static gboolean
write_creation (HitosDatabase *database, HitosChange *change, const char *process_id, GError **error)
{
  g_autoptr (HitosStep) step = hitos_step_new (HITOS_ACTION_CREATE_PROCESS,
                                               hitos_change_get_argument (change), "");

  return check_absent (database, process_id, error)
         && hitos_journal_write (database, process_id, change, step, error);
}

HitosHistory *
hitos_history_create (HitosDatabase *database, HitosChange *change, GError **error)
{
  g_autoptr (HitosProcess) process = NULL;
  g_autoptr (GPtrArray) seen = NULL;
  HitosRow *row;

  g_return_val_if_fail (HITOS_IS_DATABASE (database), NULL);
  g_return_val_if_fail (HITOS_IS_CHANGE (change), NULL);

  row = find_process_row (change);
  g_return_val_if_fail (row != NULL, NULL);

  process = hitos_process_new (row);
  seen = see_from_inside (change);
  if (!hitos_process_check (process, seen, error)
      || !hitos_database_begin (database, HITOS_TRANSACTION_WRITE, error))
    return NULL;
  if (!write_creation (database, change, hitos_row_get_id (row), error))
    {
      hitos_database_rollback (database);
      return NULL;
    }
  return hitos_history_open (database, hitos_row_get_id (row), error);
}

static gboolean
write_removal (HitosDatabase *database, const char *process_id, GError **error)
{
  g_autoptr (HitosChange) change = NULL;
  g_autoptr (HitosStep) step = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (HitosProcess) process = hitos_store_load_process (database, process_id, error);

  if (process == NULL)
    return FALSE;
  change = hitos_change_new (HITOS_ACTION_REMOVE_PROCESS, hitos_process_get_name (process));
  rows = hitos_process_list_rows (process);
  for (guint i = 0; i < rows->len; i++)
    hitos_change_add_image (change, hitos_row_ref (g_ptr_array_index (rows, i)), NULL);
  step = hitos_step_new (HITOS_ACTION_REMOVE_PROCESS, hitos_process_get_name (process), "");
  return hitos_journal_write (database, process_id, change, step, error);
}

gboolean
hitos_history_remove_process (HitosDatabase *database, const char *process_id, GError **error)
{
  g_return_val_if_fail (HITOS_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (process_id != NULL, FALSE);

  if (!hitos_database_begin (database, HITOS_TRANSACTION_WRITE, error))
    return FALSE;
  if (write_removal (database, process_id, error))
    return TRUE;
  hitos_database_rollback (database);
  return FALSE;
}

/* --- bringing back --- */

/* The step that removed the process, with which everything ended. */
static HitosStep *
find_removal (HitosDatabase *database, const char *process_id, GError **error)
{
  g_autoptr (GPtrArray) steps = hitos_journal_read_steps (database, process_id, 0, error);
  const HitosStep *last = steps && steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;

  if (steps == NULL)
    return NULL;
  if (last == NULL || !g_str_equal (last->action, HITOS_ACTION_REMOVE_PROCESS))
    g_set_error_literal (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_NOTHING,
                         _("This process was not removed"));
  else if (last->schema_version != hitos_database_get_schema_version (database))
    g_set_error_literal (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_STOPPED,
                         _("Steps from before an update of Hitos cannot be undone"));
  else
    return hitos_step_copy (last);
  return NULL;
}

static HitosChange *
create_restoration (HitosDatabase *database, const HitosStep *removal, GError **error)
{
  g_autoptr (GPtrArray) deltas = hitos_journal_read_deltas (database, removal->sequence, error);
  g_autoptr (HitosChange) change = hitos_change_new (HITOS_ACTION_UNDO HITOS_ACTION_REMOVE_PROCESS, removal->argument);
  g_autoptr (HitosProcess) process = NULL;
  g_autoptr (GPtrArray) seen = NULL;

  if (deltas == NULL)
    return NULL;
  for (guint i = 0; i < deltas->len; i++)
    {
      const HitosDelta *delta = g_ptr_array_index (deltas, i);

      if (delta->before)
        hitos_change_add_image (change, NULL, hitos_row_ref (delta->before));
    }
  if (find_process_row (change) == NULL)
    {
      hitos_database_error_set_code (error, SQLITE_CORRUPT, NULL);
      return NULL;
    }
  process = hitos_process_new (find_process_row (change));
  seen = see_from_inside (change);
  return hitos_process_check (process, seen, error) ? g_steal_pointer (&change) : NULL;
}

static gboolean
write_restoration (HitosDatabase *database, const char *process_id, GError **error)
{
  g_autoptr (HitosStep) removal = NULL;
  g_autoptr (HitosChange) change = NULL;
  g_autoptr (HitosStep) step = NULL;

  if (!check_absent (database, process_id, error))
    return FALSE;
  removal = find_removal (database, process_id, error);
  change = removal ? create_restoration (database, removal, error) : NULL;
  if (change == NULL)
    return FALSE;
  step = hitos_step_new (hitos_change_get_action (change), removal->argument, "");
  step->undoes = removal->sequence;
  return hitos_journal_write (database, process_id, change, step, error);
}

gboolean
hitos_history_restore_process (HitosDatabase *database, const char *process_id, GError **error)
{
  g_return_val_if_fail (HITOS_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (process_id != NULL, FALSE);

  if (!hitos_database_begin (database, HITOS_TRANSACTION_WRITE, error))
    return FALSE;
  if (write_restoration (database, process_id, error))
    return TRUE;
  hitos_database_rollback (database);
  return FALSE;
}

GPtrArray *
hitos_history_list_removed (HitosDatabase *database, GError **error)
{
  g_return_val_if_fail (HITOS_IS_DATABASE (database), NULL);

  return hitos_journal_read_removed (database, error);
}
