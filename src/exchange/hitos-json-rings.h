/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-json-records.h"
#include "hitos-process.h"

G_BEGIN_DECLS

/* What a record hangs on must not in turn hang on the record: who follows a milestone's owners, a
 * document's annexes or a task's predecessors would never arrive. Fails at a record of the file that
 * closes such a ring, be it with others of the file or with those of @process (may be NULL). */
gboolean hitos_json_rings_check (HitosJsonRecords *records, HitosProcess *process, GError **error);

G_END_DECLS
