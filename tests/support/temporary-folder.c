/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "temporary-folder.h"

#include <glib/gstdio.h>

char *
temporary_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("hitos-test-XXXXXX", &error);

  g_assert_no_error (error);
  return path;
}

void
temporary_folder_free (char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder && (name = g_dir_read_name (folder)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        temporary_folder_free (g_steal_pointer (&child));
      else
        g_unlink (child);
    }
  g_rmdir (path);
  g_free (path);
}

GBytes *
temporary_folder_read (const char *path)
{
  char *content;
  gsize size;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) || !g_file_get_contents (path, &content, &size, NULL))
    return NULL;
  return g_bytes_new_take (content, size);
}
