/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How Spanish words join. Texts may carry the informe's <b> and <i>, and open with a quotation mark
 * or the like: the first letter is looked for behind them. Every char * is newly allocated. */

/* "y", or "e" where @next begins with the sound i: "e INE", "e hidalgo", but "y hielo". Static. */
const char *hitos_spanish_and (const char *next);

/* "a, b y c". Where one of three items or more holds a comma itself, semicolons keep them apart:
 * "a, b; c; y d". The empty list is the empty text. */
char *hitos_spanish_list (const char *const *items);

/* "de " and "a " before @phrase, drawn together with its article: "del Comité", "al Comité", "de la
 * Comisión". A capital "El" is part of a proper name and stays: "de El Salvador". */
char *hitos_spanish_of (const char *phrase);
char *hitos_spanish_to (const char *phrase);

/* The same inside a whole text: each "de el " and "a el " becomes "del " and "al ". For what was
 * put together from a pattern and phrases with their article. */
char *hitos_spanish_contract (const char *text);

/* @text with its first letter a capital, or small. */
char *hitos_spanish_capitalise (const char *text);
char *hitos_spanish_uncapitalise (const char *text);

G_END_DECLS
