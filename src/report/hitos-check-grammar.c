/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-check.h"

#include <glib/gi18n-lib.h>

/* What the verbs and nouns of the vocabulary look like in a text, as regular expressions. */
typedef enum {
  TENSE_PRESENT,    /* in a main clause: "se" that no relative word stands before */
  TENSE_PRETERITE,
  LEFTOVER,         /* two verbs in a row */
  COMMA,            /* between the verb and what it acts on */
  PLURAL_VERB,
  PLURAL_HEAD,      /* what follows a plural verb, up to the next clause; up to the end of its sentence */
  PLURAL_SENTENCE,
  ONE_DOCUMENT,
  SEVERAL,
  ANOTHER,          /* one more document after a comma or semicolon */
  SINGULAR_OF_MANY, /* "se envía … los oficios" */
  BARE_PRETERITE,   /* without its accent */
  N_PATTERNS,
} Pattern;

typedef struct {
  GRegex *patterns[N_PATTERNS];  /* owned */
  GHashTable *accented;          /* owned: "aprobo" → "aprobó" */
} Grammar;

/* Alternatives, to be put into a pattern. */
typedef struct {
  GString *all, *singular, *plural, *bare, *nouns, *plural_nouns;
  GString *by_tense[3];
} Words;

static void
append_word (GString *words, const char *word)
{
  g_autofree char *escaped = g_regex_escape_string (word, -1);

  g_string_append_printf (words, "%s%s", words->len > 0 ? "|" : "", escaped);
}

static void
collect_verb (HitosCheck *self, Words *words, Grammar *grammar, const char *infinitive)
{
  const char *preterite = hitos_vocabulary_conjugate (self->vocabulary, infinitive, HITOS_TENSE_PRETERITE,
                                                      HITOS_NUMBER_SINGULAR);
  g_autofree char *bare = g_str_to_ascii (preterite, "es");

  for (guint tense = 0; tense < 3; tense++)
    for (guint number = 0; number < 2; number++)
      {
        const char *form = hitos_vocabulary_conjugate (self->vocabulary, infinitive, tense, number);

        append_word (words->all, form);
        append_word (words->by_tense[tense], form);
        append_word (number == HITOS_NUMBER_SINGULAR ? words->singular : words->plural, form);
      }
  /* "se dio" has no accent to lack. */
  if (g_str_equal (bare, preterite))
    return;
  append_word (words->bare, bare);
  g_hash_table_insert (grammar->accented, g_steal_pointer (&bare), g_strdup (preterite));
}

static void
collect_words (HitosCheck *self, Words *words, Grammar *grammar)
{
  g_auto (GStrv) verbs = hitos_vocabulary_list_names (self->vocabulary, HITOS_WORD_VERB);
  g_auto (GStrv) kinds = hitos_vocabulary_list_names (self->vocabulary, HITOS_WORD_DOCUMENT);

  for (guint i = 0; verbs[i]; i++)
    collect_verb (self, words, grammar, verbs[i]);
  for (guint i = 0; kinds[i]; i++)
    {
      const HitosWord *word = hitos_vocabulary_lookup (self->vocabulary, HITOS_WORD_DOCUMENT, kinds[i]);

      if (!word->always_plural)
        append_word (words->nouns, word->noun);
      append_word (words->plural_nouns, word->plural);
    }
}

/* @format takes the words as texts. */
static GRegex *compile (const char *format, ...) G_GNUC_PRINTF (1, 2);

static GRegex *
compile (const char *format, ...)
{
  g_autofree char *pattern = NULL;
  GRegex *regex;
  va_list arguments;

  va_start (arguments, format);
  pattern = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
  g_assert (regex != NULL);
  return regex;
}

#define MAIN_CLAUSE "(?<!\\bque )(?<!\\bcual )(?<!\\bcuales )(?<!\\bdonde )(?<!\\bno )\\b[Ss]e (?:%s)\\b"

static void
compile_patterns (GRegex **patterns, const Words *words)
{
  const char *nouns = words->nouns->str;
  const char *plurals = words->plural_nouns->str;

  patterns[TENSE_PRESENT] = compile (MAIN_CLAUSE, words->by_tense[HITOS_TENSE_PRESENT]->str);
  patterns[TENSE_PRETERITE] = compile (MAIN_CLAUSE, words->by_tense[HITOS_TENSE_PRETERITE]->str);
  patterns[LEFTOVER] = compile ("\\bse (?:%s) (?:%s)\\b", words->all->str, words->all->str);
  patterns[COMMA] = compile ("\\bse (?:%s)(?:, (?:el|la|los|las|su|sus|un|una)\\b"
                             "|(?: (?:a|al) [^,;.:]*?), (?:(?:el|la|los|las|su|sus) )?(?:%s|%s)\\b)",
                             words->all->str, nouns, plurals);
  patterns[PLURAL_VERB] = compile ("\\bse (?:%s)\\b", words->plural->str);
  patterns[PLURAL_HEAD] = compile ("\\bse (?:%s)\\b(.*?)(?:, (?:por|con|mediante) |[.;]|$)", words->plural->str);
  patterns[PLURAL_SENTENCE] = compile ("\\bse (?:%s)\\b(.*?)(?:\\.|$)", words->plural->str);
  patterns[ONE_DOCUMENT] = compile ("\\b(?:%s)\\b", nouns);
  patterns[SEVERAL] = compile (" (?:y|e) |,? (?:los|las|sus) (?:%s)\\b", plurals);
  patterns[ANOTHER] = compile ("[;,] (?:(?:y|e) )?(?:el|la) (?:%s)\\b", nouns);
  patterns[SINGULAR_OF_MANY] = compile ("\\bse (?:%s)(?: (?:a|al) [^,;.:]*?)?,? (?:los|las|sus) (?:%s)\\b",
                                        words->singular->str, plurals);
  patterns[BARE_PRETERITE] = compile ("\\b[Ss]e (%s)\\b", words->bare->str);
}

