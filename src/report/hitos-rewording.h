/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-block.h"
#include "hitos-process.h"
#include "hitos-report.h"

G_BEGIN_DECLS

/* Gives the blocks that somebody reworded their words, with the typography of composed ones (@glue as in
 * hitos_typography_finish ()). One whose key no block has any more is put at the end of its section, so that nothing
 * that was written is lost. @report may be NULL. @blocks: of HitosBlock, changed. */
void hitos_rewording_apply (HitosProcess *process, HitosReport *report, const char *const *glue, GPtrArray *blocks);

/* The rewording that gives a block of the informe its words, NULL where it reads as composed. @report may be NULL.
 * Borrowed. */
HitosReportBlock *hitos_rewording_find (HitosProcess *process, HitosReport *report, const HitosBlock *block);

/* Whether nothing composes the block any more: somebody's own words are all there is. */
gboolean hitos_rewording_is_kept (const HitosBlock *block);

/* Whether the facts behind a reworded block have changed since: it replaced another sentence than
 * the one composed now. */
gboolean hitos_rewording_is_stale (HitosReportBlock *rewording, const HitosBlock *block);

G_END_DECLS
