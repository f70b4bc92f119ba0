/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-workspace.h"

G_BEGIN_DECLS

/* Plans the ordinary sessions of a body, as its calendar of sessions says them: "every month, on the second Tuesday".
 * The days are listed before they are added, in one step. Signal "added" with a sentence. */
#define HITOS_TYPE_SESSIONS_WINDOW (hitos_sessions_window_get_type ())
G_DECLARE_FINAL_TYPE (HitosSessionsWindow, hitos_sessions_window, HITOS, SESSIONS_WINDOW, AdwWindow)

/* For a workspace whose process is open. */
HitosSessionsWindow *hitos_sessions_window_new (GtkWindow *parent, HitosWorkspace *workspace);

G_END_DECLS
