/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What somebody writes in place of a composed sentence: Pango's markup with <b> and <i>; what is no markup is plain text. */

/* As it is printed: with the spaces, the full stops and the no-break spaces of a composed sentence (@glue as in
 * hitos_typography_finish ()), but three full stops are an ellipsis. Newly allocated. */
char *hitos_own_words_finish (const char *markup, const char *const *glue);

/* As it is typed: plain text with plain spaces. Newly allocated. */
char *hitos_own_words_read (const char *markup);

G_END_DECLS
