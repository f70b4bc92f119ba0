/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-typography.h"

#include <string.h>

#include "hitos-pattern.h"
#include "hitos-spanish.h"

#define NO_BREAK_SPACE "\302\240"

/* Spaces made one, none at the ends nor before a closing sign; a sign that comes twice, once. */
static char *
tidy_spaces (const char *text)
{
  g_autoptr (GString) tidy = g_string_new (NULL);
  gboolean has_space = FALSE;

  for (const char *at = text; *at != '\0'; at++)
    {
      char last = tidy->len > 0 ? tidy->str[tidy->len - 1] : '\0';

      if (*at == ' ' || *at == '\n' || *at == '\t')
        {
          has_space = TRUE;
          continue;
        }
      if (strchr (",.;:", *at) && (last == *at || last == ','))
        {
          /* "Anexo Único,; en" where a part that ended with a comma met another's beginning. */
          if (last != *at)
            tidy->str[tidy->len - 1] = *at;
          has_space = FALSE;
          continue;
        }
      if (has_space && last != '\0' && !strchr (",.;:)", *at))
        g_string_append_c (tidy, ' ');
      has_space = FALSE;
      g_string_append_c (tidy, *at);
    }
  return g_strdup (tidy->str);
}

static gboolean
ends_with_figure (const char *text, gsize end)
{
  gsize start = end;

  while (start > 0 && g_ascii_isdigit (text[start - 1]))
    start--;
  return end > start && end - start <= 2 && (start == 0 || strchr (" (\302\240", text[start - 1]));
}

static gboolean
ends_with_glue (const char *text, gsize end, const char *const *glue)
{
  for (guint i = 0; glue && glue[i]; i++)
    {
      gsize length = strlen (glue[i]);

      if (length > 0 && end >= length && strncmp (text + end - length, glue[i], length) == 0
          && (end == length || strchr (" (\240", text[end - length - 1])))
        return TRUE;
    }
  return FALSE;
}

/* Whether the space at @position must not break a line. */
static gboolean
is_glued (const char *text, gsize position, const char *const *glue)
{
  const char *next = text + position + 1;

  if (ends_with_figure (text, position) && g_str_has_prefix (next, "de "))
    return TRUE;
  return g_ascii_isdigit (*next) && ends_with_glue (text, position, glue);
}

static void
append_escaped (GString *out, gunichar letter)
{
  if (letter == '&')
    g_string_append (out, "&amp;");
  else if (letter == '<')
    g_string_append (out, "&lt;");
  else if (letter == '>')
    g_string_append (out, "&gt;");
  else
    g_string_append_unichar (out, letter);
}

/* The open tags, innermost last: each of "b" and "i" at most once. */
typedef struct {
  char names[2];
  guint n;
} OpenTags;

/* A phrase may open a tag that no phrase closes, and the other way round: what comes out is balanced.
 * @tag: which of <b> </b> <i> </i>. */
static void
append_tag (GString *out, OpenTags *open, gunichar tag)
{
  const char name = tag < 2 ? 'b' : 'i';
  const gboolean is_open = (open->n > 0 && open->names[0] == name) || (open->n > 1 && open->names[1] == name);
  const gboolean innermost = is_open && open->names[open->n - 1] == name;

  if ((tag % 2 == 0) == is_open)
    return;
  if (!is_open)
    {
      open->names[open->n++] = name;
      g_string_append_printf (out, "<%c>", name);
      return;
    }
  if (innermost)
    g_string_append_printf (out, "</%c>", name);
  else
    {
      g_string_append_printf (out, "</%c></%c><%c>", open->names[1], name, open->names[1]);
      open->names[0] = open->names[1];
    }
  open->n--;
}

static char *
tidy_sentence (const char *text)
{
  g_autofree char *tidy = tidy_spaces (text);

  return hitos_spanish_contract (tidy);
}

char *
hitos_typography_finish (const char *text, const char *const *glue)
{
  g_autofree char *sentence = NULL;
  OpenTags open = { { 0 }, 0 };
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, g_string_free (out, FALSE));

  sentence = tidy_sentence (text);
  for (const char *at = sentence; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter == ' ' && is_glued (sentence, at - sentence, glue))
        g_string_append (out, NO_BREAK_SPACE);
      else if (letter >= HITOS_PATTERN_MARKUP_FIRST && letter <= HITOS_PATTERN_MARKUP_LAST)
        append_tag (out, &open, letter - HITOS_PATTERN_MARKUP_FIRST);
      else
        append_escaped (out, letter);
    }
  while (open.n > 0)
    g_string_append_printf (out, "</%c>", open.names[--open.n]);
  return g_string_free (out, FALSE);
}

char *
hitos_typography_tidy (const char *text)
{
  g_autofree char *sentence = NULL;
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, g_string_free (out, FALSE));

  sentence = tidy_sentence (text);
  for (const char *at = sentence; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter < HITOS_PATTERN_MARKUP_FIRST || letter > HITOS_PATTERN_MARKUP_LAST)
        g_string_append_unichar (out, letter);
    }
  return g_string_free (out, FALSE);
}
