/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The key of a document, "IEPC/UTC/21/107". What is kept is the literal key, but for its spaces; its
 * parts are read where they can be, and no pattern is forced on it. */
typedef struct {
  char *literal;  /* owned: with its spaces normalised */
  char *issuer;   /* owned: "IEPC"; NULL for a bare folio */
  char *area;     /* owned: "UTC", "COTAPREP/ST", "CG"; NULL where there is none */
  int number;     /* -1 where none is read */
  int year;       /* four figures; 0 where none is read */
} HitosKey;

/* "INE / UNICOM / 4910 / 2021" as "INE/UNICOM/4910/2021"; spaces within a part are made one. Newly
 * allocated. */
char *hitos_key_normalise (const char *text);

/* Never NULL: a text that is no key has its literal alone. */
HitosKey *hitos_key_parse (const char *text);
void hitos_key_free (HitosKey *self);

/* A series' pattern holds {yy} or {yyyy} for the year, and {n} or {n:4} (padded with zeros) for the
 * number: "IEPC/UTC/{yy}/{n}". */

/* Whether @key is of the pattern; then sets @year (0 where the pattern has none) and @number, each
 * of which may be NULL. */
gboolean hitos_key_match (const char *pattern, const char *key, int *year, int *number);

/* The pattern's key of that year and number. Newly allocated. */
char *hitos_key_format (const char *pattern, int year, int number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosKey, hitos_key_free)

G_END_DECLS
