/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-fact-words.h"

#include <glib/gi18n-lib.h>

#include "hitos-enums.h"

typedef struct {
  GType (*type) (void);
  int value;
  const char *context, *label;
} Word;

static const Word words[] = {
  { hitos_entry_kind_get_type, HITOS_ENTRY_DISPATCH, "entry", NC_("entry", "Dispatch") },
  { hitos_entry_kind_get_type, HITOS_ENTRY_CONSTANCIA, "entry", NC_("entry", "Constancia") },
  { hitos_entry_kind_get_type, HITOS_ENTRY_ANSWER, "entry", NC_("entry", "Answer") },
  { hitos_entry_kind_get_type, HITOS_ENTRY_RECEPTION, "entry", NC_("entry", "Reception") },
  { hitos_entry_kind_get_type, HITOS_ENTRY_WORK, "entry", NC_("entry", "Work") },
  { hitos_entry_kind_get_type, HITOS_ENTRY_ATTENDANCE, "entry", NC_("entry", "Attendance") },
  { hitos_entry_kind_get_type, HITOS_ENTRY_NOTICE, "entry", NC_("entry", "Notice of conclusion") },
  { hitos_document_role_get_type, HITOS_ROLE_SENT, "role", NC_("role", "Sent") },
  { hitos_document_role_get_type, HITOS_ROLE_ENCLOSED, "role", NC_("role", "Enclosed") },
  { hitos_document_role_get_type, HITOS_ROLE_MADE_KNOWN, "role", NC_("role", "Made known") },
  { hitos_document_role_get_type, HITOS_ROLE_ANSWERED, "role", NC_("role", "Answered") },
  { hitos_document_role_get_type, HITOS_ROLE_SUPPLEMENTS, "role", NC_("role", "Supplements (en alcance)") },
  { hitos_document_role_get_type, HITOS_ROLE_RECEIVED, "role", NC_("role", "Received") },
  { hitos_document_role_get_type, HITOS_ROLE_WORKED_ON, "role", NC_("role", "Worked on") },
  { hitos_audience_role_get_type, HITOS_AUDIENCE_INFORMED, "role", NC_("role", "Informed") },
  { hitos_audience_role_get_type, HITOS_AUDIENCE_COPIED, "role", NC_("role", "Copied (c.c.p.)") },
  { hitos_sitting_state_get_type, HITOS_SITTING_PLANNED, "session", NC_("session", "Planned") },
  { hitos_sitting_state_get_type, HITOS_SITTING_CONVENED, "session", NC_("session", "Convened") },
  { hitos_sitting_state_get_type, HITOS_SITTING_HELD, "session", NC_("session", "Held") },
  { hitos_sitting_state_get_type, HITOS_SITTING_CANCELLED, "session", NC_("session", "Cancelled") },
  { hitos_milestone_status_get_type, HITOS_STATUS_PENDING, "milestone", NC_("milestone", "Pending") },
  { hitos_milestone_status_get_type, HITOS_STATUS_IN_PROGRESS, "milestone", NC_("milestone", "In progress") },
  { hitos_milestone_status_get_type, HITOS_STATUS_DELIVERED, "milestone", NC_("milestone", "Delivered") },
  { hitos_risk_state_get_type, HITOS_RISK_OPEN, "risk", NC_("risk", "Open") },
  { hitos_risk_state_get_type, HITOS_RISK_WATCHED, "risk", NC_("risk", "Watched") },
  { hitos_risk_state_get_type, HITOS_RISK_CLOSED, "risk", NC_("risk", "Closed") },
  { hitos_participant_role_get_type, HITOS_PARTICIPANT_INVITED, "role", NC_("role", "Invited") },
  { hitos_participant_role_get_type, HITOS_PARTICIPANT_SUMMONED, "role", NC_("role", "Summoned") },
  { hitos_participant_role_get_type, HITOS_PARTICIPANT_ATTENDED, "role", NC_("role", "Attended") },
  { hitos_sitting_document_role_get_type, HITOS_SITTING_DOCUMENT_ISSUED, "role", NC_("role", "Issued for it") },
  { hitos_sitting_document_role_get_type, HITOS_SITTING_DOCUMENT_MINUTES, "role", NC_("role", "Minutes") },
  { hitos_sitting_document_role_get_type, HITOS_SITTING_DOCUMENT_OTHER, "role", NC_("role", "Other document") },
  { hitos_outcome_kind_get_type, HITOS_OUTCOME_PRESENTED, "outcome", NC_("outcome", "Presented") },
  { hitos_outcome_kind_get_type, HITOS_OUTCOME_REVIEWED, "outcome", NC_("outcome", "Reviewed") },
  { hitos_outcome_kind_get_type, HITOS_OUTCOME_APPROVED, "outcome", NC_("outcome", "Approved") },
  { hitos_outcome_kind_get_type, HITOS_OUTCOME_MINUTES_APPROVED, "outcome", NC_("outcome", "Minutes approved") },
  { hitos_agreement_effect_get_type, HITOS_EFFECT_NONE, "effect", NC_("effect", "None") },
  { hitos_agreement_effect_get_type, HITOS_EFFECT_DESIGNATES_UNIT, "effect", NC_("effect", "Designates the unit") },
  { hitos_agreement_effect_get_type, HITOS_EFFECT_CREATES_BODY, "effect", NC_("effect", "Creates a body") },
  { hitos_agreement_effect_get_type, HITOS_EFFECT_APPROVES_DELIVERABLE, "effect", NC_("effect", "Approves a deliverable") },
};

const char *
hitos_enum_get_label (GType enumeration, int value)
{
  g_autoptr (GEnumClass) klass = NULL;
  GEnumValue *found;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].type () == enumeration && words[i].value == value)
      return g_dpgettext2 (GETTEXT_PACKAGE, words[i].context, words[i].label);
  klass = g_type_class_ref (enumeration);
  found = g_enum_get_value (klass, value);
  return found ? found->value_nick : "";
}

const char *
hitos_entry_kind_get_label (HitosEntryKind kind)
{
  return hitos_enum_get_label (hitos_entry_kind_get_type (), kind);
}

const char *
hitos_entry_kind_get_icon (HitosEntryKind kind)
{
  static const char *const icons[] = {
    "document-send-symbolic", "hitos-shared-symbolic", "mail-reply-sender-symbolic", "mail-unread-symbolic",
    "document-edit-symbolic", "camera-video-symbolic", "hitos-ok-symbolic",
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (icons), NULL);

  return icons[kind];
}

const char *
hitos_entry_stage_get_label (HitosEntryStage stage)
{
  static const char *const labels[] = {
    NC_("stage", "Received"), NC_("stage", "Shared"), NC_("stage", "Sent"), NC_("stage", "Acuse filed"),
  };

  g_return_val_if_fail (stage < G_N_ELEMENTS (labels), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "stage", labels[stage]);
}

const char *
hitos_entry_stage_get_icon (HitosEntryStage stage)
{
  static const char *const icons[] = {
    "mail-unread-symbolic", "system-users-symbolic", "document-send-symbolic", "object-select-symbolic",
  };

  g_return_val_if_fail (stage < G_N_ELEMENTS (icons), NULL);

  return icons[stage];
}
