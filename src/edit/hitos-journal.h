/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-change.h"
#include "hitos-database.h"
#include "hitos-step.h"

G_BEGIN_DECLS

/* The journal's table: one row a step. Sealed rows never change. */

/* Inside the caller's transaction, which it commits: the rows of @change, then @step, whose
 * sequence, size and schema it sets. The last step before stops growing. */
gboolean hitos_journal_write (HitosDatabase *database, const char *process, HitosChange *change,
                              HitosStep *step, GError **error);

/* The same for a step that grows: the rows of @change, and @joined as all that the step did.
 * Where the step was sealed meanwhile, @grown is FALSE and nothing is written nor committed. */
gboolean hitos_journal_grow (HitosDatabase *database, const char *process, HitosChange *change,
                             HitosChange *joined, HitosStep *step, gboolean *grown, GError **error);

/* Seals what still grows. */
gboolean hitos_journal_seal (HitosDatabase *database, const char *process, GError **error);

/* The steps from sequence @from on, in order. New array of owned HitosStep. */
GPtrArray *hitos_journal_read_steps (HitosDatabase *database, const char *process, gint64 from,
                                     GError **error);

/* Processes of which the last that was done is their removal, the latest first. New array of owned
 * HitosRemovedProcess. */
GPtrArray *hitos_journal_read_removed (HitosDatabase *database, GError **error);

/* New array of owned HitosDelta. */
GPtrArray *hitos_journal_read_deltas (HitosDatabase *database, gint64 sequence, GError **error);

G_END_DECLS
