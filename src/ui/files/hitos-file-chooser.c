/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-file-chooser.h"

#include <glib/gi18n-lib.h>

static void
on_chosen_cb (GtkNativeDialog *dialog, int response, HitosWindow *window)
{
  HitosFileFunc func = (HitosFileFunc) g_object_get_data (G_OBJECT (dialog), "func");
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file)
    func (window, file);
}

GtkFileChooserNative *
hitos_file_chooser_new (HitosWindow *window, GtkFileChooserAction action, const char *title, const char *accept,
                        HitosFileFunc func)
{
  GtkFileChooserNative *dialog;

  g_return_val_if_fail (HITOS_IS_WINDOW (window) && func != NULL, NULL);

  dialog = gtk_file_chooser_native_new (title, GTK_WINDOW (window), action, accept, _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_object_set_data (G_OBJECT (dialog), "func", (gpointer) func);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_chosen_cb), window, 0);
  return dialog;
}

void
hitos_file_chooser_add_filter (GtkFileChooserNative *dialog, const char *name, const char *pattern, const char *other)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  if (other)
    gtk_file_filter_add_pattern (filter, other);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
}
