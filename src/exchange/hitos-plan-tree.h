/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-milestone.h"
#include "hitos-schedule.h"

G_BEGIN_DECLS

/* The milestones of a plan from top to bottom, wholes before their parts, as other planners number them. */
typedef struct {
  HitosMilestone *milestone;        /* borrowed */
  const HitosSchedulePoint *point;  /* borrowed */
  guint parent;                     /* its place, G_MAXUINT for none */
  guint level;                      /* from 1 */
  char *number;                     /* owned: "2.1.3" */
  gboolean whole;
  gboolean moment;                  /* a day rather than a stretch */
  HitosWhen planned;                /* of a whole: with its parts'; empty where there is no day */
  HitosWhen real;
  guint n_leaves;                   /* 1 for a leaf */
  guint n_done;
} HitosPlanNode;

/* An array of HitosPlanNode; what was dropped is left out. */
GArray *hitos_plan_tree_list (HitosProcess *process, HitosSchedule *schedule);

G_END_DECLS
