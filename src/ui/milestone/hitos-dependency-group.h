/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-record-group.h"

G_BEGIN_DECLS

/* What a milestone waits for, or where @awaited, what waits for it. Another one is found by its words; one that
 * would wait for itself is refused in place. */
GtkWidget *hitos_dependency_group_new (HitosWorkspace *workspace, HitosMilestone *milestone, gboolean awaited);

G_END_DECLS
