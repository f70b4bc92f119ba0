/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "late-threads.h"

#include <dlfcn.h>

typedef void (*RunFunc) (GTask *task, GTaskThreadFunc func);

static guint waiting;

void
late_threads_wait (guint milliseconds)
{
  waiting = milliseconds;
}

static gpointer
let_go (gpointer task)
{
  g_object_unref (task);
  return NULL;
}

static gboolean
on_over_cb (gpointer task)
{
  g_thread_join (g_thread_new ("late", let_go, task));
  return G_SOURCE_REMOVE;
}

static void
on_completed_cb (GTask *task)
{
  g_idle_add (on_over_cb, task);
}

static void
wait_and_run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GTaskThreadFunc func = (GTaskThreadFunc) g_object_get_data (G_OBJECT (task), "func");

  g_usleep (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (task), "waiting")) * 1000);
  func (task, source, data, cancellable);
}

/* In the place of GIO's, which it calls. */
void
g_task_run_in_thread (GTask *task, GTaskThreadFunc func)
{
  RunFunc run = (RunFunc) dlsym (RTLD_NEXT, "g_task_run_in_thread");
  gpointer source = g_task_get_source_object (task);

  if (source && g_str_has_prefix (G_OBJECT_TYPE_NAME (source), "Hitos"))
    g_error ("a thread would keep a %s", G_OBJECT_TYPE_NAME (source));
  g_object_set_data (G_OBJECT (task), "func", (gpointer) func);
  g_object_set_data (G_OBJECT (task), "waiting", GUINT_TO_POINTER (waiting));
  g_signal_connect (g_object_ref (task), "notify::completed", G_CALLBACK (on_completed_cb), NULL);
  run (task, wait_and_run);
}
