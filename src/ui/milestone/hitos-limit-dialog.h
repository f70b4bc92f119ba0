/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-change.h"
#include "hitos-dialog.h"
#include "hitos-milestone.h"

G_BEGIN_DECLS

/* Sets the limit of a milestone by hand, which is not done without a reason; its rule stays. Emits "accepted" with
 * the change to be made. */
#define HITOS_TYPE_LIMIT_DIALOG (hitos_limit_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HitosLimitDialog, hitos_limit_dialog, HITOS, LIMIT_DIALOG, HitosDialog)

/* @limit: the limit as it is now, HITOS_DATE_NONE where it has none. */
HitosLimitDialog *hitos_limit_dialog_new (GtkWindow *parent, HitosMilestone *milestone, HitosDate limit,
                                          HitosDate today);

/* (transfer full) The limit is the rule's again. */
HitosChange *hitos_limit_dialog_create_rule_change (HitosMilestone *milestone);

G_END_DECLS
