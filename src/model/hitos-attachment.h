/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-enums.h"
#include "hitos-record.h"
#include "hitos-types.h"

G_BEGIN_DECLS

/* A file kept as evidence: a scanned acuse, a signed oficio. Its bytes are in the store, found
 * by their hash. */
#define HITOS_ATTACHMENT_FIELDS(F, R, E, T, p) \
  R (T, p, document, HitosDocument, hitos_document, OPTIONAL, N_("Document")) \
  R (T, p, entry, HitosEntry, hitos_entry, OPTIONAL, N_("Entry")) \
  R (T, p, milestone, HitosMilestone, hitos_milestone, OPTIONAL, N_("Milestone")) \
  R (T, p, report, HitosReport, hitos_report, OPTIONAL, N_("Informe")) \
  F (T, p, name, TEXT, REQUIRED, N_("File name")) \
  F (T, p, media_type, TEXT, OPTIONAL, N_("Media type")) \
  F (T, p, size, INTEGER, OPTIONAL, N_("Size in bytes")) \
  F (T, p, sha256, TEXT, REQUIRED, N_("SHA-256"))

#define HITOS_TYPE_ATTACHMENT (hitos_attachment_get_type ())
HITOS_DECLARE_RECORD (HitosAttachment, hitos_attachment, ATTACHMENT, HITOS_ATTACHMENT_FIELDS)

G_END_DECLS
