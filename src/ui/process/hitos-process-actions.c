/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-process-actions.h"

#include <glib/gi18n-lib.h>

#include "hitos-catch-up-window.h"
#include "hitos-catch-up.h"
#include "hitos-date-text.h"
#include "hitos-new-process-window.h"
#include "hitos-store.h"
#include "hitos-what-if-window.h"

static HitosProcess *
get_process (HitosWindow *window)
{
  return hitos_view_state_get_process (hitos_workspace_get_state (hitos_window_get_workspace (window)));
}

/* --- catching up --- */

static void
on_caught_up_cb (GtkWindow *dialog, HitosWindow *window)
{
  hitos_window_toast_with_undo (window, _("Caught up with what was done"));
}

static void
show_catch_up (HitosWindow *window)
{
  HitosCatchUpWindow *dialog = hitos_catch_up_window_new (GTK_WINDOW (window), hitos_window_get_workspace (window));

  g_signal_connect_object (dialog, "applied", G_CALLBACK (on_caught_up_cb), window, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_catch_up_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  show_catch_up (data);
}

/* --- beginning --- */

/* A process that starts midway must not open all red. */
static void
on_created_cb (GtkWindow *dialog, HitosWindow *window)
{
  HitosDate today = hitos_clock_get_today (hitos_workspace_get_clock (hitos_window_get_workspace (window)));
  g_autoptr (HitosCatchUp) catch_up = hitos_catch_up_new (get_process (window), today);
  g_autoptr (GPtrArray) overdue = hitos_catch_up_list_overdue (catch_up);

  hitos_window_toast (window, _("Process created"));
  if (overdue->len > 0)
    show_catch_up (window);
}

static void
show_assistant (HitosWindow *window, HitosProcess *source)
{
  HitosNewProcessWindow *dialog = hitos_new_process_window_new (GTK_WINDOW (window),
                                                                hitos_window_get_workspace (window), source);

  g_signal_connect_object (dialog, "created", G_CALLBACK (on_created_cb), window, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_new_process_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  show_assistant (data, NULL);
}

static void
on_duplicate_plan_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  show_assistant (data, get_process (data));
}

/* --- other settings --- */

static void
on_applied_cb (GtkWindow *dialog, HitosWindow *window)
{
  hitos_window_toast_with_undo (window, _("Dates were computed anew"));
}

static void
on_what_if_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWhatIfWindow *dialog = hitos_what_if_window_new (data, hitos_window_get_workspace (data));

  g_signal_connect_object (dialog, "applied", G_CALLBACK (on_applied_cb), data, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
hitos_process_actions_add (HitosWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "new-process", .activate = on_new_process_cb },
    { .name = "duplicate-plan", .activate = on_duplicate_plan_cb },
    { .name = "what-if", .activate = on_what_if_cb },
    { .name = "catch-up", .activate = on_catch_up_cb },
  };

  g_return_if_fail (HITOS_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}

static void
enable (HitosWindow *window, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (window), name)), enabled);
}

void
hitos_process_actions_update (HitosWindow *window)
{
  HitosDatabase *database = hitos_workspace_get_database (hitos_window_get_workspace (window));
  gboolean writable = database && !hitos_database_is_read_only (database);
  gboolean open = writable && get_process (window) != NULL;

  g_return_if_fail (HITOS_IS_WINDOW (window));

  enable (window, "new-process", writable);
  enable (window, "duplicate-plan", open);
  enable (window, "what-if", open);
  enable (window, "catch-up", open);
}

static char *
dup_label (HitosRow *row)
{
  HitosDate day = hitos_row_get_value (row, hitos_table_find_field (&hitos_process_table, "election_day")).integer;
  const char *name = hitos_row_get_value (row, hitos_table_find_field (&hitos_process_table, "name")).text;
  g_autofree char *text = hitos_date_text_field (hitos_when_day (day));
  g_autofree char *label = g_strdup_printf ("%s · %s", name, text);
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);

  /* A menu's underline marks a letter; two are one. */
  return g_strjoinv ("__", parts);
}

GMenuModel *
hitos_process_actions_create_menu (HitosDatabase *database)
{
  g_autoptr (GPtrArray) processes = database ? hitos_store_list_processes (database, NULL) : NULL;
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenu) actions = g_menu_new ();
  GMenu *menu = g_menu_new ();

  for (guint i = 0; processes && i < processes->len; i++)
    {
      HitosRow *row = g_ptr_array_index (processes, i);
      g_autofree char *label = dup_label (row);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.process", "s", hitos_row_get_id (row));
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_menu_append (actions, _("_New Process…"), "win.new-process");
  g_menu_append (actions, _("_Duplicate the Plan…"), "win.duplicate-plan");
  g_menu_append (actions, _("Election Day and _Conditions…"), "win.what-if");
  g_menu_append (actions, _("Catch _Up…"), "win.catch-up");
  g_menu_append (actions, _("_Import a Process…"), "win.import");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (actions));
  return G_MENU_MODEL (menu);
}
