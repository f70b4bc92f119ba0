/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-change.h"
#include "hitos-process.h"

G_BEGIN_DECLS

/* The change that records a new fact of @kind on @day, filled in with what is likely: the unit's next key, INE's
 * unit as its recipient, the same audience as last time. @kind: a nick of HitosEntryKind, or "session".
 * NULL where the process has no body that could sit. (transfer full) @id: set to the new record's id, owned by
 * the change. */
HitosChange *hitos_new_fact_create (HitosProcess *process, const char *kind, HitosDate day, HitosDate today,
                                    const char **id);

/* The same for an agreement of @sitting, whose object must be known. */
HitosChange *hitos_new_fact_create_agreement (HitosProcess *process, gpointer sitting, const char *key,
                                              const char *object, const char **id);

/* Adds to @change a document with the next own key that @entry sends on @day, if it has none yet. */
void hitos_new_fact_add_sent_document (HitosChange *change, gpointer entry, HitosDate day);

/* Adds to @change the dispatch that sends the informe of @month on @day, with its oficio and the next key. Its id,
 * owned by @change. */
const char *hitos_new_fact_add_informe_dispatch (HitosChange *change, HitosProcess *process, HitosWhen month,
                                                 HitosDate day);

G_END_DECLS
