/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-change.h"
#include "hitos-process.h"

G_BEGIN_DECLS

/* What the journal remembers of a row's change: of an update only the columns that it changed. As JSON
 * a step is an array of
 *
 *   {"table": "entry", "id": "…", "before": {"subject": "a"}, "after": {"subject": "b"}}
 *
 * An insertion has no before, a removal no after; what is at its default is left out of those. Values
 * stand as in files: numbers and booleans as numbers, the rest as text, none as null. */
typedef struct {
  HitosRow *before;  /* owned; NULL for an insertion */
  HitosRow *after;   /* owned; NULL for a removal */
  guint64 changed;   /* of an update: one bit a field; the other fields of both rows say nothing */
} HitosDelta;

void hitos_delta_free (HitosDelta *self);

/* Newly allocated. @images: of HitosImage. */
char *hitos_delta_write (const GPtrArray *images);

/* New array of owned HitosDelta, NULL with HITOS_DATABASE_ERROR_DAMAGED where @json is not what
 * hitos_delta_write () writes. */
GPtrArray *hitos_delta_read (const char *json, GError **error);

/* Adds to @change what makes the delta true of @process, whatever the row is now. Doing it twice is
 * doing it once. */
void hitos_delta_repeat (const HitosDelta *self, HitosProcess *process, HitosChange *change);

/* Adds to @change what takes the delta back, if the row still is as the delta left it; else says
 * what is not, with HITOS_PROCESS_ERROR_STALE. */
gboolean hitos_delta_revert (const HitosDelta *self, HitosProcess *process, HitosChange *change,
                             GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosDelta, hitos_delta_free)

G_END_DECLS
