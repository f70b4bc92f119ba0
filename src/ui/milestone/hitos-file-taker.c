/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-file-taker.h"

#include <glib/gi18n-lib.h>

#include "hitos-attachment.h"
#include "hitos-blobs.h"
#include "hitos-work.h"

#define ATTRIBUTES \
  G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," \
  G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME "," G_FILE_ATTRIBUTE_STANDARD_CONTENT_TYPE

struct _HitosFileTaker {
  GObject parent_instance;

  HitosWorkspace *workspace;  /* owned */
  HitosRecord *owner;         /* owned */
  HitosDatabase *database;    /* owned; where the owner is kept, NULL at rest */
  char *process;              /* owned; the id of the owner's, NULL at rest */
  GQueue waiting;             /* of owned GFile */
  GFileInfo *info;            /* owned; of the file that is read, NULL where none is */
  GFile *file;                /* owned; the same */
  HitosChange *change;        /* owned; NULL where nothing was taken yet */
  guint n_taken;
};

enum { PROP_0, PROP_BUSY, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { DONE, FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosFileTaker, hitos_file_taker, G_TYPE_OBJECT)

static void take_next (HitosFileTaker *self);

static void
tell_failure (HitosFileTaker *self, const char *why)
{
  g_autofree char *path = g_file_get_parse_name (self->file);
  g_autofree char *base = g_path_get_basename (path);
  const char *name = self->info ? g_file_info_get_display_name (self->info) : base;
  /* Translators: %1$s is the name of a file, %2$s why it is left out. */
  g_autofree char *message = g_strdup_printf (_("“%1$s” was not attached: %2$s"), name, why);

  g_signal_emit (self, signals[FAILED], 0, message);
}

/* --- keeping --- */

/* The field that names what the file belongs to. */
static const char *
find_owner_field (HitosFileTaker *self)
{
  for (guint i = 0; i < hitos_attachment_table.n_fields; i++)
    if (hitos_attachment_table.fields[i].type == HITOS_FIELD_REFERENCE
        && hitos_attachment_table.fields[i].target () == G_OBJECT_TYPE (self->owner))
      return hitos_attachment_table.fields[i].name;
  return NULL;
}

static void
add_attachment (HitosFileTaker *self, const char *sha256, gsize size)
{
  const char *name = g_file_info_get_display_name (self->info);
  const char *content_type = g_file_info_get_content_type (self->info);
  g_autofree char *media_type = content_type ? g_content_type_get_mime_type (content_type) : NULL;
  HitosRow *row = hitos_row_new (&hitos_attachment_table, NULL);

  hitos_row_set_text (row, find_owner_field (self), hitos_record_get_id (self->owner));
  hitos_row_set_text (row, "name", name);
  hitos_row_set_text (row, "media_type", media_type);
  hitos_row_set_integer (row, "size", size);
  hitos_row_set_text (row, "sha256", sha256);
  if (self->change == NULL)
    self->change = hitos_change_new ("attachment-add", name);
  hitos_change_insert (self->change, row);
  self->n_taken++;
}

typedef struct {
  char *path;     /* owned: the database */
  GBytes *bytes;  /* owned */
} Keeping;

static void
keeping_free (gpointer data)
{
  Keeping *keeping = data;

  g_free (keeping->path);
  g_bytes_unref (keeping->bytes);
  g_free (keeping);
}

/* Through a connection of its own. */
static void
keep_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Keeping *keeping = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosDatabase) database = hitos_database_open (keeping->path, HITOS_DATABASE_DEFAULT, &error);
  char *sha256 = database ? hitos_blobs_keep (database, keeping->bytes, &error) : NULL;

  if (sha256)
    g_task_return_pointer (task, sha256, g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_kept_cb (GTask *task, gpointer data)
{
  HitosFileTaker *self = data;
  const Keeping *keeping = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autofree char *sha256 = g_task_propagate_pointer (task, &error);

  if (sha256)
    add_attachment (self, sha256, g_bytes_get_size (keeping->bytes));
  else
    tell_failure (self, error->message);
  take_next (self);
}

/* The bytes are written before the change that names them, once. */
static void
keep (HitosFileTaker *self, GBytes *bytes)
{
  Keeping *keeping = g_new0 (Keeping, 1);

  keeping->path = g_strdup (hitos_database_get_path (self->database));
  keeping->bytes = g_bytes_ref (bytes);
  hitos_work_run (keep_in_thread, keeping, keeping_free, on_kept_cb, self);
}

static void
on_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HitosFileTaker) self = data;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  if (bytes)
    {
      keep (self, bytes);
      return;
    }
  tell_failure (self, error->message);
  take_next (self);
}

/* --- looking at it first --- */

