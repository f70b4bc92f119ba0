/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-acts.h"

G_BEGIN_DECLS

/* The tree of a work plan: deliverable, block, task. What is dropped stays in it, and counts for nothing. */
#define HITOS_TASK_LEVELS 3

/* How much of it is done: leaves done ÷ leaves. */
typedef struct {
  guint done;
  guint leaves;
} HitosProgress;

/* 1 for a deliverable, 2 for a block, 3 for a task; what stands deeper, as a file may have it, is counted on. */
guint hitos_task_get_level (HitosMilestone *task);

/* The levels that it takes with all that is below it: 1 without any. */
guint hitos_task_get_depth (HitosMilestone *task);

/* Whether @task is @root, or stands somewhere below it. */
gboolean hitos_task_is_within (HitosMilestone *task, HitosMilestone *root);

/* What stands below @root, each before its own parts, in order: new array of borrowed HitosMilestone. */
GPtrArray *hitos_task_list_below (HitosMilestone *root, gboolean with_dropped);

/* Whether nothing that counts stands below it. */
gboolean hitos_task_is_leaf (HitosMilestone *task);

/* A leaf counts for itself. */
gboolean hitos_task_is_done (HitosMilestone *task, HitosActs *acts);
HitosProgress hitos_task_get_progress (HitosMilestone *task, HitosActs *acts);

G_END_DECLS
