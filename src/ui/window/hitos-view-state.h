/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-process.h"

G_BEGIN_DECLS

/* What a window looks at: its process, the month and the selected record. Every view of the window
 * reads and sets it, so that going from one to another keeps one's place. */
#define HITOS_TYPE_VIEW_STATE (hitos_view_state_get_type ())
G_DECLARE_FINAL_TYPE (HitosViewState, hitos_view_state, HITOS, VIEW_STATE, GObject)

HitosViewState *hitos_view_state_new (void);

/* Borrowed; NULL before a process is open. Another process forgets the selection. */
HitosProcess *hitos_view_state_get_process (HitosViewState *self);
void hitos_view_state_set_process (HitosViewState *self, HitosProcess *process);

/* The first day of the month, HITOS_DATE_NONE before one is chosen. Another month forgets the
 * selection. */
HitosDate hitos_view_state_get_month (HitosViewState *self);
void hitos_view_state_set_month (HitosViewState *self, HitosDate month);

/* An entry, a session, an agreement or a milestone. Borrowed, NULL where none is selected; a record that is
 * removed is forgotten. */
gpointer hitos_view_state_get_record (HitosViewState *self);
void hitos_view_state_set_record (HitosViewState *self, gpointer record);

G_END_DECLS
