/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-phrases-private.h"

#include <glib/gi18n-lib.h>

#include "hitos-phrase-file.h"

/* How the phrase file becomes phrases: group by group, each of which may name only what was read before it. */

static const char *const frame_keys[] = { "title", "author", "subject", "cover-title", "inner-kicker", "inner-title",
                                          "contents", "heading" };
static const char *const line_keys[] = { "cover-lines", "header" };

static gboolean
fail (GError **error, const char *group, const char *key, const char *what, const char *value)
{
  g_set_error (error, HITOS_PHRASE_FILE_ERROR, HITOS_PHRASE_FILE_ERROR_CONTENT, "[%s] %s: %s%s%s%s", group, key, what,
               value ? ": “" : "", value ? value : "", value ? "”" : "");
  return FALSE;
}

static HitosPattern *
read_pattern (HitosPhrases *self, const char *group, const char *key, GError **error)
{
  g_autofree char *place = g_strdup_printf ("[%s] %s", group, key);
  g_autofree char *text = g_key_file_get_string (self->file, group, key, NULL);

  if (text == NULL)
    {
      fail (error, group, key, _("must be given"), NULL);
      return NULL;
    }
  return hitos_pattern_parse (text, place, error);
}

/* Leaves NULL where the key is not there. */
static gboolean
read_condition (HitosPhrases *self, const char *group, HitosPatternCondition **condition, GError **error)
{
  g_autofree char *place = g_strdup_printf ("[%s] when", group);
  g_autofree char *text = g_key_file_get_string (self->file, group, "when", NULL);

  if (text == NULL || *text == '\0')
    return TRUE;
  *condition = hitos_pattern_condition_parse (text, place, error);
  return *condition != NULL;
}

static GStrv
read_list (HitosPhrases *self, const char *group, const char *key)
{
  GStrv list = g_key_file_get_string_list (self->file, group, key, NULL, NULL);

  if (list == NULL)
    return g_new0 (char *, 1);
  for (guint i = 0; list[i]; i++)
    g_strstrip (list[i]);
  return list;
}

static gboolean
read_facts (HitosPhrases *self, const char *group, gboolean tells[HITOS_N_FACTS], GError **error)
{
  g_auto (GStrv) names = read_list (self, group, "tells");

  for (guint i = 0; names[i]; i++)
    {
      HitosFactKind kind;

      if (!hitos_fact_kind_from_name (names[i], &kind))
        return fail (error, group, "tells", _("no kind of fact has that name"), names[i]);
      tells[kind] = TRUE;
    }
  return names[0] != NULL || fail (error, group, "tells", _("must be given"), NULL);
}

static gboolean
read_tense (HitosPhrases *self, const char *group, HitosTense *tense, gboolean *has_tense, GError **error)
{
  static const char *const names[] = { "present", "preterite", "future" };
  g_autofree char *name = g_key_file_get_string (self->file, group, "tense", NULL);

  *has_tense = name != NULL;
  for (guint i = 0; name && i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name))
      {
        *tense = i;
        return TRUE;
      }
  return name == NULL || fail (error, group, "tense", _("must be present, preterite or future"), name);
}

static gboolean
read_column (HitosPhrases *self, const char *group, const char *name, GError **error)
{
  HitosPhraseColumn *column = g_new0 (HitosPhraseColumn, 1);

  g_hash_table_insert (self->columns, g_strdup (name), column);
  column->name = g_strdup (name);
  column->title = g_key_file_get_string (self->file, group, "title", NULL);
  column->width = g_key_file_get_double (self->file, group, "width", NULL);
  if (column->title == NULL)
    return fail (error, group, "title", _("must be given"), NULL);
  if (!(column->width > 0 && column->width < 1000))
    return fail (error, group, "width", _("must be a number above 0"), NULL);
  column->text = read_pattern (self, group, "text", error);
  return column->text != NULL;
}

