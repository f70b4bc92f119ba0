/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @text as every record keeps it: normalised (NFC), its lines ended by "\n", and without what stands for
 * nothing on paper and often comes along with a text copied out of a PDF: control characters, soft
 * hyphens, zero-width no-break spaces, what turns the direction of writing, private use characters
 * and the code points that Unicode reserves for no character, which no PDF may hold. Newly allocated; NULL where nothing remains or @text (nullable) is not UTF-8. */
char *hitos_text_clean (const char *text);

G_END_DECLS
