/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "hitos-process.h"

G_BEGIN_DECLS

/* Finds the bytes of an attachment by its SHA-256: new reference. NULL without an error: nobody has them,
 * and the file does not either. */
typedef GBytes *(*HitosJsonBlobFunc) (const char *sha256, gpointer user_data, GError **error);

/* The whole process as a file that HitosJsonReader reads (docs/exchange.md). The same content gives
 * the same bytes: arrays are sorted by date, ordinal and id, keys stand in the order of the fields, and
 * what has its default is left out. @find_blob NULL: attachments are told of without their bytes. */
GBytes *hitos_json_write (HitosProcess *process, HitosJsonBlobFunc find_blob, gpointer user_data,
                          GError **error);

G_END_DECLS
