/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-enums.h"

/* The nicks are a file format: a new one may be added, an old one never changed. */

G_DEFINE_ENUM_TYPE (HitosBodyKind, hitos_body_kind,
                    G_DEFINE_ENUM_VALUE (HITOS_BODY_OFFICE, "office"),
                    G_DEFINE_ENUM_VALUE (HITOS_BODY_COLLEGIATE, "collegiate"),
                    G_DEFINE_ENUM_VALUE (HITOS_BODY_GROUP, "group"))

G_DEFINE_ENUM_TYPE (HitosEntryKind, hitos_entry_kind,
                    G_DEFINE_ENUM_VALUE (HITOS_ENTRY_DISPATCH, "dispatch"),
                    G_DEFINE_ENUM_VALUE (HITOS_ENTRY_CONSTANCIA, "constancia"),
                    G_DEFINE_ENUM_VALUE (HITOS_ENTRY_ANSWER, "answer"),
                    G_DEFINE_ENUM_VALUE (HITOS_ENTRY_RECEPTION, "reception"),
                    G_DEFINE_ENUM_VALUE (HITOS_ENTRY_WORK, "work"),
                    G_DEFINE_ENUM_VALUE (HITOS_ENTRY_ATTENDANCE, "attendance"),
                    G_DEFINE_ENUM_VALUE (HITOS_ENTRY_NOTICE, "notice"))

G_DEFINE_ENUM_TYPE (HitosDocumentRole, hitos_document_role,
                    G_DEFINE_ENUM_VALUE (HITOS_ROLE_SENT, "sent"),
                    G_DEFINE_ENUM_VALUE (HITOS_ROLE_ENCLOSED, "enclosed"),
                    G_DEFINE_ENUM_VALUE (HITOS_ROLE_MADE_KNOWN, "made-known"),
                    G_DEFINE_ENUM_VALUE (HITOS_ROLE_ANSWERED, "answered"),
                    G_DEFINE_ENUM_VALUE (HITOS_ROLE_SUPPLEMENTS, "supplements"),
                    G_DEFINE_ENUM_VALUE (HITOS_ROLE_RECEIVED, "received"),
                    G_DEFINE_ENUM_VALUE (HITOS_ROLE_WORKED_ON, "worked-on"))

G_DEFINE_ENUM_TYPE (HitosAudienceRole, hitos_audience_role,
                    G_DEFINE_ENUM_VALUE (HITOS_AUDIENCE_INFORMED, "informed"),
                    G_DEFINE_ENUM_VALUE (HITOS_AUDIENCE_COPIED, "copied"))

G_DEFINE_ENUM_TYPE (HitosSittingState, hitos_sitting_state,
                    G_DEFINE_ENUM_VALUE (HITOS_SITTING_PLANNED, "planned"),
                    G_DEFINE_ENUM_VALUE (HITOS_SITTING_CONVENED, "convened"),
                    G_DEFINE_ENUM_VALUE (HITOS_SITTING_HELD, "held"),
                    G_DEFINE_ENUM_VALUE (HITOS_SITTING_CANCELLED, "cancelled"))

G_DEFINE_ENUM_TYPE (HitosParticipantRole, hitos_participant_role,
                    G_DEFINE_ENUM_VALUE (HITOS_PARTICIPANT_INVITED, "invited"),
                    G_DEFINE_ENUM_VALUE (HITOS_PARTICIPANT_SUMMONED, "summoned"),
                    G_DEFINE_ENUM_VALUE (HITOS_PARTICIPANT_ATTENDED, "attended"))

G_DEFINE_ENUM_TYPE (HitosSittingDocumentRole, hitos_sitting_document_role,
                    G_DEFINE_ENUM_VALUE (HITOS_SITTING_DOCUMENT_ISSUED, "issued"),
                    G_DEFINE_ENUM_VALUE (HITOS_SITTING_DOCUMENT_MINUTES, "minutes"),
                    G_DEFINE_ENUM_VALUE (HITOS_SITTING_DOCUMENT_OTHER, "other"))

G_DEFINE_ENUM_TYPE (HitosOutcomeKind, hitos_outcome_kind,
                    G_DEFINE_ENUM_VALUE (HITOS_OUTCOME_PRESENTED, "presented"),
                    G_DEFINE_ENUM_VALUE (HITOS_OUTCOME_REVIEWED, "reviewed"),
                    G_DEFINE_ENUM_VALUE (HITOS_OUTCOME_APPROVED, "approved"),
                    G_DEFINE_ENUM_VALUE (HITOS_OUTCOME_MINUTES_APPROVED, "minutes-approved"))

G_DEFINE_ENUM_TYPE (HitosAgreementEffect, hitos_agreement_effect,
                    G_DEFINE_ENUM_VALUE (HITOS_EFFECT_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (HITOS_EFFECT_DESIGNATES_UNIT, "designates-unit"),
                    G_DEFINE_ENUM_VALUE (HITOS_EFFECT_CREATES_BODY, "creates-body"),
                    G_DEFINE_ENUM_VALUE (HITOS_EFFECT_APPROVES_DELIVERABLE, "approves-deliverable"))

G_DEFINE_ENUM_TYPE (HitosMilestoneStatus, hitos_milestone_status,
                    G_DEFINE_ENUM_VALUE (HITOS_STATUS_PENDING, "pending"),
                    G_DEFINE_ENUM_VALUE (HITOS_STATUS_IN_PROGRESS, "in-progress"),
                    G_DEFINE_ENUM_VALUE (HITOS_STATUS_DELIVERED, "delivered"))

G_DEFINE_ENUM_TYPE (HitosRiskState, hitos_risk_state,
                    G_DEFINE_ENUM_VALUE (HITOS_RISK_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (HITOS_RISK_WATCHED, "watched"),
                    G_DEFINE_ENUM_VALUE (HITOS_RISK_CLOSED, "closed"))

G_DEFINE_ENUM_TYPE (HitosReportState, hitos_report_state,
                    G_DEFINE_ENUM_VALUE (HITOS_REPORT_DRAFT, "draft"),
                    G_DEFINE_ENUM_VALUE (HITOS_REPORT_SENT, "sent"))

G_DEFINE_ENUM_TYPE (HitosSeriesNumberState, hitos_series_number_state,
                    G_DEFINE_ENUM_VALUE (HITOS_SERIES_NUMBER_RESERVED, "reserved"),
                    G_DEFINE_ENUM_VALUE (HITOS_SERIES_NUMBER_OTHER_MATTER, "other-matter"))
