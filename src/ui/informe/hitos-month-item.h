/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-process.h"

G_BEGIN_DECLS

/* How the informe of a month stands. Day 5 of the next month is its term. */
typedef enum {
  HITOS_MONTH_AHEAD,      /* has not begun */
  HITOS_MONTH_DRAFT,      /* runs, its facts are being recorded */
  HITOS_MONTH_DUE,        /* has ended, the term has not passed */
  HITOS_MONTH_OVERDUE,    /* the term has passed and nothing says that it was sent */
  HITOS_MONTH_SENT,
  HITOS_MONTH_UNKNOWN,    /* long ago, nothing recorded */
} HitosMonthState;

/* A month of a process, as the list of months shows it. */
#define HITOS_TYPE_MONTH_ITEM (hitos_month_item_get_type ())
G_DECLARE_FINAL_TYPE (HitosMonthItem, hitos_month_item, HITOS, MONTH_ITEM, GObject)

HitosMonthItem *hitos_month_item_new (HitosDate first_day);

HitosDate hitos_month_item_get_first_day (HitosMonthItem *self);
guint hitos_month_item_get_n_facts (HitosMonthItem *self);
HitosMonthState hitos_month_item_get_state (HitosMonthItem *self);

/* In words, as "Due by 5 Dec"; newly allocated, "" where there is nothing to say. The icon is borrowed, may be
 * NULL. */
char *hitos_month_item_dup_state_text (HitosMonthItem *self);
const char *hitos_month_item_get_state_icon (HitosMonthItem *self);

/* Reads it again from the process. Emits "changed" where something else is to be shown. */
void hitos_month_item_update (HitosMonthItem *self, HitosProcess *process, HitosDate today);

G_END_DECLS
