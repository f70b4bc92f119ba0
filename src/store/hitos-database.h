/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>
#include <sqlite3.h>

#include "hitos-database-error.h"

G_BEGIN_DECLS

/* One connection to a file of Hitos: where processes, their history and their attachments are
 * kept. For one thread; another thread opens its own by hitos_database_get_path (). A file that
 * is refused is not touched. Closed when the last reference goes. */
#define HITOS_TYPE_DATABASE (hitos_database_get_type ())
G_DECLARE_FINAL_TYPE (HitosDatabase, hitos_database, HITOS, DATABASE, GObject)

typedef enum {
  HITOS_DATABASE_DEFAULT   = 0,
  HITOS_DATABASE_CREATE    = 1 << 0,  /* an absent file is made, with its folder */
  HITOS_DATABASE_READ_ONLY = 1 << 1,  /* nothing is written */
  HITOS_DATABASE_AS_IS     = 1 << 2,  /* an older schema is not upgraded: only to be copied */
} HitosDatabaseFlags;

/* What a transaction is for. Writers lock at once, so that they never fail at their first write;
 * TYPING does not wait for the disk: a power cut may lose it, never the order of things. */
typedef enum {
  HITOS_TRANSACTION_READ,
  HITOS_TRANSACTION_WRITE,
  HITOS_TRANSACTION_TYPING,
} HitosTransaction;

/* Opens, and upgrades an older schema. A file or folder that cannot be written opens for reading.
 * Fails with HITOS_DATABASE_ERROR; the message begins with the path. */
HitosDatabase *hitos_database_open (const char *path, HitosDatabaseFlags flags, GError **error);

/* The same with other migrations than Hitos's own, for tests: @scripts is NULL-terminated. */
HitosDatabase *hitos_database_open_with_scripts (const char *path, HitosDatabaseFlags flags,
                                                 const char *const *scripts, GError **error);

/* HITOS_DATABASE, else hitos/hitos.db in the user's data folder. Newly allocated. */
char *hitos_database_get_default_path (void);

const char *hitos_database_get_path (HitosDatabase *self);
gboolean hitos_database_is_read_only (HitosDatabase *self);
int hitos_database_get_schema_version (HitosDatabase *self);

/* For the classes of this layer; borrowed. */
sqlite3 *hitos_database_get_handle (HitosDatabase *self);

/* Runs statements that answer nothing. */
gboolean hitos_database_execute (HitosDatabase *self, const char *sql, GError **error);

/* Transactions do not nest. After a failure, of the commit too, the caller rolls back. */
gboolean hitos_database_begin (HitosDatabase *self, HitosTransaction kind, GError **error);
gboolean hitos_database_commit (HitosDatabase *self, GError **error);
void hitos_database_rollback (HitosDatabase *self);

/* A number that moves when another connection has written. */
gboolean hitos_database_read_data_version (HitosDatabase *self, gint64 *version, GError **error);

/* Small texts that belong to the file ("last-process"). A setting nobody made is NULL, without an
 * error. The caller frees @value. */
gboolean hitos_database_get_setting (HitosDatabase *self, const char *name, char **value,
                                     GError **error);
gboolean hitos_database_set_setting (HitosDatabase *self, const char *name, const char *value,
                                     GError **error);

G_END_DECLS
