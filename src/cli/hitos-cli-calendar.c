/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-cli-command.h"
#include "hitos-cli-data.h"
#include "hitos-cli-options.h"
#include "hitos-cli-output.h"
#include "hitos-ical-writer.h"
#include "hitos-plan-csv.h"
#include "hitos-wall.h"

/* A file is the same on every computer: Monday, whatever the locale. */
#define FIRST_WEEKDAY 1
#define SOON_DAYS 7

/* What the command line asks for. */
typedef struct {
  char *database;
  char *process;
  char *output;
  char *month;
  char *paper;
  char *date;
  gboolean wants_year;
  gboolean wants_ics;
  gboolean wants_csv;
} Request;

static void
clear_request (Request *request)
{
  g_free (request->database);
  g_free (request->process);
  g_free (request->output);
  g_free (request->month);
  g_free (request->paper);
  g_free (request->date);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, clear_request)

/* The same, understood. */
typedef struct {
  HitosWallPaper paper;
  int year, month;
  HitosDate today;
} Wanted;

static gboolean
read_paper (const char *text, HitosWallPaper *paper)
{
  static const struct { const char *name; HitosWallPaper paper; } papers[] = {
    { "letter", HITOS_WALL_LETTER }, { "carta", HITOS_WALL_LETTER },
    { "tabloid", HITOS_WALL_TABLOID }, { "doble-carta", HITOS_WALL_TABLOID },
    { "a4", HITOS_WALL_A4 }, { "a3", HITOS_WALL_A3 },
  };

  for (guint i = 0; text && i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (text, papers[i].name) == 0)
      {
        *paper = papers[i].paper;
        return TRUE;
      }
  if (text)
    hitos_cli_fail (HITOS_CLI_USAGE, _("“--paper” takes “letter”, “tabloid”, “a4” or “a3”"));
  return text == NULL;
}

/* The weeks of a month reach into its neighbours, which the first and the last year lack. */
static gboolean
read_month (const char *text, Wanted *wanted)
{
  if (!hitos_cli_options_read_month (text, &wanted->year, &wanted->month))
    return FALSE;
  if (wanted->year >= 2 && wanted->year <= 9998)
    return TRUE;
  hitos_cli_fail (HITOS_CLI_USAGE, _("there is no calendar of that year"));
  return FALSE;
}

static gboolean
read_request (const Request *request, Wanted *wanted)
{
  int n_asked = (request->month != NULL) + request->wants_year + request->wants_ics
                + request->wants_csv;

  if (n_asked != 1)
    {
      hitos_cli_fail (HITOS_CLI_USAGE, _("one of “--month”, “--year”, “--ics” and “--csv” is needed"));
      return FALSE;
    }
  wanted->today = request->date ? hitos_date_parse (request->date) : hitos_date_today ();
  if (wanted->today == HITOS_DATE_NONE)
    {
      g_autofree char *message = g_strdup_printf (_("“%s” is not a date: it is written as 2021-11-03"),
                                                  request->date);

      hitos_cli_fail (HITOS_CLI_USAGE, message);
      return FALSE;
    }
  if (!read_paper (request->paper, &wanted->paper))
    return FALSE;
  return request->month == NULL || read_month (request->month, wanted);
}

static HitosCliStatus
write_ics (const Request *request, HitosOccurrences *occurrences)
{
  char *text = hitos_ical_write (occurrences);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return hitos_cli_write (request->output ? request->output : "plan.ics", bytes);
}

static HitosCliStatus
write_csv (const Request *request, HitosOccurrences *occurrences)
{
  const char *output = request->output ? request->output : "plan.csv";
  g_autofree char *text = hitos_plan_csv_write (occurrences);
  g_autoptr (GBytes) bytes = hitos_plan_csv_create_file (text, !g_str_equal (output, "-"));

  return hitos_cli_write (output, bytes);
}

static HitosCliStatus
write_wall (const Request *request, const Wanted *wanted, HitosOccurrences *occurrences)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosWall) wall = request->month
    ? hitos_wall_new_month (occurrences, wanted->paper, wanted->year, wanted->month, FIRST_WEEKDAY, &error)
    : hitos_wall_new_year (occurrences, wanted->paper, &error);
  g_autoptr (GBytes) bytes = wall ? hitos_wall_make_pdf (wall, NULL, NULL, NULL, &error) : NULL;

  if (bytes == NULL)
    return hitos_cli_fail (HITOS_CLI_OUTPUT, error->message);
  return hitos_cli_write (request->output ? request->output : "calendario.pdf", bytes);
}

static HitosCliStatus
write_out (const Request *request, const Wanted *wanted, HitosProcess *process)
{
  g_autoptr (HitosOccurrences) occurrences = hitos_occurrences_new (process, wanted->today, SOON_DAYS);

  if (request->wants_ics)
    return write_ics (request, occurrences);
  if (request->wants_csv)
    return write_csv (request, occurrences);
  return write_wall (request, wanted, occurrences);
}

HitosCliStatus
hitos_cli_calendar (const HitosCliCommand *command, char **argv)
{
  g_auto (Request) request = { NULL };
  const GOptionEntry entries[] = {
    { "month", 'm', 0, G_OPTION_ARG_STRING, &request.month,
      N_("The wall sheet of a month, as 2021-11"), N_("MONTH") },
    { "year", 'y', 0, G_OPTION_ARG_NONE, &request.wants_year,
      N_("The planner of the whole process, with the list of its deadlines"), NULL },
    { "ics", 0, 0, G_OPTION_ARG_NONE, &request.wants_ics,
      N_("The plan and the sessions as iCalendar"), NULL },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &request.wants_csv,
      N_("The plan with its limits as CSV, for a spreadsheet"), NULL },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &request.paper,
      N_("“letter” (the default), “tabloid”, twice as large, “a4” or “a3”"), N_("PAPER") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &request.date,
      N_("The day that it is told as of, as 2021-11-03; today unless told"), N_("DATE") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request.output,
      N_("Write to FILE (“calendario.pdf”, “plan.ics” or “plan.csv” unless told); “-” is the standard output"), N_("FILE") },
    { NULL },
  };
  HitosCliStatus status;
  g_auto (GStrv) arguments = hitos_cli_options_parse_database (command, entries, NULL, argv,
                                                               &request.database, &request.process,
                                                               &status);
  Wanted wanted = { HITOS_WALL_LETTER, 0, 0, HITOS_DATE_NONE };
  g_autoptr (HitosDatabase) database = NULL;
  g_autoptr (HitosProcess) process = NULL;

  if (arguments == NULL)
    return status;
  if (!read_request (&request, &wanted))
    return HITOS_CLI_USAGE;
  database = hitos_cli_data_open (request.database, HITOS_DATABASE_READ_ONLY);
  process = database ? hitos_cli_data_load (database, request.process) : NULL;
  if (process == NULL)
    return HITOS_CLI_DATABASE;
  return write_out (&request, &wanted, process);
}
