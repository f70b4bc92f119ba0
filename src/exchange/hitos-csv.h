/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-process.h"

G_BEGIN_DECLS

/* CSV as RFC 4180 has it (commas, CR LF, doubled quotation marks) in UTF-8. A cell that a spreadsheet
 * would take for a formula gets an apostrophe before it: a file may come from anybody. */

/* Appends a line; @cells is NULL-terminated. */
void hitos_csv_append (GString *file, const char *const *cells);

/* Every record of one class in the order of its list: a heading of the fields' names, then a line each.
 * A reference is shown by the name of what it names. Newly allocated. */
char *hitos_csv_write (HitosProcess *process, GType record_type);

/* What tells a person which record it is: an acronym, a key, a name, a subject or a date, else its id.
 * Newly allocated. */
char *hitos_csv_describe (gpointer record);

G_END_DECLS
