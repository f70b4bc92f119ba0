/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-occurrence.h"

G_BEGIN_DECLS

/* A line of the agenda; the first of its day carries the day above it. */
#define HITOS_TYPE_AGENDA_ROW (hitos_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (HitosAgendaRow, hitos_agenda_row, HITOS, AGENDA_ROW, GtkWidget)

GtkWidget *hitos_agenda_row_new (void);
void hitos_agenda_row_set_occurrence (HitosAgendaRow *self, HitosOccurrence *occurrence);

/* NULL: it is not the first of its day. */
void hitos_agenda_row_set_heading (HitosAgendaRow *self, const char *heading);

G_END_DECLS
