/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-duplicate.h"

#include "hitos-action.h"
#include "hitos-body.h"
#include "hitos-dependency.h"
#include "hitos-milestone.h"
#include "hitos-new-process.h"
#include "hitos-schedule.h"
#include "hitos-series.h"

typedef struct {
  HitosProcess *source;   /* borrowed */
  const HitosPlan *plan;  /* borrowed */
  HitosChange *change;    /* borrowed */
  GHashTable *ids;        /* owned; old id (borrowed) → new id (owned) */
  int days;               /* from the old election day to the new one */
} Copying;

static const char *
get_new_id (Copying *copying, const char *old)
{
  return old ? g_hash_table_lookup (copying->ids, old) : NULL;
}

static void
name_records (Copying *copying, GType type)
{
  HitosRecordList *list = hitos_process_get_list (copying->source, type);

  for (guint i = 0; i < hitos_record_list_get_n_records (list); i++)
    g_hash_table_insert (copying->ids, (char *) hitos_record_get_id (hitos_record_list_get (list, i)),
                         g_uuid_string_random ());
}

/* A copy under its new id; what it names is named by its new id, and not at all where that stays behind. */
static HitosRow *
copy_row (Copying *copying, gpointer record)
{
  HitosRow *old = hitos_record_get_row (record);
  const HitosTable *table = hitos_row_get_table (old);
  HitosRow *row = hitos_row_new (table, get_new_id (copying, hitos_row_get_id (old)));

  for (guint field = 0; field < table->n_fields; field++)
    {
      HitosValue value = hitos_row_get_value (old, field);

      if (table->fields[field].type == HITOS_FIELD_REFERENCE)
        value.text = g_strdup (get_new_id (copying, value.text));
      else if (hitos_field_is_text (&table->fields[field]))
        value.text = g_strdup (value.text);
      hitos_row_take_value (row, field, value);
    }
  return row;
}

static void
clear_fields (HitosRow *row, const char *const *names)
{
  const HitosTable *table = hitos_row_get_table (row);
  g_autoptr (HitosRow) empty = hitos_row_new (table, NULL);

  for (guint i = 0; names[i]; i++)
    {
      int field = hitos_table_find_field (table, names[i]);
      HitosValue value = hitos_row_get_value (empty, field);

      hitos_row_take_value (row, field, value);
    }
}

/* "Proceso Electoral Local 2021-2022" with the new years. */
static void
renew_years (Copying *copying, HitosRow *row, const char *field)
{
  g_autofree char *old = hitos_new_process_format_years (hitos_process_get_election_day (copying->source));
  g_autofree char *new = hitos_new_process_format_years (hitos_plan_get_options (copying->plan)->election_day);
  const char *text = hitos_row_get_value (row, hitos_table_find_field (&hitos_process_table, field)).text;
  g_autoptr (GString) changed = g_string_new (text);

  g_string_replace (changed, old, new, 0);
  hitos_row_set_text (row, field, changed->str);
}

static void
add_process (Copying *copying, const char *name)
{
  const HitosPlanOptions *options = hitos_plan_get_options (copying->plan);
  HitosRow *row = copy_row (copying, copying->source);
  int year, month;

  renew_years (copying, row, "name");
  renew_years (copying, row, "long_name");
  renew_years (copying, row, "short_name");
  clear_fields (row, (const char *const[]) { "notes", "first_informe", NULL });
  if (name && *name)
    hitos_row_set_text (row, "name", name);
  hitos_row_set_integer (row, "election_day", options->election_day);
  hitos_row_set_integer (row, "third_party", options->has_third_party);
  hitos_row_set_integer (row, "broadcasters", options->has_broadcasters);
  hitos_row_set_text (row, "catalogue", hitos_catalogue_get_id (hitos_plan_get_catalogue (copying->plan)));
  if (options->first_month != HITOS_DATE_NONE)
    {
      hitos_date_get (options->first_month, &year, &month, NULL);
      hitos_row_set_when (row, "first_informe", hitos_when_month (year, month));
    }
  hitos_change_insert (copying->change, row);
}

static void
add_copies (Copying *copying, GType type, const char *const *left_behind)
{
  HitosRecordList *list = hitos_process_get_list (copying->source, type);

  for (guint i = 0; i < hitos_record_list_get_n_records (list); i++)
    {
      HitosRow *row = copy_row (copying, hitos_record_list_get (list, i));

      clear_fields (row, left_behind);
      hitos_change_insert (copying->change, row);
    }
}

/* --- milestones --- */

static gboolean
is_wanted (Copying *copying, HitosMilestone *milestone)
{
  const HitosPlanOptions *options = hitos_plan_get_options (copying->plan);
  const char *condition = hitos_milestone_get_condition (milestone);

  if (hitos_milestone_get_dropped (milestone)
      || hitos_when_get_kind (hitos_milestone_get_month (milestone)) != HITOS_WHEN_NONE)
    return FALSE;
  if (g_strcmp0 (condition, "third-party") == 0)
    return options->has_third_party;
  return g_strcmp0 (condition, "broadcasters") != 0 || options->has_broadcasters;
}

