/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the first bytes of a file say, read before SQLite does, so that nothing beside the file is made
 * and nothing in it touched. */
typedef struct {
  gboolean exists;         /* FALSE: the rest is 0 */
  gboolean empty;          /* no byte yet: the rest is 0 */
  guint32 application_id;
  guint32 user_version;
  gboolean wal;            /* the last writer kept a write-ahead log */
  gboolean torn;           /* it ends in the middle of a page */
} HitosFileHeader;

/* An absent file is no error. Fails with HITOS_DATABASE_ERROR where @path is no regular file, may
 * not be read, or is not of SQLite. */
gboolean hitos_file_header_read (const char *path, HitosFileHeader *header, GError **error);

G_END_DECLS
