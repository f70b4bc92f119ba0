/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-record-group.h"

G_BEGIN_DECLS

/* What the register has of a milestone; each line leads to its fact. */
GtkWidget *hitos_trace_group_new (HitosWorkspace *workspace, HitosMilestone *milestone);

G_END_DECLS
