/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-spanish.h"

#include <string.h>

/* The first letter or digit of @text, behind markup, quotation marks and spaces. */
static const char *
find_first_letter (const char *text)
{
  while (*text != '\0' && !g_unichar_isalnum (g_utf8_get_char (text)))
    {
      const char *end = *text == '<' ? strchr (text, '>') : NULL;

      text = end ? end + 1 : g_utf8_next_char (text);
    }
  return text;
}

static gunichar
letter_at (const char **at)
{
  gunichar letter = g_utf8_get_char (*at);

  if (letter != 0)
    *at = g_utf8_next_char (*at);
  return g_unichar_tolower (letter);
}

const char *
hitos_spanish_and (const char *next)
{
  const char *at;
  gunichar first, second, third;

  g_return_val_if_fail (next != NULL, "y");

  at = find_first_letter (next);
  first = letter_at (&at);
  if (first == 'i' || first == 0xED)
    return "e";
  if (first != 'h')
    return "y";
  second = letter_at (&at);
  third = letter_at (&at);
  if (second == 0xED)
    return "e";
  /* Before a diphthong the sound is that of y: "agua y hielo". */
  return second == 'i' && third != 'e' && third != 'a' && third != 'o' ? "e" : "y";
}

char *
hitos_spanish_list (const char *const *items)
{
  GString *text = g_string_new (NULL);
  gboolean has_commas = FALSE;
  guint count;

  g_return_val_if_fail (items != NULL, g_string_free (text, FALSE));

  count = g_strv_length ((char **) items);
  for (guint i = 0; i < count; i++)
    has_commas |= count > 2 && strchr (items[i], ',') != NULL;
  for (guint i = 0; i < count; i++)
    {
      if (i > 0 && i + 1 == count)
        g_string_append_printf (text, "%s %s ", has_commas ? ";" : "",
                                hitos_spanish_and (items[i]));
      else if (i > 0)
        g_string_append (text, has_commas ? "; " : ", ");
      g_string_append (text, items[i]);
    }
  return g_string_free (text, FALSE);
}

static char *
join_preposition (const char *preposition, const char *phrase)
{
  if (g_str_has_prefix (phrase, "el "))
    return g_strconcat (preposition, "l ", phrase + strlen ("el "), NULL);
  return g_strconcat (preposition, " ", phrase, NULL);
}

char *
hitos_spanish_of (const char *phrase)
{
  g_return_val_if_fail (phrase != NULL, NULL);

  return join_preposition ("de", phrase);
}

char *
hitos_spanish_to (const char *phrase)
{
  g_return_val_if_fail (phrase != NULL, NULL);

  return join_preposition ("a", phrase);
}

/* Whether a word may begin at @at: nothing, a space or a sign stands before it. */
static gboolean
begins_word (const char *text, const char *at)
{
  return at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

char *
hitos_spanish_contract (const char *text)
{
  static const char *const apart[] = { "de el ", "De el ", "a el ", "A el " };
  GString *joined = g_string_new (NULL);
  const char *at = text;

  g_return_val_if_fail (text != NULL, g_string_free (joined, FALSE));

  while (*at != '\0')
    {
      const char *next = g_utf8_next_char (at);

      for (guint i = 0; i < G_N_ELEMENTS (apart); i++)
        if (g_str_has_prefix (at, apart[i]) && begins_word (text, at))
          {
            gsize preposition = strchr (apart[i], ' ') - apart[i];

            g_string_append_len (joined, at, preposition);
            at += preposition + strlen (" e");
            next = at + strlen ("l ");
            break;
          }
      g_string_append_len (joined, at, next - at);
      at = next;
    }
  return g_string_free (joined, FALSE);
}

static char *
change_first_letter (const char *text, gunichar (*change) (gunichar))
{
  const char *first = find_first_letter (text);
  GString *changed = g_string_new_len (text, first - text);

  if (*first != '\0')
    {
      g_string_append_unichar (changed, change (g_utf8_get_char (first)));
      g_string_append (changed, g_utf8_next_char (first));
    }
  return g_string_free (changed, FALSE);
}

char *
hitos_spanish_capitalise (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return change_first_letter (text, g_unichar_toupper);
}

char *
hitos_spanish_uncapitalise (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return change_first_letter (text, g_unichar_tolower);
}
