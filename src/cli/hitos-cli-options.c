/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-cli-options.h"

#include <glib/gi18n-lib.h>

#include "hitos-cli-output.h"
#include "hitos-when.h"

/* The contexts own what they are given; the texts are of the subcommands' tables. */
static GOptionContext *
create_context (const HitosCliCommand *command, const GOptionEntry *entries, gpointer data, gboolean *help)
{
  const GOptionEntry help_entry[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, help, N_("Show this help"), NULL },
    { NULL },
  };
  g_autofree char *program = g_strconcat ("hitos ", command->name, NULL);
  GOptionContext *context = g_option_context_new (*command->arguments ? _(command->arguments) : NULL);
  GOptionGroup *group = g_option_group_new ("hitos", "", "", data, NULL);

  /* What help says is run. */
  g_set_prgname (program);
  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  g_option_context_set_main_group (context, group);
  g_option_context_set_summary (context, _(command->summary));
  g_option_context_set_description (context, hitos_cli_get_statuses ());
  /* GLib's own help would leave the program before its output is known to be written. */
  g_option_context_set_help_enabled (context, FALSE);
  if (entries)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, help_entry, GETTEXT_PACKAGE);
  return context;
}

static HitosCliStatus
fail_usage (const HitosCliCommand *command, const char *sentence)
{
  g_autofree char *message = g_strdup_printf (_("%s; see “hitos %s --help”"), sentence, command->name);

  return hitos_cli_fail (HITOS_CLI_USAGE, message);
}

static char **
take_arguments (const HitosCliCommand *command, char **argv, HitosCliStatus *status)
{
  guint n = g_strv_length (argv) - 1;

  if (n < command->least_arguments)
    *status = fail_usage (command, _("an argument is missing"));
  else if (n > command->most_arguments)
    *status = fail_usage (command, _("there is one argument too many"));
  else
    return g_strdupv (argv + 1);
  return NULL;
}

static char **
parse (const HitosCliCommand *command, GOptionContext *context, char **argv, const gboolean *help,
       HitosCliStatus *status)
{
  g_auto (GStrv) copy = g_strdupv (argv);
  g_autoptr (GError) error = NULL;

  if (!g_option_context_parse_strv (context, &copy, &error))
    {
      *status = fail_usage (command, error->message);
      return NULL;
    }
  if (*help)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

      *status = hitos_cli_print (text);
      return NULL;
    }
  return take_arguments (command, copy, status);
}

char **
hitos_cli_options_parse (const HitosCliCommand *command, const GOptionEntry *entries, char **argv,
                         HitosCliStatus *status)
{
  gboolean help = FALSE;
  g_autoptr (GOptionContext) context = create_context (command, entries, NULL, &help);

  return parse (command, context, argv, &help, status);
}

char **
hitos_cli_options_parse_database (const HitosCliCommand *command, const GOptionEntry *entries, gpointer data,
                                  char **argv, char **database, char **process, HitosCliStatus *status)
{
  const GOptionEntry database_entries[] = {
    { "database", 'd', 0, G_OPTION_ARG_FILENAME, database,
      N_("The database; else HITOS_DATABASE, else the user's own"), N_("FILE") },
    { process ? "process" : NULL, 'p', 0, G_OPTION_ARG_STRING, process,
      N_("The process, by its name or id; else the only one, or the one opened last"), N_("NAME") },
    { NULL },
  };
  gboolean help = FALSE;
  g_autoptr (GOptionContext) context = create_context (command, entries, data, &help);

  g_option_context_add_main_entries (context, database_entries, GETTEXT_PACKAGE);
  return parse (command, context, argv, &help, status);
}

gboolean
hitos_cli_options_read_month (const char *text, int *year, int *month)
{
  HitosWhen when;
  g_autofree char *message = NULL;

  if (hitos_when_parse (text, &when) && hitos_when_get_kind (when) == HITOS_WHEN_MONTH)
    {
      hitos_date_get (when.start, year, month, NULL);
      return TRUE;
    }
  message = g_strdup_printf (_("“%s” is not a month: it is written as 2021-11"), text);
  hitos_cli_fail (HITOS_CLI_USAGE, message);
  return FALSE;
}
