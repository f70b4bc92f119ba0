/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-printable.h"

G_BEGIN_DECLS

/* What of a timeline goes on paper: which days, which milestones, in which groups; one line until it is unfolded.
 * Signal "changed". */
#define HITOS_TYPE_PRINT_TIMELINE_ROW (hitos_print_timeline_row_get_type ())
G_DECLARE_FINAL_TYPE (HitosPrintTimelineRow, hitos_print_timeline_row, HITOS, PRINT_TIMELINE_ROW,
                      AdwExpanderRow)

/* As it was printed last, else as the timeline is shown. @settings may be NULL. */
void hitos_print_timeline_row_fill (HitosPrintTimelineRow *self, HitosProcess *process, GSettings *settings,
                                      HitosDate today);
void hitos_print_timeline_row_remember (HitosPrintTimelineRow *self, GSettings *settings);

/* FALSE where a day is wrong, which is said in its line. */
gboolean hitos_print_timeline_row_is_right (HitosPrintTimelineRow *self);

/* Writes the three choices into @options. */
void hitos_print_timeline_row_read (HitosPrintTimelineRow *self, HitosPrintOptions *options);

G_END_DECLS
