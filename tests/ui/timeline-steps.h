/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-timeline.h"

G_BEGIN_DECLS

/* Where timelines of one process are shown. Pixels. */
typedef struct {
  HitosProcess *process;   /* owned: the sample plan's */
  int width;
  int height;
} TimelineScene;

/* Something that changes what a timeline draws. What is the timeline's @own is to be done to each that is made later, too;
 * the rest is the process's, the theme's or what one looks at. */
typedef struct {
  const char *name;
  void (*act) (TimelineScene *scene, HitosTimeline *timeline);
  gboolean own;
  gboolean aside;  /* it may be out of sight: newer GTK keeps in its place what is looked at */
} TimelineStep;

/* In their order: each counts on those before it. Static. */
const TimelineStep *timeline_steps_get (guint *n_steps);

G_END_DECLS
