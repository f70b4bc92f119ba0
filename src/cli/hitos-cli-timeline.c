/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "hitos-body.h"
#include "hitos-cli-command.h"
#include "hitos-cli-data.h"
#include "hitos-cli-options.h"
#include "hitos-cli-output.h"
#include "hitos-poster.h"

#define SOON_DAYS 7

/* What the command line asks for. */
typedef struct {
  char *database;
  char *process;
  char *output;
  char *paper;
  char *date;
  char *from;
  char *to;
  char *group;
  char *show;
  int columns;
  gboolean poster;
  gboolean portrait;
  gboolean folded;
} Request;

static void
clear_request (Request *request)
{
  g_free (request->database);
  g_free (request->process);
  g_free (request->output);
  g_free (request->paper);
  g_free (request->date);
  g_free (request->from);
  g_free (request->to);
  g_free (request->group);
  g_free (request->show);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, clear_request)

/* The same, understood. */
typedef struct {
  HitosDate today;
  HitosDate from, to;
  HitosTimelineGrouping grouping;
  HitosTimelineFilter filter;
  HitosPosterOptions options;
} Wanted;

static gboolean
read_date (const char *text, HitosDate *date)
{
  g_autofree char *message = NULL;

  if (text == NULL)
    return TRUE;
  *date = hitos_date_parse (text);
  if (*date != HITOS_DATE_NONE)
    return TRUE;
  message = g_strdup_printf (_("“%s” is not a date: it is written as 2021-11-03"), text);
  hitos_cli_fail (HITOS_CLI_USAGE, message);
  return FALSE;
}

/* One word of a few, whose place in @words is the value. */
static gboolean
read_word (const char *text, const char *option, const char *const *words, int *value)
{
  g_autofree char *list = NULL, *message = NULL;

  *value = 0;
  if (text == NULL)
    return TRUE;
  for (int i = 0; words[i]; i++)
    if (g_ascii_strcasecmp (words[i], text) == 0)
      {
        *value = i;
        return TRUE;
      }
  list = g_strjoinv (", ", (char **) words);
  message = g_strdup_printf (_("“--%s” takes one of these: %s"), option, list);
  hitos_cli_fail (HITOS_CLI_USAGE, message);
  return FALSE;
}

static gboolean
read_columns (const Request *request, int *columns)
{
  *columns = request->poster ? HITOS_POSTER_NATURAL : HITOS_POSTER_FIT;
  if (request->columns == 0)
    return TRUE;
  if (request->columns < 1 || request->columns > HITOS_POSTER_MOST_COLUMNS)
    {
      g_autofree char *message = g_strdup_printf (_("“--columns” takes a number from 1 to %d"), HITOS_POSTER_MOST_COLUMNS);

      hitos_cli_fail (HITOS_CLI_USAGE, message);
      return FALSE;
    }
  *columns = request->columns;
  return TRUE;
}

static gboolean
read_request (const Request *request, Wanted *wanted)
{
  static const char *const groups[] = { "none", "body", "responsible", "phase", "state", NULL };
  static const char *const filters[] = { "all", "pending", "critical", "late", NULL };
  static const char *const papers[] = { "letter", "tabloid", "a4", "a3", NULL };
  int grouping, filter, paper;

  wanted->today = hitos_date_today ();
  if (!read_date (request->date, &wanted->today) || !read_date (request->from, &wanted->from)
      || !read_date (request->to, &wanted->to) || !read_word (request->group, "group", groups, &grouping)
      || !read_word (request->show, "show", filters, &filter) || !read_word (request->paper, "paper", papers, &paper)
      || !read_columns (request, &wanted->options.columns))
    return FALSE;
  wanted->grouping = (HitosTimelineGrouping) grouping;
  wanted->filter = (HitosTimelineFilter) filter;
  wanted->options.paper = (HitosWallPaper) paper;
  wanted->options.portrait = request->portrait;
  if (wanted->from == HITOS_DATE_NONE || wanted->to == HITOS_DATE_NONE || wanted->from <= wanted->to)
    return TRUE;
  hitos_cli_fail (HITOS_CLI_USAGE, _("“--from” comes after “--to”"));
  return FALSE;
}

