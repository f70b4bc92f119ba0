/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-print-request.h"

#include "hitos-store.h"

struct _HitosPrintRequest {
  const HitosPrintable *printable;
  HitosPrintOptions options;
  char *path;     /* owned: the database */
  char *process;  /* owned: its id */
};

HitosPrintRequest *
hitos_print_request_new (HitosWorkspace *workspace, const HitosPrintable *printable, const HitosPrintOptions *options)
{
  HitosPrintRequest *self;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && hitos_workspace_get_history (workspace), NULL);
  g_return_val_if_fail (printable != NULL && options != NULL, NULL);

  self = g_new0 (HitosPrintRequest, 1);
  self->printable = printable;
  self->options = *options;
  self->path = g_strdup (hitos_database_get_path (hitos_workspace_get_database (workspace)));
  self->process = g_strdup (hitos_record_get_id (hitos_history_get_process (hitos_workspace_get_history (workspace))));
  return self;
}

void
hitos_print_request_free (HitosPrintRequest *self)
{
  g_free (self->path);
  g_free (self->process);
  g_free (self);
}

HitosSheets *
hitos_print_request_lay_out (gpointer data, GCancellable *cancellable, GError **error)
{
  HitosPrintRequest *self = data;
  g_autoptr (HitosDatabase) database = NULL;
  g_autoptr (HitosProcess) process = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  database = hitos_database_open (self->path, HITOS_DATABASE_READ_ONLY, error);
  process = database ? hitos_store_load_process (database, self->process, error) : NULL;
  if (process == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return self->printable->lay_out (process, &self->options, error);
}
