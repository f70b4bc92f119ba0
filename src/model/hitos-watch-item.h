/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-occurrence.h"

G_BEGIN_DECLS

/* What a coordinator asks each morning. */
typedef enum {
  HITOS_WATCH_OVERDUE,     /* which terms and plans have run out without being done? */
  HITOS_WATCH_WEEK,        /* what is due today or in the next 7 days? */
  HITOS_WATCH_MONTH,       /* and in the days after, up to the 30th? */
  HITOS_WATCH_BLOCKED,     /* what waits for something that is late, or has a risk or a critical situation? */
  HITOS_WATCH_NOT_HELD,    /* which session of the calendar of sessions was not held? */
  HITOS_WATCH_UNANSWERED,  /* which oficio is por atender? */
  HITOS_WATCH_MINUTES,     /* whose acta is not approved? */
  HITOS_WATCH_INFORME,     /* which informe is next? */
} HitosWatchQuestion;

#define HITOS_WATCH_N_QUESTIONS (HITOS_WATCH_INFORME + 1)

/* Why it is told, where the question alone does not say so. */
typedef enum {
  HITOS_WATCH_REASON_NONE,
  HITOS_WATCH_REASON_PREDECESSOR,  /* the cause is a milestone that it depends on */
  HITOS_WATCH_REASON_CRITICAL,     /* it has a critical situation */
  HITOS_WATCH_REASON_RISK,         /* the cause is an open risk */
  HITOS_WATCH_REASON_NOT_DRAFTED,  /* the session has no acta yet */
  HITOS_WATCH_REASON_NOT_APPROVED, /* it has one, which no session has approved */
} HitosWatchReason;

/* One line of the answer to one question. Immutable. */
#define HITOS_TYPE_WATCH_ITEM (hitos_watch_item_get_type ())
G_DECLARE_FINAL_TYPE (HitosWatchItem, hitos_watch_item, HITOS, WATCH_ITEM, GObject)

/* @occurrence (may be NULL) and @record are kept. @day: HITOS_DATE_NONE where there is none. */
HitosWatchItem *hitos_watch_item_new (HitosWatchQuestion question, HitosOccurrence *occurrence, gpointer record,
                                      HitosDate day);

/* Only by its maker, before anybody has it. @cause is kept, and may be NULL. */
void hitos_watch_item_set_reason (HitosWatchItem *self, HitosWatchReason reason, gpointer cause);

HitosWatchQuestion hitos_watch_item_get_question (HitosWatchItem *self);

/* The day that it is due, or was to be; of an acta, the day of its session. HITOS_DATE_NONE where it has none. */
HitosDate hitos_watch_item_get_day (HitosWatchItem *self);

/* All borrowed. The occurrence is what the calendar shows of it, NULL where it shows nothing. */
gpointer hitos_watch_item_get_record (HitosWatchItem *self);
HitosOccurrence *hitos_watch_item_get_occurrence (HitosWatchItem *self);
HitosWatchReason hitos_watch_item_get_reason (HitosWatchItem *self);
gpointer hitos_watch_item_get_cause (HitosWatchItem *self);

G_END_DECLS
