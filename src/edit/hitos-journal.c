/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-journal.h"

#include "hitos-action.h"
#include "hitos-delta.h"
#include "hitos-statement.h"
#include "hitos-store.h"

static gboolean
append (HitosDatabase *database, const char *process, HitosStep *step, const char *images,
        GError **error)
{
  g_autoptr (HitosStatement) statement = hitos_statement_new (database,
    "INSERT INTO journal (process, instant, desk, schema_version, action, argument, undoes, sealed,"
    " size, images) VALUES ($1, $2, $3, $4, $5, $6, nullif ($7, 0), $8, $9, $10) RETURNING sequence",
    error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  hitos_statement_bind_text (statement, 1, process);
  hitos_statement_bind_text (statement, 2, step->instant);
  hitos_statement_bind_text (statement, 3, step->desk);
  hitos_statement_bind_integer (statement, 4, step->schema_version);
  hitos_statement_bind_text (statement, 5, step->action);
  hitos_statement_bind_text (statement, 6, step->argument);
  hitos_statement_bind_integer (statement, 7, step->undoes);
  hitos_statement_bind_integer (statement, 8, step->sealed);
  hitos_statement_bind_integer (statement, 9, step->size);
  hitos_statement_bind_text (statement, 10, images);
  if (!hitos_statement_step (statement, &row, error))
    return FALSE;
  step->sequence = hitos_statement_get_integer (statement, 0);
  return hitos_statement_run (statement, error);
}

gboolean
hitos_journal_seal (HitosDatabase *database, const char *process, GError **error)
{
  g_autoptr (HitosStatement) statement = hitos_statement_new (database,
    "UPDATE journal SET sealed = 1 WHERE process = $1 AND sealed = 0", error);

  if (statement == NULL)
    return FALSE;
  hitos_statement_bind_text (statement, 1, process);
  return hitos_statement_run (statement, error);
}

gboolean
hitos_journal_write (HitosDatabase *database, const char *process, HitosChange *change,
                     HitosStep *step, GError **error)
{
  const GPtrArray *images = hitos_change_get_images (change);
  g_autofree char *json = hitos_delta_write (images);

  step->schema_version = hitos_database_get_schema_version (database);
  /* Typing that came to nothing is a step all the same, and so is taking it back. */
  step->size = MAX (images->len, 1);
  return hitos_store_write_images (database, process, images, error)
         && hitos_journal_seal (database, process, error)
         && append (database, process, step, json, error)
         && hitos_database_commit (database, error);
}

static gboolean
update (HitosDatabase *database, const HitosStep *step, const char *images, gboolean *grown,
        GError **error)
{
  g_autoptr (HitosStatement) statement = hitos_statement_new (database,
    "UPDATE journal SET instant = $1, size = $2, images = $3 WHERE sequence = $4 AND sealed = 0",
    error);
  int changes;

  if (statement == NULL)
    return FALSE;
  hitos_statement_bind_text (statement, 1, step->instant);
  hitos_statement_bind_integer (statement, 2, step->size);
  hitos_statement_bind_text (statement, 3, images);
  hitos_statement_bind_integer (statement, 4, step->sequence);
  if (!hitos_statement_change (statement, &changes, error))
    return FALSE;
  *grown = changes == 1;
  return TRUE;
}

gboolean
hitos_journal_grow (HitosDatabase *database, const char *process, HitosChange *change,
                    HitosChange *joined, HitosStep *step, gboolean *grown, GError **error)
{
  g_autofree char *json = hitos_delta_write (hitos_change_get_images (joined));

  step->size = MAX (hitos_change_get_images (joined)->len, 1);
  if (!update (database, step, json, grown, error))
    return FALSE;
  return !*grown
         || (hitos_store_write_images (database, process, hitos_change_get_images (change), error)
             && hitos_database_commit (database, error));
}

static gboolean
read_texts (HitosStatement *statement, HitosStep *step, GError **error)
{
  char **texts[] = { &step->instant, &step->desk, &step->action, &step->argument };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *text;

      if (!hitos_statement_read_text (statement, i, &text, error))
        return FALSE;
      *texts[i] = g_strdup (text);
    }
  return (step->instant && step->desk && step->action)
         || hitos_database_error_set_code (error, SQLITE_CORRUPT, NULL);
}

static HitosStep *
read_step (HitosStatement *statement, GError **error)
{
  g_autoptr (HitosStep) step = g_new0 (HitosStep, 1);

  if (!read_texts (statement, step, error))
    return NULL;
  step->sequence = hitos_statement_get_integer (statement, 4);
  step->schema_version = (int) hitos_statement_get_integer (statement, 5);
  step->undoes = hitos_statement_get_integer (statement, 6);
  step->sealed = hitos_statement_get_integer (statement, 7) != 0;
  step->size = (guint) hitos_statement_get_integer (statement, 8);
  return g_steal_pointer (&step);
}

GPtrArray *
hitos_journal_read_steps (HitosDatabase *database, const char *process, gint64 from, GError **error)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_step_free);
  g_autoptr (HitosStatement) statement = hitos_statement_new (database,
    "SELECT instant, desk, action, argument, sequence, schema_version, undoes, sealed, size"
    " FROM journal WHERE process = $1 AND sequence >= $2 ORDER BY sequence", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  hitos_statement_bind_text (statement, 1, process);
  hitos_statement_bind_integer (statement, 2, from);
  while (hitos_statement_step (statement, &row, error))
    {
      HitosStep *step;

      if (!row)
        return g_steal_pointer (&steps);
      step = read_step (statement, error);
      if (step == NULL)
        return NULL;
      g_ptr_array_add (steps, step);
    }
  return NULL;
}

static HitosRemovedProcess *
read_removed (HitosStatement *statement, GError **error)
{
  const char *id, *name;
  HitosRemovedProcess *removed;

  if (!hitos_statement_read_text (statement, 0, &id, error) || !hitos_statement_read_text (statement, 1, &name, error))
    return NULL;
  removed = g_new0 (HitosRemovedProcess, 1);
  removed->id = g_strdup (id);
  removed->name = g_strdup (name ? name : id);
  removed->sequence = hitos_statement_get_integer (statement, 2);
  return removed;
}

GPtrArray *
hitos_journal_read_removed (HitosDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_removed_process_free);
  g_autoptr (HitosStatement) statement = hitos_statement_new (database,
    "SELECT process, argument, sequence FROM journal AS last WHERE action = $1 AND NOT EXISTS"
    " (SELECT 1 FROM journal WHERE process = last.process AND sequence > last.sequence) ORDER BY sequence DESC", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  hitos_statement_bind_text (statement, 1, HITOS_ACTION_REMOVE_PROCESS);
  while (hitos_statement_step (statement, &row, error))
    {
      HitosRemovedProcess *removed;

      if (!row)
        return g_steal_pointer (&all);
      removed = read_removed (statement, error);
      if (removed == NULL)
        return NULL;
      g_ptr_array_add (all, removed);
    }
  return NULL;
}

GPtrArray *
hitos_journal_read_deltas (HitosDatabase *database, gint64 sequence, GError **error)
{
  g_autoptr (HitosStatement) statement
    = hitos_statement_new (database, "SELECT images FROM journal WHERE sequence = $1", error);
  const char *images = NULL;
  gboolean row;

  if (statement == NULL)
    return NULL;
  hitos_statement_bind_integer (statement, 1, sequence);
  if (!hitos_statement_step (statement, &row, error)
      || (row && !hitos_statement_read_text (statement, 0, &images, error)))
    return NULL;
  return hitos_delta_read (images ? images : "", error);
}
