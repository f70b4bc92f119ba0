/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "hitos-cli-command.h"
#include "hitos-cli-options.h"
#include "hitos-cli-output.h"
#include "hitos-csv.h"
#include "hitos-plan.h"

/* The columns, in the order of table and CSV; the names are the keys of the JSON, too. */
typedef enum {
  COLUMN_CODE,
  COLUMN_ACT_DATE,
  COLUMN_ACT_WEEKDAY,
  COLUMN_ACT_RULE,
  COLUMN_ACT_MARK,
  COLUMN_REMISSION_DATE,
  COLUMN_REMISSION_WEEKDAY,
  COLUMN_REMISSION_RULE,
  COLUMN_REMISSION_MARK,
  COLUMN_SOURCE,
  COLUMN_NAME,  /* the longest, so that the others stay in sight */
  N_COLUMNS
} Column;

static const char *const column_names[N_COLUMNS] = {
  "code", "act_date", "act_weekday", "act_rule", "act_mark", "remission_date", "remission_weekday",
  "remission_rule", "remission_mark", "source", "name",
};

static const char *const column_labels[N_COLUMNS] = {
  N_("Code"), N_("Act by"), "", N_("Rule"), N_("Mark"), N_("Remit by"), "", N_("Rule"), N_("Mark"),
  N_("Source"), N_("Milestone"),
};

/* What the command line asks for. */
typedef struct {
  char *election;
  char *first_informe;
  char *format;
  char *output;
  HitosPlanOptions options;
} Request;

static void
clear_request (Request *request)
{
  g_free (request->election);
  g_free (request->first_informe);
  g_free (request->format);
  g_free (request->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, clear_request)

/* --- cells --- */

static char *
format_weekday (HitosDate date)
{
  static const char *const names[] = {
    N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"),
  };

  return date == HITOS_DATE_NONE ? NULL : g_strdup (_(names[hitos_date_get_weekday (date) - 1]));
}

/* Of the act, or where that is known from memory alone, of the remission. */
static char *
create_source (const HitosDeliverable *deliverable)
{
  const char *source = hitos_deliverable_get_citation (deliverable->source,
                                                       hitos_deliverable_get_act_mark (deliverable));

  if (source == NULL)
    source = hitos_deliverable_get_citation (deliverable->source,
                                             hitos_deliverable_get_remission_mark (deliverable));
  return g_strdup (source);
}

static char *
create_cell (const HitosPlanRow *row, Column column)
{
  const HitosDeliverable *deliverable = row->deliverable;
  gboolean sent = row->remission_limit != HITOS_DATE_NONE;

  switch (column)
    {
    case COLUMN_CODE:
      return g_strdup (row->code);
    case COLUMN_NAME:
      return g_strdup (row->name);
    case COLUMN_ACT_DATE:
      return hitos_date_format (row->act_limit);
    case COLUMN_ACT_WEEKDAY:
      return format_weekday (row->act_limit);
    case COLUMN_ACT_RULE:
      return hitos_rule_to_string (deliverable->act);
    case COLUMN_ACT_MARK:
      return g_strdup_printf ("%c", hitos_deliverable_get_act_mark (deliverable));
    case COLUMN_REMISSION_DATE:
      return hitos_date_format (row->remission_limit);
    case COLUMN_REMISSION_WEEKDAY:
      return format_weekday (row->remission_limit);
    case COLUMN_REMISSION_RULE:
      return sent ? hitos_rule_to_string (deliverable->remission) : NULL;
    case COLUMN_REMISSION_MARK:
      return sent ? g_strdup_printf ("%c", hitos_deliverable_get_remission_mark (deliverable)) : NULL;
    case COLUMN_SOURCE:
      return create_source (deliverable);
    case N_COLUMNS:
    default:
      g_assert_not_reached ();
    }
}

static char **
create_cells (const HitosPlanRow *row)
{
  char **cells = g_new0 (char *, N_COLUMNS + 1);

  for (Column column = 0; column < N_COLUMNS; column++)
    {
      cells[column] = create_cell (row, column);
      if (cells[column] == NULL)
        cells[column] = g_strdup ("");
    }
  return cells;
}

/* --- formats --- */

static char *
write_csv (const GPtrArray *rows)
{
  const char *heading[N_COLUMNS + 1] = { NULL };
  GString *text = g_string_new (NULL);

  memcpy (heading, column_names, sizeof column_names);
  hitos_csv_append (text, heading);
  for (guint i = 0; i < rows->len; i++)
    {
      g_auto (GStrv) cells = create_cells (g_ptr_array_index (rows, i));

      hitos_csv_append (text, (const char *const *) cells);
    }
  return g_string_free (text, FALSE);
}

static void
build_explanation (JsonBuilder *builder, const char *name, const HitosExplanation *explanation)
{
  g_autofree char *text = explanation ? hitos_explanation_to_string (explanation) : NULL;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
build_row (JsonBuilder *builder, const HitosPlanRow *row)
{
  json_builder_begin_object (builder);
  for (Column column = 0; column < N_COLUMNS; column++)
    {
      g_autofree char *cell = create_cell (row, column);

      json_builder_set_member_name (builder, column_names[column]);
      json_builder_add_string_value (builder, cell);
    }
  build_explanation (builder, "act_explanation", row->act_explanation);
  build_explanation (builder, "remission_explanation", row->remission_explanation);
  json_builder_end_object (builder);
}

static char *
write_json (const GPtrArray *rows)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    build_row (builder, g_ptr_array_index (rows, i));
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  return g_strconcat (text, "\n", NULL);
}

/* As wide as the widest cell, in characters. */
static void
measure (char **cells, guint widths[N_COLUMNS])
{
  for (Column column = 0; column < N_COLUMNS; column++)
    widths[column] = MAX (widths[column], (guint) g_utf8_strlen (cells[column], -1));
}

static void
append_line (GString *text, char **cells, const guint widths[N_COLUMNS])
{
  for (Column column = 0; column < N_COLUMNS; column++)
    {
      g_string_append_printf (text, "%s%s", column > 0 ? "  " : "", cells[column]);
      for (guint n = g_utf8_strlen (cells[column], -1); n < widths[column]; n++)
        g_string_append_c (text, ' ');
    }
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}

static char *
write_table (const GPtrArray *rows)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  char **heading = g_new0 (char *, N_COLUMNS + 1);
  guint widths[N_COLUMNS] = { 0 };
  GString *text = g_string_new (NULL);

  for (Column column = 0; column < N_COLUMNS; column++)
    heading[column] = g_strdup (*column_labels[column] ? _(column_labels[column]) : "");
  g_ptr_array_add (lines, heading);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (lines, create_cells (g_ptr_array_index (rows, i)));
  for (guint i = 0; i < lines->len; i++)
    measure (g_ptr_array_index (lines, i), widths);
  for (guint i = 0; i < lines->len; i++)
    append_line (text, g_ptr_array_index (lines, i), widths);
  return g_string_free (text, FALSE);
}

