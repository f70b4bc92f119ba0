/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-cli-command.h"
#include "hitos-cli-data.h"
#include "hitos-cli-options.h"
#include "hitos-cli-output.h"
#include "hitos-csv.h"
#include "hitos-json-shape.h"
#include "hitos-mspdi-writer.h"
#include "hitos-plan-csv.h"
#include "hitos-process-file.h"

#define SOON_DAYS 7

static const HitosTable *
find_table (const char *key)
{
  for (const HitosJsonShape *shape = hitos_json_shapes_get (); shape->table; shape++)
    if (shape->owner == NULL && g_str_equal (shape->key, key))
      return shape->table;
  return NULL;
}

static HitosCliStatus
export_json (HitosProcess *process, HitosDatabase *database, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = hitos_process_file_create (process, database, &error);

  return file ? hitos_cli_write (output, file) : hitos_cli_fail (HITOS_CLI_DATABASE, error->message);
}

static HitosCliStatus
export_csv (HitosProcess *process, const HitosTable *table, const char *output)
{
  g_autofree char *text = hitos_csv_write (process, table->get_type ());
  g_autoptr (GBytes) file = hitos_plan_csv_create_file (text, !g_str_equal (output, "-"));

  return hitos_cli_write (output, file);
}

/* What the plan is told of as of today. */
static HitosCliStatus
export_plan (HitosProcess *process, gboolean mspdi, const char *output)
{
  g_autoptr (HitosOccurrences) occurrences = hitos_occurrences_new (process, hitos_date_today (), SOON_DAYS);
  g_autofree char *text = mspdi ? hitos_mspdi_write (occurrences) : hitos_plan_csv_write (occurrences);
  g_autoptr (GBytes) file = hitos_plan_csv_create_file (text, !mspdi && !g_str_equal (output, "-"));

  return hitos_cli_write (output, file);
}

static gboolean
is_format (const char *format)
{
  return format == NULL || g_str_equal (format, "json") || g_str_equal (format, "csv") || g_str_equal (format, "mspdi");
}

HitosCliStatus
hitos_cli_export (const HitosCliCommand *command, char **argv)
{
  g_autofree char *path = NULL, *name = NULL, *output = NULL, *list = NULL, *format = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Write to FILE; else to the standard output"), N_("FILE") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format,
      N_("“json” is the whole process (the default), “csv” its plan, “mspdi” its plan for Microsoft Project"),
      N_("FORMAT") },
    { "csv", 0, 0, G_OPTION_ARG_STRING, &list,
      N_("Write one list as CSV: “entries” is the register, “milestones” the plan"), N_("LIST") },
    { NULL },
  };
  HitosCliStatus status;
  g_auto (GStrv) arguments = hitos_cli_options_parse_database (command, entries, NULL, argv, &path, &name, &status);
  const HitosTable *table = list ? find_table (list) : NULL;
  g_autoptr (HitosDatabase) database = NULL;
  g_autoptr (HitosProcess) process = NULL;

  if (arguments == NULL)
    return status;
  if (list && table == NULL)
    return hitos_cli_fail (HITOS_CLI_USAGE, _("“--csv” takes the name of a list in an exported file, as “entries”"));
  if (!is_format (format) || (format && list))
    return hitos_cli_fail (HITOS_CLI_USAGE, _("“--format” takes “json”, “csv” or “mspdi”, and not “--csv” beside it"));
  database = hitos_cli_data_open (path, HITOS_DATABASE_READ_ONLY);
  process = database ? hitos_cli_data_load (database, name) : NULL;
  if (process == NULL)
    return HITOS_CLI_DATABASE;
  if (table)
    return export_csv (process, table, output ? output : "-");
  if (format && !g_str_equal (format, "json"))
    return export_plan (process, g_str_equal (format, "mspdi"), output ? output : "-");
  return export_json (process, database, output ? output : "-");
}
