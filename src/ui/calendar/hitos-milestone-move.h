/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-change.h"
#include "hitos-schedule.h"

G_BEGIN_DECLS

/* The change that plans @milestone @days later (earlier where negative), with its start; without a plan of its
 * own it leaves from its limit. The legal limit stays. NULL where it is done, where it has no date, or where
 * the new one is no date. */
HitosChange *hitos_milestone_move_create (HitosMilestone *milestone, const HitosSchedulePoint *point, int days);

/* The act limits of every milestone, to be compared after a change: id → HitosDate. */
GHashTable *hitos_milestone_move_note_limits (HitosProcess *process, HitosSchedule *schedule);

/* What the move did, in one sentence: the new day, whether that is after its limit, and whose limits moved with
 * it. @limits as noted before, @schedule after. Newly allocated. */
char *hitos_milestone_move_describe (HitosMilestone *milestone, GHashTable *limits, HitosSchedule *schedule);

G_END_DECLS
