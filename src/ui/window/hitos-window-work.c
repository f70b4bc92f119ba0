/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-window-private.h"

/* Work that goes on in threads while the window is used, and after it is closed: a file that was asked for is written
 * whole before the program ends. A task keeps no window: its last reference may be let go in the thread. */

typedef struct {
  HitosWindow *window;   /* owned */
  HitosWindowDone done;
} Work;

void
hitos_window_begin_work (HitosWindow *self)
{
  GApplication *application = g_application_get_default ();

  g_return_if_fail (HITOS_IS_WINDOW (self));

  g_object_ref (self);
  if (application)
    g_application_hold (application);
}

void
hitos_window_end_work (HitosWindow *self)
{
  GApplication *application = g_application_get_default ();

  g_return_if_fail (HITOS_IS_WINDOW (self));

  if (application)
    g_application_release (application);
  g_object_unref (self);
}

static void
on_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Work *work = data;

  work->done (work->window, G_TASK (result));
  hitos_window_end_work (work->window);
}

void
hitos_window_run (HitosWindow *self, GTaskThreadFunc func, gpointer data, GDestroyNotify free_data,
                  HitosWindowDone done)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_if_fail (HITOS_IS_WINDOW (self));
  g_return_if_fail (func != NULL && done != NULL);

  work = g_new0 (Work, 1);
  work->window = self;
  work->done = done;
  hitos_window_begin_work (self);
  task = g_task_new (NULL, NULL, on_done_cb, work);
  g_task_set_task_data (task, data, free_data);
  g_task_run_in_thread (task, func);
}

gboolean
hitos_window_is_closed (HitosWindow *self)
{
  g_return_val_if_fail (HITOS_IS_WINDOW (self), TRUE);

  return !gtk_widget_get_realized (GTK_WIDGET (self));
}
