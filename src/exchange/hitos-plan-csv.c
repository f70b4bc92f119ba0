/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-plan-csv.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-body.h"
#include "hitos-csv.h"
#include "hitos-dependency.h"
#include "hitos-milestone.h"
#include "hitos-plan-column.h"
#include "hitos-plan-csv-private.h"

static const char *const headings[] = {
  N_("Code"), N_("Number"), N_("Activity"), N_("Document"), N_("Approving body"),
  N_("Responsible area"), N_("Limit of the act"), N_("State of the act"), N_("Limit to send it"),
  N_("State of sending it"), N_("Planned start"), N_("Planned end"), N_("Done on"),
  N_("Sent to INE on"), N_("Rule of the act"), N_("Source of the rule"), N_("Legal basis"),
  N_("Phase"), N_("Status"), N_("Part of"), N_("Depends on"), N_("Critical situation"), N_("Notes"), N_("Identifier"),
};

static const char *const statuses[] = {
  [HITOS_STATUS_PENDING] = N_("pending"),
  [HITOS_STATUS_IN_PROGRESS] = N_("in progress"),
  [HITOS_STATUS_DELIVERED] = N_("delivered"),
};

const char *
hitos_plan_csv_get_status_word (HitosMilestoneStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (statuses), "");

  return _(statuses[status]);
}

static void
take (GPtrArray *cells, char *text)
{
  g_ptr_array_add (cells, text ? text : g_strdup (""));
}

static void
add (GPtrArray *cells, const char *text)
{
  take (cells, g_strdup (text));
}

/* Where there is no limit there is no state either. */
static void
add_limit (GPtrArray *cells, HitosDate limit, HitosDeadlineState state)
{
  take (cells, hitos_date_format (limit));
  add (cells, limit != HITOS_DATE_NONE ? hitos_deadline_state_get_name (state) : NULL);
}

static void
count (GHashTable *counts, const char *text)
{
  char *key = text ? hitos_plan_column_fold (text) : NULL;

  if (key)
    g_hash_table_insert (counts, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
}

/* How often each code and number comes: what is called like another is named by its identifier. */
static GHashTable *
count_names (HitosRecordList *milestones)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (milestones, i);
      const char *code = hitos_milestone_get_code (milestone), *number = hitos_milestone_get_number (milestone);

      count (counts, code);
      if (g_strcmp0 (code, number) != 0)
        count (counts, number);
    }
  return counts;
}

static gboolean
is_alone (GHashTable *counts, const char *text)
{
  g_autofree char *key = text ? hitos_plan_column_fold (text) : NULL;

  /* A comma or a semicolon would part it from itself. */
  return key && strpbrk (text, ",;\n") == NULL && GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) == 1;
}

static const char *
get_reference (GHashTable *counts, HitosMilestone *milestone)
{
  if (is_alone (counts, hitos_milestone_get_code (milestone)))
    return hitos_milestone_get_code (milestone);
  if (is_alone (counts, hitos_milestone_get_number (milestone)))
    return hitos_milestone_get_number (milestone);
  return hitos_record_get_id (milestone);
}

/* "E04b; E05+2d". */
static char *
format_links (HitosProcess *process, GHashTable *counts, HitosMilestone *milestone)
{
  const GPtrArray *dependencies = hitos_process_get_parts (process, HITOS_TYPE_DEPENDENCY, milestone);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < dependencies->len; i++)
    {
      HitosDependency *dependency = g_ptr_array_index (dependencies, i);
      int lag = hitos_dependency_get_lag (dependency);

      g_string_append_printf (text, "%s%s", text->len ? "; " : "",
                              get_reference (counts, hitos_dependency_get_predecessor (dependency)));
      if (lag != 0)
        g_string_append_printf (text, "%+dd", lag);
    }
  return g_string_free (text, FALSE);
}

static void
append_milestone (GString *file, HitosSchedule *schedule, GHashTable *counts, HitosMilestone *milestone)
{
  HitosMilestone *whole = hitos_milestone_get_parent (milestone);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  const HitosSchedulePoint *point = hitos_schedule_get (schedule, milestone);
  HitosBody *body = hitos_milestone_get_body (milestone);

  add (cells, hitos_milestone_get_code (milestone));
  add (cells, hitos_milestone_get_number (milestone));
  add (cells, hitos_milestone_get_name (milestone));
  add (cells, hitos_milestone_get_document (milestone));
  add (cells, body ? hitos_body_get_name (body) : hitos_milestone_get_body_role (milestone));
  add (cells, hitos_milestone_get_responsible (milestone));
  add_limit (cells, point->act_limit, point->act_state);
  add_limit (cells, point->remission.due, point->remission_state);
  take (cells, hitos_date_format (hitos_milestone_get_planned_start (milestone)));
  take (cells, hitos_date_format (hitos_milestone_get_planned_end (milestone)));
  take (cells, hitos_date_format (point->act.acted));
  take (cells, hitos_date_format (point->act.remitted));
  add (cells, hitos_milestone_get_act_rule (milestone));
  add (cells, hitos_milestone_get_source (milestone));
  add (cells, hitos_milestone_get_legal_basis (milestone));
  add (cells, hitos_milestone_get_phase (milestone));
  add (cells, hitos_plan_csv_get_status_word (point->act.acted != HITOS_DATE_NONE ? HITOS_STATUS_DELIVERED
                                              : hitos_milestone_get_status (milestone)));
  add (cells, whole ? get_reference (counts, whole) : NULL);
  take (cells, format_links (hitos_record_get_process (milestone), counts, milestone));
  add (cells, hitos_milestone_get_critical_situation (milestone));
  add (cells, hitos_milestone_get_notes (milestone));
  add (cells, hitos_record_get_id (milestone));
  g_ptr_array_add (cells, NULL);
  hitos_csv_append (file, (const char *const *) cells->pdata);
}

char *
hitos_plan_csv_write (HitosOccurrences *occurrences)
{
  const char *heading[G_N_ELEMENTS (headings) + 1] = { NULL };
  GString *file = g_string_new (NULL);
  g_autoptr (GHashTable) counts = NULL;
  HitosRecordList *list;

  g_return_val_if_fail (HITOS_IS_OCCURRENCES (occurrences), NULL);
  g_return_val_if_fail (hitos_occurrences_get_process (occurrences) != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    heading[i] = _(headings[i]);
  hitos_csv_append (file, heading);
  list = hitos_process_get_list (hitos_occurrences_get_process (occurrences), HITOS_TYPE_MILESTONE);
  counts = count_names (list);
  for (guint i = 0; i < hitos_record_list_get_n_records (list); i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (list, i);

      if (!hitos_milestone_get_dropped (milestone))
        append_milestone (file, hitos_occurrences_get_schedule (occurrences), counts, milestone);
    }
  return g_string_free (file, FALSE);
}

GBytes *
hitos_plan_csv_create_file (const char *text, gboolean is_for_spreadsheet)
{
  char *file = g_strconcat (is_for_spreadsheet ? "\357\273\277" : "", text, NULL);

  return g_bytes_new_take (file, strlen (file));
}
