/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-tables.h"

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
#include "hitos-process.h"
#include "hitos-report.h"
#include "hitos-risk.h"
#include "hitos-series.h"
#include "hitos-sitting.h"

const HitosTable *const *
hitos_tables_get (void)
{
  static const HitosTable *const tables[] = {
    &hitos_process_table,
    &hitos_body_table,
    &hitos_series_table,
    &hitos_series_number_table,
    &hitos_milestone_table,
    &hitos_dependency_table,
    &hitos_document_table,
    &hitos_annex_table,
    &hitos_sitting_table,
    &hitos_sitting_body_table,
    &hitos_sitting_document_table,
    &hitos_outcome_table,
    &hitos_agreement_table,
    &hitos_entry_table,
    &hitos_entry_document_table,
    &hitos_entry_body_table,
    &hitos_risk_table,
    &hitos_report_table,
    &hitos_report_block_table,
    &hitos_baseline_table,
    &hitos_baseline_row_table,
    &hitos_holiday_table,
    &hitos_attachment_table,
    NULL,
  };

  return tables;
}

const HitosTable *
hitos_tables_find (const char *name)
{
  for (const HitosTable *const *table = hitos_tables_get (); *table; table++)
    if (g_str_equal ((*table)->name, name))
      return *table;
  return NULL;
}
