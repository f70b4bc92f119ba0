/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-record-group.h"

G_BEGIN_DECLS

/* The files attached to a record; more are chosen, or dropped on it. */
GtkWidget *hitos_file_group_new (HitosWorkspace *workspace, gpointer owner);

/* As if they had been dropped: of GFile. */
void hitos_file_group_take (GtkWidget *group, GListModel *files);

G_END_DECLS
