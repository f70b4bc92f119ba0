/* SPDX-License-Identifier: GPL-3.0-or-later */
/* drag-file PATH: a window from which that file can be dragged, as from the file manager's. Ends when it was dropped: well
 * where somebody took it. */
#include <gtk/gtk.h>

typedef struct {
  GMainLoop *loop;
  gboolean cancelled;   /* the end comes after it, too */
} Result;

static gboolean
on_cancel_cb (GtkDragSource *source, GdkDrag *drag, GdkDragCancelReason reason, Result *result)
{
  result->cancelled = TRUE;
  return FALSE;
}

static void
on_end_cb (GtkDragSource *source, GdkDrag *drag, gboolean delete_data, Result *result)
{
  g_main_loop_quit (result->loop);
}

static GdkContentProvider *
create_content (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  GdkFileList *list = gdk_file_list_new_from_array (&file, 1);
  GdkContentProvider *content = gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, list);

  g_boxed_free (GDK_TYPE_FILE_LIST, list);
  return content;
}

int
main (int argc, char *argv[])
{
  Result result = { g_main_loop_new (NULL, FALSE), FALSE };
  g_autoptr (GdkContentProvider) content = NULL;
  GtkDragSource *source;
  GtkWidget *window;

  if (argc != 2)
    return 2;
  gtk_init ();
  content = create_content (argv[1]);
  source = gtk_drag_source_new ();
  gtk_drag_source_set_content (source, content);
  g_signal_connect (source, "drag-cancel", G_CALLBACK (on_cancel_cb), &result);
  g_signal_connect (source, "drag-end", G_CALLBACK (on_end_cb), &result);
  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 120, 120);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (source));
  gtk_window_present (GTK_WINDOW (window));
  g_main_loop_run (result.loop);
  g_main_loop_unref (result.loop);
  return result.cancelled ? 1 : 0;
}
