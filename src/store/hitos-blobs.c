/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-blobs.h"

#include <glib/gi18n-lib.h>

#include "hitos-statement.h"

char *
hitos_blobs_keep (HitosDatabase *database, GBytes *bytes, GError **error)
{
  g_autoptr (HitosStatement) statement = NULL;
  g_autofree char *sha256 = NULL;

  g_return_val_if_fail (HITOS_IS_DATABASE (database), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  if (hitos_database_is_read_only (database))
    {
      hitos_database_error_set_code (error, SQLITE_READONLY, NULL);
      return NULL;
    }
  statement = hitos_statement_new (database, "INSERT INTO blob (sha256, bytes) VALUES ($1, $2)"
                                   " ON CONFLICT (sha256) DO NOTHING", error);
  if (statement == NULL)
    return NULL;
  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  hitos_statement_bind_text (statement, 1, sha256);
  hitos_statement_bind_bytes (statement, 2, bytes);
  return hitos_statement_run (statement, error) ? g_steal_pointer (&sha256) : NULL;
}

GBytes *
hitos_blobs_read (HitosDatabase *database, const char *sha256, GError **error)
{
  g_autoptr (HitosStatement) statement = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *found = NULL;
  gboolean row;

  g_return_val_if_fail (HITOS_IS_DATABASE (database), NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  statement = hitos_statement_new (database, "SELECT bytes FROM blob WHERE sha256 = $1", error);
  if (statement == NULL)
    return NULL;
  hitos_statement_bind_text (statement, 1, sha256);
  if (!hitos_statement_step (statement, &row, error))
    return NULL;
  if (!row)
    {
      g_set_error_literal (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_NOT_FOUND,
                           _("The attached file is not in this database"));
      return NULL;
    }
  bytes = hitos_statement_get_bytes (statement, 0);
  found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_str_equal (found, sha256))
    return g_steal_pointer (&bytes);
  g_set_error_literal (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_DAMAGED,
                       _("The attached file is damaged"));
  return NULL;
}
