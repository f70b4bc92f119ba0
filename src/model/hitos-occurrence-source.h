/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-occurrence.h"
#include "hitos-process.h"
#include "hitos-schedule.h"

G_BEGIN_DECLS

/* Everything of a process that stands on a day, as seen on @today, in no order: a new array of
 * owned HitosOccurrence. @schedule is the process's own on that day. What is no milestone is due soon on
 * its last @soon_days days. */
GPtrArray *hitos_occurrence_source_collect (HitosProcess *process, HitosSchedule *schedule,
                                            HitosDate today, int soon_days);

G_END_DECLS
