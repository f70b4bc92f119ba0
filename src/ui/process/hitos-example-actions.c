/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-example-actions.h"

#include "hitos-data.h"
#include "hitos-file-actions.h"
#include "hitos-json-id.h"

/* What the sample's file calls its process. */
#define SAMPLE_ID "durango-2021-2022"

gboolean
hitos_example_actions_is_example (HitosProcess *process)
{
  g_autofree char *id = hitos_json_id_of_process (SAMPLE_ID);

  return process && g_str_equal (hitos_record_get_id (process), id);
}

static void
on_import_sample_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  g_autofree char *path = hitos_data_path ("samples", SAMPLE_ID ".json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  hitos_file_actions_import (data, file);
}

void
hitos_example_actions_add (HitosWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "import-sample", .activate = on_import_sample_cb },
  };

  g_return_if_fail (HITOS_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}

void
hitos_example_actions_update (HitosWindow *window)
{
  HitosDatabase *database;
  GAction *action;

  g_return_if_fail (HITOS_IS_WINDOW (window));

  database = hitos_workspace_get_database (hitos_window_get_workspace (window));
  action = g_action_map_lookup_action (G_ACTION_MAP (window), "import-sample");
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), database && !hitos_database_is_read_only (database));
}
