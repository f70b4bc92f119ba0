/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-hyphenator.h"

#include <glib/gi18n-lib.h>
#include <hyphen.h>
#include <stdlib.h>

#include "hitos-paper-error.h"

#define LEAST_LEFT 2
#define LEAST_RIGHT 3
/* libhyphen's time grows with the square of a word's length; no Spanish word is longer. */
#define LONGEST_WORD 64

struct _HitosHyphenator {
  GObject parent_instance;

  HyphenDict *patterns;  /* owned */
};

G_DEFINE_FINAL_TYPE (HitosHyphenator, hitos_hyphenator, G_TYPE_OBJECT)

static const char *const files[] = { "hyph_es_MX.dic", "hyph_es_ES.dic", "hyph_es.dic" };

static char *
find_in (const char *folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i], NULL);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer (&path);
    }
  return NULL;
}

static char *
find_patterns (void)
{
  const char *chosen = g_getenv ("HITOS_HYPHEN_DIR");
  const char *const *folders = g_get_system_data_dirs ();

  if (chosen)
    return find_in (chosen);

  for (guint i = 0; folders[i]; i++)
    {
      g_autofree char *folder = g_build_filename (folders[i], "hyphen", NULL);
      char *path = find_in (folder);

      if (path)
        return path;
    }
  return find_in ("/usr/share/hyphen");
}

static void
hitos_hyphenator_finalize (GObject *object)
{
  HitosHyphenator *self = HITOS_HYPHENATOR (object);

  g_clear_pointer (&self->patterns, hnj_hyphen_free);
  G_OBJECT_CLASS (hitos_hyphenator_parent_class)->finalize (object);
}

static void
hitos_hyphenator_class_init (HitosHyphenatorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_hyphenator_finalize;
}

static void
hitos_hyphenator_init (HitosHyphenator *self)
{
}

HitosHyphenator *
hitos_hyphenator_new (GError **error)
{
  g_autoptr (HitosHyphenator) self = g_object_new (HITOS_TYPE_HYPHENATOR, NULL);
  g_autofree char *path = find_patterns ();

  if (!path)
    {
      g_set_error_literal (error, HITOS_PAPER_ERROR, HITOS_PAPER_ERROR_HYPHENATION,
                           _("The Spanish hyphenation patterns are not installed "
                             "(package hyphen-es, file hyph_es_MX.dic)"));
      return NULL;
    }
  self->patterns = hnj_hyphen_load (path);
  if (!self->patterns || !self->patterns->utf8)
    {
      g_set_error (error, HITOS_PAPER_ERROR, HITOS_PAPER_ERROR_HYPHENATION,
                   _("“%s” is not a file of hyphenation patterns in UTF-8"), path);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/* Lower-cases @word into @lower; FALSE where it is nothing to divide. */
static gboolean
fold_word (const char *word, const char *end, GString *lower)
{
  guint capitals = 0, letters = 0;

  g_string_truncate (lower, 0);
  for (const char *p = word; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalpha (c) || ++letters > LONGEST_WORD)
        return FALSE;
      if (g_unichar_isupper (c) && ++capitals > 1)
        return FALSE;
      g_string_append_unichar (lower, g_unichar_tolower (c));
    }
  return letters >= LEAST_LEFT + LEAST_RIGHT;
}

static void
mark_word (HitosHyphenator *self, const char *text, const char *word, const char *end,
           GString *lower, guint8 *points)
{
  char hyphens[LONGEST_WORD * 4 + 8] = { 0 };
  char **replacements = NULL;
  int *positions = NULL, *cuts = NULL;
  glong letters;
  glong letter = 1;

  if (!fold_word (word, end, lower) || lower->len > LONGEST_WORD * 4)
    return;
  letters = g_utf8_strlen (lower->str, lower->len);
  if (hnj_hyphen_hyphenate3 (self->patterns, lower->str, (int) lower->len, hyphens, NULL,
                             &replacements, &positions, &cuts,
                             LEAST_LEFT, LEAST_RIGHT, LEAST_LEFT, LEAST_RIGHT) == 0)
    for (const char *p = g_utf8_next_char (word); p < end; p = g_utf8_next_char (p), letter++)
      if ((hyphens[letter - 1] & 1) && letter >= LEAST_LEFT && letters - letter >= LEAST_RIGHT
          && !(replacements && replacements[letter - 1]))
        points[p - text] = 1;

  if (replacements)
    for (gsize i = 0; i < lower->len; i++)
      free (replacements[i]);
  free (replacements);
  free (positions);
  free (cuts);
}

static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x00A0 || c == 0x202F || c == 0x2060;
}

/* Trims the punctuation around the word between @*word and @*end. */
static void
trim (const char **word, const char **end)
{
  while (*word < *end && !g_unichar_isalnum (g_utf8_get_char (*word)))
    *word = g_utf8_next_char (*word);
  while (*end > *word && !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (*end))))
    *end = g_utf8_prev_char (*end);
}

void
hitos_hyphenator_mark (HitosHyphenator *self, const char *text, gsize length, guint8 *points)
{
  g_autoptr (GString) lower = g_string_new (NULL);
  const char *limit = text + length;
  const char *p = text;

  g_return_if_fail (HITOS_IS_HYPHENATOR (self));

  while (p < limit)
    {
      const char *word = p, *end;

      while (p < limit && !is_space (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      end = p;
      trim (&word, &end);
      if (end > word)
        mark_word (self, text, word, end, lower, points);
      if (p < limit)
        p = g_utf8_next_char (p);
    }
}

char *
hitos_hyphenator_insert_soft_hyphens (HitosHyphenator *self, const char *text)
{
  gsize length = strlen (text);
  g_autofree guint8 *points = g_malloc0 (length + 1);
  GString *out = g_string_sized_new (length + length / 4);

  hitos_hyphenator_mark (self, text, length, points);
  for (gsize i = 0; i < length; i++)
    {
      if (points[i])
        g_string_append (out, "\302\255");
      g_string_append_c (out, text[i]);
    }
  return g_string_free (out, FALSE);
}
