/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-json-rings.h"

#include <glib/gi18n-lib.h>

#include "hitos-annex.h"
#include "hitos-dependency.h"
#include "hitos-entry.h"
#include "hitos-milestone.h"

/* A table whose rows lead from one record to another. */
typedef struct {
  const HitosTable *table;
  const char *from;  /* the field; NULL: the row itself */
  const char *to;
} Path;

/* One such row. All borrowed. */
typedef struct {
  const char *to;
  const HitosJsonItem *item;  /* NULL: not in the file */
} Edge;

/* The edges of one path and how far they have been followed. */
typedef struct {
  const Path *path;
  GHashTable *edges;    /* id → GArray of Edge */
  GHashTable *states;   /* id → OPEN while it is being followed, else DONE */
  GArray *trail;        /* of Edge: those that lead to where one stands */
} Walk;

enum { OPEN = 1, DONE };

static const char *
get_from (const Path *path, const HitosRow *row)
{
  return path->from == NULL ? hitos_row_get_id (row)
    : hitos_row_get_value (row, hitos_table_find_field (path->table, path->from)).text;
}

static void
add_edge (Walk *walk, const HitosRow *row, const HitosJsonItem *item)
{
  const char *from = get_from (walk->path, row);
  Edge edge = { hitos_row_get_value (row, hitos_table_find_field (walk->path->table, walk->path->to)).text, item };
  GArray *edges = g_hash_table_lookup (walk->edges, from);

  if (edge.to == NULL)
    return;
  if (edges == NULL)
    {
      edges = g_array_new (FALSE, FALSE, sizeof (Edge));
      g_hash_table_insert (walk->edges, (char *) from, edges);
    }
  g_array_append_val (edges, edge);
}

/* Rows of the file stand in the place of those of the process. */
static void
collect_edges (Walk *walk, HitosJsonRecords *records, HitosProcess *process)
{
  const GPtrArray *items = hitos_json_records_get_items (records);
  HitosRecordList *list = process ? hitos_process_get_list (process, walk->path->table->get_type ()) : NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const HitosJsonItem *item = g_ptr_array_index (items, i);

      if (hitos_row_get_table (item->row) == walk->path->table)
        add_edge (walk, item->row, item);
    }
  for (guint i = 0; list && i < hitos_record_list_get_n_records (list); i++)
    {
      HitosRow *row = hitos_record_get_row (hitos_record_list_get (list, i));

      if (hitos_json_records_lookup (records, hitos_row_get_id (row)) == NULL)
        add_edge (walk, row, NULL);
    }
}

/* The edge closes a ring: told at the last record of the file on the way. */
static gboolean
fail (Walk *walk, const Edge *closing, GError **error)
{
  const HitosField *field = &walk->path->table->fields[hitos_table_find_field (walk->path->table, walk->path->to)];
  const HitosJsonItem *item = closing->item;

  for (guint i = walk->trail->len; item == NULL && i > 0; i--)
    item = g_array_index (walk->trail, Edge, i - 1).item;
  /* What was there before may go in a ring of its own; it is not this file's fault. */
  return item == NULL || hitos_json_item_fail (item, field, error, HITOS_JSON_ERROR_REFERENCE,
                                               _("following this leads back to the same record"));
}

/* Goes one step on from the trail's end: pushes the next edge, or goes back. No recursion: a chain may be
 * as long as the file. */
static gboolean
step (Walk *walk, GArray *places, GError **error)
{
  const char *at = g_array_index (walk->trail, Edge, walk->trail->len - 1).to;
  guint *place = &g_array_index (places, guint, places->len - 1);
  GArray *edges = g_hash_table_lookup (walk->edges, at);
  const guint start = 0;
  Edge *edge;

  if (edges == NULL || *place == edges->len)
    {
      g_hash_table_insert (walk->states, (char *) at, GINT_TO_POINTER (DONE));
      g_array_set_size (walk->trail, walk->trail->len - 1);
      g_array_set_size (places, places->len - 1);
      return TRUE;
    }
  edge = &g_array_index (edges, Edge, (*place)++);
  switch (GPOINTER_TO_INT (g_hash_table_lookup (walk->states, edge->to)))
    {
    case OPEN:
      return fail (walk, edge, error);
    case DONE:
      return TRUE;
    default:
      g_hash_table_insert (walk->states, (char *) edge->to, GINT_TO_POINTER (OPEN));
      g_array_append_vals (walk->trail, edge, 1);
      g_array_append_val (places, start);
      return TRUE;
    }
}

static gboolean
follow (Walk *walk, const char *from, GError **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  const Edge first = { from, NULL };
  const guint start = 0;

  if (g_hash_table_contains (walk->states, from))
    return TRUE;
  g_hash_table_insert (walk->states, (char *) from, GINT_TO_POINTER (OPEN));
  g_array_set_size (walk->trail, 0);
  g_array_append_val (walk->trail, first);
  g_array_append_val (places, start);
  while (walk->trail->len > 0)
    if (!step (walk, places, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_path (const Path *path, HitosJsonRecords *records, HitosProcess *process, GError **error)
{
  g_autoptr (GHashTable) edges = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  g_autoptr (GHashTable) states = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) trail = g_array_new (FALSE, FALSE, sizeof (Edge));
  const GPtrArray *items = hitos_json_records_get_items (records);
  Walk walk = { path, edges, states, trail };

  collect_edges (&walk, records, process);
  for (guint i = 0; i < items->len; i++)
    {
      const HitosJsonItem *item = g_ptr_array_index (items, i);

      if (hitos_row_get_table (item->row) == path->table && !follow (&walk, get_from (path, item->row), error))
        return FALSE;
    }
  return TRUE;
}

gboolean
hitos_json_rings_check (HitosJsonRecords *records, HitosProcess *process, GError **error)
{
  static const Path paths[] = {
    { &hitos_milestone_table, NULL, "parent" },
    { &hitos_entry_table, NULL, "answers" },
    { &hitos_annex_table, "document", "annex" },
    { &hitos_dependency_table, "successor", "predecessor" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    if (!check_path (&paths[i], records, process, error))
      return FALSE;
  return TRUE;
}
