/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-change.h"
#include "hitos-ical-scan.h"
#include "hitos-process.h"

G_BEGIN_DECLS

/* An iCalendar file taken into a plan. An event that Hitos wrote moves its record: the planned days or the
 * internal target of a milestone, the day, hour and place of a session. A limit of the law follows from its
 * rule and is never moved by a file. Another's event becomes a session of the collegiate body that its
 * summary begins with, else a milestone with planned days; taken again, it moves what it became.
 *
 * @change (action "import") holds what differs, nothing the second time. @dropped gets a sentence, in the
 * reader's language, of each thing that was not taken (transfer full, of char *). Fails with
 * HITOS_ICAL_ERROR and one sentence where the file is no calendar, or is damaged. */
HitosChange *hitos_ical_read (HitosProcess *process, GBytes *file, GPtrArray **dropped,
                              GError **error);

G_END_DECLS
