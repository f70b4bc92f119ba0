/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Where Spanish words may be divided, by libhyphen's patterns. Keys (words with a digit, a slash,
 * a stop inside), acronyms (two capitals or more) and words with any other sign inside are never
 * divided; at least two letters stay and at least three go to the next line. */
#define HITOS_TYPE_HYPHENATOR (hitos_hyphenator_get_type ())
G_DECLARE_FINAL_TYPE (HitosHyphenator, hitos_hyphenator, HITOS, HYPHENATOR, GObject)

/* The patterns are looked for in the folder HITOS_HYPHEN_DIR where it is set, else in the data
 * folders' "hyphen". Fails with HITOS_PAPER_ERROR_HYPHENATION. */
HitosHyphenator *hitos_hyphenator_new (GError **error);

/* Sets points[i] to 1 for each byte @i of @text (valid UTF-8) that a hyphen may stand before;
 * @points has @length bytes, zeroed by the caller. */
void hitos_hyphenator_mark (HitosHyphenator *self, const char *text, gsize length, guint8 *points);

/* @text with a soft hyphen wherever a word may be divided. (transfer full) */
char *hitos_hyphenator_insert_soft_hyphens (HitosHyphenator *self, const char *text);

G_END_DECLS
