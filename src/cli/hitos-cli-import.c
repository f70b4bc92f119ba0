/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "hitos-cli-calendar-import.h"
#include "hitos-cli-command.h"
#include "hitos-cli-data.h"
#include "hitos-cli-options.h"
#include "hitos-cli-output.h"
#include "hitos-cli-plan-import.h"
#include "hitos-ical-scan.h"
#include "hitos-json-reader.h"
#include "hitos-plan-csv-reader.h"
#include "hitos-store.h"

/* So much of a file tells what it is. */
#define PEEKED (16 * 1024)

static GInputStream *
open_file (const char *path, GError **error)
{
  g_autoptr (GFile) file = NULL;

  if (g_str_equal (path, "-"))
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);
  file = g_file_new_for_path (path);
  return G_INPUT_STREAM (g_file_read (file, NULL, error));
}

static char *
get_shown (const char *path)
{
  return g_str_equal (path, "-") ? g_strdup (_("standard input")) : g_filename_display_name (path);
}

static HitosCliStatus
fail_input (const char *path, const GError *error)
{
  g_autofree char *shown = get_shown (path);
  g_autofree char *message = g_strdup_printf ("%s: %s", shown, error->message);

  return hitos_cli_fail (HITOS_CLI_INPUT, message);
}

typedef enum {
  FORMAT_JSON,
  FORMAT_CALENDAR,
  FORMAT_PLAN,
} Format;

static gboolean
is_json (const char *start, gsize length)
{
  gsize mark = length >= 3 && memcmp (start, "\357\273\277", 3) == 0 ? 3 : 0;

  while (mark < length && g_ascii_isspace (start[mark]))
    mark++;
  return mark < length && (start[mark] == '{' || start[mark] == '[');
}

/* By what it holds; a name that ends so makes it a plan whose titles are wrong. */
static Format
find_format (const char *path, GInputStream *stream)
{
  GBufferedInputStream *buffered = G_BUFFERED_INPUT_STREAM (stream);
  g_autofree char *folded = g_ascii_strdown (path, -1);
  const char *start;
  gsize length;

  if (g_buffered_input_stream_fill (buffered, -1, NULL, NULL) < 0)
    return FORMAT_JSON;
  start = g_buffered_input_stream_peek_buffer (buffered, &length);
  if (hitos_ical_scan_is_calendar (start, length))
    return FORMAT_CALENDAR;
  if (is_json (start, length))
    return FORMAT_JSON;
  return g_str_has_suffix (folded, ".csv") || g_str_has_suffix (folded, ".tsv")
         || hitos_plan_csv_is_plan (start, length) ? FORMAT_PLAN : FORMAT_JSON;
}

static HitosJsonReader *
read_file (const char *path, GInputStream *stream)
{
  g_autoptr (HitosJsonReader) reader = hitos_json_reader_new ();
  g_autoptr (GError) error = NULL;

  if (hitos_json_reader_read_stream (reader, stream, NULL, &error))
    return g_steal_pointer (&reader);
  fail_input (path, error);
  return NULL;
}

static gboolean
has_process (HitosDatabase *database, const char *id, gboolean *found, GError **error)
{
  g_autoptr (GPtrArray) rows = hitos_store_list_processes (database, error);

  *found = FALSE;
  for (guint i = 0; rows && i < rows->len; i++)
    *found |= g_str_equal (hitos_row_get_id (g_ptr_array_index (rows, i)), id);
  return rows != NULL;
}

/* What is wrong with the file in the light of the database, or with the database. */
static HitosCliStatus
fail (const char *path, const GError *error)
{
  g_autofree char *shown = get_shown (path);
  g_autofree char *message = g_strdup_printf ("%s: %s", shown, error->message);

  if (error->domain == HITOS_JSON_ERROR || error->domain == HITOS_PROCESS_ERROR)
    return hitos_cli_fail (HITOS_CLI_INPUT, message);
  return hitos_cli_fail (HITOS_CLI_DATABASE, error->message);
}

static HitosCliStatus
say_trial (HitosChange *change)
{
  guint n = hitos_change_get_images (change)->len;
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u record would change.\n",
                                                        "%u records would change.\n", n), n);

  return hitos_cli_print (text);
}

static HitosCliStatus
say_done (HitosChange *change)
{
  guint n = hitos_change_get_images (change)->len;
  g_autofree char *text = NULL;

  if (n == 0)
    return hitos_cli_print (_("Everything was there already: nothing has changed.\n"));
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u record has changed.\n",
                                       "%u records have changed.\n", n), n);
  return hitos_cli_print (text);
}

