/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-editing.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-agreement.h"
#include "hitos-annex.h"
#include "hitos-body.h"
#include "hitos-date-text.h"
#include "hitos-date-words.h"
#include "hitos-dependency.h"
#include "hitos-document.h"
#include "hitos-entry.h"
#include "hitos-fact.h"
#include "hitos-fact-words.h"
#include "hitos-holiday.h"
#include "hitos-milestone.h"
#include "hitos-outcome.h"
#include "hitos-plan-check.h"
#include "hitos-report.h"
#include "hitos-risk.h"
#include "hitos-series.h"
#include "hitos-sitting.h"

const char *
hitos_editing_get_action (gpointer record)
{
  g_return_val_if_fail (HITOS_IS_RECORD (record), NULL);

  if (HITOS_IS_DOCUMENT (record) || HITOS_IS_ANNEX (record))
    return "document-edit";
  if (HITOS_IS_SITTING (record) || HITOS_IS_SITTING_BODY (record) || HITOS_IS_SITTING_DOCUMENT (record)
      || HITOS_IS_OUTCOME (record))
    return "sitting-edit";
  if (HITOS_IS_PROCESS (record))
    return "process-edit";
  if (HITOS_IS_BODY (record))
    return "body-edit";
  if (HITOS_IS_SERIES (record))
    return "series-edit";
  if (HITOS_IS_HOLIDAY (record))
    return "holiday-edit";
  if (HITOS_IS_MILESTONE (record))
    return "milestone-edit";
  if (HITOS_IS_RISK (record))
    return "risk-edit";
  if (HITOS_IS_DEPENDENCY (record))
    return "dependency-edit";
  return HITOS_IS_AGREEMENT (record) ? "agreement-edit" : "entry-edit";
}

/* A field that must be filled in and is not. */
static gboolean
is_missing (const HitosField *field, const HitosValue *value)
{
  if (!(field->flags & HITOS_FIELD_REQUIRED))
    return FALSE;
  if (hitos_field_is_text (field))
    return value->text == NULL || *value->text == '\0';
  return field->type == HITOS_FIELD_DATE && value->integer == HITOS_DATE_NONE;
}

/* A row that is kept as soon as it is typed says nothing that cannot be. */
static gboolean
check (HitosWorkspace *workspace, gpointer record, const HitosRow *row, guint field, GError **error)
{
  HitosDate today = hitos_workspace_get_today (workspace);

  if (HITOS_IS_PROCESS (record) || hitos_record_get_process (record) == NULL)
    return TRUE;
  return hitos_plan_check_field (hitos_record_get_process (record), row,
                                 hitos_record_get_table (record)->fields[field].name, today, error);
}

gboolean
hitos_editing_set_text (HitosWorkspace *workspace, gpointer record, guint field, const char *text, gboolean typing,
                        GError **error)
{
  const HitosTable *table;
  HitosChange *change;
  HitosValue value;
  HitosRow *row;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && HITOS_IS_RECORD (record), FALSE);

  table = hitos_record_get_table (record);
  if (!hitos_field_value_from_text (&table->fields[field], text, &value, error))
    return FALSE;
  if (is_missing (&table->fields[field], &value))
    {
      if (hitos_field_is_text (&table->fields[field]))
        g_free (value.text);
      g_set_error_literal (error, HITOS_FIELD_ERROR, HITOS_FIELD_ERROR_REQUIRED, _("This must be filled in"));
      return FALSE;
    }
  row = hitos_row_copy (hitos_record_get_row (record));
  hitos_row_take_value (row, field, value);
  if (!check (workspace, record, row, field, error))
    {
      hitos_row_unref (row);
      return FALSE;
    }
  change = hitos_change_new (hitos_editing_get_action (record), NULL);
  hitos_change_update (change, record, row);
  return typing ? hitos_workspace_type (workspace, change, error) : hitos_workspace_apply (workspace, change);
}

