/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-catalogue.h"

#include <string.h>

/* A letter is a letter in every language. */
#define MIN_LENGTH 3
/* Fewer letters around the values of a message say nothing. */
#define MIN_LETTERS 8

struct _AppCatalogue {
  GHashTable *english;    /* owned: messages that are another in Spanish */
  GHashTable *spanish;    /* owned: what they are there */
  GPtrArray *patterns;    /* owned GPatternSpec: the messages with values */
};

/* The offsets of a compiled catalogue, in bytes. */
enum { COUNT = 8, ORIGINALS = 12, TRANSLATIONS = 16 };

static guint32
read_number (const char *contents, gsize length, gsize offset)
{
  guint32 number;

  g_assert_cmpuint (offset + sizeof number, <=, length);
  memcpy (&number, contents + offset, sizeof number);
  return number;
}

/* Every plural form, as one string each. */
static GStrv
read_forms (const char *contents, gsize length, gsize table, guint index)
{
  guint32 size = read_number (contents, length, table + index * 8);
  guint32 offset = read_number (contents, length, table + index * 8 + 4);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint32 i = 0; i <= size; i += strlen (contents + offset + i) + 1)
    g_strv_builder_add (builder, contents + offset + i);
  return g_strv_builder_end (builder);
}

/* What the screen shows of it: without mnemonics and context. */
static char *
dup_shown (const char *message)
{
  const char *context = strchr (message, '\004');
  GString *shown = g_string_new (context ? context + 1 : message);

  g_string_replace (shown, "_", "", 0);
  return g_string_free (shown, FALSE);
}

/* Values are anything. NULL where there are no values, or little else. */
static GPatternSpec *
make_pattern (const char *message)
{
  g_autoptr (GRegex) value = g_regex_new ("%(\\d+\\$)?[-0 +]*\\d*(\\.\\d+)?l*[a-zA-Z]", 0, 0, NULL);
  g_autofree char *pattern = g_regex_replace_literal (value, message, -1, 0, "*", 0, NULL);
  guint letters = 0;

  for (const char *place = pattern; *place; place++)
    letters += g_ascii_isalpha (*place);
  return letters >= MIN_LETTERS && strchr (pattern, '*') ? g_pattern_spec_new (pattern) : NULL;
}

static void
take_message (AppCatalogue *self, GStrv originals, GStrv translations)
{
  for (guint i = 0; translations[i]; i++)
    g_hash_table_add (self->spanish, dup_shown (translations[i]));
  for (guint i = 0; originals[i]; i++)
    {
      GPatternSpec *pattern;

      if (g_strv_contains ((const char *const *) translations, originals[i]) || *originals[i] == '\0')
        continue;
      pattern = make_pattern (originals[i]);
      if (pattern)
        g_ptr_array_add (self->patterns, pattern);
      g_hash_table_add (self->english, dup_shown (originals[i]));
    }
}

AppCatalogue *
app_catalogue_new (void)
{
  AppCatalogue *self = g_new0 (AppCatalogue, 1);
  g_autofree char *path = g_build_filename (g_getenv ("HITOS_LOCALE_DIR"), "es", "LC_MESSAGES", "hitos.mo", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  self->english = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->spanish = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->patterns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_pattern_spec_free);
  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < read_number (contents, length, COUNT); i++)
    {
      g_auto (GStrv) originals = read_forms (contents, length, read_number (contents, length, ORIGINALS), i);
      g_auto (GStrv) translations = read_forms (contents, length, read_number (contents, length, TRANSLATIONS), i);

      take_message (self, originals, translations);
    }
  g_assert_cmpuint (g_hash_table_size (self->english), >, 100);
  return self;
}

void
app_catalogue_free (AppCatalogue *self)
{
  g_hash_table_unref (self->english);
  g_hash_table_unref (self->spanish);
  g_ptr_array_unref (self->patterns);
  g_free (self);
}

gboolean
app_catalogue_is_english (AppCatalogue *self, const char *text)
{
  if (g_utf8_strlen (text, -1) < MIN_LENGTH || g_hash_table_contains (self->spanish, text))
    return FALSE;
  if (g_hash_table_contains (self->english, text))
    return TRUE;
  for (guint i = 0; i < self->patterns->len; i++)
    if (g_pattern_spec_match_string (g_ptr_array_index (self->patterns, i), text))
      return TRUE;
  return FALSE;
}
