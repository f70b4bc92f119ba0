/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-file-actions.h"

#include <glib/gi18n-lib.h>

#include "hitos-data.h"
#include "hitos-import.h"
#include "hitos-pdf.h"

static HitosPreviewPane *
get_preview (HitosWindow *window)
{
  return hitos_informes_view_get_preview (hitos_window_get_informes (window));
}

static void
enable (HitosWindow *window, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (window), name)), enabled);
}

/* --- choosing a file --- */

typedef void (*FileFunc) (HitosWindow *window, GFile *file);

static void
on_chosen_cb (GtkNativeDialog *dialog, int response, HitosWindow *window)
{
  FileFunc func = (FileFunc) g_object_get_data (G_OBJECT (dialog), "func");
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_object_unref (dialog);
  if (file)
    func (window, file);
}

static GtkFileChooserNative *
create_chooser (HitosWindow *window, GtkFileChooserAction action, const char *title, const char *accept, FileFunc func)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, GTK_WINDOW (window), action, accept, _("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_object_set_data (G_OBJECT (dialog), "func", (gpointer) func);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_chosen_cb), window, 0);
  return dialog;
}

static void
add_filter (GtkFileChooserNative *dialog, const char *name, const char *pattern, const char *other)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  if (other)
    gtk_file_filter_add_pattern (filter, other);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
}

/* --- opening --- */

static void
open_file (HitosWindow *window, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (path)
    hitos_window_open_path (window, path);
  else
    hitos_window_toast (window, _("Only a file of this computer can be opened; import it instead"));
}

static void
on_open_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  GtkFileChooserNative *dialog = create_chooser (data, GTK_FILE_CHOOSER_ACTION_OPEN, _("Open a File of Hitos"),
                                                 _("_Open"), open_file);

  add_filter (dialog, _("Files of Hitos"), "*.db", NULL);
  add_filter (dialog, _("All files"), "*", NULL);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* --- importing --- */

static void
on_imported_cb (HitosImport *import, const char *text, HitosWindow *window)
{
  if (hitos_import_is_step (import))
    hitos_window_toast_with_undo (window, text);
  else
    hitos_window_toast (window, text);
}

static void
tell_failure (HitosWindow *window, const char *heading, const char *text)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (window), heading, text);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_import_failed_cb (HitosImport *import, const char *text, HitosWindow *window)
{
  tell_failure (window, _("Nothing Was Imported"), text);
}

void
hitos_file_actions_import (HitosWindow *window, GFile *file)
{
  HitosImport *import;

  g_return_if_fail (HITOS_IS_WINDOW (window) && G_IS_FILE (file));

  import = hitos_import_new (hitos_window_get_workspace (window));
  g_signal_connect_object (import, "done", G_CALLBACK (on_imported_cb), window, 0);
  g_signal_connect_object (import, "failed", G_CALLBACK (on_import_failed_cb), window, 0);
  hitos_import_start (import, file, GTK_WINDOW (window));
  g_object_unref (import);
}

static void
on_import_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  GtkFileChooserNative *dialog = create_chooser (data, GTK_FILE_CHOOSER_ACTION_OPEN, _("Import a Process"),
                                                 _("_Import"), hitos_file_actions_import);

  add_filter (dialog, _("Processes"), "*" HITOS_PROCESS_FILE_SUFFIX, "*.json");
  add_filter (dialog, _("All files"), "*", NULL);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_import_sample_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  g_autofree char *path = hitos_data_path ("samples", "durango-2021-2022.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  hitos_file_actions_import (data, file);
}

/* --- any file, of which only its content says what it is --- */

void
hitos_file_actions_open (HitosWindow *window, GFile *file)
{
  g_return_if_fail (HITOS_IS_WINDOW (window) && G_IS_FILE (file));

  if (hitos_process_file_is_database (file))
    open_file (window, file);
  else if (hitos_workspace_get_database (hitos_window_get_workspace (window)))
    hitos_file_actions_import (window, file);
  else
    hitos_window_toast (window, _("Nothing can be imported until a file of Hitos is open"));
}

static gboolean
on_drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, HitosWindow *window)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (files == NULL)
    return FALSE;
  if (files->next)
    hitos_window_toast (window, _("One file at a time: the first is taken"));
  hitos_file_actions_open (window, files->data);
  g_slist_free (files);
  return TRUE;
}

static void
take_drops (HitosWindow *window)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop_cb), window, 0);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}

