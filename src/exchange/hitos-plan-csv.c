/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-plan-csv.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-body.h"
#include "hitos-csv.h"
#include "hitos-milestone.h"

static const char *const headings[] = {
  N_("Code"), N_("Number"), N_("Activity"), N_("Document"), N_("Approving body"),
  N_("Responsible area"), N_("Limit of the act"), N_("State of the act"), N_("Limit to send it"),
  N_("State of sending it"), N_("Planned start"), N_("Planned end"), N_("Done on"),
  N_("Sent to INE on"), N_("Rule of the act"), N_("Source of the rule"), N_("Legal basis"),
};

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
append_milestone (GString *file, HitosSchedule *schedule, HitosMilestone *milestone)
{
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
  g_ptr_array_add (cells, NULL);
  hitos_csv_append (file, (const char *const *) cells->pdata);
}

char *
hitos_plan_csv_write (HitosOccurrences *occurrences)
{
  const char *heading[G_N_ELEMENTS (headings) + 1] = { NULL };
  GString *file = g_string_new (NULL);
  HitosRecordList *list;

  g_return_val_if_fail (HITOS_IS_OCCURRENCES (occurrences), NULL);
  g_return_val_if_fail (hitos_occurrences_get_process (occurrences) != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    heading[i] = _(headings[i]);
  hitos_csv_append (file, heading);
  list = hitos_process_get_list (hitos_occurrences_get_process (occurrences), HITOS_TYPE_MILESTONE);
  for (guint i = 0; i < hitos_record_list_get_n_records (list); i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (list, i);

      if (!hitos_milestone_get_dropped (milestone))
        append_milestone (file, hitos_occurrences_get_schedule (occurrences), milestone);
    }
  return g_string_free (file, FALSE);
}

GBytes *
hitos_plan_csv_create_file (const char *text, gboolean is_for_spreadsheet)
{
  char *file = g_strconcat (is_for_spreadsheet ? "\357\273\277" : "", text, NULL);

  return g_bytes_new_take (file, strlen (file));
}
