/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-plan-csv-reader.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-csv.h"
#include "hitos-date-words.h"
#include "hitos-dependency.h"
#include "hitos-json-place.h"
#include "hitos-plan-csv-private.h"

/* The titles stand in the first line, or below a heading. */
#define FURTHEST_TITLES 10
/* So much of a file is enough to find them. */
#define MOST_PEEKED (16 * 1024)

void
hitos_plan_csv_report_free (HitosPlanCsvReport *self)
{
  g_ptr_array_unref (self->changes);
  g_ptr_array_unref (self->dropped);
  g_free (self);
}

const char *
hitos_plan_csv_get (const HitosPlanCsv *self, guint row, HitosPlanColumn column)
{
  guint place = self->places[column];

  return place ? hitos_csv_table_get_cell (self->table, row, place - 1) : NULL;
}

static char *
take_line (const HitosPlanCsv *self, guint row, char *sentence)
{
  g_autofree char *owned = sentence;

  return g_strdup_printf (_("line %u: %s"), hitos_csv_table_get_line (self->table, row), owned);
}

void
hitos_plan_csv_drop (HitosPlanCsv *self, guint row, char *sentence)
{
  HitosPlanCsvNote note = { row, self->notes->len, take_line (self, row, sentence) };

  g_array_append_val (self->notes, note);
}

static int
compare_notes (gconstpointer a, gconstpointer b)
{
  const HitosPlanCsvNote *left = a, *right = b;

  if (left->row != right->row)
    return left->row < right->row ? -1 : 1;
  return left->place < right->place ? -1 : 1;
}

/* By the lines of the file, whatever came first. */
static void
report_notes (HitosPlanCsv *self)
{
  g_array_sort (self->notes, compare_notes);
  for (guint i = 0; i < self->notes->len; i++)
    g_ptr_array_add (self->report->dropped,
                     g_steal_pointer (&g_array_index (self->notes, HitosPlanCsvNote, i).sentence));
}

static void
clear_note (gpointer data)
{
  g_free (((HitosPlanCsvNote *) data)->sentence);
}

/* --- the titles --- */

static gboolean
is_titles (const HitosCsvTable *table, guint row)
{
  for (guint i = 0; i < hitos_csv_table_get_n_cells (table, row); i++)
    if (hitos_plan_column_find (hitos_csv_table_get_cell (table, row, i)) == HITOS_PLAN_COLUMN_NAME)
      return hitos_csv_table_get_n_cells (table, row) > 1;
  return FALSE;
}

/* The row of the titles; the number of rows where there is none. */
static guint
find_titles (const HitosCsvTable *table)
{
  guint n = hitos_csv_table_get_n_rows (table);

  for (guint row = 0; row < MIN (n, FURTHEST_TITLES); row++)
    if (is_titles (table, row))
      return row;
  return n;
}

static void
read_titles (HitosPlanCsv *self, guint row)
{
  for (guint i = 0; i < hitos_csv_table_get_n_cells (self->table, row); i++)
    {
      const char *title = hitos_csv_table_get_cell (self->table, row, i);
      HitosPlanColumn column = hitos_plan_column_find (title);

      if (column == HITOS_PLAN_COLUMN_NONE && *title)
        hitos_plan_csv_drop (self, row, g_strdup_printf (_("the column “%.60s” is not known: it was left out"), title));
      else if (column != HITOS_PLAN_COLUMN_NONE && column != HITOS_PLAN_COLUMN_COMPUTED && self->places[column])
        hitos_plan_csv_drop (self, row, g_strdup_printf (_("the column “%.60s” comes twice: the first was taken"), title));
      else
        self->places[column] = i + 1;
    }
}

/* Line by line: what comes after them may be cut off, or wrong. */
gboolean
hitos_plan_csv_is_plan (const char *data, gsize length)
{
  const char *end = data, *last = data + MIN (length, MOST_PEEKED);

  for (guint i = 0; i < FURTHEST_TITLES && end < last; i++)
    {
      g_autoptr (GBytes) start = NULL;
      g_autoptr (HitosCsvTable) table = NULL;

      end = memchr (end, '\n', (gsize) (last - end));
      end = end ? end + 1 : last;
      start = g_bytes_new_static (data, (gsize) (end - data));
      table = hitos_csv_table_read (start, NULL);
      if (table && find_titles (table) < hitos_csv_table_get_n_rows (table))
        return TRUE;
    }
  return FALSE;
}

/* --- what it comes to --- */

static char *
format_value (const HitosPlanCsv *self, const HitosField *field, HitosValue value)
{
  gpointer target = field->type == HITOS_FIELD_REFERENCE && value.text
    ? hitos_process_lookup (self->process, field->target (), value.text) : NULL;
  char *text;

  if (field->type == HITOS_FIELD_DATE && value.integer != HITOS_DATE_NONE)
    return hitos_date_words_day_and_year ((HitosDate) value.integer);
  if (g_str_equal (field->name, "status"))
    return g_strdup (hitos_plan_csv_get_status_word ((HitosMilestoneStatus) value.integer));
  text = target ? hitos_csv_describe (target) : hitos_field_value_to_text (field, value);
  /* Translators: an empty field, in a list of what changes. */
  return text ? text : g_strdup (_("nothing"));
}

