/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-own-words.h"

#include "hitos-pattern.h"
#include "hitos-typography.h"

#define NO_BREAK_SPACE "\302\240"

static void
append_private_tag (GString *out, const char *name, guint closing)
{
  if (g_str_equal (name, "b") || g_str_equal (name, "i"))
    g_string_append_unichar (out, HITOS_PATTERN_MARKUP_FIRST + (*name == 'i' ? 2 : 0) + closing);
}

static void
on_start_cb (GMarkupParseContext *context, const char *name, const char **names, const char **values, gpointer out,
             GError **error)
{
  append_private_tag (out, name, 0);
}

static void
on_end_cb (GMarkupParseContext *context, const char *name, gpointer out, GError **error)
{
  append_private_tag (out, name, 1);
}

static void
on_text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer out, GError **error)
{
  g_string_append_len (out, text, (gssize) length);
}

/* Pango's markup as private markup. */
static char *
read_markup (const char *markup)
{
  static const GMarkupParser parser = { on_start_cb, on_end_cb, on_text_cb, NULL, NULL };
  g_autofree char *whole = g_strdup_printf ("<p>%s</p>", markup);
  GString *out = g_string_new (NULL);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, out, NULL);

  if (!g_markup_parse_context_parse (context, whole, -1, NULL) || !g_markup_parse_context_end_parse (context, NULL))
    g_string_assign (out, markup);
  return g_string_free (out, FALSE);
}

static char *
replace (const char *text, const char *from, const char *to)
{
  GString *out = g_string_new (text);

  g_string_replace (out, from, to, 0);
  return g_string_free (out, FALSE);
}

char *
hitos_own_words_finish (const char *markup, const char *const *glue)
{
  g_autofree char *text = NULL, *spaced = NULL, *finished = NULL;

  g_return_val_if_fail (markup != NULL, NULL);

  text = read_markup (markup);
  spaced = replace (text, NO_BREAK_SPACE, " ");
  finished = replace (spaced, "...", "…");
  return hitos_typography_finish (finished, glue);
}

char *
hitos_own_words_read (const char *markup)
{
  g_autofree char *text = NULL, *spaced = NULL;
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (markup != NULL, g_string_free (out, FALSE));

  text = read_markup (markup);
  spaced = replace (text, NO_BREAK_SPACE, " ");
  for (const char *at = spaced; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter < HITOS_PATTERN_MARKUP_FIRST || letter > HITOS_PATTERN_MARKUP_LAST)
        g_string_append_unichar (out, letter);
    }
  return g_string_free (out, FALSE);
}
