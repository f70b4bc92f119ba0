/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-watch.h"
#include "hitos-workspace.h"

G_BEGIN_DECLS

/* The overview: what there is to watch in the process today, at a glance and line by line. It is computed anew when
 * something changes, while it is looked at and at no other time. */
#define HITOS_TYPE_WATCH_VIEW (hitos_watch_view_get_type ())
G_DECLARE_FINAL_TYPE (HitosWatchView, hitos_watch_view, HITOS, WATCH_VIEW, AdwBin)

/* Once. */
void hitos_watch_view_set_workspace (HitosWatchView *self, HitosWorkspace *workspace);

G_END_DECLS
