/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "hitos-cli-command.h"
#include "hitos-cli-data.h"
#include "hitos-cli-options.h"
#include "hitos-cli-output.h"

/* In the reader's own time zone. */
static char *
format_instant (const char *instant)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (instant, NULL);
  g_autoptr (GDateTime) local = utc ? g_date_time_to_local (utc) : NULL;

  return local ? g_date_time_format (local, "%Y-%m-%d %H:%M:%S") : g_strdup (instant);
}

static void
append_step (GString *text, const HitosStep *step)
{
  g_autofree char *instant = format_instant (step->instant);
  g_autofree char *said = hitos_step_format (step);

  g_string_append_printf (text, "%6" G_GINT64_FORMAT "  %s  %6u  %s", step->sequence, instant, step->size, said);
  if (*step->desk)
    g_string_append_printf (text, "  (%s)", step->desk);
  g_string_append_c (text, '\n');
}

static HitosCliStatus
print_steps (HitosHistory *history, int limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = hitos_history_list_steps (history, &error);
  g_autoptr (GString) text = g_string_new (NULL);
  guint first;

  if (steps == NULL)
    return hitos_cli_fail (HITOS_CLI_DATABASE, error->message);
  first = limit > 0 && (guint) limit < steps->len ? steps->len - limit : 0;
  for (guint i = first; i < steps->len; i++)
    append_step (text, g_ptr_array_index (steps, i));
  return hitos_cli_print (text->str);
}

HitosCliStatus
hitos_cli_log (const HitosCliCommand *command, char **argv)
{
  g_autofree char *path = NULL, *name = NULL;
  int limit = 0;
  const GOptionEntry entries[] = {
    { "limit", 'n', 0, G_OPTION_ARG_INT, &limit, N_("Only the last N steps"), "N" },
    { NULL },
  };
  HitosCliStatus status;
  g_auto (GStrv) arguments = hitos_cli_options_parse_database (command, entries, NULL, argv, &path, &name, &status);
  g_autoptr (HitosDatabase) database = NULL;
  g_autoptr (HitosHistory) history = NULL;

  if (arguments == NULL)
    return status;
  if (limit < 0)
    return hitos_cli_fail (HITOS_CLI_USAGE, _("“--limit” takes a number above 0"));
  database = hitos_cli_data_open (path, HITOS_DATABASE_READ_ONLY);
  history = database ? hitos_cli_data_load_history (database, name) : NULL;
  return history ? print_steps (history, limit) : HITOS_CLI_DATABASE;
}
