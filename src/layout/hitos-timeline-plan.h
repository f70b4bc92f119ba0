/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-network.h"
#include "hitos-schedule.h"

G_BEGIN_DECLS

/* A process as a timeline tells it on a day: its milestones as tasks of a tree with their days, their
 * limits, their progress and their slack, the links between them, and what stands on a day of its own.
 * Made for the process as it stands; make another after a change. */
typedef struct _HitosTimelinePlan HitosTimelinePlan;

#define HITOS_TIMELINE_NO_TASK G_MAXUINT

typedef enum {
  HITOS_TIMELINE_WHOLE    = 1 << 0,  /* it has parts, whose days and progress it sums up */
  HITOS_TIMELINE_POINT    = 1 << 1,  /* a day rather than a stretch: a diamond */
  HITOS_TIMELINE_DONE     = 1 << 2,
  HITOS_TIMELINE_LATE     = 1 << 3,  /* its limit passed without it, or planned or done after it */
  HITOS_TIMELINE_CRITICAL = 1 << 4,  /* of the chain that leads to election day */
  HITOS_TIMELINE_UNPLANNED = 1 << 5, /* nobody gave it a day: it stands on its limit */
  HITOS_TIMELINE_LEADS    = 1 << 6,  /* another waits for it */
} HitosTimelineFlags;

/* Ranges are half-open and empty where there is nothing; dates HITOS_DATE_NONE. */
typedef struct {
  HitosMilestone *milestone;  /* owned */
  guint parent;               /* tasks by their position, HITOS_TIMELINE_NO_TASK for none */
  guint first_part;
  guint last_part;
  guint next;
  guint flags;                /* HitosTimelineFlags */
  HitosWhen planned;
  HitosWhen real;
  HitosWhen baseline;         /* as it was sealed */
  HitosDate limit;
  HitosDate remission;        /* to be sent by then */
  HitosDate remitted;
  HitosDeadlineState state;
  HitosDeadlineState remission_state;
  guint n_leaves;             /* 1 for a leaf */
  guint n_done;
  int slack;                  /* days, HITOS_NETWORK_FREE */
  guint first_mark;           /* its sessions, in the plan's marks of tasks */
  guint n_marks;
} HitosTimelineTask;

typedef struct {
  guint predecessor;
  guint successor;
  int lag;
  gboolean broken;            /* the successor starts too early */
  HitosDependency *dependency;  /* owned */
} HitosTimelineLink;

typedef enum {
  HITOS_TIMELINE_SESSION,
  HITOS_TIMELINE_SIMULACRO,
  HITOS_TIMELINE_TEST,
  HITOS_TIMELINE_ELECTION,
  HITOS_TIMELINE_TODAY,
} HitosTimelineMarkKind;

typedef struct {
  HitosTimelineMarkKind kind;
  HitosDate date;
  gpointer record;  /* borrowed from the process, NULL for today */
} HitosTimelineMark;

HitosTimelinePlan *hitos_timeline_plan_new (HitosProcess *process, HitosSchedule *schedule,
                                            HitosDate today);
/* The same beside the plan as @baseline sealed it, NULL beside none; the first takes what was sealed last. */
HitosTimelinePlan *hitos_timeline_plan_new_beside (HitosProcess *process, HitosSchedule *schedule, HitosDate today,
                                                   HitosBaseline *baseline);
HitosTimelinePlan *hitos_timeline_plan_ref (HitosTimelinePlan *self);
void hitos_timeline_plan_unref (HitosTimelinePlan *self);

/* All borrowed. */
guint hitos_timeline_plan_get_n_tasks (const HitosTimelinePlan *self);
const HitosTimelineTask *hitos_timeline_plan_get_task (const HitosTimelinePlan *self, guint task);
guint hitos_timeline_plan_get_n_links (const HitosTimelinePlan *self);
const HitosTimelineLink *hitos_timeline_plan_get_link (const HitosTimelinePlan *self, guint link);
const HitosNetwork *hitos_timeline_plan_get_network (const HitosTimelinePlan *self);

/* The task of a milestone, HITOS_TIMELINE_NO_TASK where the plan leaves it out: it was dropped. */
guint hitos_timeline_plan_find (const HitosTimelinePlan *self, gpointer milestone);

/* The first task of those that are part of none. */
guint hitos_timeline_plan_get_first (const HitosTimelinePlan *self);

/* What stands on a day of its own, by day; the sessions of @task. Borrowed, of HitosTimelineMark. */
const GArray *hitos_timeline_plan_get_marks (const HitosTimelinePlan *self);
const HitosTimelineMark *hitos_timeline_plan_get_task_marks (const HitosTimelinePlan *self, guint task);

/* From the first day of the plan to its last, today and election day included. */
HitosWhen hitos_timeline_plan_get_range (const HitosTimelinePlan *self);

HitosDate hitos_timeline_plan_get_today (const HitosTimelinePlan *self);
HitosDate hitos_timeline_plan_get_election_day (const HitosTimelinePlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosTimelinePlan, hitos_timeline_plan_unref)

G_END_DECLS
