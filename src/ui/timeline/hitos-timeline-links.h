/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-change.h"
#include "hitos-dependency.h"
#include "hitos-timeline-plan.h"

G_BEGIN_DECLS

/* What a task waits for and what waits for it, over its row or its link: the days between are set, a link is taken
 * away, another is made. Signals: "change" (a HitosChange and the sentence that tells it), "refused" (why a link
 * cannot be). */
#define HITOS_TYPE_TIMELINE_LINKS (hitos_timeline_links_get_type ())
G_DECLARE_FINAL_TYPE (HitosTimelineLinks, hitos_timeline_links, HITOS, TIMELINE_LINKS, GtkPopover)

GtkWidget *hitos_timeline_links_new (void);

/* @milestone's links; @focus (may be NULL) has the cursor. */
void hitos_timeline_links_show (HitosTimelineLinks *self, HitosMilestone *milestone, HitosDependency *focus,
                                const GdkRectangle *place);

/* "E05 → E06": newly allocated. */
char *hitos_timeline_links_describe (HitosDependency *dependency);

G_END_DECLS
