/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which milestone each line of a plan tells of. */
#include "hitos-plan-csv-private.h"

#include <glib/gi18n-lib.h>

#include "hitos-json-id.h"

/* What lines are known by → GPtrArray of the milestones that are left, the last first. */
typedef struct {
  GHashTable *by_code;
  GHashTable *by_name;  /* of code and name; the code is empty where the milestone has none */
} Known;

static void
append_known (GHashTable *known, char *key, HitosMilestone *milestone)
{
  GPtrArray *list = g_hash_table_lookup (known, key);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (known, key, list);
    }
  else
    g_free (key);
  g_ptr_array_add (list, milestone);
}

static char *
create_key (const char *code, const char *name)
{
  g_autofree char *folded_code = hitos_plan_column_fold (code ? code : "");
  g_autofree char *folded_name = hitos_plan_column_fold (name ? name : "");

  return g_strconcat (folded_code, "\t", folded_name, NULL);
}

static GHashTable *
create_lists (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

static void
know (const HitosPlanCsv *self, Known *known)
{
  HitosRecordList *milestones = hitos_process_get_list (self->process, HITOS_TYPE_MILESTONE);

  for (guint i = hitos_record_list_get_n_records (milestones); i > 0; i--)
    {
      HitosMilestone *milestone = hitos_record_list_get (milestones, i - 1);
      const char *code = hitos_milestone_get_code (milestone);

      if (hitos_milestone_get_dropped (milestone))
        continue;
      append_known (known->by_name, create_key (code, hitos_milestone_get_name (milestone)), milestone);
      if (code)
        append_known (known->by_code, hitos_plan_column_fold (code), milestone);
    }
}

/* The first of those that no line has told of yet. */
static HitosMilestone *
take_known (GHashTable *known, const char *key, GHashTable *told, gboolean alone)
{
  GPtrArray *list = g_hash_table_lookup (known, key);

  if (list == NULL || (alone && list->len > 1))
    return NULL;
  while (list->len > 0 && g_hash_table_contains (told, g_ptr_array_index (list, list->len - 1)))
    g_ptr_array_set_size (list, (int) list->len - 1);
  return list->len > 0 ? g_ptr_array_index (list, list->len - 1) : NULL;
}

static HitosMilestone *
find_record (const HitosPlanCsv *self, const Known *known, GHashTable *told, guint row)
{
  const char *id = hitos_plan_csv_get (self, row, HITOS_PLAN_COLUMN_ID);
  const char *code = hitos_plan_csv_get (self, row, HITOS_PLAN_COLUMN_CODE);
  const char *name = hitos_plan_csv_get (self, row, HITOS_PLAN_COLUMN_NAME);
  g_autofree char *key = create_key (code, name);
  g_autofree char *folded = code && *code ? hitos_plan_column_fold (code) : NULL;
  HitosMilestone *found = id && *id ? hitos_process_lookup (self->process, HITOS_TYPE_MILESTONE, id) : NULL;

  if (found)
    return g_hash_table_contains (told, found) ? NULL : found;
  found = take_known (known->by_name, key, told, FALSE);
  if (found == NULL && folded)
    found = take_known (known->by_code, folded, told, TRUE);
  return found;
}

/* The id that the line always becomes, so that a file taken twice changes nothing. @counts: how many lines
 * have been called the same. */
static char *
derive_id (const HitosPlanCsv *self, guint row, GHashTable *counts)
{
  const char *own = hitos_plan_csv_get (self, row, HITOS_PLAN_COLUMN_ID);
  g_autofree char *key = create_key (hitos_plan_csv_get (self, row, HITOS_PLAN_COLUMN_CODE),
                                     hitos_plan_csv_get (self, row, HITOS_PLAN_COLUMN_NAME));
  g_autofree char *process = hitos_json_id_of_process (hitos_record_get_id (self->process));
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));
  g_autofree char *name = g_strdup_printf ("%s\t%s\t%u", own ? own : "", key, count);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  g_hash_table_insert (counts, g_steal_pointer (&key), GUINT_TO_POINTER (count + 1));
  return hitos_json_id_of_record (process, &hitos_milestone_table, hash);
}

static int
get_next_ordinal (HitosProcess *process)
{
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);
  int last = 0;

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    last = MAX (last, hitos_milestone_get_ordinal (hitos_record_list_get (milestones, i)));
  return last < G_MAXINT - HITOS_CSV_MOST_ROWS ? last + 1 : last;
}

static void
add_item (HitosPlanCsv *self, guint row, HitosMilestone *record, GHashTable *counts, int *ordinal)
{
  HitosPlanCsvItem item = { row, record, NULL };

  if (record)
    item.after = hitos_row_copy (hitos_record_get_row (record));
  else
    {
      g_autofree char *id = derive_id (self, row, counts);

      item.after = hitos_row_new (&hitos_milestone_table, id);
      hitos_row_set_integer (item.after, "ordinal", (*ordinal)++);
    }
  g_array_append_val (self->items, item);
}

static gboolean
is_nameless (const HitosPlanCsv *self, guint row)
{
  const char *name = hitos_plan_csv_get (self, row, HITOS_PLAN_COLUMN_NAME);

  return name == NULL || *name == '\0';
}

static void
check_width (HitosPlanCsv *self, guint row, guint titles)
{
  guint n = hitos_csv_table_get_n_cells (self->table, row);

  for (guint i = hitos_csv_table_get_n_cells (self->table, titles); i < n; i++)
    if (*hitos_csv_table_get_cell (self->table, row, i))
      {
        hitos_plan_csv_drop (self, row, g_strdup (_("it has more cells than there are titles: the last were left out")));
        return;
      }
}

static void
read_lines (HitosPlanCsv *self, guint titles)
{
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Known known = { create_lists (), create_lists () };
  int ordinal = get_next_ordinal (self->process);

  know (self, &known);
  for (guint row = titles + 1; row < hitos_csv_table_get_n_rows (self->table); row++)
    {
      HitosMilestone *record = find_record (self, &known, told, row);

      check_width (self, row, titles);
      if (record == NULL && is_nameless (self, row))
        {
          hitos_plan_csv_drop (self, row, g_strdup (_("it has no name: it was left out")));
          continue;
        }
      if (record)
        g_hash_table_add (told, record);
      add_item (self, row, record, counts, &ordinal);
    }
  g_hash_table_unref (known.by_code);
  g_hash_table_unref (known.by_name);
}

/* A milestone that a file made and that lost its name or code since is found by what the file made of it. */
static void
find_made (HitosPlanCsv *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      HitosPlanCsvItem *item = &g_array_index (self->items, HitosPlanCsvItem, i);
      HitosMilestone *made = item->record ? NULL
        : hitos_process_lookup (self->process, HITOS_TYPE_MILESTONE, hitos_row_get_id (item->after));

      if (made == NULL)
        continue;
      item->record = made;
      hitos_row_unref (item->after);
      item->after = hitos_row_copy (hitos_record_get_row (made));
    }
}

void
hitos_plan_csv_match (HitosPlanCsv *self, guint titles)
{
  read_lines (self, titles);
  find_made (self);
}
