/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "hitos-cli-command.h"
#include "hitos-cli-data.h"
#include "hitos-cli-options.h"
#include "hitos-cli-output.h"
#include "hitos-integrity.h"

static HitosCliStatus
check_database (const char *path)
{
  g_autoptr (HitosDatabase) database = hitos_cli_data_open (path, HITOS_DATABASE_READ_ONLY);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  HitosCliStatus status;

  if (database == NULL)
    return HITOS_CLI_DATABASE;
  faults = hitos_integrity_check_database (database, NULL, &error);
  if (faults == NULL)
    return hitos_cli_fail (HITOS_CLI_DATABASE, error->message);
  for (guint i = 0; i < faults->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (faults, i));
  if (faults->len == 0)
    g_string_append_printf (text, "%s\n", _("The database is sound."));
  status = hitos_cli_print (text->str);
  return status == HITOS_CLI_OK && faults->len > 0 ? HITOS_CLI_FINDINGS : status;
}

HitosCliStatus
hitos_cli_check (const HitosCliCommand *command, char **argv)
{
  g_autofree char *path = NULL;
  HitosCliStatus status;
  g_auto (GStrv) arguments = hitos_cli_options_parse_database (command, NULL, NULL, argv, &path, NULL, &status);

  return arguments ? check_database (path) : status;
}
