/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-deadline.h"

#include <glib/gi18n-lib.h>

/* The last possible day stands in for what no calendar holds, so that a clock never vanishes. */
static HitosDate
add_term (HitosDate date, int term)
{
  HitosDate due = hitos_date_add_days (date, term);

  return due == HITOS_DATE_NONE ? hitos_date_new (9999, 12, 31) : due;
}

HitosRemission
hitos_remission_of_act (HitosDate ceiling, HitosDate act_limit, HitosDate real_act, int term)
{
  HitosRemission remission = { ceiling, HITOS_REMISSION_CEILING };
  HitosDate due;

  g_return_val_if_fail (term >= 0, remission);

  if (ceiling == HITOS_DATE_NONE)
    remission.basis = HITOS_REMISSION_NONE;
  if (ceiling == HITOS_DATE_NONE || real_act == HITOS_DATE_NONE)
    return remission;
  due = add_term (real_act, term);
  if (act_limit != HITOS_DATE_NONE && real_act > act_limit)
    remission = (HitosRemission) { due, HITOS_REMISSION_LATE_ACT };
  else if (due <= ceiling)
    remission = (HitosRemission) { due, HITOS_REMISSION_TERM_OF_ACT };
  return remission;
}

HitosDeadlineState
hitos_deadline_get_state (HitosDate due, HitosDate done, HitosDate today, int soon_days)
{
  if (done != HITOS_DATE_NONE)
    return due == HITOS_DATE_NONE || done <= due ? HITOS_DEADLINE_DONE_IN_TIME
                                                 : HITOS_DEADLINE_DONE_LATE;
  if (due == HITOS_DATE_NONE)
    return HITOS_DEADLINE_PENDING;
  if (today > due)
    return HITOS_DEADLINE_OVERDUE;
  return (gint64) due - today <= soon_days ? HITOS_DEADLINE_DUE_SOON : HITOS_DEADLINE_PENDING;
}

HitosDeadlineState
hitos_remission_get_state (HitosRemission remission, HitosDate sent, HitosDate today, int soon_days)
{
  if (remission.basis == HITOS_REMISSION_LATE_ACT && sent != HITOS_DATE_NONE)
    return HITOS_DEADLINE_DONE_LATE;
  return hitos_deadline_get_state (remission.due, sent, today, soon_days);
}

const char *
hitos_deadline_state_get_name (HitosDeadlineState state)
{
  switch (state)
    {
    case HITOS_DEADLINE_DUE_SOON:
      return _("due soon");
    case HITOS_DEADLINE_OVERDUE:
      return _("overdue");
    case HITOS_DEADLINE_DONE_IN_TIME:
      return _("done in time");
    case HITOS_DEADLINE_DONE_LATE:
      return _("done late");
    case HITOS_DEADLINE_PENDING:
    default:
      return _("pending");
    }
}
