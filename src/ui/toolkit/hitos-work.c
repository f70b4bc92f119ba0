/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-work.h"

typedef struct {
  gpointer owner;      /* owned */
  HitosWorkDone done;
} Work;

void
hitos_work_begin (void)
{
  GApplication *application = g_application_get_default ();

  if (application)
    g_application_hold (application);
}

void
hitos_work_end (void)
{
  GApplication *application = g_application_get_default ();

  if (application)
    g_application_release (application);
}

static void
on_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Work *work = data;

  work->done (G_TASK (result), work->owner);
  g_object_unref (work->owner);
  hitos_work_end ();
}

void
hitos_work_run (GTaskThreadFunc func, gpointer data, GDestroyNotify free_data, HitosWorkDone done, gpointer owner)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_if_fail (func != NULL && done != NULL);
  g_return_if_fail (G_IS_OBJECT (owner));

  work = g_new0 (Work, 1);
  work->owner = g_object_ref (owner);
  work->done = done;
  hitos_work_begin ();
  task = g_task_new (NULL, NULL, on_done_cb, work);
  g_task_set_task_data (task, data, free_data);
  g_task_run_in_thread (task, func);
}
