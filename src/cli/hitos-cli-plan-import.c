/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-cli-plan-import.h"

#include <glib/gi18n-lib.h>

#include "hitos-cli-data.h"
#include "hitos-cli-output.h"
#include "hitos-plan-csv-reader.h"

#define BYTES_AT_ONCE (64 * 1024)

/* One byte too many is enough to be refused: a stream may never end. */
static GBytes *
read_stream (GInputStream *stream, GError **error)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();
  gsize n_read = 1;

  while (n_read > 0 && file->len <= HITOS_CSV_MOST_BYTES)
    {
      guint before = file->len;

      g_byte_array_set_size (file, before + BYTES_AT_ONCE);
      if (!g_input_stream_read_all (stream, file->data + before, BYTES_AT_ONCE, &n_read, NULL, error))
        return NULL;
      g_byte_array_set_size (file, before + (guint) n_read);
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&file));
}

static HitosCliStatus
fail_input (const char *shown, const GError *error)
{
  g_autofree char *message = g_strdup_printf ("%s: %s", shown, error->message);

  return hitos_cli_fail (HITOS_CLI_INPUT, message);
}

static void
append_list (GString *text, const char *heading, const GPtrArray *sentences)
{
  if (sentences->len == 0)
    return;
  g_string_append (text, heading);
  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (text, "  %s\n", (const char *) g_ptr_array_index (sentences, i));
}

static HitosCliStatus
say_done (const HitosPlanCsvReport *report, gboolean nothing, gboolean dry_run)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (nothing)
    g_string_append (text, _("Everything was there already: nothing has changed.\n"));
  else
    g_string_append_printf (text, dry_run ? _("Milestones: %u would be new, %u would change, %u stay as they are.\n")
                                          : _("Milestones: %u are new, %u have changed, %u stay as they were.\n"),
                            report->n_new, report->n_changed, report->n_same);
  if (dry_run)
    append_list (text, _("What would change:\n"), report->changes);
  append_list (text, _("Not taken, or not as it was:\n"), report->dropped);
  if (dry_run)
    g_string_append (text, _("Nothing was changed: it was a trial.\n"));
  return hitos_cli_print (text->str);
}

HitosCliStatus
hitos_cli_plan_import (const char *shown, GInputStream *stream, const char *database, const char *process,
                       gboolean dry_run)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = read_stream (stream, &error);
  g_autoptr (HitosDatabase) opened = NULL;
  g_autoptr (HitosHistory) history = NULL;
  g_autoptr (HitosPlanCsvReport) report = NULL;
  g_autoptr (HitosChange) change = NULL;

  if (file == NULL)
    return fail_input (shown, error);
  opened = hitos_cli_data_open (database, HITOS_DATABASE_DEFAULT);
  history = opened ? hitos_cli_data_load_history (opened, process) : NULL;
  if (history == NULL)
    return HITOS_CLI_DATABASE;
  change = hitos_plan_csv_read (hitos_history_get_process (history), file, &report, &error);
  if (change == NULL)
    return fail_input (shown, error);
  if (!dry_run && !hitos_history_apply (history, change, &error))
    return error->domain == HITOS_PROCESS_ERROR ? fail_input (shown, error)
                                                : hitos_cli_fail (HITOS_CLI_DATABASE, error->message);
  return say_done (report, hitos_change_is_empty (change), dry_run);
}
