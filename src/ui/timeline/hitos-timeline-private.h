/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-timeline-table.h"
#include "hitos-timeline.h"

G_BEGIN_DECLS

/* What a timeline and its keys share; nobody else includes it. */

struct _HitosTimeline {
  GtkWidget parent_instance;

  HitosProcess *process;       /* owned, may be NULL */
  HitosDate today;
  int soon_days;
  HitosTimelineRows *rows;     /* owned */
  GtkWidget *paned;            /* children */
  HitosTimelineTable *list;
  GtkWidget *band_side;
  HitosTimelineBand *band;
  char *baseline;              /* owned: the id of the sealed plan that is compared, "" none, NULL the last one */
  guint narrowing;             /* a source */
  int width;                   /* for which it is divided, in pixels; 0 before it is known */
  int names_width;             /* as a person has left the divider, in pixels; 0 by itself */
  gboolean slack;              /* some milestone has one to tell */
  gboolean dividing;           /* the divider is being put where it belongs */
  gboolean table;
};

/* The task that is chosen, HITOS_TIMELINE_NO_TASK for none or a group. */
guint hitos_timeline_get_task (HitosTimeline *self);

/* A HitosChange with the sentence that tells what it did; a message where nothing is done. */
void hitos_timeline_tell_change (HitosTimeline *self, HitosChange *change, const char *sentence);
void hitos_timeline_tell_message (HitosTimeline *self, const char *message);

/* What the pointer asks for on the band. */
void hitos_timeline_connect_edits (HitosTimeline *self);

/* The keys that are the timeline's own while it has the focus. */
void hitos_timeline_add_keys (HitosTimeline *self);

G_END_DECLS
