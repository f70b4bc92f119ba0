/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-block.h"
#include "hitos-workspace.h"

G_BEGIN_DECLS

/* The words of a paragraph of the informe, beside what is composed. Where the facts have changed since it was reworded,
 * what was composed then, too: one keeps the words or lets them go. What is written and not kept is asked about.
 *
 * Signal: "done" (a short sentence), once the step is made. */
#define HITOS_TYPE_REWORD_WINDOW (hitos_reword_window_get_type ())
G_DECLARE_FINAL_TYPE (HitosRewordWindow, hitos_reword_window, HITOS, REWORD_WINDOW, AdwWindow)

/* @month: the first day of the informe's; @block: of the informe as it is composed now. */
HitosRewordWindow *hitos_reword_window_new (GtkWindow *parent, HitosWorkspace *workspace, HitosDate month,
                                            HitosBlock *block);

G_END_DECLS
