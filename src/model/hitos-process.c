/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-process.h"

#include <glib/gi18n-lib.h>

#include "hitos-body.h"
#include "hitos-tables.h"

/* Above this many changes a list tells its views once: many single announcements through sort
 * models cost far more than one of everything. */
#define MOST_SINGLE_ANNOUNCEMENTS 50
/* Of election day: nothing of a process is planned outside them. */
#define MONTHS_BEFORE 18
#define MONTHS_OF_PLAN 10  /* the first limits are nine months before election day, the last two months after it */
#define MONTHS_AFTER 6

struct _HitosProcess {
  HitosRecord parent_instance;

  GHashTable *lists;  /* owned; GType → owned HitosRecordList */
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosProcess, hitos_process, HITOS_TYPE_RECORD)
HITOS_DEFINE_TABLE (HitosProcess, hitos_process, "process", HITOS_PROCESS_FIELDS)
G_DEFINE_QUARK (hitos-process-error-quark, hitos_process_error)

static void
hitos_process_finalize (GObject *object)
{
  g_hash_table_unref (HITOS_PROCESS (object)->lists);
  G_OBJECT_CLASS (hitos_process_parent_class)->finalize (object);
}

static void
hitos_process_class_init (HitosProcessClass *klass)
{
  static const char *const order[] = { "election_day", NULL };

  G_OBJECT_CLASS (klass)->finalize = hitos_process_finalize;
  hitos_record_class_set_table (HITOS_RECORD_CLASS (klass), &hitos_process_table, order);

  /* After a change is wholly applied. */
  signals[CHANGED] = g_signal_new ("changed", HITOS_TYPE_PROCESS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
hitos_process_init (HitosProcess *self)
{
  self->lists = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  for (const HitosTable *const *table = hitos_tables_get () + 1; *table; table++)
    {
      GType type = (*table)->get_type ();

      g_hash_table_insert (self->lists, GSIZE_TO_POINTER (type), hitos_record_list_new (type));
    }
}

HitosProcess *
hitos_process_new (HitosRow *row)
{
  HitosProcess *self = HITOS_PROCESS (hitos_record_new (HITOS_TYPE_PROCESS, row));

  hitos_record_set_process (HITOS_RECORD (self), self);
  return self;
}

HitosRecordList *
hitos_process_get_list (HitosProcess *self, GType record_type)
{
  return g_hash_table_lookup (self->lists, GSIZE_TO_POINTER (record_type));
}

gpointer
hitos_process_lookup (HitosProcess *self, GType record_type, const char *id)
{
  if (record_type == HITOS_TYPE_PROCESS)
    return g_strcmp0 (id, hitos_record_get_id (self)) == 0 ? self : NULL;
  return hitos_record_list_lookup (hitos_process_get_list (self, record_type), id);
}

const GPtrArray *
hitos_process_get_parts (HitosProcess *self, GType part_type, gpointer owner)
{
  return hitos_record_list_get_parts (hitos_process_get_list (self, part_type),
                                      hitos_record_get_id (owner));
}

static void
apply_image (HitosProcess *self, const HitosImage *image)
{
  GType type = hitos_row_get_table (hitos_image_get_row (image))->get_type ();
  HitosRecordList *list = hitos_process_get_list (self, type);

  if (type == HITOS_TYPE_PROCESS)
    hitos_record_set_row (HITOS_RECORD (self), image->after);
  else if (image->after == NULL)
    hitos_record_list_remove (list, hitos_row_get_id (image->before));
  else if (image->before == NULL)
    {
      g_autoptr (HitosRecord) record = hitos_record_new (type, image->after);

      hitos_record_set_process (record, self);
      hitos_record_list_insert (list, record);
    }
  else
    hitos_record_list_update (list, image->after);
}

/* The lists that so many images touch, to be announced once each. New array of borrowed lists. */
static GPtrArray *
find_busy_lists (HitosProcess *self, const GPtrArray *images)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  GPtrArray *busy = g_ptr_array_new ();

  for (guint i = 0; i < images->len; i++)
    {
      const HitosRow *row = hitos_image_get_row (g_ptr_array_index (images, i));
      gpointer type = GSIZE_TO_POINTER (hitos_row_get_table (row)->get_type ());
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, type)) + 1;

      g_hash_table_insert (counts, type, GUINT_TO_POINTER (count));
      if (count == MOST_SINGLE_ANNOUNCEMENTS + 1 && g_hash_table_lookup (self->lists, type))
        g_ptr_array_add (busy, g_hash_table_lookup (self->lists, type));
    }
  return busy;
}

void
hitos_process_apply (HitosProcess *self, const GPtrArray *images)
{
  g_autoptr (GPtrArray) busy = find_busy_lists (self, images);

  g_object_ref (self);
  for (guint i = 0; i < busy->len; i++)
    hitos_record_list_silence (g_ptr_array_index (busy, i));
  for (guint i = 0; i < images->len; i++)
    apply_image (self, g_ptr_array_index (images, i));
  for (guint i = 0; i < busy->len; i++)
    hitos_record_list_announce (g_ptr_array_index (busy, i));
  g_signal_emit (self, signals[CHANGED], 0);
  g_object_unref (self);
}

HitosWhen
hitos_process_get_planning_days (HitosProcess *self)
{
  HitosDate election, first, last;

  g_return_val_if_fail (HITOS_IS_PROCESS (self), ((HitosWhen) { 1, hitos_date_new (9999, 12, 31) + 1 }));

  election = hitos_process_get_election_day (self);
  first = election != HITOS_DATE_NONE ? hitos_date_add_months (election, -MONTHS_BEFORE) : HITOS_DATE_NONE;
  last = election != HITOS_DATE_NONE ? hitos_date_add_months (election, MONTHS_AFTER) : HITOS_DATE_NONE;
  if (first == HITOS_DATE_NONE || last == HITOS_DATE_NONE)
    return (HitosWhen) { 1, hitos_date_new (9999, 12, 31) + 1 };
  return (HitosWhen) { hitos_date_first_of_month (first), hitos_date_last_of_month (last) + 1 };
}

