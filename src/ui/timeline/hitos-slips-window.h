/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-timeline.h"
#include "hitos-workspace.h"

G_BEGIN_DECLS

/* What is no longer as it was sealed: which sealed plan is compared, here and on the timeline, and each milestone that
 * slipped with its days then and now. Signals: "seal" (another is to be sealed), "edit" and "remove" (a
 * HitosBaseline), "chosen" (a milestone to be shown). */
#define HITOS_TYPE_SLIPS_WINDOW (hitos_slips_window_get_type ())
G_DECLARE_FINAL_TYPE (HitosSlipsWindow, hitos_slips_window, HITOS, SLIPS_WINDOW, AdwWindow)

/* @timeline: the one whose choice it is; kept. */
GtkWindow *hitos_slips_window_new (GtkWindow *parent, HitosWorkspace *workspace, HitosTimeline *timeline);

G_END_DECLS
