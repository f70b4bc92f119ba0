/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-explanation.h"
#include "hitos-process.h"

G_BEGIN_DECLS

/* What a plan may not say: asked while it is typed, before it is kept. */

#define HITOS_PLAN_CHECK_ERROR (hitos_plan_check_error_quark ())
GQuark hitos_plan_check_error_quark (void);

typedef enum {
  HITOS_PLAN_CHECK_ERROR_FAR,     /* a day years away from election day */
  HITOS_PLAN_CHECK_ERROR_FUTURE,  /* something that is said to have been done on a day to come */
  HITOS_PLAN_CHECK_ERROR_ORDER,   /* an end before its start, sent before it was done */
  HITOS_PLAN_CHECK_ERROR_REASON,  /* a limit set by hand without a reason */
  HITOS_PLAN_CHECK_ERROR_NUMBER,  /* a number that is out of its range */
  HITOS_PLAN_CHECK_ERROR_CODE,    /* a code that another has, or that a rule of another counts on */
} HitosPlanCheckErrorCode;

/* Whether the field of @after, a row of a milestone, a risk, a dependency or a session of @process, can be what it is;
 * rows of anything else are always right. Fails with HITOS_PLAN_CHECK_ERROR, or with HITOS_RULE_ERROR for a rule
 * that gives no date. The message is short enough to stand beside the field. */
gboolean hitos_plan_check_field (HitosProcess *process, const HitosRow *after, const char *field, HitosDate today,
                                 GError **error);

/* The day that the rule in @field ("act_rule" or "remission_rule") of @after gives, a row of a milestone of
 * @process; HITOS_DATE_NONE without an error where it has none. @explanation, which may be NULL, is set
 * (transfer full) to how it is reckoned. Fails with HITOS_RULE_ERROR. */
HitosDate hitos_plan_check_rule (HitosProcess *process, const HitosRow *after, const char *field,
                                 HitosExplanation **explanation, GError **error);

G_END_DECLS
