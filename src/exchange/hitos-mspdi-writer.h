/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-occurrences.h"

G_BEGIN_DECLS

/* The plan as XML of Microsoft Project (MSPDI, the schema of 2007), which most planners read: the tree of
 * its milestones with what was planned and done, the legal limits as deadlines, who waits for whom, the last
 * sealed plan as its baseline.
 *
 * Terms run on every day, so the project's calendar has seven working days of eight hours, and a stretch of
 * three days is PT24H; a second calendar has the office's weeks and holidays, for whoever wants them. A task
 * starts no earlier than planned; one that is done has its real days. Newly allocated. @occurrences has a
 * process. */
char *hitos_mspdi_write (HitosOccurrences *occurrences);

G_END_DECLS
