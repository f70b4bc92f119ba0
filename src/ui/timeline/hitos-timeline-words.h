/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-timeline-rows.h"

G_BEGIN_DECLS

/* A timeline in words: what is painted, for those who read or hear it. All newly allocated. */

/* Everything about a row in one sentence: "E05, Plan de trabajo, planned from 3 Nov to 5 Nov, limit 6 Nov, done
 * in time, 2 days of slack". */
char *hitos_timeline_words_row (HitosTimelineRows *rows, const HitosTimelineRow *row);

/* What stands beside a bar: the day on which it was done, else its last day, and that it is late. */
char *hitos_timeline_words_bar (const HitosTimelineTask *task);

/* "E06 waits for E05 and 2 days more". */
char *hitos_timeline_words_link (const HitosTimelinePlan *plan, const HitosTimelineLink *link);

/* What is done, has no days or stands on its limit because nobody planned it has none to tell. */
gboolean hitos_timeline_words_have_slack (const HitosTimelineTask *task);

/* "2 days", "–": what a column shows. */
char *hitos_timeline_words_slack (const HitosTimelineTask *task);
char *hitos_timeline_words_progress (const HitosTimelineTask *task);
char *hitos_timeline_words_mark (const HitosTimelineMark *mark);

/* An icon whose shape tells the state without its colour. Static. */
const char *hitos_timeline_words_get_icon (const HitosTimelineTask *task);
const char *hitos_timeline_words_get_state (const HitosTimelineTask *task);

G_END_DECLS
