/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-native-dialog.h"

static void on_window_destroy_cb (GtkWindow *window, GtkNativeDialog *dialog);

/* The answer itself may close the window: only one of both frees the dialog. */
static gboolean
forget (GtkWindow *window, GtkNativeDialog *dialog)
{
  return g_signal_handlers_disconnect_by_func (window, on_window_destroy_cb, dialog) > 0;
}

static void
on_window_destroy_cb (GtkWindow *window, GtkNativeDialog *dialog)
{
  if (!forget (window, dialog))
    return;
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
on_response_cb (GtkNativeDialog *dialog, int response, GtkWindow *window)
{
  if (forget (window, dialog))
    g_object_unref (dialog);
}

void
hitos_native_dialog_show (GtkNativeDialog *dialog)
{
  GtkWindow *window;

  g_return_if_fail (GTK_IS_NATIVE_DIALOG (dialog) && gtk_native_dialog_get_transient_for (dialog));

  window = gtk_native_dialog_get_transient_for (dialog);
  g_signal_connect (window, "destroy", G_CALLBACK (on_window_destroy_cb), dialog);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response_cb), window, G_CONNECT_AFTER);
  gtk_native_dialog_show (dialog);
}
