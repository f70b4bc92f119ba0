/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-key.h"

#include <string.h>

#define MOST_FIGURES 9

static gboolean
is_separator (gunichar letter)
{
  return letter == '/';
}

char *
hitos_key_normalise (const char *text)
{
  g_autoptr (GString) key = g_string_new (NULL);
  gboolean has_space = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_isspace (letter))
        {
          has_space = TRUE;
          continue;
        }
      if (has_space && key->len > 0 && !is_separator (letter) && key->str[key->len - 1] != '/')
        g_string_append_c (key, ' ');
      has_space = FALSE;
      g_string_append_unichar (key, letter);
    }
  return g_strdup (key->str);
}

/* -1 where @text is not all figures. */
static int
read_number (const char *text)
{
  gsize length = strlen (text);

  if (length == 0 || length > MOST_FIGURES || strspn (text, "0123456789") != length)
    return -1;
  return (int) g_ascii_strtoll (text, NULL, 10);
}

static gboolean
is_year (const char *text)
{
  int number = read_number (text);

  return strlen (text) == 4 && number >= 1990 && number <= 2099;
}

/* The number glued to the last of the letters, "CG139": cuts it off. */
static int
cut_glued_number (char *part)
{
  gsize letters = strcspn (part, "0123456789");
  int number = letters > 0 ? read_number (part + letters) : -1;

  if (number >= 0)
    part[letters] = '\0';
  return number;
}

/* From the end: the year, the number, and two figures before it, which are the year again
 * ("IEPC/UTC/21/107"). What is left is who issued it. */
static void
read_parts (HitosKey *self, char **parts, guint n)
{
  g_autoptr (GString) area = g_string_new (NULL);

  if (n > 1 && is_year (parts[n - 1]))
    self->year = read_number (parts[--n]);
  self->number = read_number (parts[n - 1]);
  if (self->number >= 0)
    n--;
  else if (n > 1)
    self->number = cut_glued_number (parts[n - 1]);
  if (self->year == 0 && n > 1 && strlen (parts[n - 1]) == 2 && read_number (parts[n - 1]) >= 0)
    self->year = 2000 + read_number (parts[--n]);
  if (n == 0 || read_number (parts[0]) >= 0)
    return;
  self->issuer = g_strdup (parts[0]);
  for (guint i = 1; i < n; i++)
    g_string_append_printf (area, "%s%s", i > 1 ? "/" : "", parts[i]);
  self->area = n > 1 ? g_strdup (area->str) : NULL;
}

HitosKey *
hitos_key_parse (const char *text)
{
  HitosKey *self;
  g_auto (GStrv) parts = NULL;
  guint n;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (HitosKey, 1);
  self->literal = hitos_key_normalise (text);
  self->number = -1;
  parts = g_strsplit (self->literal, "/", -1);
  n = g_strv_length (parts);
  if (n > 1)
    read_parts (self, parts, n);
  return self;
}

void
hitos_key_free (HitosKey *self)
{
  g_free (self->literal);
  g_free (self->issuer);
  g_free (self->area);
  g_free (self);
}

/* Reads from @at the figures of a place: exactly @width of them, or as many as there are for 0. */
static gboolean
read_figures (const char **at, gsize width, int *value)
{
  gsize length = strspn (*at, "0123456789");
  char figures[MOST_FIGURES + 1];

  if (length == 0 || length > MOST_FIGURES || (width > 0 && length < width))
    return FALSE;
  if (width > 0)
    length = width;
  memcpy (figures, *at, length);
  figures[length] = '\0';
  *value = (int) g_ascii_strtoll (figures, NULL, 10);
  *at += length;
  return TRUE;
}

/* The length of the place that begins at @pattern, 0 for none. */
static gsize
get_place (const char *pattern, const char *name)
{
  gsize length = strlen (name);

  if (*pattern != '{' || strncmp (pattern + 1, name, length) != 0)
    return 0;
  if (pattern[1 + length] == '}')
    return length + 2;
  if (g_str_equal (name, "n") && pattern[2] == ':' && g_ascii_isdigit (pattern[3]) && pattern[4] == '}')
    return 5;
  return 0;
}

gboolean
hitos_key_match (const char *pattern, const char *key, int *year, int *number)
{
  g_autofree char *normalised = NULL;
  const char *at;
  int found_year = 0;
  int found_number = -1;

  g_return_val_if_fail (pattern != NULL && key != NULL, FALSE);

  at = normalised = hitos_key_normalise (key);
  while (*pattern != '\0')
    {
      gsize length;
      gboolean fits;

      if ((length = get_place (pattern, "yyyy")) > 0)
        fits = read_figures (&at, 4, &found_year);
      else if ((length = get_place (pattern, "yy")) > 0)
        {
          fits = read_figures (&at, 2, &found_year);
          found_year += 2000;
        }
      else if ((length = get_place (pattern, "n")) > 0)
        fits = read_figures (&at, 0, &found_number);
      else
        {
          length = 1;
          fits = *at++ == *pattern;
        }
      if (!fits)
        return FALSE;
      pattern += length;
    }
  if (*at != '\0' || found_number < 0)
    return FALSE;
  if (year)
    *year = found_year;
  if (number)
    *number = found_number;
  return TRUE;
}

char *
hitos_key_format (const char *pattern, int year, int number)
{
  GString *key = g_string_new (NULL);

  g_return_val_if_fail (pattern != NULL, g_string_free (key, FALSE));

  while (*pattern != '\0')
    {
      gsize length;

      if ((length = get_place (pattern, "yyyy")) > 0)
        g_string_append_printf (key, "%04d", year);
      else if ((length = get_place (pattern, "yy")) > 0)
        g_string_append_printf (key, "%02d", year % 100);
      else if ((length = get_place (pattern, "n")) > 0)
        g_string_append_printf (key, "%0*d", length == 5 ? pattern[3] - '0' : 1, number);
      else
        g_string_append_len (key, pattern, length = 1);
      pattern += length;
    }
  return g_string_free (key, FALSE);
}
