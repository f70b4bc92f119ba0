/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-timeline-rows.h"

G_BEGIN_DECLS

/* A timeline as it stands, for paper: its rows in their order with the days, the links between them and
 * the days of rest, and none of the process. An immutable value, which any thread may read. What was
 * done after the plan's day is not done yet. */
typedef struct _HitosTimelineChart HitosTimelineChart;

typedef struct {
  HitosTimelineTask task;  /* without its milestone; a group's row has no days */
  const char *code;        /* both borrowed from the chart; NULL where there is none */
  const char *name;
  guint depth;
  gboolean is_group;
  guint first_mark;        /* its sessions, in the marks of the chart's tasks */
} HitosTimelineChartRow;

typedef struct {
  guint from;              /* rows */
  guint to;
  gboolean critical;
  gboolean broken;
} HitosTimelineChartLink;

/* @rows has a plan; @schedule tells the days of rest. */
HitosTimelineChart *hitos_timeline_chart_new (HitosTimelineRows *rows, HitosSchedule *schedule);
HitosTimelineChart *hitos_timeline_chart_ref (HitosTimelineChart *self);
void hitos_timeline_chart_unref (HitosTimelineChart *self);

/* All borrowed. */
guint hitos_timeline_chart_get_n_rows (const HitosTimelineChart *self);
const HitosTimelineChartRow *hitos_timeline_chart_get_row (const HitosTimelineChart *self, guint row);
const HitosTimelineMark *hitos_timeline_chart_get_row_marks (const HitosTimelineChart *self, guint row);

/* Of HitosTimelineChartLink; of HitosTimelineMark, without their records. */
const GArray *hitos_timeline_chart_get_links (const HitosTimelineChart *self);
const GArray *hitos_timeline_chart_get_marks (const HitosTimelineChart *self);

/* The days of the rows, today and election day, at most ten years around it; never empty. */
HitosWhen hitos_timeline_chart_get_range (const HitosTimelineChart *self);
/* From @from to @to, both included; what is HITOS_DATE_NONE is as the chart has it. Empty where both are. */
HitosWhen hitos_timeline_chart_choose_days (const HitosTimelineChart *self, HitosDate from, HitosDate to);
HitosDate hitos_timeline_chart_get_today (const HitosTimelineChart *self);

/* Saturdays, Sundays and holidays. */
gboolean hitos_timeline_chart_is_rest (const HitosTimelineChart *self, HitosDate day);

/* Of the plan's leaves, shown or not. */
void hitos_timeline_chart_count (const HitosTimelineChart *self, guint *n_leaves, guint *n_done, guint *n_late);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosTimelineChart, hitos_timeline_chart_unref)

G_END_DECLS
