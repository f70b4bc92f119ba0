/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-attribute.h"

#include "hitos-body.h"

/* The given gender, else what its generic noun or its name sounds like. */
static HitosTerm *
create_named (HitosBody *body, const char *text)
{
  const char *gender = hitos_body_get_gender (body);
  const char *noun = hitos_body_get_noun (body);
  g_autoptr (HitosTerm) guess = hitos_attribute_guess_noun (noun ? noun : hitos_body_get_name (body));
  gboolean is_feminine = gender ? g_ascii_tolower (*gender) == 'f' : guess->gender == HITOS_GENDER_FEMININE;

  return hitos_term_new_noun (text, is_feminine ? HITOS_GENDER_FEMININE : HITOS_GENDER_MASCULINE,
                              hitos_body_get_plural (body) ? HITOS_NUMBER_PLURAL : HITOS_NUMBER_SINGULAR);
}

/* @text with the institute's name behind it, if the body's takes it. */
static HitosTerm *
create_with_institute (HitosTelling *telling, HitosBody *body, const char *text, const char *institute)
{
  g_autoptr (HitosTerm) name = hitos_attribute_get_of_month (telling, institute);
  g_autofree char *whole = NULL;

  if (!hitos_body_get_with_institute (body) || hitos_term_is_empty (name))
    return create_named (body, text);
  whole = g_strconcat (text, name->gender == HITOS_GENDER_FEMININE ? " de la " : " del ", name->text, NULL);
  return create_named (body, whole);
}

static HitosTerm *
get_noun (HitosTelling *telling, gpointer record)
{
  const char *noun = hitos_body_get_noun (record);

  return create_named (record, noun ? noun : hitos_body_get_name (record));
}

static HitosTerm *
get_name (HitosTelling *telling, gpointer record)
{
  return create_named (record, hitos_body_get_name (record));
}

static HitosTerm *
get_usual (HitosTelling *telling, gpointer record)
{
  return create_with_institute (telling, record, hitos_body_get_common_name (record), "institute-acronym");
}

static HitosTerm *
get_formal (HitosTelling *telling, gpointer record)
{
  return create_with_institute (telling, record, hitos_body_get_name (record), "institute");
}

static HitosTerm *
get_short (HitosTelling *telling, gpointer record)
{
  const char *acronym = hitos_body_get_acronym (record);

  return create_named (record, acronym ? acronym : hitos_body_get_common_name (record));
}

static HitosTerm *
get_members (HitosTelling *telling, gpointer record)
{
  return hitos_attribute_guess_noun (hitos_body_get_members (record));
}

static HitosTerm *
get_title (HitosTelling *telling, gpointer record)
{
  const char *title = hitos_body_get_section_title (record);

  return hitos_term_new_text (title ? title : hitos_body_get_name (record));
}

static HitosTerm *
get_exists (HitosTelling *telling, gpointer record)
{
  return hitos_term_new_number (hitos_month_has (telling->month, HITOS_FACT_BODY, record));
}

static HitosTerm *
get_since (HitosTelling *telling, gpointer record)
{
  return hitos_term_new_when (hitos_month_get_since (telling->month, record));
}

static HitosTerm *
get_creation (HitosTelling *telling, gpointer record)
{
  return hitos_term_new_record (hitos_month_find_creation (telling->month, record));
}

static HitosTerm *
get_is_new (HitosTelling *telling, gpointer record)
{
  return hitos_term_new_number (hitos_when_overlaps (hitos_month_get_since (telling->month, record),
                                                     hitos_month_get_range (telling->month)));
}

const HitosAttribute hitos_body_attributes[] = {
  { "noun", get_noun },
  { "name", get_name },
  { "usual", get_usual },
  { "formal", get_formal },
  { "short", get_short },
  { "members", get_members },
  { "section-title", get_title },
  { "exists", get_exists },
  { "since", get_since },
  { "creation", get_creation },
  { "is-new", get_is_new },
  { NULL, NULL },
};
