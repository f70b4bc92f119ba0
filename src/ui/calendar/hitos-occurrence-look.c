/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-occurrence-look.h"

static const char *const kind_icons[] = {
  [HITOS_OCCURRENCE_ELECTION_DAY] = "hitos-election-symbolic",
  [HITOS_OCCURRENCE_HOLIDAY] = "hitos-holiday-symbolic",
  [HITOS_OCCURRENCE_ACT_LIMIT] = "hitos-limit-symbolic",
  [HITOS_OCCURRENCE_REMISSION_LIMIT] = "hitos-remission-symbolic",
  [HITOS_OCCURRENCE_BOTH_LIMITS] = "hitos-limit-symbolic",
  [HITOS_OCCURRENCE_INFORME_DUE] = "hitos-informe-symbolic",
  [HITOS_OCCURRENCE_SYSTEM_TEST] = "hitos-test-symbolic",
  [HITOS_OCCURRENCE_SIMULACRO] = "hitos-simulacro-symbolic",
  [HITOS_OCCURRENCE_SITTING] = "hitos-session-symbolic",
  [HITOS_OCCURRENCE_CONVENE_BY] = "hitos-convene-symbolic",
  [HITOS_OCCURRENCE_ANSWER_DUE] = "hitos-answer-symbolic",
  [HITOS_OCCURRENCE_CONSTANCIA] = "hitos-inbox-symbolic",
  [HITOS_OCCURRENCE_TARGET] = "hitos-target-symbolic",
  [HITOS_OCCURRENCE_PLANNED] = "hitos-planned-symbolic",
  [HITOS_OCCURRENCE_DONE] = "hitos-limit-symbolic",
  [HITOS_OCCURRENCE_REMITTED] = "hitos-remission-symbolic",
};

static const char *const state_icons[] = {
  [HITOS_OCCURRENCE_PLAIN] = NULL,
  [HITOS_OCCURRENCE_PENDING] = "hitos-state-pending-symbolic",
  [HITOS_OCCURRENCE_SOON] = "hitos-state-soon-symbolic",
  [HITOS_OCCURRENCE_OVERDUE] = "hitos-state-overdue-symbolic",
  [HITOS_OCCURRENCE_IN_TIME] = "hitos-state-in-time-symbolic",
  [HITOS_OCCURRENCE_LATE] = "hitos-state-late-symbolic",
};

const char *
hitos_occurrence_look_kind_icon (HitosOccurrenceKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_icons), NULL);

  return kind_icons[kind];
}

const char *
hitos_occurrence_look_state_icon (HitosOccurrenceState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (state_icons), NULL);

  return state_icons[state];
}

HitosInk
hitos_occurrence_look_ink (HitosOccurrence *occurrence)
{
  switch (hitos_occurrence_get_state (occurrence))
    {
    case HITOS_OCCURRENCE_OVERDUE:
      return hitos_occurrence_is_legal (occurrence) ? HITOS_INK_ERROR : HITOS_INK_WARNING;
    case HITOS_OCCURRENCE_SOON:
    case HITOS_OCCURRENCE_LATE:
      return HITOS_INK_WARNING;
    case HITOS_OCCURRENCE_IN_TIME:
      return HITOS_INK_SUCCESS;
    case HITOS_OCCURRENCE_PLAIN:
    case HITOS_OCCURRENCE_PENDING:
    default:
      return hitos_occurrence_is_legal (occurrence)
             || hitos_occurrence_get_kind (occurrence) == HITOS_OCCURRENCE_ELECTION_DAY
             ? HITOS_INK_ACCENT : HITOS_INK_DIM;
    }
}

const char *
hitos_occurrence_look_style_class (HitosOccurrence *occurrence)
{
  switch (hitos_occurrence_look_ink (occurrence))
    {
    case HITOS_INK_ERROR:
      return "error";
    case HITOS_INK_WARNING:
      return "warning";
    case HITOS_INK_SUCCESS:
      return "success";
    case HITOS_INK_ACCENT:
      return "accent";
    default:
      return "dim-label";
    }
}
