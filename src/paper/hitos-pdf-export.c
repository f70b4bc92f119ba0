/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-pdf.h"

#include "hitos-publication.h"
#include "hitos-typesetter.h"

/* What the thread and the caller share. */
typedef struct {
  HitosInforme *informe;      /* owned */
  GFile *file;                /* owned */
  HitosPdfProgress progress;
  gpointer progress_data;     /* borrowed */
  GMainContext *context;      /* owned: where progress is told */
  gint done, total;           /* atomic */
  gint told;                  /* atomic: a telling is on its way */
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_object_unref (export->informe);
  g_object_unref (export->file);
  g_main_context_unref (export->context);
  g_free (export);
}

gboolean
hitos_pdf_export (HitosInforme *informe, GFile *file, HitosPdfProgress progress, gpointer data,
                  GCancellable *cancellable, GError **error)
{
  g_autoptr (HitosTypesetter) typesetter = NULL;
  g_autoptr (HitosPages) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (HITOS_IS_INFORME (informe) && G_IS_FILE (file), FALSE);

  typesetter = hitos_typesetter_new (error);
  if (!typesetter)
    return FALSE;
  pages = hitos_typesetter_lay_out (typesetter, informe);
  bytes = hitos_pdf_make (pages, progress, data, cancellable, NULL, error);
  if (!bytes)
    return FALSE;
  return hitos_publication_write (file, bytes, cancellable, error);
}

static gboolean
tell_cb (gpointer data)
{
  Export *export = g_task_get_task_data (data);

  g_atomic_int_set (&export->told, FALSE);
  export->progress ((guint) g_atomic_int_get (&export->done),
                    (guint) g_atomic_int_get (&export->total), export->progress_data);
  return G_SOURCE_REMOVE;
}

/* In the thread: pages that come faster than they can be told are told together. */
static void
progress_cb (guint done, guint total, gpointer data)
{
  Export *export = g_task_get_task_data (data);
  g_autoptr (GSource) source = NULL;

  g_atomic_int_set (&export->total, (gint) total);
  g_atomic_int_set (&export->done, (gint) done);
  if (!g_atomic_int_compare_and_exchange (&export->told, FALSE, TRUE))
    return;
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_HIGH);
  g_source_set_callback (source, tell_cb, g_object_ref (data), g_object_unref);
  g_source_attach (source, export->context);
}

static void
export_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  Export *export = data;
  GError *error = NULL;

  if (hitos_pdf_export (export->informe, export->file, export->progress ? progress_cb : NULL, task,
                        cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
hitos_pdf_export_async (HitosInforme *informe, GFile *file, HitosPdfProgress progress,
                        gpointer progress_data, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Export *export;

  g_return_if_fail (HITOS_IS_INFORME (informe) && G_IS_FILE (file));

  export = g_new0 (Export, 1);
  export->informe = g_object_ref (informe);
  export->file = g_object_ref (file);
  export->progress = progress;
  export->progress_data = progress_data;
  export->context = g_main_context_ref_thread_default ();
  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, hitos_pdf_export_async);
  g_task_set_task_data (task, export, export_free);
  g_task_run_in_thread (task, export_thread);
}

gboolean
hitos_pdf_export_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
