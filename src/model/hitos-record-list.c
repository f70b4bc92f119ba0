/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-record-list.h"

/* A balanced tree gives position and order in logarithmic time; a hash finds a record by its id. */
struct _HitosRecordList {
  GObject parent_instance;

  GType record_type;
  GSequence *sequence;   /* owned, of owned HitosRecord */
  GHashTable *iters;     /* owned; id borrowed from the record's row → GSequenceIter */
  GHashTable *parts;     /* owned; owner id (owned) → GPtrArray of borrowed records */
  GPtrArray *no_parts;   /* owned, empty */
  gboolean silenced;
  guint announced;       /* number of records when silenced */
};

static GType
hitos_record_list_get_item_type (GListModel *model)
{
  return HITOS_RECORD_LIST (model)->record_type;
}

static guint
hitos_record_list_get_n_items (GListModel *model)
{
  return g_sequence_get_length (HITOS_RECORD_LIST (model)->sequence);
}

static gpointer
hitos_record_list_get_item (GListModel *model, guint position)
{
  gpointer record = hitos_record_list_get (HITOS_RECORD_LIST (model), position);

  return record ? g_object_ref (record) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = hitos_record_list_get_item_type;
  iface->get_n_items = hitos_record_list_get_n_items;
  iface->get_item = hitos_record_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HitosRecordList, hitos_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static int
compare_records (gconstpointer a, gconstpointer b, gpointer data)
{
  return hitos_record_compare ((gpointer) a, (gpointer) b);
}

static guint
find_place (const GPtrArray *parts, gpointer record)
{
  guint low = 0, high = parts->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (hitos_record_compare (g_ptr_array_index (parts, middle), record) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
announce (HitosRecordList *self, guint position, guint removed, guint added)
{
  if (!self->silenced)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
add_part (HitosRecordList *self, HitosRecord *record)
{
  const char *owner = hitos_record_get_owner_id (record);
  GPtrArray *parts;

  if (owner == NULL)
    return;
  parts = g_hash_table_lookup (self->parts, owner);
  if (parts == NULL)
    {
      parts = g_ptr_array_new ();
      g_hash_table_insert (self->parts, g_strdup (owner), parts);
    }
  g_ptr_array_insert (parts, find_place (parts, record), record);
}

static void
remove_part (HitosRecordList *self, HitosRecord *record)
{
  const char *owner = hitos_record_get_owner_id (record);
  GPtrArray *parts = owner ? g_hash_table_lookup (self->parts, owner) : NULL;

  if (parts == NULL)
    return;
  g_ptr_array_remove (parts, record);
  if (parts->len == 0)
    g_hash_table_remove (self->parts, owner);
}

static void
hitos_record_list_finalize (GObject *object)
{
  HitosRecordList *self = HITOS_RECORD_LIST (object);

  g_hash_table_unref (self->parts);
  g_hash_table_unref (self->iters);
  g_sequence_free (self->sequence);
  g_ptr_array_unref (self->no_parts);
  G_OBJECT_CLASS (hitos_record_list_parent_class)->finalize (object);
}

static void
hitos_record_list_class_init (HitosRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_record_list_finalize;
}

static void
release_record (gpointer record)
{
  /* A view may keep the record a little longer than its process lives. */
  hitos_record_set_process (record, NULL);
  g_object_unref (record);
}

static void
hitos_record_list_init (HitosRecordList *self)
{
  self->sequence = g_sequence_new (release_record);
  self->iters = g_hash_table_new (g_str_hash, g_str_equal);
  self->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_ptr_array_unref);
  self->no_parts = g_ptr_array_new ();
}

HitosRecordList *
hitos_record_list_new (GType record_type)
{
  HitosRecordList *self = g_object_new (HITOS_TYPE_RECORD_LIST, NULL);

  self->record_type = record_type;
  return self;
}

guint
hitos_record_list_get_n_records (HitosRecordList *self)
{
  return g_sequence_get_length (self->sequence);
}

gpointer
hitos_record_list_get (HitosRecordList *self, guint position)
{
  GSequenceIter *iter = g_sequence_get_iter_at_pos (self->sequence, position);

  return g_sequence_iter_is_end (iter) ? NULL : g_sequence_get (iter);
}

gpointer
hitos_record_list_lookup (HitosRecordList *self, const char *id)
{
  GSequenceIter *iter = id ? g_hash_table_lookup (self->iters, id) : NULL;

  return iter ? g_sequence_get (iter) : NULL;
}

gboolean
hitos_record_list_get_position (HitosRecordList *self, const char *id, guint *position)
{
  GSequenceIter *iter = g_hash_table_lookup (self->iters, id);

  if (iter == NULL)
    return FALSE;
  *position = g_sequence_iter_get_position (iter);
  return TRUE;
}

const GPtrArray *
hitos_record_list_get_parts (HitosRecordList *self, const char *owner_id)
{
  GPtrArray *parts = g_hash_table_lookup (self->parts, owner_id);

  return parts ? parts : self->no_parts;
}

void
hitos_record_list_insert (HitosRecordList *self, HitosRecord *record)
{
  GSequenceIter *iter;

  g_return_if_fail (G_OBJECT_TYPE (record) == self->record_type);
  g_return_if_fail (hitos_record_list_lookup (self, hitos_record_get_id (record)) == NULL);

  iter = g_sequence_insert_sorted (self->sequence, g_object_ref (record), compare_records, NULL);
  g_hash_table_insert (self->iters, (char *) hitos_record_get_id (record), iter);
  add_part (self, record);
  announce (self, self->silenced ? 0 : g_sequence_iter_get_position (iter), 0, 1);
}

void
hitos_record_list_remove (HitosRecordList *self, const char *id)
{
  GSequenceIter *iter = g_hash_table_lookup (self->iters, id);
  guint position;

  g_return_if_fail (iter != NULL);

  position = self->silenced ? 0 : g_sequence_iter_get_position (iter);
  remove_part (self, g_sequence_get (iter));
  g_hash_table_remove (self->iters, id);
  g_sequence_remove (iter);
  announce (self, position, 1, 0);
}

void
hitos_record_list_update (HitosRecordList *self, HitosRow *row)
{
  GSequenceIter *iter = g_hash_table_lookup (self->iters, hitos_row_get_id (row));
  HitosRecord *record;
  guint before, after;

  g_return_if_fail (iter != NULL);

  record = g_sequence_get (iter);
  g_object_freeze_notify (G_OBJECT (record));
  before = self->silenced ? 0 : g_sequence_iter_get_position (iter);
  remove_part (self, record);
  g_hash_table_remove (self->iters, hitos_row_get_id (row));
  hitos_record_set_row (record, row);
  g_hash_table_insert (self->iters, (char *) hitos_record_get_id (record), iter);
  g_sequence_sort_changed (iter, compare_records, NULL);
  add_part (self, record);
  g_object_thaw_notify (G_OBJECT (record));
  if (self->silenced)
    return;
  after = g_sequence_iter_get_position (iter);
  announce (self, MIN (before, after), ABS ((int) after - (int) before) + 1,
            ABS ((int) after - (int) before) + 1);
}

void
hitos_record_list_silence (HitosRecordList *self)
{
  g_return_if_fail (!self->silenced);

  self->silenced = TRUE;
  self->announced = g_sequence_get_length (self->sequence);
}

void
hitos_record_list_announce (HitosRecordList *self)
{
  g_return_if_fail (self->silenced);

  self->silenced = FALSE;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, self->announced,
                              g_sequence_get_length (self->sequence));
}
