/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-baseline.h"
#include "hitos-dialog.h"
#include "hitos-process.h"

G_BEGIN_DECLS

/* Asks as what the plan is sealed: its name, the day and the agreement that approved it. Emits "accepted" (name, day,
 * agreement or NULL). */
#define HITOS_TYPE_SEAL_DIALOG (hitos_seal_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HitosSealDialog, hitos_seal_dialog, HITOS, SEAL_DIALOG, HitosDialog)

/* @baseline: the one that is edited, NULL for a new one. */
GtkWindow *hitos_seal_dialog_new (GtkWindow *parent, HitosProcess *process, HitosBaseline *baseline, HitosDate today);

/* "As approved by IEPC/CG139/2021 on 3 November 2021"; newly allocated. */
char *hitos_seal_dialog_describe (HitosBaseline *baseline);

G_END_DECLS
