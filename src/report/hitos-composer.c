/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-composer.h"

#include "hitos-body.h"
#include "hitos-rewording.h"
#include "hitos-spanish.h"
#include "hitos-tabulation.h"
#include "hitos-telling.h"
#include "hitos-typography.h"

#define SECONDS_A_DAY (24 * 60 * 60)

/* One composition. */
typedef struct {
  HitosTelling telling;
  GPtrArray *blocks;  /* of HitosBlock */
  gboolean has_exhibits;
} Composition;

/* A fact that holds nothing to say leaves its sentence's full stop. */
static gboolean
says_something (const char *text)
{
  for (const char *at = text; *at; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

static gboolean
add_block (Composition *self, HitosBlockKind kind, const char *section, const char *phrase,
           const HitosPattern *pattern, const HitosScope *scope, const char *const *records, GError **error)
{
  g_autofree char *text = hitos_telling_write (&self->telling, pattern, scope, error);
  g_autofree char *finished = NULL;

  if (text == NULL)
    return FALSE;
  /* A sentence begins with a capital; a heading as it is written ("a. Instancia interna …"). */
  if (kind == HITOS_BLOCK_PARAGRAPH || kind == HITOS_BLOCK_BULLET)
    {
      g_autofree char *small = g_steal_pointer (&text);

      text = hitos_spanish_capitalise (small);
    }
  finished = hitos_typography_finish (text, hitos_phrases_get_glue (self->telling.phrases));
  if (says_something (finished))
    g_ptr_array_add (self->blocks, hitos_block_new (kind, section, phrase, finished, records));
  return TRUE;
}

/* --- what stands before the sections --- */

static gboolean
add_frame (Composition *self, HitosBlockKind kind, const char *key, GError **error)
{
  return add_block (self, kind, "informe", key, hitos_phrases_get_frame (self->telling.phrases, key), NULL, NULL,
                    error);
}

static gboolean
add_cover_lines (Composition *self, GError **error)
{
  const char *const *lines = hitos_phrases_get_lines (self->telling.phrases, "cover-lines");

  for (guint i = 0; lines[i]; i++)
    if (!add_block (self, HITOS_BLOCK_COVER_LINE, "informe", lines[i],
                    hitos_phrases_get_pattern (self->telling.phrases, lines[i]), NULL, NULL, error))
      return FALSE;
  return TRUE;
}

/* The contents' own heading may be empty; their block must be there. */
static gboolean
add_contents (Composition *self, GError **error)
{
  const HitosPattern *pattern = hitos_phrases_get_frame (self->telling.phrases, "contents");
  g_autofree char *text = hitos_telling_write (&self->telling, pattern, NULL, error);
  g_autofree char *finished = text ? hitos_typography_finish (text, NULL) : NULL;

  if (finished == NULL)
    return FALSE;
  g_ptr_array_add (self->blocks, hitos_block_new (HITOS_BLOCK_CONTENTS, "informe", "contents", finished, NULL));
  return TRUE;
}

static gboolean
add_front (Composition *self, GError **error)
{
  return add_frame (self, HITOS_BLOCK_COVER_TITLE, "cover-title", error) && add_cover_lines (self, error)
         && add_frame (self, HITOS_BLOCK_INNER_KICKER, "inner-kicker", error)
         && add_frame (self, HITOS_BLOCK_INNER_TITLE, "inner-title", error) && add_contents (self, error)
         && add_frame (self, HITOS_BLOCK_TITLE, "heading", error);
}

/* --- sections --- */

static void
add_ids (GPtrArray *ids, HitosTerm *term)
{
  if (term->kind == HITOS_TERM_RECORD && term->record)
    {
      const char *id = hitos_record_get_id (term->record);

      if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_ptr_array_add (ids, (gpointer) id);
    }
  for (guint i = 0; term->kind == HITOS_TERM_LIST && i < term->items->len; i++)
    add_ids (ids, g_ptr_array_index (term->items, i));
}

/* The ids of what a phrase tells: its fact's record, then what its "also" names. */
static GPtrArray *
list_ids (Composition *self, const HitosPhrase *phrase, const HitosMonthFact *fact, const HitosScope *scope,
          GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (fact->record)
    g_ptr_array_add (ids, (gpointer) hitos_record_get_id (fact->record));
  for (guint i = 0; phrase->also[i]; i++)
    {
      g_autoptr (HitosTerm) term = hitos_telling_look_up (&self->telling, scope, phrase->also[i], error);

      if (term == NULL)
        {
          g_prefix_error (error, "[%s %s] %s: ", "phrase", phrase->name, "also");
          return NULL;
        }
      add_ids (ids, term);
    }
  g_ptr_array_add (ids, NULL);
  return g_steal_pointer (&ids);
}

/* The tests of a condition fail with a bare sentence: says whose condition it is. */
static gboolean
test_condition (Composition *self, const char *class, const char *name, const HitosPatternCondition *condition,
                const HitosScope *scope, gboolean *holds, GError **error)
{
  if (hitos_telling_test (&self->telling, condition, scope, holds, error))
    return TRUE;
  g_prefix_error (error, "[%s %s] %s: ", class, name, "when");
  return FALSE;
}

/* A figure or a table of the plan, with its caption. */
static gboolean
add_exhibit (Composition *self, const char *section, const HitosPhrase *phrase, const HitosScope *scope,
             const char *const *records, GError **error)
{
  g_autofree char *text = hitos_telling_write (&self->telling, phrase->text, scope, error);
  g_autofree char *finished = text ? hitos_typography_finish (text, hitos_phrases_get_glue (self->telling.phrases)) : NULL;
  g_autofree char *alternative = NULL, *plain = NULL;
  g_autoptr (HitosBlockTable) table = NULL;

  if (finished == NULL)
    return FALSE;
  if (phrase->form == HITOS_BLOCK_TABLE)
    table = hitos_tabulation_create (&self->telling, phrase, scope, error);
  else
    alternative = hitos_telling_write (&self->telling, phrase->alternative, scope, error);
  if (table == NULL && alternative == NULL)
    return FALSE;
  plain = alternative ? hitos_typography_tidy (alternative) : NULL;
  g_ptr_array_add (self->blocks, hitos_block_new_exhibit (phrase->form, section, phrase->name, finished, records, plain,
                                                          (const char *const *) phrase->words,
                                                          g_steal_pointer (&table)));
  self->has_exhibits = TRUE;
  return TRUE;
}

static gboolean
tell (Composition *self, const char *section, HitosTense tense, const HitosPhrase *phrase, const HitosMonthFact *fact,
      const HitosScope *scope, GError **error)
{
  g_autoptr (GPtrArray) ids = list_ids (self, phrase, fact, scope, error);

  if (ids == NULL)
    return FALSE;
  self->telling.tense = phrase->has_tense ? phrase->tense : tense;
  if (phrase->form == HITOS_BLOCK_FIGURE || phrase->form == HITOS_BLOCK_TABLE)
    return add_exhibit (self, section, phrase, scope, (const char *const *) ids->pdata, error);
  return add_block (self, phrase->form, section, phrase->name, phrase->text, scope,
                    (const char *const *) ids->pdata, error);
}

/* The first phrase for the fact; NULL in @phrase where there is none. */
static gboolean
find_phrase (Composition *self, const HitosPassage *passage, const HitosMonthFact *fact, const HitosScope *scope,
             const HitosPhrase **phrase, GError **error)
{
  *phrase = NULL;
  for (guint i = 0; i < passage->phrases->len; i++)
    {
      const HitosPhrase *candidate = g_ptr_array_index (passage->phrases, i);
      gboolean holds = FALSE;

      if (!candidate->tells[fact->kind])
        continue;
      if (!test_condition (self, "phrase", candidate->name, candidate->condition, scope, &holds, error))
        return FALSE;
      if (holds)
        {
          *phrase = candidate;
          return TRUE;
        }
    }
  return TRUE;
}

static GPtrArray *
list_facts (Composition *self, const HitosPassage *passage)
{
  GPtrArray *facts = g_ptr_array_new ();

  for (guint kind = 0; kind < HITOS_N_FACTS; kind++)
    if (passage->tells[kind])
      g_ptr_array_extend (facts, (GPtrArray *) hitos_month_get_facts (self->telling.month, kind), NULL, NULL);
  g_ptr_array_sort (facts, hitos_month_fact_compare);
  return facts;
}

/* Names of the section for what is told in it. */
static HitosTerm *
create_section_term (HitosBody *body, guint position)
{
  HitosTerm *term = hitos_term_new_map ();

  hitos_term_set (term, "section-body", hitos_term_new_record (body));
  hitos_term_set (term, "position", hitos_term_new_number (position));
  return term;
}

static gboolean
tell_otherwise (Composition *self, const HitosPhraseSection *section, const char *name, HitosBody *body,
                const HitosPassage *passage, GError **error)
{
  HitosMonthFact fact = { HITOS_FACT_MONTH, NULL, HITOS_DATE_NONE, 0, 0 };
  g_autoptr (HitosTerm) here = create_section_term (body, 1);
  HitosScope scope = { NULL, here };
  gboolean holds;

  if (!test_condition (self, "phrase", passage->otherwise->name, passage->otherwise->condition, &scope, &holds,
                       error))
    return FALSE;
  return !holds || tell (self, name, section->tense, passage->otherwise, &fact, &scope, error);
}

static gboolean
add_passage (Composition *self, const HitosPhraseSection *section, const char *name, HitosBody *body,
             const HitosPassage *passage, GError **error)
{
  g_autoptr (GPtrArray) facts = list_facts (self, passage);
  guint told = 0;
  guint position = 1;

  for (guint i = 0; i < facts->len; i++)
    {
      const HitosMonthFact *fact = g_ptr_array_index (facts, i);
      g_autoptr (HitosTerm) here = create_section_term (body, position);
      g_autoptr (HitosTerm) record = hitos_term_new_record (fact->record);
      HitosScope outer = { NULL, here };
      HitosScope scope = { &outer, record };
      const HitosPhrase *phrase;
      const guint before = self->blocks->len;

      if (!find_phrase (self, passage, fact, &scope, &phrase, error))
        return FALSE;
      if (phrase == NULL)
        continue;
      if (!tell (self, name, section->tense, phrase, fact, &scope, error))
        return FALSE;
      if (self->blocks->len == before)
        continue;
      told++;
      position += !phrase->uncounted;
    }
  return told > 0 || passage->otherwise == NULL || tell_otherwise (self, section, name, body, passage, error);
}

static gboolean
add_section (Composition *self, const HitosPhraseSection *section, HitosBody *body, GError **error)
{
  g_autofree char *name = body ? g_strdup_printf ("%s.%s", section->name, hitos_record_get_id (body))
                               : g_strdup (section->name);
  g_autoptr (HitosTerm) term = hitos_term_new_record (body);
  const char *records[] = { body ? hitos_record_get_id (body) : NULL, NULL };
  HitosScope scope = { NULL, term };

  if (!add_block (self, section->heading, name, "title", section->title, &scope, records, error))
    return FALSE;
  for (guint i = 0; i < section->passages->len; i++)
    if (!add_passage (self, section, name, body, g_ptr_array_index (section->passages, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
add_section_if (Composition *self, const HitosPhraseSection *section, HitosBody *body, GError **error)
{
  g_autoptr (HitosTerm) term = hitos_term_new_record (body);
  HitosScope scope = { NULL, term };
  gboolean holds;

  if (!test_condition (self, "section", section->name, section->condition, &scope, &holds, error))
    return FALSE;
  return !holds || add_section (self, section, body, error);
}

static gboolean
add_sections (Composition *self, GError **error)
{
  const GPtrArray *sections = hitos_phrases_get_sections (self->telling.phrases);
  const GPtrArray *bodies = hitos_month_get_facts (self->telling.month, HITOS_FACT_BODY);

  for (guint i = 0; i < sections->len; i++)
    {
      const HitosPhraseSection *section = g_ptr_array_index (sections, i);

      if (!section->each_body && !add_section_if (self, section, NULL, error))
        return FALSE;
      for (guint j = 0; section->each_body && j < bodies->len; j++)
        if (!add_section_if (self, section, ((const HitosMonthFact *) g_ptr_array_index (bodies, j))->record, error))
          return FALSE;
    }
  return TRUE;
}

/* --- the whole --- */

/* A line of metadata or of the running header: plain text. */
static char *
write_plain (Composition *self, const HitosPattern *pattern, GError **error)
{
  g_autofree char *text = hitos_telling_write (&self->telling, pattern, NULL, error);

  return text ? hitos_typography_tidy (text) : NULL;
}

static GStrv
write_header (Composition *self, GError **error)
{
  const char *const *names = hitos_phrases_get_lines (self->telling.phrases, "header");
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; names[i]; i++)
    {
      g_autofree char *line = write_plain (self, hitos_phrases_get_pattern (self->telling.phrases, names[i]), error);

      if (line == NULL)
        return NULL;
      g_strv_builder_add (lines, line);
    }
  return g_strv_builder_end (lines);
}

static gint64
get_noon (HitosDate date)
{
  return (gint64) (date - hitos_date_new (1970, 1, 1)) * SECONDS_A_DAY + SECONDS_A_DAY / 2;
}

static HitosInforme *
finish (Composition *self, GError **error)
{
  static const char *const keys[] = { "title", "author", "subject", NULL };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) metadata = NULL;
  g_auto (GStrv) header = NULL;
  HitosInforme *informe;

  for (guint i = 0; keys[i]; i++)
    {
      g_autofree char *text = write_plain (self, hitos_phrases_get_frame (self->telling.phrases, keys[i]), error);

      if (text == NULL)
        return NULL;
      g_strv_builder_add (builder, text);
    }
  metadata = g_strv_builder_end (builder);
  header = write_header (self, error);
  if (header == NULL)
    return NULL;
  informe = hitos_informe_new (metadata[0], metadata[1], metadata[2], (const char *const *) header,
                               get_noon (hitos_month_get_report_date (self->telling.month)),
                               g_ptr_array_ref (self->blocks));
  if (self->has_exhibits)
    hitos_informe_set_chart (informe, hitos_month_get_chart (self->telling.month));
  return informe;
}

HitosInforme *
hitos_composer_compose (HitosProcess *process, HitosPhrases *phrases, int year, int month, GError **error)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_block_unref);
  g_autoptr (HitosMonth) selection = NULL;
  Composition self = { .blocks = blocks };

  g_return_val_if_fail (HITOS_IS_PROCESS (process), NULL);
  g_return_val_if_fail (HITOS_IS_PHRASES (phrases), NULL);
  g_return_val_if_fail (hitos_date_new (year, month, 1) != HITOS_DATE_NONE, NULL);

  selection = hitos_month_new (process, year, month);
  self.telling.process = process;
  self.telling.phrases = phrases;
  self.telling.vocabulary = hitos_phrases_get_vocabulary (phrases);
  self.telling.month = selection;
  hitos_date_get (hitos_month_get_report_date (selection), &self.telling.current_year, NULL, NULL);
  if (!add_front (&self, error) || !add_sections (&self, error))
    return NULL;
  hitos_rewording_apply (process, hitos_month_get_report (selection), hitos_phrases_get_glue (phrases), blocks);
  return finish (&self, error);
}
