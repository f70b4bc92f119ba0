/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-window-private.h"

#include <glib/gi18n-lib.h>

#include "hitos-integrity.h"

static void
on_checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HitosWindow) self = data;
  g_autoptr (GPtrArray) faults = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autofree char *text = NULL;

  /* A window that is closed has nobody to tell. */
  if (faults == NULL || faults->len == 0 || self->path == NULL)
    return;
  /* Translators: %s is what is wrong. */
  text = g_strdup_printf (_("This file is damaged: %s Restore the last backup before you go on."),
                          (const char *) g_ptr_array_index (faults, 0));
  gtk_label_set_label (self->alarm_text, text);
  gtk_info_bar_set_revealed (self->alarm, TRUE);
}

static void
check_file (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *faults = hitos_integrity_check (path, cancellable, &error);

  if (faults)
    g_task_return_pointer (task, faults, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static gboolean
on_first_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  HitosWindow *self = HITOS_WINDOW (widget);
  g_autoptr (GTask) task = NULL;

  if (self->path == NULL || hitos_workspace_get_database (self->workspace) == NULL)
    return G_SOURCE_REMOVE;
  task = g_task_new (NULL, self->cancellable, on_checked_cb, g_object_ref (self));
  g_task_set_task_data (task, g_strdup (self->path), g_free);
  g_task_run_in_thread (task, check_file);
  return G_SOURCE_REMOVE;
}

void
hitos_window_check_file (HitosWindow *self)
{
  /* Once the window is there: nobody waits for it. */
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_first_frame_cb, NULL, NULL);
}
