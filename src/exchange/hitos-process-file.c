/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-process-file.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-blobs.h"
#include "hitos-file-header.h"
#include "hitos-json-place.h"
#include "hitos-json-scan.h"
#include "hitos-json-writer.h"
#include "hitos-store.h"

#define DATABASE_START "SQLite format 3"  /* and a NUL */

static GBytes *
find_blob (const char *sha256, gpointer database, GError **error)
{
  g_autoptr (GError) reason = NULL;
  GBytes *bytes = hitos_blobs_read (database, sha256, &reason);

  if (reason && !g_error_matches (reason, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&reason));
  return bytes;
}

GBytes *
hitos_process_file_create (HitosProcess *process, HitosDatabase *database, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (HITOS_IS_PROCESS (process) && HITOS_IS_DATABASE (database), NULL);

  bytes = hitos_json_write (process, find_blob, database, error);
  if (bytes == NULL || g_bytes_get_size (bytes) <= HITOS_JSON_MOST_BYTES)
    return g_steal_pointer (&bytes);
  g_set_error_literal (error, HITOS_JSON_ERROR, HITOS_JSON_ERROR_LIMIT,
                       _("with its attached files the process is larger than 256 MB: keep a backup instead"));
  return NULL;
}

gboolean
hitos_process_file_save (const char *database_path, const char *process_id, GFile *file, GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (HitosDatabase) database = NULL;
  g_autoptr (HitosProcess) process = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (database_path != NULL && process_id != NULL && G_IS_FILE (file), FALSE);

  database = hitos_database_open (database_path, HITOS_DATABASE_READ_ONLY, error);
  process = database ? hitos_store_load_process (database, process_id, error) : NULL;
  bytes = process ? hitos_process_file_create (process, database, error) : NULL;
  return bytes && g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                           G_FILE_CREATE_NONE, NULL, cancellable, error);
}

/* Small letters without marks, and one hyphen for whatever is between them: any file system takes it. */
char *
hitos_process_file_suggest_name (HitosProcess *process)
{
  g_autofree char *ascii = NULL;
  GString *name = g_string_new (NULL);

  g_return_val_if_fail (HITOS_IS_PROCESS (process), NULL);

  ascii = g_str_to_ascii (hitos_process_get_name (process), "es");
  for (const char *at = ascii; *at && name->len < 64; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (name, g_ascii_tolower (*at));
    else if (name->len > 0 && name->str[name->len - 1] != '-')
      g_string_append_c (name, '-');
  while (name->len > 0 && name->str[name->len - 1] == '-')
    g_string_truncate (name, name->len - 1);
  if (name->len == 0)
    g_string_append (name, "hitos");
  g_string_append (name, HITOS_PROCESS_FILE_SUFFIX);
  return g_string_free (name, FALSE);
}

gboolean
hitos_process_file_is_database (GFile *file)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autofree char *path = NULL;
  HitosFileHeader header;
  char start[sizeof DATABASE_START] = "";

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  path = g_file_get_path (file);
  /* It may be the database that is open: see hitos-file-header.c. */
  if (path)
    return hitos_file_header_read (path, &header, NULL) && header.exists && !header.empty;
  stream = G_INPUT_STREAM (g_file_read (file, NULL, NULL));
  return stream && g_input_stream_read_all (stream, start, sizeof start, NULL, NULL, NULL)
         && memcmp (start, DATABASE_START, sizeof start) == 0;
}
