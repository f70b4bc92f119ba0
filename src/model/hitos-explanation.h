/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "hitos-date.h"

G_BEGIN_DECLS

/* One step of a rule: from where it starts, or how it goes on. */
typedef enum {
  HITOS_STEP_ANCHOR,        /* the date of an anchor */
  HITOS_STEP_MONTHS,        /* the same day, that many months later or earlier, clipped */
  HITOS_STEP_DAYS,          /* calendar days */
  HITOS_STEP_WORKDAYS,      /* días hábiles */
  HITOS_STEP_LAST_DAY,      /* the last day of the month */
  HITOS_STEP_DAY_OF_MONTH,  /* that day of the month, clipped */
} HitosStepKind;

/* A step that was taken, and the date it led to. */
typedef struct {
  HitosStepKind kind;
  int amount;          /* months, days, workdays or the day of the month; else 0 */
  HitosDate date;
  gboolean clipped;    /* the month had no such day, so its last one was taken */
} HitosExplanationStep;

/* Why a date is that date: an anchor and the steps taken from it, each with its result.
 * Immutable once its evaluation ends. */

typedef struct _HitosExplanation HitosExplanation;

/* Starts at @anchor, whose date is @date. */
HitosExplanation *hitos_explanation_new (const char *anchor, HitosDate date);
void hitos_explanation_free (HitosExplanation *self);

/* Adds a step that was taken; only the rule that is being evaluated does. */
void hitos_explanation_append (HitosExplanation *self, HitosExplanationStep step);

guint hitos_explanation_get_n_steps (const HitosExplanation *self);

/* The step at @index, the anchor being the first: borrowed. */
const HitosExplanationStep *hitos_explanation_get_step (const HitosExplanation *self, guint index);

/* The date that it ends at. */
HitosDate hitos_explanation_get_date (const HitosExplanation *self);

/* What the step at @index did, without its date, in the reader's language: "7 months before". */
char *hitos_explanation_describe_step (const HitosExplanation *self, guint index);

/* All of them in one line: "Election day, 7 months before". */
char *hitos_explanation_describe (const HitosExplanation *self);

/* In one line, in the rules' own signs: "J 2027-06-06 → -7m 2026-11-06". */
char *hitos_explanation_to_string (const HitosExplanation *self);

/* A step in the rules' own signs: "-7m", "last-day", "day 5". */
char *hitos_step_to_string (HitosStepKind kind, int amount);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosExplanation, hitos_explanation_free)

G_END_DECLS
