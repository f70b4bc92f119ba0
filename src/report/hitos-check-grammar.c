/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-check.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* What the verbs of the vocabulary look like in a text, as alternatives of a regular expression. */
typedef struct {
  char *all;          /* owned: every form */
  char *singular;     /* owned */
  char *plural;       /* owned */
  char *by_tense[3];  /* owned */
  char *nouns;        /* owned: documents in the singular */
  char *plural_nouns; /* owned */
} Forms;

static void
append_form (GString *forms, const char *form)
{
  g_autofree char *escaped = g_regex_escape_string (form, -1);

  g_string_append_printf (forms, "%s%s", forms->len > 0 ? "|" : "", escaped);
}

static void
collect_verbs (HitosCheck *self, Forms *forms)
{
  g_auto (GStrv) names = hitos_vocabulary_list_names (self->vocabulary, HITOS_WORD_VERB);
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GString) singular = g_string_new (NULL);
  g_autoptr (GString) plural = g_string_new (NULL);
  GString *const numbers[] = { singular, plural };

  for (guint tense = 0; tense < 3; tense++)
    {
      g_autoptr (GString) of_tense = g_string_new (NULL);

      for (guint i = 0; names[i]; i++)
        for (guint number = 0; number < 2; number++)
          {
            const char *form = hitos_vocabulary_conjugate (self->vocabulary, names[i], tense, number);

            append_form (of_tense, form);
            append_form (all, form);
            append_form (numbers[number], form);
          }
      forms->by_tense[tense] = g_strdup (of_tense->str);
    }
  forms->all = g_strdup (all->str);
  forms->singular = g_strdup (singular->str);
  forms->plural = g_strdup (plural->str);
}

static void
collect_nouns (HitosCheck *self, Forms *forms)
{
  g_auto (GStrv) names = hitos_vocabulary_list_names (self->vocabulary, HITOS_WORD_DOCUMENT);
  g_autoptr (GString) nouns = g_string_new (NULL);
  g_autoptr (GString) plurals = g_string_new (NULL);

  for (guint i = 0; names[i]; i++)
    {
      const HitosWord *word = hitos_vocabulary_lookup (self->vocabulary, HITOS_WORD_DOCUMENT, names[i]);

      if (!word->always_plural)
        append_form (nouns, word->noun);
      append_form (plurals, word->plural);
    }
  forms->nouns = g_strdup (nouns->str);
  forms->plural_nouns = g_strdup (plurals->str);
}

static void
forms_clear (Forms *forms)
{
  g_free (forms->all);
  g_free (forms->singular);
  g_free (forms->plural);
  for (guint i = 0; i < 3; i++)
    g_free (forms->by_tense[i]);
  g_free (forms->nouns);
  g_free (forms->plural_nouns);
}

/* The words that @pattern finds in the text; NULL where it finds none. */
static char *
find (const char *text, const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_DEFAULT, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, text, 0, &match) ? g_match_info_fetch (match, 0) : NULL;
}

/* Verbs of the main clause: "se" that no relative word stands before. */
static gboolean
has_tense (const char *text, const Forms *forms, HitosTense tense)
{
  g_autofree char *pattern = g_strdup_printf ("(?<!\\bque )(?<!\\bcual )(?<!\\bcuales )(?<!\\bdonde )(?<!\\bno )\\b[Ss]e (?:%s)\\b",
                                              forms->by_tense[tense]);
  g_autofree char *found = find (text, pattern);

  return found != NULL;
}

static void
check_tenses (HitosCheck *self, HitosBlock *block, const char *text, const Forms *forms)
{
  if (has_tense (text, forms, HITOS_TENSE_PRESENT) && has_tense (text, forms, HITOS_TENSE_PRETERITE))
    hitos_check_add_for_block (self, HITOS_FINDING_WARNING, "mixed-tenses", block,
                               g_strdup (_("The paragraph tells in the present and in the past")));
}

static void
check_leftover_verb (HitosCheck *self, HitosBlock *block, const char *text, const Forms *forms)
{
  g_autofree char *pattern = g_strdup_printf ("\\bse (?:%s) (?:%s)\\b", forms->all, forms->all);
  g_autofree char *found = find (text, pattern);

  if (found)
    hitos_check_add_for_block (self, HITOS_FINDING_ERROR, "leftover-verb", block,
                               g_strdup_printf (_("A verb was left over: “%s”"), found));
}