static void
grammar_init (Grammar *self, HitosCheck *check)
{
  Words words = { g_string_new (NULL), g_string_new (NULL), g_string_new (NULL), g_string_new (NULL), g_string_new (NULL),
                  g_string_new (NULL), { g_string_new (NULL), g_string_new (NULL), g_string_new (NULL) } };
  GString *all[] = { words.all, words.singular, words.plural, words.bare, words.nouns, words.plural_nouns,
                     words.by_tense[0], words.by_tense[1], words.by_tense[2] };

  self->accented = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  collect_words (check, &words, self);
  compile_patterns (self->patterns, &words);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    g_string_free (all[i], TRUE);
}

static void
grammar_clear (Grammar *self)
{
  for (guint i = 0; i < N_PATTERNS; i++)
    g_regex_unref (self->patterns[i]);
  g_hash_table_unref (self->accented);
}

/* The words of a group of the pattern; NULL where it finds none. */
static char *
find (const Grammar *self, Pattern pattern, const char *text, int group)
{
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (self->patterns[pattern], text, 0, &match) ? g_match_info_fetch (match, group) : NULL;
}

static gboolean
matches (const Grammar *self, Pattern pattern, const char *text)
{
  return g_regex_match (self->patterns[pattern], text, 0, NULL);
}

static void
check_tenses (HitosCheck *self, HitosBlock *block, const char *text, const Grammar *grammar)
{
  if (matches (grammar, TENSE_PRESENT, text) && matches (grammar, TENSE_PRETERITE, text))
    hitos_check_add_for_block (self, HITOS_FINDING_WARNING, "mixed-tenses", block,
                               g_strdup (_("The paragraph tells in the present and in the past")));
}

static void
check_leftover_verb (HitosCheck *self, HitosBlock *block, const char *text, const Grammar *grammar)
{
  g_autofree char *found = find (grammar, LEFTOVER, text, 0);

  if (found)
    hitos_check_add_for_block (self, HITOS_FINDING_ERROR, "leftover-verb", block,
                               g_strdup_printf (_("A verb was left over: “%s”"), found));
}

static void
check_comma (HitosCheck *self, HitosBlock *block, const char *text, const Grammar *grammar)
{
  g_autofree char *found = find (grammar, COMMA, text, 0);

  if (found)
    hitos_check_add_for_block (self, HITOS_FINDING_WARNING, "comma", block,
                               g_strdup_printf (_("A comma parts the verb from what it acts on: “%s”"), found));
}

/* "se envían … el oficio X, por el que": one thing, and a plural verb. What follows the verb holds one
 * document, no "y", and its sentence does not go on to another one. */
static gboolean
is_plural_of_one (const Grammar *grammar, const char *text)
{
  g_autofree char *head = find (grammar, PLURAL_HEAD, text, 1);
  g_autofree char *sentence = find (grammar, PLURAL_SENTENCE, text, 1);

  return head && matches (grammar, ONE_DOCUMENT, head) && !matches (grammar, SEVERAL, head)
         && !matches (grammar, ANOTHER, sentence);
}

static void
check_number (HitosCheck *self, HitosBlock *block, const char *text, const Grammar *grammar)
{
  g_autofree char *found = find (grammar, is_plural_of_one (grammar, text) ? PLURAL_VERB : SINGULAR_OF_MANY, text, 0);

  if (found)
    hitos_check_add_for_block (self, HITOS_FINDING_ERROR, "number", block,
                               g_strdup_printf (_("The verb does not agree with what is told: “%s”"), found));
}

static void
check_accents (HitosCheck *self, HitosBlock *block, const char *text, const Grammar *grammar)
{
  g_autofree char *bare = find (grammar, BARE_PRETERITE, text, 1);

  if (bare)
    hitos_check_add_for_block (self, HITOS_FINDING_ERROR, "accent", block,
                               g_strdup_printf (_("“%s” lacks its accent: %s"), bare,
                                                (const char *) g_hash_table_lookup (grammar->accented, bare)));
}

void
hitos_check_grammar (HitosCheck *self)
{
  Grammar grammar;

  grammar_init (&grammar, self);
  for (guint i = 0; i < hitos_informe_get_n_blocks (self->informe); i++)
    {
      HitosBlock *block = hitos_informe_get_block (self->informe, i);
      g_autofree char *text = hitos_check_read_block (block);

      if (!hitos_check_is_text (block))
        continue;
      check_tenses (self, block, text, &grammar);
      check_leftover_verb (self, block, text, &grammar);
      check_comma (self, block, text, &grammar);
      check_number (self, block, text, &grammar);
      check_accents (self, block, text, &grammar);
    }
  grammar_clear (&grammar);
}
