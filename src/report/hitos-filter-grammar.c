/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-filter.h"


#include <glib/gi18n-lib.h>

#include "hitos-spanish.h"

typedef char *(*Determine) (const char *text, HitosGender gender, HitosNumber number);

static gboolean
has_article (const char *text)
{
  static const char *const articles[] = { "el ", "la ", "los ", "las ", "El ", "La ", "Los ", "Las " };

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    if (g_str_has_prefix (text, articles[i]))
      return TRUE;
  return FALSE;
}

/* A list is determined item by item: "el oficio y la circular". */
static HitosTerm *
determine (HitosTelling *telling, HitosTerm *term, Determine function)
{
  g_autofree char *text = NULL;
  g_autofree char *determined = NULL;
  HitosGender gender;
  HitosNumber number;

  if (term->kind == HITOS_TERM_LIST)
    {
      HitosTerm *list = hitos_term_new_list ();

      for (guint i = 0; i < term->items->len; i++)
        hitos_term_append (list, determine (telling, g_ptr_array_index (term->items, i), function));
      return list;
    }
  text = hitos_telling_read (telling, term);
  hitos_telling_get_grammar (telling, term, &gender, &number);
  determined = function (text, gender, number);
  return hitos_term_new_noun (determined, gender, number);
}

static char *
add_definite (const char *text, HitosGender gender, HitosNumber number)
{
  return has_article (text) ? g_strdup (text) : hitos_spanish_with_article (text, gender, number);
}

static char *
add_indefinite (const char *text, HitosGender gender, HitosNumber number)
{
  return g_strdup_printf ("%s %s", hitos_spanish_indefinite (text, gender, number), text);
}

static char *
add_demonstrative (const char *text, HitosGender gender, HitosNumber number)
{
  static const char *const forms[] = { "este", "esta", "estos", "estas" };

  return g_strdup_printf ("%s %s", forms[number * 2 + gender], text);
}

static char *
add_possessive (const char *text, HitosGender gender, HitosNumber number)
{
  return g_strdup_printf ("%s %s", number == HITOS_NUMBER_PLURAL ? "sus" : "su", text);
}

static char *
add_of (const char *text, HitosGender gender, HitosNumber number)
{
  return hitos_spanish_of (text);
}

static char *
add_to (const char *text, HitosGender gender, HitosNumber number)
{
  return hitos_spanish_to (text);
}

static char *
add_of_definite (const char *text, HitosGender gender, HitosNumber number)
{
  g_autofree char *definite = add_definite (text, gender, number);

  return hitos_spanish_of (definite);
}

static char *
add_to_definite (const char *text, HitosGender gender, HitosNumber number)
{
  g_autofree char *definite = add_definite (text, gender, number);

  return hitos_spanish_to (definite);
}

#define DEFINE_DETERMINER(name, function) \
  static HitosTerm *filter_##name (HitosTelling *telling, HitosTerm *term, const char *argument, \
                                   const HitosScope *scope, GError **error) \
  { return determine (telling, term, function); }

DEFINE_DETERMINER (el, add_definite)
DEFINE_DETERMINER (un, add_indefinite)
DEFINE_DETERMINER (este, add_demonstrative)
DEFINE_DETERMINER (su, add_possessive)
DEFINE_DETERMINER (de, add_of)
DEFINE_DETERMINER (a, add_to)
DEFINE_DETERMINER (del, add_of_definite)
DEFINE_DETERMINER (al, add_to_definite)

/* "agree:cual,cual,cuales,cuales": the form for masculine, feminine, and the two plurals. */
static HitosTerm *
filter_agree (HitosTelling *telling, HitosTerm *term, const char *argument, const HitosScope *scope, GError **error)
{
  g_auto (GStrv) forms = g_strsplit (argument ? argument : "", ",", -1);
  HitosGender gender;
  HitosNumber number;

  if (g_strv_length (forms) != 4)
    {
      g_set_error_literal (error, HITOS_PATTERN_ERROR, HITOS_PATTERN_ERROR_SYNTAX,
                           _("“agree” takes four forms with commas between"));
      return NULL;
    }
  hitos_telling_get_grammar (telling, term, &gender, &number);
  return hitos_term_new_text (forms[number * 2 + gender]);
}

static gboolean
read_tense (const char *name, HitosTense *tense, GError **error)
{
  static const char *const names[] = { "present", "preterite", "future" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i]))
      {
        *tense = i;
        return TRUE;
      }
  g_set_error (error, HITOS_PATTERN_ERROR, HITOS_PATTERN_ERROR_NAME, _("no tense has the name “%s”"), name);
  return FALSE;
}

/* A verb that the vocabulary does not know stays as it was typed; the checks tell it. */
static void
add_verb (HitosTelling *telling, GStrvBuilder *forms, const char *infinitive, HitosTense tense, HitosNumber number)
{
  const char *form = hitos_vocabulary_conjugate (telling->vocabulary, infinitive, tense, number);

  g_strv_builder_add (forms, form ? form : infinitive);
}

/* "verb", "verb:subject", "verb:subject,tense", "verb:,tense"; of several verbs, "creó e integró". */
static HitosTerm *
filter_verb (HitosTelling *telling, HitosTerm *term, const char *argument, const HitosScope *scope, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (argument ? argument : "", ",", 2);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (HitosTerm) subject = NULL;
  g_auto (GStrv) forms = NULL;
  g_autofree char *text = NULL;
  HitosTense tense = telling->tense;
  HitosGender gender;
  HitosNumber number = HITOS_NUMBER_SINGULAR;

  if (parts[0] && parts[1] && !read_tense (parts[1], &tense, error))
    return NULL;
  if (parts[0] && *parts[0])
    {
      subject = hitos_telling_look_up (telling, scope, parts[0], error);
      if (subject == NULL)
        return NULL;
      hitos_telling_get_grammar (telling, subject, &gender, &number);
    }
  if (term->kind != HITOS_TERM_LIST)
    add_verb (telling, builder, term->text ? term->text : "", tense, number);
  for (guint i = 0; term->kind == HITOS_TERM_LIST && i < term->items->len; i++)
    add_verb (telling, builder, ((HitosTerm *) g_ptr_array_index (term->items, i))->text, tense, number);
  forms = g_strv_builder_end (builder);
  text = hitos_spanish_list ((const char *const *) forms);
  return hitos_term_new_text (text);
}

const HitosFilter hitos_filters_of_grammar[] = {
  { "el", filter_el },
  { "un", filter_un },
  { "este", filter_este },
  { "su", filter_su },
  { "de", filter_de },
  { "a", filter_a },
  { "del", filter_del },
  { "al", filter_al },
  { "agree", filter_agree },
  { "verb", filter_verb },
  { NULL, NULL },
};
