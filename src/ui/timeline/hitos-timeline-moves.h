/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-change.h"
#include "hitos-timeline-plan.h"

G_BEGIN_DECLS

/* Moving tasks, as values before anything is changed. Arrays are new, of HitosNetworkMove. */

/* @task and its parts, @days later (earlier where negative). What is done, or has no day, does not
 * move: the array may be empty. Days stop at the years 1 and 9999. */
GArray *hitos_timeline_moves_shift (const HitosTimelinePlan *plan, guint task, int days);

/* @task from @start to the day before @end; empty where it cannot be. */
GArray *hitos_timeline_moves_resize (const HitosTimelinePlan *plan, guint task, HitosDate start, HitosDate end);

/* Adds what they push; returns how many. */
guint hitos_timeline_moves_push (const HitosTimelinePlan *plan, GArray *moves);

/* One step that plans them so. */
HitosChange *hitos_timeline_moves_create_change (const HitosTimelinePlan *plan, const GArray *moves);

/* What they do, in one line for people: the first of them, how many are pushed (the last @n_pushed), how many pass
 * their limits. Newly allocated. */
char *hitos_timeline_moves_describe (const HitosTimelinePlan *plan, const GArray *moves, guint n_pushed);

G_END_DECLS
