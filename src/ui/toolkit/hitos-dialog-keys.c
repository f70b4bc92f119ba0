/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-dialog-keys.h"

static void
on_transient_for_cb (GtkWindow *window)
{
  GtkWindow *parent = gtk_window_get_transient_for (window);

  if (parent && gtk_window_get_application (window) == NULL)
    gtk_window_set_application (window, gtk_window_get_application (parent));
}

static void
on_windows_cb (GListModel *windows, guint position, guint n_removed, guint n_added, gpointer data)
{
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      on_transient_for_cb (window);
      g_signal_connect (window, "notify::transient-for", G_CALLBACK (on_transient_for_cb), NULL);
    }
}

void
hitos_dialog_keys_start (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  g_signal_connect (windows, "items-changed", G_CALLBACK (on_windows_cb), NULL);
  on_windows_cb (windows, 0, 0, g_list_model_get_n_items (windows), NULL);
}
