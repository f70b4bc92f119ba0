/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-term.h"

static HitosTerm *
create_term (HitosTermKind kind)
{
  HitosTerm *self = g_new0 (HitosTerm, 1);

  g_atomic_ref_count_init (&self->references);
  self->kind = kind;
  return self;
}

HitosTerm *
hitos_term_new_text (const char *text)
{
  return hitos_term_new_noun (text, HITOS_GENDER_MASCULINE, HITOS_NUMBER_SINGULAR);
}

HitosTerm *
hitos_term_new_noun (const char *text, HitosGender gender, HitosNumber number)
{
  HitosTerm *self = create_term (HITOS_TERM_TEXT);

  self->text = g_strdup (text ? text : "");
  self->gender = gender;
  self->grammatical_number = number;
  return self;
}

HitosTerm *
hitos_term_new_number (gint64 number)
{
  HitosTerm *self = create_term (HITOS_TERM_NUMBER);

  self->number = number;
  return self;
}

HitosTerm *
hitos_term_new_when (HitosWhen when)
{
  HitosTerm *self = create_term (HITOS_TERM_WHEN);

  self->when = when;
  return self;
}

HitosTerm *
hitos_term_new_record (gpointer record)
{
  HitosTerm *self = create_term (HITOS_TERM_RECORD);

  self->record = record ? g_object_ref (record) : NULL;
  return self;
}

HitosTerm *
hitos_term_new_list (void)
{
  HitosTerm *self = create_term (HITOS_TERM_LIST);

  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_term_unref);
  return self;
}

HitosTerm *
hitos_term_new_map (void)
{
  HitosTerm *self = create_term (HITOS_TERM_MAP);

  self->members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hitos_term_unref);
  return self;
}

HitosTerm *
hitos_term_ref (HitosTerm *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
hitos_term_unref (HitosTerm *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->text);
  g_clear_object (&self->record);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->members, g_hash_table_unref);
  g_free (self);
}

void
hitos_term_append (HitosTerm *self, HitosTerm *item)
{
  g_return_if_fail (self->kind == HITOS_TERM_LIST);

  g_ptr_array_add (self->items, item);
}

void
hitos_term_set (HitosTerm *self, const char *name, HitosTerm *item)
{
  g_return_if_fail (self->kind == HITOS_TERM_MAP);

  g_hash_table_insert (self->members, g_strdup (name), item);
}

gboolean
hitos_term_is_empty (const HitosTerm *self)
{
  switch (self->kind)
    {
    case HITOS_TERM_TEXT:
      return *self->text == '\0';
    case HITOS_TERM_NUMBER:
      return self->number == 0;
    case HITOS_TERM_WHEN:
      return self->when.start == HITOS_DATE_NONE;
    case HITOS_TERM_RECORD:
      return self->record == NULL;
    case HITOS_TERM_LIST:
      return self->items->len == 0;
    case HITOS_TERM_MAP:
    default:
      return FALSE;
    }
}

guint
hitos_term_get_n_items (const HitosTerm *self)
{
  if (self->kind == HITOS_TERM_LIST)
    return self->items->len;
  return hitos_term_is_empty (self) ? 0 : 1;
}

HitosNumber
hitos_term_get_number (const HitosTerm *self)
{
  if (self->kind != HITOS_TERM_LIST)
    return self->grammatical_number;
  if (self->items->len == 1)
    return hitos_term_get_number (g_ptr_array_index (self->items, 0));
  return self->items->len == 0 ? HITOS_NUMBER_SINGULAR : HITOS_NUMBER_PLURAL;
}

HitosGender
hitos_term_get_gender (const HitosTerm *self)
{
  if (self->kind != HITOS_TERM_LIST)
    return self->gender;
  for (guint i = 0; i < self->items->len; i++)
    if (hitos_term_get_gender (g_ptr_array_index (self->items, i)) == HITOS_GENDER_MASCULINE)
      return HITOS_GENDER_MASCULINE;
  return self->items->len > 0 ? HITOS_GENDER_FEMININE : HITOS_GENDER_MASCULINE;
}

gboolean
hitos_term_equal (const HitosTerm *a, const HitosTerm *b)
{
  if (a->kind != b->kind)
    return FALSE;
  if (a->kind == HITOS_TERM_RECORD)
    return a->record == b->record;
  if (a->kind == HITOS_TERM_TEXT)
    return g_str_equal (a->text, b->text);
  return a->number == b->number && hitos_when_pack (a->when) == hitos_when_pack (b->when);
}
