/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-what-if.h"

#include <glib/gi18n-lib.h>

#include "hitos-milestone.h"
#include "hitos-schedule.h"

struct _HitosWhatIf {
  HitosProcess *process;   /* borrowed */
  HitosCatalogue *catalogue;  /* owned */
  HitosPlanOptions options;
  HitosChange *change;     /* owned */
  HitosComparison *comparison;  /* owned */
};

HitosPlanOptions
hitos_what_if_get_options (HitosProcess *process)
{
  HitosPlanOptions options = { HITOS_DATE_NONE, FALSE, FALSE, HITOS_DATE_NONE };

  g_return_val_if_fail (HITOS_IS_PROCESS (process), options);

  options.election_day = hitos_process_get_election_day (process);
  options.has_third_party = hitos_process_get_third_party (process);
  options.has_broadcasters = hitos_process_get_broadcasters (process);
  options.first_month = hitos_process_get_first_informe (process).start;
  return options;
}

/* --- the change --- */

/* A process that names no version, as one from a file may, has the rules that it has. */
static gboolean
is_other_version (HitosWhatIf *self)
{
  const char *id = hitos_process_get_catalogue (self->process);

  return id && !g_str_equal (id, hitos_catalogue_get_id (self->catalogue));
}

/* The plan that the process started from. Of another version of the catalogue, or with settings that
 * give no plan, nothing is known. */
static HitosPlan *
create_old_plan (HitosWhatIf *self)
{
  HitosPlanOptions options = hitos_what_if_get_options (self->process);

  if (is_other_version (self))
    return NULL;
  return hitos_plan_new (self->catalogue, &options, NULL, NULL);
}

static void
change_settings (HitosWhatIf *self)
{
  HitosRow *row = hitos_row_copy (hitos_record_get_row (self->process));
  HitosWhen first = { HITOS_DATE_NONE, HITOS_DATE_NONE };

  if (self->options.first_month != HITOS_DATE_NONE)
    {
      int year, month;

      hitos_date_get (self->options.first_month, &year, &month, NULL);
      first = hitos_when_month (year, month);
    }
  hitos_row_set_integer (row, "election_day", self->options.election_day);
  hitos_row_set_integer (row, "third_party", self->options.has_third_party);
  hitos_row_set_integer (row, "broadcasters", self->options.has_broadcasters);
  hitos_row_set_when (row, "first_informe", first);
  if (is_other_version (self))
    hitos_row_set_text (row, "catalogue", hitos_catalogue_get_id (self->catalogue));
  hitos_change_update (self->change, self->process, row);
}

/* Milestones of the catalogue by their code. New table of borrowed records. */
static GHashTable *
index_milestones (HitosProcess *process)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (milestones, i);
      const char *code = hitos_milestone_get_code (milestone);

      if (code && hitos_milestone_get_parent (milestone) == NULL && !g_hash_table_contains (index, code))
        g_hash_table_insert (index, (char *) code, milestone);
    }
  return index;
}

/* The ids that any row names. New set of borrowed texts. */
static GHashTable *
collect_references (HitosProcess *process)
{
  GHashTable *named = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) rows = hitos_process_list_rows (process);

  for (guint i = 0; i < rows->len; i++)
    {
      HitosRow *row = g_ptr_array_index (rows, i);
      const HitosTable *table = hitos_row_get_table (row);

      for (guint field = 0; field < table->n_fields; field++)
        if (table->fields[field].type == HITOS_FIELD_REFERENCE && hitos_row_get_value (row, field).text)
          g_hash_table_add (named, hitos_row_get_value (row, field).text);
    }
  return named;
}

static gboolean
has_facts (HitosMilestone *milestone, GHashTable *named, HitosActs *acts)
{
  HitosAct act = hitos_acts_get (acts, milestone);

  return g_hash_table_contains (named, hitos_record_get_id (milestone))
    || act.acted != HITOS_DATE_NONE || act.remitted != HITOS_DATE_NONE
    || hitos_milestone_get_limit_override (milestone) != HITOS_DATE_NONE
    || hitos_milestone_get_planned_start (milestone) != HITOS_DATE_NONE
    || hitos_milestone_get_planned_end (milestone) != HITOS_DATE_NONE
    || hitos_milestone_get_real_start (milestone) != HITOS_DATE_NONE
    || hitos_milestone_get_noticed_on (milestone) != HITOS_DATE_NONE
    || hitos_milestone_get_internal_target (milestone) != HITOS_DATE_NONE
    || hitos_milestone_get_status (milestone) != HITOS_STATUS_PENDING
    || hitos_milestone_get_evidence (milestone) || hitos_milestone_get_critical_situation (milestone)
    || hitos_milestone_get_responsible (milestone) || hitos_milestone_get_involved (milestone);
}

