/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-row.h"

#include <glib/gi18n-lib.h>

#include "hitos-text.h"

struct _HitosRow {
  gatomicrefcount references;
  const HitosTable *table;
  char *id;             /* owned */
  HitosValue values[];  /* texts owned */
};

HitosRow *
hitos_row_new (const HitosTable *table, const char *id)
{
  HitosRow *self = g_malloc (sizeof (HitosRow) + table->n_fields * sizeof (HitosValue));

  g_atomic_ref_count_init (&self->references);
  self->table = table;
  self->id = id ? g_strdup (id) : g_uuid_string_random ();
  for (guint i = 0; i < table->n_fields; i++)
    self->values[i] = hitos_field_get_default (&table->fields[i]);
  return self;
}

HitosRow *
hitos_row_copy (const HitosRow *self)
{
  HitosRow *copy = hitos_row_new (self->table, self->id);

  for (guint i = 0; i < self->table->n_fields; i++)
    if (hitos_field_is_text (&self->table->fields[i]))
      copy->values[i].text = g_strdup (self->values[i].text);
    else
      copy->values[i] = self->values[i];
  return copy;
}

HitosRow *
hitos_row_ref (HitosRow *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
hitos_row_unref (HitosRow *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  for (guint i = 0; i < self->table->n_fields; i++)
    if (hitos_field_is_text (&self->table->fields[i]))
      g_free (self->values[i].text);
  g_free (self->id);
  g_free (self);
}

const HitosTable *
hitos_row_get_table (const HitosRow *self)
{
  return self->table;
}

const char *
hitos_row_get_id (const HitosRow *self)
{
  return self->id;
}

HitosValue
hitos_row_get_value (const HitosRow *self, guint field)
{
  g_assert (field < self->table->n_fields);

  return self->values[field];
}

gboolean
hitos_row_equal (const HitosRow *a, const HitosRow *b)
{
  if (a == b)
    return TRUE;
  if (a->table != b->table || !g_str_equal (a->id, b->id))
    return FALSE;
  for (guint i = 0; i < a->table->n_fields; i++)
    if (!hitos_field_values_equal (&a->table->fields[i], a->values[i], b->values[i]))
      return FALSE;
  return TRUE;
}

void
hitos_row_take_value (HitosRow *self, guint field, HitosValue value)
{
  g_return_if_fail (field < self->table->n_fields);

  if (hitos_field_is_text (&self->table->fields[field]))
    g_free (self->values[field].text);
  self->values[field] = value;
}

static guint
find_field (const HitosRow *self, const char *name)
{
  int field = hitos_table_find_field (self->table, name);

  if (field < 0)
    g_error ("table %s has no field %s", self->table->name, name);
  return field;
}

void
hitos_row_set_text (HitosRow *self, const char *field, const char *text)
{
  guint position = find_field (self, field);
  HitosValue value = { .text = NULL };

  g_return_if_fail (hitos_field_is_text (&self->table->fields[position]));
  g_return_if_fail (text == NULL || g_utf8_validate (text, -1, NULL));

  value.text = hitos_text_clean (text);
  hitos_row_take_value (self, position, value);
}

void
hitos_row_set_integer (HitosRow *self, const char *field, gint64 integer)
{
  guint position = find_field (self, field);
  HitosValue value = { .integer = integer };

  g_return_if_fail (!hitos_field_is_text (&self->table->fields[position]));

  hitos_row_take_value (self, position, value);
}

void
hitos_row_set_when (HitosRow *self, const char *field, HitosWhen when)
{
  hitos_row_set_integer (self, field, hitos_when_pack (when));
}

gboolean
hitos_row_check (const HitosRow *self, GError **error)
{
  for (guint i = 0; i < self->table->n_fields; i++)
    {
      const HitosField *field = &self->table->fields[i];

      if ((field->flags & HITOS_FIELD_REQUIRED) && field->type != HITOS_FIELD_ENUM
          && hitos_field_value_is_default (field, self->values[i]))
        {
          g_set_error (error, HITOS_FIELD_ERROR, HITOS_FIELD_ERROR_REQUIRED,
                       _("“%s” must be filled in"), _(field->label));
          return FALSE;
        }
    }
  return TRUE;
}

HitosImage *
hitos_image_new (HitosRow *before, HitosRow *after)
{
  HitosImage *self = g_new (HitosImage, 1);

  g_assert (before || after);
  self->before = before;
  self->after = after;
  return self;
}

void
hitos_image_free (HitosImage *self)
{
  g_clear_pointer (&self->before, hitos_row_unref);
  g_clear_pointer (&self->after, hitos_row_unref);
  g_free (self);
}

const HitosRow *
hitos_image_get_row (const HitosImage *self)
{
  return self->after ? self->after : self->before;
}
