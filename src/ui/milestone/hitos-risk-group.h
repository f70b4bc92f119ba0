/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-record-group.h"

G_BEGIN_DECLS

/* What may stop a milestone: its risks, open ones first. */
GtkWidget *hitos_risk_group_new (HitosWorkspace *workspace, HitosMilestone *milestone);

G_END_DECLS
