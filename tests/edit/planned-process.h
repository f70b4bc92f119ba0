/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-history.h"
#include "hitos-milestone.h"
#include "hitos-plan.h"

/* A process of the whole plan for 6 June 2027, with difusores and without a third party, in a database
 * of its own. */
typedef struct {
  char *folder;             /* owned */
  HitosDatabase *database;  /* owned */
  HitosHistory *history;    /* owned */
  HitosProcess *process;    /* borrowed */
} PlannedProcess;

void planned_process_set_up (PlannedProcess *self, gconstpointer data);
void planned_process_tear_down (PlannedProcess *self, gconstpointer data);

#define planned_process_add_test(path, function) \
  g_test_add (path, PlannedProcess, NULL, planned_process_set_up, function, planned_process_tear_down)

HitosPlan *planned_process_create_plan (const char *election_day, gboolean third_party, gboolean broadcasters);

/* The milestone of that code; NULL where there is none. Borrowed. */
HitosMilestone *planned_process_find (HitosProcess *process, const char *code);

/* Changes one date of a milestone, as one step. */
void planned_process_set_date (PlannedProcess *self, const char *code, const char *field, const char *date);

/* Applies @change, which is taken. */
void planned_process_apply (PlannedProcess *self, HitosChange *change);

/* Everything that the process holds. Newly allocated. */
char *planned_process_dump (HitosProcess *process);

/* Applies @change, undoes it, and asserts that nothing of it is left; then does it again. */
void planned_process_apply_and_undo (PlannedProcess *self, HitosChange *change);
