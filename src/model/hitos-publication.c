/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-publication.h"

#include <stdlib.h>

#include <glib/gi18n-lib.h>

static gboolean
write_and_close (GFileOutputStream *stream, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, length, NULL, cancellable, error)
         && g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);
}

/* A device or a pipe cannot be replaced. */
static gboolean
write_into (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileOutputStream) stream = g_file_append_to (file, G_FILE_CREATE_NONE, cancellable, error);

  return stream && write_and_close (stream, bytes, cancellable, error);
}

static gboolean
replace (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *target = realpath (path, NULL);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_file_set_contents_full (target ? target : path, data ? data : "", (gssize) length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666,
                                   error);
}

/* To another machine, through GVfs. Closing a replacement publishes it, unless the closing is
 * cancelled; what did not exist before was written in its place from the beginning. */
static gboolean
send (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  const gboolean existed = g_file_query_exists (file, cancellable);
  g_autoptr (GFileOutputStream) stream
    = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, error);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  if (stream == NULL)
    return FALSE;
  if (write_and_close (stream, bytes, cancellable, error))
    return TRUE;
  g_cancellable_cancel (cancelled);
  g_output_stream_close (G_OUTPUT_STREAM (stream), cancelled, NULL);
  if (!existed)
    g_file_delete (file, NULL, NULL);
  return FALSE;
}

gboolean
hitos_publication_write (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = NULL;
  const char *path;
  gboolean written;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  path = g_file_peek_path (file);
  if (path == NULL)
    written = send (file, bytes, cancellable, error);
  else if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    written = write_into (file, bytes, cancellable, error);
  else
    written = replace (path, bytes, error);
  if (written)
    return TRUE;
  name = g_file_get_parse_name (file);
  g_prefix_error (error, _("“%s” could not be written: "), name);
  return FALSE;
}
