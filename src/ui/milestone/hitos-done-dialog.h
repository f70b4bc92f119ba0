/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-dialog.h"
#include "hitos-schedule.h"

G_BEGIN_DECLS

/* Asks when a milestone was done and by which document, or when it was sent: what the register does not say
 * already. Tells at once what cannot be, and what is late. Emits "accepted" with the change to be made. */
#define HITOS_TYPE_DONE_DIALOG (hitos_done_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HitosDoneDialog, hitos_done_dialog, HITOS, DONE_DIALOG, HitosDialog)

/* @point is read now, not kept. @sending: it was done, and is now sent. */
HitosDoneDialog *hitos_done_dialog_new (GtkWindow *parent, HitosMilestone *milestone, const HitosSchedulePoint *point,
                                        HitosDate today, gboolean sending);

G_END_DECLS
