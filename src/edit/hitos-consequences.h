/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-comparison.h"

G_BEGIN_DECLS

/* What a change to the plan's dates would do, told before it is done: where each thing goes, which limit it
 * passes and by how much, which limits hang on it and shift, what it pushes, what becomes late and why. */
typedef enum {
  HITOS_CONSEQUENCE_PLANNED,       /* what the gesture took hold of has a new day */
  HITOS_CONSEQUENCE_LIMIT_STAYS,   /* its legal limit, which it keeps to */
  HITOS_CONSEQUENCE_LIMIT_PASSED,
  HITOS_CONSEQUENCE_CONVENE_BY,    /* a session is to be convened by @to */
  HITOS_CONSEQUENCE_REST_DAY,      /* it falls on a weekend or a holiday */
  HITOS_CONSEQUENCE_PAST,          /* it falls before today */
  HITOS_CONSEQUENCE_ALONG,         /* a part of it, or one of its series, moves with it */
  HITOS_CONSEQUENCE_PUSHED,        /* it waits for what moves */
  HITOS_CONSEQUENCE_TOO_EARLY,     /* it would start before what it waits for is over */
  HITOS_CONSEQUENCE_LIMIT_SHIFTS,  /* a limit that hangs on what moves */
  HITOS_CONSEQUENCE_LATE,          /* a limit that would have run out already */
} HitosConsequenceKind;

/* Read only, owned by its list. */
typedef struct {
  HitosConsequenceKind kind;
  char *id;         /* of the record that it is about */
  HitosDate from;   /* HITOS_DATE_NONE where it had none */
  HitosDate to;
  int days;         /* that a limit is passed by, or left until it; else 0 */
  gboolean is_bad;  /* the law, or a link of the plan, is not kept */
  char *sentence;   /* all of it, in the reader's language */
} HitosConsequence;

/* What @change would do to @process, beginning with @record (a milestone or a session that it moves; may be
 * NULL). @schedule: the process's own on @today. New array that owns its HitosConsequence. */
GPtrArray *hitos_consequences_list (HitosProcess *process, HitosChange *change, gpointer record,
                                    HitosSchedule *schedule, HitosDate today, int soon_days);

/* How many of them are bad. */
guint hitos_consequences_count_bad (const GPtrArray *consequences);

/* What people call it in little room: a milestone's code or name; a session's body and kind. Newly allocated. */
char *hitos_consequences_get_title (gpointer record);

G_END_DECLS
