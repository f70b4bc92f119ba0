/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "hitos-cli-calendar-import.h"
#include "hitos-cli-command.h"
#include "hitos-cli-data.h"
#include "hitos-cli-options.h"
#include "hitos-cli-output.h"
#include "hitos-ical-scan.h"
#include "hitos-json-reader.h"
#include "hitos-store.h"

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

/* By what it holds, not by its name. */
static gboolean
is_calendar (GInputStream *stream)
{
  GBufferedInputStream *buffered = G_BUFFERED_INPUT_STREAM (stream);
  const char *start;
  gsize length;

  if (g_buffered_input_stream_fill (buffered, -1, NULL, NULL) < 0)
    return FALSE;
  start = g_buffered_input_stream_peek_buffer (buffered, &length);
  return hitos_ical_scan_is_calendar (start, length);
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
take_over (HitosJsonReader *reader, HitosDatabase *database, GError **error)
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
  if (change == NULL || !hitos_json_reader_keep_blobs (reader, database, error)
      || !apply (database, history, change, error)
      || !hitos_store_set_last_process (database, id, error))
    return NULL;
  return g_steal_pointer (&change);
}

static HitosCliStatus
import (const char *path, HitosJsonReader *reader, HitosDatabase *database)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosChange) change = take_over (reader, database, &error);

  /* Another import has made the process meanwhile: this one adds to it. */
  if (change == NULL && g_error_matches (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_EXISTS))
    {
      g_clear_error (&error);
      change = take_over (reader, database, &error);
    }
  return change ? say_done (change) : fail (path, error);
}

/* A file with a fault makes no database. Where there is one already, it may have what the file names. */
static gboolean
check_alone (const char *path, HitosJsonReader *reader, const char *database)
{
  g_autofree char *chosen = database ? g_strdup (database) : hitos_database_get_default_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosChange) change = NULL;

  if (g_file_test (chosen, G_FILE_TEST_EXISTS))
    return TRUE;
  change = hitos_json_reader_create_change (reader, NULL, &error);
  if (change == NULL)
    fail (path, error);
  return change != NULL;
}

static HitosCliStatus
import_json (const char *path, GInputStream *stream, const char *database_path)
{
  g_autoptr (HitosJsonReader) reader = read_file (path, stream);
  g_autoptr (HitosDatabase) database = NULL;

  if (reader == NULL || !check_alone (path, reader, database_path))
    return HITOS_CLI_INPUT;
  database = hitos_cli_data_open (database_path, HITOS_DATABASE_CREATE);
  return database ? import (path, reader, database) : HITOS_CLI_DATABASE;
}

static HitosCliStatus
import_calendar (const char *path, GInputStream *stream, const char *database, const char *process)
{
  g_autofree char *shown = get_shown (path);

  return hitos_cli_calendar_import (shown, stream, database, process);
}

HitosCliStatus
hitos_cli_import (const HitosCliCommand *command, char **argv)
{
  g_autofree char *database = NULL, *process = NULL;
  HitosCliStatus status;
  g_auto (GStrv) arguments = hitos_cli_options_parse_database (command, NULL, NULL, argv, &database,
                                                               &process, &status);
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) file = arguments ? open_file (arguments[0], &error) : NULL;
  g_autoptr (GInputStream) stream = file ? g_buffered_input_stream_new (file) : NULL;

  if (arguments == NULL)
    return status;
  if (stream == NULL)
    return fail_input (arguments[0], error);
  if (is_calendar (stream))
    return import_calendar (arguments[0], stream, database, process);
  if (process)
    return hitos_cli_fail (HITOS_CLI_USAGE, _("a JSON file names its process itself: leave out “--process”"));
  return import_json (arguments[0], stream, database);
}
