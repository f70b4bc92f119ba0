/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-fact.h"

G_BEGIN_DECLS

/* The facts of one month, in the order of the day: a GListModel of HitosFact that follows its process.
 * A fact stays the same object as long as its record is listed, so that selections hold. */
#define HITOS_TYPE_FACT_LIST (hitos_fact_list_get_type ())
G_DECLARE_FINAL_TYPE (HitosFactList, hitos_fact_list, HITOS, FACT_LIST, GObject)

HitosFactList *hitos_fact_list_new (void);

/* @month: its first day. @process NULL or @month HITOS_DATE_NONE: an empty list. */
void hitos_fact_list_set_month (HitosFactList *self, HitosProcess *process, HitosDate month);

/* The position of the first fact of the record, G_MAXUINT where it is not of this month. */
guint hitos_fact_list_find (HitosFactList *self, gpointer record);

/* How many facts a month has, voided ones left out. */
guint hitos_fact_list_count (HitosProcess *process, HitosDate month);

G_END_DECLS
