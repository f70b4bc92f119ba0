/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-timeline-band.h"

G_BEGIN_DECLS

/* The head of a timeline's band: two levels of units, and below them what stands on a day of its own:
 * today, election day, sessions, the test, simulacros. */
#define HITOS_TYPE_TIMELINE_RULER (hitos_timeline_ruler_get_type ())
G_DECLARE_FINAL_TYPE (HitosTimelineRuler, hitos_timeline_ruler, HITOS, TIMELINE_RULER, GtkWidget)

GtkWidget *hitos_timeline_ruler_new (HitosTimelineBand *band);

G_END_DECLS
