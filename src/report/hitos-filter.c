/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-filter.h"

#include <glib/gi18n-lib.h>

#include "hitos-spanish.h"

/* One term through a pattern, with the grammar of what it tells. */
static HitosTerm *
filter_as (HitosTelling *telling, HitosTerm *term, const char *argument, const HitosScope *scope, GError **error)
{
  HitosScope inner = { scope, term };
  g_autofree char *text = hitos_telling_write_named (telling, argument ? argument : "", &inner, error);
  HitosGender gender;
  HitosNumber number;

  if (text == NULL)
    return NULL;
  hitos_telling_get_grammar (telling, term, &gender, &number);
  return hitos_term_new_noun (text, gender, number);
}

static HitosTerm *
filter_each (HitosTelling *telling, HitosTerm *term, const char *argument, const HitosScope *scope, GError **error)
{
  g_autoptr (HitosTerm) list = NULL;

  if (term->kind != HITOS_TERM_LIST)
    return filter_as (telling, term, argument, scope, error);
  list = hitos_term_new_list ();
  for (guint i = 0; i < term->items->len; i++)
    {
      HitosTerm *item = filter_as (telling, g_ptr_array_index (term->items, i), argument, scope, error);

      if (item == NULL)
        return NULL;
      if (hitos_term_is_empty (item))
        hitos_term_unref (item);
      else
        hitos_term_append (list, item);
    }
  return g_steal_pointer (&list);
}

static HitosTerm *
change_text (HitosTelling *telling, HitosTerm *term, char *(*change) (const char *))
{
  g_autofree char *text = hitos_telling_read (telling, term);
  g_autofree char *changed = change (text);
  HitosGender gender;
  HitosNumber number;

  hitos_telling_get_grammar (telling, term, &gender, &number);
  return hitos_term_new_noun (changed, gender, number);
}

static HitosTerm *
filter_capital (HitosTelling *telling, HitosTerm *term, const char *argument, const HitosScope *scope,
                GError **error)
{
  return change_text (telling, term, hitos_spanish_capitalise);
}

static HitosTerm *
filter_small (HitosTelling *telling, HitosTerm *term, const char *argument, const HitosScope *scope, GError **error)
{
  return change_text (telling, term, hitos_spanish_uncapitalise);
}

static HitosTerm *
filter_list (HitosTelling *telling, HitosTerm *term, const char *argument, const HitosScope *scope, GError **error)
{
  g_autofree char *text = hitos_telling_read (telling, term);
  HitosGender gender;
  HitosNumber number;

  hitos_telling_get_grammar (telling, term, &gender, &number);
  return hitos_term_new_noun (text, gender, number);
}

static HitosTerm *
filter_quoted (HitosTelling *telling, HitosTerm *term, const char *argument, const HitosScope *scope, GError **error)
{
  g_autofree char *text = hitos_telling_read (telling, term);
  g_autofree char *quoted = g_strconcat ("“", text, "”", NULL);

  return hitos_term_new_text (quoted);
}

static const HitosFilter filters_of_text[] = {
  { "as", filter_as },
  { "each", filter_each },
  { "capital", filter_capital },
  { "small", filter_small },
  { "list", filter_list },
  { "quoted", filter_quoted },
  { NULL, NULL },
};

HitosTerm *
hitos_filter_apply (HitosTelling *telling, const char *name, const char *argument, HitosTerm *term,
                    const HitosScope *scope, GError **error)
{
  const HitosFilter *const tables[] = { filters_of_text, hitos_filters_of_grammar, hitos_filters_of_date };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const HitosFilter *filter = tables[i]; filter->name; filter++)
      if (g_str_equal (filter->name, name))
        return hitos_term_is_empty (term) ? hitos_term_new_text (NULL)
                                          : filter->apply (telling, term, argument, scope, error);
  g_set_error (error, HITOS_PATTERN_ERROR, HITOS_PATTERN_ERROR_NAME, _("no filter has the name “%s”"), name);
  return NULL;
}