/* --- a copy of the process --- */

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
on_copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HitosWindow) window = HITOS_WINDOW (source);
  Copy *copy = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_file_get_basename (copy->file);
  g_autofree char *text = g_markup_printf_escaped (_("Copy saved as “%s”"), name);
  g_autoptr (GError) error = NULL;

  g_object_ref (window);
  hitos_file_actions_update (window);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    adw_toast_overlay_add_toast (hitos_window_get_toasts (window), adw_toast_new (text));
  else
    tell_failure (window, _("The Copy Was Not Saved"), error->message);
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
hitos_file_actions_save_copy (HitosWindow *window, GFile *file)
{
  HitosWorkspace *workspace;
  Copy *copy;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (HITOS_IS_WINDOW (window) && G_IS_FILE (file));

  hitos_window_flush (window);
  workspace = hitos_window_get_workspace (window);
  copy = g_new0 (Copy, 1);
  copy->file = g_object_ref (file);
  copy->path = g_strdup (hitos_database_get_path (hitos_workspace_get_database (workspace)));
  copy->id = g_strdup (hitos_record_get_id (hitos_view_state_get_process (hitos_workspace_get_state (workspace))));
  task = g_task_new (window, NULL, on_copied_cb, NULL);
  g_task_set_task_data (task, copy, copy_free);
  enable (window, "save-copy", FALSE);
  g_task_run_in_thread (task, copy_in_thread);
}

/* --- exporting --- */

typedef struct {
  HitosWindow *window;        /* owned */
  GFile *file;                /* owned */
  GCancellable *cancellable;  /* owned */
} Export;

static void
export_free (Export *export)
{
  g_object_unref (export->window);
  g_object_unref (export->file);
  g_object_unref (export->cancellable);
  g_free (export);
}

static void
on_progress (guint done, guint total, gpointer data)
{
  Export *export = data;

  hitos_preview_pane_set_progress (get_preview (export->window), total > 0 ? (double) done / total : 0);
}

static void
on_exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Export *export = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (export->file);
  g_autofree char *text = NULL;

  g_object_set_data (G_OBJECT (export->window), "export", NULL);
  hitos_preview_pane_set_progress (get_preview (export->window), -1);
  enable (export->window, "export", TRUE);
  enable (export->window, "cancel-export", FALSE);
  if (hitos_pdf_export_finish (result, &error))
    {
      /* Translators: %s is a file's name. */
      text = g_markup_printf_escaped (_("Exported as “%s”"), name);
      hitos_window_toast_with_file (export->window, text, export->file);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hitos_window_toast (export->window, _("Export cancelled"));
  else
    tell_failure (export->window, _("The Informe Was Not Exported"), error->message);
  export_free (export);
}

void
hitos_file_actions_export (HitosWindow *window, GFile *file)
{
  HitosInforme *informe;
  Export *export;

  g_return_if_fail (HITOS_IS_WINDOW (window) && G_IS_FILE (file));

  hitos_window_flush (window);
  informe = hitos_preview_pane_get_informe (get_preview (window));
  if (informe == NULL)
    return;
  export = g_new0 (Export, 1);
  export->window = g_object_ref (window);
  export->file = g_object_ref (file);
  export->cancellable = g_cancellable_new ();
  g_object_set_data_full (G_OBJECT (window), "export", g_object_ref (export->cancellable), g_object_unref);
  enable (window, "export", FALSE);
  enable (window, "cancel-export", TRUE);
  hitos_preview_pane_set_progress (get_preview (window), 0);
  hitos_pdf_export_async (informe, file, on_progress, export, export->cancellable, on_exported_cb, export);
}

static void
on_export_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosDate month = hitos_view_state_get_month (hitos_workspace_get_state (hitos_window_get_workspace (data)));
  GtkFileChooserNative *dialog = create_chooser (data, GTK_FILE_CHOOSER_ACTION_SAVE, _("Export the Informe"),
                                                 _("_Export"), hitos_file_actions_export);
  g_autofree char *name = NULL;
  int year, month_of_year;

  hitos_date_get (month, &year, &month_of_year, NULL);
  name = g_strdup_printf ("informe-%04d-%02d.pdf", year, month_of_year);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  add_filter (dialog, _("PDF documents"), "*.pdf", NULL);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_cancel_export_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  GCancellable *cancellable = g_object_get_data (data, "export");

  if (cancellable)
    g_cancellable_cancel (cancellable);
}

void
hitos_file_actions_add (HitosWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "open", .activate = on_open_cb },
    { .name = "import", .activate = on_import_cb },
    { .name = "import-sample", .activate = on_import_sample_cb },
    { .name = "export", .activate = on_export_cb },
    { .name = "cancel-export", .activate = on_cancel_export_cb },
  };

  g_return_if_fail (HITOS_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  enable (window, "cancel-export", FALSE);
}
