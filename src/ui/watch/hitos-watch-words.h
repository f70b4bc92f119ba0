/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-watch-item.h"

G_BEGIN_DECLS

/* The overview in words. Those of a question are borrowed, all others newly allocated, and none is markup. */

/* "Overdue": above the answer and on its tile. */
const char *hitos_watch_words_get_heading (HitosWatchQuestion question);

/* "E05 · Plan de trabajo". */
char *hitos_watch_words_dup_title (HitosWatchItem *item);

/* "Legal limit · Friday, 5 November 2021 · 3 days ago"; what blocks it, where something does. */
char *hitos_watch_words_dup_detail (HitosWatchItem *item, HitosDate today);

/* "overdue", "due soon"; NULL where there is nothing to say. Borrowed. */
const char *hitos_watch_words_get_state (HitosWatchItem *item);

/* "3 days ago", "today", "in 5 days"; of what is long over, "5 years ago". */
char *hitos_watch_words_dup_distance (HitosDate day, HitosDate today);

/* "5 d", "3 d ago": the same in little room. */
char *hitos_watch_words_dup_short_distance (HitosDate day, HitosDate today);

G_END_DECLS