static char *
find_fault (GFileInfo *info)
{
  g_autofree char *largest = g_format_size (HITOS_FILE_TAKER_LARGEST);
  g_autofree char *size = g_format_size (g_file_info_get_size (info));

  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    return g_strdup (_("it is a folder"));
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return g_strdup (_("it is not a file"));
  if (g_file_info_get_size (info) <= HITOS_FILE_TAKER_LARGEST)
    return NULL;
  /* Translators: %1$s and %2$s are sizes: 40 MB, 32 MB. */
  return g_strdup_printf (_("it has %1$s, and the most is %2$s"), size, largest);
}

static void
on_info_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HitosFileTaker) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *fault = NULL;

  self->info = g_file_query_info_finish (G_FILE (source), result, &error);
  fault = self->info ? find_fault (self->info) : g_strdup (error->message);
  if (fault)
    {
      tell_failure (self, fault);
      take_next (self);
      return;
    }
  g_file_load_bytes_async (self->file, NULL, on_loaded_cb, g_object_ref (self));
}

/* Another process may have been opened meanwhile, or another file of Hitos. */
static gboolean
apply (HitosFileTaker *self, HitosChange *change)
{
  HitosHistory *history = hitos_workspace_get_history (self->workspace);
  g_autoptr (HitosHistory) other = NULL;

  if (history && hitos_record_get_process (self->owner) == hitos_history_get_process (history))
    return hitos_workspace_apply (self->workspace, g_object_ref (change));
  other = hitos_history_open (self->database, self->process, NULL);
  return other
         && hitos_process_lookup (hitos_history_get_process (other), G_OBJECT_TYPE (self->owner),
                                  hitos_record_get_id (self->owner))
         && hitos_history_apply (other, change, NULL);
}

static void
finish (HitosFileTaker *self)
{
  g_autoptr (HitosChange) change = g_steal_pointer (&self->change);
  guint n = self->n_taken;

  self->n_taken = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  if (change && apply (self, change))
    g_signal_emit (self, signals[DONE], 0, n);
  g_clear_object (&self->database);
  g_clear_pointer (&self->process, g_free);
  hitos_work_end ();
}

static void
take_next (HitosFileTaker *self)
{
  g_clear_object (&self->info);
  g_clear_object (&self->file);
  self->file = g_queue_pop_head (&self->waiting);
  if (self->file)
    g_file_query_info_async (self->file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, NULL,
                             on_info_cb, g_object_ref (self));
  else
    finish (self);
}

/* --- the class --- */

static void
hitos_file_taker_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_BUSY)
    g_value_set_boolean (value, HITOS_FILE_TAKER (object)->file != NULL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hitos_file_taker_finalize (GObject *object)
{
  HitosFileTaker *self = HITOS_FILE_TAKER (object);

  g_queue_clear_full (&self->waiting, g_object_unref);
  g_clear_object (&self->change);
  g_clear_object (&self->database);
  g_clear_pointer (&self->process, g_free);
  g_clear_object (&self->info);
  g_clear_object (&self->file);
  g_clear_object (&self->owner);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_file_taker_parent_class)->finalize (object);
}

static void
hitos_file_taker_class_init (HitosFileTakerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hitos_file_taker_get_property;
  object_class->finalize = hitos_file_taker_finalize;
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[DONE] = g_signal_new ("done", HITOS_TYPE_FILE_TAKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_UINT);
  signals[FAILED] = g_signal_new ("failed", HITOS_TYPE_FILE_TAKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  1, G_TYPE_STRING);
}

static void
hitos_file_taker_init (HitosFileTaker *self)
{
  g_queue_init (&self->waiting);
}

HitosFileTaker *
hitos_file_taker_new (HitosWorkspace *workspace, gpointer owner)
{
  HitosFileTaker *self;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && HITOS_IS_RECORD (owner), NULL);

  self = g_object_new (HITOS_TYPE_FILE_TAKER, NULL);
  self->workspace = g_object_ref (workspace);
  self->owner = g_object_ref (owner);
  g_return_val_if_fail (find_owner_field (self) != NULL, self);
  return self;
}

void
hitos_file_taker_take (HitosFileTaker *self, GListModel *files)
{
  gboolean busy;

  g_return_if_fail (HITOS_IS_FILE_TAKER (self) && G_IS_LIST_MODEL (files));

  busy = self->file != NULL;
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_queue_push_tail (&self->waiting, g_list_model_get_item (files, i));
  if (busy || g_queue_is_empty (&self->waiting))
    return;
  g_return_if_fail (hitos_record_get_process (self->owner) != NULL);
  hitos_work_begin ();
  self->database = g_object_ref (hitos_workspace_get_database (self->workspace));
  self->process = g_strdup (hitos_record_get_id (hitos_record_get_process (self->owner)));
  take_next (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}
