/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-text.h"

#include <string.h>

#define NEXT_LINE 0x85
#define SOFT_HYPHEN 0xad
#define LINE_SEPARATOR 0x2028
#define PARAGRAPH_SEPARATOR 0x2029
#define BYTE_ORDER_MARK 0xfeff

static gboolean
ends_line (gunichar character)
{
  return (character >= '\n' && character <= '\r') || character == NEXT_LINE || character == LINE_SEPARATOR
         || character == PARAGRAPH_SEPARATOR;
}

/* They turn what follows around, so that it reads otherwise than it is kept. */
static gboolean
turns_direction (gunichar character)
{
  return (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
}

static gboolean
stands_for_nothing (gunichar character)
{
  return (g_unichar_iscntrl (character) && character != '\t') || character == SOFT_HYPHEN
         || character == BYTE_ORDER_MARK || turns_direction (character)
         /* Signs of one font alone, as a word processor's bullets; the report's markup is of them, too. */
         || g_unichar_type (character) == G_UNICODE_PRIVATE_USE
         /* The Unicode Standard, §23.7: 66 code points that are no characters and never will be. */
         || (character >= 0xfdd0 && character <= 0xfdef) || (character & 0xfffe) == 0xfffe;
}

char *
hitos_text_clean (const char *text)
{
  g_autoptr (GString) clean = NULL;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return NULL;
  clean = g_string_sized_new (strlen (text));
  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (character == '\r' && at[1] == '\n')
        continue;
      if (ends_line (character))
        g_string_append_c (clean, '\n');
      else if (!stands_for_nothing (character))
        g_string_append_unichar (clean, character);
    }
  return clean->len > 0 ? g_utf8_normalize (clean->str, -1, G_NORMALIZE_NFC) : NULL;
}
