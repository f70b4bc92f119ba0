/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a typesetter would do to a sentence put together from pieces: single spaces, none before a
 * comma, one full stop, "del" for "de el", and no-break spaces after a day's figures
 * ("3 de noviembre") and after the words of @glue before a figure ("número 1"). From private markup
 * (hitos-pattern.h) to Pango's. Newly allocated. */
char *hitos_typography_finish (const char *text, const char *const *glue);

/* As hitos_typography_finish (), but plain text, without markup and without no-break spaces. Newly allocated. */
char *hitos_typography_tidy (const char *text);

G_END_DECLS
