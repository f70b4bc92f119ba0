/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-occurrences.h"
#include "hitos-watch-item.h"

G_BEGIN_DECLS

/* What there is to watch in a process on a day: the answers to the questions of HitosWatchQuestion. A thing
 * may answer two (an oficio that is unanswered and overdue); in one answer it stands once, by its gravest or nearest
 * day. A value made for the process as it stands; make another after a change or at midnight. */
typedef struct _HitosWatch HitosWatch;

/* In days after today: what is due by then. */
#define HITOS_WATCH_WEEK_DAYS 7
#define HITOS_WATCH_MONTH_DAYS 30

/* @occurrences has a process, and is only read while it is made. */
HitosWatch *hitos_watch_new (HitosOccurrences *occurrences);
void hitos_watch_free (HitosWatch *self);

/* The earliest first. Borrowed; of HitosWatchItem. */
const GPtrArray *hitos_watch_get_answer (HitosWatch *self, HitosWatchQuestion question);

/* The nearest thing that is due after the month that is watched. Borrowed; NULL where there is none. */
HitosWatchItem *hitos_watch_get_next (HitosWatch *self);

/* How many milestones of the law are overdue while nothing whatever is recorded of them: most likely they were done
 * before anybody wrote it down here. */
guint hitos_watch_count_unrecorded (HitosWatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosWatch, hitos_watch_free)

G_END_DECLS
