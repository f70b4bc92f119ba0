/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-attribute.h"

#include <string.h>

#include "hitos-agreement.h"
#include "hitos-annex.h"
#include "hitos-body.h"
#include "hitos-document.h"
#include "hitos-entry.h"
#include "hitos-outcome.h"
#include "hitos-sitting.h"
#include "hitos-spanish-date.h"

static const HitosAttribute *
find_table (gpointer record)
{
  const struct { GType type; const HitosAttribute *attributes; } tables[] = {
    { HITOS_TYPE_AGREEMENT, hitos_agreement_attributes }, { HITOS_TYPE_ANNEX, hitos_annex_attributes },
    { HITOS_TYPE_BODY, hitos_body_attributes },           { HITOS_TYPE_DOCUMENT, hitos_document_attributes },
    { HITOS_TYPE_ENTRY, hitos_entry_attributes },         { HITOS_TYPE_OUTCOME, hitos_outcome_attributes },
    { HITOS_TYPE_SITTING, hitos_sitting_attributes },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (G_OBJECT_TYPE (record) == tables[i].type)
      return tables[i].attributes;
  return NULL;
}

static HitosTerm *
get_lines (const char *lines)
{
  g_auto (GStrv) split = hitos_lines_split (lines);
  HitosTerm *list = hitos_term_new_list ();

  for (guint i = 0; split[i]; i++)
    if (*split[i])
      hitos_term_append (list, hitos_term_new_text (split[i]));
  return list;
}

static HitosTerm *
get_enum (const HitosField *field, gint64 value)
{
  HitosValue held = { .integer = value };
  g_autofree char *nick = hitos_field_value_to_text (field, held);

  return hitos_term_new_text (nick);
}

static HitosTerm *
get_time (gint64 minutes)
{
  g_autofree char *hour = minutes == HITOS_TIME_NONE ? NULL : hitos_spanish_hour ((int) minutes);

  return hitos_term_new_text (hour);
}

HitosTerm *
hitos_attribute_get_field (gpointer record, guint position)
{
  const HitosField *field = &hitos_record_get_table (record)->fields[position];

  switch (field->type)
    {
    case HITOS_FIELD_LIST:
      return get_lines (hitos_record_get_text (record, position));
    case HITOS_FIELD_REFERENCE:
      return hitos_term_new_record (hitos_record_get_reference (record, position));
    case HITOS_FIELD_INTEGER:
    case HITOS_FIELD_BOOLEAN:
      return hitos_term_new_number (hitos_record_get_integer (record, position));
    case HITOS_FIELD_DATE:
      return hitos_term_new_when (hitos_when_day ((HitosDate) hitos_record_get_integer (record, position)));
    case HITOS_FIELD_WHEN:
      return hitos_term_new_when (hitos_record_get_when (record, position));
    case HITOS_FIELD_TIME:
      return get_time (hitos_record_get_integer (record, position));
    case HITOS_FIELD_ENUM:
      return get_enum (field, hitos_record_get_integer (record, position));
    case HITOS_FIELD_TEXT:
    default:
      return hitos_term_new_text (hitos_record_get_text (record, position));
    }
}

static HitosTerm *
get_of_record (HitosTelling *telling, gpointer record, const char *name)
{
  g_autofree char *column = g_strdelimit (g_strdup (name), "-", '_');
  int field;

  for (const HitosAttribute *attribute = find_table (record); attribute && attribute->name; attribute++)
    if (g_str_equal (attribute->name, name))
      return attribute->get (telling, record);
  field = hitos_table_find_field (hitos_record_get_table (record), column);
  return field >= 0 ? hitos_attribute_get_field (record, field) : NULL;
}

/* How a text begins decides what may stand before it. */
static const char *
get_opening (const char *text)
{
  static const char *const articles[] = { "el", "la", "los", "las", "un", "una", "unos", "unas", "diversos", "diversas" };
  static const char *const links[] = { "de", "del", "al", "a", "ante", "con", "conforme", "correspondiente",
                                       "correspondientes", "cuyo", "cuya", "en", "mediante", "para", "por", "que",
                                       "referente", "referentes", "relacionado", "relacionada", "relacionados",
                                       "relacionadas", "relativa", "relativas", "relativo", "relativos", "respecto",
                                       "sobre" };
  g_autofree char *word = g_utf8_strdown (text, strcspn (text, " ,"));

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    if (g_str_equal (articles[i], word))
      return "article";
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (g_str_equal (links[i], word))
      return "link";
  return g_str_equal (word, "se") ? "se" : "noun";
}

static const char *
get_when_kind (HitosWhen when)
{
  static const char *const names[] = { "none", "day", "month", "span" };

  return names[hitos_when_get_kind (when)];
}

static HitosTerm *
get_of_value (HitosTerm *term, const char *name)
{
  if (g_str_equal (name, "it"))
    return hitos_term_ref (term);
  if (g_str_equal (name, "count"))
    return hitos_term_new_number (hitos_term_get_n_items (term));
  if (g_str_equal (name, "many"))
    return hitos_term_new_number (hitos_term_get_n_items (term) > 1);
  if (term->kind == HITOS_TERM_TEXT && g_str_equal (name, "opening"))
    return hitos_term_new_text (get_opening (term->text));
  if (term->kind == HITOS_TERM_WHEN && g_str_equal (name, "kind"))
    return hitos_term_new_text (get_when_kind (term->when));
  if (term->kind == HITOS_TERM_WHEN && g_str_equal (name, "end"))
    return hitos_term_new_when (hitos_when_day (term->when.end - 1));
  if (term->kind == HITOS_TERM_LIST && g_str_equal (name, "first") && term->items->len > 0)
    return hitos_term_ref (g_ptr_array_index (term->items, 0));
  return NULL;
}

HitosTerm *
hitos_attribute_get (HitosTelling *telling, HitosTerm *term, const char *name)
{
  HitosTerm *found = NULL;

  if (term->kind == HITOS_TERM_RECORD && term->record)
    found = get_of_record (telling, term->record, name);
  else if (term->kind == HITOS_TERM_MAP)
    {
      found = g_hash_table_lookup (term->members, name);
      if (found)
        hitos_term_ref (found);
    }
  return found ? found : get_of_value (term, name);
}
