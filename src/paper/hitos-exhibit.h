/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-block.h"
#include "hitos-drawing.h"
#include "hitos-lettering.h"
#include "hitos-timeline-chart.h"

G_BEGIN_DECLS

/* A figure or a table of an informe on its way to the pages: rows under a head, parted where a page ends. Lengths
 * are points. */
typedef struct _HitosExhibit HitosExhibit;

/* Both take what they need of their arguments; @width: of the text. */
HitosExhibit *hitos_exhibit_new_table (HitosLettering *lettering, const HitosBlockTable *table, double width);

/* @words: the figure's legend, in the order of HitosTimelineWord, NULL-terminated. @room: the height of a page. */
HitosExhibit *hitos_exhibit_new_timeline (HitosLettering *lettering, HitosTimelineChart *chart,
                                          const char *const *words, double width, double room);
void hitos_exhibit_free (HitosExhibit *self);

guint hitos_exhibit_get_n_rows (const HitosExhibit *self);

/* How many rows from @first on have @room, with the head above them. */
guint hitos_exhibit_count_fitting (const HitosExhibit *self, guint first, double room);

/* How many rows at least stand on the page where it begins, if a page of @room can hold them. */
guint hitos_exhibit_get_least (const HitosExhibit *self, double room);

/* The rows from @first on with their head. (transfer full) */
HitosDrawing *hitos_exhibit_draw (const HitosExhibit *self, guint first, guint n_rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosExhibit, hitos_exhibit_free)

G_END_DECLS
