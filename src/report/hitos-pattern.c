/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-pattern.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-pattern-condition.h"

#define MOST_NESTED_CHOICES 16

struct _HitosPattern {
  char *place;       /* owned */
  GPtrArray *nodes;  /* owned, of HitosPatternNode */
};

/* A pattern being read. */
typedef struct {
  const char *place;
  const char *text;
  const char *at;
  guint depth;
  GError **error;
} Reader;

G_DEFINE_QUARK (hitos-pattern-error-quark, hitos_pattern_error)

static void
hitos_pattern_filter_free (gpointer data)
{
  HitosPatternFilter *self = data;

  g_free (self->name);
  g_free (self->argument);
  g_free (self);
}

static void
hitos_pattern_choice_free (gpointer data)
{
  HitosPatternChoice *self = data;

  g_clear_pointer (&self->condition, hitos_pattern_condition_free);
  g_ptr_array_unref (self->nodes);
  g_free (self);
}

static void
hitos_pattern_node_free (gpointer data)
{
  HitosPatternNode *self = data;

  g_free (self->text);
  g_clear_pointer (&self->filters, g_ptr_array_unref);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_free (self);
}

static gboolean
fail (Reader *reader, const char *what)
{
  g_set_error (reader->error, HITOS_PATTERN_ERROR, HITOS_PATTERN_ERROR_SYNTAX, _("%s, character %ld: %s"),
               reader->place, g_utf8_pointer_to_offset (reader->text, reader->at) + 1, what);
  return FALSE;
}

static HitosPatternNode *
add_node (Reader *reader, GPtrArray *nodes, HitosPatternNodeKind kind)
{
  HitosPatternNode *node = g_new0 (HitosPatternNode, 1);

  node->kind = kind;
  node->position = g_utf8_pointer_to_offset (reader->text, reader->at) + 1;
  g_ptr_array_add (nodes, node);
  return node;
}

