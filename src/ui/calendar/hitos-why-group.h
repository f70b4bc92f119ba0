/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-schedule.h"

G_BEGIN_DECLS

/* "Why this date?": the rule of a milestone's clock from its anchor, step by step, with its source and
 * how sure that is. New floating widget. */
GtkWidget *hitos_why_group_new (HitosMilestone *milestone, const HitosSchedulePoint *point);

G_END_DECLS
