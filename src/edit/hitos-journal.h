/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-database.h"
#include "hitos-step.h"

G_BEGIN_DECLS

/* The journal's table: one row a step. Sealed rows never change. */

/* Writes @step with its images (JSON of hitos_delta_write ()) and sets its sequence. */
gboolean hitos_journal_append (HitosDatabase *database, const char *process, HitosStep *step,
                               const char *images, GError **error);

/* Replaces the images of a step that still grows; @grown is FALSE where it was sealed meanwhile. */
gboolean hitos_journal_grow (HitosDatabase *database, const HitosStep *step, const char *images,
                             gboolean *grown, GError **error);

/* Seals what still grows. */
gboolean hitos_journal_seal (HitosDatabase *database, const char *process, GError **error);

/* The steps from sequence @from on, in order. New array of owned HitosStep. */
GPtrArray *hitos_journal_read_steps (HitosDatabase *database, const char *process, gint64 from,
                                     GError **error);

/* New array of owned HitosDelta. */
GPtrArray *hitos_journal_read_deltas (HitosDatabase *database, gint64 sequence, GError **error);

G_END_DECLS
