/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "database-fixture.h"

#include "hitos-database.h"
#include "temporary-folder.h"
#include "written-rows.h"

void
database_set_up (DatabaseFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosDatabase) database = NULL;

  fixture->folder = temporary_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "hitos.db", NULL);
  database = hitos_database_open (fixture->path, HITOS_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  written_rows_insert_random (database, "p", 7, 8);
}

void
database_tear_down (DatabaseFixture *fixture, gconstpointer data)
{
  g_free (fixture->path);
  temporary_folder_free (fixture->folder);
}

guint
database_count_files (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder))
    n++;
  return n;
}
