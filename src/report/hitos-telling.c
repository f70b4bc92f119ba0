/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-telling.h"

#include <glib/gi18n-lib.h>

#include "hitos-attribute.h"
#include "hitos-filter.h"
#include "hitos-spanish-date.h"
#include "hitos-spanish.h"

#define MOST_PATTERNS_WITHIN 24

/* A pattern being written: what its errors are called by. */
typedef struct {
  HitosTelling *telling;
  const HitosPattern *pattern;
  const HitosScope *scope;
  GError **error;
} Writer;

static HitosTerm *
look_up_first (HitosTelling *self, const HitosScope *scope, const char *name)
{
  for (; scope; scope = scope->outer)
    {
      HitosTerm *term = scope->term ? hitos_attribute_get (self, scope->term, name) : NULL;

      if (term)
        return term;
    }
  return hitos_attribute_get_of_month (self, name);
}

HitosTerm *
hitos_telling_look_up (HitosTelling *self, const HitosScope *scope, const char *path, GError **error)
{
  g_auto (GStrv) names = g_strsplit (path, ".", -1);
  g_autoptr (HitosTerm) term = look_up_first (self, scope, names[0]);

  for (guint i = 1; term && names[i]; i++)
    {
      /* Nothing has nothing: no error where the record is not there. */
      HitosTerm *next = hitos_term_is_empty (term) ? hitos_term_new_text (NULL)
                                                   : hitos_attribute_get (self, term, names[i]);

      hitos_term_unref (term);
      term = next;
    }
  if (term == NULL)
    g_set_error (error, HITOS_PATTERN_ERROR, HITOS_PATTERN_ERROR_NAME, _("nothing has the name “%s”"), path);
  return g_steal_pointer (&term);
}

void
hitos_telling_get_grammar (HitosTelling *self, HitosTerm *term, HitosGender *gender, HitosNumber *number)
{
  g_autoptr (HitosTerm) noun = NULL;

  if ((term->kind == HITOS_TERM_RECORD && term->record) || term->kind == HITOS_TERM_MAP)
    noun = hitos_attribute_get (self, term, "noun");
  *gender = hitos_term_get_gender (noun ? noun : term);
  *number = hitos_term_get_number (noun ? noun : term);
  if (term->kind != HITOS_TERM_LIST || term->items->len == 0)
    return;
  *gender = HITOS_GENDER_FEMININE;
  for (guint i = 0; i < term->items->len; i++)
    {
      HitosGender of_item;

      hitos_telling_get_grammar (self, g_ptr_array_index (term->items, i), &of_item, number);
      if (of_item == HITOS_GENDER_MASCULINE)
        *gender = HITOS_GENDER_MASCULINE;
    }
  if (term->items->len > 1)
    *number = HITOS_NUMBER_PLURAL;
}

static char *
read_list (HitosTelling *self, HitosTerm *list)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  for (guint i = 0; i < list->items->len; i++)
    {
      g_autofree char *text = hitos_telling_read (self, g_ptr_array_index (list->items, i));

      if (*text)
        g_strv_builder_add (builder, text);
    }
  texts = g_strv_builder_end (builder);
  return hitos_spanish_list ((const char *const *) texts);
}

char *
hitos_telling_read (HitosTelling *self, HitosTerm *term)
{
  g_autoptr (HitosTerm) noun = NULL;
  char *text = NULL;

  switch (term->kind)
    {
    case HITOS_TERM_TEXT:
      return g_strdup (term->text);
    case HITOS_TERM_NUMBER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, term->number);
    case HITOS_TERM_WHEN:
      text = hitos_spanish_when (term->when, HITOS_SPANISH_DATE_PLAIN);
      break;
    case HITOS_TERM_LIST:
      return read_list (self, term);
    case HITOS_TERM_RECORD:
    case HITOS_TERM_MAP:
    default:
      noun = hitos_term_is_empty (term) ? NULL : hitos_attribute_get (self, term, "noun");
      text = noun ? hitos_telling_read (self, noun) : NULL;
    }
  return text ? text : g_strdup ("");
}

/* --- conditions --- */

static gboolean
test_one (HitosTelling *self, const HitosPatternTest *test, const HitosScope *scope, gboolean *holds,
          GError **error)
{
  g_autoptr (HitosTerm) term = hitos_telling_look_up (self, scope, test->path, error);
  g_autoptr (HitosTerm) other = NULL;
  g_autofree char *text = NULL;

  if (term == NULL)
    return FALSE;
  if (test->kind == HITOS_PATTERN_CONDITION_HAS)
    *holds = !hitos_term_is_empty (term);
  else if (test->kind == HITOS_PATTERN_CONDITION_IS)
    {
      text = hitos_telling_read (self, term);
      *holds = g_strv_contains ((const char *const *) test->words, text);
    }
  else
    {
      other = hitos_telling_look_up (self, scope, test->other, error);
      if (other == NULL)
        return FALSE;
      *holds = hitos_term_equal (term, other);
    }
  *holds ^= test->negated;
  return TRUE;
}

