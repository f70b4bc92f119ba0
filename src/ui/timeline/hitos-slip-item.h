/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-slips.h"

G_BEGIN_DECLS

/* A milestone that is not as it was sealed, as the cells of its line. */
#define HITOS_TYPE_SLIP_ITEM (hitos_slip_item_get_type ())
G_DECLARE_FINAL_TYPE (HitosSlipItem, hitos_slip_item, HITOS, SLIP_ITEM, GObject)

typedef enum {
  HITOS_SLIP_COLUMN_NAME,
  HITOS_SLIP_COLUMN_WAS,
  HITOS_SLIP_COLUMN_IS,
  HITOS_SLIP_COLUMN_DAYS,
  HITOS_SLIP_N_COLUMNS
} HitosSlipColumn;

HitosSlipItem *hitos_slip_item_new (const HitosSlip *slip);

/* Newly allocated. */
char *hitos_slip_item_format (HitosSlipItem *self, HitosSlipColumn column);
int hitos_slip_item_compare (HitosSlipItem *self, HitosSlipItem *other, HitosSlipColumn column);

/* Borrowed. */
HitosMilestone *hitos_slip_item_get_milestone (HitosSlipItem *self);
/* Whether it ends later than it was sealed. */
gboolean hitos_slip_item_is_late (HitosSlipItem *self);

const char *hitos_slip_column_get_title (HitosSlipColumn column);

G_END_DECLS
