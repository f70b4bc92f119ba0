/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-database.h"

G_BEGIN_DECLS

/* The bytes of attachments, each kept once under its SHA-256 (64 lower-case hexadecimal digits).
 * They are written before the change that names them and never inside it: undoing it leaves the
 * bytes, so that redoing finds them. Nothing takes them away: the journal names all that ever was, and what it does not
 * name yet may be another desk's change of this moment. */

/* Newly allocated hash, NULL with @error. Keeping the same bytes again is nothing. */
char *hitos_blobs_keep (HitosDatabase *database, GBytes *bytes, GError **error);

/* New reference. Fails with HITOS_DATABASE_ERROR_NOT_FOUND where there are none, with
 * HITOS_DATABASE_ERROR_DAMAGED where they are not what they were. */
GBytes *hitos_blobs_read (HitosDatabase *database, const char *sha256, GError **error);

G_END_DECLS
