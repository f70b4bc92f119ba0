/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-file-actions.h"

#include <glib/gi18n-lib.h>

#include "hitos-file-chooser.h"
#include "hitos-import.h"
#include "hitos-native-dialog.h"
#include "hitos-pdf.h"
#include "hitos-plan-actions.h"
#include "hitos-process-file.h"
#include "hitos-work.h"

static HitosPreviewPane *
get_preview (HitosWindow *window)
{
  return hitos_informes_view_get_preview (hitos_window_get_informes (window));
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
on_import_failed_cb (HitosImport *import, const char *text, HitosWindow *window)
{
  hitos_window_tell_failure (window, _("Nothing Was Imported"), text);
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
  GtkFileChooserNative *dialog = hitos_file_chooser_new (data, GTK_FILE_CHOOSER_ACTION_OPEN, _("Import a Process"),
                                                 _("_Import"), hitos_file_actions_import);

  hitos_file_chooser_add_filter (dialog, _("Processes"), "*" HITOS_PROCESS_FILE_SUFFIX, "*.json");
  hitos_file_chooser_add_filter (dialog, _("All files"), "*", NULL);
  hitos_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* --- any file, of which only its content says what it is --- */

static gboolean
is_called (GFile *file, const char *suffix)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *small = g_ascii_strdown (name, -1);

  return g_str_has_suffix (small, suffix);
}

/* But for what is only text: a table and a calendar are known by their names. */
static gboolean
is_plan (GFile *file)
{
  return is_called (file, ".csv") || is_called (file, ".ics");
}

void
hitos_file_actions_open (HitosWindow *window, GFile *file)
{
  g_return_if_fail (HITOS_IS_WINDOW (window) && G_IS_FILE (file));

  /* What is called one, and has lost its first bytes, is told to be none. */
  if (hitos_process_file_is_database (file) || is_called (file, ".db"))
    open_file (window, file);
  else if (is_plan (file) && hitos_window_get_process (window))
    hitos_plan_actions_import (window, file);
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

static GtkFileChooserNative *
ask_file (HitosWindow *window)
{
  return hitos_file_chooser_new (window, GTK_FILE_CHOOSER_ACTION_OPEN, _("Open a File"), _("_Open"),
                                 hitos_file_actions_open);
}

static void
on_open_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  GtkFileChooserNative *dialog = ask_file (data);

  hitos_file_chooser_add_filter (dialog, _("Files of Hitos"), "*.db", NULL);
  hitos_file_chooser_add_filter (dialog, _("All files"), "*", NULL);
  hitos_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_open_any_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  GtkFileChooserNative *dialog = ask_file (data);

  hitos_file_chooser_add_filter (dialog, _("All files"), "*", NULL);
  hitos_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
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

  if (!hitos_window_is_closed (export->window))
    hitos_preview_pane_set_progress (get_preview (export->window), total > 0 ? (double) done / total : 0);
}

static void
tell_end (Export *export, const GError *error)
{
  g_autofree char *name = g_file_get_basename (export->file);
  /* Translators: %s is a file's name. */
  g_autofree char *text = g_markup_printf_escaped (_("Exported as “%s”"), name);

  g_object_set_data (G_OBJECT (export->window), "export", NULL);
  hitos_preview_pane_set_progress (get_preview (export->window), -1);
  hitos_window_enable (export->window, "export", TRUE);
  hitos_window_enable (export->window, "cancel-export", FALSE);
  if (error == NULL)
    hitos_window_toast_with_file (export->window, text, export->file);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hitos_window_toast (export->window, _("Export cancelled"));
}

static void
on_exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Export *export = data;
  g_autoptr (GError) error = NULL;

  hitos_pdf_export_finish (result, &error);
  if (!hitos_window_is_closed (export->window))
    tell_end (export, error);
  if (error && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hitos_window_tell_failure (export->window, _("The Informe Was Not Exported"), error->message);
  export_free (export);
  hitos_work_end ();
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
  hitos_window_enable (window, "export", FALSE);
  hitos_window_enable (window, "cancel-export", TRUE);
  hitos_preview_pane_set_progress (get_preview (window), 0);
  hitos_work_begin ();
  hitos_pdf_export_async (informe, file, on_progress, export, export->cancellable, on_exported_cb, export);
}

static void
on_export_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosDate month = hitos_view_state_get_month (hitos_window_get_state (data));
  GtkFileChooserNative *dialog = hitos_file_chooser_new (data, GTK_FILE_CHOOSER_ACTION_SAVE, _("Export the Informe"),
                                                 _("_Export"), hitos_file_actions_export);
  g_autofree char *name = NULL;
  int year, month_of_year;

  hitos_date_get (month, &year, &month_of_year, NULL);
  name = g_strdup_printf ("informe-%04d-%02d.pdf", year, month_of_year);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  hitos_file_chooser_add_filter (dialog, _("PDF documents"), "*.pdf", NULL);
  hitos_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
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
    { .name = "open-any", .activate = on_open_any_cb },
    { .name = "import", .activate = on_import_cb },
    { .name = "export", .activate = on_export_cb },
    { .name = "cancel-export", .activate = on_cancel_export_cb },
  };

  g_return_if_fail (HITOS_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  hitos_window_enable (window, "cancel-export", FALSE);
  take_drops (window);
}
