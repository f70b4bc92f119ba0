/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "hitos-when.h"

G_BEGIN_DECLS

/* What can stand on a day of the calendar. */
typedef enum {
  HITOS_OCCURRENCE_ELECTION_DAY,
  HITOS_OCCURRENCE_HOLIDAY,
  HITOS_OCCURRENCE_ACT_LIMIT,        /* the law's last day of an act */
  HITOS_OCCURRENCE_REMISSION_LIMIT,  /* the last day to send it to INE */
  HITOS_OCCURRENCE_BOTH_LIMITS,      /* both clocks of a milestone end on that day */
  HITOS_OCCURRENCE_INFORME_DUE,      /* the limit of a monthly informe */
  HITOS_OCCURRENCE_SYSTEM_TEST,
  HITOS_OCCURRENCE_SIMULACRO,
  HITOS_OCCURRENCE_SITTING,
  HITOS_OCCURRENCE_CONVENE_BY,       /* a planned session is convened on that day at the latest */
  HITOS_OCCURRENCE_ANSWER_DUE,       /* an oficio asks for an answer by then */
  HITOS_OCCURRENCE_CONSTANCIA,       /* an INE document that waits in one of its states, por atender */
  HITOS_OCCURRENCE_TARGET,           /* an internal target of the office's own */
  HITOS_OCCURRENCE_PLANNED,          /* a milestone's planned days */
  HITOS_OCCURRENCE_DONE,             /* the real date of an act */
  HITOS_OCCURRENCE_REMITTED,         /* the real date of sending it */
} HitosOccurrenceKind;

typedef enum {
  HITOS_OCCURRENCE_PLAIN,    /* nothing to do about it: a holiday, a date that happened */
  HITOS_OCCURRENCE_PENDING,
  HITOS_OCCURRENCE_SOON,     /* its day is near */
  HITOS_OCCURRENCE_OVERDUE,
  HITOS_OCCURRENCE_IN_TIME,  /* done */
  HITOS_OCCURRENCE_LATE,     /* done, after its day */
} HitosOccurrenceState;

#define HITOS_TYPE_OCCURRENCE_KIND (hitos_occurrence_kind_get_type ())
#define HITOS_TYPE_OCCURRENCE_STATE (hitos_occurrence_state_get_type ())
GType hitos_occurrence_kind_get_type (void);
GType hitos_occurrence_state_get_type (void);

/* One thing on the calendar: a record, projected onto its days. Immutable; when the record changes,
 * another occurrence takes its place. */
#define HITOS_TYPE_OCCURRENCE (hitos_occurrence_get_type ())
G_DECLARE_FINAL_TYPE (HitosOccurrence, hitos_occurrence, HITOS, OCCURRENCE, GObject)

/* @days is not empty. @record (NULL for a holiday of the law) is kept. @code is a few letters that
 * name it in little room, NULL where it has none; @name says what it is. */
HitosOccurrence *hitos_occurrence_new (HitosOccurrenceKind kind, HitosWhen days,
                                       HitosOccurrenceState state, gpointer record,
                                       const char *code, const char *name);

HitosWhen hitos_occurrence_get_days (HitosOccurrence *self);
HitosOccurrenceKind hitos_occurrence_get_kind (HitosOccurrence *self);
HitosOccurrenceState hitos_occurrence_get_state (HitosOccurrence *self);

/* All borrowed; the code and the record may be NULL. */
gpointer hitos_occurrence_get_record (HitosOccurrence *self);
const char *hitos_occurrence_get_code (HitosOccurrence *self);
const char *hitos_occurrence_get_name (HitosOccurrence *self);

/* "E05 · Plan de trabajo", else its name. Newly allocated. */
char *hitos_occurrence_dup_title (HitosOccurrence *self);

/* For a chip, code first, then the state if there is one: "E05 · overdue · Plan de trabajo". Borrowed. */
const char *hitos_occurrence_get_short_label (HitosOccurrence *self);

/* A whole sentence, to be read aloud: "E05, Plan de trabajo, due on 5 November, done in time". Borrowed. */
const char *hitos_occurrence_get_label (HitosOccurrence *self);

/* "Limit", "Session"…: what kind of thing it is. Borrowed. */
const char *hitos_occurrence_get_kind_name (HitosOccurrence *self);

/* Whether it is to be done or held, and not what was, nor a day of rest. */
gboolean hitos_occurrence_is_ahead (HitosOccurrence *self);

/* Whether it still waits in time: it is neither done nor overdue. */
gboolean hitos_occurrence_is_open (HitosOccurrence *self);

/* Whether it is a term of the law, which alone is told in red once it is passed. */
gboolean hitos_occurrence_is_legal (HitosOccurrence *self);

/* Earlier first; within a day what weighs more; a total order. */
int hitos_occurrence_compare (HitosOccurrence *a, HitosOccurrence *b);

/* Whether nobody could tell one from the other. */
gboolean hitos_occurrence_equal (HitosOccurrence *a, HitosOccurrence *b);

/* "done in time", "held"; NULL for PLAIN. Borrowed. */
const char *hitos_occurrence_get_state_name (HitosOccurrence *self);

/* "done", for little room; NULL for PLAIN and PENDING. Borrowed. */
const char *hitos_occurrence_get_short_state (HitosOccurrence *self);

/* A state as a legend tells it, NULL for PLAIN. Borrowed. */
const char *hitos_occurrence_state_get_name (HitosOccurrenceState state);

/* The state of something that is to be done by the end of @limit and was done on @done (none: not
 * yet), as seen on @today; it is due soon on the last @soon_days days. */
HitosOccurrenceState hitos_occurrence_state_of (HitosDate limit, HitosDate done, HitosDate today,
                                                int soon_days);

G_END_DECLS
