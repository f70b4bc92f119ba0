/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "hitos-record.h"

G_BEGIN_DECLS

/* All records of one class in an open process, always in the class's order. Knows each record's
 * position, and the parts of an owner. Only HitosProcess changes it. */
#define HITOS_TYPE_RECORD_LIST (hitos_record_list_get_type ())
G_DECLARE_FINAL_TYPE (HitosRecordList, hitos_record_list, HITOS, RECORD_LIST, GObject)

HitosRecordList *hitos_record_list_new (GType record_type);

guint hitos_record_list_get_n_records (HitosRecordList *self);
/* Both borrowed; NULL where there is none. */
gpointer hitos_record_list_get (HitosRecordList *self, guint position);
gpointer hitos_record_list_lookup (HitosRecordList *self, const char *id);

/* FALSE where the list has no such record. */
gboolean hitos_record_list_get_position (HitosRecordList *self, const char *id, guint *position);

/* The records whose owner has that id, in order; borrowed, valid until the next change, never NULL. */
const GPtrArray *hitos_record_list_get_parts (HitosRecordList *self, const char *owner_id);

/* For HitosProcess only. While silenced nothing is announced; hitos_record_list_announce () then
 * tells everything at once. */
void hitos_record_list_insert (HitosRecordList *self, HitosRecord *record);
void hitos_record_list_remove (HitosRecordList *self, const char *id);
void hitos_record_list_update (HitosRecordList *self, HitosRow *row);
void hitos_record_list_silence (HitosRecordList *self);
void hitos_record_list_announce (HitosRecordList *self);

G_END_DECLS
