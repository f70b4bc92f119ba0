/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-date.h"

G_BEGIN_DECLS

/* The two clocks of a deliverable, the act and its remission to INE, as plain values: usable for
 * the catalogue and for milestones. */

/* Calendar days in which what was done or issued is sent, the day of the act being day 0 (RE, Anexo
 * 13, numeral 33). A catalogue states it, too: the shipped one says the same. */
#define HITOS_REMISSION_TERM 5

/* What a remission's due date comes from. */
typedef enum {
  HITOS_REMISSION_NONE,     /* nothing is sent */
  HITOS_REMISSION_CEILING,  /* the catalogue's limit: nothing was done yet, or it comes first */
  HITOS_REMISSION_TERM_OF_ACT,  /* so many days after the real act */
  HITOS_REMISSION_LATE_ACT,     /* so many days after an act that was late, and shown late */
} HitosRemissionBasis;

typedef struct {
  HitosDate due;
  HitosRemissionBasis basis;
} HitosRemission;

/* The clock of a remission.
 * @ceiling: the catalogue's limit for sending, HITOS_DATE_NONE where it states none.
 * @act_limit: the limit of the act, HITOS_DATE_NONE where there is none.
 * @real_act: when it was done, HITOS_DATE_NONE before.
 * @term: calendar days from the act to its remission.
 *
 * Before the act it falls due on the ceiling; after an act in time on the earlier of the real act
 * plus the term and the ceiling; after a late act on the real act plus the term. */
HitosRemission hitos_remission_of_act (HitosDate ceiling, HitosDate act_limit, HitosDate real_act,
                                       int term);

typedef enum {
  HITOS_DEADLINE_PENDING,
  HITOS_DEADLINE_DUE_SOON,
  HITOS_DEADLINE_OVERDUE,
  HITOS_DEADLINE_DONE_IN_TIME,
  HITOS_DEADLINE_DONE_LATE,
} HitosDeadlineState;

/* How a clock stands on @today. @due and @done may be HITOS_DATE_NONE: no limit, not done. What is
 * done on its due day is in time; it is due soon from @soon_days before its due day to that day. */
HitosDeadlineState hitos_deadline_get_state (HitosDate due, HitosDate done, HitosDate today,
                                             int soon_days);

/* The same of a remission that was sent on @sent. After a late act it is late even when it is sent
 * within its term. */
HitosDeadlineState hitos_remission_get_state (HitosRemission remission, HitosDate sent,
                                              HitosDate today, int soon_days);

/* The state in the reader's language, as in "done in time". Static. */
const char *hitos_deadline_state_get_name (HitosDeadlineState state);

G_END_DECLS
