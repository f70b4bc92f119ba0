/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-opened-copies.h"

#include <string.h>

#include <glib/gstdio.h>

#include "hitos-blobs.h"

/* Of a SHA-256 in hexadecimal. */
#define N_DIGITS 64

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_cache_dir (), "hitos", "opened", NULL);
}

/* --- writing --- */

/* A name from another computer stays inside the folder. */
static char *
create_path (const char *sha256, const char *name)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *base = g_path_get_basename (name);
  const char *safe = g_str_equal (base, ".") || g_str_equal (base, "..") || g_str_equal (base, G_DIR_SEPARATOR_S) ? "file"
                                                                                                                 : base;

  return g_build_filename (folder, sha256, safe, NULL);
}

char *
hitos_opened_copies_write (const char *database, const char *sha256, const char *name, GError **error)
{
  g_autoptr (HitosDatabase) connection = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = NULL, *folder = NULL;
  gconstpointer data;
  gsize size;

  g_return_val_if_fail (database != NULL && sha256 != NULL && name != NULL, NULL);

  connection = hitos_database_open (database, HITOS_DATABASE_READ_ONLY, error);
  bytes = connection ? hitos_blobs_read (connection, sha256, error) : NULL;
  if (bytes == NULL)
    return NULL;
  path = create_path (sha256, name);
  folder = g_path_get_dirname (path);
  g_mkdir_with_parents (folder, 0700);
  data = g_bytes_get_data (bytes, &size);
  if (!g_file_set_contents (path, data ? data : "", size, error))
    return NULL;
  /* What is written into a copy would be lost: an editor says so when it cannot save. */
  g_chmod (path, 0400);
  return g_steal_pointer (&path);
}

/* --- removing --- */

static gboolean
is_folder_of_copies (const char *path, const char *name)
{
  GStatBuf status;

  return strlen (name) == N_DIGITS && strspn (name, "0123456789abcdef") == N_DIGITS
         && g_lstat (path, &status) == 0 && S_ISDIR (status.st_mode);
}

static gboolean
is_old (const char *path)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  GStatBuf status;

  /* What seems to come from the future was written before the clock was set. */
  return g_lstat (path, &status) == 0 && S_ISREG (status.st_mode)
         && (status.st_mtime > now || now - status.st_mtime >= HITOS_OPENED_COPIES_AGE);
}

static void
collect_in (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder && (name = g_dir_read_name (folder)))
    {
      g_autofree char *copy = g_build_filename (path, name, NULL);

      if (is_old (copy))
        g_unlink (copy);
    }
  /* Where something is left in it, it stays. */
  g_rmdir (path);
}

void
hitos_opened_copies_collect (void)
{
  g_autofree char *path = dup_folder ();
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder && (name = g_dir_read_name (folder)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (is_folder_of_copies (child, name))
        collect_in (child);
    }
}