/* Moves past a tag of the few that a pattern may hold and appends what stands for it. */
static gboolean
read_markup (Reader *reader, GString *text)
{
  static const char *const tags[] = { "<b>", "</b>", "<i>", "</i>" };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (g_str_has_prefix (reader->at, tags[i]))
      {
        g_string_append_unichar (text, HITOS_PATTERN_MARKUP_FIRST + i);
        reader->at += strlen (tags[i]);
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_special (char letter)
{
  return letter != '\0' && strchr ("{}[]|", letter) != NULL;
}

/* A doubled sign is the sign itself. Within a choice, "]]" may also be the ends of two. */
static gboolean
is_doubled (const Reader *reader)
{
  return is_special (*reader->at) && reader->at[1] == *reader->at
         && (*reader->at != ']' || reader->depth == 0);
}

static void
read_literal (Reader *reader, GPtrArray *nodes)
{
  HitosPatternNode *node = add_node (reader, nodes, HITOS_PATTERN_LITERAL);
  GString *text = g_string_new (NULL);

  while (*reader->at != '\0')
    {
      if (read_markup (reader, text))
        continue;
      if (is_doubled (reader))
        reader->at++;
      else if (is_special (*reader->at))
        break;
      g_string_append_c (text, *reader->at++);
    }
  node->text = g_string_free (text, FALSE);
}

static gboolean
is_name (const char *text)
{
  return *text != '\0' && strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (text);
}

/* What stands before the filters. */
static gboolean
read_head (Reader *reader, HitosPatternNode *node, const char *head)
{
  gsize length = strlen (head);
  g_autofree char *names = NULL;

  if (*head == '\'' && length >= 2 && head[length - 1] == '\'')
    {
      node->head = HITOS_PATTERN_HEAD_QUOTED;
      node->text = g_strndup (head + 1, length - 2);
      return TRUE;
    }
  node->head = *head == '>' ? HITOS_PATTERN_HEAD_PATTERN : HITOS_PATTERN_HEAD_PATH;
  node->text = g_strdup (*head == '>' ? head + 1 : head);
  names = g_strdelimit (g_strdup (node->text), ".", 'x');
  if (!is_name (names))
    return fail (reader, _("a name was expected after “{”"));
  return TRUE;
}

static gboolean
read_filter (Reader *reader, HitosPatternNode *node, const char *text)
{
  HitosPatternFilter *filter = g_new0 (HitosPatternFilter, 1);
  const char *colon = strchr (text, ':');

  filter->name = colon ? g_strndup (text, colon - text) : g_strdup (text);
  filter->argument = colon ? g_strdup (colon + 1) : NULL;
  g_ptr_array_add (node->filters, filter);
  return is_name (filter->name) || fail (reader, _("the name of a filter was expected after “|”"));
}

static gboolean
read_place (Reader *reader, GPtrArray *nodes)
{
  HitosPatternNode *node = add_node (reader, nodes, HITOS_PATTERN_PLACE);
  const char *end = strchr (reader->at, '}');
  g_autofree char *inside = NULL;
  g_auto (GStrv) parts = NULL;

  if (end == NULL)
    return fail (reader, _("“{” without its “}”"));
  inside = g_strndup (reader->at + 1, end - reader->at - 1);
  parts = g_strsplit (inside, "|", -1);
  node->filters = g_ptr_array_new_with_free_func (hitos_pattern_filter_free);
  if (!read_head (reader, node, parts[0] ? parts[0] : ""))
    return FALSE;
  for (guint i = 1; parts[i]; i++)
    if (!read_filter (reader, node, parts[i]))
      return FALSE;
  reader->at = end + 1;
  return TRUE;
}

static gboolean read_nodes (Reader *reader, GPtrArray *nodes);

static gboolean
read_condition (Reader *reader, HitosPatternChoice *choice)
{
  gsize length;
  g_autofree char *text = NULL;

  if (*reader->at != '?')
    return TRUE;
  length = strcspn (reader->at, ":{}[]|");
  if (reader->at[length] != ':')
    return fail (reader, _("a condition ends with “:”"));
  text = g_strndup (reader->at + 1, length - 1);
  choice->condition = hitos_pattern_condition_parse (text, reader->place, reader->error);
  reader->at += length + 1;
  return choice->condition != NULL;
}

static gboolean
read_choices (Reader *reader, GPtrArray *nodes)
{
  HitosPatternNode *node = add_node (reader, nodes, HITOS_PATTERN_CHOICE);

  node->choices = g_ptr_array_new_with_free_func (hitos_pattern_choice_free);
  if (++reader->depth > MOST_NESTED_CHOICES)
    return fail (reader, _("too many “[” within each other"));
  do
    {
      HitosPatternChoice *choice = g_new0 (HitosPatternChoice, 1);

      choice->nodes = g_ptr_array_new_with_free_func (hitos_pattern_node_free);
      g_ptr_array_add (node->choices, choice);
      reader->at++;
      if (!read_condition (reader, choice) || !read_nodes (reader, choice->nodes))
        return FALSE;
    }
  while (*reader->at == '|');
  if (*reader->at != ']')
    return fail (reader, _("“[” without its “]”"));
  reader->at++;
  reader->depth--;
  return TRUE;
}

/* Up to the end of the choice, or of the pattern. */
static gboolean
read_nodes (Reader *reader, GPtrArray *nodes)
{
  while (*reader->at != '\0')
    {
      if (!is_special (*reader->at) || is_doubled (reader))
        read_literal (reader, nodes);
      else if (*reader->at == '{')
        {
          if (!read_place (reader, nodes))
            return FALSE;
        }
      else if (*reader->at == '[')
        {
          if (!read_choices (reader, nodes))
            return FALSE;
        }
      else if (reader->depth > 0 && *reader->at != '}')
        return TRUE;
      else
        return fail (reader, _("a sign without its opening; double it to write it"));
    }
  return TRUE;
}

HitosPattern *
hitos_pattern_parse (const char *text, const char *place, GError **error)
{
  g_autoptr (HitosPattern) self = NULL;
  Reader reader = { place, text, text, 0, error };

  g_return_val_if_fail (text != NULL && place != NULL, NULL);

  self = g_new0 (HitosPattern, 1);
  self->place = g_strdup (place);
  self->nodes = g_ptr_array_new_with_free_func (hitos_pattern_node_free);
  if (!read_nodes (&reader, self->nodes))
    return NULL;
  return g_steal_pointer (&self);
}

void
hitos_pattern_free (HitosPattern *self)
{
  g_free (self->place);
  g_ptr_array_unref (self->nodes);
  g_free (self);
}

const char *
hitos_pattern_get_place (const HitosPattern *self)
{
  return self->place;
}

const GPtrArray *
hitos_pattern_get_nodes (const HitosPattern *self)
{
  return self->nodes;
}
