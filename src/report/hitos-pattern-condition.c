/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-pattern-condition.h"

#include <string.h>

#include <glib/gi18n-lib.h>

struct _HitosCondition {
  GPtrArray *tests;  /* owned, of HitosPatternTest */
};

static void
hitos_pattern_test_free (gpointer data)
{
  HitosPatternTest *self = data;

  g_free (self->path);
  g_strfreev (self->words);
  g_free (self->other);
  g_free (self);
}

static gboolean
is_path (const char *text)
{
  return *text != '\0' && strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-.") == strlen (text);
}

static gboolean
check_test (const HitosPatternTest *test, const char *text, const char *place, GError **error)
{
  if (is_path (test->path) && (test->other == NULL || is_path (test->other)))
    return TRUE;
  g_set_error (error, HITOS_PATTERN_ERROR, HITOS_PATTERN_ERROR_SYNTAX,
               _("%s: “%s” is no condition"), place, text);
  return FALSE;
}

static HitosPatternTest *
parse_test (const char *text)
{
  HitosPatternTest *test = g_new0 (HitosPatternTest, 1);
  const char *equals;

  test->negated = *text == '!';
  text += test->negated;
  equals = strchr (text, '=');
  test->path = g_strstrip (equals ? g_strndup (text, equals - text) : g_strdup (text));
  if (equals && equals[1] == '=')
    {
      test->kind = HITOS_PATTERN_CONDITION_EQUALS;
      test->other = g_strstrip (g_strdup (equals + 2));
    }
  else if (equals)
    {
      g_autofree char *words = g_strstrip (g_strdup (equals + 1));

      test->kind = HITOS_PATTERN_CONDITION_IS;
      test->words = g_strsplit (words, "/", -1);
    }
  return test;
}

HitosPatternCondition *
hitos_pattern_condition_parse (const char *text, const char *place, GError **error)
{
  g_autoptr (HitosPatternCondition) self = g_new0 (HitosPatternCondition, 1);
  g_auto (GStrv) parts = g_strsplit (text, "&", -1);

  self->tests = g_ptr_array_new_with_free_func (hitos_pattern_test_free);
  for (guint i = 0; parts[i]; i++)
    {
      HitosPatternTest *test = parse_test (g_strstrip (parts[i]));

      g_ptr_array_add (self->tests, test);
      if (!check_test (test, parts[i], place, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

void
hitos_pattern_condition_free (HitosPatternCondition *self)
{
  g_ptr_array_unref (self->tests);
  g_free (self);
}

const GPtrArray *
hitos_pattern_condition_get_tests (const HitosPatternCondition *self)
{
  return self->tests;
}
