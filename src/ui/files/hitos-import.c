/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-import.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "hitos-import-window.h"
#include "hitos-json-reader.h"
#include "hitos-store.h"

struct _HitosImport {
  GObject parent_instance;

  HitosWorkspace *workspace;  /* owned */
  GtkWindow *parent;          /* owned while it runs */
  GFile *file;                /* owned */
  HitosJsonReader *reader;    /* owned: the file as it was read; NULL before */
  HitosHistory *history;      /* owned: of the process that is there already, NULL where there is none */
  HitosChange *change;        /* owned: what is to be accepted */
};

enum { DONE, FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosImport, hitos_import, G_TYPE_OBJECT)

static void
fail (HitosImport *self, const GError *error)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *text = g_strdup_printf ("%s: %s", shown, error->message);

  g_signal_emit (self, signals[FAILED], 0, text);
}

static gboolean
has_process (HitosDatabase *database, const char *id)
{
  g_autoptr (GPtrArray) rows = hitos_store_list_processes (database, NULL);
  gboolean found = FALSE;

  for (guint i = 0; rows && i < rows->len; i++)
    found |= g_str_equal (hitos_row_get_id (g_ptr_array_index (rows, i)), id);
  return found;
}

/* The open process where it is that one: what it shows must change with it. */
static gboolean
find_history (HitosImport *self, GError **error)
{
  HitosHistory *open = hitos_workspace_get_history (self->workspace);
  HitosDatabase *database = hitos_workspace_get_database (self->workspace);
  const char *id = hitos_json_reader_get_process_id (self->reader);

  if (open && g_str_equal (hitos_record_get_id (hitos_history_get_process (open)), id))
    self->history = g_object_ref (open);
  else if (has_process (database, id))
    self->history = hitos_history_open (database, id, error);
  else
    return TRUE;
  return self->history != NULL;
}

static gboolean
make_true (HitosImport *self, GError **error)
{
  g_autoptr (HitosHistory) created = NULL;

  if (!hitos_json_reader_keep_blobs (self->reader, hitos_workspace_get_database (self->workspace), error))
    return FALSE;
  if (self->history)
    {
      if (!hitos_history_apply (self->history, self->change, error))
        return FALSE;
    }
  else
    {
      created = hitos_history_create (hitos_workspace_get_database (self->workspace), self->change, error);
      if (created == NULL)
        return FALSE;
    }
  if (self->history && self->history == hitos_workspace_get_history (self->workspace))
    return TRUE;
  g_clear_object (&created);
  return hitos_workspace_open_process (self->workspace, hitos_json_reader_get_process_id (self->reader), error);
}

static void
accept (HitosImport *self)
{
  guint n = hitos_change_get_images (self->change)->len;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!make_true (self, &error))
    {
      fail (self, error);
      return;
    }
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u record imported", "%u records imported", n), n);
  g_signal_emit (self, signals[DONE], 0, text);
}

static void
on_accepted_cb (HitosImportWindow *dialog, HitosImport *self)
{
  accept (self);
}

static void
on_closed_cb (HitosImportWindow *dialog, HitosImport *self)
{
  g_signal_handlers_disconnect_by_data (dialog, self);
  g_clear_object (&self->parent);
  g_object_unref (self);
}

static void
ask (HitosImport *self)
{
  HitosProcess *process = self->history ? hitos_history_get_process (self->history) : NULL;
  g_autoptr (HitosImportSummary) summary =
    hitos_import_summary_new (self->change, process, hitos_json_reader_get_blobs (self->reader),
                              hitos_workspace_get_database (self->workspace));
  HitosImportWindow *dialog = hitos_import_window_new (self->parent, hitos_json_reader_get_process_row (self->reader),
                                                       process != NULL, summary);

  g_signal_connect (dialog, "accepted", G_CALLBACK (on_accepted_cb), self);
  g_signal_connect (dialog, "destroy", G_CALLBACK (on_closed_cb), g_object_ref (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HitosImport) self = data;
  g_autoptr (GError) error = NULL;

  self->reader = g_task_propagate_pointer (G_TASK (result), &error);
  /* The window was closed meanwhile: there is nobody to ask. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (self->reader == NULL || !find_history (self, &error))
    {
      fail (self, error);
      return;
    }
  self->change = hitos_json_reader_create_change (self->reader, self->history ? hitos_history_get_process (self->history)
                                                                               : NULL, &error);
  if (self->change == NULL)
    fail (self, error);
  else if (hitos_change_is_empty (self->change))
    g_signal_emit (self, signals[DONE], 0, _("Everything was there already"));
  else
    ask (self);
}

/* The first half of the reading touches no model: it may be long, and is not the window's business. */
static void
read_in_thread (GTask *task, gpointer source, gpointer file, GCancellable *cancellable)
{
  g_autoptr (HitosJsonReader) reader = hitos_json_reader_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = G_INPUT_STREAM (g_file_read (file, cancellable, &error));

  if (stream && hitos_json_reader_read_stream (reader, stream, cancellable, &error))
    g_task_return_pointer (task, g_steal_pointer (&reader), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
hitos_import_dispose (GObject *object)
{
  HitosImport *self = HITOS_IMPORT (object);

  g_clear_object (&self->change);
  g_clear_object (&self->history);
  g_clear_object (&self->reader);
  g_clear_object (&self->file);
  g_clear_object (&self->parent);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_import_parent_class)->dispose (object);
}

static void
hitos_import_class_init (HitosImportClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_import_dispose;
  signals[DONE] = g_signal_new ("done", HITOS_TYPE_IMPORT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", HITOS_TYPE_IMPORT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
}

static void
hitos_import_init (HitosImport *self)
{
}

HitosImport *
hitos_import_new (HitosWorkspace *workspace)
{
  HitosImport *self;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (HITOS_TYPE_IMPORT, NULL);
  self->workspace = g_object_ref (workspace);
  return self;
}

void
hitos_import_start (HitosImport *self, GFile *file, GtkWindow *parent)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (HITOS_IS_IMPORT (self) && self->parent == NULL);
  g_return_if_fail (G_IS_FILE (file));

  self->parent = parent ? g_object_ref (parent) : NULL;
  if (parent)
    g_signal_connect_object (parent, "unrealize", G_CALLBACK (g_cancellable_cancel), cancellable, G_CONNECT_SWAPPED);
  self->file = g_object_ref (file);
  /* No source: the thread may be the last to let go of the task, and what is here belongs to this one. */
  task = g_task_new (NULL, cancellable, on_read_cb, g_object_ref (self));
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

gboolean
hitos_import_is_step (HitosImport *self)
{
  g_return_val_if_fail (HITOS_IS_IMPORT (self), FALSE);

  return self->history != NULL && self->change != NULL && !hitos_change_is_empty (self->change);
}
