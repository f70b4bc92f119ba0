/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-history.h"
#include "hitos-milestone.h"
#include "hitos-timeline-band-private.h"
#include "hitos-timeline.h"

G_BEGIN_DECLS

/* A timeline in a window of its own, over the sample plan in a folder of its own, on 19 April 2027. */
typedef struct {
  char *folder;
  HitosDatabase *database;
  HitosHistory *history;
  GtkWidget *window;
  HitosTimeline *timeline;
  char *message;   /* the last one that it told */
  char *sentence;  /* of the last change that it made */
} TimelineFixture;

void timeline_set_up (TimelineFixture *fixture, gconstpointer data);
void timeline_tear_down (TimelineFixture *fixture, gconstpointer data);

/* What the timeline's own changes do, too. */
void timeline_apply (TimelineFixture *fixture, HitosChange *change);

HitosMilestone *timeline_find (TimelineFixture *fixture, const char *id);
void timeline_assert_planned (TimelineFixture *fixture, const char *id, const char *start, const char *end);

/* Brings the milestone's bar, from @left to @right with its middle at @y, into sight. */
HitosTimelineBand *timeline_prepare (TimelineFixture *fixture, const char *id, HitosTimelineFrame *frame, double *left,
                                     double *right, double *y);

G_END_DECLS
