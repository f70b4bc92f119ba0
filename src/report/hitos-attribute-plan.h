/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-timeline-chart.h"
#include "hitos-telling.h"

G_BEGIN_DECLS

/* How the plan stands at a month's end, as names of a phrase file. */

/* "plan-total", "plan-done", "plan-late", "plan-share" (of a hundred). NULL for any other. New term. */
HitosTerm *hitos_attribute_get_of_plan (HitosTelling *telling, const char *name);

/* A row of the plan: "code", "name", "limit", "planned-start", "planned-end", "acted", "send-by", "sent",
 * "progress" (a word), "is-whole", "parts", "done-parts", "is-group". New map. */
HitosTerm *hitos_attribute_create_plan_row (const HitosTimelineChartRow *row);

G_END_DECLS
