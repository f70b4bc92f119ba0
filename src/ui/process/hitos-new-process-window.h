/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The assistant: what a process is and what its plan is computed from, then the plan, then the process
 * is created and opened. The signal "created" tells so, with the process open. */
#define HITOS_TYPE_NEW_PROCESS_WINDOW (hitos_new_process_window_get_type ())
G_DECLARE_FINAL_TYPE (HitosNewProcessWindow, hitos_new_process_window, HITOS, NEW_PROCESS_WINDOW, AdwWindow)

/* @workspace has a database open. @source: a process whose plan is duplicated; NULL begins from nothing, with
 * the institute and the unit of the process that is open, if any. */
HitosNewProcessWindow *hitos_new_process_window_new (GtkWindow *parent, HitosWorkspace *workspace,
                                                     HitosProcess *source);

G_END_DECLS
