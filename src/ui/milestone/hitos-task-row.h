/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-milestone.h"
#include "hitos-task-tree.h"
#include "hitos-workspace.h"

G_BEGIN_DECLS

/* One line of a work plan: its name to type over, how much of it is done, and what can be done with it. It stands as
 * far in as its level says. Signal: "added" (the id of a new task). */
#define HITOS_TYPE_TASK_ROW (hitos_task_row_get_type ())
G_DECLARE_FINAL_TYPE (HitosTaskRow, hitos_task_row, HITOS, TASK_ROW, AdwPreferencesRow)

/* @root: what the plan is of, one level above the first that is shown. */
GtkWidget *hitos_task_row_new (HitosWorkspace *workspace, HitosMilestone *task, HitosMilestone *root);

/* @acts: as the process stands now. */
void hitos_task_row_update (HitosTaskRow *self, HitosActs *acts);

/* Puts the cursor into its name, all of it selected. */
void hitos_task_row_edit_name (HitosTaskRow *self);

G_END_DECLS
