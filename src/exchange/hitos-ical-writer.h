/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-occurrences.h"

G_BEGIN_DECLS

/* The plan as an iCalendar file (RFC 5545): what is to be done and the sessions, each an event of whole
 * days, a session with an hour at its civil hour in no time zone. It says in its description why it is that
 * day, and what is still to be done rings. Days of rest and what only happened are left out. The same
 * occurrences on the same day give the same text. Newly allocated. @occurrences has a process. */
char *hitos_ical_write (HitosOccurrences *occurrences);

G_END_DECLS
