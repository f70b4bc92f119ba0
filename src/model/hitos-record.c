/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-record.h"

#include <string.h>

#include "hitos-process.h"

typedef struct {
  HitosRow *row;          /* owned, never NULL */
  HitosProcess *process;  /* borrowed: the process owns its records; NULL outside one */
} HitosRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HitosRecord, hitos_record, G_TYPE_OBJECT)

static HitosRecordPrivate *
get_private (gpointer self)
{
  return hitos_record_get_instance_private (self);
}

static int
compare_field (gpointer a, gpointer b, guint field)
{
  HitosValue left = hitos_row_get_value (get_private (a)->row, field);
  HitosValue right = hitos_row_get_value (get_private (b)->row, field);

  if (hitos_field_is_text (&HITOS_RECORD_GET_CLASS (a)->table->fields[field]))
    return g_strcmp0 (left.text, right.text);
  return (left.integer > right.integer) - (left.integer < right.integer);
}

static int
hitos_record_real_compare (HitosRecord *a, HitosRecord *b)
{
  HitosRecordClass *klass = HITOS_RECORD_GET_CLASS (a);

  for (guint i = 0; klass->order && klass->order[i]; i++)
    {
      int order = compare_field (a, b, hitos_table_find_field (klass->table, klass->order[i]));

      if (order != 0)
        return order;
    }
  return strcmp (hitos_record_get_id (a), hitos_record_get_id (b));
}

static void
hitos_record_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  const HitosField *field = &HITOS_RECORD_GET_CLASS (object)->table->fields[property_id - 1];
  HitosValue content = hitos_row_get_value (get_private (object)->row, property_id - 1);

  if (hitos_field_is_text (field))
    g_value_set_string (value, content.text);
  else if (field->type == HITOS_FIELD_WHEN)
    g_value_take_string (value, hitos_field_value_to_text (field, content));
  else if (field->type == HITOS_FIELD_BOOLEAN)
    g_value_set_boolean (value, content.integer != 0);
  else if (field->type == HITOS_FIELD_ENUM)
    g_value_set_enum (value, (int) content.integer);
  else
    g_value_set_int (value, (int) content.integer);
}

static void
hitos_record_finalize (GObject *object)
{
  g_clear_pointer (&get_private (object)->row, hitos_row_unref);
  G_OBJECT_CLASS (hitos_record_parent_class)->finalize (object);
}

static void
hitos_record_class_init (HitosRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hitos_record_finalize;
  klass->compare = hitos_record_real_compare;
}

static void
hitos_record_init (HitosRecord *self)
{
}

static GParamSpec *
create_property (const HitosField *field)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  g_autofree char *spelt = g_strdelimit (g_strdup (field->name), "_", '-');
  const char *name = g_intern_string (spelt);

  if (hitos_field_is_text (field) || field->type == HITOS_FIELD_WHEN)
    return g_param_spec_string (name, NULL, NULL, NULL, flags);
  if (field->type == HITOS_FIELD_BOOLEAN)
    return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);
  if (field->type == HITOS_FIELD_ENUM)
    return g_param_spec_enum (name, NULL, NULL, field->target (), 0, flags);
  return g_param_spec_int (name, NULL, NULL, G_MININT, G_MAXINT, 0, flags);
}

void
hitos_record_class_set_table (HitosRecordClass *klass, const HitosTable *table,
                              const char *const *order)
{
  klass->table = table;
  klass->order = order;
  /* GObject does not inherit it: a class with properties must set it itself. */
  G_OBJECT_CLASS (klass)->get_property = hitos_record_get_property;
  /* Lives as long as the class, which is for ever. */
  klass->properties = g_new0 (GParamSpec *, table->n_fields + 1);
  for (guint i = 0; i < table->n_fields; i++)
    klass->properties[i + 1] = create_property (&table->fields[i]);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), table->n_fields + 1, klass->properties);
}

HitosRecord *
hitos_record_new (GType type, HitosRow *row)
{
  HitosRecord *self;

  g_return_val_if_fail (g_type_is_a (type, HITOS_TYPE_RECORD), NULL);
  g_return_val_if_fail (hitos_row_get_table (row)->get_type () == type, NULL);

  self = g_object_new (type, NULL);
  get_private (self)->row = hitos_row_ref (row);
  return self;
}

const char *
hitos_record_get_id (gpointer self)
{
  return hitos_row_get_id (get_private (self)->row);
}

const HitosTable *
hitos_record_get_table (gpointer self)
{
  return HITOS_RECORD_GET_CLASS (self)->table;
}

HitosRow *
hitos_record_get_row (gpointer self)
{
  return get_private (self)->row;
}

HitosProcess *
hitos_record_get_process (gpointer self)
{
  return get_private (self)->process;
}

int
hitos_record_compare (gpointer a, gpointer b)
{
  return HITOS_RECORD_GET_CLASS (a)->compare (a, b);
}

const char *
hitos_record_get_text (gpointer self, guint field)
{
  return hitos_row_get_value (get_private (self)->row, field).text;
}

gint64
hitos_record_get_integer (gpointer self, guint field)
{
  return hitos_row_get_value (get_private (self)->row, field).integer;
}

HitosWhen
hitos_record_get_when (gpointer self, guint field)
{
  return hitos_when_unpack (hitos_record_get_integer (self, field));
}

gpointer
hitos_record_get_reference (gpointer self, guint field)
{
  HitosRecordPrivate *priv = get_private (self);
  const char *id = hitos_row_get_value (priv->row, field).text;

  if (id == NULL || priv->process == NULL)
    return NULL;
  return hitos_process_lookup (priv->process, hitos_record_get_table (self)->fields[field].target (), id);
}

const char *
hitos_record_get_owner_id (gpointer self)
{
  const HitosTable *table = hitos_record_get_table (self);

  for (guint i = 0; i < table->n_fields; i++)
    if (table->fields[i].flags & HITOS_FIELD_PARENT)
      return hitos_record_get_text (self, i);
  return NULL;
}

GStrv
hitos_lines_split (const char *lines)
{
  return g_strsplit (lines ? lines : "", "\n", -1);
}

gboolean
hitos_lines_contain (const char *lines, const char *line)
{
  g_auto (GStrv) split = hitos_lines_split (lines);

  return g_strv_contains ((const char *const *) split, line);
}

void
hitos_record_set_row (HitosRecord *self, HitosRow *row)
{
  HitosRecordPrivate *priv = get_private (self);
  HitosRecordClass *klass = HITOS_RECORD_GET_CLASS (self);
  g_autoptr (HitosRow) before = priv->row;

  g_return_if_fail (hitos_row_get_table (row) == klass->table);

  priv->row = hitos_row_ref (row);
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < klass->table->n_fields; i++)
    if (!hitos_field_values_equal (&klass->table->fields[i], hitos_row_get_value (before, i),
                                   hitos_row_get_value (row, i)))
      g_object_notify_by_pspec (G_OBJECT (self), klass->properties[i + 1]);
  g_object_thaw_notify (G_OBJECT (self));
}

void
hitos_record_set_process (HitosRecord *self, HitosProcess *process)
{
  get_private (self)->process = process;
}
