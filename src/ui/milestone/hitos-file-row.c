/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-file-row.h"

#include <glib/gi18n-lib.h>

#include "hitos-opened-copies.h"
#include "hitos-show-file.h"
#include "hitos-work.h"

struct _HitosFileRow {
  AdwActionRow parent_instance;

  HitosWorkspace *workspace;    /* owned */
  HitosAttachment *attachment;  /* owned; NULL once the row is gone */
  gboolean opening;             /* a copy is being written */
};

G_DEFINE_FINAL_TYPE (HitosFileRow, hitos_file_row, ADW_TYPE_ACTION_ROW)

/* --- opening a copy --- */

typedef struct {
  char *database;  /* owned: its path */
  char *sha256;    /* owned */
  char *name;      /* owned */
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_free (opening->database);
  g_free (opening->sha256);
  g_free (opening->name);
  g_free (opening);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Opening *opening = data;
  g_autoptr (GError) error = NULL;
  char *path = hitos_opened_copies_write (opening->database, opening->sha256, opening->name, &error);

  if (path)
    g_task_return_pointer (task, path, g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
show_size (HitosFileRow *self)
{
  g_autofree char *size = g_format_size (hitos_attachment_get_size (self->attachment));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), size);
}

static void
on_written_cb (GTask *task, gpointer data)
{
  HitosFileRow *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_task_propagate_pointer (task, &error);
  g_autoptr (GFile) file = path ? g_file_new_for_path (path) : NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  self->opening = FALSE;
  if (self->attachment)
    show_size (self);
  /* Where another record is shown meanwhile, nobody waits for it. */
  if (root && file)
    hitos_show_file (GTK_WINDOW (root), file);
  else if (root)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
}

static void
on_activated_cb (HitosFileRow *self)
{
  Opening *opening;

  if (self->opening)
    return;
  self->opening = TRUE;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), _("Opening…"));
  opening = g_new0 (Opening, 1);
  opening->database = g_strdup (hitos_database_get_path (hitos_workspace_get_database (self->workspace)));
  opening->sha256 = g_strdup (hitos_attachment_get_sha256 (self->attachment));
  opening->name = g_strdup (hitos_attachment_get_name (self->attachment));
  hitos_work_run (write_in_thread, opening, opening_free, on_written_cb, self);
}

static void
on_remove_cb (GtkButton *button, HitosFileRow *self)
{
  HitosChange *change = hitos_change_new ("attachment-remove", hitos_attachment_get_name (self->attachment));

  hitos_change_remove (change, self->attachment);
  if (hitos_workspace_apply (self->workspace, change))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell-step", "s", _("File taken away"));
}

static void
hitos_file_row_dispose (GObject *object)
{
  HitosFileRow *self = HITOS_FILE_ROW (object);

  g_clear_object (&self->attachment);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_file_row_parent_class)->dispose (object);
}

static void
hitos_file_row_class_init (HitosFileRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_file_row_dispose;
}

static void
hitos_file_row_init (HitosFileRow *self)
{
  GtkWidget *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, _("Take the File Away"));
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove_cb), self, 0);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (self), "mail-attachment-symbolic");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 2);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), remove);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _("Open a copy"));
  g_signal_connect (self, "activated", G_CALLBACK (on_activated_cb), NULL);
}

GtkWidget *
hitos_file_row_new (HitosWorkspace *workspace, HitosAttachment *attachment)
{
  HitosFileRow *self;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && HITOS_IS_ATTACHMENT (attachment), NULL);

  self = g_object_new (HITOS_TYPE_FILE_ROW, NULL);
  self->workspace = g_object_ref (workspace);
  self->attachment = g_object_ref (attachment);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), hitos_attachment_get_name (attachment));
  show_size (self);
  return GTK_WIDGET (self);
}
