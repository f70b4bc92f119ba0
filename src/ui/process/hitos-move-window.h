/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-workspace.h"

G_BEGIN_DECLS

/* Takes a milestone or a session to a day that is typed or picked: what that does is told while one types, and how far
 * it reaches is chosen where it is one of a series. Signal "moved" with a sentence about what was done. */
#define HITOS_TYPE_MOVE_WINDOW (hitos_move_window_get_type ())
G_DECLARE_FINAL_TYPE (HitosMoveWindow, hitos_move_window, HITOS, MOVE_WINDOW, AdwWindow)

/* Whether @record (may be NULL) can be moved now; else @error says why not. */
gboolean hitos_move_window_can_move (HitosWorkspace *workspace, gpointer record, GError **error);

/* For a @record that can be moved. */
HitosMoveWindow *hitos_move_window_new (GtkWindow *parent, HitosWorkspace *workspace, gpointer record);

G_END_DECLS
