/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-change.h"
#include "hitos-plan.h"
#include "hitos-process.h"

G_BEGIN_DECLS

/* A new process that plans as @source did: its words, its bodies, its own series (which begin anew)
 * and its milestones with their rules and dependencies, tasks among them. Facts stay behind: dates
 * of what was done, limits set by hand, documents, sessions, entries. Planned days and internal
 * targets move by as many days as election day does; the monthly informes, and rows of a condition
 * that @source had not, come from @plan, whose options become the new process's settings.
 *
 * @name: of the new process; NULL: the old one with the new years. For hitos_history_create (). */
HitosChange *hitos_duplicate_create_change (HitosProcess *source, const HitosPlan *plan, const char *name);

G_END_DECLS
