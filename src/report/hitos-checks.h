/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-finding.h"
#include "hitos-informe.h"
#include "hitos-phrases.h"

G_BEGIN_DECLS

/* What is wrong, or looks so, in the informe of a month: with its records, with where they are told,
 * and with its words, composed or reworded.
 *
 * @today: what was overdue at the month's end, or is today where the month has not ended.
 * @late: the ids of the records that were added to the month after its informe was sent, which only
 * the journal knows; NULL-terminated, may be NULL.
 * New array that owns its HitosFinding, the gravest first, then in the informe's order. */
GPtrArray *hitos_checks_run (HitosProcess *process, HitosPhrases *phrases, HitosInforme *informe, int year,
                             int month, HitosDate today, const char *const *late);

G_END_DECLS
