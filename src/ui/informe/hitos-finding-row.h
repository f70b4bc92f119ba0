/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-finding.h"

G_BEGIN_DECLS

/* Something to look at before sending: how grave it is (an icon and a word) and what it is. Activated, it leads to
 * its record or its sentence. */
#define HITOS_TYPE_FINDING_ROW (hitos_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (HitosFindingRow, hitos_finding_row, HITOS, FINDING_ROW, AdwActionRow)

GtkWidget *hitos_finding_row_new (HitosFinding *finding);

/* Borrowed. */
HitosFinding *hitos_finding_row_get_finding (HitosFindingRow *self);

/* Of any severity; the words are borrowed. */
const char *hitos_finding_row_get_word (HitosFindingSeverity severity);
GtkWidget *hitos_finding_row_create_icon (HitosFindingSeverity severity);
const char *hitos_finding_row_get_icon (HitosFindingSeverity severity);

G_END_DECLS
