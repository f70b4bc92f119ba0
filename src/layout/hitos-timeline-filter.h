/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-timeline-plan.h"

G_BEGIN_DECLS

/* Which tasks of a plan are wanted. */

typedef enum {
  HITOS_TIMELINE_FILTER_ALL,
  HITOS_TIMELINE_FILTER_PENDING,
  HITOS_TIMELINE_FILTER_CRITICAL,
  HITOS_TIMELINE_FILTER_LATE,
} HitosTimelineFilter;

/* For each task whether it is shown: those wanted that have @search in their name, code or number (NULL: all) and
 * something of theirs in @days (empty: all), and their wholes. Newly allocated; NULL where all are shown. */
guint8 *hitos_timeline_filter_choose (HitosTimelineFilter filter, const char *search, HitosWhen days,
                                      const HitosTimelinePlan *plan);

/* Whether @search (NULL: anything is) stands in the name, code or number of @task. */
gboolean hitos_timeline_filter_is_found (const HitosTimelineTask *task, const char *search);

/* Where @search stands in @text, in any case and with or without accents: its bytes from @start to @end. */
gboolean hitos_timeline_filter_find (const char *text, const char *search, guint *start, guint *end);

G_END_DECLS