/* --- the command --- */

static gboolean
read_dates (Request *request)
{
  g_autofree char *message = NULL;
  int year, month;

  if (request->election == NULL)
    return hitos_cli_fail (HITOS_CLI_USAGE, _("“--election” is missing: the election day, as 2027-06-06")) == HITOS_CLI_OK;
  request->options.election_day = hitos_date_parse (request->election);
  if (request->options.election_day == HITOS_DATE_NONE)
    {
      message = g_strdup_printf (_("\"%s\" is not a date"), request->election);
      return hitos_cli_fail (HITOS_CLI_USAGE, message) == HITOS_CLI_OK;
    }
  if (request->first_informe == NULL)
    return TRUE;
  if (!hitos_cli_options_read_month (request->first_informe, &year, &month))
    return FALSE;
  request->options.first_month = hitos_date_new (year, month, 1);
  return TRUE;
}

static char *
write_plan (const GPtrArray *rows, const char *format)
{
  if (g_str_equal (format, "csv"))
    return write_csv (rows);
  if (g_str_equal (format, "json"))
    return write_json (rows);
  return write_table (rows);
}

static HitosCliStatus
print_plan (const Request *request)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosCatalogue) catalogue = hitos_catalogue_load_default (&error);
  g_autoptr (HitosPlan) plan = catalogue ? hitos_plan_new (catalogue, &request->options, NULL, &error) : NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (plan == NULL)
    return hitos_cli_fail (catalogue ? HITOS_CLI_USAGE : HITOS_CLI_INPUT, error->message);
  rows = hitos_plan_list_by_date (plan);
  text = write_plan (rows, request->format ? request->format : "table");
  bytes = g_bytes_new_take (text, strlen (text));
  return hitos_cli_write (request->output ? request->output : "-", bytes);
}

HitosCliStatus
hitos_cli_plan (const HitosCliCommand *command, char **argv)
{
  static const char *const formats[] = { "table", "csv", "json", NULL };
  g_auto (Request) request = { NULL };
  const GOptionEntry entries[] = {
    { "election", 'e', 0, G_OPTION_ARG_STRING, &request.election, N_("The election day, as 2027-06-06"), N_("DATE") },
    { "third-party", 0, 0, G_OPTION_ARG_NONE, &request.options.has_third_party, N_("A third party implements the PREP"), NULL },
    { "broadcasters", 0, 0, G_OPTION_ARG_NONE, &request.options.has_broadcasters, N_("There are difusores"), NULL },
    { "first-informe", 0, 0, G_OPTION_ARG_STRING, &request.first_informe, N_("The month that the first informe tells, as 2026-09"), N_("MONTH") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &request.format, N_("“table”, “csv” or “json”"), N_("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request.output, N_("Write to FILE; else to the standard output"), N_("FILE") },
    { NULL },
  };
  HitosCliStatus status;
  g_auto (GStrv) arguments = hitos_cli_options_parse (command, entries, argv, &status);

  if (arguments == NULL)
    return status;
  if (request.format && !g_strv_contains (formats, request.format))
    return hitos_cli_fail (HITOS_CLI_USAGE, _("“--format” takes “table”, “csv” or “json”"));
  return read_dates (&request) ? print_plan (&request) : HITOS_CLI_USAGE;
}
