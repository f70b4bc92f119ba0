/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-occurrences.h"

G_BEGIN_DECLS

/* Every place that a record has on the calendar, with its state: its limits, its plan, what was done. */
#define HITOS_TYPE_OCCURRENCE_LIST (hitos_occurrence_list_get_type ())
G_DECLARE_FINAL_TYPE (HitosOccurrenceList, hitos_occurrence_list, HITOS, OCCURRENCE_LIST, GtkWidget)

GtkWidget *hitos_occurrence_list_new (void);

/* Hides where the record has no day. */
void hitos_occurrence_list_show (HitosOccurrenceList *self, HitosOccurrences *occurrences, gpointer record);

G_END_DECLS
