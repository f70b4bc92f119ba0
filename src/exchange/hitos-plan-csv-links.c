/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-plan-csv-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-dependency.h"
#include "hitos-json-place.h"
#include "hitos-network.h"
#include "hitos-plan-cell.h"

/* Parts of parts beyond this are none that anybody plans. */
#define DEEPEST 32

static HitosPlanCsvItem *
get_item (const HitosPlanCsv *self, guint item)
{
  return &g_array_index (self->items, HitosPlanCsvItem, item);
}

static const char *
get_parent (const HitosRow *row)
{
  return hitos_row_get_value (row, (guint) hitos_table_find_field (&hitos_milestone_table, "parent")).text;
}

/* The id of what a cell calls by its code, number, name or identifier; NULL, with a sentence where it is
 * told about, for what nothing or several things are called. */
static const char *
find_named (HitosPlanCsv *self, guint row, const char *name, gboolean told)
{
  g_autofree char *folded = hitos_plan_column_fold (name);
  const char *id = g_hash_table_lookup (self->names, folded);

  if (id && *id)
    return id;
  if (told)
    hitos_plan_csv_drop (self, row, g_strdup_printf (id ? _("“%.80s” may be several: it was left out")
                                                        : _("there is no “%.80s” to wait for or to be a part of"), name));
  return NULL;
}

/* --- parts --- */

static gboolean
has (const HitosPlanCsv *self, HitosPlanColumn column)
{
  return self->places[column] > 0;
}

static void
set_named_parent (HitosPlanCsv *self, HitosPlanCsvItem *item)
{
  const char *cell = hitos_plan_csv_get (self, item->row, HITOS_PLAN_COLUMN_PARENT);
  const char *id = cell && *cell ? find_named (self, item->row, cell, TRUE) : NULL;

  if (id || (cell && *cell == '\0'))
    hitos_row_set_text (item->after, "parent", id);
}

/* "1.2" is a part of "1", where nothing else tells. */
static void
set_numbered_parent (HitosPlanCsv *self, HitosPlanCsvItem *item)
{
  const char *cell = hitos_plan_csv_get (self, item->row, HITOS_PLAN_COLUMN_NUMBER);
  const char *dot = cell ? strrchr (cell, '.') : NULL;
  g_autofree char *whole = dot && g_ascii_isdigit (dot[1]) ? g_strndup (cell, (gsize) (dot - cell)) : NULL;
  const char *id = whole ? find_named (self, item->row, whole, FALSE) : NULL;

  if (id && item->record == NULL)
    hitos_row_set_text (item->after, "parent", id);
}

/* A level is one below the last that was less. */
static void
set_levelled_parent (HitosPlanCsv *self, HitosPlanCsvItem *item, GPtrArray *above)
{
  const char *cell = hitos_plan_csv_get (self, item->row, HITOS_PLAN_COLUMN_LEVEL);
  char *end = NULL;
  guint64 level = cell ? g_ascii_strtoull (cell, &end, 10) : 0;

  if (level < 1 || level > DEEPEST || *end)
    {
      hitos_plan_csv_drop (self, item->row, g_strdup_printf (_("“%.40s” is no level, which is 1 or more: it was left out"),
                                                             cell ? cell : ""));
      return;
    }
  if (above->len >= level)
    g_ptr_array_set_size (above, (int) level - 1);
  hitos_row_set_text (item->after, "parent",
                      above->len > 0 ? g_ptr_array_index (above, above->len - 1) : NULL);
  g_ptr_array_add (above, (gpointer) hitos_row_get_id (item->after));
}

static void
set_parents (HitosPlanCsv *self)
{
  g_autoptr (GPtrArray) above = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    {
      HitosPlanCsvItem *item = get_item (self, i);

      if (has (self, HITOS_PLAN_COLUMN_PARENT))
        set_named_parent (self, item);
      else if (has (self, HITOS_PLAN_COLUMN_LEVEL))
        set_levelled_parent (self, item, above);
      else if (has (self, HITOS_PLAN_COLUMN_NUMBER))
        set_numbered_parent (self, item);
    }
}

/* --- who waits for whom --- */

static HitosDependency *
find_dependency (const GPtrArray *old, const char *predecessor)
{
  int field = hitos_table_find_field (&hitos_dependency_table, "predecessor");

  for (guint i = 0; old && i < old->len; i++)
    if (g_strcmp0 (hitos_record_get_text (g_ptr_array_index (old, i), (guint) field), predecessor) == 0)
      return g_ptr_array_index (old, i);
  return NULL;
}

