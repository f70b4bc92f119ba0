/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-process.h"
#include "hitos-schedule.h"

G_BEGIN_DECLS

/* Adds to @days (milestone of @process → how many days later it goes, as GINT_TO_POINTER ()) what waits for those
 * that are in it already and is pushed by them: just far enough, each keeping its length. What is done stays. */
void hitos_pushing_add (HitosProcess *process, HitosSchedule *schedule, GHashTable *days);

G_END_DECLS
