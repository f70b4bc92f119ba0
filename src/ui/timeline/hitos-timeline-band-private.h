/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-timeline-band.h"
#include "hitos-timeline-drag.h"
#include "hitos-timeline-painter.h"

G_BEGIN_DECLS

/* What a band and its pointer share; nobody else includes it. */

struct _HitosTimelineBand {
  GtkWidget parent_instance;

  HitosTimelineRows *rows;        /* owned */
  HitosTimelineInk *ink;          /* owned */
  HitosTimelineSheet *sheet;      /* owned */
  HitosWorkdays *workdays;        /* owned, may be NULL */
  GtkAdjustment *adjustments[2];  /* owned, may be NULL: sideways, and the list's */
  GtkScrollablePolicy policies[2];
  HitosTimelinePlace place;
  gpointer place_data;            /* borrowed */
  HitosTimeScale scale;
  HitosWhen extent;               /* what can be scrolled to */
  HitosWhen rested;               /* the days whose days of rest are known */
  GArray *rests;                  /* owned, may be NULL: of HitosRestSpan */
  HitosTickLabels *tick_labels;   /* owned */
  HitosTicks *ticks;              /* owned, may be NULL: made when asked for */
  gboolean ticked;                /* they are those of the scale as it is */
  GArray *links, *lines, *crossed;  /* owned; see HitosTimelineFrame */
  GHashTable *labels;             /* owned; see HitosTimelineFrame */
  HitosTimelineDrag drag;
  double pinched;                 /* the factor of a pinch so far */
  double pointer_x;               /* where the pointer was last, negative while it was nowhere */
  guint hovered;                  /* the task below the pointer, HITOS_TIMELINE_NO_TASK */
  guint selected;                 /* a row, HITOS_TIMELINE_NO_ROW */
  char *link;                     /* owned, may be NULL: the id of the dependency that is chosen */
  gboolean fits;                  /* the whole plan is shown, whatever the width */
  gboolean placing;               /* the adjustment follows the scale */
};

/* What a frame is painted from, or hit in. FALSE where there is nothing to see. */
gboolean hitos_timeline_band_prepare (HitosTimelineBand *self, HitosTimelineFrame *frame);

/* As if it were pressed there: a link is chosen, or a row. */
void hitos_timeline_band_press (HitosTimelineBand *self, int n_press, double x, double y);

/* Wheel, pinch, press, drag and what is told of the thing below the pointer. */
void hitos_timeline_band_add_pointer (HitosTimelineBand *self);

G_END_DECLS