char *
hitos_editing_get_text (gpointer record, guint field)
{
  const HitosTable *table;
  char *text;

  g_return_val_if_fail (HITOS_IS_RECORD (record), NULL);

  table = hitos_record_get_table (record);
  text = hitos_field_value_to_text (&table->fields[field], hitos_row_get_value (hitos_record_get_row (record), field));
  return text ? text : g_strdup ("");
}

static char *
describe_body (HitosBody *body)
{
  const char *usual = hitos_body_get_usual_name (body);
  const char *acronym = hitos_body_get_acronym (body);

  if (usual && acronym && !strstr (usual, acronym))
    return g_strdup_printf ("%s (%s)", usual, acronym);
  return g_strdup (hitos_body_get_common_name (body));
}

static char *
describe_document (HitosDocument *document)
{
  const char *keys = hitos_document_get_keys (document);
  const char *subject = hitos_document_get_subject (document);
  g_autofree char *line = keys ? g_strdelimit (g_strdup (keys), "\n", ' ') : NULL;
  g_autofree char *name = hitos_date_words_begin (g_strdup (hitos_document_get_kind (document)));

  if (line == NULL && subject)
    return g_strdup_printf ("%s: %s", name, subject);
  return g_strjoin (" ", name, line, NULL);
}

static char *
describe_milestone (HitosMilestone *milestone)
{
  const char *code = hitos_milestone_get_code (milestone);
  const char *mark = code ? code : hitos_milestone_get_number (milestone);

  return mark ? g_strdup_printf ("%s · %s", mark, hitos_milestone_get_name (milestone))
              : g_strdup (hitos_milestone_get_name (milestone));
}

/* What a session did, and with what. */
static char *
describe_outcome (HitosOutcome *outcome)
{
  const char *kind = hitos_enum_get_label (hitos_outcome_kind_get_type (), hitos_outcome_get_kind (outcome));
  HitosSitting *sitting = hitos_outcome_get_sitting (outcome);
  g_autofree char *session = sitting ? hitos_editing_describe (sitting) : NULL;

  return session ? g_strdup_printf ("%s · %s", kind, session) : g_strdup (kind);
}

static char *
describe_report (HitosReport *report)
{
  g_autofree char *month = hitos_date_text_month (hitos_report_get_month (report).start);

  /* Translators: %s is a month: November 2021. */
  return g_strdup_printf (_("Informe of %s"), month);
}

char *
hitos_editing_describe (gpointer record)
{
  g_autoptr (HitosFact) fact = NULL;
  g_autofree char *kind = NULL, *body = NULL, *keys = NULL;

  g_return_val_if_fail (HITOS_IS_RECORD (record), NULL);

  if (HITOS_IS_BODY (record))
    return describe_body (record);
  if (HITOS_IS_DOCUMENT (record))
    return describe_document (record);
  if (HITOS_IS_SERIES (record))
    return g_strdup (hitos_series_get_name (record));
  if (HITOS_IS_HOLIDAY (record))
    return g_strdup (hitos_holiday_get_name (record));
  if (HITOS_IS_MILESTONE (record))
    return describe_milestone (record);
  if (HITOS_IS_RISK (record))
    return g_strdup (hitos_risk_get_title (record));
  if (HITOS_IS_OUTCOME (record))
    return describe_outcome (record);
  if (HITOS_IS_REPORT (record))
    return describe_report (record);
  g_return_val_if_fail (HITOS_IS_ENTRY (record) || HITOS_IS_SITTING (record) || HITOS_IS_AGREEMENT (record), NULL);
  fact = hitos_fact_new (record, FALSE);
  kind = hitos_fact_dup_kind (fact);
  body = hitos_fact_dup_body (fact);
  keys = hitos_fact_dup_keys (fact);
  return g_strconcat (kind, *body ? " · " : "", body, *keys ? " · " : "", keys, NULL);
}
