/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-convening.h"

#include "hitos-body.h"

/* The days of the lead, 0 where the body sets none. */
static int
get_days (HitosSitting *sitting)
{
  HitosBody *body;

  body = hitos_sitting_get_body (sitting);
  if (body == NULL)
    return 0;
  return hitos_lines_contain (hitos_sitting_get_kinds (sitting), "ordinaria")
    ? hitos_body_get_notice_days (body) : hitos_body_get_urgent_notice_days (body);
}

HitosDate
hitos_convening_get_latest (HitosSitting *sitting)
{
  HitosDate date;
  int days;

  g_return_val_if_fail (HITOS_IS_SITTING (sitting), HITOS_DATE_NONE);

  date = hitos_sitting_get_date (sitting);
  days = get_days (sitting);
  return date != HITOS_DATE_NONE && days > 0 ? hitos_date_add_days (date, -days) : HITOS_DATE_NONE;
}
