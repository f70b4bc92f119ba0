/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-milestone.h"
#include "hitos-schedule.h"
#include "hitos-workspace.h"

G_BEGIN_DECLS

/* What the limits of a milestone come from, and what can be done about it: the rules of a milestone of one's own are
 * typed, with the day that they give; any limit can be set by hand, with its reason, and given back to its rule. */
#define HITOS_TYPE_LIMIT_GROUP (hitos_limit_group_get_type ())
G_DECLARE_FINAL_TYPE (HitosLimitGroup, hitos_limit_group, HITOS, LIMIT_GROUP, AdwBin)

GtkWidget *hitos_limit_group_new (HitosWorkspace *workspace, HitosMilestone *milestone);

/* As the process stands now. @point is not kept. */
void hitos_limit_group_update (HitosLimitGroup *self, const HitosSchedulePoint *point);

G_END_DECLS