static void
keep_link (HitosPlanCsv *self, HitosPlanCsvItem *item, const GPtrArray *old, const char *predecessor, int lag,
           GHashTable *kept)
{
  HitosDependency *dependency = find_dependency (old, predecessor);
  HitosRow *row = dependency ? hitos_row_copy (hitos_record_get_row (dependency))
                             : hitos_row_new (&hitos_dependency_table, NULL);

  hitos_row_set_text (row, "successor", hitos_row_get_id (item->after));
  hitos_row_set_text (row, "predecessor", predecessor);
  hitos_row_set_integer (row, "lag", lag);
  if (dependency)
    hitos_change_update (self->change, dependency, row);
  else
    hitos_change_insert (self->change, row);
  g_hash_table_add (kept, (gpointer) predecessor);
}

/* One of a cell's links. The whole of it may be a code, as in "PP-1". FALSE: it was not understood. */
static gboolean
read_link (HitosPlanCsv *self, HitosPlanCsvItem *item, const char *text, const GPtrArray *old, GHashTable *kept)
{
  const char *id = strlen (text) < DEEPEST * 8 ? find_named (self, item->row, text, FALSE) : NULL;
  g_auto (HitosPlanLink) link = { NULL };

  if (id == NULL)
    {
      link = hitos_plan_cell_parse_link (text);
      id = find_named (self, item->row, link.reference, TRUE);
    }
  if (link.is_foreign)
    hitos_plan_csv_drop (self, item->row,
                         g_strdup_printf (_("“%.80s” is no link from an end to a start in days: it was left out"), text));
  else if (id && g_str_equal (id, hitos_row_get_id (item->after)))
    hitos_plan_csv_drop (self, item->row, g_strdup (_("it waits for itself: that was left out")));
  else if (id && !g_hash_table_contains (kept, id))
    keep_link (self, item, old, id, link.lag, kept);
  return id != NULL && !link.is_foreign;
}

static void
set_links (HitosPlanCsv *self, HitosPlanCsvItem *item)
{
  const char *cell = hitos_plan_csv_get (self, item->row, HITOS_PLAN_COLUMN_PREDECESSORS);
  const GPtrArray *old = item->record ? hitos_process_get_parts (self->process, HITOS_TYPE_DEPENDENCY, item->record)
                                      : NULL;
  g_autoptr (GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) links = cell ? g_strsplit_set (cell, ",;\n", 1000) : NULL;
  gboolean understood = TRUE;

  for (guint i = 0; links && links[i]; i++)
    if (*g_strstrip (links[i]))
      understood &= read_link (self, item, links[i], old, kept);
  /* What could not be read may have meant one of those that were there. */
  for (guint i = 0; cell && understood && old && i < old->len; i++)
    {
      HitosDependency *dependency = g_ptr_array_index (old, i);
      int field = hitos_table_find_field (&hitos_dependency_table, "predecessor");

      if (!g_hash_table_contains (kept, hitos_record_get_text (dependency, (guint) field)))
        hitos_change_remove (self->change, dependency);
    }
}

/* --- nothing leads back to itself --- */

/* The plan as it would be: the milestones' ids and wholes, then their links. */
typedef struct {
  GHashTable *places;  /* id → place + 1 */
  GPtrArray *rows;     /* borrowed HitosRow */
  GArray *tasks;       /* HitosNetworkTask */
  GArray *links;       /* HitosNetworkLink */
} Outcome;

static guint
get_place (const Outcome *self, const char *id)
{
  guint place = id ? GPOINTER_TO_UINT (g_hash_table_lookup (self->places, id)) : 0;

  return place ? place - 1 : HITOS_NETWORK_NONE;
}

static void
add_row (Outcome *self, const HitosRow *row)
{
  g_ptr_array_add (self->rows, (gpointer) row);
  g_hash_table_insert (self->places, (char *) hitos_row_get_id (row), GUINT_TO_POINTER (self->rows->len));
}

static void
add_link (Outcome *self, const HitosRow *row)
{
  static const char *const fields[] = { "predecessor", "successor" };
  HitosNetworkLink link = { HITOS_NETWORK_NONE, HITOS_NETWORK_NONE, 0 };
  guint *ends[] = { &link.predecessor, &link.successor };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    *ends[i] = get_place (self, hitos_row_get_value (row, (guint) hitos_table_find_field (&hitos_dependency_table,
                                                                                            fields[i])).text);
  if (link.predecessor != HITOS_NETWORK_NONE && link.successor != HITOS_NETWORK_NONE)
    g_array_append_val (self->links, link);
}

static void
list_tasks (const HitosPlanCsv *self, Outcome *outcome)
{
  HitosRecordList *milestones = hitos_process_get_list (self->process, HITOS_TYPE_MILESTONE);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      add_row (outcome, get_item (self, i)->after);
      g_hash_table_add (told, get_item (self, i)->record);
    }
  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    if (!g_hash_table_contains (told, hitos_record_list_get (milestones, i)))
      add_row (outcome, hitos_record_get_row (hitos_record_list_get (milestones, i)));
  for (guint i = 0; i < outcome->rows->len; i++)
    {
      HitosNetworkTask task = { .parent = get_place (outcome, get_parent (g_ptr_array_index (outcome->rows, i))) };

      g_array_append_val (outcome->tasks, task);
    }
}

