/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-change.h"
#include "hitos-entry.h"
#include "hitos-report.h"

G_BEGIN_DECLS

/* How an informe becomes a sent one. A month is named by its first day. */

/* The informe's record; borrowed, NULL where nobody has recorded anything of it yet. */
HitosReport *hitos_sending_find_report (HitosProcess *process, HitosDate month);

/* Whether it is marked as sent. */
gboolean hitos_sending_is_sent (HitosProcess *process, HitosDate month);

/* The dispatch that says that it sends the informe. Borrowed, NULL where there is none. */
HitosEntry *hitos_sending_find_dispatch (HitosProcess *process, HitosDate month);

/* One step that marks it as sent on @day: by the dispatch that says so, which gets that date, else by a new one with
 * the next key. @sequence: the journal's, see hitos_history_get_sequence (). */
HitosChange *hitos_sending_create (HitosProcess *process, HitosDate month, HitosDate day, gint64 sequence);

/* One step that makes it a draft again; the dispatch stays as it is. @report: was marked as sent. */
HitosChange *hitos_sending_take_back (HitosReport *report);

G_END_DECLS