HitosDate
hitos_process_get_year_start (HitosProcess *self)
{
  HitosDate election;

  g_return_val_if_fail (HITOS_IS_PROCESS (self), HITOS_DATE_NONE);

  election = hitos_process_get_election_day (self);
  return election != HITOS_DATE_NONE ? hitos_date_add_months (election, -MONTHS_OF_PLAN) : HITOS_DATE_NONE;
}

GPtrArray *
hitos_process_list_rows (HitosProcess *self)
{
  GPtrArray *rows = g_ptr_array_new ();

  g_ptr_array_add (rows, hitos_record_get_row (self));
  for (const HitosTable *const *table = hitos_tables_get () + 1; *table; table++)
    {
      HitosRecordList *list = hitos_process_get_list (self, (*table)->get_type ());
      guint n = hitos_record_list_get_n_records (list);

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (rows, hitos_record_get_row (hitos_record_list_get (list, i)));
    }
  return rows;
}

/* --- checking --- */

typedef struct {
  HitosProcess *process;  /* borrowed */
  GHashTable *after;      /* "table/id" → HitosRow, NULL where removed */
} Check;

static char *
create_key (const char *table, const char *id)
{
  return g_strdup_printf ("%s/%s", table, id);
}

static gboolean
will_be_there (Check *check, const HitosTable *table, const char *id)
{
  g_autofree char *key = create_key (table->name, id);
  gpointer row;

  if (g_hash_table_lookup_extended (check->after, key, NULL, &row))
    return row != NULL;
  return hitos_process_lookup (check->process, table->get_type (), id) != NULL;
}

static gboolean
check_before (Check *check, const HitosImage *image, GError **error)
{
  const HitosRow *row = hitos_image_get_row (image);
  gpointer record = hitos_process_lookup (check->process, hitos_row_get_table (row)->get_type (),
                                          hitos_row_get_id (row));
  gboolean same = image->before == NULL
    ? record == NULL
    : record != NULL && hitos_row_equal (hitos_record_get_row (record), image->before);

  if (!same)
    g_set_error_literal (error, HITOS_PROCESS_ERROR, HITOS_PROCESS_ERROR_STALE,
                         _("The record has changed meanwhile"));
  return same;
}

static const HitosTable *
get_target_table (const HitosField *field)
{
  for (const HitosTable *const *table = hitos_tables_get (); *table; table++)
    if ((*table)->get_type == field->target)
      return *table;
  g_assert_not_reached ();
}

static gboolean
check_references (Check *check, const HitosRow *row, GError **error)
{
  const HitosTable *table = hitos_row_get_table (row);

  for (guint i = 0; i < table->n_fields; i++)
    {
      const HitosField *field = &table->fields[i];
      const char *id = field->type == HITOS_FIELD_REFERENCE ? hitos_row_get_value (row, i).text : NULL;

      if (id && !will_be_there (check, get_target_table (field), id))
        {
          g_set_error (error, HITOS_PROCESS_ERROR, HITOS_PROCESS_ERROR_DANGLING,
                       _("“%s” names a record that does not exist: %s"), _(field->label), id);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
names_removed (Check *check, const HitosRow *row)
{
  const HitosTable *table = hitos_row_get_table (row);

  for (guint i = 0; i < table->n_fields; i++)
    {
      const char *id = table->fields[i].type == HITOS_FIELD_REFERENCE
        ? hitos_row_get_value (row, i).text : NULL;

      if (id && !will_be_there (check, get_target_table (&table->fields[i]), id))
        return TRUE;
    }
  return FALSE;
}

/* Every record that stays as it is must name nothing that is removed; the changed ones were asked before. */
static gboolean
check_removals (Check *check, GError **error)
{
  g_autoptr (GPtrArray) rows = hitos_process_list_rows (check->process);

  for (guint i = 0; i < rows->len; i++)
    {
      const HitosRow *row = g_ptr_array_index (rows, i);
      g_autofree char *key = create_key (hitos_row_get_table (row)->name, hitos_row_get_id (row));

      if (!g_hash_table_contains (check->after, key) && names_removed (check, row))
        {
          g_set_error_literal (error, HITOS_PROCESS_ERROR, HITOS_PROCESS_ERROR_IN_USE,
                               _("Another record still refers to what would be removed"));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
check_images (Check *check, const GPtrArray *images, GError **error)
{
  gboolean removes = FALSE;

  for (guint i = 0; i < images->len; i++)
    {
      const HitosImage *image = g_ptr_array_index (images, i);

      if (!check_before (check, image, error))
        return FALSE;
      if (image->after && (!hitos_row_check (image->after, error)
                           || !check_references (check, image->after, error)))
        return FALSE;
      removes |= image->after == NULL;
    }
  return !removes || check_removals (check, error);
}

gboolean
hitos_process_check (HitosProcess *self, const GPtrArray *images, GError **error)
{
  g_autoptr (GHashTable) after = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Check check = { self, after };

  for (guint i = 0; i < images->len; i++)
    {
      const HitosImage *image = g_ptr_array_index (images, i);
      const HitosRow *row = hitos_image_get_row (image);

      g_hash_table_insert (after, create_key (hitos_row_get_table (row)->name, hitos_row_get_id (row)),
                           image->after);
    }
  return check_images (&check, images, error);
}
