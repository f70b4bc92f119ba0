/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-cli-calendar-import.h"

#include <glib/gi18n-lib.h>

#include "hitos-cli-data.h"
#include "hitos-cli-output.h"
#include "hitos-ical-reader.h"

/* One byte too many is enough to be refused: a stream may never end. */
static GBytes *
read_stream (GInputStream *stream, GError **error)
{
  GByteArray *file = g_byte_array_new ();
  gsize n_read;

  g_byte_array_set_size (file, HITOS_ICAL_MOST_BYTES + 1);
  if (!g_input_stream_read_all (stream, file->data, file->len, &n_read, NULL, error))
    {
      g_byte_array_unref (file);
      return NULL;
    }
  g_byte_array_set_size (file, (guint) n_read);
  return g_byte_array_free_to_bytes (file);
}

static HitosCliStatus
fail_input (const char *shown, const GError *error)
{
  g_autofree char *message = g_strdup_printf ("%s: %s", shown, error->message);

  return hitos_cli_fail (HITOS_CLI_INPUT, message);
}

static HitosCliStatus
say_done (HitosChange *change, const GPtrArray *dropped, gboolean dry_run)
{
  guint n = hitos_change_get_images (change)->len;
  g_autoptr (GString) text = g_string_new (NULL);

  if (n == 0)
    g_string_append (text, _("Everything was there already: nothing has changed.\n"));
  else
    g_string_append_printf (text, dry_run ? g_dngettext (GETTEXT_PACKAGE, "%u record would change.\n",
                                                         "%u records would change.\n", n)
                                          : g_dngettext (GETTEXT_PACKAGE, "%u record has changed.\n",
                                                         "%u records have changed.\n", n), n);
  if (dropped->len > 0)
    g_string_append (text, _("Not taken, or not as it was:\n"));
  for (guint i = 0; i < dropped->len; i++)
    g_string_append_printf (text, "  %s\n", (const char *) g_ptr_array_index (dropped, i));
  return hitos_cli_print (text->str);
}

HitosCliStatus
hitos_cli_calendar_import (const char *shown, GInputStream *stream, const char *database,
                           const char *process, gboolean dry_run)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = read_stream (stream, &error);
  g_autoptr (HitosDatabase) opened = NULL;
  g_autoptr (HitosHistory) history = NULL;
  g_autoptr (GPtrArray) dropped = NULL;
  g_autoptr (HitosChange) change = NULL;
  gsize length;
  const char *data;

  if (file == NULL)
    return fail_input (shown, error);
  data = g_bytes_get_data (file, &length);
  if (!hitos_ical_scan (data, length, &error))
    return fail_input (shown, error);
  opened = hitos_cli_data_open (database, HITOS_DATABASE_DEFAULT);
  history = opened ? hitos_cli_data_load_history (opened, process) : NULL;
  if (history == NULL)
    return HITOS_CLI_DATABASE;
  change = hitos_ical_read (hitos_history_get_process (history), file, &dropped, &error);
  if (change == NULL)
    return fail_input (shown, error);
  if (!dry_run && !hitos_history_apply (history, change, &error))
    return error->domain == HITOS_PROCESS_ERROR ? fail_input (shown, error)
                                                : hitos_cli_fail (HITOS_CLI_DATABASE, error->message);
  return say_done (change, dropped, dry_run);
}
