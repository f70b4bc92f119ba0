/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-enums.h"
#include "hitos-record.h"
#include "hitos-types.h"

G_BEGIN_DECLS

/* A fact of the register, recorded once. What it means to the informe depends on its kind; a
 * constancia goes through four states (received, shared, sent, acknowledged), each told by its
 * date. Never removed: voided, with a reason. */
#define HITOS_ENTRY_FIELDS(F, R, E, T, p) \
  E (T, p, kind, HitosEntryKind, hitos_entry_kind, N_("Kind")) \
  F (T, p, date, WHEN, OPTIONAL, N_("Date")) \
  F (T, p, ordinal, INTEGER, OPTIONAL, N_("Place in the day")) \
  R (T, p, recipient, HitosBody, hitos_body, OPTIONAL, N_("Recipient")) \
  R (T, p, body, HitosBody, hitos_body, OPTIONAL, N_("Body whose section tells it")) \
  F (T, p, action, TEXT, OPTIONAL, N_("Action")) \
  F (T, p, subject, TEXT, OPTIONAL, N_("Subject")) \
  F (T, p, month, WHEN, OPTIONAL, N_("Month of the informe that it sends")) \
  F (T, p, received_on, DATE, OPTIONAL, N_("Received on")) \
  F (T, p, shared_on, DATE, OPTIONAL, N_("Shared on")) \
  F (T, p, acknowledged_on, DATE, OPTIONAL, N_("Acuse filed on")) \
  F (T, p, routed_to, TEXT, OPTIONAL, N_("Turned to")) \
  F (T, p, request, TEXT, OPTIONAL, N_("What it asks")) \
  F (T, p, answer_by, DATE, OPTIONAL, N_("Answer by")) \
  R (T, p, answers, HitosEntry, hitos_entry, OPTIONAL, N_("Answers")) \
  F (T, p, activity, TEXT, OPTIONAL, N_("Activity number of INE's calendar")) \
  R (T, p, milestone, HitosMilestone, hitos_milestone, OPTIONAL, N_("Milestone")) \
  R (T, p, sitting, HitosSitting, hitos_sitting, OPTIONAL, N_("Session")) \
  F (T, p, notes, TEXT, OPTIONAL, N_("Notes")) \
  F (T, p, voided, TEXT, OPTIONAL, N_("Voided because"))

#define HITOS_TYPE_ENTRY (hitos_entry_get_type ())
HITOS_DECLARE_RECORD (HitosEntry, hitos_entry, ENTRY, HITOS_ENTRY_FIELDS)

/* The four states of an INE document in the office. Open until acknowledged: por atender. */
typedef enum {
  HITOS_STAGE_RECEIVED,
  HITOS_STAGE_SHARED,
  HITOS_STAGE_SENT,
  HITOS_STAGE_ACKNOWLEDGED,
} HitosEntryStage;

HitosEntryStage hitos_entry_get_stage (HitosEntry *self);

/* Its date, or while a constancia is not yet sent, the day of its last step: what orders the list. */
HitosWhen hitos_entry_get_last_step (HitosEntry *self);

/* A document's part in an entry. */
#define HITOS_ENTRY_DOCUMENT_FIELDS(F, R, E, T, p) \
  R (T, p, entry, HitosEntry, hitos_entry, OWNER, N_("Entry")) \
  R (T, p, document, HitosDocument, hitos_document, REQUIRED, N_("Document")) \
  E (T, p, role, HitosDocumentRole, hitos_document_role, N_("Role")) \
  F (T, p, ordinal, INTEGER, OPTIONAL, N_("Order"))

#define HITOS_TYPE_ENTRY_DOCUMENT (hitos_entry_document_get_type ())
HITOS_DECLARE_RECORD (HitosEntryDocument, hitos_entry_document, ENTRY_DOCUMENT, HITOS_ENTRY_DOCUMENT_FIELDS)

/* A body that an entry was made known or copied to. */
#define HITOS_ENTRY_BODY_FIELDS(F, R, E, T, p) \
  R (T, p, entry, HitosEntry, hitos_entry, OWNER, N_("Entry")) \
  R (T, p, body, HitosBody, hitos_body, REQUIRED, N_("Body")) \
  E (T, p, role, HitosAudienceRole, hitos_audience_role, N_("Role")) \
  F (T, p, ordinal, INTEGER, OPTIONAL, N_("Order"))

#define HITOS_TYPE_ENTRY_BODY (hitos_entry_body_get_type ())
HITOS_DECLARE_RECORD (HitosEntryBody, hitos_entry_body, ENTRY_BODY, HITOS_ENTRY_BODY_FIELDS)

G_END_DECLS
