/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-process.h"

G_BEGIN_DECLS

/* What the register says was done about each milestone, so that nobody marks a thing twice:
 *   its act      the day noted on the milestone, else the first of: a session that agreed on it,
 *                reviewed or approved it or had it presented; the date of its document
 *   its sending  the day noted on the milestone, else the first dispatch or notice that carries
 *                its document, or that names the milestone
 * The dispatch of a month's informe is both for the milestone of that month. Voided records and
 * sessions not held do not count. Made for the process as it stands; make another after a change. */
typedef struct _HitosActs HitosActs;

typedef struct {
  HitosDate acted;          /* HITOS_DATE_NONE before */
  HitosRecord *act;         /* the record that says so, borrowed; NULL where the milestone does */
  HitosDate remitted;
  HitosRecord *remission;
} HitosAct;

/* @process must outlive it. */
HitosActs *hitos_acts_new (HitosProcess *process);
void hitos_acts_free (HitosActs *self);

HitosAct hitos_acts_get (HitosActs *self, HitosMilestone *milestone);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosActs, hitos_acts_free)

G_END_DECLS
