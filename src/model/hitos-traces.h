/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-milestone.h"
#include "hitos-process.h"

G_BEGIN_DECLS

/* What the register has of one milestone: the documents that deliver it, the agreements and outcomes
 * of sessions, the entries that carry it or name it, the informe of its month, the sessions set for it. By
 * date, what has none last; voided records left out. */
typedef struct {
  HitosDate date;        /* HITOS_DATE_NONE where it has none */
  HitosRecord *record;   /* borrowed */
} HitosTrace;

/* New array of HitosTrace. */
GArray *hitos_traces_list (HitosMilestone *milestone);

G_END_DECLS
