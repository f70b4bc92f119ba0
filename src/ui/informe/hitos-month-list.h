/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-clock.h"
#include "hitos-month-item.h"

G_BEGIN_DECLS

/* The months of a process without a gap: from the first informe, or the first fact before it, to the election,
 * or the last fact after it. A GListModel of HitosMonthItem that follows the process and the clock. */
#define HITOS_TYPE_MONTH_LIST (hitos_month_list_get_type ())
G_DECLARE_FINAL_TYPE (HitosMonthList, hitos_month_list, HITOS, MONTH_LIST, GObject)

HitosMonthList *hitos_month_list_new (HitosClock *clock);
void hitos_month_list_set_process (HitosMonthList *self, HitosProcess *process);

/* G_MAXUINT where the day is in none of them. */
guint hitos_month_list_find (HitosMonthList *self, HitosDate day);

/* The month to begin with: that whose informe is due in these days, else the newest one until today that has facts
 * and is not sent; HITOS_DATE_NONE where there is none. */
HitosDate hitos_month_list_suggest (HitosMonthList *self);
/* The newest that has facts, else the first; HITOS_DATE_NONE where the list is empty. */
HitosDate hitos_month_list_get_last_with_facts (HitosMonthList *self);
/* The month so many places from that of @day; HITOS_DATE_NONE where there is none. */
HitosDate hitos_month_list_step (HitosMonthList *self, HitosDate day, int months);

G_END_DECLS
