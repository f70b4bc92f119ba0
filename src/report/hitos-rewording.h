/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-block.h"
#include "hitos-process.h"

G_BEGIN_DECLS

/* Gives the blocks that somebody reworded their words. One whose key no block has any more is put at
 * the end of its section, so that nothing that was written is lost. @report may be NULL. @blocks: of
 * HitosBlock, changed. */
void hitos_rewording_apply (HitosProcess *process, HitosReport *report, GPtrArray *blocks);

/* Whether the facts behind a reworded block have changed since: it replaced another sentence than
 * the one composed now. */
gboolean hitos_rewording_is_stale (HitosReportBlock *rewording, const HitosBlock *block);

G_END_DECLS
