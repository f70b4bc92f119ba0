/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-process.h"

G_BEGIN_DECLS

/* Findings and sentences name records of every kind; the list shows facts. */

/* The fact that a record belongs to: itself, or the one that sends, issues, treats or takes that document.
 * Borrowed; NULL where there is none. */
gpointer hitos_record_finder_find_fact (HitosProcess *process, const char *id);

G_END_DECLS