/* What hangs on a milestone that stays behind stays behind with it. */
static void
name_milestones (Copying *copying)
{
  HitosRecordList *list = hitos_process_get_list (copying->source, HITOS_TYPE_MILESTONE);

  for (guint i = 0; i < hitos_record_list_get_n_records (list); i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (list, i);
      gboolean wanted = TRUE;

      /* Three levels; a ring, which nobody means, ends here, too. */
      for (guint depth = 0; milestone && wanted && depth < 4; depth++)
        {
          wanted = is_wanted (copying, milestone);
          milestone = hitos_milestone_get_parent (milestone);
        }
      if (wanted)
        g_hash_table_insert (copying->ids, (char *) hitos_record_get_id (hitos_record_list_get (list, i)),
                             g_uuid_string_random ());
    }
}

static void
move_day (Copying *copying, HitosRow *row, const char *field, HitosDate day)
{
  if (day != HITOS_DATE_NONE)
    hitos_row_set_integer (row, field, hitos_date_add_days (day, copying->days));
}

static void
add_milestone (Copying *copying, HitosMilestone *milestone)
{
  static const char *const facts[] = {
    "limit_override", "override_reason", "real_start", "real_end", "remitted_on", "notice_activity",
    "noticed_on", "status", "critical_situation", "evidence", NULL,
  };
  HitosRow *row = copy_row (copying, milestone);

  clear_fields (row, facts);
  move_day (copying, row, "planned_start", hitos_milestone_get_planned_start (milestone));
  move_day (copying, row, "planned_end", hitos_milestone_get_planned_end (milestone));
  move_day (copying, row, "internal_target", hitos_milestone_get_internal_target (milestone));
  hitos_change_insert (copying->change, row);
}

static void
add_milestones (Copying *copying)
{
  HitosRecordList *list = hitos_process_get_list (copying->source, HITOS_TYPE_MILESTONE);

  for (guint i = 0; i < hitos_record_list_get_n_records (list); i++)
    if (get_new_id (copying, hitos_record_get_id (hitos_record_list_get (list, i))))
      add_milestone (copying, hitos_record_list_get (list, i));
}

static void
add_dependencies (Copying *copying)
{
  HitosRecordList *list = hitos_process_get_list (copying->source, HITOS_TYPE_DEPENDENCY);

  for (guint i = 0; i < hitos_record_list_get_n_records (list); i++)
    {
      HitosDependency *dependency = hitos_record_list_get (list, i);

      if (get_new_id (copying, hitos_record_get_id (hitos_dependency_get_successor (dependency)))
          && get_new_id (copying, hitos_record_get_id (hitos_dependency_get_predecessor (dependency))))
        hitos_change_insert (copying->change, copy_row (copying, dependency));
    }
}

/* By the milestones of @source: the new id of the body that has a part; and their codes. */
static void
index_source (Copying *copying, GHashTable *roles, GHashTable *codes)
{
  HitosRecordList *list = hitos_process_get_list (copying->source, HITOS_TYPE_MILESTONE);

  for (guint i = 0; i < hitos_record_list_get_n_records (list); i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (list, i);
      const char *role = hitos_milestone_get_body_role (milestone);
      HitosBody *body = hitos_milestone_get_body (milestone);

      if (role && body)
        g_hash_table_insert (roles, (char *) role, (char *) get_new_id (copying, hitos_record_get_id (body)));
      if (hitos_milestone_get_code (milestone))
        g_hash_table_add (codes, (char *) hitos_milestone_get_code (milestone));
    }
}

static void
add_planned (Copying *copying)
{
  g_autoptr (GHashTable) roles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) rows = hitos_schedule_create_milestones (copying->plan);

  index_source (copying, roles, codes);
  for (guint i = 0; i < rows->len; i++)
    {
      const HitosPlanRow *planned = hitos_plan_get_row (copying->plan, i);
      const HitosDeliverable *deliverable = planned->deliverable;
      HitosRow *row = g_ptr_array_index (rows, i);

      if (planned->month == HITOS_DATE_NONE
          && (deliverable->condition == HITOS_CONDITION_NONE || g_hash_table_contains (codes, planned->code)))
        continue;
      if (deliverable->body_role)
        hitos_row_set_text (row, "body", g_hash_table_lookup (roles, deliverable->body_role));
      hitos_change_insert (copying->change, hitos_row_ref (row));
    }
}

HitosChange *
hitos_duplicate_create_change (HitosProcess *source, const HitosPlan *plan, const char *name)
{
  static const char *const of_bodies[] = { "created_by", "since", "until", NULL };
  static const char *const of_series[] = { "first_number", NULL };
  g_autoptr (GHashTable) ids = NULL;
  HitosChange *change;

  g_return_val_if_fail (HITOS_IS_PROCESS (source), NULL);
  g_return_val_if_fail (plan != NULL, NULL);

  ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  change = hitos_change_new (HITOS_ACTION_CREATE_PROCESS, name);
  {
    Copying copying = { source, plan, change, ids, 0 };

    copying.days = hitos_plan_get_options (plan)->election_day - hitos_process_get_election_day (source);
    name_records (&copying, HITOS_TYPE_BODY);
    name_records (&copying, HITOS_TYPE_SERIES);
    name_milestones (&copying);
    add_process (&copying, name);
    add_copies (&copying, HITOS_TYPE_BODY, of_bodies);
    add_copies (&copying, HITOS_TYPE_SERIES, of_series);
    add_milestones (&copying);
    add_dependencies (&copying);
    add_planned (&copying);
  }
  return change;
}
