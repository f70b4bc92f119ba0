/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-backup.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "hitos-integrity.h"
#include "hitos-statement.h"

/* Between two looks at the cancellable; 4 MB with SQLite's usual page. */
#define PAGES_A_STEP 1024

#define BUSY_MILLISECONDS 100

typedef struct {
  GCancellable *cancellable;
  HitosBackupProgress progress;
  gpointer data;
} Watch;

static gboolean
refuse_errno (GError **error, const char *path)
{
  int code = errno;

  g_set_error (error, HITOS_DATABASE_ERROR,
               code == ENOSPC ? HITOS_DATABASE_ERROR_FULL : HITOS_DATABASE_ERROR_PERMISSION,
               "%s: %s", path, g_strerror (code));
  return FALSE;
}

/* --- copying --- */

static gboolean
copy_pages (sqlite3_backup *copy, sqlite3 *target, const Watch *watch, GError **error)
{
  int result;

  do
    {
      int total;

      if (g_cancellable_set_error_if_cancelled (watch->cancellable, error))
        return FALSE;
      result = sqlite3_backup_step (copy, PAGES_A_STEP);
      total = sqlite3_backup_pagecount (copy);
      if (watch->progress && total > 0)
        watch->progress (1.0 - (double) sqlite3_backup_remaining (copy) / total, watch->data);
      if (result == SQLITE_BUSY || result == SQLITE_LOCKED)
        sqlite3_sleep (BUSY_MILLISECONDS);
    }
  while (result == SQLITE_OK || result == SQLITE_BUSY || result == SQLITE_LOCKED);
  return result == SQLITE_DONE || hitos_database_error_set_code (error, result, NULL);
}

static gboolean
copy_into (HitosDatabase *database, sqlite3 *target, const Watch *watch, GError **error)
{
  sqlite3_backup *copy = sqlite3_backup_init (target, "main", hitos_database_get_handle (database),
                                              "main");
  gboolean success;

  if (copy == NULL)
    return hitos_database_error_set (error, target);
  success = copy_pages (copy, target, watch, error);
  if (sqlite3_backup_finish (copy) != SQLITE_OK && success)
    success = hitos_database_error_set (error, target);
  return success;
}

static gboolean
copy_to_file (HitosDatabase *database, const char *path, const Watch *watch, GError **error)
{
  sqlite3 *target = NULL;
  gboolean success;

  if (sqlite3_open_v2 (path, &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, NULL) == SQLITE_OK)
    success = copy_into (database, target, watch, error);
  else
    success = hitos_database_error_set (error, target);
  sqlite3_close (target);
  return success;
}

/* A file beside @path, so that a rename can put it in its place. Newly allocated. */
static char *
create_neighbour (const char *path, GError **error)
{
  g_autofree char *neighbour = g_strconcat (path, ".XXXXXX", NULL);
  int file = g_mkstemp (neighbour);

  if (file < 0)
    {
      refuse_errno (error, path);
      return NULL;
    }
  close (file);
  return g_steal_pointer (&neighbour);
}

/* Where @path really leads: a link stays a link. Newly allocated. */
static char *
resolve (const char *path)
{
  char *real = realpath (path, NULL);

  return real ? real : g_canonicalize_filename (path, NULL);
}

/* @path leads to nothing yet, or to an ordinary file that is not the database itself. */
static gboolean
check_target (HitosDatabase *database, const char *path, GError **error)
{
  struct stat own, there;

  if (stat (path, &there) != 0)
    return TRUE;
  if (!S_ISREG (there.st_mode))
    {
      g_set_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_NOT_A_FILE, "%s: %s", path,
                   S_ISDIR (there.st_mode) ? g_strerror (EISDIR) : _("This is not an ordinary file"));
      return FALSE;
    }
  if (stat (hitos_database_get_path (database), &own) != 0 || own.st_dev != there.st_dev
      || own.st_ino != there.st_ino)
    return TRUE;
  g_set_error_literal (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_FAILED,
                       _("A database cannot be its own backup"));
  return FALSE;
}

