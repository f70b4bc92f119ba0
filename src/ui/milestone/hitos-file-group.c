/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-file-group.h"

#include <glib/gi18n-lib.h>

#include "hitos-file-row.h"
#include "hitos-file-taker.h"
#include "hitos-native-dialog.h"

static GPtrArray *
list (gpointer owner)
{
  HitosRecordList *attachments = hitos_process_get_list (hitos_record_get_process (owner), HITOS_TYPE_ATTACHMENT);
  GPtrArray *records = g_ptr_array_new ();

  for (guint i = 0; i < hitos_record_list_get_n_records (attachments); i++)
    {
      gpointer attachment = hitos_record_list_get (attachments, i);

      for (guint field = 0; field < hitos_attachment_table.n_fields; field++)
        if (hitos_attachment_table.fields[field].type == HITOS_FIELD_REFERENCE
            && hitos_record_get_reference (attachment, field) == owner)
          g_ptr_array_add (records, attachment);
    }
  return records;
}

static GtkWidget *
create (HitosWorkspace *workspace, gpointer record, gpointer owner)
{
  return hitos_file_row_new (workspace, record);
}

static HitosFileTaker *
get_taker (gpointer group)
{
  return g_object_get_data (G_OBJECT (group), "taker");
}

static void
on_busy_cb (HitosFileTaker *taker, GParamSpec *pspec, GtkWidget *group)
{
  gboolean busy;

  g_object_get (taker, "busy", &busy, NULL);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), busy ? _("Attaching…") : NULL);
}

static void
on_done_cb (HitosFileTaker *taker, guint n, GtkWidget *group)
{
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u file attached", "%u files attached", n), n);

  gtk_widget_activate_action (group, "win.tell-step", "s", text);
}

static void
on_failed_cb (HitosFileTaker *taker, const char *message, GtkWidget *group)
{
  gtk_widget_activate_action (group, "win.tell", "s", message);
}

static void
on_chosen_cb (GtkNativeDialog *dialog, int response, GtkWidget *group)
{
  g_autoptr (GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  if (files)
    hitos_file_taker_take (get_taker (group), files);
}

static void
on_add_cb (HitosRecordGroup *group, gpointer data)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (group)));
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Attach Files"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                                              _("_Attach"), _("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_chosen_cb), group, 0);
  hitos_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static gboolean
on_drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, GtkWidget *group)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GSList) dropped = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *file = dropped; file; file = file->next)
    g_list_store_append (files, file->data);
  hitos_file_taker_take (get_taker (group), G_LIST_MODEL (files));
  return TRUE;
}

GtkWidget *
hitos_file_group_new (HitosWorkspace *workspace, gpointer owner)
{
  static const HitosRecordGroupKind kind = {
    list, create, NULL, N_("Files"), N_("No files yet: attach them, or drop them here"), N_("Attach Files"),
  };
  GtkWidget *group = hitos_record_group_new (workspace, owner, &kind);
  HitosFileTaker *taker = hitos_file_taker_new (workspace, owner);
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_object_set_data_full (G_OBJECT (group), "taker", taker, g_object_unref);
  g_signal_connect_object (taker, "notify::busy", G_CALLBACK (on_busy_cb), group, 0);
  g_signal_connect_object (taker, "done", G_CALLBACK (on_done_cb), group, 0);
  g_signal_connect_object (taker, "failed", G_CALLBACK (on_failed_cb), group, 0);
  g_signal_connect (group, "add", G_CALLBACK (on_add_cb), NULL);
  g_signal_connect_object (drop, "drop", G_CALLBACK (on_drop_cb), group, 0);
  gtk_widget_add_controller (group, GTK_EVENT_CONTROLLER (drop));
  return group;
}

void
hitos_file_group_take (GtkWidget *group, GListModel *files)
{
  g_return_if_fail (GTK_IS_WIDGET (group) && get_taker (group) != NULL);

  hitos_file_taker_take (get_taker (group), files);
}
