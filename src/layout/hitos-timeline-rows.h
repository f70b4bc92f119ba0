/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "hitos-span-index.h"
#include "hitos-timeline-filter.h"
#include "hitos-timeline-group.h"
#include "hitos-timeline-plan.h"

G_BEGIN_DECLS

/* The rows of a timeline from top to bottom: the tree of a plan as far as it is unfolded, grouped and
 * filtered. A GListModel of the milestones themselves, so that a plan made anew keeps its rows; a
 * group's row is a HitosTimelineGroup.
 *
 * The signal "changed" tells that rows look different, after items-changed has told which came and went. */
#define HITOS_TYPE_TIMELINE_ROWS (hitos_timeline_rows_get_type ())
G_DECLARE_FINAL_TYPE (HitosTimelineRows, hitos_timeline_rows, HITOS, TIMELINE_ROWS, GObject)

#define HITOS_TIMELINE_NO_ROW G_MAXUINT

typedef struct {
  guint task;                 /* HITOS_TIMELINE_NO_TASK in a group's row */
  guint depth;
  gboolean foldable;
  gboolean unfolded;
  HitosTimelineGroup *group;  /* borrowed; NULL in a task's row */
} HitosTimelineRow;

HitosTimelineRows *hitos_timeline_rows_new (void);

/* Borrowed, NULL at first. The rows that are in both plans stay. */
HitosTimelinePlan *hitos_timeline_rows_get_plan (HitosTimelineRows *self);
void hitos_timeline_rows_set_plan (HitosTimelineRows *self, HitosTimelinePlan *plan);

void hitos_timeline_rows_set_grouping (HitosTimelineRows *self, HitosTimelineGrouping grouping);
HitosTimelineGrouping hitos_timeline_rows_get_grouping (HitosTimelineRows *self);
void hitos_timeline_rows_set_filter (HitosTimelineRows *self, HitosTimelineFilter filter);
/* Only what has something from @from to @to, both included; HITOS_DATE_NONE is no bound. */
void hitos_timeline_rows_set_days (HitosTimelineRows *self, HitosDate from, HitosDate to);

/* Only what has @text in its name, code or number, in any case and with or without accents, and its
 * wholes; NULL for all. */
void hitos_timeline_rows_set_search (HitosTimelineRows *self, const char *text);
/* Borrowed, NULL for none. */
const char *hitos_timeline_rows_get_search (HitosTimelineRows *self);

guint hitos_timeline_rows_get_n_rows (HitosTimelineRows *self);
/* Whether any of them can be folded: else they are a plain list. */
gboolean hitos_timeline_rows_is_tree (HitosTimelineRows *self);
/* Borrowed until the next change. */
const HitosTimelineRow *hitos_timeline_rows_get_row (HitosTimelineRows *self, guint row);

void hitos_timeline_rows_set_unfolded (HitosTimelineRows *self, guint row, gboolean unfolded);
void hitos_timeline_rows_set_all_unfolded (HitosTimelineRows *self, gboolean unfolded);

/* The row of a task, or of the whole that hides it; HITOS_TIMELINE_NO_ROW where it is filtered out. */
guint hitos_timeline_rows_find_task (HitosTimelineRows *self, guint task);

/* The row of one of the list's items, a milestone or a group. */
guint hitos_timeline_rows_find_item (HitosTimelineRows *self, gpointer item);

/* Unfolds what hides @task and returns its row. */
guint hitos_timeline_rows_reveal (HitosTimelineRows *self, guint task);

/* Appends to @links (of guint) those of the plan that run over the rows @top to @bottom. */
void hitos_timeline_rows_find_links (HitosTimelineRows *self, guint top, guint bottom, GArray *links);

G_END_DECLS
