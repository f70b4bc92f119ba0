/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-finding.h"

G_BEGIN_DECLS

/* Findings of one kind under one line, which opens to show each: twelve acuses that are missing are one thing to look
 * at. */
#define HITOS_TYPE_FINDING_GROUP (hitos_finding_group_get_type ())
G_DECLARE_FINAL_TYPE (HitosFindingGroup, hitos_finding_group, HITOS, FINDING_GROUP, AdwExpanderRow)

/* For @n findings, two or more, of that code; their rows are added with adw_expander_row_add_row (). */
GtkWidget *hitos_finding_group_new (const char *code, HitosFindingSeverity severity, guint n);

/* Borrowed. */
const char *hitos_finding_group_get_code (HitosFindingGroup *self);

G_END_DECLS
