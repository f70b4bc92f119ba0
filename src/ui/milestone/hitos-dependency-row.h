/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-dependency.h"
#include "hitos-workspace.h"

G_BEGIN_DECLS

/* One dependency seen from either end: the milestone at the other one, and the days between. */
#define HITOS_TYPE_DEPENDENCY_ROW (hitos_dependency_row_get_type ())
G_DECLARE_FINAL_TYPE (HitosDependencyRow, hitos_dependency_row, HITOS, DEPENDENCY_ROW, AdwActionRow)

/* @awaited: it is the successor that is shown. */
GtkWidget *hitos_dependency_row_new (HitosWorkspace *workspace, HitosDependency *dependency, gboolean awaited);

void hitos_dependency_row_update (HitosDependencyRow *self);

G_END_DECLS
