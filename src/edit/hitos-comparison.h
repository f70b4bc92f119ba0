/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-change.h"
#include "hitos-process.h"
#include "hitos-schedule.h"

G_BEGIN_DECLS

/* An open process as it stands beside what a change would leave of it, before it is made: both with
 * their schedules, and every limit that shifts. A value made for the process as it stands; make another
 * after a change. */
typedef struct _HitosComparison HitosComparison;

typedef enum {
  HITOS_SHIFT_MOVES,
  HITOS_SHIFT_APPEARS,     /* from is HITOS_DATE_NONE */
  HITOS_SHIFT_DISAPPEARS,  /* to is HITOS_DATE_NONE; the milestone has no facts and is removed */
  HITOS_SHIFT_DROPPED,     /* the same, but it has facts: it stays, marked as dropped */
} HitosShiftKind;

typedef enum {
  HITOS_SHIFT_ACT = 1,
  HITOS_SHIFT_REMISSION = 2,
  HITOS_SHIFT_BOTH = 3,  /* sent on the day of the act, before and after */
} HitosShiftClock;

/* Read only, owned by its what-if. */
typedef struct {
  char *code;             /* may be NULL */
  char *name;
  HitosShiftKind kind;
  HitosShiftClock clock;
  HitosDate from;
  HitosDate to;
  char *rule;             /* that gives the date; NULL where it is set by hand */
  gboolean becomes_late;  /* in time or not yet due before, overdue or late after */
} HitosShift;

/* @process must outlive it; @today tells what becomes late. @schedule: the process's own on that day, which
 * must outlive it too; NULL makes one. */
HitosComparison *hitos_comparison_new (HitosProcess *process, HitosChange *change, HitosSchedule *schedule,
                                       HitosDate today, int soon_days);
void hitos_comparison_free (HitosComparison *self);

/* By the new date, what disappears by its old one; borrowed HitosShift. */
const GPtrArray *hitos_comparison_get_shifts (HitosComparison *self);

/* The process as the change would leave it, and its clocks. Borrowed. */
HitosProcess *hitos_comparison_get_after (HitosComparison *self);
HitosSchedule *hitos_comparison_get_schedule_after (HitosComparison *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosComparison, hitos_comparison_free)

G_END_DECLS