/* All in one step: the history writes every row or none. */
static gboolean
apply (HitosDatabase *database, HitosHistory *history, HitosChange *change, GError **error)
{
  g_autoptr (HitosHistory) created = NULL;

  if (history)
    return hitos_history_apply (history, change, error);
  created = hitos_history_create (database, change, error);
  return created != NULL;
}

/* What was changed; NULL with an error. */
static HitosChange *
take_over (HitosJsonReader *reader, HitosDatabase *database, gboolean dry_run, GError **error)
{
  const char *id = hitos_json_reader_get_process_id (reader);
  g_autoptr (HitosHistory) history = NULL;
  g_autoptr (HitosChange) change = NULL;
  gboolean found;

  if (!has_process (database, id, &found, error))
    return NULL;
  history = found ? hitos_history_open (database, id, error) : NULL;
  if (found && history == NULL)
    return NULL;
  change = hitos_json_reader_create_change (reader, history ? hitos_history_get_process (history) : NULL, error);
  if (dry_run)
    return g_steal_pointer (&change);
  if (change == NULL || !hitos_json_reader_keep_blobs (reader, database, error)
      || !apply (database, history, change, error)
      || !hitos_store_set_last_process (database, id, error))
    return NULL;
  return g_steal_pointer (&change);
}

static HitosCliStatus
import (const char *path, HitosJsonReader *reader, HitosDatabase *database, gboolean dry_run)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosChange) change = take_over (reader, database, dry_run, &error);

  /* Another import has made the process meanwhile: this one adds to it. */
  if (change == NULL && g_error_matches (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_EXISTS))
    {
      g_clear_error (&error);
      change = take_over (reader, database, dry_run, &error);
    }
  if (change && dry_run)
    return say_trial (change);
  return change ? say_done (change) : fail (path, error);
}

/* A file with a fault makes no database. Where there is one already, it may have what the file names. */
static gboolean
check_alone (const char *path, HitosJsonReader *reader, const char *database)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosChange) change = NULL;

  if (g_file_test (database, G_FILE_TEST_EXISTS))
    return TRUE;
  change = hitos_json_reader_create_change (reader, NULL, &error);
  if (change == NULL)
    fail (path, error);
  return change != NULL;
}

/* What a file would make of nothing. */
static HitosCliStatus
try_alone (const char *path, HitosJsonReader *reader)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosChange) change = hitos_json_reader_create_change (reader, NULL, &error);

  return change ? say_trial (change) : fail (path, error);
}

static HitosCliStatus
import_json (const char *path, GInputStream *stream, const char *database_path, gboolean dry_run)
{
  g_autoptr (HitosJsonReader) reader = read_file (path, stream);
  g_autofree char *chosen = database_path ? g_strdup (database_path) : hitos_database_get_default_path ();
  g_autoptr (HitosDatabase) database = NULL;

  if (reader == NULL)
    return HITOS_CLI_INPUT;
  /* A trial makes no database. */
  if (dry_run && !g_file_test (chosen, G_FILE_TEST_EXISTS))
    return try_alone (path, reader);
  if (!check_alone (path, reader, chosen))
    return HITOS_CLI_INPUT;
  database = hitos_cli_data_open (database_path, dry_run ? HITOS_DATABASE_READ_ONLY : HITOS_DATABASE_CREATE);
  return database ? import (path, reader, database, dry_run) : HITOS_CLI_DATABASE;
}

HitosCliStatus
hitos_cli_import (const HitosCliCommand *command, char **argv)
{
  g_autofree char *database = NULL, *process = NULL, *shown = NULL;
  gboolean dry_run = FALSE;
  const GOptionEntry entries[] = {
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &dry_run, N_("Tell what would change, and change nothing"), NULL },
    { NULL },
  };
  HitosCliStatus status;
  g_auto (GStrv) arguments = hitos_cli_options_parse_database (command, entries, NULL, argv, &database,
                                                               &process, &status);
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) file = arguments ? open_file (arguments[0], &error) : NULL;
  g_autoptr (GInputStream) stream = file ? g_buffered_input_stream_new_sized (file, PEEKED) : NULL;

  if (arguments == NULL)
    return status;
  if (stream == NULL)
    return fail_input (arguments[0], error);
  shown = get_shown (arguments[0]);
  switch (find_format (arguments[0], stream))
    {
    case FORMAT_CALENDAR:
      return hitos_cli_calendar_import (shown, stream, database, process, dry_run);
    case FORMAT_PLAN:
      return hitos_cli_plan_import (shown, stream, database, process, dry_run);
    case FORMAT_JSON:
    default:
      if (process)
        return hitos_cli_fail (HITOS_CLI_USAGE, _("a JSON file names its process itself: leave out “--process”"));
      return import_json (arguments[0], stream, database, dry_run);
    }
}
