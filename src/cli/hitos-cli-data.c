/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-cli-data.h"

#include "hitos-cli-output.h"
#include "hitos-json-id.h"
#include "hitos-store.h"

static gpointer
fail (const GError *error)
{
  hitos_cli_fail (HITOS_CLI_DATABASE, error->message);
  return NULL;
}

HitosDatabase *
hitos_cli_data_open (const char *path, HitosDatabaseFlags flags)
{
  g_autofree char *chosen = path ? g_strdup (path) : hitos_database_get_default_path ();
  g_autoptr (GError) error = NULL;
  HitosDatabase *database = hitos_database_open (chosen, flags, &error);

  return database ? database : fail (error);
}

/* The id of the process that @name (an id of a file's own, too) or its absence means. */
static char *
find_process (HitosDatabase *database, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  char *found = hitos_store_find_process (database, name, &error);

  if (found)
    return found;
  /* A file's own id is none that the database knows. */
  if (name && hitos_json_id_is_valid (name))
    {
      id = hitos_json_id_of_process (name);
      found = hitos_store_find_process (database, id, NULL);
    }
  return found ? found : fail (error);
}

HitosProcess *
hitos_cli_data_load (HitosDatabase *database, const char *name)
{
  g_autofree char *id = find_process (database, name);
  g_autoptr (GError) error = NULL;
  HitosProcess *process = id ? hitos_store_load_process (database, id, &error) : NULL;

  return process || id == NULL ? process : fail (error);
}

HitosHistory *
hitos_cli_data_load_history (HitosDatabase *database, const char *name)
{
  g_autofree char *id = find_process (database, name);
  g_autoptr (GError) error = NULL;
  HitosHistory *history = id ? hitos_history_open (database, id, &error) : NULL;

  return history || id == NULL ? history : fail (error);
}
