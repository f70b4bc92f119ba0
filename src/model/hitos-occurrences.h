/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "hitos-occurrence.h"
#include "hitos-process.h"
#include "hitos-schedule.h"

G_BEGIN_DECLS

/* A process projected onto days: a list of HitosOccurrence in their order, kept true as the process
 * changes and the days go by. What did not change stays the same object. The days of a range are found
 * without looking at the rest. */
#define HITOS_TYPE_OCCURRENCES (hitos_occurrences_get_type ())
G_DECLARE_FINAL_TYPE (HitosOccurrences, hitos_occurrences, HITOS, OCCURRENCES, GObject)

/* @process is kept, and may be NULL: then it is empty. A limit is due soon on its last @soon_days
 * days. */
HitosOccurrences *hitos_occurrences_new (HitosProcess *process, HitosDate today, int soon_days);

/* Borrowed, may be NULL. */
HitosProcess *hitos_occurrences_get_process (HitosOccurrences *self);

/* The clocks of the process's milestones today. Borrowed until the next change; NULL without a process. */
HitosSchedule *hitos_occurrences_get_schedule (HitosOccurrences *self);

HitosDate hitos_occurrences_get_today (HitosOccurrences *self);
void hitos_occurrences_set_today (HitosOccurrences *self, HitosDate today);

/* From how many days before its day a thing is due soon. */
int hitos_occurrences_get_soon_days (HitosOccurrences *self);

/* Those that touch @range, in order: a new array of borrowed occurrences, valid until the next change. */
GPtrArray *hitos_occurrences_list (HitosOccurrences *self, HitosWhen range);

/* The one that best stands for @record: its limit rather than its plan. Borrowed; NULL where it
 * has no day. */
HitosOccurrence *hitos_occurrences_find_record (HitosOccurrences *self, gpointer record);

/* From the first occurrence to the last, holidays left out; the empty range where there is none. */
HitosWhen hitos_occurrences_get_range (HitosOccurrences *self);

G_END_DECLS
