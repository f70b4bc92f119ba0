/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Spanish nouns and what agrees with them. The informe is always in Spanish, so nothing here looks
 * at the reader's language. Every char * returned is newly allocated. */

typedef enum {
  HITOS_GENDER_MASCULINE,
  HITOS_GENDER_FEMININE,
} HitosGender;

typedef enum {
  HITOS_NUMBER_SINGULAR,
  HITOS_NUMBER_PLURAL,
} HitosNumber;

/* "un", "una", "unos" or "unas"; @noun is the word that follows at once. A feminine singular noun that
 * begins with a stressed a takes "un": un acta, unas actas, una agenda. Static. */
const char *hitos_spanish_indefinite (const char *noun, HitosGender gender, HitosNumber number);

/* The noun with its definite article, "el" before a stressed a: "el acta", "la Comisión". */
char *hitos_spanish_with_article (const char *noun, HitosGender gender, HitosNumber number);

G_END_DECLS