gboolean
hitos_backup_write (HitosDatabase *database, const char *path, GCancellable *cancellable,
                    HitosBackupProgress progress, gpointer data, GError **error)
{
  const Watch watch = { cancellable, progress, data };
  g_autofree char *target = NULL;
  g_autofree char *neighbour = NULL;

  g_return_val_if_fail (HITOS_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!check_target (database, path, error))
    return FALSE;
  target = resolve (path);
  neighbour = create_neighbour (target, error);
  if (neighbour == NULL)
    return FALSE;
  if (copy_to_file (database, neighbour, &watch, error)
      && (g_rename (neighbour, target) == 0 || refuse_errno (error, path)))
    return TRUE;
  g_unlink (neighbour);
  return FALSE;
}

/* --- restoring --- */

/* While it is held, nobody else has the file open and no log lies beside it. NULL where there is no
 * database that could be held. */
static gboolean
hold (const char *path, HitosDatabase **held, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (HitosStatement) statement = NULL;
  gboolean row;

  *held = hitos_database_open (path, HITOS_DATABASE_DEFAULT, &local);
  /* Restoring is for damaged files, too. Another program's, or a device, is none of ours to replace. */
  if (*held == NULL && (g_error_matches (local, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_FOREIGN)
                        || g_error_matches (local, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_NOT_A_FILE)))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (*held == NULL)
    return TRUE;
  sqlite3_busy_timeout (hitos_database_get_handle (*held), BUSY_MILLISECONDS);
  statement = hitos_statement_new (*held, "PRAGMA journal_mode = DELETE", error);
  if (statement && hitos_statement_step (statement, &row, error) && row
      && g_strcmp0 (hitos_statement_get_text (statement, 0), "delete") == 0)
    return TRUE;
  g_clear_error (error);
  return hitos_database_error_set_code (error, SQLITE_BUSY, NULL);
}

static void
remove_log (const char *path)
{
  static const char *const endings[] = { "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *log = g_strconcat (path, endings[i], NULL);

      g_unlink (log);
    }
}

static gboolean
put_in_place (const char *neighbour, const char *path, GError **error)
{
  g_autoptr (HitosDatabase) held = NULL;
  g_autofree char *kept = g_strconcat (path, "~", NULL);

  if (!hold (path, &held, error))
    return FALSE;
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_unlink (kept);
      if (link (path, kept) != 0)
        return refuse_errno (error, kept);
    }
  /* A log of the old file must never be read into the new one. */
  remove_log (path);
  return g_rename (neighbour, path) == 0 || refuse_errno (error, path);
}

/* Opening the copy upgrades it, so that a backup of an older Hitos can be restored. */
static gboolean
check_copy (const char *copy, GCancellable *cancellable, GError **error)
{
  g_autoptr (HitosDatabase) database = hitos_database_open (copy, HITOS_DATABASE_DEFAULT, error);
  g_autoptr (GPtrArray) faults = NULL;

  if (database)
    faults = hitos_integrity_check_database (database, cancellable, error);
  if (faults == NULL)
    return FALSE;
  if (faults->len > 0)
    g_set_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_DAMAGED,
                 _("The backup is damaged and was not restored: %s"),
                 (char *) g_ptr_array_index (faults, 0));
  return faults->len == 0;
}

static char *
prepare_target (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return create_neighbour (path, error);
  refuse_errno (error, folder);
  return NULL;
}

gboolean
hitos_backup_restore (const char *backup, const char *path, GCancellable *cancellable,
                      HitosBackupProgress progress, gpointer data, GError **error)
{
  const Watch watch = { cancellable, progress, data };
  g_autoptr (HitosDatabase) source = NULL;
  g_autofree char *target = NULL;
  g_autofree char *neighbour = NULL;

  g_return_val_if_fail (backup != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  source = hitos_database_open (backup, HITOS_DATABASE_READ_ONLY | HITOS_DATABASE_AS_IS, error);
  if (source == NULL)
    return FALSE;
  if (!check_target (source, path, error))
    return FALSE;
  target = resolve (path);
  neighbour = prepare_target (target, error);
  if (neighbour == NULL)
    return FALSE;
  if (copy_to_file (source, neighbour, &watch, error)
      && check_copy (neighbour, cancellable, error)
      && put_in_place (neighbour, target, error))
    return TRUE;
  remove_log (neighbour);
  g_unlink (neighbour);
  return FALSE;
}
