/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-consequences.h"
#include "hitos-recurrence.h"

G_BEGIN_DECLS

/* Taking a milestone's plan or a session to another day, before it is done: the change, and what it brings about. The
 * legal limit never moves. A milestone's parts, what waits for it and (if so asked) what follows it in its series
 * move with it. A value made for the process as it stands; make another after a change. */
typedef struct _HitosMove HitosMove;

#define HITOS_MOVE_ERROR (hitos_move_error_quark ())
GQuark hitos_move_error_quark (void);

typedef enum {
  HITOS_MOVE_ERROR_FIXED,    /* it was done, held, cancelled, voided or dropped, or is of a kind that has no plan */
  HITOS_MOVE_ERROR_NO_DAY,   /* neither a plan nor a limit */
  HITOS_MOVE_ERROR_OUTSIDE,  /* the day is outside the process */
} HitosMoveError;

/* Whether @record can be taken anywhere. Fails with HITOS_MOVE_ERROR and why not. */
gboolean hitos_move_check (gpointer record, HitosSchedule *schedule, GError **error);

/* The day that it stands on: the last planned day of a milestone, else its limit; the date of a session.
 * HITOS_DATE_NONE where it has none. */
HitosDate hitos_move_get_day (gpointer record, HitosSchedule *schedule);

/* @record to stand on @to. @schedule: the process's own on @today, which must outlive it. NULL with
 * HITOS_MOVE_ERROR where that cannot be. */
HitosMove *hitos_move_new (gpointer record, HitosDate to, HitosReach reach, HitosSchedule *schedule, HitosDate today,
                           int soon_days, GError **error);
void hitos_move_free (HitosMove *self);

/* Borrowed; empty where it stays where it is. */
HitosChange *hitos_move_get_change (HitosMove *self);

/* Borrowed, of HitosConsequence; what is moved itself comes first. */
const GPtrArray *hitos_move_get_consequences (HitosMove *self);

/* What it did, for a line of text: the new day, and what is bad about it. Newly allocated. */
char *hitos_move_summarize (HitosMove *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosMove, hitos_move_free)

G_END_DECLS
