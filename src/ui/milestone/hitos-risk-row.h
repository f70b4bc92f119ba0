/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-risk.h"
#include "hitos-workspace.h"

G_BEGIN_DECLS

/* One risk of a milestone: its title and how grave it is, and opened, all of it. */
#define HITOS_TYPE_RISK_ROW (hitos_risk_row_get_type ())
G_DECLARE_FINAL_TYPE (HitosRiskRow, hitos_risk_row, HITOS, RISK_ROW, AdwExpanderRow)

GtkWidget *hitos_risk_row_new (HitosWorkspace *workspace, HitosRisk *risk);

void hitos_risk_row_update (HitosRiskRow *self);

G_END_DECLS
