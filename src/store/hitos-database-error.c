/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-database-error.h"

#include <errno.h>

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (hitos-database-error-quark, hitos_database_error)

/* The low byte of a result code is its family, the rest tells more. */
#define FAMILY(code) ((code) & 0xff)

static HitosDatabaseErrorCode
get_error_code (int code)
{
  switch (FAMILY (code))
    {
    case SQLITE_CORRUPT:
      return HITOS_DATABASE_ERROR_DAMAGED;
    case SQLITE_NOTADB:
      return HITOS_DATABASE_ERROR_NOT_SQLITE;
    case SQLITE_READONLY:
      return HITOS_DATABASE_ERROR_READ_ONLY;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return HITOS_DATABASE_ERROR_BUSY;
    case SQLITE_FULL:
      return HITOS_DATABASE_ERROR_FULL;
    case SQLITE_CONSTRAINT:
      return HITOS_DATABASE_ERROR_CONSTRAINT;
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
      return HITOS_DATABASE_ERROR_PERMISSION;
    default:
      return HITOS_DATABASE_ERROR_FAILED;
    }
}

/* NULL where SQLite's own words are needed. */
static const char *
get_sentence (HitosDatabaseErrorCode code)
{
  switch (code)
    {
    case HITOS_DATABASE_ERROR_DAMAGED:
      return _("The database is damaged; restore a backup of it");
    case HITOS_DATABASE_ERROR_NOT_SQLITE:
      return _("The file is not a database");
    case HITOS_DATABASE_ERROR_READ_ONLY:
      return _("The database can only be read here, not changed");
    case HITOS_DATABASE_ERROR_BUSY:
      return _("Another program is using the database; try again in a moment");
    case HITOS_DATABASE_ERROR_FULL:
      return _("There is no room left on the disk");
    case HITOS_DATABASE_ERROR_PERMISSION:
      return _("The database may not be opened or created there");
    default:
      return NULL;
    }
}

gboolean
hitos_database_error_set_code (GError **error, int code, const char *detail)
{
  HitosDatabaseErrorCode ours = get_error_code (code);
  const char *sentence = get_sentence (ours);

  if (FAMILY (code) == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Cancelled"));
  else if (sentence)
    g_set_error_literal (error, HITOS_DATABASE_ERROR, ours, sentence);
  else if (FAMILY (code) == SQLITE_IOERR)
    g_set_error_literal (error, HITOS_DATABASE_ERROR, ours,
                         _("The disk refused to read or to write the database"));
  else if (ours == HITOS_DATABASE_ERROR_CONSTRAINT)
    g_set_error (error, HITOS_DATABASE_ERROR, ours, _("The database refuses the record: %s"),
                 detail ? detail : sqlite3_errstr (code));
  else
    g_set_error (error, HITOS_DATABASE_ERROR, ours, _("The database failed: %s"),
                 detail ? detail : sqlite3_errstr (code));
  return FALSE;
}

/* SQLite calls it a failing disk where its own aids, the log's index first, find no room. */
static gboolean
lacks_room (sqlite3 *handle)
{
  const int reason = sqlite3_system_errno (handle);

  return FAMILY (sqlite3_extended_errcode (handle)) == SQLITE_IOERR
         && (reason == ENOSPC || reason == EDQUOT || reason == EFBIG);
}

gboolean
hitos_database_error_set (GError **error, sqlite3 *handle)
{
  return hitos_database_error_set_code (error, lacks_room (handle) ? SQLITE_FULL : sqlite3_extended_errcode (handle),
                                        sqlite3_errmsg (handle));
}
