/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Other settings for the process that is open: every date that they shift is shown before they are
 * applied, in one step. The signal "applied" tells so. */
#define HITOS_TYPE_WHAT_IF_WINDOW (hitos_what_if_window_get_type ())
G_DECLARE_FINAL_TYPE (HitosWhatIfWindow, hitos_what_if_window, HITOS, WHAT_IF_WINDOW, AdwWindow)

/* @workspace has a process open. */
HitosWhatIfWindow *hitos_what_if_window_new (GtkWindow *parent, HitosWorkspace *workspace);

G_END_DECLS
