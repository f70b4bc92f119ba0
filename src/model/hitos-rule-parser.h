/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-rule.h"

G_BEGIN_DECLS

/* One step of a rule; its amount carries the sign. */
typedef struct {
  HitosStepKind kind;
  int amount;
} HitosRuleStep;

/* Reads @text into a new @anchor and appends its steps to @steps, an array of HitosRuleStep.
 * For hitos_rule_parse alone. */
gboolean hitos_rule_parser_read (const char *text, char **anchor, GArray *steps, GError **error);

G_END_DECLS
