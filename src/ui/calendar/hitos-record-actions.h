/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-milestone.h"
#include "hitos-schedule.h"

G_BEGIN_DECLS

/* What can be done with a record at once, as buttons of the window's actions: edit it, say that it was done or sent,
 * take that back, go to its fact. What the register says is not asked again. */
#define HITOS_TYPE_RECORD_ACTIONS (hitos_record_actions_get_type ())
G_DECLARE_FINAL_TYPE (HitosRecordActions, hitos_record_actions, HITOS, RECORD_ACTIONS, GtkWidget)

/* While the milestone is edited already. @point is not kept. */
void hitos_record_actions_show_milestone (HitosRecordActions *self, HitosMilestone *milestone,
                                          const HitosSchedulePoint *point);

/* What can be done with any record that is chosen on the calendar; NULL hides it. @schedule may be NULL. */
void hitos_record_actions_show (HitosRecordActions *self, gpointer record, HitosSchedule *schedule);

G_END_DECLS
