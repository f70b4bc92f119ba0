/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-month.h"

G_BEGIN_DECLS

/* What the month and the choice of its facts share; nobody else includes it. */

struct _HitosMonth {
  HitosProcess *process;             /* borrowed */
  HitosWhen range;
  HitosReport *report;               /* borrowed */
  GPtrArray *facts[HITOS_N_FACTS];   /* owned, of HitosMonthFact */
  GHashTable *agreements;            /* owned: document's id → HitosAgreement */
  GHashTable *approved;              /* owned: session's id → GPtrArray of HitosAgreement */
  GHashTable *minuted;               /* owned: id of a session → session that approved its minutes */
  HitosTimelineChart *chart;         /* owned; NULL until it is asked for */
};

/* Whether @date is one of its days. */
gboolean hitos_month_holds (const HitosMonth *self, HitosDate date);

/* Fills the facts, once its records are indexed. */
void hitos_month_select_facts (HitosMonth *self);

G_END_DECLS