static void
list_links (const HitosPlanCsv *self, Outcome *outcome)
{
  HitosRecordList *dependencies = hitos_process_get_list (self->process, HITOS_TYPE_DEPENDENCY);
  const GPtrArray *images = hitos_change_get_images (self->change);
  HitosRow *after;

  for (guint i = 0; i < hitos_record_list_get_n_records (dependencies); i++)
    {
      HitosRow *row = hitos_record_get_row (hitos_record_list_get (dependencies, i));

      if (!hitos_change_lookup (self->change, &hitos_dependency_table, hitos_row_get_id (row), &after))
        add_link (outcome, row);
    }
  for (guint i = 0; i < images->len; i++)
    {
      const HitosImage *image = g_ptr_array_index (images, i);

      if (image->after && hitos_row_get_table (image->after) == &hitos_dependency_table)
        add_link (outcome, image->after);
    }
}

static gboolean
fail_at (const HitosPlanCsv *self, const Outcome *outcome, guint place, const char *sentence, GError **error)
{
  const HitosRow *row = g_ptr_array_index (outcome->rows, place);
  const char *text = hitos_row_get_value (row, (guint) hitos_table_find_field (&hitos_milestone_table, "name")).text;
  g_autofree char *name = hitos_json_shorten (text ? text : "");

  if (place < self->items->len)
    g_set_error (error, HITOS_CSV_ERROR, HITOS_CSV_ERROR_CONTENT, _("line %u: %s: “%s”"),
                 hitos_csv_table_get_line (self->table, get_item (self, place)->row), sentence, name);
  else
    g_set_error (error, HITOS_CSV_ERROR, HITOS_CSV_ERROR_CONTENT, "%s: “%s”", sentence, name);
  return FALSE;
}

/* Each is followed upwards until where another was followed before. */
static gboolean
check_parts (const HitosPlanCsv *self, const Outcome *outcome, GError **error)
{
  const HitosNetworkTask *tasks = (const HitosNetworkTask *) (gconstpointer) outcome->tasks->data;
  g_autofree guint *depths = g_new0 (guint, outcome->tasks->len + 1);

  for (guint i = 0; i < outcome->tasks->len; i++)
    {
      guint n_steps = 0, at = i;

      for (; at != HITOS_NETWORK_NONE && depths[at] == 0; at = tasks[at].parent)
        if (n_steps++ > DEEPEST)
          return fail_at (self, outcome, i, _("it is a part of itself, or of too many wholes in each other"), error);
      n_steps += at != HITOS_NETWORK_NONE ? depths[at] : 0;
      if (n_steps > DEEPEST)
        return fail_at (self, outcome, i, _("it is a part of itself, or of too many wholes in each other"), error);
      for (at = i; at != HITOS_NETWORK_NONE && depths[at] == 0; at = tasks[at].parent)
        depths[at] = n_steps--;
    }
  return TRUE;
}

static gboolean
check_links (const HitosPlanCsv *self, const Outcome *outcome, GError **error)
{
  g_autoptr (HitosNetwork) network
    = hitos_network_new ((const HitosNetworkTask *) (gconstpointer) outcome->tasks->data, outcome->tasks->len,
                         (const HitosNetworkLink *) (gconstpointer) outcome->links->data, outcome->links->len,
                         hitos_process_get_election_day (self->process));
  const GArray *cycle = hitos_network_get_cycle (network);
  guint first = HITOS_NETWORK_NONE;

  if (cycle == NULL)
    return TRUE;
  for (guint i = 0; i < cycle->len; i++)
    first = MIN (first, g_array_index (cycle, guint, i));
  /* What went in a ring before is not this file's fault. */
  if (first == HITOS_NETWORK_NONE || first >= self->items->len)
    return TRUE;
  return fail_at (self, outcome, first, _("what it waits for waits for it in turn"), error);
}

gboolean
hitos_plan_csv_link (HitosPlanCsv *self, GError **error)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GArray) tasks = g_array_new (FALSE, TRUE, sizeof (HitosNetworkTask));
  g_autoptr (GArray) links = g_array_new (FALSE, TRUE, sizeof (HitosNetworkLink));
  Outcome outcome = { places, rows, tasks, links };

  set_parents (self);
  for (guint i = 0; i < self->items->len; i++)
    set_links (self, get_item (self, i));
  list_tasks (self, &outcome);
  if (!check_parts (self, &outcome, error))
    return FALSE;
  list_links (self, &outcome);
  return check_links (self, &outcome, error);
}
