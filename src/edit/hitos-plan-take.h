/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-change.h"
#include "hitos-milestone.h"
#include "hitos-process.h"

G_BEGIN_DECLS

/* What can come into the plan of a process (again): milestones that were dropped, and those that the legal catalogue
 * calls for under the process's settings and that it does not have. */

/* New array of owned HitosMilestone: dropped ones of @process, then rows of the catalogue that belong to no process
 * yet. The shipped catalogue is read; where it cannot be, only dropped ones are listed. */
GPtrArray *hitos_plan_take_list (HitosProcess *process);

/* (transfer full) Takes one of them: a dropped one is restored, a row of the catalogue inserted. */
HitosChange *hitos_plan_take_create_change (HitosMilestone *milestone);

G_END_DECLS
