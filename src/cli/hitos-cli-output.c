/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-cli-output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

HitosCliStatus
hitos_cli_fail (HitosCliStatus status, const char *message)
{
  fprintf (stderr, "hitos: %s\n", message);
  return status;
}

void
hitos_cli_remark (const char *message)
{
  if (isatty (STDERR_FILENO))
    fprintf (stderr, "%s\n", message);
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
fail_writing (const char *path, const char *reason)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *message = g_strdup_printf (_("“%s” cannot be written: %s"), shown, reason);

  return hitos_cli_fail (HITOS_CLI_OUTPUT, message);
}

/* TRUE, or FALSE with errno. */
static gboolean
write_all (int file, const char *data, gsize length)
{
  while (length > 0)
    {
      gssize written = write (file, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      data += written;
      length -= written;
    }
  return TRUE;
}

static HitosCliStatus
write_standard_output (const char *data, gsize length)
{
  if (write_all (STDOUT_FILENO, data, length))
    return HITOS_CLI_OK;
  return fail_writing (_("standard output"), g_strerror (errno));
}

HitosCliStatus
hitos_cli_print (const char *text)
{
  return write_standard_output (text, strlen (text));
}

/* A device or a pipe is written to; only a file can be replaced. */
static HitosCliStatus
write_special (const char *path, const char *data, gsize length)
{
  int file = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  gboolean written = file >= 0 && write_all (file, data, length);
  int reason = errno;

  if (file >= 0 && close (file) != 0 && written)
    {
      written = FALSE;
      reason = errno;
    }
  return written ? HITOS_CLI_OK : fail_writing (path, g_strerror (reason));
}

HitosCliStatus
hitos_cli_write (const char *path, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *target = NULL;
  g_autoptr (GError) error = NULL;

  if (g_str_equal (path, "-"))
    return write_standard_output (data, length);
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return write_special (path, data, length);
  /* A link stays a link. */
  target = realpath (path, NULL);
  /* Not g_file_replace_contents (), which puts half a file in the place of the old one when the disk is full. */
  if (g_file_set_contents_full (target ? target : path, data ? data : "", length,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666, &error))
    return HITOS_CLI_OK;
  return fail_writing (path, error->message);
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
