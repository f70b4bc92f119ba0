/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Attached files are looked at as copies in the cache, which go again: whoever opens one has read it long before. */

/* Writes a copy: its path, newly allocated. @database: the path of one; @sha256 and @name: the attachment's. For a thread,
 * too. Fails with HITOS_DATABASE_ERROR or G_FILE_ERROR. */
char *hitos_opened_copies_write (const char *database, const char *sha256, const char *name, GError **error);

/* Seconds that a copy stays at least. */
#define HITOS_OPENED_COPIES_AGE (5 * 60)

/* Removes those that are older, of all starts of the program; nothing else in the cache, and nowhere else. */
void hitos_opened_copies_collect (void);

G_END_DECLS
