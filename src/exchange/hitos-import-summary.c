/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-import-summary.h"

#include <glib/gi18n-lib.h>

#include "hitos-attachment.h"
#include "hitos-blobs.h"
#include "hitos-json-shape.h"

/* More than a person reads; the count says the rest. */
#define MOST_LINES 100

/* One record that changes. */
typedef struct {
  HitosRow *row;      /* borrowed: as it is here, else as it becomes */
  gboolean is_new;
  GPtrArray *fields;  /* borrowed labels of what changes */
} Touched;

struct _HitosImportSummary {
  GPtrArray *kinds;         /* owned; of HitosImportKind */
  gboolean changes_process;
  guint n_files;
  guint64 n_bytes;
  guint n_missing_files;
  guint n_untouched;
};

typedef struct {
  HitosChange *change;
  HitosProcess *process;   /* may be NULL */
  GHashTable *touched;     /* id → Touched, of the records that are nobody's part; a UUID names one */
} Reading;

/* --- the names of things --- */

static const struct { const char *key, *name; } names[] = {
  { "bodies", N_("Bodies") },
  { "series", N_("Series of numbers") },
  { "milestones", N_("Milestones") },
  { "documents", N_("Documents") },
  { "sessions", N_("Sessions") },
  { "agreements", N_("Agreements") },
  { "entries", N_("Entries of the register") },
  { "risks", N_("Risks") },
  { "reports", N_("Informes") },
  { "baselines", N_("Sealed plans") },
  { "holidays", N_("Holidays") },
  { "attachments", N_("Attached files") },
};

const char *
hitos_import_kind_get_name (const HitosImportKind *kind)
{
  const char *key = hitos_json_shape_find (kind->table)->key;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].key, key))
      return _(names[i].name);
  return key;
}

/* What people call it: the first that it has of a key, a name, a subject, a day. */
static char *
dup_name (const HitosRow *row)
{
  static const char *const fields[] = {
    "keys", "code", "acronym", "name", "short_object", "object", "title", "subject", "month", "date",
  };
  const HitosTable *table = hitos_row_get_table (row);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      int field = hitos_table_find_field (table, fields[i]);
      char *text = field < 0 ? NULL : hitos_field_value_to_text (&table->fields[field], hitos_row_get_value (row, field));

      if (text && *text)
        return g_strdelimit (text, "\n", ' ');
      g_free (text);
    }
  return g_strdup (hitos_row_get_id (row));
}

static char *
dup_line (const Touched *touched)
{
  g_autofree char *name = dup_name (touched->row);
  g_autofree char *what = NULL;

  g_ptr_array_add (touched->fields, NULL);
  what = g_strjoinv (", ", (char **) touched->fields->pdata);
  g_ptr_array_set_size (touched->fields, touched->fields->len - 1);
  /* Translators: a record and the fields that change: IEPC/UTC/21/107: Date, Subject */
  return g_strdup_printf (_("%s: %s"), name, what);
}

/* --- which records --- */

static void
touched_free (gpointer data)
{
  Touched *touched = data;

  g_ptr_array_unref (touched->fields);
  g_free (touched);
}

static Touched *
touch (Reading *reading, HitosRow *row, gboolean is_new)
{
  Touched *touched = g_hash_table_lookup (reading->touched, hitos_row_get_id (row));

  if (touched)
    return touched;
  touched = g_new0 (Touched, 1);
  touched->row = row;
  touched->is_new = is_new;
  touched->fields = g_ptr_array_new ();
  g_hash_table_insert (reading->touched, (char *) hitos_row_get_id (row), touched);
  return touched;
}

static void
note (Touched *touched, const char *label)
{
  if (!g_ptr_array_find (touched->fields, label, NULL))
    g_ptr_array_add (touched->fields, (char *) label);
}

static void
note_fields (Touched *touched, const HitosImage *image)
{
  const HitosTable *table = hitos_row_get_table (image->after);

  for (guint i = 0; i < table->n_fields; i++)
    if (!hitos_field_values_equal (&table->fields[i], hitos_row_get_value (image->before, i),
                                   hitos_row_get_value (image->after, i)))
      note (touched, g_dgettext (GETTEXT_PACKAGE, table->fields[i].label));
}

/* An annex, an outcome, a number: its owner changes. What comes with a new owner says nothing. */
static void
read_part (Reading *reading, const HitosImage *image, const HitosJsonShape *shape)
{
  const HitosRow *row = hitos_image_get_row (image);
  const char *id = hitos_row_get_value (row, hitos_json_shape_get_owner_field (shape)).text;
  gpointer record = reading->process ? hitos_process_lookup (reading->process, shape->owner->get_type (), id) : NULL;

  if (record == NULL)
    return;
  note (touch (reading, hitos_record_get_row (record), FALSE), _("Parts"));
}

static void
read_record (Reading *reading, const HitosImage *image)
{
  Touched *touched = touch (reading, image->before ? image->before : image->after, image->before == NULL);

  if (image->before && image->after)
    note_fields (touched, image);
}

