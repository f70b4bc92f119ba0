/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-file-header.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include <glib/gi18n-lib.h>
#include <sqlite3.h>

#include "hitos-database-error.h"

/* Offsets of the header of the SQLite file format, https://www.sqlite.org/fileformat2.html §1.3 */
#define HEADER_SIZE 100
#define MAGIC "SQLite format 3"
#define PAGE_SIZE 16
#define WRITE_FORMAT 18
#define USER_VERSION 60
#define APPLICATION_ID 68

static guint32
read_big_endian (const guint8 *bytes)
{
  guint32 value;

  memcpy (&value, bytes, sizeof value);
  return GUINT32_FROM_BE (value);
}

static gboolean
refuse_errno (GError **error, int code)
{
  if (code == EACCES || code == EPERM)
    g_set_error_literal (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_PERMISSION,
                         _("The file may not be read"));
  else
    g_set_error_literal (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_FAILED, g_strerror (code));
  return FALSE;
}

/* Two bytes, in which 65536 is written as 1. */
static guint
read_page_size (const guint8 *bytes)
{
  guint size = bytes[0] << 8 | bytes[1];

  return size == 1 ? 65536 : MAX (size, 1);
}

static gboolean
understand (const guint8 *bytes, gint64 length, HitosFileHeader *header, GError **error)
{
  if (memcmp (bytes, MAGIC, sizeof MAGIC) != 0)
    return hitos_database_error_set_code (error, SQLITE_NOTADB, NULL);
  header->application_id = read_big_endian (bytes + APPLICATION_ID);
  header->user_version = read_big_endian (bytes + USER_VERSION);
  header->wal = bytes[WRITE_FORMAT] == 2;
  header->torn = length % read_page_size (bytes + PAGE_SIZE) != 0;
  return TRUE;
}

static gboolean
read_file (sqlite3_file *file, HitosFileHeader *header, GError **error)
{
  guint8 bytes[HEADER_SIZE];
  sqlite3_int64 length;

  if (file->pMethods->xFileSize (file, &length) != SQLITE_OK)
    return refuse_errno (error, EIO);
  header->empty = length == 0;
  if (header->empty)
    return TRUE;
  if (length < HEADER_SIZE)
    return hitos_database_error_set_code (error, SQLITE_NOTADB, NULL);
  if (file->pMethods->xRead (file, bytes, sizeof bytes, 0) != SQLITE_OK)
    return refuse_errno (error, EIO);
  return understand (bytes, length, header, error);
}

/* Through SQLite's own descriptor, with no statement and so no lock: a descriptor of ours would, when it is closed,
 * take with it every lock that this process has on the file (POSIX), and another program that closes the database
 * would throw away the log that we still write to. */
static gboolean
read_header (const char *path, HitosFileHeader *header, GError **error)
{
  sqlite3 *handle = NULL;
  sqlite3_file *file = NULL;
  gboolean success = FALSE;

  if (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL) != SQLITE_OK)
    refuse_errno (error, handle ? sqlite3_system_errno (handle) : ENOMEM);
  else if (sqlite3_file_control (handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || file == NULL
           || file->pMethods == NULL)
    refuse_errno (error, EIO);
  else
    success = read_file (file, header, error);
  sqlite3_close (handle);
  return success;
}

gboolean
hitos_file_header_read (const char *path, HitosFileHeader *header, GError **error)
{
  struct stat status;

  memset (header, 0, sizeof *header);
  if (stat (path, &status) != 0)
    return errno == ENOENT ? TRUE : refuse_errno (error, errno);
  header->exists = TRUE;
  if (!S_ISREG (status.st_mode))
    {
      g_set_error_literal (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_NOT_A_FILE,
                           S_ISDIR (status.st_mode) ? _("This is a folder, not a database")
                                                    : _("This is not an ordinary file"));
      return FALSE;
    }
  return read_header (path, header, error);
}
