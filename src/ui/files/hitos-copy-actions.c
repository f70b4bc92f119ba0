/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-copy-actions.h"

#include <glib/gi18n-lib.h>

#include "hitos-file-chooser.h"
#include "hitos-native-dialog.h"
#include "hitos-process-file.h"
#include "hitos-work.h"

typedef struct {
  GFile *file;  /* owned */
  char *path;   /* owned: of the database */
  char *id;     /* owned */
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_object_unref (copy->file);
  g_free (copy->path);
  g_free (copy->id);
  g_free (copy);
}

static void
on_copied_cb (GTask *task, gpointer window)
{
  Copy *copy = g_task_get_task_data (task);
  g_autofree char *name = g_file_get_basename (copy->file);
  g_autofree char *text = g_strdup_printf (_("Copy saved as “%s”"), name);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (task, &error))
    hitos_window_tell_failure (window, _("The Copy Was Not Saved"), error->message);
  else if (!hitos_window_is_closed (window))
    hitos_window_toast (window, text);
  if (!hitos_window_is_closed (window))
    hitos_copy_actions_update (window);
}

static void
copy_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Copy *copy = data;
  g_autoptr (GError) error = NULL;

  if (hitos_process_file_save (copy->path, copy->id, copy->file, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
hitos_copy_actions_save (HitosWindow *window, GFile *file)
{
  HitosWorkspace *workspace;
  Copy *copy;

  g_return_if_fail (HITOS_IS_WINDOW (window) && G_IS_FILE (file));

  hitos_window_flush (window);
  workspace = hitos_window_get_workspace (window);
  copy = g_new0 (Copy, 1);
  copy->file = g_object_ref (file);
  copy->path = g_strdup (hitos_database_get_path (hitos_workspace_get_database (workspace)));
  copy->id = g_strdup (hitos_record_get_id (hitos_workspace_get_process (workspace)));
  hitos_window_enable (window, "save-copy", FALSE);
  hitos_work_run (copy_in_thread, copy, copy_free, on_copied_cb, window);
}

static void
on_save_copy_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  GtkFileChooserNative *dialog = hitos_file_chooser_new (data, GTK_FILE_CHOOSER_ACTION_SAVE, _("Save a Copy of the Process"),
                                                         _("_Save"), hitos_copy_actions_save);
  g_autofree char *name = hitos_process_file_suggest_name (hitos_window_get_process (data));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  hitos_file_chooser_add_filter (dialog, _("Processes"), "*" HITOS_PROCESS_FILE_SUFFIX, NULL);
  hitos_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
hitos_copy_actions_add (HitosWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "save-copy", .activate = on_save_copy_cb },
  };

  g_return_if_fail (HITOS_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}

void
hitos_copy_actions_update (HitosWindow *window)
{
  GAction *action;

  g_return_if_fail (HITOS_IS_WINDOW (window));

  action = g_action_map_lookup_action (G_ACTION_MAP (window), "save-copy");
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), hitos_window_get_process (window) != NULL);
}
