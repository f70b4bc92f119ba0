/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-cli.h"

#include <signal.h>

#include <glib/gi18n-lib.h>

#include "hitos-cli-command.h"
#include "hitos-cli-output.h"

static const HitosCliCommand commands[] = {
  { "plan", "", 0, 0, N_("Print every milestone of an election with its dates and their reasons."), hitos_cli_plan },
  { "new", "", 0, 0, N_("Create a process with its whole legal plan."), hitos_cli_new },
  { "import", N_("FILE"), 1, 1, N_("Take over a process in JSON, a plan in CSV, or the dates in an iCalendar file; “-” is the standard input."), hitos_cli_import },
  { "export", "", 0, 0, N_("Write a process as JSON, its plan as CSV or for Microsoft Project, or one of its lists as CSV."), hitos_cli_export },
  { "report", N_("MONTH"), 1, 1, N_("Make the informe of a month as PDF, pictures or text."), hitos_cli_report },
  { "check", N_("[MONTH]"), 0, 1, N_("Check the informe of a month, or without one the whole database."), hitos_cli_check },
  { "calendar", "", 0, 0, N_("Make the calendar of a month, or of the whole process, as PDF, iCalendar or CSV."), hitos_cli_calendar },
  { "timeline", "", 0, 0, N_("Make the timeline of the plan as PDF, on one sheet or as a poster."), hitos_cli_timeline },
  { "log", "", 0, 0, N_("Print what was done to a process, and when."), hitos_cli_log },
  { "backup", N_("FILE"), 1, 1, N_("Copy the database, whole and at one moment, to a new file."), hitos_cli_backup },
  { "restore", N_("FILE"), 1, 1, N_("Put a copy in the place of the database, which is kept beside it."), hitos_cli_restore },
  { NULL },
};

static const HitosCliCommand *
find_command (const char *name)
{
  for (const HitosCliCommand *command = commands; command->name; command++)
    if (g_str_equal (command->name, name))
      return command;
  return NULL;
}

static gboolean
asks_for_help (const char *argument)
{
  static const char *const words[] = { "help", "--help", "-h", NULL };

  return g_strv_contains (words, argument);
}

static gboolean
asks_for_version (const char *argument)
{
  static const char *const words[] = { "version", "--version", NULL };

  return g_strv_contains (words, argument);
}

gboolean
hitos_cli_is_asked (int argc, char **argv)
{
  if (argc < 2)
    return FALSE;
  /* A file to open, or options of the window. */
  return asks_for_help (argv[1]) || asks_for_version (argv[1])
    || (*argv[1] != '-' && !g_file_test (argv[1], G_FILE_TEST_EXISTS)) || find_command (argv[1]);
}

static HitosCliStatus
print_help (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n\n", _("Usage: hitos [--database FILE]    opens the window\n"
                                            "       hitos COMMAND [OPTION…]"));
  for (const HitosCliCommand *command = commands; command->name; command++)
    g_string_append_printf (text, "  %-8s  %s\n", command->name, _(command->summary));
  g_string_append_printf (text, "\n%s\n\n%s\n", _("“hitos COMMAND --help” tells of its options."),
                          hitos_cli_get_statuses ());
  return hitos_cli_print (text->str);
}

static HitosCliStatus
run_help (char **argv)
{
  char *asking[] = { argv[0], (char *) "--help", NULL };
  const HitosCliCommand *command = argv[0] ? find_command (argv[0]) : NULL;

  return command ? command->run (command, asking) : print_help ();
}

int
hitos_cli_run (int argc, char **argv)
{
  const HitosCliCommand *command = argc > 1 ? find_command (argv[1]) : NULL;
  g_autofree char *message = NULL;

  /* A reader that goes away is an error of writing, not a death without a word. */
  signal (SIGPIPE, SIG_IGN);
  if (command)
    return command->run (command, argv + 1);
  if (argc < 2 || asks_for_help (argv[1]))
    return run_help (argv + MIN (argc, 2));
  if (asks_for_version (argv[1]))
    return hitos_cli_print ("hitos " HITOS_VERSION "\n");
  message = g_strdup_printf (_("there is no command “%s”; see “hitos help”"), argv[1]);
  return hitos_cli_fail (HITOS_CLI_USAGE, message);
}
