/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-workspace.h"

G_BEGIN_DECLS

/* The months of the process, one of them chosen. Emits "opened" when one is activated. */
#define HITOS_TYPE_MONTHS_PANE (hitos_months_pane_get_type ())
G_DECLARE_FINAL_TYPE (HitosMonthsPane, hitos_months_pane, HITOS, MONTHS_PANE, GtkWidget)

/* Once. */
void hitos_months_pane_set_workspace (HitosMonthsPane *self, HitosWorkspace *workspace);

G_END_DECLS
