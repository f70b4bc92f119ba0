/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-record.h"

G_BEGIN_DECLS

/* What one action of a person does, before it is done: a code that says what it is, and the rows
 * before and after. Each record appears once: what is added later joins what is there. A change
 * knows no database and may be built in a thread; HitosHistory makes it true. */
#define HITOS_TYPE_CHANGE (hitos_change_get_type ())
G_DECLARE_FINAL_TYPE (HitosChange, hitos_change, HITOS, CHANGE, GObject)

/* @action: a code of hitos-action.c ("entry-add"); @argument: what the action was done to, as
 * people know it (a key, a name), may be NULL. */
HitosChange *hitos_change_new (const char *action, const char *argument);

/* Takes @row. */
void hitos_change_insert (HitosChange *self, HitosRow *row);

/* @record (a HitosRecord) becomes @after, which is taken. A row equal to the record's adds
 * nothing. */
void hitos_change_update (HitosChange *self, gpointer record, HitosRow *after);

/* Removes @record and, in every level, what is part of it. */
void hitos_change_remove (HitosChange *self, gpointer record);

/* The same for rows without a record. Takes both; NULL @before inserts, NULL @after removes. */
void hitos_change_add_image (HitosChange *self, HitosRow *before, HitosRow *after);

gboolean hitos_change_is_empty (HitosChange *self);
const char *hitos_change_get_action (HitosChange *self);
const char *hitos_change_get_argument (HitosChange *self);

/* Borrowed, of HitosImage. */
const GPtrArray *hitos_change_get_images (HitosChange *self);

/* What the change leaves of a record. Returns FALSE where it does not touch it; else @after is
 * borrowed, NULL where it is removed. */
gboolean hitos_change_lookup (HitosChange *self, const HitosTable *table, const char *id,
                              HitosRow **after);

/* The same change on top of what others did to the same records meanwhile, as @process has them
 * now: where they touched other fields, both stand. New reference, to @self itself where nothing
 * differs. */
HitosChange *hitos_change_rebase (HitosChange *self, HitosProcess *process);

G_END_DECLS
