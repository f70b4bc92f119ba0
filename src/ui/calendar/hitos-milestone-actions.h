/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-schedule.h"

G_BEGIN_DECLS

/* What can be done to the chosen milestone: say on which day it was done, and on which it was sent to
 * INE. It changes nothing itself: "change" (a HitosChange) asks for it. */
#define HITOS_TYPE_MILESTONE_ACTIONS (hitos_milestone_actions_get_type ())
G_DECLARE_FINAL_TYPE (HitosMilestoneActions, hitos_milestone_actions, HITOS, MILESTONE_ACTIONS, GtkWidget)

/* @milestone is kept. @today is the day that is proposed. */
void hitos_milestone_actions_show (HitosMilestoneActions *self, HitosMilestone *milestone,
                                   const HitosSchedulePoint *point, HitosDate today);

G_END_DECLS
