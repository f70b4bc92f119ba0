/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-show-file.h"

#include <glib/gi18n-lib.h>

static void
on_shown_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GFile) file = data;
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  /* Cancelled by whoever was asked for a program. */
  if (gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  /* Translators: %s is a file's name. */
  text = g_strdup_printf (_("“%s” was not opened: is there a program for it on this computer?"), shown);
  gtk_widget_activate_action (GTK_WIDGET (source), "win.tell", "s", text);
}

void
hitos_show_file (GtkWindow *window, GFile *file)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (GTK_IS_WINDOW (window) && G_IS_FILE (file));

  uri = g_file_get_uri (file);
  gtk_show_uri_full (window, uri, GDK_CURRENT_TIME, NULL, on_shown_cb, g_object_ref (file));
}
