/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-process-actions.h"

#include <glib/gi18n-lib.h>

#include "hitos-catch-up-window.h"
#include "hitos-catch-up.h"
#include "hitos-date-text.h"
#include "hitos-new-process-window.h"
#include "hitos-store.h"
#include "hitos-what-if-window.h"

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
  HitosDate today = hitos_window_get_today (window);
  g_autoptr (HitosCatchUp) catch_up = hitos_catch_up_new (hitos_window_get_process (window), today);
  g_autoptr (GPtrArray) overdue = hitos_catch_up_list_overdue (catch_up);

  /* What there is to do first is what is asked first; the calendar is on the day that it is. */
  hitos_view_state_set_month (hitos_window_get_state (window), today);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", "pendientes");
  /* Removing it is what takes it back. */
  hitos_window_toast_with_action (window, _("Process created"), _("Undo"), "win.remove-process",
                                  hitos_record_get_id (hitos_window_get_process (window)));
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
  show_assistant (data, hitos_window_get_process (data));
}

/* --- removing and bringing back --- */

static char *
dup_name (HitosDatabase *database, const char *id)
{
  g_autoptr (GPtrArray) processes = hitos_store_list_processes (database, NULL);

  for (guint i = 0; processes && i < processes->len; i++)
    {
      HitosRow *row = g_ptr_array_index (processes, i);

      if (g_str_equal (hitos_row_get_id (row), id))
        return g_strdup (hitos_row_get_value (row, hitos_table_find_field (&hitos_process_table, "name")).text);
    }
  return NULL;
}

/* "" means the one that is open. */
static void
on_remove_process_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWorkspace *workspace = hitos_window_get_workspace (data);
  const char *asked = g_variant_get_string (target, NULL);
  HitosProcess *open = hitos_window_get_process (data);
  g_autofree char *id = g_strdup (*asked ? asked : open ? hitos_record_get_id (open) : "");
  g_autofree char *name = dup_name (hitos_workspace_get_database (workspace), id);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  /* A toast may outlive what it tells of. */
  if (name == NULL)
    return;
  if (!hitos_workspace_remove_process (workspace, id, &error))
    {
      hitos_window_toast (data, error->message);
      return;
    }
  /* Translators: %s is the name of a process. */
  text = g_strdup_printf (_("“%s” removed"), name);
  hitos_window_toast_with_action (data, text, _("Undo"), "win.restore-process", id);
}

static void
on_restore_process_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!hitos_workspace_restore_process (hitos_window_get_workspace (data), g_variant_get_string (target, NULL), &error))
    {
      hitos_window_toast (data, error->message);
      return;
    }
  /* Translators: %s is the name of a process. */
  text = g_strdup_printf (_("“%s” is back"), hitos_process_get_name (hitos_window_get_process (data)));
  hitos_window_toast (data, text);
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
    { .name = "remove-process", .activate = on_remove_process_cb, .parameter_type = "s" },
    { .name = "restore-process", .activate = on_restore_process_cb, .parameter_type = "s" },
  };

  g_return_if_fail (HITOS_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}

void
hitos_process_actions_update (HitosWindow *window)
{
  HitosDatabase *database = hitos_workspace_get_database (hitos_window_get_workspace (window));
  gboolean writable = database && !hitos_database_is_read_only (database);
  gboolean open = writable && hitos_window_get_process (window) != NULL;

  g_return_if_fail (HITOS_IS_WINDOW (window));

  hitos_window_enable (window, "new-process", writable);
  hitos_window_enable (window, "duplicate-plan", open);
  hitos_window_enable (window, "what-if", open);
  hitos_window_enable (window, "catch-up", open);
  hitos_window_enable (window, "remove-process", open);
  hitos_window_enable (window, "restore-process", writable);
}

/* A menu's underline marks a letter; two are one. */
static char *
escape_underlines (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}

static char *
dup_label (HitosRow *row)
{
  HitosDate day = hitos_row_get_value (row, hitos_table_find_field (&hitos_process_table, "election_day")).integer;
  const char *name = hitos_row_get_value (row, hitos_table_find_field (&hitos_process_table, "name")).text;
  g_autofree char *text = hitos_date_text_field (hitos_when_day (day));
  g_autofree char *label = g_strdup_printf ("%s · %s", name, text);

  return escape_underlines (label);
}

GMenuModel *
hitos_process_actions_create_removed_menu (HitosDatabase *database)
{
  g_autoptr (GPtrArray) removed = database ? hitos_history_list_removed (database, NULL) : NULL;
  GMenu *names = g_menu_new ();

  for (guint i = 0; removed && i < removed->len; i++)
    {
      const HitosRemovedProcess *process = g_ptr_array_index (removed, i);
      g_autofree char *label = escape_underlines (process->name);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.restore-process", "s", process->id);
      g_menu_append_item (names, item);
    }
  return G_MENU_MODEL (names);
}

GMenuModel *
hitos_process_actions_create_menu (HitosDatabase *database)
{
  g_autoptr (GPtrArray) processes = database ? hitos_store_list_processes (database, NULL) : NULL;
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenu) actions = g_menu_new ();
  g_autoptr (GMenu) removal = g_menu_new ();
  g_autoptr (GMenuModel) removed = hitos_process_actions_create_removed_menu (database);
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
  g_menu_append (removal, _("_Remove This Process"), "win.remove-process::");
  if (g_menu_model_get_n_items (removed) > 0)
    g_menu_append_submenu (removal, _("_Bring Back"), removed);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));
  return G_MENU_MODEL (menu);
}
