/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-occurrences.h"
#include "hitos-workspace.h"

G_BEGIN_DECLS

/* The pane beside the calendar in which a milestone or a session is edited. Signal: "close". */
#define HITOS_TYPE_RECORD_PANE (hitos_record_pane_get_type ())
G_DECLARE_FINAL_TYPE (HitosRecordPane, hitos_record_pane, HITOS, RECORD_PANE, GtkWidget)

void hitos_record_pane_set_workspace (HitosRecordPane *self, HitosWorkspace *workspace);

/* Whether such a record can be edited here. */
gboolean hitos_record_pane_can_show (gpointer record);

/* NULL: nothing. @occurrences: of the record's process. */
void hitos_record_pane_show (HitosRecordPane *self, gpointer record, HitosOccurrences *occurrences);

/* Borrowed; NULL where nothing is shown. */
gpointer hitos_record_pane_get_record (HitosRecordPane *self);

/* Puts the cursor into the first field; with @selected, all of it is typed over. */
void hitos_record_pane_focus (HitosRecordPane *self, gboolean selected);

G_END_DECLS