static HitosCliStatus
write_out (const Request *request, Wanted *wanted, HitosProcess *process)
{
  g_autoptr (HitosSchedule) schedule = hitos_schedule_new (process, wanted->today, SOON_DAYS);
  g_autoptr (HitosTimelinePlan) plan = hitos_timeline_plan_new (process, schedule, wanted->today);
  g_autoptr (HitosTimelineRows) rows = hitos_timeline_rows_new ();
  g_autoptr (HitosTimelineChart) chart = NULL;
  g_autoptr (HitosPoster) poster = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  HitosBody *unit = hitos_process_get_unit (process);

  hitos_timeline_rows_set_plan (rows, plan);
  hitos_timeline_rows_set_grouping (rows, wanted->grouping);
  hitos_timeline_rows_set_filter (rows, wanted->filter);
  hitos_timeline_rows_set_days (rows, wanted->from, wanted->to);
  hitos_timeline_rows_set_all_unfolded (rows, !request->folded);
  chart = hitos_timeline_chart_new (rows, schedule);
  wanted->options.range = hitos_timeline_chart_choose_days (chart, wanted->from, wanted->to);
  wanted->options.name = hitos_process_get_name (process);
  wanted->options.author = unit ? hitos_body_get_name (unit) : NULL;
  poster = hitos_poster_new (chart, &wanted->options, &error);
  bytes = poster ? hitos_poster_make_pdf (poster, NULL, NULL, NULL, &error) : NULL;
  if (bytes == NULL)
    return hitos_cli_fail (HITOS_CLI_OUTPUT, error->message);
  return hitos_cli_write (request->output ? request->output : "cronograma.pdf", bytes);
}

HitosCliStatus
hitos_cli_timeline (const HitosCliCommand *command, char **argv)
{
  g_auto (Request) request = { NULL };
  const GOptionEntry entries[] = {
    { "poster", 0, 0, G_OPTION_ARG_NONE, &request.poster,
      N_("A poster of several sheets, with marks to trim and join them; else all days fit on one"), NULL },
    { "columns", 0, 0, G_OPTION_ARG_INT, &request.columns,
      N_("How many sheets of it stand side by side"), N_("N") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &request.paper,
      N_("“letter” (the default), “tabloid”, twice as large, “a4” or “a3”"), N_("PAPER") },
    { "portrait", 0, 0, G_OPTION_ARG_NONE, &request.portrait, N_("The sheets upright"), NULL },
    { "from", 0, 0, G_OPTION_ARG_STRING, &request.from, N_("The first day shown"), N_("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &request.to, N_("The last day shown"), N_("DATE") },
    { "group", 0, 0, G_OPTION_ARG_STRING, &request.group,
      N_("By “body”, “responsible”, “phase” or “state”"), N_("GROUP") },
    { "show", 0, 0, G_OPTION_ARG_STRING, &request.show,
      N_("Only what is “pending”, “critical” or “late”"), N_("WHICH") },
    { "folded", 0, 0, G_OPTION_ARG_NONE, &request.folded, N_("Wholes without their parts"), NULL },
    { "date", 0, 0, G_OPTION_ARG_STRING, &request.date,
      N_("The day that it is told as of, as 2021-11-03; today unless told"), N_("DATE") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request.output,
      N_("Write to FILE (“cronograma.pdf” unless told); “-” is the standard output"), N_("FILE") },
    { NULL },
  };
  HitosCliStatus status;
  g_auto (GStrv) arguments = hitos_cli_options_parse_database (command, entries, NULL, argv, &request.database,
                                                               &request.process, &status);
  Wanted wanted = { HITOS_DATE_NONE };
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
