/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-database.h"

#include <sys/stat.h>
#include <unistd.h>

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "hitos-file-header.h"
#include "hitos-migration.h"
#include "hitos-statement.h"

#define BUSY_MILLISECONDS 5000

struct _HitosDatabase {
  GObject parent_instance;

  char *path;         /* owned */
  sqlite3 *handle;    /* owned */
  gboolean read_only;
  gboolean hurried;   /* the transaction does not wait for the disk */
  int schema_version;
};

G_DEFINE_FINAL_TYPE (HitosDatabase, hitos_database, G_TYPE_OBJECT)

static void
hitos_database_finalize (GObject *object)
{
  HitosDatabase *self = HITOS_DATABASE (object);

  /* Statements hold a reference, so that none is alive here. */
  sqlite3_close_v2 (self->handle);
  g_free (self->path);
  G_OBJECT_CLASS (hitos_database_parent_class)->finalize (object);
}

static void
hitos_database_class_init (HitosDatabaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_database_finalize;
}

static void
hitos_database_init (HitosDatabase *self)
{
}

/* --- opening --- */

static gboolean
refuse (GError **error, HitosDatabaseErrorCode code, const char *message)
{
  g_set_error_literal (error, HITOS_DATABASE_ERROR, code, message);
  return FALSE;
}

static gboolean
check_identity (gint64 application_id, gint64 version, gint64 latest, GError **error)
{
  if (application_id != HITOS_APPLICATION_ID)
    return refuse (error, HITOS_DATABASE_ERROR_FOREIGN,
                   _("This is a database of another program"));
  if (version > latest)
    return refuse (error, HITOS_DATABASE_ERROR_NEWER,
                   _("This database was written by a newer version of Hitos; update Hitos to open it"));
  if (version < 1)
    return hitos_database_error_set_code (error, SQLITE_CORRUPT, NULL);
  return TRUE;
}

static gboolean
connect (HitosDatabase *self, const char *name, int flags, GError **error)
{
  g_clear_pointer (&self->handle, sqlite3_close_v2);
  if (sqlite3_open_v2 (name, &self->handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                       NULL) != SQLITE_OK)
    return hitos_database_error_set (error, self->handle);

  /* Until the file is known to be ours, closing it must not move its log into it. */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  /* A hostile file must not reach beyond its own tables. */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_busy_timeout (self->handle, BUSY_MILLISECONDS);
  return hitos_database_execute (self, "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;"
                                 "PRAGMA cell_size_check = ON; PRAGMA cache_size = -16000", error);
}

static gboolean
has_log (HitosDatabase *self)
{
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (log);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info && g_file_info_get_size (info) > 0;
}

static gboolean
connect_and_read (HitosDatabase *self, const char *name, int flags, GError **error)
{
  gint64 version;

  return connect (self, name, flags, error)
         && hitos_statement_read_integer (self, "PRAGMA schema_version", &version, error);
}

/* Where not even the files beside it can be made, SQLite reads a database that nobody has open,
 * told that it stands still. */
