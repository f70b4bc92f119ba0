/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* Why a database cannot be opened, read or written. Every message is one sentence for people. */
#define HITOS_DATABASE_ERROR (hitos_database_error_quark ())
GQuark hitos_database_error_quark (void);

typedef enum {
  HITOS_DATABASE_ERROR_NOT_FOUND,     /* there is no such file */
  HITOS_DATABASE_ERROR_NOT_A_FILE,    /* a folder, a device … */
  HITOS_DATABASE_ERROR_PERMISSION,    /* may not be read, or may not be created */
  HITOS_DATABASE_ERROR_NOT_SQLITE,    /* another kind of file */
  HITOS_DATABASE_ERROR_FOREIGN,       /* a database of another program */
  HITOS_DATABASE_ERROR_NEWER,         /* of a newer Hitos */
  HITOS_DATABASE_ERROR_DAMAGED,       /* its content contradicts itself */
  HITOS_DATABASE_ERROR_READ_ONLY,     /* open for reading only */
  HITOS_DATABASE_ERROR_BUSY,          /* another program keeps it locked */
  HITOS_DATABASE_ERROR_FULL,          /* no room on the disk */
  HITOS_DATABASE_ERROR_CONSTRAINT,    /* a rule of the schema refuses a row */
  HITOS_DATABASE_ERROR_STALE,         /* the row is not there any more, or is there already */
  HITOS_DATABASE_ERROR_NO_PROCESS,    /* there is no such process, or none at all */
  HITOS_DATABASE_ERROR_WHICH_PROCESS, /* there are several and none was named */
  HITOS_DATABASE_ERROR_FAILED,        /* anything else */
} HitosDatabaseErrorCode;

/* Sets @error from the last failure of @handle. Cancelled work becomes G_IO_ERROR_CANCELLED.
 * Always returns FALSE, so that a caller can return it. */
gboolean hitos_database_error_set (GError **error, sqlite3 *handle);

/* The same from a result code, with SQLite's own words (@detail, may be NULL) where they help. */
gboolean hitos_database_error_set_code (GError **error, int code, const char *detail);

G_END_DECLS
