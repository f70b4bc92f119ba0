/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-migration.h"

#include <gio/gio.h>

#include "hitos-sql.h"
#include "hitos-statement.h"

#define FOLDER "/mx/hitos/Hitos/sql/sqlite"

GStrv
hitos_migration_get_scripts (void)
{
  g_autoptr (GPtrArray) scripts = g_ptr_array_new ();

  for (guint number = 1; ; number++)
    {
      g_autofree char *path = g_strdup_printf (FOLDER "/%03u.sql", number);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (hitos_sql_get_resource (), path,
                                                         G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      if (bytes == NULL)
        break;
      g_ptr_array_add (scripts, g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)));
    }
  g_ptr_array_add (scripts, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&scripts), FALSE);
}

static gboolean
read_version (HitosDatabase *database, gint64 *version, GError **error)
{
  return hitos_statement_read_integer (database, "PRAGMA user_version", version, error);
}

/* Reads the version inside the transaction: of two programs that start at once, one upgrades. */
static gboolean
run_scripts (HitosDatabase *database, const char *const *scripts, GError **error)
{
  const guint last = g_strv_length ((GStrv) scripts);
  g_autofree char *stamp = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u",
                                            HITOS_APPLICATION_ID, last);
  gint64 version;

  if (!read_version (database, &version, error))
    return FALSE;
  for (guint i = (guint) version; i < last; i++)
    if (!hitos_database_execute (database, scripts[i], error))
      return FALSE;
  return version >= last || hitos_database_execute (database, stamp, error);
}

gboolean
hitos_migration_run (HitosDatabase *database, const char *const *scripts, GError **error)
{
  if (hitos_database_begin (database, HITOS_TRANSACTION_WRITE, error)
      && run_scripts (database, scripts, error)
      && hitos_database_commit (database, error))
    return TRUE;
  hitos_database_rollback (database);
  return FALSE;
}
