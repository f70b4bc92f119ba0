/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-backup.h"
#include "hitos-cli-command.h"
#include "hitos-cli-data.h"
#include "hitos-cli-options.h"
#include "hitos-cli-output.h"

static void
on_progress_cb (double done, gpointer data)
{
  hitos_cli_show_progress ((guint) (done * 100), 100);
}

HitosCliStatus
hitos_cli_backup (const HitosCliCommand *command, char **argv)
{
  g_autofree char *path = NULL;
  HitosCliStatus status;
  g_auto (GStrv) arguments = hitos_cli_options_parse_database (command, NULL, NULL, argv, &path, NULL, &status);
  g_autoptr (HitosDatabase) database = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (arguments == NULL)
    return status;
  database = hitos_cli_data_open (path, HITOS_DATABASE_READ_ONLY);
  if (database == NULL)
    return HITOS_CLI_DATABASE;
  done = hitos_backup_write (database, arguments[0], NULL, on_progress_cb, NULL, &error);
  hitos_cli_show_progress (1, 1);
  return done ? HITOS_CLI_OK : hitos_cli_fail (HITOS_CLI_OUTPUT, error->message);
}

HitosCliStatus
hitos_cli_restore (const HitosCliCommand *command, char **argv)
{
  g_autofree char *path = NULL;
  HitosCliStatus status;
  g_auto (GStrv) arguments = hitos_cli_options_parse_database (command, NULL, NULL, argv, &path, NULL, &status);
  g_autofree char *target = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (arguments == NULL)
    return status;
  target = path ? g_strdup (path) : hitos_database_get_default_path ();
  done = hitos_backup_restore (arguments[0], target, NULL, on_progress_cb, NULL, &error);
  hitos_cli_show_progress (1, 1);
  return done ? HITOS_CLI_OK : hitos_cli_fail (HITOS_CLI_DATABASE, error->message);
}