static void
check_comma (HitosCheck *self, HitosBlock *block, const char *text, const Forms *forms)
{
  g_autofree char *pattern = g_strdup_printf ("\\bse (?:%s)(?:, (?:el|la|los|las|su|sus|un|una)\\b|(?: (?:a|al) [^,;.:]*?), (?:(?:el|la|los|las|su|sus) )?(?:%s|%s)\\b)",
                                              forms->all, forms->nouns, forms->plural_nouns);
  g_autofree char *found = find (text, pattern);

  if (found)
    hitos_check_add_for_block (self, HITOS_FINDING_WARNING, "comma", block,
                               g_strdup_printf (_("A comma parts the verb from what it acts on: “%s”"), found));
}

/* The group of @pattern that stands for what follows the verb; NULL where there is no match. */
static char *
find_rest (const char *text, const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_DEFAULT, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, text, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
}

/* "se envían … el oficio X, por el que": one thing, and a plural verb. What follows the verb holds one
 * document, no "y", and its sentence does not go on to another one. */
static gboolean
is_plural_of_one (const char *text, const Forms *forms)
{
  g_autofree char *head_pattern = g_strdup_printf ("\\bse (?:%s)\\b(.*?)(?:, (?:por|con|mediante) |[.;]|$)", forms->plural);
  g_autofree char *rest_pattern = g_strdup_printf ("\\bse (?:%s)\\b(.*?)(?:\\.|$)", forms->plural);
  g_autofree char *one = g_strdup_printf ("\\b(?:%s)\\b", forms->nouns);
  g_autofree char *several = g_strdup_printf (" (?:y|e) |,? (?:los|las|sus) (?:%s)\\b", forms->plural_nouns);
  g_autofree char *next = g_strdup_printf ("[;,] (?:(?:y|e) )?(?:el|la) (?:%s)\\b", forms->nouns);
  g_autofree char *head = find_rest (text, head_pattern);
  g_autofree char *rest = find_rest (text, rest_pattern);

  return head && g_regex_match_simple (one, head, G_REGEX_DEFAULT, 0)
         && !g_regex_match_simple (several, head, G_REGEX_DEFAULT, 0)
         && !g_regex_match_simple (next, rest, G_REGEX_DEFAULT, 0);
}

static void
check_number (HitosCheck *self, HitosBlock *block, const char *text, const Forms *forms)
{
  g_autofree char *verb = g_strdup_printf ("\\bse (?:%s)\\b", forms->plural);
  g_autofree char *many = g_strdup_printf ("\\bse (?:%s)(?: (?:a|al) [^,;.:]*?)?,? (?:los|las|sus) (?:%s)\\b",
                                           forms->singular, forms->plural_nouns);
  g_autofree char *found = is_plural_of_one (text, forms) ? find (text, verb) : find (text, many);

  if (found)
    hitos_check_add_for_block (self, HITOS_FINDING_ERROR, "number", block,
                               g_strdup_printf (_("The verb does not agree with what is told: “%s”"), found));
}

/* "se aprobo" for "se aprobó"; "se dio" has none. */
static void
check_accents (HitosCheck *self, HitosBlock *block, const char *text)
{
  g_auto (GStrv) names = hitos_vocabulary_list_names (self->vocabulary, HITOS_WORD_VERB);

  for (guint i = 0; names[i]; i++)
    {
      const char *form = hitos_vocabulary_conjugate (self->vocabulary, names[i], HITOS_TENSE_PRETERITE,
                                                     HITOS_NUMBER_SINGULAR);
      g_autofree char *bare = g_str_to_ascii (form, "es");
      g_autofree char *pattern = g_strdup_printf ("\\b[Ss]e %s\\b", bare);
      g_autofree char *found = g_str_equal (bare, form) || strstr (text, bare) == NULL ? NULL : find (text, pattern);

      if (found)
        hitos_check_add_for_block (self, HITOS_FINDING_ERROR, "accent", block,
                                   g_strdup_printf (_("“%s” lacks its accent: %s"), bare, form));
    }
}

void
hitos_check_grammar (HitosCheck *self)
{
  Forms forms = { NULL };

  collect_verbs (self, &forms);
  collect_nouns (self, &forms);
  for (guint i = 0; i < hitos_informe_get_n_blocks (self->informe); i++)
    {
      HitosBlock *block = hitos_informe_get_block (self->informe, i);
      g_autofree char *text = hitos_check_read_block (block);

      if (!hitos_check_is_text (block))
        continue;
      check_tenses (self, block, text, &forms);
      check_leftover_verb (self, block, text, &forms);
      check_comma (self, block, text, &forms);
      check_number (self, block, text, &forms);
      check_accents (self, block, text);
    }
  forms_clear (&forms);
}
