/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-json-order.h"

#include <string.h>

struct _HitosJsonOrder {
  const HitosTable *table;
  int ordinal;        /* positions of fields, -1 where the table has none */
  int group;
  GHashTable *last;   /* the group's value as text → the last ordinal */
};

HitosJsonOrder *
hitos_json_order_new (const HitosJsonShape *shape)
{
  HitosJsonOrder *self = g_new (HitosJsonOrder, 1);

  self->table = shape->table;
  self->ordinal = hitos_table_find_field (shape->table, "ordinal");
  self->group = shape->group ? hitos_table_find_field (shape->table, shape->group) : -1;
  self->last = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
hitos_json_order_free (HitosJsonOrder *self)
{
  g_hash_table_unref (self->last);
  g_free (self);
}

int
hitos_json_order_get_field (const HitosJsonOrder *self)
{
  return self->ordinal;
}

static char *
get_group (const HitosJsonOrder *self, const HitosRow *row)
{
  char *group = self->group < 0 ? NULL
    : hitos_field_value_to_text (&self->table->fields[self->group], hitos_row_get_value (row, self->group));

  return group ? group : g_strdup ("");
}

gint64
hitos_json_order_get_implied (const HitosJsonOrder *self, const HitosRow *row)
{
  g_autofree char *group = get_group (self, row);
  gpointer last;

  if (!g_hash_table_lookup_extended (self->last, group, NULL, &last))
    return 0;
  return MIN ((gint64) GPOINTER_TO_INT (last) + 1, G_MAXINT32);
}

void
hitos_json_order_pass (HitosJsonOrder *self, const HitosRow *row)
{
  if (self->ordinal >= 0)
    g_hash_table_replace (self->last, get_group (self, row),
                          GINT_TO_POINTER ((int) hitos_row_get_value (row, self->ordinal).integer));
}

static int
compare_field (const HitosRow *a, const HitosRow *b, const char *name)
{
  int field = hitos_table_find_field (hitos_row_get_table (a), name);
  gint64 left, right;

  if (field < 0)
    return 0;
  left = hitos_row_get_value (a, field).integer;
  right = hitos_row_get_value (b, field).integer;
  return (left > right) - (left < right);
}

int
hitos_json_order_compare (gconstpointer a, gconstpointer b)
{
  const HitosRow *left = *(const HitosRow *const *) a;
  const HitosRow *right = *(const HitosRow *const *) b;
  int order = compare_field (left, right, "date");

  if (order == 0)
    order = compare_field (left, right, "ordinal");
  return order != 0 ? order : strcmp (hitos_row_get_id (left), hitos_row_get_id (right));
}
