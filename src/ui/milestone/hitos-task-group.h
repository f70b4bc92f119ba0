/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-record-group.h"

G_BEGIN_DECLS

/* The work plan of a milestone: its blocks and their tasks as a tree that is typed line by line. */
GtkWidget *hitos_task_group_new (HitosWorkspace *workspace, HitosMilestone *milestone);

G_END_DECLS
