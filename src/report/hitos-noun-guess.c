/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-attribute.h"

#include <string.h>

typedef struct {
  const char *word;
  HitosGender gender;
  HitosNumber number;
} Determiner;

static const Determiner *
find_determiner (const char *word)
{
  static const Determiner determiners[] = {
    { "el", HITOS_GENDER_MASCULINE, HITOS_NUMBER_SINGULAR },  { "la", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR },
    { "los", HITOS_GENDER_MASCULINE, HITOS_NUMBER_PLURAL },   { "las", HITOS_GENDER_FEMININE, HITOS_NUMBER_PLURAL },
    { "un", HITOS_GENDER_MASCULINE, HITOS_NUMBER_SINGULAR },  { "una", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR },
    { "unos", HITOS_GENDER_MASCULINE, HITOS_NUMBER_PLURAL },  { "unas", HITOS_GENDER_FEMININE, HITOS_NUMBER_PLURAL },
    { "sus", HITOS_GENDER_MASCULINE, HITOS_NUMBER_PLURAL },   { "su", HITOS_GENDER_MASCULINE, HITOS_NUMBER_SINGULAR },
    { "diversos", HITOS_GENDER_MASCULINE, HITOS_NUMBER_PLURAL },
    { "diversas", HITOS_GENDER_FEMININE, HITOS_NUMBER_PLURAL },
    { "dos", HITOS_GENDER_MASCULINE, HITOS_NUMBER_PLURAL },   { "tres", HITOS_GENDER_MASCULINE, HITOS_NUMBER_PLURAL },
    { "al", HITOS_GENDER_MASCULINE, HITOS_NUMBER_SINGULAR },  { "a", HITOS_GENDER_MASCULINE, HITOS_NUMBER_SINGULAR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (determiners); i++)
    if (g_str_equal (determiners[i].word, word))
      return &determiners[i];
  return NULL;
}

/* By its ending, for what no data tells: Comisión, Unidad, Secretaría; but Programa. */
static HitosGender
guess_gender (const char *word)
{
  static const char *const feminine[] = { "ción", "sión", "ciones", "siones", "dad", "tad", "tud", "dades", "a", "as" };

  if (g_str_has_suffix (word, "ma") || g_str_has_suffix (word, "mas") || g_str_has_prefix (word, "día"))
    return HITOS_GENDER_MASCULINE;
  for (guint i = 0; i < G_N_ELEMENTS (feminine); i++)
    if (g_str_has_suffix (word, feminine[i]))
      return HITOS_GENDER_FEMININE;
  return HITOS_GENDER_MASCULINE;
}

HitosTerm *
hitos_attribute_guess_noun (const char *text)
{
  g_autofree char *word = g_utf8_strdown (text ? text : "", text ? strcspn (text, " ,;") : 0);
  const Determiner *determiner = find_determiner (word);
  gboolean is_plural = g_str_has_suffix (word, "es") || g_str_has_suffix (word, "as") || g_str_has_suffix (word, "os");

  if (determiner)
    return hitos_term_new_noun (text, determiner->gender, determiner->number);
  return hitos_term_new_noun (text, guess_gender (word),
                              is_plural ? HITOS_NUMBER_PLURAL : HITOS_NUMBER_SINGULAR);
}
