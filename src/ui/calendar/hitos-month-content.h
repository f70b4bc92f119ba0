/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-month-cell.h"
#include "hitos-month-grid.h"
#include "hitos-occurrences.h"

G_BEGIN_DECLS

/* What happens in the six weeks of a month, sorted into days: rest, chips, bars. */
#define HITOS_TYPE_MONTH_CONTENT (hitos_month_content_get_type ())
G_DECLARE_FINAL_TYPE (HitosMonthContent, hitos_month_content, HITOS, MONTH_CONTENT, GObject)

/* @occurrences may be NULL. The content stands until they change. */
HitosMonthContent *hitos_month_content_new (HitosOccurrences *occurrences, const HitosMonthGrid *grid);

/* What takes several days, in order; borrowed. */
GPtrArray *hitos_month_content_get_bars (HitosMonthContent *self);

/* So many of a week's lanes may be bars: the rest is for what the law says about single days. */
guint hitos_month_content_get_bar_lanes (guint n_lanes);

/* The room that a cell has. */
typedef struct {
  guint n_lanes;
  guint depth;          /* lanes that bars take */
  guint hidden;         /* bars without room */
  guint marks_in_lane;  /* marks that stand in one lane of a narrow month; 0: there is room for chips */
} HitosMonthRoom;

/* What the cell at @index shows in that room. What @cell points to stands as long as the content. */
void hitos_month_content_get_cell (HitosMonthContent *self, guint index, const HitosMonthRoom *room,
                                   HitosMonthCellContent *cell);

G_END_DECLS
