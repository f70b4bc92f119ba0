/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-record-search.h"

#include "hitos-body.h"
#include "hitos-editing.h"
#include "hitos-milestone.h"
#include "hitos-record-finder.h"
#include "hitos-search.h"
#include "hitos-sitting.h"

/* As many as one would look through. */
#define MOST 100

/* What is shown of a record; borrowed, NULL where it is nothing that one goes to. */
static gpointer
find_shown (HitosProcess *process, const HitosSearchHit *hit)
{
  GType type = hit->table->get_type ();

  if (type == HITOS_TYPE_MILESTONE || type == HITOS_TYPE_BODY)
    return hitos_process_lookup (process, type, hit->id);
  return hitos_record_finder_find_fact (process, hit->id);
}

static void
add (GListStore *found, GHashTable *seen, gpointer record)
{
  if (record && g_hash_table_add (seen, record))
    g_list_store_append (found, record);
}

/* What kind of session it is, and of whom, are no words of its own. */
static void
add_sessions (GListStore *found, GHashTable *seen, HitosProcess *process, const char *words)
{
  HitosRecordList *sessions = hitos_process_get_list (process, HITOS_TYPE_SITTING);

  for (guint i = 0; i < hitos_record_list_get_n_records (sessions); i++)
    {
      gpointer session = hitos_record_list_get (sessions, i);
      g_autofree char *name = hitos_editing_describe (session);

      if (g_str_match_string (words, name, TRUE))
        add (found, seen, session);
    }
}

GListModel *
hitos_record_search_find (HitosWorkspace *workspace, const char *words, GError **error)
{
  g_autoptr (GListStore) found = g_list_store_new (HITOS_TYPE_RECORD);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) hits = NULL;
  HitosHistory *history;
  HitosProcess *process;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && words != NULL, NULL);

  history = hitos_workspace_get_history (workspace);
  g_return_val_if_fail (history != NULL, NULL);
  process = hitos_history_get_process (history);
  hits = hitos_search_find (hitos_workspace_get_database (workspace), hitos_record_get_id (process), words, MOST, error);
  for (guint i = 0; hits && i < hits->len; i++)
    add (found, seen, find_shown (process, g_ptr_array_index (hits, i)));
  if (hits && *words)
    add_sessions (found, seen, process, words);
  return hits ? G_LIST_MODEL (g_steal_pointer (&found)) : NULL;
}
