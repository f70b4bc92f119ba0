/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-when.h"

G_BEGIN_DECLS

/* One day in each month, as a calendar of sessions says it: "the 15th", "the second Tuesday", "the last Friday". */
typedef enum {
  HITOS_REPETITION_DAY,      /* that day of the month, its last one where it is shorter */
  HITOS_REPETITION_WEEKDAY,  /* the first to the fourth, or the last such weekday */
} HitosRepetitionKind;

#define HITOS_REPETITION_LAST 5
/* More months than any process has. */
#define HITOS_REPETITION_MOST 60

typedef struct {
  HitosRepetitionKind kind;
  int day;          /* 1 to 31 */
  int weekday;      /* 1 = Monday to 7 */
  int week;         /* 1 to 4, HITOS_REPETITION_LAST */
  HitosDate first;  /* no day before this one, nor after the other */
  HitosDate last;
} HitosRepetition;

#define HITOS_REPETITION_ERROR (hitos_repetition_error_quark ())
GQuark hitos_repetition_error_quark (void);

typedef enum {
  HITOS_REPETITION_ERROR_ORDER,   /* it ends before it begins, or has no dates */
  HITOS_REPETITION_ERROR_LENGTH,  /* more than HITOS_REPETITION_MOST months */
  HITOS_REPETITION_ERROR_EMPTY,   /* no day is in it */
} HitosRepetitionError;

/* Its days in order: a new array of HitosDate, NULL with HITOS_REPETITION_ERROR. */
GArray *hitos_repetition_list (const HitosRepetition *self, GError **error);

G_END_DECLS