static gboolean
connect_for_reading (HitosDatabase *self, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *escaped = g_uri_escape_string (self->path, "/", FALSE);
  g_autofree char *uri = g_strdup_printf ("file:%s?immutable=1", escaped);

  self->read_only = TRUE;
  if (connect_and_read (self, self->path, SQLITE_OPEN_READONLY, &local))
    return TRUE;
  if (!has_log (self)
      && (g_error_matches (local, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_PERMISSION)
          || g_error_matches (local, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_FULL)
          || g_error_matches (local, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_READ_ONLY)))
    return connect_and_read (self, uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
can_write (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return access (path, W_OK) == 0 && access (folder, W_OK) == 0;
}

static gboolean
connect_to_existing (HitosDatabase *self, gboolean read_only, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (!can_write (self->path))
    return connect_for_reading (self, error);
  self->read_only = read_only;
  if (!read_only)
    return connect (self, self->path, SQLITE_OPEN_READWRITE, error);
  /* A reader that may write beside the file leaves nothing behind when it closes. */
  if (connect_and_read (self, self->path, SQLITE_OPEN_READWRITE, &local))
    return hitos_database_execute (self, "PRAGMA query_only = ON", error);
  /* What is on a full disk can still be read, so that it can be taken elsewhere. */
  if (g_error_matches (local, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_FULL))
    return connect_for_reading (self, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* A write-ahead log needs shared memory, which network shares and the portal's folders lack. */
static gboolean
can_keep_log (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_filesystem_info (file, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE
                                                             "," G_FILE_ATTRIBUTE_FILESYSTEM_TYPE,
                                                             NULL, NULL);
  const char *type = info ? g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_FILESYSTEM_TYPE)
                          : NULL;

  return info && !g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE)
         && (type == NULL || !g_str_has_prefix (type, "fuse"));
}

/* While another program has the database open the log cannot be begun: whoever opens it alone begins it. */
static gboolean
keep_log (HitosDatabase *self, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (!can_keep_log (self->path) || hitos_database_execute (self, "PRAGMA journal_mode = WAL", &local)
      || g_error_matches (local, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_BUSY))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* What is written on opening, is written to a sound file only. */
static gboolean
check_before_writing (HitosDatabase *self, GError **error)
{
  g_autoptr (HitosStatement) statement = hitos_statement_new (self, "PRAGMA quick_check(1)", error);
  gboolean row;

  if (statement == NULL || !hitos_statement_step (statement, &row, error))
    return FALSE;
  if (row && g_strcmp0 (hitos_statement_get_text (statement, 0), "ok") == 0)
    return TRUE;
  return hitos_database_error_set_code (error, SQLITE_CORRUPT, NULL);
}

static gboolean
upgrade (HitosDatabase *self, const HitosFileHeader *header, const char *const *scripts,
         GError **error)
{
  const int latest = g_strv_length ((GStrv) scripts);

  if (self->schema_version == latest && (header->wal || self->read_only))
    return TRUE;
  if (self->read_only)
    return refuse (error, HITOS_DATABASE_ERROR_READ_ONLY,
                   _("This database is of an older version of Hitos and cannot be upgraded where it is"));
  if (!check_before_writing (self, error))
    return FALSE;
  if (self->schema_version < latest && !hitos_migration_run (self, scripts, error))
    return FALSE;
  self->schema_version = latest;
  return keep_log (self, error);
}

/* The header was looked at before; what counts is what the connection sees, with the log. */
static gboolean
open_existing (HitosDatabase *self, const HitosFileHeader *header, HitosDatabaseFlags flags,
               const char *const *scripts, GError **error)
{
  const int latest = g_strv_length ((GStrv) scripts);
  gint64 application_id, version, tables;

  if (!check_identity (header->application_id, header->user_version, latest, error))
    return FALSE;
  /* SQLite reads the missing end as zeros. With a log beside it, the log may hold the end. */
  if (header->torn && !has_log (self))
    return hitos_database_error_set_code (error, SQLITE_CORRUPT, NULL);
  if (!connect_to_existing (self, (flags & HITOS_DATABASE_READ_ONLY) != 0, error)
      || !hitos_statement_read_integer (self, "PRAGMA application_id", &application_id, error)
      || !hitos_statement_read_integer (self, "PRAGMA user_version", &version, error)
      || !check_identity (application_id, version, latest, error)
      || !hitos_statement_read_integer (self, "SELECT count(*) FROM sqlite_schema", &tables, error))
    return FALSE;
  self->schema_version = (int) version;
  if (!(flags & HITOS_DATABASE_AS_IS) && !upgrade (self, header, scripts, error))
    return FALSE;
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  return TRUE;
}

static gboolean
make_file (HitosDatabase *self, const char *const *scripts, GError **error)
{
  if (!connect (self, self->path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error)
      || !hitos_migration_run (self, scripts, error) || !keep_log (self, error))
    return FALSE;
  self->schema_version = g_strv_length ((GStrv) scripts);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  return TRUE;
}

/* Another program may have begun the same file: only who has it alone, and finds nothing in it, takes it away. */
static void
remove_empty (HitosDatabase *self)
{
  struct stat status;

  if (hitos_database_execute (self, "BEGIN EXCLUSIVE", NULL)
      && stat (self->path, &status) == 0 && status.st_size == 0)
    unlink (self->path);
}

static gboolean
create_new (HitosDatabase *self, const HitosFileHeader *header, HitosDatabaseFlags flags,
            const char *const *scripts, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (!(flags & HITOS_DATABASE_CREATE) || (flags & HITOS_DATABASE_READ_ONLY))
    return header->exists ? hitos_database_error_set_code (error, SQLITE_NOTADB, NULL)
                          : refuse (error, HITOS_DATABASE_ERROR_NOT_FOUND, _("There is no such file"));
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return refuse (error, HITOS_DATABASE_ERROR_PERMISSION, _("The folder cannot be created"));
  if (make_file (self, scripts, error))
    return TRUE;
  if (!header->exists)
    remove_empty (self);
  g_clear_pointer (&self->handle, sqlite3_close_v2);
  return FALSE;
}

HitosDatabase *
hitos_database_open_with_scripts (const char *path, HitosDatabaseFlags flags,
                                  const char *const *scripts, GError **error)
{
  g_autoptr (HitosDatabase) self = g_object_new (HITOS_TYPE_DATABASE, NULL);
  HitosFileHeader header;
  gboolean success;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (scripts != NULL && scripts[0] != NULL, NULL);

  self->path = g_canonicalize_filename (path, NULL);
  success = hitos_file_header_read (self->path, &header, error)
    && (!header.exists || header.empty
          ? create_new (self, &header, flags, scripts, error)
          : open_existing (self, &header, flags, scripts, error));
  if (success)
    return g_steal_pointer (&self);
  g_prefix_error (error, "%s: ", path);
  return NULL;
}

HitosDatabase *
hitos_database_open (const char *path, HitosDatabaseFlags flags, GError **error)
{
  g_auto (GStrv) scripts = hitos_migration_get_scripts ();

  return hitos_database_open_with_scripts (path, flags, (const char *const *) scripts, error);
}

char *
hitos_database_get_default_path (void)
{
  const char *chosen = g_getenv ("HITOS_DATABASE");

  if (chosen && *chosen)
    return g_strdup (chosen);
  return g_build_filename (g_get_user_data_dir (), HITOS_STORE_FOLDER, "hitos.db", NULL);
}

/* --- using --- */

const char *
hitos_database_get_path (HitosDatabase *self)
{
  g_return_val_if_fail (HITOS_IS_DATABASE (self), NULL);

  return self->path;
}

gboolean
hitos_database_is_read_only (HitosDatabase *self)
{
  g_return_val_if_fail (HITOS_IS_DATABASE (self), TRUE);

  return self->read_only;
}

int
hitos_database_get_schema_version (HitosDatabase *self)
{
  g_return_val_if_fail (HITOS_IS_DATABASE (self), 0);

  return self->schema_version;
}

sqlite3 *
hitos_database_get_handle (HitosDatabase *self)
{
  return self->handle;
}

gboolean
hitos_database_execute (HitosDatabase *self, const char *sql, GError **error)
{
  return sqlite3_exec (self->handle, sql, NULL, NULL, NULL) == SQLITE_OK
         || hitos_database_error_set (error, self->handle);
}

gboolean
hitos_database_begin (HitosDatabase *self, HitosTransaction kind, GError **error)
{
  g_return_val_if_fail (sqlite3_get_autocommit (self->handle), FALSE);

  if (self->read_only && kind != HITOS_TRANSACTION_READ)
    return hitos_database_error_set_code (error, SQLITE_READONLY, NULL);
  /* SQLite ignores this inside a transaction. */
  self->hurried = kind == HITOS_TRANSACTION_TYPING;
  if (self->hurried && !hitos_database_execute (self, "PRAGMA synchronous = NORMAL", error))
    return FALSE;
  return hitos_database_execute (self, kind == HITOS_TRANSACTION_READ ? "BEGIN" : "BEGIN IMMEDIATE",
                                 error);
}

static void
end_transaction (HitosDatabase *self)
{
  if (self->hurried)
    sqlite3_exec (self->handle, "PRAGMA synchronous = FULL", NULL, NULL, NULL);
  self->hurried = FALSE;
}

gboolean
hitos_database_commit (HitosDatabase *self, GError **error)
{
  if (!hitos_database_execute (self, "COMMIT", error))
    return FALSE;
  end_transaction (self);
  return TRUE;
}

void
hitos_database_rollback (HitosDatabase *self)
{
  /* Some failures, a full disk among them, have rolled back already. */
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
  end_transaction (self);
}

gboolean
hitos_database_read_data_version (HitosDatabase *self, gint64 *version, GError **error)
{
  return hitos_statement_read_integer (self, "PRAGMA data_version", version, error);
}

gboolean
hitos_database_get_setting (HitosDatabase *self, const char *name, char **value, GError **error)
{
  g_autoptr (HitosStatement) statement
    = hitos_statement_new (self, "SELECT value FROM setting WHERE name = $1", error);
  const char *text = NULL;
  gboolean row;

  *value = NULL;
  if (statement == NULL)
    return FALSE;
  hitos_statement_bind_text (statement, 1, name);
  if (!hitos_statement_step (statement, &row, error)
      || (row && !hitos_statement_read_text (statement, 0, &text, error)))
    return FALSE;
  *value = g_strdup (text);
  return TRUE;
}

gboolean
hitos_database_set_setting (HitosDatabase *self, const char *name, const char *value, GError **error)
{
  g_autoptr (HitosStatement) statement
    = hitos_statement_new (self, "INSERT INTO setting (name, value) VALUES ($1, $2)"
                           " ON CONFLICT (name) DO UPDATE SET value = excluded.value", error);

  if (statement == NULL)
    return FALSE;
  hitos_statement_bind_text (statement, 1, name);
  hitos_statement_bind_text (statement, 2, value);
  return hitos_statement_run (statement, error);
}
