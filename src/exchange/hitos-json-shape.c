/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-json-shape.h"

#include "hitos-agreement.h"
#include "hitos-annex.h"
#include "hitos-attachment.h"
#include "hitos-baseline.h"
#include "hitos-body.h"
#include "hitos-dependency.h"
#include "hitos-document.h"
#include "hitos-entry.h"
#include "hitos-holiday.h"
#include "hitos-milestone.h"
#include "hitos-outcome.h"
#include "hitos-report.h"
#include "hitos-risk.h"
#include "hitos-series.h"
#include "hitos-sitting.h"
#include "hitos-tables.h"

const HitosJsonShape *
hitos_json_shapes_get (void)
{
  static const HitosJsonShape shapes[] = {
    { &hitos_body_table, NULL, "bodies", NULL },
    { &hitos_series_table, NULL, "series", NULL },
    { &hitos_series_number_table, &hitos_series_table, "numbers", NULL },
    { &hitos_milestone_table, NULL, "milestones", "parent" },
    { &hitos_dependency_table, &hitos_milestone_table, "dependencies", NULL },
    { &hitos_document_table, NULL, "documents", "date" },
    { &hitos_annex_table, &hitos_document_table, "annexes", NULL },
    { &hitos_sitting_table, NULL, "sessions", "date" },
    { &hitos_sitting_body_table, &hitos_sitting_table, "participants", NULL },
    { &hitos_sitting_document_table, &hitos_sitting_table, "documents", NULL },
    { &hitos_outcome_table, &hitos_sitting_table, "outcomes", NULL },
    { &hitos_agreement_table, NULL, "agreements", "sitting" },
    { &hitos_entry_table, NULL, "entries", "date" },
    { &hitos_entry_document_table, &hitos_entry_table, "documents", NULL },
    { &hitos_entry_body_table, &hitos_entry_table, "audiences", NULL },
    { &hitos_risk_table, NULL, "risks", NULL },
    { &hitos_report_table, NULL, "reports", NULL },
    { &hitos_report_block_table, &hitos_report_table, "blocks", NULL },
    { &hitos_baseline_table, NULL, "baselines", NULL },
    { &hitos_baseline_row_table, &hitos_baseline_table, "rows", NULL },
    { &hitos_holiday_table, NULL, "holidays", NULL },
    { &hitos_attachment_table, NULL, "attachments", NULL },
    { NULL },
  };

  return shapes;
}

const HitosJsonShape *
hitos_json_shape_find (const HitosTable *table)
{
  for (const HitosJsonShape *shape = hitos_json_shapes_get (); shape->table; shape++)
    if (shape->table == table)
      return shape;
  return NULL;
}

const char *
hitos_json_field_get_key (const HitosField *field)
{
  return g_str_equal (field->name, "sitting") ? "session" : field->name;
}

int
hitos_json_shape_get_owner_field (const HitosJsonShape *self)
{
  for (guint i = 0; self->owner && i < self->table->n_fields; i++)
    if ((self->table->fields[i].flags & HITOS_FIELD_OWNER) == HITOS_FIELD_OWNER)
      return i;
  return -1;
}

const HitosTable *
hitos_json_field_get_target (const HitosField *field)
{
  g_return_val_if_fail (field->type == HITOS_FIELD_REFERENCE, NULL);

  for (const HitosTable *const *table = hitos_tables_get (); *table; table++)
    if ((*table)->get_type == field->target)
      return *table;
  g_assert_not_reached ();
}
