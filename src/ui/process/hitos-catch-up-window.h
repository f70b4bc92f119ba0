/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A process that starts midway: what was done before is written down in one grid and kept as one step. The
 * signal "applied" tells so. */
#define HITOS_TYPE_CATCH_UP_WINDOW (hitos_catch_up_window_get_type ())
G_DECLARE_FINAL_TYPE (HitosCatchUpWindow, hitos_catch_up_window, HITOS, CATCH_UP_WINDOW, AdwWindow)

/* @workspace has a process open. */
HitosCatchUpWindow *hitos_catch_up_window_new (GtkWindow *parent, HitosWorkspace *workspace);

G_END_DECLS
