/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-json-place.h"

#include <string.h>

#define MOST_SHOWN 60

G_DEFINE_QUARK (hitos-json-error-quark, hitos_json_error)

static void
append_place (GString *text, const HitosJsonPlace *place)
{
  g_autofree char *key = hitos_json_shorten (place->key);

  if (place->parent)
    {
      append_place (text, place->parent);
      g_string_append_c (text, '.');
    }
  g_string_append (text, key);
  if (place->index >= 0)
    g_string_append_printf (text, "[%d]", place->index);
}

static char *
format_place (const HitosJsonPlace *self)
{
  GString *text = g_string_new (NULL);

  append_place (text, self);
  return g_string_free (text, FALSE);
}

gboolean
hitos_json_place_fail (const HitosJsonPlace *self, GError **error, HitosJsonErrorCode code,
                       const char *sentence, ...)
{
  g_autofree char *place = format_place (self);
  g_autofree char *said = NULL;
  va_list arguments;

  va_start (arguments, sentence);
  said = g_strdup_vprintf (sentence, arguments);
  va_end (arguments);
  g_set_error (error, HITOS_JSON_ERROR, code, "%s: %s", place, said);
  return FALSE;
}

char *
hitos_json_shorten (const char *text)
{
  gsize length = strnlen (text, MOST_SHOWN + 1);
  g_autofree char *start = g_strndup (text, MIN (length, MOST_SHOWN));
  const char *end;

  /* The cut may stand inside a character. */
  if (!g_utf8_validate (start, -1, &end))
    start[end - start] = '\0';
  /* No control character of a file may reach the terminal. */
  for (char *at = start; *at; at++)
    if (g_ascii_iscntrl (*at))
      *at = ' ';
  return length > MOST_SHOWN ? g_strconcat (start, "…", NULL) : g_steal_pointer (&start);
}
