/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-check.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-body.h"

/* The shortest acronym whose neighbours are held for slips: shorter ones are too near to each other. */
#define SHORTEST_ACRONYM 4

static gboolean
is_capitals (const char *word)
{
  gsize length = 0;

  for (const char *at = word; *at; at = g_utf8_next_char (at), length++)
    if (!g_unichar_isupper (g_utf8_get_char (at)))
      return FALSE;
  return length >= 2;
}

static void
add_acronyms (GHashTable *known, const char *text)
{
  g_auto (GStrv) words = g_regex_split_simple ("[^\\p{L}]+", text ? text : "", G_REGEX_DEFAULT, 0);

  for (guint i = 0; words[i]; i++)
    if (is_capitals (words[i]))
      g_hash_table_add (known, g_strdup (words[i]));
}

/* The capitals that the records themselves write. */
static GHashTable *
collect_acronyms (HitosCheck *self)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  HitosRecordList *bodies = hitos_process_get_list (self->process, HITOS_TYPE_BODY);

  add_acronyms (known, "INE OPL OPLE PREP UNICOM UTSI UTVOPL COTAPREP CATD CCV PTO");
  add_acronyms (known, hitos_process_get_institute_acronym (self->process));
  add_acronyms (known, hitos_process_get_programme_acronym (self->process));
  for (guint i = 0; i < hitos_record_list_get_n_records (bodies); i++)
    {
      HitosBody *body = hitos_record_list_get (bodies, i);

      add_acronyms (known, hitos_body_get_acronym (body));
      add_acronyms (known, hitos_body_get_usual_name (body));
      add_acronyms (known, hitos_body_get_members (body));
    }
  return known;
}

/* Whether one letter more, less or other makes @b of @a. Both are capitals without combining marks. */
static gboolean
is_one_letter_off (const char *a, const char *b)
{
  gsize length_a = strlen (a);
  gsize length_b = strlen (b);
  gsize same = 0;

  if (length_a + 1 < length_b || length_b + 1 < length_a)
    return FALSE;
  while (a[same] && a[same] == b[same])
    same++;
  if (length_a == length_b)
    return g_str_equal (a + same + 1, b + same + 1);
  return length_a > length_b ? g_str_equal (a + same + 1, b + same) : g_str_equal (a + same, b + same + 1);
}

static const char *
find_near (GHashTable *known, const char *word)
{
  GHashTableIter iter;
  gpointer acronym;
  const char *nearest = NULL;

  if (g_hash_table_contains (known, word) || strlen (word) < SHORTEST_ACRONYM)
    return NULL;
  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, &acronym, NULL))
    if (strlen (acronym) >= SHORTEST_ACRONYM && is_one_letter_off (word, acronym)
        && (nearest == NULL || strcmp (acronym, nearest) < 0))
      nearest = acronym;
  return nearest;
}

/* Words that stand by themselves; what is within a key is the key's affair. */
static void
check_acronyms (HitosCheck *self, HitosBlock *block, const char *text, GHashTable *known)
{
  g_auto (GStrv) words = g_regex_split_simple ("[^\\p{L}/\\d.-]+", text, G_REGEX_DEFAULT, 0);

  for (guint i = 0; words[i]; i++)
    {
      const char *near;

      g_strdelimit (words[i], ".", '\0');
      near = is_capitals (words[i]) ? find_near (known, words[i]) : NULL;
      if (near)
        hitos_check_add_for_block (self, HITOS_FINDING_ERROR, "misspelt-acronym", block,
                                   g_strdup_printf (_("“%s” is perhaps %s"), words[i], near));
    }
}

static void
check_key_spaces (HitosCheck *self, HitosBlock *block, const char *text)
{
  if (g_regex_match_simple ("[\\p{Lu}\\d]\\s+/|/\\s+[\\p{Lu}\\d]", text, G_REGEX_DEFAULT, 0))
    hitos_check_add_for_block (self, HITOS_FINDING_WARNING, "key-spaces", block,
                               g_strdup (_("A key is written with spaces around its “/”")));
}

static void
check_full_stop (HitosCheck *self, HitosBlock *block, const char *text)
{
  if (!g_regex_match_simple ("[.:;?!…][”\"»)]*\\s*$|[”\"»]\\.\\s*$", text, G_REGEX_DEFAULT, 0))
    hitos_check_add_for_block (self, HITOS_FINDING_WARNING, "no-full-stop", block,
                               g_strdup (_("The paragraph does not end with a full stop")));
}

/* An article or the like with a capital that no full stop explains; "de El Salvador" is a name. */
static void
check_capitals (HitosCheck *self, HitosBlock *block, const char *text)
{
  static const char pattern[] =
    "(?:[,;:]|\\p{Ll})\\s+((?:La|Los|Las|Se|En|Por|Que|Del|Con|Su|Sus|Un|Una|Para|También)\\s|El\\s(?!Salvador))";
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_DEFAULT, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *word = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return;
  word = g_strstrip (g_match_info_fetch (match, 1));
  hitos_check_add_for_block (self, HITOS_FINDING_WARNING, "capital", block,
                             g_strdup_printf (_("“%s” has a capital in mid-sentence"), word));
}

void
hitos_check_words (HitosCheck *self)
{
  g_autoptr (GHashTable) known = collect_acronyms (self);

  for (guint i = 0; i < hitos_informe_get_n_blocks (self->informe); i++)
    {
      HitosBlock *block = hitos_informe_get_block (self->informe, i);
      g_autofree char *text = hitos_check_read_block (block);

      if (!hitos_check_is_text (block))
        continue;
      check_acronyms (self, block, text, known);
      check_key_spaces (self, block, text);
      check_full_stop (self, block, text);
      check_capitals (self, block, text);
    }
}
