/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-what-if.h"

G_BEGIN_DECLS

/* A date that shifts, as the cells of its line: outlives the what-if that it was made of. */
#define HITOS_TYPE_SHIFT_ITEM (hitos_shift_item_get_type ())
G_DECLARE_FINAL_TYPE (HitosShiftItem, hitos_shift_item, HITOS, SHIFT_ITEM, GObject)

typedef enum {
  HITOS_SHIFT_COLUMN_CODE,
  HITOS_SHIFT_COLUMN_FROM,  /* early, so that both days are in sight in a narrow window */
  HITOS_SHIFT_COLUMN_TO,
  HITOS_SHIFT_COLUMN_NAME,
  HITOS_SHIFT_COLUMN_CLOCK,
  HITOS_SHIFT_COLUMN_RULE,
  HITOS_SHIFT_N_COLUMNS
} HitosShiftColumn;

HitosShiftItem *hitos_shift_item_new (const HitosShift *shift);

/* Borrowed; never NULL. */
const char *hitos_shift_item_get_text (HitosShiftItem *self, HitosShiftColumn column);
gboolean hitos_shift_item_is_late (HitosShiftItem *self);

/* The heading of a column, in the reader's language. */
const char *hitos_shift_column_get_title (HitosShiftColumn column);

G_END_DECLS
