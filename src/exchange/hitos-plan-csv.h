/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-occurrences.h"

G_BEGIN_DECLS

/* The plan as a person reads it, as CSV: a line a milestone with both its limits as they stand, their
 * states, what was planned and what was done. Dates are ISO 8601; the heading and the states are in the
 * reader's language. Newly allocated. @occurrences has a process. */
char *hitos_plan_csv_write (HitosOccurrences *occurrences);

/* A CSV file for a spreadsheet: @text after a byte order mark, without which LibreOffice on Windows and
 * Excel take UTF-8 for something else. Pipes get none: other programs take it for a part of the first
 * name. Newly allocated. */
GBytes *hitos_plan_csv_create_file (const char *text, gboolean is_for_spreadsheet);

G_END_DECLS