static gboolean
read_form (HitosPhrases *self, const char *group, HitosBlockKind *kind, GError **error)
{
  static const struct { const char *name; HitosBlockKind kind; } forms[] = {
    { "paragraph", HITOS_BLOCK_PARAGRAPH }, { "bullet", HITOS_BLOCK_BULLET }, { "figure", HITOS_BLOCK_FIGURE },
    { "table", HITOS_BLOCK_TABLE },
  };
  g_autofree char *form = g_key_file_get_string (self->file, group, "form", NULL);

  *kind = HITOS_BLOCK_PARAGRAPH;
  for (guint i = 0; form && i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (forms[i].name, form))
      {
        *kind = forms[i].kind;
        return TRUE;
      }
  return form == NULL || fail (error, group, "form", _("must be paragraph, bullet, figure or table"), form);
}

/* What only a figure or a table has. */
static gboolean
read_exhibit (HitosPhrases *self, const char *group, HitosPhrase *phrase, GError **error)
{
  g_auto (GStrv) columns = read_list (self, group, "columns");

  phrase->words = read_list (self, group, "words");
  phrase->columns = g_ptr_array_new ();
  for (guint i = 0; columns[i]; i++)
    {
      gpointer column = g_hash_table_lookup (self->columns, columns[i]);

      if (column == NULL)
        return fail (error, group, "columns", _("no column has that name"), columns[i]);
      g_ptr_array_add (phrase->columns, column);
    }
  if (phrase->form == HITOS_BLOCK_TABLE && phrase->columns->len == 0)
    return fail (error, group, "columns", _("must be given"), NULL);
  if (phrase->form != HITOS_BLOCK_FIGURE)
    return TRUE;
  phrase->alternative = read_pattern (self, group, "alternative", error);
  return phrase->alternative != NULL;
}

static gboolean
read_phrase (HitosPhrases *self, const char *group, const char *name, GError **error)
{
  HitosPhrase *phrase = g_new0 (HitosPhrase, 1);

  g_hash_table_insert (self->phrases, g_strdup (name), phrase);
  phrase->name = g_strdup (name);
  phrase->also = read_list (self, group, "also");
  phrase->uncounted = g_key_file_get_boolean (self->file, group, "uncounted", NULL);
  if (!read_form (self, group, &phrase->form, error) || !read_exhibit (self, group, phrase, error)
      || !read_facts (self, group, phrase->tells, error) || !read_condition (self, group, &phrase->condition, error)
      || !read_tense (self, group, &phrase->tense, &phrase->has_tense, error))
    return FALSE;
  phrase->text = read_pattern (self, group, "text", error);
  return phrase->text != NULL;
}

static gboolean
read_passage (HitosPhrases *self, const char *group, const char *name, GError **error)
{
  HitosPassage *passage = g_new0 (HitosPassage, 1);
  g_auto (GStrv) phrases = read_list (self, group, "phrases");
  g_autofree char *otherwise = g_key_file_get_string (self->file, group, "otherwise", NULL);

  g_hash_table_insert (self->passages, g_strdup (name), passage);
  passage->name = g_strdup (name);
  passage->phrases = g_ptr_array_new ();
  for (guint i = 0; phrases[i]; i++)
    {
      gpointer phrase = g_hash_table_lookup (self->phrases, phrases[i]);

      if (phrase == NULL)
        return fail (error, group, "phrases", _("no phrase has that name"), phrases[i]);
      g_ptr_array_add (passage->phrases, phrase);
    }
  if (otherwise && *otherwise)
    {
      passage->otherwise = g_hash_table_lookup (self->phrases, otherwise);
      if (passage->otherwise == NULL)
        return fail (error, group, "otherwise", _("no phrase has that name"), otherwise);
    }
  return read_facts (self, group, passage->tells, error);
}

static gboolean
read_heading (HitosPhrases *self, const char *group, HitosBlockKind *kind, GError **error)
{
  g_autofree char *heading = g_key_file_get_string (self->file, group, "heading", NULL);

  *kind = g_strcmp0 (heading, "subsection") == 0 ? HITOS_BLOCK_SUBSECTION : HITOS_BLOCK_SECTION;
  return heading == NULL || *kind == HITOS_BLOCK_SUBSECTION || g_str_equal (heading, "section")
         || fail (error, group, "heading", _("must be section or subsection"), heading);
}

