/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A place in a file, "entries[12].documents[0].role", as links that stand on the stack of who is
 * reading there: a text is made only for an error. All borrowed. */
typedef struct _HitosJsonPlace {
  const struct _HitosJsonPlace *parent;  /* NULL in the root */
  const char *key;
  int index;  /* in the array of that key; -1 where the key has no array */
} HitosJsonPlace;

#define HITOS_JSON_ERROR (hitos_json_error_quark ())
GQuark hitos_json_error_quark (void);

typedef enum {
  HITOS_JSON_ERROR_LIMIT,      /* too large, too deep */
  HITOS_JSON_ERROR_SYNTAX,     /* it is not JSON in UTF-8 */
  HITOS_JSON_ERROR_FORMAT,     /* JSON, but no process, or one of a newer version */
  HITOS_JSON_ERROR_CONTENT,    /* a key, a value or an id is not right */
  HITOS_JSON_ERROR_REFERENCE,  /* a reference names no record */
} HitosJsonErrorCode;

/* Fails with "place: sentence", then returns FALSE. */
gboolean hitos_json_place_fail (const HitosJsonPlace *self, GError **error, HitosJsonErrorCode code,
                                const char *sentence, ...) G_GNUC_PRINTF (4, 5);

/* The beginning of a text of any length, fit to stand in a message. Newly allocated. */
char *hitos_json_shorten (const char *text);

G_END_DECLS
