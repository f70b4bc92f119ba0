/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-change.h"
#include "hitos-csv-table.h"
#include "hitos-process.h"

G_BEGIN_DECLS

/* A plan as CSV, Hitos's own or anybody's, taken into a process. A line is the milestone of its identifier,
 * its code or its name, else a new one; a column that the file has not is left alone, an empty cell empties
 * its field. What the law says is computed from its rule and never moved by a file; what was done is told
 * by the register. */

/* What taking a file over would do, told in the reader's language with the lines of the file. */
typedef struct {
  guint n_new;
  guint n_changed;
  guint n_same;
  GPtrArray *changes;  /* owned, of char * */
  GPtrArray *dropped;  /* owned, of char *: what was not taken, and why */
} HitosPlanCsvReport;

void hitos_plan_csv_report_free (HitosPlanCsvReport *self);

/* Whether a file that begins with these bytes has the title of a plan's names in its first lines. */
gboolean hitos_plan_csv_is_plan (const char *data, gsize length);

/* The change (action "import") holds what differs, nothing the second time. Fails with HITOS_CSV_ERROR and
 * one sentence where the file is no plan, or where what is a part or waits would lead back to itself. */
HitosChange *hitos_plan_csv_read (HitosProcess *process, GBytes *file, HitosPlanCsvReport **report, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosPlanCsvReport, hitos_plan_csv_report_free)

G_END_DECLS