static gboolean
read_section (HitosPhrases *self, const char *name, GError **error)
{
  HitosPhraseSection *section = g_new0 (HitosPhraseSection, 1);
  g_autofree char *group = g_strdup_printf ("section %s", name);
  g_auto (GStrv) passages = read_list (self, group, "passages");
  g_autofree char *each = g_key_file_get_string (self->file, group, "each", NULL);
  gboolean has_tense;

  g_ptr_array_add (self->sections, section);
  section->name = g_strdup (name);
  section->passages = g_ptr_array_new ();
  section->each_body = g_strcmp0 (each, "body") == 0;
  for (guint i = 0; passages[i]; i++)
    {
      gpointer passage = g_hash_table_lookup (self->passages, passages[i]);

      if (passage == NULL)
        return fail (error, group, "passages", _("no passage has that name"), passages[i]);
      g_ptr_array_add (section->passages, passage);
    }
  if (!read_heading (self, group, &section->heading, error) || !read_condition (self, group, &section->condition, error)
      || !read_tense (self, group, &section->tense, &has_tense, error))
    return FALSE;
  section->title = read_pattern (self, group, "title", error);
  return section->title != NULL;
}

static gboolean
read_frames (HitosPhrases *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (frame_keys); i++)
    {
      HitosPattern *pattern = read_pattern (self, "informe", frame_keys[i], error);

      if (pattern == NULL)
        return FALSE;
      g_hash_table_insert (self->frames, g_strdup (frame_keys[i]), pattern);
    }
  for (guint i = 0; i < G_N_ELEMENTS (line_keys); i++)
    {
      GStrv names = read_list (self, "informe", line_keys[i]);

      g_hash_table_insert (self->lines, g_strdup (line_keys[i]), names);
      for (guint j = 0; names[j]; j++)
        if (!g_hash_table_contains (self->patterns, names[j]))
          return fail (error, "informe", line_keys[i], _("no pattern has that name"), names[j]);
    }
  self->glue = read_list (self, "informe", "glue");
  return TRUE;
}

static gboolean
read_patterns (HitosPhrases *self, GError **error)
{
  g_auto (GStrv) names = g_key_file_get_keys (self->file, "patterns", NULL, NULL);

  for (guint i = 0; names && names[i]; i++)
    {
      HitosPattern *pattern = read_pattern (self, "patterns", names[i], error);

      if (pattern == NULL)
        return FALSE;
      g_hash_table_insert (self->patterns, g_strdup (names[i]), pattern);
    }
  return TRUE;
}

typedef gboolean (*ReadGroup) (HitosPhrases *self, const char *group, const char *name, GError **error);

static gboolean
read_groups (HitosPhrases *self, const char *class, ReadGroup read_group, GError **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (self->file, NULL);

  for (guint i = 0; groups[i]; i++)
    {
      const char *name;

      if (hitos_phrase_file_match_group (groups[i], class, &name) && !read_group (self, groups[i], name, error))
        return FALSE;
    }
  return TRUE;
}

/* A slip in a group's name must not be passed over in silence. */
static gboolean
check_groups (HitosPhrases *self, GError **error)
{
  static const char *const classes[] = { "section", "passage", "phrase", "column", "document", "event", "session",
                                         "verb", "action", "state" };
  g_auto (GStrv) groups = g_key_file_get_groups (self->file, NULL);

  for (guint i = 0; groups[i]; i++)
    {
      gboolean is_known = g_str_equal (groups[i], "informe") || g_str_equal (groups[i], "patterns");
      const char *name;

      for (guint j = 0; j < G_N_ELEMENTS (classes); j++)
        is_known |= hitos_phrase_file_match_group (groups[i], classes[j], &name);
      if (!is_known)
        {
          g_set_error (error, HITOS_PHRASE_FILE_ERROR, HITOS_PHRASE_FILE_ERROR_CONTENT,
                       _("[%s]: no group of phrases has that name"), groups[i]);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
read_sections (HitosPhrases *self, GError **error)
{
  g_auto (GStrv) names = read_list (self, "informe", "sections");

  for (guint i = 0; names[i]; i++)
    if (!read_section (self, names[i], error))
      return FALSE;
  return names[0] != NULL || fail (error, "informe", "sections", _("must be given"), NULL);
}

gboolean
hitos_phrases_read (HitosPhrases *self, GError **error)
{
  return check_groups (self, error) && read_patterns (self, error) && read_frames (self, error)
         && read_groups (self, "column", read_column, error) && read_groups (self, "phrase", read_phrase, error)
         && read_groups (self, "passage", read_passage, error) && read_sections (self, error);
}
