/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The closed lists of the model: what the program itself must tell apart. Open lists (kinds of
 * document, of session, verbs) are vocabulary data. The nicks are what files and SQL hold. */

typedef enum {
  HITOS_BODY_OFFICE,      /* "office": a unit, a secretariat, an INE unit: it sends and receives */
  HITOS_BODY_COLLEGIATE,  /* "collegiate": it sits and decides */
  HITOS_BODY_GROUP,       /* "group": people told, invited or summoned together */
} HitosBodyKind;

typedef enum {
  HITOS_ENTRY_DISPATCH,    /* documents are sent */
  HITOS_ENTRY_CONSTANCIA,  /* an INE document is made known to bodies and the constancia of it sent */
  HITOS_ENTRY_ANSWER,      /* a request is answered */
  HITOS_ENTRY_RECEPTION,   /* an oficio or circular arrives */
  HITOS_ENTRY_WORK,        /* something is worked on */
  HITOS_ENTRY_ATTENDANCE,  /* a videoconference, a course */
  HITOS_ENTRY_NOTICE,      /* notice of conclusion of an activity of INE's calendar */
} HitosEntryKind;

typedef enum {
  HITOS_ROLE_SENT,         /* the document that travels and names the rest */
  HITOS_ROLE_ENCLOSED,
  HITOS_ROLE_MADE_KNOWN,
  HITOS_ROLE_ANSWERED,
  HITOS_ROLE_SUPPLEMENTS,  /* en alcance */
  HITOS_ROLE_RECEIVED,
  HITOS_ROLE_WORKED_ON,
} HitosDocumentRole;

typedef enum {
  HITOS_AUDIENCE_INFORMED,
  HITOS_AUDIENCE_COPIED,   /* c.c.p. */
} HitosAudienceRole;

typedef enum {
  HITOS_SITTING_PLANNED,    /* stands in the approved calendar of sessions */
  HITOS_SITTING_CONVENED,
  HITOS_SITTING_HELD,
  HITOS_SITTING_CANCELLED,
} HitosSittingState;

typedef enum {
  HITOS_PARTICIPANT_INVITED,
  HITOS_PARTICIPANT_SUMMONED,
  HITOS_PARTICIPANT_ATTENDED,
} HitosParticipantRole;

typedef enum {
  HITOS_SITTING_DOCUMENT_ISSUED,   /* convocatoria, invitaciones, orden del día … */
  HITOS_SITTING_DOCUMENT_MINUTES,  /* its acta or minuta */
  HITOS_SITTING_DOCUMENT_OTHER,
} HitosSittingDocumentRole;

typedef enum {
  HITOS_OUTCOME_PRESENTED,
  HITOS_OUTCOME_REVIEWED,
  HITOS_OUTCOME_APPROVED,
  HITOS_OUTCOME_MINUTES_APPROVED,
} HitosOutcomeKind;

typedef enum {
  HITOS_EFFECT_NONE,
  HITOS_EFFECT_DESIGNATES_UNIT,
  HITOS_EFFECT_CREATES_BODY,
  HITOS_EFFECT_APPROVES_DELIVERABLE,
} HitosAgreementEffect;

typedef enum {
  HITOS_STATUS_PENDING,
  HITOS_STATUS_IN_PROGRESS,
  HITOS_STATUS_DELIVERED,
} HitosMilestoneStatus;

typedef enum {
  HITOS_RISK_OPEN,
  HITOS_RISK_WATCHED,
  HITOS_RISK_CLOSED,
} HitosRiskState;

typedef enum {
  HITOS_REPORT_DRAFT,
  HITOS_REPORT_SENT,
} HitosReportState;

typedef enum {
  HITOS_SERIES_NUMBER_RESERVED,
  HITOS_SERIES_NUMBER_OTHER_MATTER,  /* otro asunto: the gap is explained */
} HitosSeriesNumberState;

GType hitos_body_kind_get_type (void);
GType hitos_entry_kind_get_type (void);
GType hitos_document_role_get_type (void);
GType hitos_audience_role_get_type (void);
GType hitos_sitting_state_get_type (void);
GType hitos_participant_role_get_type (void);
GType hitos_sitting_document_role_get_type (void);
GType hitos_outcome_kind_get_type (void);
GType hitos_agreement_effect_get_type (void);
GType hitos_milestone_status_get_type (void);
GType hitos_risk_state_get_type (void);
GType hitos_report_state_get_type (void);
GType hitos_series_number_state_get_type (void);

G_END_DECLS
