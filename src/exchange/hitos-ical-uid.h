/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-occurrence.h"
#include "hitos-process.h"

G_BEGIN_DECLS

/* The names of events in iCalendar files: "act-limit.<record>@<process>.hitos". They stay the same as
 * long as the record does, so that a calendar that is subscribed or imported again moves its events
 * instead of doubling them. */

/* Newly allocated. */
char *hitos_ical_uid_format (HitosProcess *process, HitosOccurrence *occurrence);

/* Whether @uid is of @process; then its kind, and the id of its record, newly allocated. */
gboolean hitos_ical_uid_parse (HitosProcess *process, const char *uid, HitosOccurrenceKind *kind,
                               char **record_id);

G_END_DECLS
