/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-process.h"

G_BEGIN_DECLS

/* The rows of a process for 6 June 2027: the plan of the catalogue, and under E23 the pilot tests of
 * May with their tasks and dependencies. Ids of milestones are their codes. Array of owned HitosImage;
 * the first inserts the process "p". */
GPtrArray *sample_plan_images (void);

/* The same as an open process, without a database. */
HitosProcess *sample_plan_process (void);

/* A process of @n_tasks in deliverables of ten, a link for every fifth. */
HitosProcess *sample_plan_large (guint n_tasks);

G_END_DECLS
