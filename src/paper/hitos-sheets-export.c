/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-sheets-export.h"

#include "hitos-publication.h"

/* What the thread and the caller share. */
typedef struct {
  HitosSheetsFunc func;
  gpointer data;              /* owned */
  GDestroyNotify free_data;
  GFile *file;                /* owned; NULL: only laid out */
  HitosSheetsProgress progress;
  gpointer progress_data;     /* borrowed */
  GMainContext *context;      /* owned: where progress is told */
  gint done, total;           /* atomic */
  gint told;                  /* atomic: a telling is on its way */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  if (work->free_data)
    work->free_data (work->data);
  g_clear_object (&work->file);
  g_main_context_unref (work->context);
  g_free (work);
}

static gboolean
tell_cb (gpointer data)
{
  Work *work = g_task_get_task_data (data);

  g_atomic_int_set (&work->told, FALSE);
  work->progress ((guint) g_atomic_int_get (&work->done), (guint) g_atomic_int_get (&work->total),
                  work->progress_data);
  return G_SOURCE_REMOVE;
}

/* In the thread: sheets that come faster than they can be told are told together. */
static void
progress_cb (guint done, guint total, gpointer data)
{
  Work *work = g_task_get_task_data (data);
  g_autoptr (GSource) source = NULL;

  g_atomic_int_set (&work->total, (gint) total);
  g_atomic_int_set (&work->done, (gint) done);
  if (!g_atomic_int_compare_and_exchange (&work->told, FALSE, TRUE))
    return;
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_HIGH);
  g_source_set_callback (source, tell_cb, g_object_ref (data), g_object_unref);
  g_source_attach (source, work->context);
}

static void
lay_out_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;
  HitosSheets *sheets = work->func (work->data, cancellable, &error);

  if (sheets)
    g_task_return_pointer (task, sheets, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
export_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;
  g_autoptr (HitosSheets) sheets = work->func (work->data, cancellable, &error);
  g_autoptr (GBytes) bytes = NULL;

  if (sheets)
    bytes = hitos_sheets_make_pdf (sheets, work->progress ? progress_cb : NULL, task, cancellable, &error);
  if (bytes && hitos_publication_write (work->file, bytes, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static Work *
work_new (HitosSheetsFunc func, gpointer data, GDestroyNotify free_data)
{
  Work *work = g_new0 (Work, 1);

  work->func = func;
  work->data = data;
  work->free_data = free_data;
  work->context = g_main_context_ref_thread_default ();
  return work;
}

void
hitos_sheets_lay_out_async (HitosSheetsFunc func, gpointer data, GDestroyNotify free_data, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer callback_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (func != NULL);

  task = g_task_new (NULL, cancellable, callback, callback_data);
  g_task_set_source_tag (task, hitos_sheets_lay_out_async);
  g_task_set_task_data (task, work_new (func, data, free_data), work_free);
  g_task_run_in_thread (task, lay_out_thread);
}

HitosSheets *
hitos_sheets_lay_out_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
hitos_sheets_export_async (HitosSheetsFunc func, gpointer data, GDestroyNotify free_data, GFile *file,
                           HitosSheetsProgress progress, gpointer progress_data, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer callback_data)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_if_fail (func != NULL && G_IS_FILE (file));

  work = work_new (func, data, free_data);
  work->file = g_object_ref (file);
  work->progress = progress;
  work->progress_data = progress_data;
  task = g_task_new (NULL, cancellable, callback, callback_data);
  g_task_set_source_tag (task, hitos_sheets_export_async);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, export_thread);
}

gboolean
hitos_sheets_export_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
