/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-cli-output.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>

#include "hitos-publication.h"

HitosCliStatus
hitos_cli_fail (HitosCliStatus status, const char *message)
{
  fprintf (stderr, "hitos: %s\n", message);
  return status;
}

void
hitos_cli_show_progress (guint done, guint total)
{
  if (!isatty (STDERR_FILENO))
    return;
  /* To the line's start, and what stood there goes. */
  if (done < total)
    fprintf (stderr, "\r\033[K%u / %u", done, total);
  else
    fputs ("\r\033[K", stderr);
}

static HitosCliStatus
write_standard_output (const char *data, gsize length)
{
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (g_output_stream_write_all (stream, data, length, NULL, NULL, &error))
    return HITOS_CLI_OK;
  message = g_strdup_printf (_("“%s” cannot be written: %s"), _("standard output"), error->message);
  return hitos_cli_fail (HITOS_CLI_OUTPUT, message);
}

HitosCliStatus
hitos_cli_print (const char *text)
{
  return write_standard_output (text, strlen (text));
}

HitosCliStatus
hitos_cli_write (const char *path, GBytes *bytes)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (g_str_equal (path, "-"))
    {
      gsize length;
      const char *data = g_bytes_get_data (bytes, &length);

      return write_standard_output (data, length);
    }
  file = g_file_new_for_path (path);
  return hitos_publication_write (file, bytes, NULL, &error) ? HITOS_CLI_OK
                                                             : hitos_cli_fail (HITOS_CLI_OUTPUT, error->message);
}

const char *
hitos_cli_get_statuses (void)
{
  return _("Exit status:\n"
           "  0  it was done\n"
           "  1  it was done, and there are errors in what was checked\n"
           "  2  the command line is wrong\n"
           "  3  what was given cannot be read, or is wrong\n"
           "  4  the database cannot be opened, read or written\n"
           "  5  what was made cannot be written");
}
