/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-finding.h"

G_BEGIN_DECLS

/* What there is to look at before sending, the gravest first; many of one kind stand under one line. Signal
 * "activated" (HitosFinding). */
#define HITOS_TYPE_FINDING_LIST (hitos_finding_list_get_type ())
G_DECLARE_FINAL_TYPE (HitosFindingList, hitos_finding_list, HITOS, FINDING_LIST, AdwBin)

/* @findings: of HitosFinding, in order. Nothing changes where they say what is shown already. */
void hitos_finding_list_set_findings (HitosFindingList *self, const GPtrArray *findings);

G_END_DECLS
