/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-field.h"

G_BEGIN_DECLS

/* The whole content of one record as a value: what is stored, compared, journalled and exchanged.
 * Rows are built, then not changed any more. Reference counted. */

typedef struct _HitosRow HitosRow;

/* A row with every field at its default. @id NULL: a new random UUID. */
HitosRow *hitos_row_new (const HitosTable *table, const char *id);
HitosRow *hitos_row_copy (const HitosRow *self);
HitosRow *hitos_row_ref (HitosRow *self);
void hitos_row_unref (HitosRow *self);

const HitosTable *hitos_row_get_table (const HitosRow *self);
const char *hitos_row_get_id (const HitosRow *self);
HitosValue hitos_row_get_value (const HitosRow *self, guint field);
gboolean hitos_row_equal (const HitosRow *a, const HitosRow *b);

/* Building: only before the row is shared. Text is normalised to NFC and "" becomes none; it must be
 * valid UTF-8. @field is a position, or a name that the table has. */
void hitos_row_take_value (HitosRow *self, guint field, HitosValue value);
void hitos_row_set_text (HitosRow *self, const char *field, const char *text);
void hitos_row_set_integer (HitosRow *self, const char *field, gint64 value);
void hitos_row_set_when (HitosRow *self, const char *field, HitosWhen when);

/* Fails with HITOS_FIELD_ERROR_REQUIRED where a required field is empty; the message names it. */
gboolean hitos_row_check (const HitosRow *self, GError **error);

/* A row before and after: an insertion has no before, a removal no after. */
typedef struct {
  HitosRow *before;  /* owned, may be NULL */
  HitosRow *after;   /* owned, may be NULL */
} HitosImage;

/* Takes both references. */
HitosImage *hitos_image_new (HitosRow *before, HitosRow *after);
void hitos_image_free (HitosImage *self);
/* The row that tells table and id. */
const HitosRow *hitos_image_get_row (const HitosImage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosRow, hitos_row_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosImage, hitos_image_free)

G_END_DECLS
