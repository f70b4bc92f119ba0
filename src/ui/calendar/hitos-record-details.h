/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-occurrences.h"

G_BEGIN_DECLS

/* What there is to say about a record of the calendar: its dates, its state, the reason of its date,
 * who and what. Rows are made anew each time; one record is looked at at a time. */
#define HITOS_TYPE_RECORD_DETAILS (hitos_record_details_get_type ())
G_DECLARE_FINAL_TYPE (HitosRecordDetails, hitos_record_details, HITOS, RECORD_DETAILS, GtkWidget)

/* @record NULL shows nothing. */
void hitos_record_details_show (HitosRecordDetails *self, HitosOccurrences *occurrences, gpointer record);

G_END_DECLS