static void
read_images (HitosImportSummary *self, Reading *reading)
{
  const GPtrArray *images = hitos_change_get_images (reading->change);

  for (guint i = 0; i < images->len; i++)
    {
      const HitosImage *image = g_ptr_array_index (images, i);
      const HitosTable *table = hitos_row_get_table (hitos_image_get_row (image));
      const HitosJsonShape *shape = hitos_json_shape_find (table);

      if (shape == NULL)
        self->changes_process = image->before != NULL;
      else if (shape->owner)
        read_part (reading, image, shape);
      else
        read_record (reading, image);
    }
}

/* --- by kind --- */

static void
kind_free (gpointer data)
{
  HitosImportKind *kind = data;

  g_ptr_array_unref (kind->lines);
  g_free (kind);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

static void
add_kind (HitosImportSummary *self, Reading *reading, const HitosTable *table)
{
  HitosImportKind *kind = g_new0 (HitosImportKind, 1);
  GHashTableIter iter;
  gpointer value;

  kind->table = table;
  kind->lines = g_ptr_array_new_with_free_func (g_free);
  g_hash_table_iter_init (&iter, reading->touched);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Touched *touched = value;

      if (hitos_row_get_table (touched->row) != table)
        continue;
      kind->added += touched->is_new;
      kind->changed += !touched->is_new;
      if (!touched->is_new && kind->lines->len < MOST_LINES)
        g_ptr_array_add (kind->lines, dup_line (touched));
    }
  g_ptr_array_sort (kind->lines, compare_lines);
  if (kind->added + kind->changed > 0)
    g_ptr_array_add (self->kinds, kind);
  else
    kind_free (kind);
}

static void
count_untouched (HitosImportSummary *self, Reading *reading, const HitosTable *table)
{
  HitosRecordList *list = reading->process ? hitos_process_get_list (reading->process, table->get_type ()) : NULL;

  for (guint i = 0; list && i < hitos_record_list_get_n_records (list); i++)
    if (!g_hash_table_contains (reading->touched, hitos_record_get_id (hitos_record_list_get (list, i))))
      self->n_untouched++;
}

/* --- files --- */

static gboolean
is_kept (HitosDatabase *database, const char *sha256)
{
  g_autoptr (GBytes) bytes = database && sha256 ? hitos_blobs_read (database, sha256, NULL) : NULL;

  return bytes != NULL;
}

static void
count_files (HitosImportSummary *self, HitosChange *change, GHashTable *blobs, HitosDatabase *database)
{
  const GPtrArray *images = hitos_change_get_images (change);
  const guint field = hitos_table_find_field (&hitos_attachment_table, "sha256");
  GHashTableIter iter;
  gpointer bytes;

  g_hash_table_iter_init (&iter, blobs);
  while (g_hash_table_iter_next (&iter, NULL, &bytes))
    {
      self->n_files++;
      self->n_bytes += g_bytes_get_size (bytes);
    }
  for (guint i = 0; i < images->len; i++)
    {
      const HitosImage *image = g_ptr_array_index (images, i);
      const char *sha256;

      if (image->after == NULL || hitos_row_get_table (image->after) != &hitos_attachment_table)
        continue;
      sha256 = hitos_row_get_value (image->after, field).text;
      self->n_missing_files += !g_hash_table_contains (blobs, sha256) && !is_kept (database, sha256);
    }
}

HitosImportSummary *
hitos_import_summary_new (HitosChange *change, HitosProcess *process, GHashTable *blobs, HitosDatabase *database)
{
  HitosImportSummary *self;
  Reading reading = { change, process, NULL };

  g_return_val_if_fail (HITOS_IS_CHANGE (change) && blobs != NULL, NULL);

  self = g_new0 (HitosImportSummary, 1);
  self->kinds = g_ptr_array_new_with_free_func (kind_free);
  reading.touched = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, touched_free);
  read_images (self, &reading);
  for (const HitosJsonShape *shape = hitos_json_shapes_get (); shape->table; shape++)
    if (shape->owner == NULL)
      {
        add_kind (self, &reading, shape->table);
        count_untouched (self, &reading, shape->table);
      }
  count_files (self, change, blobs, database);
  g_hash_table_unref (reading.touched);
  return self;
}

void
hitos_import_summary_free (HitosImportSummary *self)
{
  g_ptr_array_unref (self->kinds);
  g_free (self);
}

const GPtrArray *
hitos_import_summary_get_kinds (const HitosImportSummary *self)
{
  return self->kinds;
}

gboolean
hitos_import_summary_changes_process (const HitosImportSummary *self)
{
  return self->changes_process;
}

guint
hitos_import_summary_get_n_files (const HitosImportSummary *self)
{
  return self->n_files;
}

guint64
hitos_import_summary_get_n_bytes (const HitosImportSummary *self)
{
  return self->n_bytes;
}

guint
hitos_import_summary_get_n_missing_files (const HitosImportSummary *self)
{
  return self->n_missing_files;
}

guint
hitos_import_summary_get_n_untouched (const HitosImportSummary *self)
{
  return self->n_untouched;
}
