/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-plan-csv-private.h"

static GHashTable *
create_names (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* What two are called is no name of either. */
static void
name (GHashTable *names, const char *text, const char *id)
{
  g_autofree char *key = text ? hitos_plan_column_fold (text) : NULL;
  const char *other;

  if (key == NULL || *key == '\0')
    return;
  other = g_hash_table_lookup (names, key);
  if (other == NULL || !g_str_equal (other, id))
    g_hash_table_insert (names, g_steal_pointer (&key), g_strdup (other ? "" : id));
}

/* What is called so already stays. Takes @others. */
static void
join (GHashTable *names, GHashTable *others)
{
  GHashTableIter iter;
  gpointer key, id;

  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &key, &id))
    if (!g_hash_table_contains (names, key))
      {
        g_hash_table_iter_steal (&iter);
        g_hash_table_insert (names, key, id);
      }
  g_hash_table_unref (others);
}

static void
name_items (HitosPlanCsv *self, const char *field)
{
  GHashTable *names = create_names ();
  guint position = (guint) hitos_table_find_field (&hitos_milestone_table, field);

  for (guint i = 0; i < self->items->len; i++)
    {
      const HitosRow *row = g_array_index (self->items, HitosPlanCsvItem, i).after;

      name (names, hitos_row_get_value (row, position).text, hitos_row_get_id (row));
    }
  join (self->names, names);
}

static void
name_records (HitosPlanCsv *self, const char *field)
{
  HitosRecordList *milestones = hitos_process_get_list (self->process, HITOS_TYPE_MILESTONE);
  GHashTable *names = create_names ();
  guint position = (guint) hitos_table_find_field (&hitos_milestone_table, field);

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      const HitosRow *row = hitos_record_get_row (hitos_record_list_get (milestones, i));

      name (names, hitos_row_get_value (row, position).text, hitos_row_get_id (row));
    }
  join (self->names, names);
}

/* Identifiers of the file's own and those inside. */
static void
name_ids (HitosPlanCsv *self)
{
  HitosRecordList *milestones = hitos_process_get_list (self->process, HITOS_TYPE_MILESTONE);
  GHashTable *own = create_names (), *inside = create_names ();

  for (guint i = 0; i < self->items->len; i++)
    {
      const HitosPlanCsvItem *item = &g_array_index (self->items, HitosPlanCsvItem, i);

      name (own, hitos_plan_csv_get (self, item->row, HITOS_PLAN_COLUMN_ID), hitos_row_get_id (item->after));
    }
  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      const char *id = hitos_record_get_id (hitos_record_list_get (milestones, i));

      name (inside, id, id);
    }
  join (self->names, own);
  join (self->names, inside);
}

/* Other planners count the lines. */
static void
name_by_place (HitosPlanCsv *self)
{
  GHashTable *names = create_names ();

  for (guint i = 0; i < self->items->len; i++)
    {
      g_autofree char *place = g_strdup_printf ("%u", i + 1);

      name (names, place, hitos_row_get_id (g_array_index (self->items, HitosPlanCsvItem, i).after));
    }
  join (self->names, names);
}

/* A surer way of calling goes before the others, and the file before the process. */
void
hitos_plan_csv_name (HitosPlanCsv *self)
{
  static const char *const fields[] = { "code", "number", "name" };

  name_ids (self);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      name_items (self, fields[i]);
      name_records (self, fields[i]);
    }
  if (self->places[HITOS_PLAN_COLUMN_ID] == 0 && self->places[HITOS_PLAN_COLUMN_NUMBER] == 0)
    name_by_place (self);
}
