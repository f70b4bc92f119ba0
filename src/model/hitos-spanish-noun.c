/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-spanish-noun.h"

#include <string.h>

static gboolean
is_among (gunichar letter, const char *letters)
{
  return letter != 0 && g_utf8_strchr (letters, -1, letter) != NULL;
}

/* Where the stress of a word can be told from how it is spelt. */
typedef struct {
  int syllables;
  int accented;     /* the syllable with the written accent, -1 for none */
  gunichar last;    /* the last letter */
} WordShape;

/* Counts syllables by their vowels: a strong vowel, or an accented weak one, begins a syllable
 * unless it joins a weak one without an accent. */
static WordShape
measure (const char *word, gsize length)
{
  WordShape shape = { 0, -1, 0 };
  gunichar previous = 0;

  for (const char *at = word; at < word + length; at = g_utf8_next_char (at))
    {
      gunichar letter = g_unichar_tolower (g_utf8_get_char (at));
      gboolean is_vowel = is_among (letter, "aeiouáéíóúü");
      gboolean joins = is_among (previous, "iuü") ? is_vowel && !is_among (letter, "íú")
                                                  : is_among (previous, "aeoáéó")
                                                      && is_among (letter, "iuü");

      if (is_vowel && !joins)
        shape.syllables++;
      if (is_among (letter, "áéíóú"))
        shape.accented = shape.syllables - 1;
      previous = letter;
      shape.last = letter;
    }
  return shape;
}

static gsize
get_word_length (const char *text)
{
  const char *end = text;

  while (g_unichar_isalpha (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return end - text;
}

/* A word in capitals is an acronym, whose article no rule of stress gives. */
static gboolean
is_acronym (const char *word, gsize length)
{
  for (const char *at = word; at < word + length; at = g_utf8_next_char (at))
    if (g_unichar_islower (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

/* Whether the first word of @text begins with an a, or ha, that is stressed: acta, área, hacha. */
static gboolean
has_stressed_a (const char *text)
{
  const char *vowel = text;
  gsize length;
  WordShape shape;
  int stressed;

  if (*vowel == 'h' || *vowel == 'H')
    vowel++;
  length = get_word_length (text);
  if (!is_among (g_utf8_get_char (vowel), "aáAÁ") || is_acronym (text, length))
    return FALSE;
  shape = measure (text, length);
  if (shape.accented >= 0)
    stressed = shape.accented;
  else if (shape.syllables > 1 && is_among (shape.last, "aeiouns"))
    stressed = shape.syllables - 2;
  else
    stressed = shape.syllables - 1;
  return stressed == 0;
}

static const char *
choose (const char *const forms[4], const char *noun, HitosGender gender, HitosNumber number)
{
  if (number == HITOS_NUMBER_SINGULAR && gender == HITOS_GENDER_FEMININE
      && has_stressed_a (noun))
    gender = HITOS_GENDER_MASCULINE;
  return forms[number * 2 + gender];
}

static const char *
get_definite (const char *noun, HitosGender gender, HitosNumber number)
{
  static const char *const forms[] = { "el", "la", "los", "las" };

  return choose (forms, noun, gender, number);
}

const char *
hitos_spanish_indefinite (const char *noun, HitosGender gender, HitosNumber number)
{
  static const char *const forms[] = { "un", "una", "unos", "unas" };

  g_return_val_if_fail (noun != NULL, "");

  return choose (forms, noun, gender, number);
}

char *
hitos_spanish_with_article (const char *noun, HitosGender gender, HitosNumber number)
{
  g_return_val_if_fail (noun != NULL, NULL);

  return g_strdup_printf ("%s %s", get_definite (noun, gender, number), noun);
}
