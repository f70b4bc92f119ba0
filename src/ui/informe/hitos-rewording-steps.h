/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-block.h"
#include "hitos-change.h"
#include "hitos-process.h"
#include "hitos-report.h"

G_BEGIN_DECLS

/* The steps of who gives a paragraph of a month's informe words of their own. @month: its first day; @block: the
 * paragraph as it is composed now. Each is a new change, empty where there is nothing to do. */

/* @text is plain. Words that are the composed ones are none of one's own. A month without a record of its informe gets
 * one. */
HitosChange *hitos_rewording_steps_write (HitosProcess *process, HitosDate month, HitosBlock *block, const char *text);

/* As it is composed again; what nothing composes any more goes. */
HitosChange *hitos_rewording_steps_drop (HitosProcess *process, HitosDate month, HitosBlock *block);

/* The words stay although the facts are others: from now on they stand for what is composed now, or for nothing. */
HitosChange *hitos_rewording_steps_keep (HitosProcess *process, HitosDate month, HitosBlock *block);

/* What gives the paragraph its words; NULL where it reads as composed. Borrowed. */
HitosReportBlock *hitos_rewording_steps_find (HitosProcess *process, HitosDate month, const HitosBlock *block);

/* A paragraph, or an item of a list: what has words that one may change. */
gboolean hitos_rewording_steps_can (const HitosBlock *block);

G_END_DECLS