static void
tell_difference (HitosPlanCsv *self, const HitosPlanCsvItem *item, guint position)
{
  const HitosField *field = &hitos_milestone_table.fields[position];
  HitosValue before = hitos_row_get_value (hitos_record_get_row (item->record), position);
  HitosValue after = hitos_row_get_value (item->after, position);
  g_autofree char *old = NULL, *new = NULL;

  if (hitos_field_values_equal (field, before, after))
    return;
  old = format_value (self, field, before);
  new = format_value (self, field, after);
  g_ptr_array_add (self->report->changes, take_line (self, item->row,
    /* Translators: the name of a milestone, the label of a field, what it was and what it becomes. */
    g_strdup_printf (_("“%1$s”: %2$s: %3$s → %4$s"), hitos_milestone_get_name (item->record), _(field->label), old,
                     new)));
}

static void
take_item (HitosPlanCsv *self, HitosPlanCsvItem *item)
{
  guint name = (guint) hitos_table_find_field (&hitos_milestone_table, "name");

  if (item->record == NULL)
    {
      self->report->n_new++;
      g_autofree char *shown = hitos_json_shorten (hitos_row_get_value (item->after, name).text);

      g_ptr_array_add (self->report->changes, take_line (self, item->row, g_strdup_printf (_("new: “%s”"), shown)));
      hitos_change_insert (self->change, hitos_row_ref (item->after));
      return;
    }
  if (hitos_row_equal (hitos_record_get_row (item->record), item->after))
    {
      self->report->n_same++;
      return;
    }
  self->report->n_changed++;
  for (guint i = 0; i < hitos_milestone_table.n_fields; i++)
    tell_difference (self, item, i);
  hitos_change_update (self->change, item->record, hitos_row_ref (item->after));
}

static void
tell_links (HitosPlanCsv *self)
{
  const GPtrArray *images = hitos_change_get_images (self->change);
  guint n = 0;

  for (guint i = 0; i < images->len; i++)
    n += hitos_row_get_table (hitos_image_get_row (g_ptr_array_index (images, i))) == &hitos_dependency_table;
  if (n > 0)
    g_ptr_array_add (self->report->changes,
                     g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u dependency changes", "%u dependencies change", n),
                                      n));
}

static gboolean
take (HitosPlanCsv *self, GError **error)
{
  guint titles = find_titles (self->table);

  if (titles == hitos_csv_table_get_n_rows (self->table))
    {
      g_set_error_literal (error, HITOS_CSV_ERROR, HITOS_CSV_ERROR_CONTENT,
                           _("its first line has no titles of columns, as “Activity” or “Planned end”: it is no plan"));
      return FALSE;
    }
  read_titles (self, titles);
  hitos_plan_csv_match (self, titles);
  for (guint i = 0; i < self->items->len; i++)
    hitos_plan_csv_fill (self, &g_array_index (self->items, HitosPlanCsvItem, i));
  hitos_plan_csv_name (self);
  if (!hitos_plan_csv_link (self, error))
    return FALSE;
  for (guint i = 0; i < self->items->len; i++)
    take_item (self, &g_array_index (self->items, HitosPlanCsvItem, i));
  tell_links (self);
  report_notes (self);
  return TRUE;
}

static void
clear_item (gpointer data)
{
  hitos_row_unref (((HitosPlanCsvItem *) data)->after);
}

static HitosPlanCsvReport *
report_new (void)
{
  HitosPlanCsvReport *self = g_new0 (HitosPlanCsvReport, 1);

  self->changes = g_ptr_array_new_with_free_func (g_free);
  self->dropped = g_ptr_array_new_with_free_func (g_free);
  return self;
}

HitosChange *
hitos_plan_csv_read (HitosProcess *process, GBytes *file, HitosPlanCsvReport **report, GError **error)
{
  g_autoptr (HitosCsvTable) table = NULL;
  g_autoptr (HitosSchedule) schedule = NULL;
  g_autoptr (HitosPlanCsvReport) told = report_new ();
  g_autoptr (HitosChange) change = hitos_change_new ("import", NULL);
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (HitosPlanCsvItem));
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) bodies = hitos_plan_csv_list_bodies (process);
  g_autoptr (GArray) notes = g_array_new (FALSE, FALSE, sizeof (HitosPlanCsvNote));
  HitosPlanCsv self = { process };

  g_return_val_if_fail (HITOS_IS_PROCESS (process) && report != NULL, NULL);

  table = hitos_csv_table_read (file, error);
  if (table == NULL)
    return NULL;
  g_array_set_clear_func (items, clear_item);
  g_array_set_clear_func (notes, clear_note);
  /* Limits are the same whatever the day. */
  schedule = hitos_schedule_new (process, hitos_process_get_election_day (process), 0);
  self.schedule = schedule;
  self.table = table;
  self.items = items;
  self.names = names;
  self.bodies = bodies;
  self.notes = notes;
  self.change = change;
  self.report = told;
  if (!take (&self, error))
    return NULL;
  *report = g_steal_pointer (&told);
  return g_steal_pointer (&change);
}