gboolean
hitos_telling_test (HitosTelling *self, const HitosPatternCondition *condition, const HitosScope *scope, gboolean *holds,
                    GError **error)
{
  const GPtrArray *tests = condition ? hitos_pattern_condition_get_tests (condition) : NULL;

  *holds = TRUE;
  for (guint i = 0; tests && *holds && i < tests->len; i++)
    if (!test_one (self, g_ptr_array_index (tests, i), scope, holds, error))
      return FALSE;
  return TRUE;
}

/* --- writing --- */

static gboolean write_nodes (Writer *writer, const GPtrArray *nodes, GString *text, gboolean *is_full);

static HitosTerm *
write_within (Writer *writer, const char *name)
{
  g_autofree char *text = hitos_telling_write_named (writer->telling, name, writer->scope, writer->error);

  return text ? hitos_term_new_text (text) : NULL;
}

static HitosTerm *
get_head (Writer *writer, const HitosPatternNode *node)
{
  switch (node->head)
    {
    case HITOS_PATTERN_HEAD_QUOTED:
      return hitos_term_new_text (node->text);
    case HITOS_PATTERN_HEAD_PATTERN:
      return write_within (writer, node->text);
    case HITOS_PATTERN_HEAD_PATH:
    default:
      return hitos_telling_look_up (writer->telling, writer->scope, node->text, writer->error);
    }
}

/* The error of a place says where the place is, unless it comes from a pattern within. */
static void
place_error (Writer *writer, const HitosPatternNode *node)
{
  if (writer->error && *writer->error && node->head != HITOS_PATTERN_HEAD_PATTERN
      && !g_str_has_prefix ((*writer->error)->message, "["))
    g_prefix_error (writer->error, _("%s, character %u: "), hitos_pattern_get_place (writer->pattern),
                    node->position);
}

static gboolean
write_place (Writer *writer, const HitosPatternNode *node, GString *text, gboolean *is_full)
{
  g_autoptr (HitosTerm) term = get_head (writer, node);
  g_autofree char *words = NULL;

  for (guint i = 0; term && i < node->filters->len; i++)
    {
      const HitosPatternFilter *filter = g_ptr_array_index (node->filters, i);
      HitosTerm *next = hitos_filter_apply (writer->telling, filter->name, filter->argument, term, writer->scope,
                                            writer->error);

      hitos_term_unref (term);
      term = next;
    }
  if (term == NULL)
    {
      place_error (writer, node);
      return FALSE;
    }
  words = hitos_term_is_empty (term) ? g_strdup ("") : hitos_telling_read (writer->telling, term);
  *is_full &= *words != '\0';
  g_string_append (text, words);
  return TRUE;
}

/* The first choice whose condition holds and whose places are all filled. */
static gboolean
write_choice (Writer *writer, const HitosPatternNode *node, GString *text)
{
  for (guint i = 0; i < node->choices->len; i++)
    {
      const HitosPatternChoice *choice = g_ptr_array_index (node->choices, i);
      g_autoptr (GString) words = g_string_new (NULL);
      gboolean is_full = TRUE;
      gboolean holds;

      if (!hitos_telling_test (writer->telling, choice->condition, writer->scope, &holds, writer->error))
        {
          place_error (writer, node);
          return FALSE;
        }
      if (!holds)
        continue;
      if (!write_nodes (writer, choice->nodes, words, &is_full))
        return FALSE;
      if (!is_full)
        continue;
      g_string_append_len (text, words->str, words->len);
      return TRUE;
    }
  return TRUE;
}

static gboolean
write_nodes (Writer *writer, const GPtrArray *nodes, GString *text, gboolean *is_full)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const HitosPatternNode *node = g_ptr_array_index (nodes, i);

      if (node->kind == HITOS_PATTERN_LITERAL)
        g_string_append (text, node->text);
      else if (node->kind == HITOS_PATTERN_PLACE ? !write_place (writer, node, text, is_full)
                                                 : !write_choice (writer, node, text))
        return FALSE;
    }
  return TRUE;
}

char *
hitos_telling_write (HitosTelling *self, const HitosPattern *pattern, const HitosScope *scope, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) reason = NULL;
  Writer writer = { self, pattern, scope, &reason };
  gboolean is_full = TRUE;
  gboolean is_written;

  if (self->depth >= MOST_PATTERNS_WITHIN)
    {
      g_set_error (error, HITOS_PATTERN_ERROR, HITOS_PATTERN_ERROR_RECURSION,
                   _("%s: patterns name each other without end"), hitos_pattern_get_place (pattern));
      return NULL;
    }
  self->depth++;
  is_written = write_nodes (&writer, hitos_pattern_get_nodes (pattern), text, &is_full);
  self->depth--;
  if (is_written)
    return g_strdup (text->str);
  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

char *
hitos_telling_write_named (HitosTelling *self, const char *name, const HitosScope *scope, GError **error)
{
  const HitosPattern *pattern = hitos_phrases_get_pattern (self->phrases, name);

  if (pattern)
    return hitos_telling_write (self, pattern, scope, error);
  g_set_error (error, HITOS_PATTERN_ERROR, HITOS_PATTERN_ERROR_NAME, _("no pattern has the name “%s”"), name);
  return NULL;
}
