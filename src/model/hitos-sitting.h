/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-enums.h"
#include "hitos-record.h"
#include "hitos-types.h"

G_BEGIN_DECLS

/* A session of a body. "Session" is the field's word; sitting is the code's, since a program has
 * sessions too. A session announced is a sitting that is convened and not yet held. */
#define HITOS_SITTING_FIELDS(F, R, E, T, p) \
  R (T, p, body, HitosBody, hitos_body, REQUIRED, N_("Body")) \
  F (T, p, kinds, LIST, OPTIONAL, N_("Kind of session")) \
  F (T, p, number, INTEGER, OPTIONAL, N_("Number")) \
  F (T, p, date, DATE, OPTIONAL, N_("Date")) \
  F (T, p, ordinal, INTEGER, OPTIONAL, N_("Place in the day")) \
  F (T, p, time, TIME, OPTIONAL, N_("Hour")) \
  F (T, p, place, TEXT, OPTIONAL, N_("Place")) \
  F (T, p, remote, BOOLEAN, OPTIONAL, N_("By videoconference")) \
  E (T, p, state, HitosSittingState, hitos_sitting_state, N_("State")) \
  F (T, p, convened_on, WHEN, OPTIONAL, N_("Convened on")) \
  F (T, p, agenda, LIST, OPTIONAL, N_("Agenda")) \
  R (T, p, milestone, HitosMilestone, hitos_milestone, OPTIONAL, N_("Milestone")) \
  F (T, p, repeats, TEXT, OPTIONAL, N_("Repeats as")) \
  F (T, p, notes, TEXT, OPTIONAL, N_("Notes")) \
  F (T, p, voided, TEXT, OPTIONAL, N_("Voided because"))

#define HITOS_TYPE_SITTING (hitos_sitting_get_type ())
HITOS_DECLARE_RECORD (HitosSitting, hitos_sitting, SITTING, HITOS_SITTING_FIELDS)

/* Who was invited to a session, who was summoned, which offices attended. */
#define HITOS_SITTING_BODY_FIELDS(F, R, E, T, p) \
  R (T, p, sitting, HitosSitting, hitos_sitting, OWNER, N_("Session")) \
  R (T, p, body, HitosBody, hitos_body, REQUIRED, N_("Body")) \
  E (T, p, role, HitosParticipantRole, hitos_participant_role, N_("Role")) \
  F (T, p, ordinal, INTEGER, OPTIONAL, N_("Order"))

#define HITOS_TYPE_SITTING_BODY (hitos_sitting_body_get_type ())
HITOS_DECLARE_RECORD (HitosSittingBody, hitos_sitting_body, SITTING_BODY, HITOS_SITTING_BODY_FIELDS)

/* A paper of the session itself: what was issued for it, and its minutes. */
#define HITOS_SITTING_DOCUMENT_FIELDS(F, R, E, T, p) \
  R (T, p, sitting, HitosSitting, hitos_sitting, OWNER, N_("Session")) \
  R (T, p, document, HitosDocument, hitos_document, REQUIRED, N_("Document")) \
  E (T, p, role, HitosSittingDocumentRole, hitos_sitting_document_role, N_("Role")) \
  F (T, p, ordinal, INTEGER, OPTIONAL, N_("Order"))

#define HITOS_TYPE_SITTING_DOCUMENT (hitos_sitting_document_get_type ())
HITOS_DECLARE_RECORD (HitosSittingDocument, hitos_sitting_document, SITTING_DOCUMENT, HITOS_SITTING_DOCUMENT_FIELDS)

G_END_DECLS
