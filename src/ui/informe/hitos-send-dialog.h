/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-dialog.h"
#include "hitos-process.h"

G_BEGIN_DECLS

/* Asks on which day an informe was sent, and says by which oficio. Signal "accepted" (int: the day). */
#define HITOS_TYPE_SEND_DIALOG (hitos_send_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HitosSendDialog, hitos_send_dialog, HITOS, SEND_DIALOG, HitosDialog)

/* @month: its first day. @day: what is proposed. */
HitosSendDialog *hitos_send_dialog_new (GtkWindow *parent, HitosProcess *process, HitosDate month, HitosDate day);

G_END_DECLS