static void
take_away (HitosWhatIf *self, HitosMilestone *milestone, gboolean facts)
{
  HitosRow *row;

  if (!facts)
    {
      hitos_change_remove (self->change, milestone);
      return;
    }
  if (hitos_milestone_get_dropped (milestone))
    return;
  row = hitos_row_copy (hitos_record_get_row (milestone));
  /* Translators: why a milestone was dropped, as the record keeps it. */
  hitos_row_set_text (row, "dropped", _("The settings of the process no longer call for it"));
  hitos_change_update (self->change, milestone, row);
}

static void
remove_milestones (HitosWhatIf *self, const HitosPlan *old, const HitosPlan *new, GHashTable *index)
{
  g_autoptr (GHashTable) named = collect_references (self->process);
  g_autoptr (HitosActs) acts = hitos_acts_new (self->process);
  GHashTableIter iter;
  gpointer code, milestone;

  g_hash_table_iter_init (&iter, index);
  while (g_hash_table_iter_next (&iter, &code, &milestone))
    {
      /* Without the old plan, its rows are known by the part that the catalogue gave them. */
      gboolean planned = old ? hitos_plan_find (old, code) != NULL
                             : hitos_milestone_get_body_role (milestone) != NULL;

      if (planned && hitos_plan_find (new, code) == NULL)
        take_away (self, milestone, has_facts (milestone, named, acts));
    }
}

/* Who acts in the milestones that are there, acts in those that come. */
static const char *
find_body (HitosProcess *process, const char *role)
{
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);

  for (guint i = 0; role && i < hitos_record_list_get_n_records (milestones); i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (milestones, i);

      if (g_strcmp0 (hitos_milestone_get_body_role (milestone), role) == 0
          && hitos_milestone_get_body (milestone))
        return hitos_record_get_id (hitos_milestone_get_body (milestone));
    }
  return NULL;
}

static void
take_back (HitosWhatIf *self, HitosMilestone *milestone)
{
  HitosRow *row;

  if (hitos_milestone_get_dropped (milestone) == NULL)
    return;
  row = hitos_row_copy (hitos_record_get_row (milestone));
  hitos_row_set_text (row, "dropped", NULL);
  hitos_change_update (self->change, milestone, row);
}

/* Another version of the norm: what it says replaces what the last one said, and nothing else. */
static void
take_rules (HitosWhatIf *self, HitosMilestone *milestone, const HitosRow *planned)
{
  static const char *const fields[] = { "act_rule", "remission_rule", "source", "mark", "condition", NULL };
  HitosRow *row = hitos_row_copy (hitos_record_get_row (milestone));

  for (guint i = 0; fields[i]; i++)
    hitos_row_set_text (row, fields[i],
                        hitos_row_get_value (planned, hitos_table_find_field (&hitos_milestone_table, fields[i])).text);
  hitos_change_update (self->change, milestone, row);
}

static void
add_milestones (HitosWhatIf *self, const HitosPlan *old, const HitosPlan *new, GHashTable *index)
{
  gboolean other_version = is_other_version (self);
  g_autoptr (GPtrArray) rows = hitos_schedule_create_milestones (new);

  for (guint i = 0; i < rows->len; i++)
    {
      const HitosPlanRow *planned = hitos_plan_get_row (new, i);
      HitosMilestone *milestone = g_hash_table_lookup (index, planned->code);
      gboolean newly = old == NULL || hitos_plan_find (old, planned->code) == NULL;
      HitosRow *row = g_ptr_array_index (rows, i);

      if (milestone && other_version)
        take_rules (self, milestone, row);
      else if (milestone && newly)
        take_back (self, milestone);
      if (milestone || !newly)
        continue;
      hitos_row_set_text (row, "body", find_body (self->process, planned->deliverable->body_role));
      hitos_change_insert (self->change, hitos_row_ref (row));
    }
}

static void
build_change (HitosWhatIf *self, const HitosPlan *plan)
{
  g_autoptr (HitosPlan) old = create_old_plan (self);
  g_autoptr (GHashTable) index = index_milestones (self->process);

  change_settings (self);
  remove_milestones (self, old, plan, index);
  add_milestones (self, old, plan, index);
}

HitosWhatIf *
hitos_what_if_new (HitosProcess *process, const HitosPlan *plan, HitosDate today)
{
  HitosWhatIf *self;

  g_return_val_if_fail (HITOS_IS_PROCESS (process), NULL);
  g_return_val_if_fail (plan != NULL, NULL);

  self = g_new0 (HitosWhatIf, 1);
  self->process = process;
  self->options = *hitos_plan_get_options (plan);
  self->catalogue = hitos_catalogue_ref (hitos_plan_get_catalogue (plan));
  self->change = hitos_change_new ("process-reschedule", NULL);
  build_change (self, plan);
  self->comparison = hitos_comparison_new (process, self->change, NULL, today, 0);
  return self;
}

void
hitos_what_if_free (HitosWhatIf *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->change);
  hitos_comparison_free (self->comparison);
  hitos_catalogue_unref (self->catalogue);
  g_free (self);
}

const GPtrArray *
hitos_what_if_get_shifts (HitosWhatIf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return hitos_comparison_get_shifts (self->comparison);
}

HitosChange *
hitos_what_if_get_change (HitosWhatIf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->change;
}
