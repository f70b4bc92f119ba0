/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-enums.h"
#include "hitos-record.h"
#include "hitos-types.h"

G_BEGIN_DECLS

/* The informe of one month: its settings and whether it was sent. Its text is composed, never
 * stored, but for the blocks that somebody reworded. */
#define HITOS_REPORT_FIELDS(F, R, E, T, p) \
  F (T, p, month, WHEN, REQUIRED, N_("Month")) \
  F (T, p, date, DATE, OPTIONAL, N_("Date of the informe")) \
  E (T, p, state, HitosReportState, hitos_report_state, N_("State")) \
  F (T, p, omit_duty, BOOLEAN, OPTIONAL, N_("Without the paragraph of the legal duty")) \
  F (T, p, with_timeline, BOOLEAN, OPTIONAL, N_("With the timeline of the plan")) \
  F (T, p, with_table, BOOLEAN, OPTIONAL, N_("With the table of milestones as an annex")) \
  R (T, p, dispatch, HitosEntry, hitos_entry, OPTIONAL, N_("Sent by")) \
  F (T, p, sent_sequence, INTEGER, OPTIONAL, N_("Journal sequence when it was sent")) \
  F (T, p, notes, TEXT, OPTIONAL, N_("Notes"))

#define HITOS_TYPE_REPORT (hitos_report_get_type ())
HITOS_DECLARE_RECORD (HitosReport, hitos_report, REPORT, HITOS_REPORT_FIELDS)

/* A block that somebody reworded: which one, its words, and the sentence that it replaced with its hash. Without
 * a hash it is a paragraph of somebody's own, that replaces nothing. */
#define HITOS_REPORT_BLOCK_FIELDS(F, R, E, T, p) \
  R (T, p, report, HitosReport, hitos_report, OWNER, N_("Informe")) \
  F (T, p, block, TEXT, REQUIRED, N_("Block")) \
  F (T, p, kind, TEXT, OPTIONAL, N_("Kind of block")) \
  F (T, p, text, TEXT, OPTIONAL, N_("Text")) \
  F (T, p, replaced, TEXT, OPTIONAL, N_("Sentence that it replaced")) \
  F (T, p, replaced_hash, TEXT, OPTIONAL, N_("Hash of the sentence that it replaced")) \
  F (T, p, ordinal, INTEGER, OPTIONAL, N_("Order"))

#define HITOS_TYPE_REPORT_BLOCK (hitos_report_block_get_type ())
HITOS_DECLARE_RECORD (HitosReportBlock, hitos_report_block, REPORT_BLOCK, HITOS_REPORT_BLOCK_FIELDS)

G_END_DECLS
