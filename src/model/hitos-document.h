/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-enums.h"
#include "hitos-record.h"
#include "hitos-types.h"

G_BEGIN_DECLS

/* A paper of the office, its own or foreign, with its literal keys, from which its series is read. Its annexes are documents;
 * an attachment is a file. Which words tell its kind ("el acta", "la circular") is vocabulary. */
#define HITOS_DOCUMENT_FIELDS(F, R, E, T, p) \
  F (T, p, kind, TEXT, REQUIRED, N_("Kind")) \
  F (T, p, keys, LIST, OPTIONAL, N_("Keys")) \
  R (T, p, issuer, HitosBody, hitos_body, OPTIONAL, N_("Issuer")) \
  F (T, p, date, DATE, OPTIONAL, N_("Date")) \
  F (T, p, ordinal, INTEGER, OPTIONAL, N_("Order in the day")) \
  F (T, p, subject, TEXT, OPTIONAL, N_("Short subject")) \
  F (T, p, title, TEXT, OPTIONAL, N_("Formal title")) \
  R (T, p, owner, HitosBody, hitos_body, OPTIONAL, N_("Body whose document it is")) \
  F (T, p, state, TEXT, OPTIONAL, N_("State")) \
  F (T, p, not_sent, BOOLEAN, OPTIONAL, N_("Not to be sent to INE")) \
  R (T, p, milestone, HitosMilestone, hitos_milestone, OPTIONAL, N_("Deliverable that it is")) \
  F (T, p, notes, TEXT, OPTIONAL, N_("Notes")) \
  F (T, p, voided, TEXT, OPTIONAL, N_("Voided because"))

#define HITOS_TYPE_DOCUMENT (hitos_document_get_type ())
HITOS_DECLARE_RECORD (HitosDocument, hitos_document, DOCUMENT, HITOS_DOCUMENT_FIELDS)

G_END_DECLS
