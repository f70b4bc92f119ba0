/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-file-header.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

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
read_bytes (int file, off_t length, HitosFileHeader *header, GError **error)
{
  guint8 bytes[HEADER_SIZE];
  ssize_t size = pread (file, bytes, sizeof bytes, 0);

  if (size < 0)
    return refuse_errno (error, errno);
  header->empty = size == 0;
  if (header->empty)
    return TRUE;
  if (size < HEADER_SIZE || memcmp (bytes, MAGIC, sizeof MAGIC) != 0)
    return hitos_database_error_set_code (error, SQLITE_NOTADB, NULL);

  header->application_id = read_big_endian (bytes + APPLICATION_ID);
  header->user_version = read_big_endian (bytes + USER_VERSION);
  header->wal = bytes[WRITE_FORMAT] == 2;
  header->torn = length % read_page_size (bytes + PAGE_SIZE) != 0;
  return TRUE;
}

gboolean
hitos_file_header_read (const char *path, HitosFileHeader *header, GError **error)
{
  struct stat status;
  gboolean success;
  int file;

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

  file = open (path, O_RDONLY | O_CLOEXEC);
  if (file < 0)
    return refuse_errno (error, errno);
  success = read_bytes (file, status.st_size, header, error);
  close (file);
  return success;
}
