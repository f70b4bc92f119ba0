/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "hitos-explanation.h"
#include "hitos-workdays.h"

G_BEGIN_DECLS

/* A rule that gives a date: an anchor, then steps from left to right. An immutable value.
 *
 *   J-7m                 seven months before election day, clipped to the month's end
 *   J-2m-15d             then fifteen calendar days earlier
 *   T+5d, E04b+3h        five calendar days, three días hábiles after a milestone
 *   act+5d               five days after the act of the same milestone
 *   last-day(J)          the last day of the month of election day
 *   day(5, month+1m)     day 5 of the month that follows the informe's
 *
 * Anchors: J (election day), act, month, or the code of a milestone. "M(7)" is read as "J-7m" and
 * "C" (close of publication) as "P2", the catalogue's milestone for it. */

typedef struct _HitosRule HitosRule;

#define HITOS_RULE_ANCHOR_ELECTION "J"
#define HITOS_RULE_ANCHOR_ACT "act"
#define HITOS_RULE_ANCHOR_MONTH "month"

#define HITOS_RULE_ERROR (hitos_rule_error_quark ())

typedef enum {
  HITOS_RULE_ERROR_SYNTAX,  /* the text is not a rule; the message says at which character */
  HITOS_RULE_ERROR_ANCHOR,  /* the anchor is not known */
  HITOS_RULE_ERROR_RANGE,   /* the date leaves the years 1 to 9999 */
  HITOS_RULE_ERROR_CYCLE,   /* milestones that wait for one another */
} HitosRuleError;

GQuark hitos_rule_error_quark (void);

/* The date of @anchor; HITOS_DATE_NONE where it has none, with @error set if there is more to say
 * than that it is not known. */
typedef HitosDate (*HitosAnchorFunc) (const char *anchor, gpointer data, GError **error);

/* HITOS_RULE_ERROR_SYNTAX for what is not a rule. */
HitosRule *hitos_rule_parse (const char *text, GError **error);
HitosRule *hitos_rule_ref (HitosRule *self);
void hitos_rule_unref (HitosRule *self);

/* The text that parses to an equal rule, always spelt in the same way. */
char *hitos_rule_to_string (const HitosRule *self);

/* Where the rule starts: borrowed. */
const char *hitos_rule_get_anchor (const HitosRule *self);

/* The date that the rule gives, HITOS_DATE_NONE with HITOS_RULE_ERROR_ANCHOR, _RANGE or whatever
 * error @anchors set. @workdays serves the "h" steps, NULL is article 74 alone. @explanation, which
 * may be NULL, is set to the steps taken (transfer full), only where there is a date. */
HitosDate hitos_rule_evaluate (const HitosRule *self, HitosAnchorFunc anchors, gpointer data,
                               const HitosWorkdays *workdays, HitosExplanation **explanation,
                               GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosRule, hitos_rule_unref)

G_END_DECLS
