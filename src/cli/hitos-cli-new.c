/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "hitos-cli-command.h"
#include "hitos-cli-data.h"
#include "hitos-cli-options.h"
#include "hitos-cli-output.h"
#include "hitos-milestone.h"
#include "hitos-new-process.h"
#include "hitos-store.h"

/* What the command line asks for. */
typedef struct {
  char *election;
  char *institute;
  char *acronym;
  char *unit;
  char *name;
  char *first_informe;
  char *database;
  HitosPlanOptions options;
} Request;

static void
clear_request (Request *request)
{
  g_free (request->election);
  g_free (request->institute);
  g_free (request->acronym);
  g_free (request->unit);
  g_free (request->name);
  g_free (request->first_informe);
  g_free (request->database);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, clear_request)

static gboolean
refuse (const char *message)
{
  hitos_cli_fail (HITOS_CLI_USAGE, message);
  return FALSE;
}

static gboolean
has_words (const Request *request)
{
  const struct { const char *option, *value; } words[] = {
    { "--election", request->election },
    { "--institute", request->institute },
    { "--acronym", request->acronym },
    { "--unit", request->unit },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].value == NULL || *words[i].value == '\0')
      {
        /* Translators: %s is an option such as --unit. */
        g_autofree char *message = g_strdup_printf (_("“%s” is missing"), words[i].option);

        return refuse (message);
      }
  return TRUE;
}

/* A past election is taken, too: its informes may still be to be written. */
static gboolean
read_dates (Request *request)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  int year, month;

  request->options.election_day = hitos_date_parse (request->election);
  if (request->options.election_day == HITOS_DATE_NONE)
    {
      message = g_strdup_printf (_("\"%s\" is not a date"), request->election);
      return refuse (message);
    }
  if (!hitos_new_process_check_election_day (request->options.election_day, HITOS_DATE_NONE, &error))
    {
      message = g_strdup_printf ("“%s”: %s", request->election, error->message);
      return refuse (message);
    }
  if (request->first_informe == NULL)
    return TRUE;
  if (!hitos_cli_options_read_month (request->first_informe, &year, &month))
    return FALSE;
  request->options.first_month = hitos_date_new (year, month, 1);
  return TRUE;
}

static HitosCliStatus
keep (const Request *request, HitosChange *change)
{
  g_autoptr (HitosDatabase) database = hitos_cli_data_open (request->database, HITOS_DATABASE_CREATE);
  g_autoptr (HitosHistory) history = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  HitosProcess *process;

  if (database == NULL)
    return HITOS_CLI_DATABASE;
  history = hitos_history_create (database, change, &error);
  if (history == NULL)
    return hitos_cli_fail (HITOS_CLI_DATABASE, error->message);
  process = hitos_history_get_process (history);
  if (!hitos_store_set_last_process (database, hitos_record_get_id (process), &error))
    return hitos_cli_fail (HITOS_CLI_DATABASE, error->message);
  /* Translators: %s is the name of a process, %u the number of its milestones. */
  text = g_strdup_printf (_("Created “%s” with %u milestones.\n"), hitos_process_get_name (process),
                          hitos_record_list_get_n_records (hitos_process_get_list (process, HITOS_TYPE_MILESTONE)));
  return hitos_cli_print (text);
}

static HitosCliStatus
create_process (const Request *request)
{
  HitosNewProcess settings = { request->institute, request->acronym, request->unit, request->name };
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosCatalogue) catalogue = hitos_catalogue_load_default (&error);
  g_autoptr (HitosPlan) plan = NULL;
  g_autoptr (HitosChange) change = NULL;

  if (catalogue == NULL)
    return hitos_cli_fail (HITOS_CLI_INPUT, error->message);
  plan = hitos_plan_new (catalogue, &request->options, NULL, &error);
  if (plan == NULL)
    return hitos_cli_fail (HITOS_CLI_USAGE, error->message);
  change = hitos_new_process_create_change (&settings, plan, &error);
  return change ? keep (request, change) : hitos_cli_fail (HITOS_CLI_INPUT, error->message);
}

HitosCliStatus
hitos_cli_new (const HitosCliCommand *command, char **argv)
{
  g_auto (Request) request = { NULL };
  const GOptionEntry entries[] = {
    { "election", 'e', 0, G_OPTION_ARG_STRING, &request.election, N_("The election day, as 2027-06-06"), N_("DATE") },
    { "institute", 'i', 0, G_OPTION_ARG_STRING, &request.institute, N_("The institute, its full name"), N_("NAME") },
    { "acronym", 'a', 0, G_OPTION_ARG_STRING, &request.acronym, N_("The institute’s acronym"), N_("ACRONYM") },
    { "unit", 'u', 0, G_OPTION_ARG_STRING, &request.unit, N_("The unit that coordinates, its full name"), N_("NAME") },
    { "name", 'n', 0, G_OPTION_ARG_STRING, &request.name, N_("The name of the process; else of the acronym and the years"), N_("NAME") },
    { "third-party", 0, 0, G_OPTION_ARG_NONE, &request.options.has_third_party, N_("A third party implements the PREP"), NULL },
    { "broadcasters", 0, 0, G_OPTION_ARG_NONE, &request.options.has_broadcasters, N_("There are difusores"), NULL },
    { "first-informe", 0, 0, G_OPTION_ARG_STRING, &request.first_informe, N_("The month that the first informe tells, as 2026-09"), N_("MONTH") },
    { NULL },
  };
  HitosCliStatus status;
  g_auto (GStrv) arguments = hitos_cli_options_parse_database (command, entries, NULL, argv, &request.database, NULL, &status);

  if (arguments == NULL)
    return status;
  return has_words (&request) && read_dates (&request) ? create_process (&request) : HITOS_CLI_USAGE;
}
