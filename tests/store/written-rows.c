/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "written-rows.h"

#include "hitos-store.h"
#include "random-rows.h"

gboolean
written_rows_insert (HitosDatabase *database, const char *process, const GPtrArray *rows, GError **error)
{
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (images, hitos_image_new (NULL, hitos_row_ref (g_ptr_array_index (rows, i))));
  return hitos_database_begin (database, HITOS_TRANSACTION_WRITE, error)
         && hitos_store_write_images (database, process, images, error) && hitos_database_commit (database, error);
}

void
written_rows_insert_random (HitosDatabase *database, const char *process, guint seed, guint n_rows)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) rows = random_rows_create (random, process, n_rows);
  g_autoptr (GError) error = NULL;

  written_rows_insert (database, process, rows, &error);
  g_assert_no_error (error);
}
