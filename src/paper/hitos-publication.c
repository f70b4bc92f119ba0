/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-publication.h"

#include <glib/gi18n-lib.h>

/* Closing a replacement publishes it, unless the closing is cancelled. */
static void
abandon (GOutputStream *stream)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);
}

gboolean
hitos_publication_write (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autofree char *name = g_file_get_parse_name (file);
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, cancellable, error);
  if (!stream)
    {
      g_prefix_error (error, _("“%s” could not be written: "), name);
      return FALSE;
    }
  if (!g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, size, NULL, cancellable, error))
    {
      abandon (G_OUTPUT_STREAM (stream));
      g_prefix_error (error, _("“%s” could not be written: "), name);
      return FALSE;
    }
  if (!g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error))
    {
      g_prefix_error (error, _("“%s” could not be written: "), name);
      return FALSE;
    }
  return TRUE;
}
