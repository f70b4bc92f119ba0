/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-change.h"

#include "hitos-process.h"
#include "hitos-tables.h"

struct _HitosChange {
  GObject parent_instance;

  char *action;         /* owned */
  char *argument;       /* owned, may be NULL */
  GPtrArray *images;    /* owned, of owned HitosImage */
  GHashTable *by_key;   /* owned; "table/id" → borrowed HitosImage */
};

G_DEFINE_FINAL_TYPE (HitosChange, hitos_change, G_TYPE_OBJECT)

static void
hitos_change_finalize (GObject *object)
{
  HitosChange *self = HITOS_CHANGE (object);

  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->images);
  g_free (self->argument);
  g_free (self->action);
  G_OBJECT_CLASS (hitos_change_parent_class)->finalize (object);
}

static void
hitos_change_class_init (HitosChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_change_finalize;
}

static void
hitos_change_init (HitosChange *self)
{
  self->images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

HitosChange *
hitos_change_new (const char *action, const char *argument)
{
  HitosChange *self;

  g_return_val_if_fail (action != NULL && *action != '\0', NULL);

  self = g_object_new (HITOS_TYPE_CHANGE, NULL);
  self->action = g_strdup (action);
  self->argument = g_strdup (argument);
  return self;
}

static char *
create_key (const HitosTable *table, const char *id)
{
  return g_strconcat (table->name, "/", id, NULL);
}

static gboolean
changes_nothing (const HitosRow *before, const HitosRow *after)
{
  return before == NULL ? after == NULL : after != NULL && hitos_row_equal (before, after);
}

/* What stood before stays; what is left is new. */
static void
join (HitosChange *self, const char *key, HitosImage *image, HitosRow *after)
{
  g_clear_pointer (&image->after, hitos_row_unref);
  image->after = after;
  if (!changes_nothing (image->before, after))
    return;
  g_hash_table_remove (self->by_key, key);
  g_ptr_array_remove (self->images, image);
}

void
hitos_change_add_image (HitosChange *self, HitosRow *before, HitosRow *after)
{
  HitosRow *row = after ? after : before;
  g_autofree char *key = NULL;
  HitosImage *image;

  g_return_if_fail (HITOS_IS_CHANGE (self));
  g_return_if_fail (row != NULL);

  key = create_key (hitos_row_get_table (row), hitos_row_get_id (row));
  image = g_hash_table_lookup (self->by_key, key);
  if (image)
    {
      join (self, key, image, after);
      g_clear_pointer (&before, hitos_row_unref);
    }
  else if (changes_nothing (before, after))
    {
      g_clear_pointer (&before, hitos_row_unref);
      g_clear_pointer (&after, hitos_row_unref);
    }
  else
    {
      image = hitos_image_new (before, after);
      g_ptr_array_add (self->images, image);
      g_hash_table_insert (self->by_key, g_steal_pointer (&key), image);
    }
}

void
hitos_change_insert (HitosChange *self, HitosRow *row)
{
  hitos_change_add_image (self, NULL, row);
}

void
hitos_change_update (HitosChange *self, gpointer record, HitosRow *after)
{
  HitosRow *before = hitos_record_get_row (record);

  g_return_if_fail (hitos_row_get_table (before) == hitos_row_get_table (after));
  g_return_if_fail (g_str_equal (hitos_row_get_id (before), hitos_row_get_id (after)));

  hitos_change_add_image (self, hitos_row_ref (before), after);
}

static gboolean
is_part_of (const HitosTable *table, GType type)
{
  for (guint i = 0; i < table->n_fields; i++)
    if ((table->fields[i].flags & HITOS_FIELD_PARENT) && table->fields[i].target () == type)
      return TRUE;
  return FALSE;
}

void
hitos_change_remove (HitosChange *self, gpointer record)
{
  HitosProcess *process = hitos_record_get_process (record);
  HitosRow *after;

  g_return_if_fail (HITOS_IS_CHANGE (self));
  g_return_if_fail (process != NULL && process != record);

  /* Gone already: a tree that bites its tail ends here. */
  if (hitos_change_lookup (self, hitos_record_get_table (record), hitos_record_get_id (record), &after)
      && after == NULL)
    return;
  hitos_change_add_image (self, hitos_row_ref (hitos_record_get_row (record)), NULL);
  for (const HitosTable *const *table = hitos_tables_get () + 1; *table; table++)
    if (is_part_of (*table, G_OBJECT_TYPE (record)))
      {
        const GPtrArray *parts = hitos_process_get_parts (process, (*table)->get_type (), record);

        for (guint i = 0; i < parts->len; i++)
          hitos_change_remove (self, g_ptr_array_index (parts, i));
      }
}

gboolean
hitos_change_is_empty (HitosChange *self)
{
  g_return_val_if_fail (HITOS_IS_CHANGE (self), TRUE);

  return self->images->len == 0;
}

const char *
hitos_change_get_action (HitosChange *self)
{
  g_return_val_if_fail (HITOS_IS_CHANGE (self), NULL);

  return self->action;
}

const char *
hitos_change_get_argument (HitosChange *self)
{
  g_return_val_if_fail (HITOS_IS_CHANGE (self), NULL);

  return self->argument;
}

const GPtrArray *
hitos_change_get_images (HitosChange *self)
{
  g_return_val_if_fail (HITOS_IS_CHANGE (self), NULL);

  return self->images;
}

gboolean
hitos_change_lookup (HitosChange *self, const HitosTable *table, const char *id, HitosRow **after)
{
  g_autofree char *key = create_key (table, id);
  HitosImage *image;

  g_return_val_if_fail (HITOS_IS_CHANGE (self), FALSE);

  image = g_hash_table_lookup (self->by_key, key);
  *after = image ? image->after : NULL;
  return image != NULL;
}

/* --- on top of others' changes --- */

static HitosRow *
find_current (HitosProcess *process, const HitosRow *row)
{
  gpointer record = hitos_process_lookup (process, hitos_row_get_table (row)->get_type (),
                                          hitos_row_get_id (row));

  return record ? hitos_record_get_row (record) : NULL;
}

static gboolean
is_outdated (const HitosImage *image, HitosProcess *process)
{
  HitosRow *current = image->before && image->after ? find_current (process, image->before) : NULL;

  return current && !hitos_row_equal (current, image->before);
}

/* @current with the fields that the image changes; NULL where others changed one of them, too. */
static HitosRow *
merge (const HitosImage *image, const HitosRow *current)
{
  const HitosTable *table = hitos_row_get_table (current);
  g_autoptr (HitosRow) merged = hitos_row_copy (current);

  for (guint i = 0; i < table->n_fields; i++)
    {
      const HitosField *field = &table->fields[i];
      HitosValue before = hitos_row_get_value (image->before, i);
      HitosValue after = hitos_row_get_value (image->after, i);

      if (hitos_field_values_equal (field, before, after)
          || hitos_field_values_equal (field, hitos_row_get_value (current, i), after))
        continue;
      if (!hitos_field_values_equal (field, before, hitos_row_get_value (current, i)))
        return NULL;
      if (hitos_field_is_text (field))
        after.text = g_strdup (after.text);
      hitos_row_take_value (merged, i, after);
    }
  return g_steal_pointer (&merged);
}

static void
add_rebased (HitosChange *self, const HitosImage *image, HitosProcess *process)
{
  HitosRow *before = image->before, *after = image->after;
  HitosRow *current = is_outdated (image, process) ? find_current (process, before) : NULL;
  HitosRow *merged = current ? merge (image, current) : NULL;

  if (merged)
    hitos_change_add_image (self, hitos_row_ref (current), merged);
  else
    hitos_change_add_image (self, before ? hitos_row_ref (before) : NULL,
                            after ? hitos_row_ref (after) : NULL);
}

HitosChange *
hitos_change_rebase (HitosChange *self, HitosProcess *process)
{
  HitosChange *rebased;
  gboolean outdated = FALSE;

  g_return_val_if_fail (HITOS_IS_CHANGE (self), NULL);
  g_return_val_if_fail (HITOS_IS_PROCESS (process), NULL);

  for (guint i = 0; i < self->images->len && !outdated; i++)
    outdated = is_outdated (g_ptr_array_index (self->images, i), process);
  if (!outdated)
    return g_object_ref (self);
  rebased = hitos_change_new (self->action, self->argument);
  for (guint i = 0; i < self->images->len; i++)
    add_rebased (rebased, g_ptr_array_index (self->images, i), process);
  return rebased;
}
