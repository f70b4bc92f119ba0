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

/* "m" or "f", as records keep it. FALSE, with @gender left alone, for anything else, NULL too. */
gboolean hitos_gender_parse (const char *text, HitosGender *gender);

/* Singular for 1 alone: "0 acuerdos". */
HitosNumber hitos_number_of (guint count);

/* "el", "la", "los" or "las"; @noun is the word that follows at once. A feminine singular noun that
 * begins with a stressed a takes "el": el acta, las actas, la agenda. Static. */
const char *hitos_spanish_definite (const char *noun, HitosGender gender, HitosNumber number);

/* "un", "una", "unos" or "unas", "un" also before a stressed a: un acta. Static. */
const char *hitos_spanish_indefinite (const char *noun, HitosGender gender, HitosNumber number);

/* The noun with its definite article: "el acta", "la Comisión". */
char *hitos_spanish_with_article (const char *noun, HitosGender gender, HitosNumber number);

/* An adjective, participle or pronoun, given in the masculine singular, as it agrees: "aprobado" →
 * "aprobadas", "cual" → "cuales", "presente" → "presentes". */
char *hitos_spanish_agree (const char *masculine, HitosGender gender, HitosNumber number);

/* Whether the first word of @text begins with an a, or ha, that is stressed: acta, área, hacha. */
gboolean hitos_spanish_has_stressed_a (const char *text);

G_END_DECLS
