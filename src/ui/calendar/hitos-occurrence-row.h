/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-occurrence.h"

G_BEGIN_DECLS

/* An occurrence on a line of its own: its shapes, code, name, kind and state in words. */
#define HITOS_TYPE_OCCURRENCE_ROW (hitos_occurrence_row_get_type ())
G_DECLARE_FINAL_TYPE (HitosOccurrenceRow, hitos_occurrence_row, HITOS, OCCURRENCE_ROW, GtkWidget)

GtkWidget *hitos_occurrence_row_new (void);

/* Borrowed, may be NULL. */
HitosOccurrence *hitos_occurrence_row_get_occurrence (HitosOccurrenceRow *self);
void hitos_occurrence_row_set_occurrence (HitosOccurrenceRow *self, HitosOccurrence *occurrence);

/* The same where the record is known already: its days stand instead of its name. */
void hitos_occurrence_row_show_date (HitosOccurrenceRow *self, HitosOccurrence *occurrence);

G_END_DECLS
