/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-json-shape.h"
#include "hitos-row.h"

G_BEGIN_DECLS

/* The order of an array: a record whose ordinal is not written stands after the one before it in its
 * group (the day, mostly), the first of a group at 0. Reader and writer both count so, and the writer
 * leaves out what the reader will find by itself. */
typedef struct _HitosJsonOrder HitosJsonOrder;

HitosJsonOrder *hitos_json_order_new (const HitosJsonShape *shape);
void hitos_json_order_free (HitosJsonOrder *self);

/* The position of the ordinal in the table; -1 where it has none, and then there is no order. */
int hitos_json_order_get_field (const HitosJsonOrder *self);

/* The ordinal of @row if it is the next in the array and tells none. */
gint64 hitos_json_order_get_implied (const HitosJsonOrder *self, const HitosRow *row);

/* @row is in the array, with its ordinal. */
void hitos_json_order_pass (HitosJsonOrder *self, const HitosRow *row);

/* How the rows of an array are sorted: by date, ordinal and id. For g_ptr_array_sort (). */
int hitos_json_order_compare (gconstpointer a, gconstpointer b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosJsonOrder, hitos_json_order_free)

G_END_DECLS
