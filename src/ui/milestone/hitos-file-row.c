/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-file-row.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "hitos-blobs.h"
#include "hitos-show-file.h"

struct _HitosFileRow {
  AdwActionRow parent_instance;

  HitosWorkspace *workspace;    /* owned */
  HitosAttachment *attachment;  /* owned */
};

G_DEFINE_FINAL_TYPE (HitosFileRow, hitos_file_row, ADW_TYPE_ACTION_ROW)

static void
on_activated_cb (HitosFileRow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = hitos_file_row_write_copy (self, &error);
  g_autoptr (GFile) file = path ? g_file_new_for_path (path) : NULL;

  if (file)
    hitos_show_file (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), file);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
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
  g_autofree char *size = NULL;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && HITOS_IS_ATTACHMENT (attachment), NULL);

  self = g_object_new (HITOS_TYPE_FILE_ROW, NULL);
  self->workspace = g_object_ref (workspace);
  self->attachment = g_object_ref (attachment);
  size = g_format_size (hitos_attachment_get_size (attachment));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), hitos_attachment_get_name (attachment));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), size);
  return GTK_WIDGET (self);
}

/* A name from another computer stays inside the folder. */
static char *
create_path (HitosFileRow *self)
{
  g_autofree char *name = g_path_get_basename (hitos_attachment_get_name (self->attachment));
  const char *safe = g_str_equal (name, ".") || g_str_equal (name, "..") || g_str_equal (name, G_DIR_SEPARATOR_S)
    ? "file" : name;

  return g_build_filename (g_get_user_cache_dir (), "hitos", "opened", hitos_attachment_get_sha256 (self->attachment),
                           safe, NULL);
}

char *
hitos_file_row_write_copy (HitosFileRow *self, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  gconstpointer data;
  gsize size;

  g_return_val_if_fail (HITOS_IS_FILE_ROW (self), NULL);

  bytes = hitos_blobs_read (hitos_workspace_get_database (self->workspace),
                            hitos_attachment_get_sha256 (self->attachment), error);
  if (bytes == NULL)
    return NULL;
  path = create_path (self);
  folder = g_path_get_dirname (path);
  g_mkdir_with_parents (folder, 0700);
  data = g_bytes_get_data (bytes, &size);
  if (!g_file_set_contents (path, data ? data : "", size, error))
    return NULL;
  /* What is written into a copy would be lost: an editor says so when it cannot save. */
  g_chmod (path, 0400);
  return g_steal_pointer (&path);
}
